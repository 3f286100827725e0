"""Attachments: the same promises from the registry in memory and from the real one over HTTPS."""

import pytest

from sync.errors import AttachmentRefused, ReceiptRefused, RegistryUnreachable, SyncCancelled
from sync.ports import SyncProgress
from sync.protocol import AttachmentId, BatchId
from sync.run import run_sync
from sync.sealing import SealedAttachment
from sync.sealing.batchfile import Batch
from tests.support.registry_simulator import RegistrySimulator
from tests.sync.contracts.test_transport_contract import Line, checked, line, upload
from tests.sync.team import OutboxInMemory, Team, xml_of

__all__ = ["line"]

LOG = b"event,node,start,end\nform start,,1772433000000,\n"


def with_log(team: Team, household: int = 1) -> tuple[Batch, SealedAttachment]:
    """A batch of one interview that names its log, and the log."""
    envelope = team.seal(xml_of(household, "audit.csv"), attachments=[LOG])
    return team.batch([envelope]), team.attach(envelope, LOG)


def outbox_of(*made: tuple[Batch, SealedAttachment]) -> OutboxInMemory:
    outbox = OutboxInMemory(*(batch for batch, _ in made))
    outbox.files = {sealed.id: (batch.id, sealed.data) for batch, sealed in made}
    return outbox


def attach(line: Line, batch: Batch, sealed: SealedAttachment) -> None:
    line.transport.attach(batch.id, sealed.id, sealed.data, sent=lambda _: None)


def test_an_attachment_that_came_is_named_in_the_next_receipt_of_its_batch(
    line: Line, team: Team
) -> None:
    batch, sealed = with_log(team)
    assert checked(upload(line, batch), batch, team).attachments == frozenset()

    attach(line, batch, sealed)

    receipt = line.transport.receipt(batch.id)
    assert checked(receipt, batch, team).attachments == {sealed.id}
    attach(line, batch, sealed)
    assert line.transport.receipt(batch.id) == receipt, "the same file again changes nothing"


def test_an_attachment_before_its_text_or_under_another_name_is_refused(
    line: Line, team: Team
) -> None:
    batch, sealed = with_log(team)
    with pytest.raises(AttachmentRefused) as early:
        attach(line, batch, sealed)
    upload(line, batch)
    with pytest.raises(AttachmentRefused) as wrong:
        line.transport.attach(batch.id, sealed.id, sealed.data[:-1] + b"\0", sent=lambda _: None)

    assert (early.value.reason, wrong.value.reason) == ("unknown_batch", "other_id")


def test_a_run_sends_every_text_before_the_first_attachment(line: Line, team: Team) -> None:
    made = [with_log(team, n) for n in (1, 2)]
    outbox = outbox_of(*made)
    texts = sum(batch.size for batch, _ in made)
    heard: list[SyncProgress] = []

    report = run_sync(outbox, line.transport, team.realm.trust(), progress=heard.append)

    assert report.receipted == tuple(batch.id for batch, _ in made)
    assert (report.kept, report.stopped) == ((), None)
    assert [sorted(r.attachments) for r in outbox.receipts[:2]] == [[], []]
    assert [sorted(r.attachments) for r in report.receipts] == [[sealed.id] for _, sealed in made]
    assert outbox.confirmed == {sealed.id for _, sealed in made}
    assert heard[-1].bytes_sent == heard[-1].bytes > texts
    assert outbox.attached() == []


def test_an_answer_that_was_lost_is_asked_for_and_the_file_not_sent_again(
    line: Line, team: Team
) -> None:
    batch, sealed = with_log(team)
    outbox = outbox_of((batch, sealed))

    line.misbehave("lose_attachment_answer")
    report = run_sync(outbox, line.transport, team.realm.trust())
    assert isinstance(report.stopped, RegistryUnreachable)
    assert report.receipted == (batch.id,), "the text has its receipt"
    assert outbox.confirmed == set()

    outbox.files[sealed.id] = (batch.id, b"not sent")
    assert run_sync(outbox, line.transport, team.realm.trust()).stopped is None
    assert outbox.confirmed == {sealed.id}


def test_an_older_registry_signs_for_texts_and_for_no_attachment(line: Line, team: Team) -> None:
    batch, sealed = with_log(team)
    outbox = outbox_of((batch, sealed))

    line.misbehave("no_attachments")
    report = run_sync(outbox, line.transport, team.realm.trust())

    assert report.receipted == (batch.id,)
    assert [(r.attachment, r.reason) for r in report.kept] == [(sealed.id, "not_supported")]
    assert outbox.confirmed == set()

    assert run_sync(outbox, line.transport, team.realm.trust()).kept == ()
    assert outbox.confirmed == {sealed.id}


def test_a_refused_attachment_lets_the_next_ones_pass(line: Line, team: Team) -> None:
    (bad, damaged), (good, sealed) = with_log(team, 1), with_log(team, 2)
    outbox = outbox_of((bad, damaged), (good, sealed))
    outbox.files[damaged.id] = (bad.id, damaged.data[:-1])

    report = run_sync(outbox, line.transport, team.realm.trust())

    assert [r.attachment for r in report.kept] == [damaged.id]
    assert outbox.confirmed == {sealed.id}


def test_a_run_stopped_after_the_texts_goes_on_with_the_attachments(line: Line, team: Team) -> None:
    batch, sealed = with_log(team)
    outbox = outbox_of((batch, sealed))
    done: list[int] = []

    report = run_sync(
        outbox,
        line.transport,
        team.realm.trust(),
        progress=lambda p: done.append(p.batches_done),
        cancelled=lambda: done[-1:] == [1],
    )
    assert isinstance(report.stopped, SyncCancelled)
    assert (report.receipted, outbox.confirmed) == ((batch.id,), set())

    run_sync(outbox, line.transport, team.realm.trust())
    assert outbox.confirmed == {sealed.id}


def test_a_receipt_of_somebody_else_confirms_nothing(line: Line, team: Team) -> None:
    batch, sealed = with_log(team)
    outbox = outbox_of((batch, sealed))
    line.misbehave("no_attachments")
    run_sync(outbox, line.transport, team.realm.trust())

    line.misbehave("wrong_key")
    report = run_sync(outbox, line.transport, team.realm.trust())
    assert [type(f) for f in report.set_aside] == [ReceiptRefused]
    assert outbox.confirmed == set()

    run_sync(outbox, line.transport, team.realm.trust())
    assert outbox.confirmed == {sealed.id}


def test_an_answer_that_does_not_name_the_file_confirms_nothing(team: Team) -> None:
    class Forgetful(RegistrySimulator):
        def _hold(self, batch: BatchId, envelope: str, file: AttachmentId) -> None:
            """It takes the file and says nothing of it."""

    batch, sealed = with_log(team)
    outbox = outbox_of((batch, sealed))

    report = run_sync(outbox, Forgetful(team.realm), team.realm.trust())

    assert [(r.attachment, r.reason) for r in report.kept] == [(sealed.id, "not_in_receipt")]
    assert outbox.confirmed == set()
