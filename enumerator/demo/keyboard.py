"""Hands on the keyboard: keys pressed where the focus is, as a person would."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Key.Key_Return


class NothingHappened(RuntimeError):
    """What was waited for did not come."""


class Keyboard:
    """Presses keys on the window. Counts them."""

    ALT = Qt.KeyboardModifier.AltModifier

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.presses = 0

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One key with its modifiers; shortcuts hear it too."""
        self.presses += 1
        QTest.keyClick(self._focused(), key, modifiers)
        self._settle()

    def ctrl(self, key: Qt.Key) -> None:
        self.press(key, CTRL)

    def type(self, text: str) -> None:
        """Letters of any script, one by one."""
        for letter in text:
            self.presses += 1
            known = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key(0)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, known, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._focused(), event)
        self._settle()

    def wait_until(self, happened: Callable[[], bool], what: str, seconds: float = 60.0) -> None:
        """Let the window work until something has happened. Raises NothingHappened."""
        until = monotonic() + seconds
        while not happened():
            if monotonic() > until:
                raise NothingHappened(what)
            self._turn()

    @staticmethod
    def _turn(milliseconds: int = 10) -> None:
        """A turn of the event loop, which leaves the processor to whoever is waited for."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    @staticmethod
    def _settle() -> None:
        """What a running event loop does between two keys: show, and really delete the pages that went."""
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window.focusWidget() or self._window
