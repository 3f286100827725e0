"""A sync run: what it sends, what it believes, where it stops."""

import pytest

from sync.errors import (
    BatchDamaged,
    BatchRefused,
    ReceiptRefused,
    RegistryAnswersNonsense,
    RegistryUnreachable,
    SyncCancelled,
)
from sync.ports import SyncProgress
from sync.protocol import BatchId, Outcome
from sync.run import run_sync
from tests.support.registry_simulator import RegistrySimulator
from tests.sync.team import OutboxInMemory, Team


def test_sealed_batches_are_sent_in_order_and_receipted(team: Team) -> None:
    first, second = team.interviews(2), team.interviews(1)
    registry, outbox = RegistrySimulator(team.realm), OutboxInMemory(first, second)

    report = run_sync(outbox, registry, team.realm.trust())

    assert report.receipted == (first.id, second.id)
    assert (report.waiting, report.refused, report.stopped) == ((), (), None)
    assert registry.accepted == [first.id, second.id]
    assert [r.batch for r in outbox.receipts] == [first.id, second.id]


def test_a_lost_answer_is_asked_for_again_and_the_batch_counted_once(team: Team) -> None:
    first, second = team.interviews(), team.interviews()
    registry, outbox = RegistrySimulator(team.realm), OutboxInMemory(first, second)

    registry.lose_answer = 1
    report = run_sync(outbox, registry, team.realm.trust())
    assert report.waiting == (first.id, second.id)
    assert isinstance(report.stopped, RegistryUnreachable)

    assert run_sync(outbox, registry, team.realm.trust()).receipted == (first.id, second.id)
    assert registry.accepted == [first.id, second.id]


def test_without_a_line_the_run_stops_quietly_and_keeps_what_it_has(team: Team) -> None:
    first, second = team.interviews(), team.interviews()
    registry, outbox = RegistrySimulator(team.realm), OutboxInMemory(first)
    run_sync(outbox, registry, team.realm.trust())
    outbox = OutboxInMemory(second)

    registry.server_error = 1
    report = run_sync(outbox, registry, team.realm.trust())
    assert report.waiting == (second.id,)
    assert outbox.receipts == []


@pytest.mark.parametrize("fault", ["wrong_key", "one_short"])
def test_a_receipt_that_is_not_right_never_reaches_the_outbox(team: Team, fault: str) -> None:
    batch = team.interviews(2)
    registry, outbox = RegistrySimulator(team.realm), OutboxInMemory(batch)

    setattr(registry, fault, 1)
    report = run_sync(outbox, registry, team.realm.trust())
    assert [type(f) for f in report.set_aside] == [ReceiptRefused]
    assert (report.waiting, outbox.receipts) == ((batch.id,), [])

    assert run_sync(outbox, registry, team.realm.trust()).receipted == (batch.id,)


def test_nonsense_rises_and_nothing_is_kept(team: Team) -> None:
    batch = team.interviews()
    registry, outbox = RegistrySimulator(team.realm), OutboxInMemory(batch)

    registry.html = 1
    with pytest.raises(RegistryAnswersNonsense):
        run_sync(outbox, registry, team.realm.trust())
    assert outbox.receipts == []


def test_a_refused_batch_stays_and_lets_the_next_one_pass(team: Team, second_team: Team) -> None:
    foreign, own = second_team.interviews(), team.interviews()
    registry, outbox = RegistrySimulator(team.realm), OutboxInMemory(foreign, own)

    report = run_sync(outbox, registry, team.realm.trust())

    assert [type(r) for r in report.refused] == [BatchRefused]
    assert report.receipted == (own.id,)
    assert report.waiting == (foreign.id,)


def test_an_accepted_batch_waits_for_its_final_receipt(team: Team) -> None:
    batch = team.interviews()
    registry, outbox = RegistrySimulator(team.realm), OutboxInMemory(batch)

    registry.accept_only = True
    report = run_sync(outbox, registry, team.realm.trust())
    assert (report.receipted, report.waiting) == ((), (batch.id,))
    assert not outbox.receipts[0].purgeable

    registry.process()
    assert run_sync(outbox, registry, team.realm.trust()).receipted == (batch.id,)
    assert outbox.receipts[-1].purgeable == {batch.envelopes[0].hash}
    assert registry.accepted == [batch.id]


def test_only_what_may_go_is_named_purgeable(team: Team) -> None:
    taken, clashing = team.seal(), team.seal()
    batch = team.batch([taken, clashing])
    registry, outbox = RegistrySimulator(team.realm), OutboxInMemory(batch)
    registry.outcomes[clashing.header.id] = Outcome.CONFLICT

    run_sync(outbox, registry, team.realm.trust())
    assert outbox.receipts[0].purgeable == {taken.hash}


def test_progress_is_told_in_bytes_to_the_end(team: Team) -> None:
    batches = [team.interviews(), team.interviews()]
    heard: list[SyncProgress] = []

    run_sync(
        OutboxInMemory(*batches),
        RegistrySimulator(team.realm),
        team.realm.trust(),
        progress=heard.append,
    )

    total = sum(b.size for b in batches)
    assert [p.bytes_sent for p in heard] == sorted(p.bytes_sent for p in heard)
    assert heard[-1] == SyncProgress(batches_done=2, batches=2, bytes_sent=total, bytes=total)


def test_a_run_can_be_stopped_and_goes_on_later(team: Team) -> None:
    batch = team.interviews()
    registry, outbox = RegistrySimulator(team.realm), OutboxInMemory(batch)

    report = run_sync(outbox, registry, team.realm.trust(), cancelled=lambda: True)
    assert isinstance(report.stopped, SyncCancelled)
    assert report.waiting == (batch.id,)

    assert run_sync(outbox, registry, team.realm.trust()).receipted == (batch.id,)


class DamagedDisk(OutboxInMemory):
    """A disk on which the file of one batch was changed, and that of another is gone."""

    changed = gone = BatchId("")

    def load(self, batch: BatchId) -> bytes:
        if batch == self.gone:
            raise BatchDamaged(batch, "missing")
        data = super().load(batch)
        return data[:-1] + b"\0" if batch == self.changed else data


def test_a_damaged_or_missing_file_is_not_sent_and_stops_no_other(team: Team) -> None:
    changed, gone, whole = (team.interviews() for _ in range(3))
    outbox = DamagedDisk(changed, gone, whole)
    outbox.changed, outbox.gone = changed.id, gone.id
    registry = RegistrySimulator(team.realm)

    report = run_sync(outbox, registry, team.realm.trust())

    assert [str(f) for f in report.set_aside] == [
        str(BatchDamaged(changed.id, "changed")),
        str(BatchDamaged(gone.id, "missing")),
    ]
    assert registry.accepted == [whole.id]
    assert (report.receipted, report.waiting) == ((whole.id,), (changed.id, gone.id))


def test_a_file_of_another_batch_under_this_name_is_not_sent(team: Team) -> None:
    first, second = team.interviews(), team.interviews()

    class Exchanged(OutboxInMemory):
        def load(self, batch: BatchId) -> bytes:
            return super().load(second.id)

    registry = RegistrySimulator(team.realm)
    report = run_sync(Exchanged(first, second), registry, team.realm.trust())

    assert [getattr(f, "reason", "") for f in report.set_aside] == ["changed"]
    assert registry.accepted == [second.id]


def test_a_bad_receipt_lets_the_next_batches_and_their_files_pass(team: Team) -> None:
    bad, good = team.interviews(), team.interviews()
    registry, outbox = RegistrySimulator(team.realm), OutboxInMemory(bad, good)

    registry.wrong_key = 1
    report = run_sync(outbox, registry, team.realm.trust())

    assert report.receipted == (good.id,)
    assert report.stopped is None
    assert run_sync(outbox, registry, team.realm.trust()).receipted == (bad.id,)
    assert registry.accepted == [bad.id, good.id]
