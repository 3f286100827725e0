"""The forms with which other engines test their actions; third-party data, found through PSER_SHARED."""

import os
from pathlib import Path
from typing import Any

import pytest

from forms.definition.reader import read_form
from tests.support.scenario import Scenario

ROOT = Path(__file__).resolve().parents[3]
FIXTURES = Path(os.environ.get("PSER_SHARED", ROOT.parent / "shared")) / "forms-corpus" / "fixtures"


def form(name: str, **given: Any) -> Scenario:
    if not FIXTURES.exists():
        pytest.skip(f"no forms corpus at {FIXTURES}: set PSER_SHARED")
    return Scenario(read_form(next(FIXTURES.glob(f"{name}__*.xml")).read_bytes()), **given)


def unmet(interview: Scenario) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.ref) for problem in interview.session.unmet]


def test_new_rows_are_greeted_with_and_without_template_and_by_count() -> None:
    interview = form("x127")
    interview.answer("my-toplevel-value", 12)

    interview.add_row("my-repeat")
    interview.add_row("my-repeat")
    interview.answer("repeat-count", 3)
    interview.add_row("my-repeat-without-template")

    assert [interview.value(f"my-repeat[{n}]/defaults-to-position") for n in (1, 2)] == ["1", "2"]
    interview.expect("my-repeat[2]/defaults-to-toplevel", 14)
    counted = [f"my-jr-count-repeat[{n}]/defaults-to-position-again" for n in (1, 2, 3)]
    assert [interview.value(name) for name in counted] == ["1", "2", "3"]
    plain = [f"my-repeat-without-template[{n}]/my-value" for n in (1, 2, 3)]
    assert [interview.value(name) for name in plain] == ["", "", "2"]


def test_a_new_row_that_is_greeted_in_the_model_is_not_greeted_and_named() -> None:
    interview = form("x199")
    interview.add_row("my-repeat")

    interview.expect("my-repeat[1]/my-value", "")
    assert [problem.code for problem in interview.form.problems] == ["misplaced_event"]


def test_rows_know_their_position_when_they_come() -> None:
    interview = form("x105")
    interview.answer("yn", 1)
    interview.add_row("rep")
    interview.add_row("rep")

    assert [interview.value(f"rep[{n}]/pos") for n in (2, 3)] == ["Sitting", "Lying"]


def test_events_that_nobody_knows_are_named_one_by_one() -> None:
    interview = form("x075")

    found = [(problem.code, problem.subject) for problem in interview.form.problems]
    assert found == [
        ("unknown_event", "odk-inftance-first-load"),
        ("unknown_event", "my-fake-event"),
    ]
    interview.expect("nested-first-load", "")


def test_texts_and_expressions_are_set_when_the_form_is_first_loaded() -> None:
    interview = form("x204")

    interview.expect("string_val", "string-value")
    interview.expect("inline_val", "inline-value")


def test_a_position_is_set_at_the_start_with_new_rows_and_with_answers() -> None:
    interview = form("x047", position=lambda: "31.5 74.3 0 0")
    interview.expect("hidden_first_load", "31.5 74.3 0 0")
    interview.expect("visible_first_load", "31.5 74.3 0 0")
    interview.expect("repeats[1]/first_load", "31.5 74.3 0 0")

    interview.answer("/data/changes", 10)
    interview.add_row("repeats")
    interview.answer("repeats[2]/changes", "x")

    assert interview.value("/data/changed_location") == "31.5 74.3 0 0"
    interview.expect("repeats[1]/changed_location", "")
    interview.expect("repeats[2]/changed_location", "31.5 74.3 0 0")
    interview.expect("repeats[2]/first_load", "31.5 74.3 0 0")
    assert unmet(interview) == []


def test_without_a_position_its_places_are_named() -> None:
    assert {code for code, _ in unmet(form("x047"))} == {"no_position"}
    assert len(unmet(form("x047"))) == 5


def test_sound_in_the_background_is_named_and_the_form_works() -> None:
    interview = form("x061")
    interview.answer("Pick_one", "option_1")

    root = "/aJnH8oDGpMrg7nmU6fvm77"
    assert unmet(interview) == [("no_recording", f"{root}/background-audio")]
    assert "<background-audio/>" in interview.xml()


def test_a_form_without_an_id_works() -> None:
    interview = form("x022")
    interview.answer("field-page", 1)

    assert interview.asks("relevant-page")
    assert interview.session.finalize().xml
