"""Refusals: the supervisor gets in touch, another person tries once more, and a second no is a no."""

from datetime import timedelta

import pytest

from enumerator.auth.session import Person
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import AnotherPersonNeeded, NotInThisState, ReasonNeeded
from enumerator.fieldwork.visits import Disposition, RefusalReason
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.assignments import AssignmentStore, CaseState
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.people import PeopleStore, PersonRole
from sync.batches import read_own_batch
from tests.support.practice import A, PracticeLaptop, hold, line, state
from tests.support.registry_simulator import RegistrySimulator
from tests.support.sending import send

OTHER = Person("PE-0003", "Rashid (practice)", PersonRole.ENUMERATOR)


@pytest.fixture
def refused(laptop: PracticeLaptop) -> PracticeLaptop:
    """One household did not want to be interviewed."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        PeopleStore(sitting.unlocked.store).add(OTHER.id, OTHER.name, OTHER.role)
        sitting.visits.record(A, Disposition.REFUSED, reason=RefusalReason.FEAR)
    return laptop


def test_a_refusal_waits_for_the_supervisor_and_says_until_when(refused: PracticeLaptop) -> None:
    with refused.signed_in(SUPERVISOR) as sitting:
        [waiting] = sitting.refusals.waiting()

    assert (waiting.assignment_id, waiting.reason, waiting.by_name) == (A, "6", ENUMERATOR.name)
    assert waiting.due == waiting.since + timedelta(days=2)


def test_somebody_else_goes_there_with_the_supervisors_word(refused: PracticeLaptop) -> None:
    with refused.signed_in(SUPERVISOR) as sitting:
        assert {p.id for p in sitting.refusals.others(A)} == {OTHER.id, SUPERVISOR.id}
        sitting.refusals.reopen(A, OTHER.id, "The elder agreed by telephone.")

        assert sitting.refusals.waiting() == ()
        case = AssignmentStore(sitting.unlocked.store).one(A)
        assert (case.state, case.assignee) == (CaseState.OPEN, OTHER.id)
        kinds = [event.kind for event in EventLog(sitting.unlocked.store).of(A)]
        assert kinds[-2:] == [EventKind.REOPENED, EventKind.REASSIGNED]
    with refused.signed_in(ENUMERATOR) as sitting:
        assert A not in {item.assignment_id for item in sitting.worklist.items()}


def test_who_was_refused_does_not_go_there_again(refused: PracticeLaptop) -> None:
    with refused.signed_in(SUPERVISOR) as sitting:
        with pytest.raises(AnotherPersonNeeded):
            sitting.refusals.reopen(A, ENUMERATOR.id, "once more")
        with pytest.raises(ReasonNeeded):
            sitting.refusals.reopen(A, OTHER.id, " ")
        assert len(sitting.refusals.waiting()) == 1


def test_a_second_refusal_is_final_and_only_the_stub_is_left(refused: PracticeLaptop) -> None:
    with refused.signed_in(SUPERVISOR) as sitting:
        sitting.refusals.reopen(A, SUPERVISOR.id, "I go there myself.")
        assert line(sitting).state is WorkState.ASSIGNED
        sitting.visits.record(A, Disposition.REFUSED, reason=RefusalReason.MISTRUST)

        case = AssignmentStore(sitting.unlocked.store).one(A)
        assert (case.state, case.disposition, case.address, case.prefill) == (
            CaseState.CLOSED, "5", "", {},
        )  # fmt: skip
        assert [visit.reason for visit in sitting.visits.of(A)] == ["6", "2"]
        events = EventLog(sitting.unlocked.store)
        assert events.verify_chain() == ()


def test_the_supervisors_own_contact_can_be_the_second_refusal(refused: PracticeLaptop) -> None:
    with refused.signed_in(SUPERVISOR) as sitting:
        sitting.refusals.refused_again(A, RefusalReason.NOT_PERMITTED)

        assert sitting.refusals.waiting() == ()
        assert AssignmentStore(sitting.unlocked.store).one(A).state is CaseState.CLOSED
        assert [visit.by for visit in sitting.visits.of(A)] == [ENUMERATOR.id, SUPERVISOR.id]
        assert len(sitting.outbox.state().waiting) == 2
        with pytest.raises(NotInThisState):
            sitting.refusals.refused_again(A, RefusalReason.NOT_PERMITTED)
    assert state(refused) is WorkState.CLOSED


def test_a_refusal_undone_in_time_never_reaches_the_supervisor(refused: PracticeLaptop) -> None:
    with refused.signed_in(ENUMERATOR) as sitting:
        [visit] = sitting.visits.of(A)
        sitting.visits.undo(visit.id, "it was next door")
    with refused.signed_in(SUPERVISOR) as sitting:
        assert sitting.refusals.waiting() == ()


# --- in the consent of an interview ---


def test_no_consent_leaves_nothing_of_the_interview_but_a_visit(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer("/data/sec_b/notice_lang", "1")
        interview.answer("/data/sec_b/resp_adult", "1")
        interview.answer("/data/sec_b/notice_read", "OK")
        interview.answer("/data/sec_b/consent", "2")
        interview.answer("/data/sec_b/refusal_reason", "2")
        interview.finalize()

        store = sitting.unlocked.store
        [visit] = sitting.visits.of(A)
        assert (visit.disposition, visit.reason) == (Disposition.REFUSED, "2")
        assert line(sitting).state is WorkState.REPORTED
        assert store.rows("SELECT * FROM answer WHERE interview = ?", (interview.id,)) == []
        assert all(event.content is None for event in EventLog(store).of(interview.id)[:-1])
        assert EventLog(store).verify_chain() == ()


def test_after_a_withdrawn_interview_another_person_may_hold_a_new_one(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer("/data/sec_b/notice_lang", "1")
        interview.answer("/data/sec_b/resp_adult", "1")
        interview.answer("/data/sec_b/notice_read", "OK")
        interview.answer("/data/sec_b/consent", "2")
        interview.finalize()
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.refusals.reopen(A, SUPERVISOR.id, "They agreed after the numberdar came.")
        again = sitting.interviews.open(A)
        assert again.id != interview.id
        hold(again)
        again.finalize()
        assert line(sitting).state is WorkState.FINALIZED


def test_a_withdrawal_that_was_cut_off_is_finished_at_the_next_sign_in(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        store = sitting.unlocked.store
        InterviewStore(store).withdraw(interview.id, "refused")  # and the battery is empty
        sitting.retention_over(store).apply()

        assert store.rows("SELECT * FROM answer WHERE interview = ?", (interview.id,)) == []
        assert EventLog(store).verify_chain() == ()
        assert line(sitting).state is WorkState.ASSIGNED


def test_a_mistaken_visit_is_explained_to_the_registry_and_counted_once(
    laptop: PracticeLaptop,
) -> None:
    registry = RegistrySimulator(laptop.realm)
    with laptop.signed_in(ENUMERATOR) as sitting:
        early = sitting.visits.record(A, Disposition.LOCKED)
        sitting.visits.undo(early.id, "wrong house")
        late = sitting.visits.record("A-002", Disposition.LOCKED)
    with laptop.signed_in(SUPERVISOR) as sitting:
        [first] = sitting.outbox.make_batches()
        batch = read_own_batch(sitting.outbox.sealed()[0].data)
        assert [(void.id, void.revision) for void in batch.manifest.voids] == [(early.id, 1)]
        assert {(e.header.id, e.header.revision) for e in batch.envelopes} == {
            (early.id, 2),
            (late.id, 1),
        }
        send(sitting, registry)
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.undo(late.id, "wrong house too")
    with laptop.signed_in(SUPERVISOR) as sitting:
        [second] = sitting.outbox.make_batches()
        assert second != first
        send(sitting, registry)
        assert sitting.outbox.state().waiting == ()
        assert sitting.outbox.make_batches() == ()
