"""The slip that tells what to do without passphrase or laptop."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from enumerator.errors import SlipNotPrinted
from enumerator.ui import slip_printer
from enumerator.ui.bidi import has_rtl, plain
from enumerator.ui.languages import ENGLISH, URDU, saying
from enumerator.ui.recovery_slip import RecoverySlip, lines, slip_image, slip_pdf
from enumerator.ui.recovery_slip_view import RecoverySlipView
from enumerator.ui.theme import Appearance
from tests.ui.shell.keyboard import place, press

SLIP = RecoverySlip(
    "L-7KQ2M9XA",
    "Ayesha Khan",
    "PE-0002",
    "1f0a 77c2 90ab 3d44 1f0a 77c2 90ab 3d44",
    "pser.example.pk",
    date(2026, 11, 25),
)


@dataclass
class Outlet:
    """Printers that the test names, and a folder that is real."""

    folder: Path
    printers: tuple[str, ...] = ()
    broken: bool = False
    printed: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def printer_names(self) -> tuple[str, ...]:
        return self.printers

    def print_recovery_on(self, name: str, slip: RecoverySlip, languages: Sequence[str]) -> None:
        if self.broken:
            raise SlipNotPrinted(name)
        self.printed.append((name, tuple(languages)))

    def save_recovery_in(self, folder: Path, slip: RecoverySlip, languages: Sequence[str]) -> Path:
        return slip_printer.save_recovery_in(folder, slip, languages)

    def usual_folder(self) -> Path:
        return self.folder


def test_it_says_in_both_languages_which_laptop_and_which_key_and_no_secret() -> None:
    for language in (ENGLISH, URDU):
        said = [plain(line) for line in lines(SLIP, saying(language))]

        assert all(has_rtl(line) is language.rtl for line in said)
        assert SLIP.laptop in said[1]
        assert SLIP.key in "".join(said)
        assert SLIP.registry in said[-1]


@pytest.mark.parametrize("languages", [("en",), ("ur",), ("ur", "en")])
def test_it_fits_on_its_paper(appearance: Appearance, languages: tuple[str, ...]) -> None:
    image = slip_image(SLIP, languages)
    low = image.height() - 60  # dots that printers leave white

    white = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in (low, low + 20)}

    assert white == {0xFFFFFFFF}
    assert slip_pdf(SLIP, languages).startswith(b"%PDF")


def test_without_a_printer_it_is_saved_by_key(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    view = RecoverySlipView(SLIP, Outlet(tmp_path), appearance)
    place(qtbot, view)

    press("Ctrl+P")

    assert (tmp_path / "recovery-L-7KQ2M9XA.pdf").read_bytes().startswith(b"%PDF")
    assert "Saved as" in view.note


def test_it_is_printed_and_a_printer_that_does_not_is_told(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    outlet = Outlet(tmp_path, ("Office",))
    view = RecoverySlipView(SLIP, outlet, appearance)
    place(qtbot, view)

    press("Ctrl+P")
    assert outlet.printed == [("Office", ("ur", "en"))]
    outlet.broken = True
    press("Ctrl+P")
    assert view.note
    with qtbot.waitSignal(view.left):
        press("Esc")
