"""Slips, key cards and recovery slips on their way out: the printers of this laptop, and a folder for PDFs."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from enumerator.config import write_whole
from enumerator.errors import CardNotPrinted, SlipNotPrinted
from enumerator.ui.key_card_paper import Laid, card_pdf, print_card
from enumerator.ui.recovery_slip import RecoverySlip
from enumerator.ui.recovery_slip import print_slip as print_recovery
from enumerator.ui.recovery_slip import slip_pdf as recovery_pdf
from enumerator.ui.slip_paper import Printing, print_slips, slip_pdf


def printer_names() -> tuple[str, ...]:
    """The printers that the system knows, its usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual))


def print_on(name: str, printings: Sequence[Printing], *, sheet: bool) -> None:
    """Print on the printer ``name``. Raises SlipNotPrinted, for one that was taken away meanwhile too."""
    printer = printer_named(name)
    if printer is None or not print_slips(printer, printings, sheet=sheet):
        raise SlipNotPrinted(name)


def save_in(folder: Path, printings: Sequence[Printing], *, sheet: bool) -> Path:
    """Write one PDF, named by the first reference number. Raises SlipNotPrinted."""
    file = folder / f"slip-{printings[0].slip.reference}.pdf"
    try:
        write_whole(file, slip_pdf(printings, sheet=sheet))
    except OSError:
        raise SlipNotPrinted(str(file)) from None
    return file


def print_card_on(name: str, laid: Laid) -> None:
    """Print the keys on the printer ``name``. Raises CardNotPrinted."""
    printer = printer_named(name)
    if printer is None or not print_card(printer, laid):
        raise CardNotPrinted(name)


def save_card_in(folder: Path, laid: Laid, title: str) -> Path:
    """Write the keys as one PDF. Raises CardNotPrinted."""
    file = folder / f"keys-{laid.paper.value}.pdf"
    try:
        write_whole(file, card_pdf(laid, title))
    except OSError:
        raise CardNotPrinted(str(file)) from None
    return file


def print_recovery_on(name: str, slip: RecoverySlip, languages: Sequence[str]) -> None:
    """Print the recovery slip on the printer ``name``. Raises SlipNotPrinted."""
    printer = printer_named(name)
    if printer is None or not print_recovery(printer, slip, languages):
        raise SlipNotPrinted(name)


def save_recovery_in(folder: Path, slip: RecoverySlip, languages: Sequence[str]) -> Path:
    """Write it as one PDF, named by the laptop. Raises SlipNotPrinted."""
    file = folder / f"recovery-{slip.laptop}.pdf"
    try:
        write_whole(file, recovery_pdf(slip, languages))
    except OSError:
        raise SlipNotPrinted(str(file)) from None
    return file


def printer_named(name: str) -> QPrinter | None:
    """The printer, ready; None for one that was taken away meanwhile, or takes nothing."""
    if name not in QPrinterInfo.availablePrinterNames():
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    printer.setFullPage(True)  # what is printed has its own margins
    return printer if printer.isValid() else None


def usual_folder() -> Path:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents)) / "PSER slips"
