"""How much is asked is set for the laptop, or for a household, and stays what it was when the interview began."""

from enumerator.app.sitting import Sitting
from enumerator.demo.practice import ENUMERATOR
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from tests.support.practice import A, PracticeLaptop, hold

ONLY_FULL = "/data/sec_p"


def profile(sitting: Sitting) -> str:
    return sitting.interviews.open(A).session.value("/data/form_profile")


def test_the_full_questionnaire_is_asked_where_nothing_is_set(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert profile(sitting) == "full"


def test_the_setting_makes_new_interviews_short_and_leaves_begun_ones_as_they_are(
    laptop: PracticeLaptop,
) -> None:
    laptop.set(profile="core")
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview)

        assert ONLY_FULL not in {s.ref for s in interview.session.sections() if s.asked}

    laptop.set(profile="full")
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert profile(sitting) == "core"
        interview = sitting.interviews.open(A)
        interview.finalize()


def test_what_the_assignment_says_of_a_household_counts_more(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        key = HouseholdKey("418020417", "900", "90", "1")
        AssignmentStore(sitting.unlocked.store).add(
            "A-900", key, assignee=ENUMERATOR.id, prefill={"form_profile": "core"}
        )

        interview = sitting.interviews.open("A-900")

        assert interview.session.value("/data/form_profile") == "core"
        assert profile(sitting) == "full"
