"""The finish page tells what the devices have taken, of what is asked for."""

from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.theme import Appearance
from tests.support.scenario import form_of
from tests.ui.hands import ENTER, Key
from tests.ui.interview.family import Family

SURVEY = """
| type        | name  | label     |
| begin_group | a     | The house |
| geopoint    | place | Place     |
| image       | front | The front |
| image       | back  | The back  |
| end_group   |       |           |
"""


def test_positions_and_photos_are_counted(qtbot: QtBot, appearance: Appearance) -> None:
    family = Family(qtbot, appearance, form_of(SURVEY)).show()
    family.press("31.5 74.3", ENTER, Key.Key_PageDown)

    said = plain(family.said())
    assert "Positions: 1 of 1" in said
    assert "Photos and files: 0 of 2" in said


def test_where_none_is_asked_for_nothing_is_said(qtbot: QtBot, appearance: Appearance) -> None:
    family = Family(qtbot, appearance).show()
    family.press(*[Key.Key_PageDown] * 4)

    assert family.page == "finish"
    assert "Photos" not in family.said()
    assert "Positions" not in family.said()
