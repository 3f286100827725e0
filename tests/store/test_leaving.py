"""What leaves the laptop: envelopes, decisions, batches, receipts, and then the purge."""

import pytest

from enumerator.errors import NotInThisState
from enumerator.store import Store
from enumerator.store.answers import current_facts
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from enumerator.store.batches import BatchStage, BatchStore, ItemOutcome
from enumerator.store.envelopes import DecisionStore, EnvelopeStore
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore, State
from enumerator.store.purge import Purge
from enumerator.store.times import to_text
from enumerator.store.visits import VisitStore
from tests.support.stores import NOWHERE, Time, answered, household, interview

XML = b"<data><rooms>3</rooms></data>"


def finalized(store: Store, id: str = "i1", *, assignment: str = "a1") -> str:
    """An interview with its envelope, as finalizing leaves it; the envelope's hash."""
    envelopes, interviews = EnvelopeStore(store), InterviewStore(store)
    revision = interviews.record(id).revision
    name = f"{id}-r{revision}".ljust(64, "0")
    with store.transaction():
        counter = envelopes.next_counter()
        envelopes.keep(
            name, kind="interview", subject=id, revision=revision, counter=counter, data=b"sealed " + id.encode(),
            xml=XML, household="0417-12-1-1",
        )  # fmt: skip
        interviews.finalize(id, {"envelope": name})
    return name


def approved(store: Store, id: str = "i1") -> str:
    envelope = finalized(store, id)
    with store.transaction():
        DecisionStore(store).keep(
            id, revision=1, envelope=envelope, verdict="approved", comment="", data=b"signed"
        )
        InterviewStore(store).approve(id)
    return envelope


def batched(store: Store, *envelopes: str, batch: str = "b1") -> str:
    batches, interviews = BatchStore(store), InterviewStore(store)
    with store.transaction():
        last = batches.last()
        batches.keep(
            batch, sequence=batches.next_sequence(), previous=last.id if last else "", file=f"{batch}.pserbatch",
            size=900, envelopes=envelopes,
        )  # fmt: skip
        for item in batches.items(batch):
            if item.kind == "interview":
                interviews.put_in_batch(item.subject, batch)
    return batch


def receipted(store: Store, batch: str, outcome: str = "stored") -> None:
    batches, interviews = BatchStore(store), InterviewStore(store)
    with store.transaction():
        items = batches.items(batch)
        outcomes = [ItemOutcome(item.envelope, outcome) for item in items]
        batches.keep_receipt(batch, data=b"receipt", final=True, outcomes=outcomes)
        for item in items:
            if item.kind == "interview":
                interviews.receipted(item.subject, batch, outcome)


def test_an_envelope_is_kept_byte_for_byte_with_what_was_signed(store: Store, time: Time) -> None:
    interview(store)

    name = finalized(store)

    envelopes = EnvelopeStore(store)
    record = envelopes.one(name)
    assert record is not None
    assert (record.kind, record.subject, record.revision, record.counter) == (
        "interview",
        "i1",
        1,
        1,
    )
    assert (record.size, record.created_at) == (len(b"sealed i1"), time.now)
    assert envelopes.data(name) == b"sealed i1"
    assert envelopes.xml(name) == XML
    assert envelopes.one("other") is None
    assert envelopes.xml("other") is None
    assert [event.kind for event in EventLog(store).of("i1")][-2:] == ["sealed", "finalized"]


def test_the_same_counter_is_never_given_to_two_envelopes(store: Store) -> None:
    interview(store)
    finalized(store)

    with pytest.raises(Exception, match="UNIQUE"):
        EnvelopeStore(store).keep(
            "f" * 64, kind="visit", subject="v1", revision=1, counter=1, data=b"", xml=b""
        )


def test_a_returned_interview_gets_another_envelope_and_keeps_the_first(store: Store) -> None:
    interviews = interview(store)
    first = finalized(store)
    with store.transaction():
        DecisionStore(store).keep(
            "i1", revision=1, envelope=first, verdict="returned", comment="Ages", data=b"signed"
        )
        interviews.give_back("i1", {"comment": "Ages"})
    (line,) = AssignmentStore(store).lines_in(State.RETURNED)
    assert (line.comment, line.verdict) == ("Ages", "returned")

    interviews.reopen("i1")
    second = finalized(store)

    assert [e.hash for e in EnvelopeStore(store).of("i1")] == [first, second]
    assert [e.revision for e in EnvelopeStore(store).of("i1")] == [1, 2]
    (decision,) = DecisionStore(store).of("i1")
    assert (decision.verdict, decision.supervisor, decision.data) == ("returned", "E-7", b"signed")


def test_approved_interviews_and_visits_wait_for_a_batch(store: Store) -> None:
    interviews = interview(store)
    VisitStore(store).record("v1", "a1", "1")
    envelopes = EnvelopeStore(store)
    with store.transaction():
        envelopes.keep(
            "c" * 64, kind="visit", subject="v1", revision=1, counter=envelopes.next_counter(), data=b"v",
            xml=b"<v/>",
        )  # fmt: skip
    finalized(store)
    assert [e.kind for e in envelopes.waiting()] == ["visit"]

    interviews.approve("i1")
    assert [e.kind for e in envelopes.waiting()] == ["visit", "interview"]

    batched(store, *(e.hash for e in envelopes.waiting()))
    assert envelopes.waiting() == ()


def test_a_batch_goes_its_way_and_the_next_one_names_it(store: Store) -> None:
    interview(store)
    envelope = approved(store)
    batches = BatchStore(store)
    assert batches.last() is None

    batched(store, envelope)
    (decision,) = DecisionStore(store).on([envelope])
    assert decision.batch == "b1"
    (waiting,) = batches.waiting()
    assert (waiting.id, waiting.sequence, waiting.stage, waiting.items) == (
        "b1", 1, BatchStage.SEALED, 1,
    )  # fmt: skip

    batches.mark_sent("b1")
    batches.mark_sent("b1")
    assert [b.stage for b in batches.waiting()] == [BatchStage.SENT]
    assert [line.batch_state for line in AssignmentStore(store).lines()] == ["sent"]

    receipted(store, "b1")
    assert batches.waiting() == ()
    (item,) = batches.items("b1")
    assert (item.subject, item.outcome) == ("i1", "stored")
    assert [r.data for r in batches.receipts("b1")] == [b"receipt"]
    assert InterviewStore(store).record("i1").state is State.RECEIPTED

    batched(store, batch="b2")
    assert [(b.sequence, b.previous) for b in batches.all()] == [(1, ""), (2, "b1")]
    assert [event.kind for event in EventLog(store).of("b1")] == [
        "batch_sealed", "batch_sent", "receipt_kept",
    ]  # fmt: skip


def test_a_first_receipt_that_is_not_final_lets_the_batch_wait(store: Store) -> None:
    interview(store)
    batch = batched(store, approved(store))
    batches = BatchStore(store)

    items = [ItemOutcome(item.envelope, "accepted") for item in batches.items(batch)]
    batches.keep_receipt(batch, data=b"first", final=False, outcomes=items)

    assert [b.id for b in batches.waiting()] == [batch]
    assert [r.final for r in batches.receipts(batch)] == [False]


def test_after_the_receipt_the_contents_go_and_the_proof_stays(store: Store, time: Time) -> None:
    interviews = interview(store)
    for number in range(120):
        interviews.apply("i1", (answered("/data/cnic", f"canary {number}"),), NOWHERE)
    interviews.comment("i1", "", "canary")
    VisitStore(store).record("v1", "a1", "1", note="canary")
    envelope = approved(store)
    receipted(store, batched(store, envelope))
    purge = Purge(store)
    assert purge.due(to_text(time.now)) == ("i1",)

    purge.purge("i1", "receipted")

    assert interviews.record("i1").state is State.PURGED
    assert interviews.facts_of("i1") == ()
    assert interviews.comments("i1") == ()
    assert EnvelopeStore(store).data(envelope) is None
    assert EnvelopeStore(store).xml(envelope) is None
    assert AssignmentStore(store).one("a1").address == ""
    assert "canary" not in "".join(
        str(row) for table in tables(store) for row in store.rows(f"SELECT * FROM {table}")
    )
    assert "canary" not in str(store.rows("SELECT CAST(content AS TEXT) FROM event_content"))

    log = EventLog(store)
    assert log.verify_chain() == ()
    assert store.check_file() == ()
    assert log.of("i1")[-1].content == {"reason": "receipted", "envelopes": [envelope]}
    assert [r.data for r in BatchStore(store).receipts("b1")] == [b"receipt"]
    assert purge.due(to_text(time.now)) == ()


def tables(store: Store) -> list[str]:
    found = store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return [name for (name,) in found if not name.startswith("sqlite_")]


def test_nothing_goes_before_its_receipt(store: Store) -> None:
    interview(store)
    batched(store, approved(store))

    with pytest.raises(NotInThisState):
        Purge(store).purge("i1", "receipted")

    assert Purge(store).due("9999") == ()
    assert current_facts(store, "i1") != ()


def test_a_purge_that_was_interrupted_is_finished(store: Store) -> None:
    interviews = interview(store)
    household(store, HouseholdKey("0417", "13", "1", "1"), assignment="a2")
    interview(store, assignment="a2", id="i2")
    receipted(store, batched(store, approved(store)))
    with store.transaction():  # what ``purge`` commits before it erases
        interviews.mark_purged("i1", {"reason": "receipted"})
        EventLog(store).append(EventKind.ERASED, "a1", {"reason": "receipted"})
    assert interviews.facts_of("i1") != ()

    assert Purge(store).finish() == 1

    assert interviews.facts_of("i1") == ()
    assert Purge(store).finish() == 0
    assert interviews.facts_of("i2") != (), "the neighbour's interview is untouched"
    assert EventLog(store).verify_chain() == ()
