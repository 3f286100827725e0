"""Locks after a while in which nobody touched a key."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleLock(QObject):
    """Counts the time since the last touch, while somebody is signed in."""

    def __init__(
        self, application: QApplication, milliseconds: int, lock: Callable[[], None]
    ) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(lock)
        self._application = application

    def start(self) -> None:
        """Begin to listen: every event passes by here, so only while there is something to lock."""
        self._application.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        self._application.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)
