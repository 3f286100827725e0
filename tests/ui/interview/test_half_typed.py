"""What is half typed is no answer: the language changes around it, and it is gone on with."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.theme import Appearance
from tests.support.scenario import form_of
from tests.ui.hands import ENTER, Key, ctrl
from tests.ui.interview.family import Family

LANGUAGE = ctrl(Key.Key_L)
SURVEY = """
| type           | name    | label::English (en) | label::Urdu (ur) | appearance |
| begin_group    | a       | Words               | الفاظ            |            |
| select_one of  | village | Village             | گاؤں             | minimal    |
| date           | day     | Day                 | دن               |            |
| integer        | age     | Age                 | عمر              |            |
| end_group      |         |                     |                  |            |
"""
CHOICES = """
| list_name | name | label::English (en) | label::Urdu (ur) |
| of        | 1    | Chak One            | چک ایک           |
| of        | 2    | Chak Two            | چک دو            |
"""
FORM = form_of(SURVEY, CHOICES, {"default_language": "English (en)"})


@pytest.mark.parametrize(
    ("question", "first", "rest", "value"),
    [("village", "Chak", " Two", "2"), ("day", "24/11", "/2026", "2026-11-24"), ("age", "3", "4", "34")],
)  # fmt: skip
def test_the_language_changes_in_the_middle_of_an_answer(
    qtbot: QtBot, appearance: Appearance, question: str, first: str, rest: str, value: str
) -> None:
    family = Family(qtbot, appearance, FORM).show()
    family.press(Key.Key_F3, question, ENTER, first, LANGUAGE)

    assert family.trial.session.value(f"/data/a/{question}") == ""
    assert family.window.active_prompt() is not None
    family.press(rest, ENTER)
    assert family.trial.session.value(f"/data/a/{question}") == value
