"""How Windows tells that the laptop falls asleep (WM_POWERBROADCAST) and that its session is locked or left.

Written after Microsoft's documentation; no Windows machine has run it yet. What a message means is tested everywhere.
"""

import ctypes
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QWidget

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
CONSOLE_DISCONNECT, REMOTE_DISCONNECT, SESSION_LOGOFF, SESSION_LOCK = 0x2, 0x4, 0x6, 0x7
_LEFT = frozenset({CONSOLE_DISCONNECT, REMOTE_DISCONNECT, SESSION_LOGOFF, SESSION_LOCK})
_NOTIFY_FOR_THIS_SESSION = 0


def means_leaving(message: int, what: int) -> bool:
    """Whether a window's message (its number and its wParam) says that nobody sits here any more."""
    if message == WM_POWERBROADCAST:
        return what == PBT_APMSUSPEND
    return message == WM_WTSSESSION_CHANGE and what in _LEFT


class WindowsEar(QWidget):
    """A window that is never shown: what the system says to all windows, it hears without the others' messages.

    A filter over the whole application would bring every message of every window into Python.
    """

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Tool)
        self._leaving: Callable[[], object] | None = None

    def start(self, leaving: Callable[[], object]) -> None:
        self._leaving = leaving
        if wts := _library("wtsapi32"):
            wts.WTSRegisterSessionNotification(
                wintypes.HWND(self.winId()), _NOTIFY_FOR_THIS_SESSION
            )

    def stop(self) -> None:
        if self._leaving is not None:
            self._leaving = None
            if wts := _library("wtsapi32"):
                wts.WTSUnRegisterSessionNotification(wintypes.HWND(self.winId()))

    def nativeEvent(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Qt hands over the address of a MSG. Windows waits for us, two seconds at most, before it sleeps."""
        if self._leaving is not None and QByteArray(kind).data() == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            if means_leaving(told.message, told.wParam):
                self._leaving()
        return super().nativeEvent(kind, message)


def _library(name: str) -> ctypes.CDLL | None:
    windll = getattr(ctypes, "windll", None)
    found: ctypes.CDLL | None = getattr(windll, name, None)
    return found
