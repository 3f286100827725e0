"""Locks after a while in which nobody touched a key, and says so before."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
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


WARNED_MS = 30_000
"""So long before the lock it is told; a shorter wait comes without a warning."""


class IdleLock(QObject):
    """Counts the time since the last touch, while somebody is signed in.

    It listens where touches come into the window. Listening to the whole application would bring every event of every
    widget into Python: a sixth of the time that a page takes.
    """

    coming = Signal()  # in WARNED_MS it locks
    over = Signal()  # it was told to come, and somebody touched a key

    def __init__(
        self, application: QApplication, milliseconds: int, lock: Callable[[], None]
    ) -> None:
        super().__init__()
        self._timer, self._soon = QTimer(self), QTimer(self)
        for timer in (self._timer, self._soon):
            timer.setSingleShot(True)
            timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one moves by a second
        self._timer.timeout.connect(lock)
        self._soon.timeout.connect(self._warn)
        self._told = False
        self.lock_after(milliseconds)
        self._application = application
        application.focusWindowChanged.connect(self._listen)

    @property
    def left(self) -> int:
        """Milliseconds until it locks; -1 while nobody is signed in."""
        return self._timer.remainingTime()

    @property
    def wait(self) -> int:
        """Milliseconds without a touch after which it locks."""
        return self._timer.interval()

    def lock_after(self, milliseconds: int) -> None:
        """From now on it waits so long; while somebody is signed in, counted from now."""
        self._timer.setInterval(milliseconds)
        self._soon.setInterval(max(0, milliseconds - WARNED_MS))
        if not self._warns:
            self._soon.stop()

    def start(self) -> None:
        self._listen(self._application.focusWindow())
        self._count()

    def stop(self) -> None:
        self._timer.stop()
        self._soon.stop()
        self._told = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and self._timer.isActive():
            self._count()
        return super().eventFilter(watched, event)

    @property
    def _warns(self) -> bool:
        return self._timer.interval() > WARNED_MS

    def _count(self) -> None:
        self._timer.start()
        if self._warns:
            self._soon.start()
        if self._told:
            self._told = False
            self.over.emit()

    def _warn(self) -> None:
        self._told = True
        self.coming.emit()

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
