"""Hands and scanners, both with the time of each key as a window system gives it."""

from itertools import count

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

NAMED = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
_quiet = count(10_000, 10_000)


def strike(window: QWidget, keys: str, apart: int) -> None:
    """Strike ``keys`` one after the other, ``apart`` milliseconds between two, after a while of quiet.

    They come by way of the system's window, as real ones do.
    """
    at = next(_quiet)
    handle = window.window().windowHandle()
    assert handle is not None
    for letter in keys:
        key = NAMED.get(letter, Qt.Key(ord(letter.upper())))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(at)
            QApplication.sendEvent(handle, event)
        QApplication.processEvents()
        at += apart


def shoot(window: QWidget, code: str, end: str = "\r", *, apart: int = 4) -> None:
    """A scanner types ``code``, and what it ends codes with."""
    strike(window, code + end, apart)
