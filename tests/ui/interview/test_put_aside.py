"""Answers whose questions are no longer asked: it is said how many they are, wherever they stand, and one key brings
them back."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.theme import Appearance
from tests.support.scenario import form_of
from tests.ui.hands import ENTER, Key, ctrl
from tests.ui.interview.family import Family

UNDO = ctrl(Key.Key_Z)
HOUSE = """
| type        | name   | label             | relevant    | readonly | default |
| begin_group | home   | Home              |             |          |         |
| integer     | cows   | How many cows?    |             |          |         |
| end_group   |        |                   |             |          |         |
| begin_group | cattle | Cattle            | ${cows} > 0 |          |         |
| integer     | milk   | How much milk?    |             |          |         |
| integer     | calves | How many calves?  |             |          |         |
| integer     | bulls  | How many bulls?   |             |          |         |
| text        | brand  | The district's    |             | yes      | PB      |
| end_group   |        |                   |             |          |         |
"""


def test_they_are_counted_on_other_pages_too(qtbot: QtBot, appearance: Appearance) -> None:
    family = Family(qtbot, appearance, form_of(HOUSE)).show()
    family.press("3", ENTER, "12", ENTER, "1", ENTER, Key.Key_F3, "cows", ENTER)

    family.press("0", ENTER)

    assert plain(family.toast()) == (
        "2 answers are put aside: their questions are no longer asked. Ctrl+Z brings them back."
    )
    family.press(UNDO)
    assert family.trial.session.value("/data/cattle/milk") == "12"
    assert family.trial.session.value("/data/cattle/calves") == "1"


@pytest.mark.parametrize("key", [ENTER, Key.Key_Down])
def test_a_cell_of_the_grid_says_it_as_well(qtbot: QtBot, appearance: Appearance, key: Key) -> None:
    family = Family(qtbot, appearance).of(("Bano", "2", "30"), ("Akram", "1", "40"))
    family.answer(1, "spouse", "2")
    family.show().press(Key.Key_PageDown, Key.Key_Right, Key.Key_Right)

    family.press("9", key)

    assert plain(family.toast()) == (
        "1 answer is put aside: its question is no longer asked. Ctrl+Z brings it back."
    )
    family.press(UNDO)
    assert family.value(1, "spouse") == "2"
