"""Under an Urdu keyboard layout the keys of the interview do what they do under a Latin one."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.ui.interview.keys import Action, action_for
from enumerator.ui.theme import Appearance
from tests.ui.hands import Key, Mod
from tests.ui.interview.test_window import Desk, go

JEEM, ZWAD = 0x062C, 0x0636


def pressed(key: int, modifiers: Qt.KeyboardModifier, native: int, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, 0, native, 0, text)


@pytest.mark.parametrize(
    ("letter", "native", "modifiers", "action"),
    [
        (JEEM, ord("J"), Mod.ControlModifier, Action.FLAG),
        (ZWAD, ord("E"), Mod.ControlModifier | Mod.ShiftModifier, Action.PREVIOUS_PROBLEM),
        (ZWAD, ord("Z"), Mod.ControlModifier, Action.UNDO),
        (JEEM, 0x05CC, Mod.ControlModifier, None),  # X11 tells the letter's own code there
        (JEEM, ord("J"), Mod.NoModifier, None),
        (Key.Key_F6, 0x75, Mod.NoModifier, Action.COMMENT),
        (Key.Key_End, 0x23, Mod.ControlModifier, Action.FIRST_UNANSWERED),
    ],
)
def test_ctrl_and_a_letter_of_another_script_is_the_key_below_it(
    letter: int, native: int, modifiers: Qt.KeyboardModifier, action: Action | None
) -> None:
    assert action_for(pressed(letter, modifiers, native)) is action


def test_the_digits_of_an_urdu_layout_choose(qtbot: QtBot, appearance: Appearance) -> None:
    desk = go(Desk(qtbot, appearance), "/data/housing")

    for digit in "۹۶":
        QApplication.sendEvent(
            desk.window.focus_target(), pressed(ord(digit), Mod.NoModifier, 0, digit)
        )
        QApplication.processEvents()

    assert desk.value("/data/housing/walls") == "96"
    assert desk.at == "walls_other"
