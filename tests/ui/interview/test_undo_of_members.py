"""Undo and redo in the window: members come back with all that was said of them, and the toast says who."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance
from tests.ui.hands import ENTER, ESC, Key, ctrl
from tests.ui.interview.family import MEMBER, Family

REMOVE, UNDO, REDO = ctrl(Key.Key_Delete), ctrl(Key.Key_Z), ctrl(Key.Key_Y)


@pytest.fixture
def family(qtbot: QtBot, appearance: Appearance) -> Family:
    family = Family(qtbot, appearance).of(
        ("Bano", "2", "60"), ("Akram", "1", "35"), ("Zainab", "2", "30")
    )
    family.answer(2, "mother", "1")
    family.answer(2, "spouse", "3")
    family.answer(3, "spouse", "2")
    return family.show().press(Key.Key_PageDown)


@pytest.fixture
def urdu(qapp: QApplication, appearance: Appearance) -> Iterator[Languages]:
    made = Languages(qapp, appearance)
    yield made
    made.use("en")


def test_a_member_comes_back_and_those_who_named_them_name_them_again(family: Family) -> None:
    family.press(REMOVE, ENTER, ENTER)
    assert family.names == ["Akram", "Zainab"]
    assert family.value(1, "mother") == ""
    assert family.value(1, "spouse") == "2"

    family.press(UNDO)

    assert family.names == ["Bano", "Akram", "Zainab"]
    assert (family.value(2, "mother"), family.value(2, "spouse")) == ("1", "3")
    assert plain(family.toast()) == "On the list again, with all answers: Bano"
    assert family.roster.current_row_ref() == f"{MEMBER}[1]"
    family.press(REDO)
    assert family.names == ["Akram", "Zainab"]
    assert plain(family.toast()) == "No longer on the list: Bano"


def test_the_toast_says_it_in_urdu_too(family: Family, urdu: Languages) -> None:
    family.press(REMOVE, ENTER, ENTER, UNDO)

    urdu.use("ur")

    assert plain(family.toast()) == "دوبارہ فہرست میں، تمام جوابات کے ساتھ: Bano"


def test_a_member_added_by_mistake_goes_by_undo_and_their_page_with_them(family: Family) -> None:
    family.press(ctrl(Key.Key_Insert))
    assert family.page == f"{MEMBER}[4]"

    family.press(UNDO)

    assert family.page == MEMBER
    assert family.names == ["Bano", "Akram", "Zainab"]
    assert plain(family.toast()) == "No longer on the list: member 4"


def test_an_answer_taken_back_is_named_with_its_member(family: Family) -> None:
    family.press(UNDO)

    assert family.page == f"{MEMBER}[3]"
    assert plain(family.toast()) == "Undone: Line of the spouse · 3 Zainab"


def test_a_confirmation_can_be_taken_back(family: Family) -> None:
    family.trial.answer(f"{MEMBER}[1]/age", "95")
    family.trial.confirm(f"{MEMBER}[1]/age", 0, "asked_again")

    family.press(UNDO)

    assert plain(family.toast()) == "No longer confirmed: Age · 1 Bano"
    assert [one.confirmed for one in family.trial.problems if one.ref.endswith("[1]/age")] == [None]
    family.press(ESC, REDO)
    assert plain(family.toast()) == "Confirmed again: Age · 1 Bano"
