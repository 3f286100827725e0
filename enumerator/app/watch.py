"""An eye on the laptop while somebody works: the disk, the battery, the clock. Each thing is told once."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from enumerator.errors import BatteryLow, ClockNonsense, LaptopWarning
from enumerator.fieldwork.conditions import EMPTY_BATTERY, Instruments, clock_warning, look
from enumerator.logs import Log

_EVERY_MS = 60_000
_log = Log("laptop")


class LaptopWatch(QObject):
    """Looks when somebody comes in, and once a minute: the timer is a coarse one, which lets the processor sleep."""

    warned = Signal(object)  # a LaptopWarning
    over = Signal(str)  # the code of one that holds no longer

    def __init__(self) -> None:
        super().__init__()
        self._instruments: Instruments | None = None
        self._seen: datetime | None = (
            None  # the latest time that the clock has shown in this sitting
        )
        self._told: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self, instruments: Instruments) -> None:
        self._instruments = replace(instruments, last_known=lambda: self._latest(instruments))
        self._seen = None
        self._told.clear()
        self._timer.start()
        self.look()

    def stop(self) -> None:
        self._timer.stop()
        self._instruments = None

    def _latest(self, instruments: Instruments) -> datetime | None:
        """The latest time that the store or this sitting has seen: a clock may also be set while somebody works."""
        known = [at for at in (instruments.last_known(), self._seen) if at is not None]
        now = instruments.now()
        if not isinstance(clock_warning(now, max(known, default=None)), ClockNonsense):
            self._seen = max(now, self._seen or now)
        return max(known, default=None)

    def look(self) -> None:
        if self._instruments is None:
            return
        found = look(self._instruments)
        now = {_mark(one): one for one in found}
        codes = {one.code for one in found}
        for mark in sorted(self._told - set(now)):
            self._told.discard(mark)
            code = mark.partition(":")[0]
            if code not in codes:
                self.over.emit(code)
        for mark, warning in now.items():
            if mark not in self._told:
                self._told.add(mark)
                _log.warning("laptop_warning", code=warning.code)
                self.warned.emit(warning)


def _mark(warning: LaptopWarning) -> str:
    """What counts as told: a battery that goes on falling is told once more before it is empty."""
    if isinstance(warning, BatteryLow):
        return f"{warning.code}:{'empty' if warning.percent < EMPTY_BATTERY else 'low'}"
    return warning.code
