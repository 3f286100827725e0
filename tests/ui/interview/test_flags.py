"""Ctrl+J: a question is flagged for the supervisor, seen on its card, in the outline and on the finish page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.theme import Appearance
from tests.ui.hands import ENTER, Key, ctrl
from tests.ui.interview.paper import PaperDesk
from tests.ui.interview.test_window import Desk

FLAG = ctrl(Key.Key_J)
NAME = "/data/ident/head_name"


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return Desk(qtbot, appearance)


def outline(desk: Desk) -> list[str]:
    model = desk.window.outline().findChildren(QListView)[0].model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return [model.data(model.index(row, 0), spoken) for row in range(model.rowCount())]


def finish_page(desk: Desk) -> FinishPage:
    while not isinstance(desk.page, FinishPage):
        desk.press(Key.Key_PageDown)
    return desk.page


def test_the_flag_is_seen_on_the_card_and_in_the_outline(desk: Desk) -> None:
    desk.press(FLAG)

    assert desk.paper.flags() == {NAME}
    assert desk.at == "head_name"
    assert "Flagged for the supervisor" in desk.said()
    assert "flagged" in outline(desk)[0]
    assert "flagged" not in outline(desk)[1]
    assert "Flagged" in desk.window.footer().toast_words()


def test_the_same_key_takes_it_away(desk: Desk) -> None:
    desk.press(FLAG, FLAG)

    assert desk.paper.flags() == frozenset()
    assert "Flagged for the supervisor" not in desk.said()
    assert "flagged" not in outline(desk)[0]


def test_what_is_typed_stays_and_undo_leaves_the_flag(desk: Desk) -> None:
    desk.press("Ghulam", FLAG, ENTER)
    assert desk.value(NAME) == "Ghulam"

    desk.press(ctrl(Key.Key_Z))

    assert desk.value(NAME) == ""
    assert desk.paper.flags() == {NAME}


def test_the_finish_page_lists_it_and_goes_there(desk: Desk) -> None:
    desk.press(FLAG)
    page = finish_page(desk)

    [line] = [one for one in page.lines() if "Name of the head" in one and "—" not in one]
    assert "A02" in line
    assert any("Flagged for the supervisor" in one for one in page.lines())


def test_an_interview_opened_again_has_its_flags(qtbot: QtBot, appearance: Appearance) -> None:
    paper = PaperDesk()
    Desk(qtbot, appearance, paper).press(FLAG)

    again = Desk(qtbot, appearance, paper)

    assert "Flagged for the supervisor" in again.said()


def test_a_full_disk_keeps_no_flag_and_says_so(desk: Desk) -> None:
    desk.paper.full = True
    desk.press(FLAG)

    assert desk.paper.flags() == frozenset()
    assert desk.window.footer().failing


def test_on_the_finish_page_there_is_nothing_to_flag(desk: Desk) -> None:
    finish_page(desk)
    desk.press(FLAG)

    assert desk.paper.flags() == frozenset()
    assert "question" in desk.window.footer().toast_words()


def test_what_the_footer_says_is_said_again_in_the_other_language(desk: Desk) -> None:
    said: list[str] = []
    desk.press("Ghulam", ENTER, ctrl(Key.Key_Z))
    said.append(desk.window.footer().toast_words())
    desk.press(ctrl(Key.Key_L))
    said.append(desk.window.footer().toast_words())

    assert "Name of the head of household" in said[0]
    assert "سربراہِ گھرانہ کا نام" in said[1]


def test_ctrl_end_goes_to_the_first_question_without_an_answer(desk: Desk) -> None:
    desk.press("Ghulam", ENTER, Key.Key_PageDown, Key.Key_PageDown)

    assert desk.press(ctrl(Key.Key_End)).at == "visit_day"
