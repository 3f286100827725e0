"""The checks of this laptop in the program: reached from the settings, over the real store, disk, clock and slips."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from enumerator.app.readiness import Laptop, probes
from enumerator.demo.practice import ENUMERATOR
from enumerator.errors import SlipNotPrinted
from enumerator.fieldwork.readiness import Check, Fact, judged
from enumerator.ui import slip_printer
from enumerator.ui.background import Background
from enumerator.ui.devices.kit import NO_DEVICES
from enumerator.ui.devices.probes import Probe
from enumerator.ui.settings_ready import ReadyPage
from enumerator.ui.settings_view import SettingsView
from enumerator.ui.slip_paper import Printing
from tests.app.working import front, working
from tests.support.practice import PracticeLaptop
from tests.ui.shell.keyboard import press


@dataclass
class Printers:
    """Printers that can be gone when it comes to printing."""

    names: tuple[str, ...] = ()
    broken: bool = False
    printed: list[tuple[str, str]] = field(default_factory=list)

    def printer_names(self) -> tuple[str, ...]:
        return self.names

    def print_on(self, name: str, printings: list[Printing], *, sheet: bool) -> None:
        if self.broken:
            raise SlipNotPrinted(name)
        self.printed.append((name, printings[0].slip.reference))

    def save_in(self, folder: Path, printings: list[Printing], *, sheet: bool) -> Path:
        return slip_printer.save_in(folder, printings, sheet=sheet)


def found(qtbot: QtBot, laptop: Laptop, check: Check, *, look_only: bool = False) -> Fact:
    """What one check ends with."""
    background = Background("check")
    probe = _probe(laptop, background, check)
    ends: list[Fact] = []
    probe.done.connect(ends.append)
    probe.start(look_only=look_only)
    qtbot.waitUntil(lambda: len(ends) == 1)
    background.close()
    return ends[0]


def _probe(laptop: Laptop, background: Background, check: Check) -> Probe:
    return next(one for one in probes(laptop, background) if one.check is check)


def bare(folder: Path, printers: Printers | None = None) -> Laptop:
    """A laptop before its store is made, as at its enrolment."""
    return Laptop(
        folder, None, NO_DEVICES, lambda: datetime(2026, 11, 24, tzinfo=UTC), slips=folder / "slips",
        outlets=printers or Printers(),
    )  # fmt: skip


def test_from_the_settings_everything_is_checked_and_one_comes_back(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+T")
        page = front(program)
        assert isinstance(page, ReadyPage)
        press("Ctrl+R")
        qtbot.waitUntil(lambda: page.rows()[2].code == "store_good")
        assert [one.check for one in page.rows()] == list(Check)
        assert [one.code for one in page.rows()][:2] == ["clock_good", "disk_good"]

        if page.running:
            press("Escape")
        press("Escape")
        assert isinstance(front(program), SettingsView)


def test_locking_stops_the_checks(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+T", "Ctrl+R")
        page = front(program)
        assert isinstance(page, ReadyPage)

        program.lock()

        assert program.sitting is None


def test_a_clock_behind_the_store_is_told(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    laptop.time.now += timedelta(days=3)
    with laptop.signed_in(ENUMERATOR):
        pass
    laptop.time.now -= timedelta(days=3)
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+T", "1")
        page = front(program)
        assert isinstance(page, ReadyPage)

        qtbot.waitUntil(lambda: page.rows()[0].code == "clock_went_back")


def test_a_damaged_store_is_found_in_the_background(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        store = sitting.unlocked.store
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        with store.path.open("r+b") as file:
            file.seek(store.path.stat().st_size - 2000)
            file.write(b"\x00" * 64)
        checked = Laptop(laptop.home, store, NO_DEVICES, laptop.time.tell)

        outcome = judged(found(qtbot, checked, Check.STORE))

        assert outcome.code == "store_damaged"


def test_a_store_that_long_passphrases_alone_protect_is_whole_and_told(
    qtbot: QtBot, tmp_path: Path
) -> None:
    bare = PracticeLaptop(tmp_path / "bare", keyring=None)
    with bare.signed_in(ENUMERATOR) as sitting:
        folders, store = bare.practice.folders, sitting.unlocked.store
        checked = Laptop(folders.home, store, NO_DEVICES, bare.time.tell)

        assert judged(found(qtbot, checked, Check.STORE)).code == "store_words"


def test_without_a_store_the_rest_is_checked(tmp_path: Path) -> None:
    background = Background("check")

    checks = [one.check for one in probes(bare(tmp_path), background)]

    assert checks == [one for one in Check if one is not Check.STORE]


def test_a_test_slip_goes_where_slips_go(qtbot: QtBot, tmp_path: Path) -> None:
    printers = Printers(("HP 107", "Office"))
    laptop = replace(bare(tmp_path, printers), printer="Office")

    assert judged(found(qtbot, laptop, Check.PRINTER)).code == "printer_printed"
    assert printers.printed == [("Office", "TEST-0000")]
    gone = replace(laptop, printer="Canon, sold long ago")
    found(qtbot, gone, Check.PRINTER)
    assert printers.printed[-1] == ("HP 107", "TEST-0000")


def test_looking_uses_up_no_paper(qtbot: QtBot, tmp_path: Path) -> None:
    printers = Printers(("HP 107",))

    outcome = judged(found(qtbot, bare(tmp_path, printers), Check.PRINTER, look_only=True))

    assert (outcome.code, outcome.values["place"]) == ("printer_ready", "HP 107")
    assert printers.printed == []


def test_a_printer_that_fails_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    laptop = bare(tmp_path, Printers(("HP 107",), broken=True))

    assert judged(found(qtbot, laptop, Check.PRINTER)).code == "printer_failed"


def test_without_a_printer_the_test_slip_is_a_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    outcome = judged(found(qtbot, bare(tmp_path), Check.PRINTER))

    assert outcome.code == "printer_saved"
    assert Path(outcome.values["place"]).read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "slips").write_text("a file where the folder should be", encoding="utf-8")

    assert judged(found(qtbot, bare(tmp_path), Check.PRINTER)).code == "printer_failed"


@pytest.mark.parametrize("home", [lambda path: path, lambda path: path / "gone"])
def test_the_disk_is_that_of_the_store(
    qtbot: QtBot, tmp_path: Path, home: Callable[[Path], Path]
) -> None:
    outcome = judged(found(qtbot, bare(home(tmp_path)), Check.DISK))

    assert outcome.code in ("disk_good", "disk_low", "disk_none", "disk_unknown")
    assert (outcome.code == "disk_unknown") is not home(tmp_path).exists()
