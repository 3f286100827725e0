"""Urdu letters in an interview: in a question, in a cell of the roster, in a comment; and their picture on F1."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from enumerator.ui.fields.urdu_hand import hand
from enumerator.ui.fields.urdu_picture import UrduPicture
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.theme import Appearance
from tests.ui.hands import ENTER, ESC, Key, ctrl
from tests.ui.interview.test_window import Desk, go

LETTERS = ctrl(Key.Key_Space)


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Iterator[Desk]:
    hand().set_on(False)
    yield Desk(qtbot, appearance)
    hand().set_on(False)


def pictures(desk: Desk) -> list[QWidget]:
    return [one for one in desk.window.findChildren(UrduPicture) if one.isVisible()]


def test_a_name_is_written_saved_and_undone(desk: Desk) -> None:
    desk.press(LETTERS, "Glam mHi aldin", ENTER)

    assert desk.value("/data/ident/head_name") == "غلام محی الدین"
    assert desk.at == "mobile"
    desk.press(ctrl(Key.Key_Z))
    assert desk.value("/data/ident/head_name") == ""
    desk.press(ctrl(Key.Key_Y))
    assert desk.value("/data/ident/head_name") == "غلام محی الدین"


def test_undo_in_the_middle_of_a_word_drops_the_word(desk: Desk) -> None:
    desk.press(LETTERS, "Glam", ctrl(Key.Key_Z), ENTER)

    assert desk.value("/data/ident/head_name") == ""


def test_digits_and_the_next_field_stay_as_they_are(desk: Desk) -> None:
    desk.press(LETTERS, ENTER, "03001234567", ENTER, "24/11/2026", ENTER)

    assert desk.value("/data/ident/mobile") == "03001234567"
    assert desk.value("/data/ident/visit_day") == "2026-11-24"


def test_the_first_letter_on_a_cell_of_the_roster_is_urdu_too(desk: Desk) -> None:
    go(desk, "/data/member").add("Ghulam")
    page = desk.page
    assert isinstance(page, RosterPage)
    page.take_focus()

    desk.press(LETTERS, "shmim", ENTER)
    assert desk.value("/data/member[1]/m_name") == "شمیم"
    desk.press("son", ENTER)
    assert desk.value("/data/member[1]/relation") == "3"


def test_a_comment_is_written_in_urdu(desk: Desk) -> None:
    desk.press(LETTERS, Key.Key_F6, "dwbaro pwchiN.", ENTER)

    assert [remark.text for remark in desk.paper.comments()] == ["دوبارہ پوچھیں۔"]


def test_help_shows_the_letters_where_words_are_written_and_only_there(desk: Desk) -> None:
    desk.press(Key.Key_F1)
    assert len(pictures(desk)) == 1
    desk.press(ESC)
    assert pictures(desk) == []

    go(desk, "/data/member").press(Key.Key_F1)
    assert pictures(desk) == []
