"""Sealed attachments: an interview goes only when the registry has signed for each of them."""

from datetime import UTC, datetime

import pytest
from sqlcipher3 import dbapi2

from enumerator.store import Store
from enumerator.store.attachments import SealedAttachmentStore
from enumerator.store.interviews import InterviewStore, State
from enumerator.store.migrate import migrate, migrations
from enumerator.store.purge import Purge
from enumerator.store.times import to_text
from tests.store.test_leaving import approved, batched, receipted
from tests.support.stores import Time, interview


def sealed(store: Store, envelope: str, *files: str) -> None:
    for place, file in enumerate(files):
        SealedAttachmentStore(store).keep(envelope, place, file, file=file, data=b"sealed")


def test_an_interview_is_due_when_its_last_attachment_was_signed_for(
    store: Store, time: Time
) -> None:
    interview(store)
    envelope = approved(store)
    sealed(store, envelope, "log", "photo")
    attachments = SealedAttachmentStore(store)

    def due() -> tuple[str, ...]:
        return Purge(store).due(to_text(store.now()))

    batch = batched(store, envelope)
    assert attachments.waiting() == (), "text first"
    receipted(store, batch)
    time.pass_(60)
    assert [a.file for a in attachments.waiting()] == ["log", "photo"]
    assert (due(), attachments.unconfirmed(batch)) == ((), 2)

    attachments.confirm(envelope, ["log"])
    assert (due(), attachments.unconfirmed(batch)) == ((), 1)
    before = to_text(store.now())
    time.pass_(60)
    attachments.confirm(envelope, ["log", "photo"])
    assert Purge(store).due(before) == (), "the days count from the last signature"
    assert due() == ("i1",)

    Purge(store).purge("i1", "receipted")
    assert attachments.sealed("photo") is None
    assert InterviewStore(store).record("i1").state is State.PURGED


def test_a_signature_for_a_file_of_another_interview_counts_for_nothing(store: Store) -> None:
    interview(store)
    envelope = approved(store)
    sealed(store, envelope, "log")
    receipted(store, batched(store, envelope))

    SealedAttachmentStore(store).confirm("another envelope", ["log"])
    SealedAttachmentStore(store).confirm(envelope, ["another log"])

    assert Purge(store).due(to_text(store.now())) == ()


@pytest.mark.parametrize("outcome", ["unreadable", "conflict", "refused"])
def test_attachments_of_what_was_not_taken_do_not_leave(store: Store, outcome: str) -> None:
    interview(store)
    envelope = approved(store)
    sealed(store, envelope, "log")
    batch = batched(store, envelope)
    store.write(lambda: store.run("UPDATE batch SET state = 'receipted'"))
    store.write(lambda: store.run("UPDATE batch_item SET outcome = ?", (outcome,)))

    assert SealedAttachmentStore(store).waiting() == ()
    assert SealedAttachmentStore(store).unconfirmed(batch) == 0


OLD = """
INSERT INTO assignment VALUES ('a1', '0417', '12', '1', '1', '', '{}', 'E-7', 'assigned', 'open', '', '');
INSERT INTO interview VALUES ('i1', 'a1', 'f', '1', 'p', '{state}', 2, 'E-7', '', '', '', '', '', '');
INSERT INTO envelope VALUES ('h1', 'interview', 'i1', 1, 1, '', '', 6, x'00', x'00', '');
INSERT INTO envelope VALUES ('h2', 'interview', 'i1', 2, 2, '', '', 6, x'00', x'00', '');
INSERT INTO attachment VALUES ('i1', 'audit.csv', 'text/csv', x'00');
"""


@pytest.mark.parametrize(
    ("state", "kept"),
    [("in_progress", []), ("returned", []), ("batched", ["h2"]), ("receipted", ["h2"])],
)
def test_what_was_finished_before_attachments_were_sealed_waits_for_a_signature(
    state: str, kept: list[str]
) -> None:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    at = datetime(2026, 3, 5, tzinfo=UTC)
    steps = migrations()
    migrate(connection, steps[:1], at)
    connection.executescript(OLD.replace("{state}", state))

    migrate(connection, steps, at)

    rows = connection.execute("SELECT envelope, name, confirmed_at FROM sealed_attachment")
    assert list(rows) == [(envelope, "audit.csv", None) for envelope in kept]
    connection.close()
