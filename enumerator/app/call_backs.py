"""Call-backs while the program is open: one timer on the way to the next moment at which somebody wants a visit."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from enumerator.fieldwork.worklist import WorkItem

_LONGEST_MS = 5 * 60_000
"""Timers do not count the time in which a laptop was shut (CLOCK_MONOTONIC, clock_gettime(2)): one looks again by the
clock, so that a reminder comes no later than this after the lid was opened."""


class CallBacks(QObject):
    """Sleeps until the next call-back is due, and tells it once. Without any, nothing is started."""

    due = Signal(object)  # the WorkItem

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ahead: list[tuple[datetime, WorkItem]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def plan(self, items: Sequence[WorkItem]) -> None:
        """What is to come; what has passed already stands on the list, and is not told again."""
        now = self._clock()
        found = [(i.call_back_at, i) for i in items if i.call_back_at and i.call_back_at > now]
        self._ahead = sorted(found, key=lambda one: one[0])
        self._sleep()

    def stop(self) -> None:
        self._ahead = []
        self._timer.stop()

    @property
    def asleep_for(self) -> timedelta | None:
        """How long until one looks again; None while there is nothing to wait for."""
        if not self._timer.isActive():
            return None
        return timedelta(milliseconds=self._timer.interval())

    def look(self) -> None:
        """Tell what is due by now."""
        now = self._clock()
        while self._ahead and self._ahead[0][0] <= now:
            self.due.emit(self._ahead.pop(0)[1])
        self._sleep()

    def _sleep(self) -> None:
        self._timer.stop()
        if self._ahead:
            wait = (self._ahead[0][0] - self._clock()).total_seconds() * 1000
            self._timer.setTimerType(
                Qt.TimerType.VeryCoarseTimer if wait > _LONGEST_MS else Qt.TimerType.CoarseTimer
            )
            self._timer.start(min(max(int(wait) + 1, 0), _LONGEST_MS))
