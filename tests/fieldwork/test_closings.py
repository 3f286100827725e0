"""Households without interview: the enumerator reports, the supervisor closes or sends her again."""

import pytest

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import NotInThisState, OwnHousehold, ReasonNeeded, SightingNeeded
from enumerator.fieldwork.sampling import SEED, Sampling
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.assignments import AssignmentStore
from enumerator.store.settings import SettingStore
from tests.support.practice import A, PracticeLaptop, line, state


def reported(laptop: PracticeLaptop, *, drawn: bool) -> str:
    """One vacant household that the laptop has drawn, or has not."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        SettingStore(sitting.unlocked.store).keep(SEED, b"a seed of a test")
        sampling = Sampling(sitting.unlocked.store)
        names = (f"A-{number:03d}" for number in range(1, 13))
        found = next(n for n in names if sampling.sights(n, Disposition.VACANT) is drawn)
        sitting.visits.record(found, Disposition.VACANT)
        return found


def test_the_supervisor_closes_what_was_reported(laptop: PracticeLaptop) -> None:
    household = reported(laptop, drawn=False)
    with laptop.signed_in(SUPERVISOR) as sitting:
        [waiting] = sitting.closings.waiting()
        assert (waiting.disposition, waiting.visits, waiting.own) == (Disposition.VACANT, 1, False)
        sitting.closings.close(household)

        assert sitting.closings.waiting() == ()
        with pytest.raises(NotInThisState):
            sitting.closings.close(household)
    assert state(laptop, household) is WorkState.CLOSED


def test_a_drawn_household_is_closed_only_by_who_has_seen_it(laptop: PracticeLaptop) -> None:
    household = reported(laptop, drawn=True)
    with laptop.signed_in(SUPERVISOR) as sitting:
        with pytest.raises(SightingNeeded):
            sitting.closings.close(household)
        sitting.closings.close(household, seen=True)

        assert [visit.by for visit in sitting.visits.of(household)] == [
            ENUMERATOR.id,
            SUPERVISOR.id,
        ]
        assert len(sitting.outbox.state().waiting) == 2


def test_what_is_not_as_reported_goes_back_with_a_reason(laptop: PracticeLaptop) -> None:
    household = reported(laptop, drawn=False)
    with laptop.signed_in(SUPERVISOR) as sitting:
        with pytest.raises(ReasonNeeded):
            sitting.closings.send_again(household, "")
        sitting.closings.send_again(household, "The family is back from the harvest.")
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert line(sitting, household).state is WorkState.ASSIGNED
        sitting.interviews.open(household)


def test_a_visit_that_the_supervisor_has_decided_on_cannot_be_undone(
    laptop: PracticeLaptop,
) -> None:
    household = reported(laptop, drawn=False)
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.closings.close(household)
    with laptop.signed_in(ENUMERATOR) as sitting:
        [visit] = sitting.visits.of(household)
        with pytest.raises(NotInThisState):
            sitting.visits.undo(visit.id, "mistake")


def test_nobody_closes_what_she_reported_herself(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(SUPERVISOR) as sitting:
        AssignmentStore(sitting.unlocked.store).reassign(A, SUPERVISOR.id)
        sitting.visits.record(A, Disposition.MOVED)
        [waiting] = sitting.closings.waiting()
        assert waiting.own
        with pytest.raises(OwnHousehold):
            sitting.closings.close(A)
