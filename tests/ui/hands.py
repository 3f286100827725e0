"""Hands on the keyboard: keys pressed where the focus is, words typed in either script."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

Key = Qt.Key
Mod = Qt.KeyboardModifier
ENTER, ESC, SPACE = Key.Key_Return, Key.Key_Escape, Key.Key_Space
SHIFT_ENTER = (Key.Key_Return, Mod.ShiftModifier)
CTRL_ENTER = (Key.Key_Return, Mod.ControlModifier)
Press = str | Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]


def ctrl(key: Qt.Key) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    return key, Mod.ControlModifier


def press(window: QWidget, *presses: Press) -> None:
    """Press each key, or type each text letter by letter, on whatever has the focus at that moment."""
    for one in presses:
        if isinstance(one, str):
            for letter in one:
                known = ord(letter.upper()) if letter.isascii() else 0
                _send(window, Qt.Key(known), Mod.NoModifier, letter)
        elif isinstance(one, tuple):
            _send(window, one[0], one[1], "")
        else:
            _send(window, one, Mod.NoModifier, " " if one == Key.Key_Space else "")


def focused(window: QWidget) -> QWidget:
    widget = QApplication.focusWidget()
    if widget is not None and (widget is window or window.isAncestorOf(widget)):
        return widget
    return window.focusWidget() or window


def _send(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(focused(window), QKeyEvent(kind, key, modifiers, text))
    QApplication.processEvents()
