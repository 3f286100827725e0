"""A comment that is being written is kept as an answer is: whatever takes one away from it."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.interview.panels import WordsPanel
from enumerator.ui.theme import Appearance
from tests.ui.hands import ESC, Key, Press, ctrl
from tests.ui.interview.family import Family
from tests.ui.interview.test_window import Desk


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return Desk(qtbot, appearance)


def comments(desk: Desk) -> list[str]:
    return [remark.text for remark in desk.paper.comments()]


@pytest.mark.parametrize("away", [Key.Key_PageDown, ctrl(Key.Key_Down), ctrl(Key.Key_W)])
def test_turning_away_keeps_what_is_written(desk: Desk, away: Press) -> None:
    desk.press(Key.Key_F6, "ask again", away)

    assert comments(desk) == ["ask again"]


def test_leaving_keeps_what_is_written(desk: Desk) -> None:
    desk.press(Key.Key_F6, "ask again")

    assert desk.window.leave()
    assert comments(desk) == ["ask again"]


def test_leaving_the_list_keeps_a_comment_on_a_cell(qtbot: QtBot, appearance: Appearance) -> None:
    family = Family(qtbot, appearance).of(("Bano", "2", "40")).show()
    family.press(Key.Key_PageDown, Key.Key_F6, "ask her again")

    assert family.window.leave()
    assert [said.text for said in family.trial.comments()] == ["ask her again"]


def test_escape_puts_it_away_and_it_is_no_comment(desk: Desk) -> None:
    desk.press(Key.Key_F6, "ask again", ESC, Key.Key_PageDown)

    assert comments(desk) == []


def test_an_empty_line_is_no_comment(desk: Desk) -> None:
    desk.press(Key.Key_F6, "  ", Key.Key_PageDown)

    assert comments(desk) == []
    assert not any(panel.isVisible() for panel in desk.window.findChildren(WordsPanel))
