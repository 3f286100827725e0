"""Every check of the questionnaire's catalogue speaks where it should, and keeps silent one step away.

The catalogue is the domain notes' list of hard and soft checks. What it has beyond a single questionnaire (the same
number in two households, times that overlap, copied answers) is the business of the program and of the review, not
of the form; the distance from the segment needs a boundary that nobody has handed in.
"""

from dataclasses import dataclass

import pytest

from forms.prompts import ProblemKind
from tests.forms.builtin.form import definition, give, interview
from tests.support.scenario import Scenario

COUPLE_AND_CHILD = {
    "n_stated": "3",
    "member[1]/m_name": "Aslam", "member[1]/relation": "1", "member[1]/sex": "1", "member[1]/dob_known": "2",
    "member[1]/age_told": "42", "member[1]/marital": "2",
    "member[2]/m_name": "Bushra", "member[2]/relation": "2", "member[2]/sex": "2", "member[2]/dob_known": "2",
    "member[2]/age_told": "38", "member[2]/marital": "2",
    "member[3]/m_name": "Saima", "member[3]/relation": "3", "member[3]/sex": "2", "member[3]/dob_known": "2",
    "member[3]/age_told": "12", "member[3]/marital": "1",
    "member[1]/spouse_line": "2", "member[1]/father_line": "98", "member[1]/mother_line": "98",
    "member[2]/spouse_line": "1", "member[2]/father_line": "98", "member[2]/mother_line": "98",
    "member[3]/father_line": "1", "member[3]/mother_line": "2",
    "resp_line": "1",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Check:
    """``at`` speaks ``message`` after ``unusual``, and not after ``usual``; both on top of the family of three."""

    about: str
    at: str
    message: str
    unusual: dict[str, str]
    usual: dict[str, str]


def member(place: int, **answers: str) -> dict[str, str]:
    return {f"member[{place}]/{name}": value for name, value in answers.items()}


ID = {"id_type": "1"}
WORKS = {"work_month": "1", "emp_status": "4"}
COSTS = "exp_fuel exp_transport exp_phone exp_health exp_hygiene exp_other_m exp_cloth exp_event exp_repair"
SPENT = dict.fromkeys(COSTS.split(), "0")
GAINS = "inc_remit_in inc_remit_out inc_crop inc_livestock inc_charity inc_other"
EARNED = dict.fromkeys(GAINS.split(), "0")
HOUSE = {"tenure": "1", "elec_conn": "5", "gas_conn": "2", "water_bill": "0", "progs": "0"}

SOFT = [
    Check("first line is the head", "member[1]/relation", "first line should be the head",
          {"member[1]/relation": "3"}, {"member[1]/relation": "1"}),
    Check("a date of birth of more than 100 years", "member[3]/dob", "age above 100",
          member(3, dob_known="1", dob="1921-01-01"), member(3, dob_known="1", dob="1931-01-01")),
    Check("age heaping, 0", "member[3]/age_told", "ends in 0 or 5", member(3, age_told="10"),
          member(3, age_told="11")),
    Check("age heaping, 5", "member[3]/age_told", "ends in 0 or 5", member(3, age_told="15"),
          member(3, age_told="14")),
    Check("no heaping among small children", "member[3]/age_told", "ends in 0 or 5",
          member(3, age_told="20"), member(3, age_told="5")),
    Check("age above 100", "member[1]/age_told", "above 100 is rare",
          member(1, age_told="101"), member(1, age_told="99")),
    Check("married below 16", "member[3]/marital", "below the age of 16",
          member(3, age_told="14", marital="2"), member(3, age_told="16", marital="2")),
    Check("spouse of the same sex", "member[1]/spouse_line", "same sex",
          member(2, sex="1"), member(2, sex="2")),
    Check("spouse more than 40 years older", "member[2]/spouse_line", "more than 40 years",
          member(1, age_told="79"), member(1, age_told="78")),
    Check("spouse more than 40 years younger", "member[1]/spouse_line", "more than 40 years",
          member(1, age_told="79"), member(1, age_told="78")),
    Check("spouse not married", "member[1]/spouse_line", "not recorded as married",
          member(2, marital="3"), member(2, marital="2")),
    Check("spouse not reciprocal", "member[1]/spouse_line", "names another line",
          member(2, spouse_line="3"), member(2, spouse_line="1")),
    Check("spouse outside of the list", "member[1]/spouse_line", "names another line",
          {**member(1, spouse_line="2"), **member(2, spouse_line="99")}, member(1, spouse_line="99")),
    Check("father not male", "member[3]/father_line", "father is not recorded as male",
          member(3, father_line="2"), member(3, father_line="1")),
    Check("father less than 13 years older", "member[3]/father_line", "less than 13 years older",
          member(1, age_told="24"), member(1, age_told="25")),
    Check("mother not female", "member[3]/mother_line", "mother is not recorded as female",
          member(3, mother_line="1"), member(3, mother_line="2")),
    Check("mother less than 12 years older", "member[3]/mother_line", "less than 12 years older",
          member(2, age_told="23"), member(2, age_told="24")),
    Check("mother more than 55 years older", "member[3]/mother_line", "more than 55 years older",
          member(2, age_told="68"), member(2, age_told="67")),
    Check("orphans are silent", "member[3]/mother_line", "older",
          member(2, age_told="68"), {**member(2, age_told="68"), **member(3, mother_line="98")}),
    Check("CNIC below 18", "member[3]/id_type", "below the age of 18",
          member(3, age_told="17", id_type="1"), member(3, age_told="18", id_type="1")),
    Check("B-Form at 19", "member[3]/id_type", "not expected at 19",
          member(3, age_told="19", id_type="3"), member(3, age_told="18", id_type="3")),
    Check("first digit of the number", "member[1]/id_number", "first digit is unusual",
          member(1, **ID, id_number="9520112345671"), member(1, **ID, id_number="8520112345671")),
    Check("even number of a man", "member[1]/id_number", "does not agree with the sex",
          member(1, **ID, id_number="3520112345672"), member(1, **ID, id_number="3520112345671")),
    Check("odd number of a woman", "member[2]/id_number", "does not agree with the sex",
          member(2, **ID, id_number="3520112345671"), member(2, **ID, id_number="3520112345672")),
    Check("no parity for transgender holders", "member[1]/id_number", "does not agree with the sex",
          member(1, **ID, id_number="3520112345672"), member(1, sex="3", **ID, id_number="3520112345672")),
    Check("mobile prefix", "mobile", "No network in Pakistan",
          {"mobile": "03811234567"}, {"mobile": "03001234567"}),
    Check("class completed too high for the age", "member[3]/edu_done", "too high for the age",
          member(3, edu_status="2", edu_done="10"), member(3, edu_status="2", edu_done="9")),
    Check("degree below 18", "member[3]/edu_done", "below the age of 18",
          member(3, age_told="17", edu_status="2", edu_done="16"),
          member(3, age_told="18", edu_status="2", edu_done="16")),
    Check("class attended too high for the age", "member[3]/edu_now", "too high for the age",
          member(3, edu_status="3", edu_now="11"), member(3, edu_status="3", edu_now="10")),
    Check("cost of education", "member[3]/edu_cost", "More than Rs 1,000,000",
          member(3, edu_status="3", edu_cost="1000001"), member(3, edu_status="3", edu_cost="1000000")),
    Check("pension below 30", "member[1]/pension", "below the age of 30",
          member(1, age_told="29", pension="1"), member(1, age_told="31", pension="1")),
    Check("monthly income too low", "member[1]/inc_month", "income is unusual",
          member(1, **WORKS, inc_basis="1", inc_month="999"), member(1, **WORKS, inc_basis="1", inc_month="1000")),
    Check("monthly income too high", "member[1]/inc_month", "income is unusual",
          member(1, **WORKS, inc_basis="1", inc_month="500001"),
          member(1, **WORKS, inc_basis="1", inc_month="500000")),
    Check("no income is usual enough", "member[1]/inc_month", "income is unusual",
          member(1, **WORKS, inc_basis="1", inc_month="1"), member(1, **WORKS, inc_basis="1", inc_month="0")),
    Check("yearly income too low", "member[1]/inc_year", "income is unusual",
          member(1, **WORKS, inc_basis="2", inc_year="11999"), member(1, **WORKS, inc_basis="2", inc_year="12000")),
    Check("yearly income too high", "member[1]/inc_year", "income is unusual",
          member(1, **WORKS, inc_basis="2", inc_year="6000001"),
          member(1, **WORKS, inc_basis="2", inc_year="6000000")),
    Check("gas without a connection", "gas_conn", "has no connection",
          {"cook_fuel": "2", "gas_conn": "2"}, {"cook_fuel": "1", "gas_conn": "2"}),
    Check("more than 15 rooms", "rooms", "More than 15 rooms", {"rooms": "16"}, {"rooms": "15"}),
    Check("food per person", "exp_food", "very little for food", {"exp_food": "4499"}, {"exp_food": "4500"}),
    Check("spending more than twice the income", "exp_repair", "more than twice the income",
          {**EARNED, **HOUSE, "inc_rent": "120000", **SPENT, "exp_food": "20001"},
          {**EARNED, **HOUSE, "inc_rent": "120000", **SPENT, "exp_food": "20000"}),
    Check("spending less than a third of the income", "exp_repair", "less than a third",
          {**EARNED, **HOUSE, "inc_rent": "720000", **SPENT, "exp_food": "19999"},
          {**EARNED, **HOUSE, "inc_rent": "720000", **SPENT, "exp_food": "20000"}),
    Check("order of the food questions", "fies_wholeday", "never worried",
          {"fies_worried": "2", "fies_wholeday": "1"}, {"fies_worried": "1", "fies_wholeday": "1"}),
    Check("other than stated", "resp_line", "but 4 were stated", {"n_stated": "4"}, {"n_stated": "3"}),
    Check("married head without a spouse", "resp_line", "no spouse is in the list",
          {"member[2]/relation": "6"}, {"member[2]/relation": "2"}),
    Check("widowed head without a spouse", "resp_line", "no spouse is in the list",
          {"member[2]/relation": "6"}, {"member[2]/relation": "6", "member[1]/marital": "3"}),
    Check("no adult", "resp_line", "No member is 18 or older",
          {**member(1, age_told="17"), **member(2, age_told="16")},
          {**member(1, age_told="18"), **member(2, age_told="16")}),
    Check("a child as respondent", "resp_line", "respondent is under 18", {"resp_line": "3"}, {"resp_line": "2"}),
    Check("more than 5 families", "families_here", "More than 5 families", {"families_here": "6"},
          {"families_here": "5"}),
    Check("more than 20 members", "n_stated", "More than 20 members", {"n_stated": "21"}, {"n_stated": "20"}),
    Check("electricity bill", "elec_bill", "very high",
          {"elec_conn": "1", "elec_bill": "100001"}, {"elec_conn": "1", "elec_bill": "100000"}),
    Check("rent", "rent_paid", "very low", {"tenure": "2", "rent_paid": "999"}, {"tenure": "2", "rent_paid": "1000"}),
    Check("acres", "agri_unit", "more than 500 acres",
          {"agri_own": "1", "agri_area": "501", "agri_unit": "1"},
          {"agri_own": "1", "agri_area": "500", "agri_unit": "1"}),
    Check("acres in kanal", "agri_unit", "more than 500 acres",
          {"agri_own": "1", "agri_area": "4008", "agri_unit": "2"},
          {"agri_own": "1", "agri_area": "4000", "agri_unit": "2"}),
    Check("visits", "visit_no", "more than the third visit", {"visit_no": "4"}, {"visit_no": "3"}),
    *(
        Check(f"cannot at all, no disability: {name}", "member[1]/disab", "cannot be done at all",
              member(1, **{name: "4"}, disab="2"), member(1, **{name: "3"}, disab="2"))
        for name in ("wg_see", "wg_hear", "wg_walk", "wg_remember", "wg_selfcare", "wg_comm")
    ),
]  # fmt: skip


def spoken(made: Scenario, at: str, kind: ProblemKind) -> str:
    said = " ".join(p.message for p in made.prompt(at).problems if p.kind is kind)
    return said.translate({0x2068: None, 0x2069: None})  # around inserted answers


@pytest.mark.parametrize("check", SOFT, ids=lambda check: check.about)
def test_the_unusual_is_asked_about_and_the_usual_is_not(check: Check) -> None:
    unusual, usual = interview(COUPLE_AND_CHILD), interview(COUPLE_AND_CHILD)

    give(unusual, check.unusual)
    give(usual, check.usual)

    assert check.message in spoken(unusual, check.at, ProblemKind.WARNING)
    assert check.message not in spoken(usual, check.at, ProblemKind.WARNING)


HARD = [
    Check("two heads", "member[1]/relation", "Only one member can be the head",
          {"member[2]/relation": "1"}, {"member[2]/relation": "2"}),
    Check("the respondent is no adult", "resp_adult", "18 or older", {"resp_adult": "2"}, {"resp_adult": "1"}),
    Check("twelve digits", "member[1]/id_number", "13 digits",
          member(1, **ID, id_number="352011234567"), member(1, **ID, id_number="3520112345671")),
    Check("a number that begins with 0", "member[1]/id_number", "13 digits",
          member(1, **ID, id_number="0520112345671"), member(1, **ID, id_number="8520112345671")),
    Check("the same number twice", "member[2]/id_number", "no other member",
          {**member(1, **ID, id_number="3520112345671"), **member(2, **ID, id_number="3520112345671")},
          {**member(1, **ID, id_number="3520112345671"), **member(2, **ID, id_number="3520112345672")}),
    Check("oneself as spouse", "member[1]/spouse_line", "another member",
          member(1, spouse_line="1"), member(1, spouse_line="2")),
    Check("oneself as father", "member[1]/father_line", "another member",
          member(1, father_line="1"), member(1, father_line="98")),
    Check("oneself as mother", "member[2]/mother_line", "another member",
          member(2, mother_line="2"), member(2, mother_line="99")),
    Check("a spouse cannot be dead", "member[1]/spouse_line", "another member",
          member(1, spouse_line="98"), member(1, spouse_line="99")),
    Check("a respondent outside of the list", "resp_line", "member of the list", {"resp_line": "4"},
          {"resp_line": "3"}),
    Check("more land given out than owned", "agri_out", "more than the area owned",
          {"agri_own": "1", "agri_area": "16", "agri_unit": "2", "agri_out": "2.1"},
          {"agri_own": "1", "agri_area": "16", "agri_unit": "2", "agri_out": "2"}),
    Check("a birth in the future", "member[3]/dob", "cannot be in the future",
          member(3, dob_known="1", dob="2026-03-02"), member(3, dob_known="1", dob="2026-03-01")),
    Check("none together with something", "progs", "cannot be chosen together", {"progs": "1 0"}, {"progs": "0"}),
]  # fmt: skip


@pytest.mark.parametrize("check", HARD, ids=lambda check: check.about)
def test_the_impossible_is_refused_and_the_possible_is_not(check: Check) -> None:
    impossible, possible = interview(COUPLE_AND_CHILD), interview(COUPLE_AND_CHILD)

    give(impossible, check.unusual)
    give(possible, check.usual)

    assert check.message in spoken(impossible, check.at, ProblemKind.CONSTRAINT)
    assert spoken(possible, check.at, ProblemKind.CONSTRAINT) == ""


def test_more_than_eight_to_a_room_is_asked_about() -> None:
    family = interview({**COUPLE_AND_CHILD, "member[8]/m_name": "Zahid", "rooms": "1"})
    assert spoken(family, "rooms", ProblemKind.WARNING) == ""

    give(family, {"member[9]/m_name": "Zahida"})

    assert "More than 8 persons" in spoken(family, "rooms", ProblemKind.WARNING)


def test_a_family_without_a_head_cannot_be_finished() -> None:
    family = interview(COUPLE_AND_CHILD)
    assert "stop_head" not in family.blocks()

    give(family, {"member[1]/relation": "14"})

    assert "stop_head" in family.blocks()


def test_a_family_that_wants_another_time_is_not_finished() -> None:
    later = Scenario(definition())
    give(later, {"contact_result": "1", "consent": "3", "int_status": "2", "cooperation": "1"})
    assert "stop_later" in later.blocks()

    give(later, {"consent": "1"})

    assert "stop_later" not in later.blocks()


@pytest.mark.parametrize("name", ["spouse_line", "father_line", "mother_line"])
def test_a_relative_who_is_not_in_the_list_keeps_it_from_being_finished(name: str) -> None:
    """A later line may be named before it is written; when the list is closed it must be there."""
    family = interview(COUPLE_AND_CHILD)
    assert "stop_lines" not in family.blocks()

    give(family, member(1, **{name: "4"}))

    assert "stop_lines" in family.blocks()


def test_nothing_of_the_family_is_asked_without_consent() -> None:
    refused = Scenario(definition())
    give(refused, {"contact_result": "1", "consent": "2"})

    asked = {s.ref for s in refused.session.sections() if s.asked}

    assert asked == {"/data/sec_a", "/data/sec_b", "/data/sec_z"}


@pytest.mark.parametrize("check", SOFT, ids=lambda check: check.about)
def test_what_is_asked_is_asked_in_urdu_too(check: Check) -> None:
    family = interview(COUPLE_AND_CHILD, language="ur")

    give(family, check.unusual)

    said = spoken(family, check.at, ProblemKind.WARNING)
    assert said
    assert not any("a" <= letter <= "z" for letter in said)
