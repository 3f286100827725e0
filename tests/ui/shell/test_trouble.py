"""What is told when something is wrong: a page for a store that stays shut, a strip that lets faults go first."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from enumerator.errors import (
    BatteryLow,
    DiskFull,
    DiskLow,
    EnumeratorError,
    NotAStore,
    StoreDamaged,
    StoreInUse,
    StoreIsNewer,
    WrongKey,
)
from enumerator.ui.banner import Banner
from enumerator.ui.bidi import plain
from enumerator.ui.theme import Appearance
from enumerator.ui.trouble_view import TroubleView
from tests.ui.shell.keyboard import place, press

STORE = Path("/home/field/store.db")
SHUT = [
    NotAStore(STORE), WrongKey(STORE), StoreIsNewer(STORE, 9, 4), StoreInUse(STORE),
    StoreDamaged(STORE, "the first page cannot be read"),
]  # fmt: skip


def clock() -> datetime:
    return datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize("error", SHUT, ids=lambda one: type(one).__name__)
def test_a_shut_store_is_told_in_three_sentences(
    qtbot: QtBot, appearance: Appearance, error: EnumeratorError
) -> None:
    view = TroubleView(error, appearance, clock=clock)
    place(qtbot, view)

    assert all(view.words)
    assert not view.shows_details


def test_the_details_for_it_unfold_and_are_copied_by_keys(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = TroubleView(SHUT[-1], appearance, clock=clock)
    place(qtbot, view)

    press("Ctrl+D", "Ctrl+C")

    assert view.shows_details
    copied = QGuiApplication.clipboard().text()
    assert copied == view.details
    for part in (
        "store_damaged",
        "the first page cannot be read",
        "2026-11-24 10:00:00Z",
        "program ",
    ):
        assert part in copied
    assert plain(copied) == copied
    assert "/home" not in copied


@pytest.mark.parametrize("key", ["Enter", "Escape"])
def test_one_key_goes_back_to_the_gate(qtbot: QtBot, appearance: Appearance, key: str) -> None:
    view = TroubleView(SHUT[3], appearance, clock=clock)
    place(qtbot, view)

    with qtbot.waitSignal(view.again_wanted):
        press(key)


@pytest.fixture
def banner(qtbot: QtBot, appearance: Appearance) -> Banner:
    made = Banner(appearance)
    qtbot.addWidget(made)
    return made


def code(banner: Banner) -> str:
    return banner.message.code if banner.message else ""


def test_a_warning_waits_until_the_fault_is_put_away(banner: Banner) -> None:
    banner.tell(DiskFull(STORE))
    banner.tell(BatteryLow(9))
    assert code(banner) == "disk_full"
    assert banner.tone == "error"

    banner.put_away()

    assert code(banner) == "battery_low"
    assert banner.tone == "warning"


def test_a_fault_goes_before_a_warning_that_comes_back_after_it(banner: Banner) -> None:
    banner.tell(BatteryLow(9))
    banner.tell(DiskFull(STORE))
    assert code(banner) == "disk_full"

    banner.put_away()
    assert code(banner) == "battery_low"
    banner.put_away()

    assert code(banner) == ""


def test_two_warnings_are_told_one_after_the_other_and_each_once(banner: Banner) -> None:
    for _ in range(2):
        banner.tell(BatteryLow(9))
        banner.tell(DiskLow(400))

    banner.put_away()
    assert code(banner) == "disk_low"
    banner.put_away()

    assert code(banner) == ""


def test_what_holds_no_longer_goes_by_itself(banner: Banner) -> None:
    banner.tell(BatteryLow(9))
    banner.tell(DiskLow(400))

    banner.withdraw("battery_low")
    assert code(banner) == "disk_low"
    banner.withdraw("disk_low")

    assert code(banner) == ""


def test_a_battery_that_falls_on_is_told_in_place(banner: Banner) -> None:
    banner.tell(BatteryLow(9))
    banner.tell(BatteryLow(4))

    assert banner.message is not None
    assert "4" in plain(banner.message.what)


def test_nothing_is_left_for_the_next_person(banner: Banner) -> None:
    banner.tell(DiskFull(STORE))
    banner.tell(BatteryLow(9))

    banner.forget()

    assert code(banner) == ""
