"""An interview finished as partial says why, and at each question what it lacks; a whole one is what it always was."""

import pytest
from lxml import etree

from forms.errors import NotFinished
from tests.support.scenario import Scenario, scenario

OURS = "{https://pser.example/xforms}"
FORM = """
    | type         | name   | label | required | constraint | relevant   | bind::pser:warn |
    | text         | name   | N     | yes      |            |            |                 |
    | integer      | age    | A     | yes      | . <= 120   |            | . <= 90 => Old  |
    | text         | school | S     | yes      |            | ${age} < 5 |                 |
    | begin_repeat | member | M     |          |            |            |                 |
    | text         | who    | W     | yes      |            |            |                 |
    | end_repeat   |        |       |          |            |            |                 |
"""


@pytest.fixture
def form() -> Scenario:
    return scenario(FORM)


def unmet(xml: bytes) -> dict[str, str]:
    return {
        etree.QName(node).localname: str(node.attrib[f"{OURS}unmet"])
        for node in etree.fromstring(xml).iter()
        if f"{OURS}unmet" in node.attrib
    }


def test_what_blocks_stands_at_each_question_and_the_reason_at_the_first_element(
    form: Scenario,
) -> None:
    form.answer("age", "130")

    done = form.session.finalize(partial="respondent_stopped")

    root = etree.fromstring(done.xml)
    assert root.attrib[f"{OURS}partial"] == "respondent_stopped"
    assert unmet(done.xml) == {"name": "required", "age": "constraint warning", "who": "required"}
    assert done.unmet == 3


def test_what_is_not_asked_lacks_nothing_and_what_was_confirmed_is_met(form: Scenario) -> None:
    form.answer("age", "95")
    form.session.confirm("/data/age", 0, "seen")

    assert "age" not in unmet(form.session.finalize(partial="other: the lights went").xml)


def test_a_whole_interview_has_no_trace_of_it(form: Scenario) -> None:
    form.answer("name", "Bano")
    form.answer("age", "60")
    form.answer("member[1]/who", "Bano")

    whole = form.session.finalize()

    assert whole.unmet == 0
    assert b"partial" not in whole.xml
    assert b"unmet" not in whole.xml


def test_without_a_reason_what_blocks_still_blocks(form: Scenario) -> None:
    with pytest.raises(NotFinished):
        form.session.finalize()
