"""What of the laptop itself may get in the way: room on the disk, the battery, the clock. Nothing here stops work
but the last megabytes of the disk, which are kept for the interviews that were begun.
"""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from enumerator.config import POLICY_ZONE
from enumerator.errors import (
    BatteryLow,
    ClockNonsense,
    ClockWentBack,
    DiskLow,
    DiskTooLow,
    LaptopWarning,
)

MEGABYTE = 1024 * 1024
LOW_ROOM = 500 * MEGABYTE
"""Below this, people are warned (UX 5.13)."""
NO_ROOM = 100 * MEGABYTE
"""Below this, no household is begun: what is left belongs to the interviews that were."""
LOW_BATTERY, EMPTY_BATTERY = 10, 5  # percent; each is told once
_GRACE = timedelta(minutes=5)  # clocks are set by minutes; that is no jump
_FIRST_YEAR, _LAST_YEAR = 2025, 2060  # a clock that lost its battery shows 1970, or a year far off
POWER_SUPPLIES = Path("/sys/class/power_supply")


@dataclass(frozen=True, slots=True)
class Battery:
    """How much is left, in percent, and whether it is being filled."""

    percent: int
    charging: bool


@dataclass(frozen=True, slots=True)
class Instruments:
    """What is read each time the laptop is looked at."""

    free: Callable[[], int]  # bytes on the store's disk
    battery: Callable[[], Battery | None]
    now: Callable[[], datetime]
    last_known: Callable[[], datetime | None]  # the latest time that the store has seen
    found: tuple[LaptopWarning, ...] = ()  # when somebody signed in
    standing: Callable[[], tuple[LaptopWarning, ...]] = tuple  # until it is mended


def look(instruments: Instruments) -> tuple[LaptopWarning, ...]:
    """Everything that is to be told now, the most pressing first."""
    found: tuple[LaptopWarning | None, ...] = (
        battery_warning(instruments.battery()),
        disk_warning(instruments.free()),
        clock_warning(instruments.now(), instruments.last_known()),
        *instruments.found,
        *instruments.standing(),
    )
    return tuple(one for one in found if one is not None)


def disk_warning(free: int) -> LaptopWarning | None:
    return DiskLow(free // MEGABYTE) if free < LOW_ROOM else None


def must_have_room(free: int) -> None:
    """Before a household is begun. Raises DiskTooLow."""
    if free < NO_ROOM:
        raise DiskTooLow(free // MEGABYTE)


def battery_warning(battery: Battery | None) -> LaptopWarning | None:
    if battery is None or battery.charging or battery.percent >= LOW_BATTERY:
        return None
    return BatteryLow(battery.percent)


def clock_warning(now: datetime, last_known: datetime | None) -> LaptopWarning | None:
    """Times are data, and never stop anybody: an empty battery often takes the clock with it."""
    if not _FIRST_YEAR <= now.year <= _LAST_YEAR:
        return ClockNonsense(words_of_time(now))
    if last_known is not None and now < last_known - _GRACE:
        return ClockWentBack(words_of_time(now), words_of_time(last_known))
    return None


def bytes_free(folder: Path) -> int | None:
    """Bytes left on the disk of a folder; None where the system does not say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def free_on(folder: Path) -> int:
    """Bytes left on the disk of a folder; where the system does not say, as if there were enough."""
    free = bytes_free(folder)
    return LOW_ROOM if free is None else free


def read_battery(supplies: Path = POWER_SUPPLIES) -> Battery | None:
    """The laptop's battery, or None where there is none or nobody says.

    Linux: the kernel's power_supply class, one folder for each (Documentation/ABI/testing/sysfs-class-power).
    Windows: GetSystemPowerStatus.
    """
    if sys.platform == "win32":
        return _windows_battery()
    found = [one for one in (_supply(folder) for folder in _folders(supplies)) if one is not None]
    if not found:
        return None
    return Battery(
        sum(one.percent for one in found) // len(found), any(one.charging for one in found)
    )


def _folders(supplies: Path) -> list[Path]:
    try:
        return sorted(supplies.iterdir())
    except OSError:
        return []


def _supply(folder: Path) -> Battery | None:
    if _said(folder, "type") != "Battery" or _said(folder, "scope") == "Device":  # of a mouse
        return None
    percent = _said(folder, "capacity")
    if not percent.isdecimal():
        return None
    return Battery(
        min(int(percent), 100), _said(folder, "status") in {"Charging", "Full", "Not charging"}
    )


def _said(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def words_of_time(at: datetime) -> str:
    """Day and time of the policy zone, as people write them."""
    return f"{at.astimezone(POLICY_ZONE):%d/%m/%Y %H:%M}"


if sys.platform == "win32":
    import ctypes

    class _PowerStatus(ctypes.Structure):
        """SYSTEM_POWER_STATUS of winbase.h."""

        _fields_ = [
            ("ACLineStatus", ctypes.c_ubyte),
            ("BatteryFlag", ctypes.c_ubyte),
            ("BatteryLifePercent", ctypes.c_ubyte),
            ("SystemStatusFlag", ctypes.c_ubyte),
            ("BatteryLifeTime", ctypes.c_ulong),
            ("BatteryFullLifeTime", ctypes.c_ulong),
        ]

    def _windows_battery() -> Battery | None:
        status = _PowerStatus()
        if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            return None
        if status.BatteryFlag & 128 or status.BatteryLifePercent > 100:  # none, or unknown
            return None
        return Battery(status.BatteryLifePercent, status.ACLineStatus == 1)

else:

    def _windows_battery() -> Battery | None:
        return None
