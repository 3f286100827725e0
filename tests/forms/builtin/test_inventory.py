"""The built-in questionnaire against the draft it was made from: what differs stands here, with the reason."""

import csv
import io
import os
from functools import cache
from pathlib import Path

import pytest

from forms.authoring import CompiledForm, Line, compile_xlsform
from forms.authoring.soft_checks import RULE_COLUMN, split_rules
from tests.forms.builtin.form import pack, workbook

SHARED = Path(os.environ.get("PSER_SHARED") or Path(__file__).parents[4] / "shared")
DRAFT = SHARED / "domain" / "pser_household_draft.xlsx"
pytestmark = pytest.mark.skipif(not DRAFT.exists(), reason=f"the draft form is not at {DRAFT}")

LEFT_OUT = {
    "callback_at": "an appointment is the program's: it belongs to the visit",
    "visit_note": "what is remarked about a visit is the program's",
}
ADDED = {
    "notice": "the notice itself, which the draft only asks about",
    "notice_minutes": "the core takes less time than the notice used to say",
    "notice_version": "which notice was read is kept with the answers",
    "legal_basis": "the law's ground for asking is kept with the answers",
    "consent_at": "when consent was given is kept with the answers",
    "form_profile": "which questions are asked: all, or only the core",
    "stop_later": "who wants another time is not finished with",
    "stop_lines": "a spouse or parent must be in the list when it is closed",
}
NOT_ASKED_YET = "a spouse whose own questions come later contradicts nothing yet"
PLACES = "places are a list of their own, signed and dated"
KEYBOARD = "shown as digits, or on several lines"
KNOWN = "known to the program when the interview begins"
BEHIND_CONSENT = "stands in a section that is asked only after consent"
ADDED_UP = "an amount that is refused or that nobody was asked does not empty the whole sum"
ASKED_IN_TURN = "asked when the question that it hangs on has an answer, not before"
NOT_KNOWN = "what is not known or refused is no mistake"
BETTER_URDU = "plainer or kinder in Urdu"
MONEY = (
    "edu_cost", "inc_month", "inc_year", "second_year", "pension_month", "inc_remit_in", "inc_remit_out", "inc_rent",
    "inc_crop", "inc_livestock", "inc_charity", "inc_other", "prog_cash", "rent_paid", "elec_bill", "gas_bill",
    "water_bill", "exp_food", "exp_fuel", "exp_transport", "exp_phone", "exp_health", "exp_hygiene", "exp_other_m",
    "exp_cloth", "exp_event", "exp_repair", "loan_due", "loan_inst",
)  # fmt: skip
OTHERWISE: dict[tuple[str, str], str] = {
    ("spouse_line", "soft checks"): NOT_ASKED_YET,
    **{(name, "type"): PLACES for name in ("division", "district", "tehsil")},
    **{(name, "choice_filter"): PLACES for name in ("district", "tehsil")},
    ("block_code", "appearance"): KEYBOARD,
    ("mobile", "appearance"): KEYBOARD,
    ("mobile_alt", "appearance"): KEYBOARD,
    ("id_number", "appearance"): KEYBOARD,
    ("elec_ref", "appearance"): KEYBOARD,
    ("refusal_note", "appearance"): KEYBOARD,
    ("obs_note", "appearance"): KEYBOARD,
    ("remarks", "appearance"): KEYBOARD,
    ("visit_no", "default"): KNOWN,
    ("contact_result", "default"): KNOWN,
    ("mobile", "relevant"): BEHIND_CONSENT,
    ("inc_total", "calculation"): ADDED_UP,
    ("exp_month", "calculation"): ADDED_UP,
    **{
        (name, "relevant"): ASKED_IN_TURN
        for name in (
            "prog_cash",
            "cope",
            "elec_bill",
            "elec_hours",
            "toilet_shared",
            "preg",
            "inc_basis",
        )
    },
    ("n_child_out", "calculation"): NOT_KNOWN,
    ("agri_out", "constraint"): NOT_KNOWN,
    ("agri_unit", "soft checks"): NOT_KNOWN,
    **{
        (name, "label::Urdu (ur)"): BETTER_URDU
        for name in ("visit_no", "block_code", "disab", "remarks", "agri_out", "agri_in")
    },
    **{(name, "appearance"): "money is read and typed with its thousands parted" for name in MONEY},
    ("dob", "soft checks"): "an age above 100 is rare, whether it was told or is reckoned",
    ("plot_marla", "appearance"): "land is typed in marlas, kanals or both",
    ("agri_area", "appearance"): "land is typed with halves and quarters; its unit is asked next",
    ("agri_out", "appearance"): "land is typed in acres, kanals and marlas",
    ("agri_in", "appearance"): "land is typed in acres, kanals and marlas",
    ("plot_area", "appearance"): "land is typed in marlas, kanals or both",
    ("gps", "soft checks"): "nobody has the boundaries of the tehsils",
    ("disab", "soft checks"): "remembering is an activity like the other five",
    ("resp_line", "soft checks"): "what the three notes warn of is confirmed with a reason here",
    ("exp_repair", "soft checks"): "what the note warns of is confirmed with a reason here",
}
URDU = "label::Urdu (ur)"
BETTER_CHOICES = {
    *(("rel", str(code)) for code in (*range(3, 13), 15)),  # side and sex of kin: all are named
    ("marital", "3"), ("floor", "2"), ("empst", "7"), ("empst", "8"), ("empst", "11"),
}  # fmt: skip
RULES = ("relevant", "constraint", "calculation", "choice_filter", "default", "appearance")
WORDS = ("label::English (en)", "label::Urdu (ur)")


@cache
def draft() -> CompiledForm:
    return compile_xlsform(DRAFT.read_bytes(), DRAFT.name)


def by_name(form: CompiledForm) -> dict[str, Line]:
    return {line.name: line for line in form.sheets.survey if line.name}


def test_every_question_of_the_draft_is_asked_and_nothing_else() -> None:
    ours, theirs = by_name(workbook()), by_name(draft())

    assert set(theirs) - set(ours) == set(LEFT_OUT)
    assert set(ours) - set(theirs) == set(ADDED)


@pytest.mark.parametrize("name", [*by_name(draft())] if DRAFT.exists() else [])
def test_a_question_is_what_the_draft_says(name: str) -> None:
    if name in LEFT_OUT:
        return
    ours, theirs = by_name(workbook())[name], by_name(draft())[name]
    found = {c for c in ("type", "required", *RULES, *WORDS) if ours[c] != theirs[c]}
    rules = [[rule for rule, _ in split_rules(line[RULE_COLUMN])] for line in (ours, theirs)]
    if rules[0] != rules[1]:
        found.add("soft checks")

    assert found == {column for at, column in OTHERWISE if at == name}


def test_every_choice_of_the_draft_is_offered_under_its_code() -> None:
    ours, theirs = (
        {
            (line["list_name"], line.name): line
            for line in form.sheets.choices
            if not line["list_name"].startswith("geo_")
        }
        for form in (workbook(), draft())
    )

    assert set(ours) == set(theirs)
    for key in theirs:
        assert ours[key]["label::English (en)"] == theirs[key]["label::English (en)"], key
    assert {k for k in theirs if ours[k][URDU] != theirs[k][URDU]} == BETTER_CHOICES


def test_every_place_of_the_draft_is_in_the_list_of_places_under_its_code() -> None:
    offered = {
        (file.removesuffix(".csv"), row["name"]): (row["label"], row["label_ur"], row["parent"])
        for file, data in pack().media.items()
        for row in csv.DictReader(io.StringIO(data.decode()))
    }
    levels = {"geo_div": "geo_division", "geo_dist": "geo_district", "geo_teh": "geo_tehsil"}

    places = [line for line in draft().sheets.choices if line["list_name"] in levels]
    assert len(places) == len(offered) == 206
    for line in places:
        english, urdu, parent = offered[levels[line["list_name"]], line.name]
        assert (english, urdu) == (line["label::English (en)"], line[URDU])
        assert parent == (line["dist"] or line["div"] or "")
