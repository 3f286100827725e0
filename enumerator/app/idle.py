"""Locks after a while in which nobody touched a key."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QWindow
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
    """Counts the time since the last touch, while somebody is signed in.

    It listens where touches come into the window. Listening to the whole application would bring every event of every
    widget into Python: a sixth of the time that a page takes.
    """

    def __init__(
        self, application: QApplication, milliseconds: int, lock: Callable[[], None]
    ) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one moves by a second
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(lock)
        self._application = application
        application.focusWindowChanged.connect(self._listen)

    @property
    def left(self) -> int:
        """Milliseconds until it locks; -1 while nobody is signed in."""
        return self._timer.remainingTime()

    def lock_after(self, milliseconds: int) -> None:
        """From now on it waits so long; while somebody is signed in, counted from now."""
        self._timer.setInterval(milliseconds)

    def start(self) -> None:
        self._listen(self._application.focusWindow())
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
