"""The same promises from the registry in memory and from the real one over HTTPS."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from sync.errors import (
    BatchRefused,
    ReceiptRefused,
    RegistryAnswersNonsense,
    RegistryUnreachable,
    SyncCancelled,
)
from sync.ports import Receipt, SealedBatch, Transport
from sync.receipts import verify_receipt
from sync.registry.folder import RegistryFolder
from sync.run import run_sync
from sync.sealing.batchfile import Batch
from sync.transport import HttpsTransport
from tests.support.registry_simulator import RegistrySimulator
from tests.sync.served import served_registry
from tests.sync.team import OutboxInMemory, Team


@dataclass(frozen=True)
class Line:
    """A transport, the switch for its faults, and the batches that the far end took in."""

    transport: Transport
    misbehave: Callable[[str], None]
    accepted: Callable[[], list[str]]


@pytest.fixture(params=["in memory", "over https"])
def line(request: pytest.FixtureRequest, team: Team) -> Iterator[Line]:
    if request.param == "in memory":
        simulator = RegistrySimulator(team.realm)
        yield Line(
            simulator, lambda fault: setattr(simulator, fault, 1), lambda: list(simulator.accepted)
        )
        return
    with (
        served_registry(team.realm.path) as served,
        HttpsTransport(served.url, served.ca) as transport,
    ):
        yield Line(
            transport,
            lambda fault: setattr(served.faults, fault, 1),
            lambda: accepted_by(team),
        )


def accepted_by(team: Team) -> list[str]:
    db = sqlite3.connect(RegistryFolder(team.realm.path).accepted)
    try:
        return [row[0] for row in db.execute("SELECT id FROM batch ORDER BY rowid")]
    finally:
        db.close()


def upload(line: Line, batch: Batch, sent: Callable[[int], None] = lambda _: None) -> bytes:
    return line.transport.upload(SealedBatch(batch.id, batch.data), sent=sent)


def checked(answer: bytes | None, batch: Batch, team: Team) -> Receipt:
    assert answer is not None
    return verify_receipt(answer, batch, team.realm.trust())


def test_an_upload_is_answered_with_the_receipt(line: Line, team: Team) -> None:
    batch = team.interviews(3)

    receipt = checked(upload(line, batch), batch, team)
    assert receipt.final
    assert receipt.purgeable == {e.hash for e in batch.envelopes}
    assert line.accepted() == [batch.id]


def test_a_second_upload_gets_the_first_receipt(line: Line, team: Team) -> None:
    batch = team.interviews()

    first = upload(line, batch)
    assert upload(line, batch) == first
    assert line.transport.receipt(batch.id) == first
    assert line.accepted() == [batch.id]


def test_a_batch_that_never_came_has_no_receipt(line: Line, team: Team) -> None:
    assert line.transport.receipt(team.interviews().id) is None


def test_a_lost_answer_is_a_line_that_went_and_the_receipt_is_there_later(
    line: Line, team: Team
) -> None:
    batch = team.interviews()

    line.misbehave("lose_answer")
    with pytest.raises(RegistryUnreachable):
        upload(line, batch)

    checked(line.transport.receipt(batch.id), batch, team)
    assert line.accepted() == [batch.id]


def test_a_busy_registry_says_when_to_come_back(line: Line, team: Team) -> None:
    line.misbehave("server_error")
    with pytest.raises(RegistryUnreachable) as away:
        upload(line, team.interviews())

    assert (away.value.reason, away.value.retry_after) == ("busy", 30)


def test_a_login_page_is_nonsense_and_never_a_success(line: Line, team: Team) -> None:
    line.misbehave("html")
    with pytest.raises(RegistryAnswersNonsense) as nonsense:
        upload(line, team.interviews())

    assert nonsense.value.status == 200


@pytest.mark.parametrize("fault", ["wrong_key", "one_short"])
def test_a_wrong_receipt_is_refused_and_the_right_one_can_be_had(
    line: Line, team: Team, fault: str
) -> None:
    batch = team.interviews(2)

    line.misbehave(fault)
    with pytest.raises(ReceiptRefused):
        checked(upload(line, batch), batch, team)
    checked(upload(line, batch), batch, team)


def test_a_batch_of_another_realm_is_refused(line: Line, second_team: Team) -> None:
    with pytest.raises(BatchRefused):
        upload(line, second_team.interviews())

    assert line.accepted() == []


def test_the_bytes_are_counted_to_the_end(line: Line, team: Team) -> None:
    batch = team.interviews(40)
    heard: list[int] = []

    upload(line, batch, heard.append)

    assert heard == sorted(heard)
    assert heard[0] == 0
    assert heard[-1] == batch.size


def test_stopping_in_the_middle_leaves_nothing_behind(line: Line, team: Team) -> None:
    batch = team.interviews(40)

    def stop(_: int) -> None:
        raise SyncCancelled(batch.id)

    with pytest.raises(SyncCancelled):
        upload(line, batch, stop)
    assert line.accepted() == []
    checked(upload(line, batch), batch, team)


def test_a_whole_run_goes_through_after_every_kind_of_bad_day(line: Line, team: Team) -> None:
    batches = [team.interviews(2) for _ in range(3)]
    outbox = OutboxInMemory(*batches)

    for fault in ("server_error", "lose_answer"):
        line.misbehave(fault)
        assert run_sync(outbox, line.transport, team.realm.trust()).stopped is not None
    for fault in ("wrong_key", "one_short"):
        line.misbehave(fault)
        report = run_sync(outbox, line.transport, team.realm.trust())
        assert [type(f) for f in report.set_aside] == [ReceiptRefused]
    run_sync(outbox, line.transport, team.realm.trust())

    assert outbox.sealed() == []
    assert line.accepted() == [b.id for b in batches]
