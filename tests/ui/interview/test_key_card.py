"""The card of the keys comes over whatever is open, and gives it the keyboard back."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.fields.month_picker import MonthPicker
from enumerator.ui.theme import Appearance
from tests.support.scenario import form_of
from tests.ui.hands import ENTER, ESC, Key
from tests.ui.interview.family import Family

BORN = """
| type         | name   | label |
| begin_group  | home   | Home  |
| date         | since  | Here since |
| text         | street | Street |
| end_group    |        |       |
"""


@pytest.fixture
def family(qtbot: QtBot, appearance: Appearance) -> Family:
    return Family(qtbot, appearance, form_of(BORN)).show()


def test_a_calendar_has_the_keyboard_again_and_escape_closes_it(family: Family) -> None:
    family.press(Key.Key_Space, Key.Key_F1, ESC)
    (calendar,) = family.window.findChildren(MonthPicker)
    focused = family.window.focusWidget()
    assert focused is not None
    assert calendar.isAncestorOf(focused)

    family.press(ESC)
    assert family.window.findChildren(MonthPicker) == []
    active = family.window.active_prompt()
    assert active is not None
    assert active.ref == "/data/home/since"


def test_a_comment_that_is_half_written_goes_on(family: Family) -> None:
    family.press(Key.Key_F6, "told by ", Key.Key_F1, ESC, "the son", ENTER)

    assert [remark.text for remark in family.trial.comments()] == ["told by the son"]
