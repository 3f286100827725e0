"""Whoever sits here goes away: the laptop falls asleep, or the screen of its session is locked. Then we lock too.

Each system tells it in its own way (session_linux, session_windows). Where none does, a sleep is noticed afterwards.
"""

import sys
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_LOOK_MS = 10_000
_SLEPT = 5.0  # seconds: the two clocks are never read at quite the same moment


class Ear(Protocol):
    """One system's way to tell. ``leaving`` is called on the interface thread, as often as the system says it."""

    def start(self, leaving: Callable[[], object]) -> None: ...

    def stop(self) -> None:
        """Everything is locked: the system may go on. Stopping twice is harmless."""
        ...


class SessionWatch(QObject):
    """Listens while somebody is signed in, and keeps a laptop awake until it is locked."""

    leaving = Signal()

    def __init__(
        self, *, slept: Callable[[], float] | None = None, look_ms: int = _LOOK_MS
    ) -> None:
        """``slept``: seconds that the laptop was asleep since it was started."""
        super().__init__()
        self._slept = slept or seconds_asleep
        self._ears = _ears(self)
        self._asleep_before = 0.0
        self._look = QTimer(self)
        self._look.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._look.setInterval(look_ms)
        self._look.timeout.connect(self._notice)

    def start(self) -> None:
        self._asleep_before = self._slept()
        self._look.start()
        for ear in self._ears:
            ear.start(self.leaving.emit)

    def stop(self) -> None:
        self._look.stop()
        for ear in self._ears:
            ear.stop()

    def _notice(self) -> None:
        """For a laptop that falls asleep without a word: nobody knows who woke it."""
        if self._slept() - self._asleep_before > _SLEPT:
            self._asleep_before = self._slept()
            self.leaving.emit()


def seconds_asleep() -> float:
    """How long this machine slept since it was started (clock_gettime(2)); 0 where nobody counts it."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    if boot is None:
        return 0.0
    return time.clock_gettime(boot) - time.clock_gettime(time.CLOCK_MONOTONIC)


def _ears(parent: QObject, platform: str = sys.platform) -> tuple[Ear, ...]:
    if platform == "win32":
        from enumerator.app.session_windows import WindowsEar

        return (WindowsEar(),)
    if platform == "linux":
        from enumerator.app.session_linux import LoginEar, ScreenEar

        return (LoginEar(parent), ScreenEar(parent))
    return ()
