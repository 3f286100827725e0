"""What the gate tells of the laptop itself: the time, and what is left in the battery. Nothing of anybody's work."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from enumerator.ui.bidi import ltr, plain
from enumerator.ui.moments import clock_words
from enumerator.ui.parts import IconLabel, label, put
from enumerator.ui.theme import Appearance, role

translate = QCoreApplication.translate
LOW = 10
"""Percent below which the charger is asked for (UX 5.13)."""
_MINUTE_MS = 60_000


class Charge(Protocol):
    """A laptop's battery (fieldwork.conditions.Battery)."""

    @property
    def percent(self) -> int: ...
    @property
    def charging(self) -> bool: ...


def battery_words(battery: Charge | None) -> str:
    """What is left; below ``LOW`` also what to do. Empty where there is no battery, or nobody says."""
    if battery is None:
        return ""
    percent = ltr(f"{battery.percent} %")
    if battery.charging:
        return translate("LaptopLine", "Battery {percent}, charging").format(percent=percent)
    if battery.percent < LOW:
        words = translate("LaptopLine", "Battery {percent}: connect the charger")
        return words.format(percent=percent)
    return translate("LaptopLine", "Battery {percent}").format(percent=percent)


class LaptopLine(QWidget):
    """Read anew at each full minute, while it is seen."""

    def __init__(
        self,
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
        battery: Callable[[], Charge | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance, self._clock, self._zone, self._battery = appearance, clock, zone, battery
        self._icon, self._shown = IconLabel("clock"), label("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._shown)
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.setTimerType(Qt.TimerType.CoarseTimer)
        self._minute.timeout.connect(self.look)
        appearance.changed.connect(self._say)
        self._charge: Charge | None = None
        self._say()

    @property
    def words(self) -> str:
        """As it is shown."""
        return plain(self._shown.text())

    def look(self) -> None:
        """Read clock and battery, and again when the next minute begins."""
        self._charge = self._battery()
        self._say()
        passed = self._clock()
        self._minute.start(_MINUTE_MS - passed.second * 1000 - passed.microsecond // 1000)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        charge = self._charge
        low = charge is not None and not charge.charging and charge.percent < LOW
        parts = (clock_words(self._clock(), self._zone), battery_words(charge))
        role(self._shown, "warning" if low else "muted")
        put(self._shown, " · ".join(part for part in parts if part), self._appearance)
        self._icon.draw(
            self._appearance, "alert-triangle" if low else "clock", "warn" if low else "muted"
        )
