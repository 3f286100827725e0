"""What of the laptop may get in the way: told by what the disk, the power supply and the clock really say."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from enumerator.errors import BatteryLow, ClockNonsense, ClockWentBack, DiskLow, DiskTooLow
from enumerator.fieldwork.conditions import (
    LOW_ROOM,
    NO_ROOM,
    Battery,
    Instruments,
    clock_warning,
    disk_warning,
    free_on,
    look,
    must_have_room,
    read_battery,
)
from enumerator.store.last_time import last_time
from tests.support.mounts import small_disk
from tests.support.practice import A, PracticeLaptop
from tests.support.telling import told_of

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def supply(folder: Path, name: str, **said: str) -> None:
    place = folder / name
    place.mkdir(parents=True)
    for key, value in said.items():
        (place / key).write_text(f"{value}\n", encoding="ascii")


def test_a_battery_is_read_where_the_kernel_tells_of_it(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", capacity="9", status="Discharging")

    assert read_battery(tmp_path) == Battery(9, charging=False)


def test_two_batteries_count_as_one_and_those_of_a_mouse_not_at_all(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", capacity="4", status="Discharging")
    supply(tmp_path, "BAT1", type="Battery", capacity="40", status="Charging")
    supply(tmp_path, "mouse", type="Battery", capacity="1", status="Discharging", scope="Device")

    assert read_battery(tmp_path) == Battery(22, charging=True)


@pytest.mark.parametrize("capacity", ["", "unknown", "-1"])
def test_a_battery_that_says_nothing_is_none(tmp_path: Path, capacity: str) -> None:
    supply(tmp_path, "BAT0", type="Battery", capacity=capacity, status="Discharging")

    assert read_battery(tmp_path) is None
    assert read_battery(tmp_path / "nowhere") is None


@pytest.mark.parametrize(
    ("battery", "told"),
    [
        (Battery(9, charging=False), True),
        (Battery(10, charging=False), False),
        (Battery(3, charging=True), False),
        (None, False),
    ],
)
def test_a_battery_below_ten_percent_is_told_unless_it_is_being_filled(
    battery: Battery | None, told: bool
) -> None:
    found = look(Instruments(lambda: LOW_ROOM, lambda: battery, lambda: NOW, lambda: None))

    assert [type(one) for one in found] == ([BatteryLow] if told else [])


def test_room_is_told_below_500_mb_and_refused_below_100() -> None:
    assert disk_warning(LOW_ROOM) is None
    assert isinstance(disk_warning(LOW_ROOM - 1), DiskLow)
    must_have_room(NO_ROOM)
    with pytest.raises(DiskTooLow) as refused:
        must_have_room(NO_ROOM - 1)

    assert "99 MB" in told_of(refused.value).what


def test_a_small_disk_is_measured(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=80) as disk:
        before = free_on(disk.folder)
        disk.fill(leave=2_000_000)

        assert 70_000_000 < before <= 80 * 1024 * 1024
        assert free_on(disk.folder) <= 2_000_000
        with pytest.raises(DiskTooLow):
            must_have_room(free_on(disk.folder))


def test_a_clock_before_the_last_known_time_is_told_and_a_correction_by_minutes_is_not() -> None:
    known = NOW + timedelta(minutes=4)
    assert clock_warning(NOW, known) is None
    assert clock_warning(NOW, None) is None

    found = clock_warning(NOW, NOW + timedelta(days=3))

    assert isinstance(found, ClockWentBack)
    assert "24/11/2026 15:00" in told_of(found).what
    assert "27/11/2026 15:00" in told_of(found).what


@pytest.mark.parametrize("year", [1970, 2001, 2024, 2061, 2099, 2100])
def test_a_year_that_cannot_be_is_told(year: int) -> None:
    found = clock_warning(datetime(year, 1, 1, 12, tzinfo=UTC), None)

    assert isinstance(found, ClockNonsense)
    assert str(year) in told_of(found).what


def test_the_store_knows_the_latest_time_even_after_the_clock_went_back(
    laptop: PracticeLaptop,
) -> None:
    from enumerator.demo.practice import ENUMERATOR

    laptop.time.pass_(3600)
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A)
        latest = last_time(sitting.unlocked.store)
    laptop.time.pass_(-86_400)
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open("A-002")

        assert last_time(sitting.unlocked.store) == latest
