"""The page of the slip, by keys: printed, saved, counted, refused."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from enumerator.errors import SlipContactMissing, SlipNotPrinted
from enumerator.fieldwork.slips import Slip, SlipGoes
from enumerator.ui import slip_printer
from enumerator.ui.bidi import plain
from enumerator.ui.fields.file_panel import places
from enumerator.ui.paper_page import following
from enumerator.ui.slip_paper import Printing
from enumerator.ui.slip_view import LastTime, SlipView
from enumerator.ui.theme import Appearance
from tests.ui.shell.keyboard import place, press

DAY = date(2026, 11, 24)


@dataclass
class Slips:
    contact: str = "Data Protection Officer, PSPA, Lahore"
    kept: list[tuple[str, SlipGoes, tuple[str, ...]]] = field(default_factory=list)

    def slip(self, assignment_id: str) -> Slip:
        if not self.contact:
            raise SlipContactMissing
        return Slip(f"418020417-{assignment_id}", self.contact, "Ayesha", "PE-0002", "2026112401")

    def next_open(self, assignment_id: str, most: int) -> tuple[str, ...]:
        return (assignment_id, "002", "003", "004")[:most]

    def printed(self, assignment_id: str, goes: SlipGoes, languages: tuple[str, ...]) -> int:
        self.kept.append((assignment_id, goes, languages))
        return len(self.kept)

    def times_printed(self, assignment_id: str) -> int:
        return sum(1 for one, _, _ in self.kept if one == assignment_id)


@dataclass
class Printers:
    """Paper goes into a list; the folder is a real one."""

    names: tuple[str, ...] = ("Office",)
    jammed: bool = False
    folder: Path = Path()
    paper: list[tuple[str, tuple[Printing, ...], bool]] = field(default_factory=list)

    def printer_names(self) -> tuple[str, ...]:
        return self.names

    def print_on(self, name: str, printings: Sequence[Printing], *, sheet: bool) -> None:
        if self.jammed:
            raise SlipNotPrinted(name)
        self.paper.append((name, tuple(printings), sheet))

    def save_in(self, folder: Path, printings: Sequence[Printing], *, sheet: bool) -> Path:
        return slip_printer.save_in(folder, printings, sheet=sheet)

    def usual_folder(self) -> Path:
        return self.folder


@pytest.fixture
def slips() -> Slips:
    return Slips()


@pytest.fixture
def printers(tmp_path: Path) -> Printers:
    return Printers(folder=tmp_path / "slips")


def shown(qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers) -> SlipView:
    view = SlipView(slips, printers, "001", appearance, today=lambda: DAY)
    place(qtbot, view)
    return view


def test_one_key_prints_in_both_languages(
    qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers
) -> None:
    view = shown(qtbot, appearance, slips, printers)

    press("Ctrl+P")

    [(name, [printing], sheet)] = printers.paper
    assert (name, sheet) == ("Office", False)
    assert (printing.slip.reference, printing.languages, printing.day) == (
        "418020417-001", ("ur", "en"), DAY,
    )  # fmt: skip
    assert slips.kept == [("001", SlipGoes.TO_PRINTER, ("ur", "en"))]
    assert "Hand the slip over" in view.note


def test_a_digit_chooses_the_language(
    qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers
) -> None:
    view = shown(qtbot, appearance, slips, printers)

    press("3", "Ctrl+P")

    assert view.languages == ("en",)
    assert printers.paper[0][1][0].languages == ("en",)


def test_a_sheet_has_four_households_and_no_date(
    qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers
) -> None:
    shown(qtbot, appearance, slips, printers)

    press("Tab", "2", "Ctrl+P")

    [(_, printings, sheet)] = printers.paper
    assert sheet
    assert [one.slip.reference[-3:] for one in printings] == ["001", "002", "003", "004"]
    assert {one.day for one in printings} == {None}
    assert [one for one, _, _ in slips.kept] == ["001", "002", "003", "004"]


def test_without_a_printer_the_slip_is_saved(
    qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers
) -> None:
    printers.names = ()
    view = shown(qtbot, appearance, slips, printers)

    press("Ctrl+S")

    file = printers.folder / "slip-418020417-001.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert str(file) in view.note
    assert slips.kept == [("001", SlipGoes.TO_FILE, ("ur", "en"))]


def test_a_printer_that_does_not_take_it_is_told_and_nothing_is_counted(
    qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers
) -> None:
    printers.jammed = True
    view = shown(qtbot, appearance, slips, printers)

    press("Ctrl+P")

    assert "Office" in view.note
    assert slips.kept == []


def test_a_folder_that_cannot_be_written_is_told(
    qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers, tmp_path: Path
) -> None:
    (tmp_path / "slips").write_text("a file stands where the folder should be", encoding="utf-8")
    view = shown(qtbot, appearance, slips, printers)

    press("Ctrl+S")

    assert "slip-418020417-001.pdf" in view.note
    assert slips.kept == []


def test_where_nobody_entered_the_officer_nothing_is_printed(
    qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers
) -> None:
    slips.contact = ""
    view = shown(qtbot, appearance, slips, printers)

    press("Ctrl+P", "Ctrl+S")

    assert "data protection officer" in view.note
    assert (printers.paper, slips.kept) == ([], [])


def test_a_second_print_says_how_many_there_were(
    qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers
) -> None:
    view = SlipView(
        slips,
        printers,
        "001",
        appearance,
        today=lambda: DAY,
        last_time=LastTime("Office", "/media/x"),
    )
    place(qtbot, view)
    told: list[tuple[str, str]] = []
    view.went.connect(lambda *where: told.append(where))

    press("Ctrl+P")
    assert any("Printed once before" in label.text() for label in view.findChildren(QLabel))
    press("Ctrl+P")
    assert any(
        "Printed 2 times before" in plain(label.text()) for label in view.findChildren(QLabel)
    )

    assert slips.times_printed("001") == 2
    assert told == [("Office", "/media/x")] * 2


def test_another_folder_or_stick_is_one_key_away(
    qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers
) -> None:
    view = shown(qtbot, appearance, slips, printers)
    assert view.folder == printers.folder

    seen = []
    for _ in places():
        press("Ctrl+O")
        seen.append(view.folder)

    assert tuple(seen) == places()
    assert following(places()[-1], places()) == places()[0]
    assert following(printers.folder, ()) == printers.folder


def test_escape_goes_back(
    qtbot: QtBot, appearance: Appearance, slips: Slips, printers: Printers
) -> None:
    view = shown(qtbot, appearance, slips, printers)

    with qtbot.waitSignal(view.left):
        press("Escape")
