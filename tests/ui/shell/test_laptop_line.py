"""The time and the battery stand at the gate; nothing of anybody's work does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.conditions import Battery
from enumerator.ui.laptop_line import LaptopLine
from enumerator.ui.theme import Appearance
from tests.ui.worklist.desks import ZONE


@dataclass
class Standing:
    """A laptop that stands there: its clock, and its battery."""

    at: datetime = datetime(2026, 11, 24, 5, 45, 59, 990_000, tzinfo=UTC)  # 10:45 in Lahore
    battery: Battery | None = None

    def line(self, qtbot: QtBot, appearance: Appearance) -> LaptopLine:
        line = LaptopLine(
            appearance, clock=lambda: self.at, zone=ZONE, battery=lambda: self.battery
        )
        qtbot.addWidget(line)
        line.show()
        return line


@pytest.mark.parametrize(
    ("battery", "words"),
    [
        (None, "10:45"),
        (Battery(62, charging=False), "10:45 · Battery 62 %"),
        (Battery(8, charging=True), "10:45 · Battery 8 %, charging"),
        (Battery(9, charging=False), "10:45 · Battery 9 %: connect the charger"),
    ],
)
def test_time_and_battery_are_told_and_below_ten_percent_what_to_do(
    qtbot: QtBot, appearance: Appearance, battery: Battery | None, words: str
) -> None:
    assert Standing(battery=battery).line(qtbot, appearance).words == words


def test_they_are_read_again_when_the_minute_is_over(qtbot: QtBot, appearance: Appearance) -> None:
    laptop = Standing(battery=Battery(10, charging=False))
    line = laptop.line(qtbot, appearance)
    laptop.at += timedelta(minutes=1)
    laptop.battery = Battery(9, charging=False)

    qtbot.waitUntil(told(line, "10:46 · Battery 9 %: connect the charger"))


def told(line: LaptopLine, words: str) -> Callable[[], bool]:
    return lambda: line.words == words
