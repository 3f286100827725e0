"""The worklist shows where each household stands, from the door to the registry."""

from enumerator.demo.practice import ENUMERATOR, HOUSEHOLDS, SEGMENT, SUPERVISOR
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkState
from tests.support.practice import HEAD, REMARKS, A, PracticeLaptop, hold, line, state
from tests.support.registry_simulator import RegistrySimulator
from tests.support.sending import send


def test_a_household_passes_every_state_on_its_way(laptop: PracticeLaptop) -> None:
    registry = RegistrySimulator(laptop.realm)
    seen = [state(laptop)]
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)
        seen.append(line(sitting).state)
        interview.finalize()
        seen.append(line(sitting).state)
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.return_(interview.id, "Ask for the closing remark.")
    seen.append(state(laptop))
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        seen.append(line(sitting).state)
        interview.answer(REMARKS, "the well is dry")
        interview.finalize()
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.approve(interview.id)
    seen.append(state(laptop))
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.outbox.make_batches()
    seen.append(state(laptop))
    with laptop.signed_in(SUPERVISOR) as sitting:
        send(sitting, registry)
    seen.append(state(laptop))
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.retention_over(sitting.unlocked.store).apply()
    seen.append(state(laptop))

    assert seen == [
        WorkState.ASSIGNED,
        WorkState.IN_PROGRESS,
        WorkState.FINALIZED,
        WorkState.RETURNED,
        WorkState.IN_PROGRESS,
        WorkState.APPROVED,
        WorkState.SENT,
        WorkState.RECEIVED,
        WorkState.RECEIVED,
    ]


def test_what_needs_attention_comes_first(laptop: PracticeLaptop) -> None:
    laptop.returned()
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open("A-003")
        sitting.visits.record("A-002", Disposition.REFUSED)

        items = sitting.worklist.items()

        assert [i.assignment_id for i in items][:2] == [A, "A-003"]
        assert [i.assignment_id for i in items][-1] == "A-002"
        counts = sitting.worklist.counts()
        assert sum(counts.values()) == HOUSEHOLDS
        assert counts[WorkState.ASSIGNED] == HOUSEHOLDS - 3
        assert sitting.worklist.segment() == SEGMENT


def test_a_returned_interview_says_why_until_it_is_finished_again(laptop: PracticeLaptop) -> None:
    laptop.returned("Ask for the closing remark.")

    with laptop.signed_in(ENUMERATOR) as sitting:
        assert line(sitting).comment == "Ask for the closing remark."
        interview = sitting.interviews.open(A)
        assert line(sitting).comment == "Ask for the closing remark."
        interview.finalize()
        assert line(sitting).comment == ""


def test_a_begun_interview_says_where_it_stopped_in_the_windows_language(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.enter("/data/sec_c", HEAD)

        assert line(sitting).section_label == "Contact details"
        laptop.language = "ur"
        assert line(sitting).section_label not in {"", "Contact details"}
        interview.enter("/data/member[2]", "/data/member[2]/m_name")
        laptop.language = "en"
        assert line(sitting).section_label == "Household member"


def test_everybody_sees_her_own_households(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(SUPERVISOR) as sitting:
        assert sitting.worklist.items() == ()
