"""What was found in the field is numbered by the program and opened like any other household."""

import pytest

from enumerator.demo.practice import ENUMERATOR, PLACE, SEGMENT, SUPERVISOR
from enumerator.errors import BlockCodeWrong, HouseholdListedAlready, StructureNumberWrong
from enumerator.fieldwork.new_household import FoundReason
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.assignments import AssignmentStore, HouseholdKey, Origin
from tests.support.practice import A, PracticeLaptop, line


def test_the_next_building_and_household_are_suggested(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        found = sitting.new_households
        assert found.segment(A) == found.segment() == SEGMENT
        assert found.building(SEGMENT) == HouseholdKey(SEGMENT, "113", "13", "1")
        assert found.in_building(SEGMENT, " 101a ") == HouseholdKey(SEGMENT, "101A", "13", "1")


def test_a_family_with_its_own_kitchen_stays_in_its_household(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        key = sitting.new_households.split(A)
        assert key == HouseholdKey(SEGMENT, "101", "1", "2")
        sitting.new_households.add(key, address="upper storey", reason=FoundReason.SPLIT)

        assert sitting.new_households.split(A).family == "3"


def test_what_was_found_is_opened_with_what_the_program_knows(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        key = sitting.new_households.building(SEGMENT)
        added = sitting.new_households.add(key, address="by the canal", reason=FoundReason.MISSED)
        interview = sitting.interviews.open(added)

        prompts = {prompt.name: prompt for prompt in interview.session.prompts("/data/sec_a")}
        assert prompts["case_id"].value == f"{SEGMENT}-113-13-1"
        assert prompts["tehsil"].value == PLACE["tehsil"]
        assert all(prompts[name].read_only for name in ("case_id", "hh_serial", "tehsil"))
        assert line(sitting, added).state is WorkState.IN_PROGRESS
        record = AssignmentStore(sitting.unlocked.store).one(added)
        assert (record.origin, record.reason, record.assignee) == (Origin.FOUND, "2", ENUMERATOR.id)


def test_who_is_on_the_list_in_that_building_is_told_but_not_anothers_address(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        [own] = sitting.new_households.neighbours(SEGMENT, "101")
        assert (own.own, own.address) == (True, "Chak 214 RB, house 101")
    with laptop.signed_in(SUPERVISOR) as sitting:
        [other] = sitting.new_households.neighbours(SEGMENT, "101")
        assert (other.own, other.address) == (False, "")


def test_a_household_is_not_listed_twice(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting, pytest.raises(HouseholdListedAlready):
        sitting.new_households.add(
            HouseholdKey(SEGMENT, "101", "1", "1"), address="", reason=FoundReason.OTHER
        )


@pytest.mark.parametrize("number", ["", "house 4", "12345", "12AB"])
def test_a_number_that_no_building_has_is_refused(laptop: PracticeLaptop, number: str) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting, pytest.raises(StructureNumberWrong):
        sitting.new_households.in_building(SEGMENT, number)


@pytest.mark.parametrize("code", ["12", "41802041", "4180204170", "41802041A"])
def test_a_code_that_no_block_has_is_refused(laptop: PracticeLaptop, code: str) -> None:
    """It would stand in an interview that nobody could ever finish."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        found = sitting.new_households
        with pytest.raises(BlockCodeWrong):
            found.in_building(code, "5")
        with pytest.raises(BlockCodeWrong):
            found.add(HouseholdKey(code, "5", "1", "1"), address="", reason=FoundReason.MISSED)

        assert found.in_building("418020499", "5") == HouseholdKey("418020499", "5", "1", "1")
