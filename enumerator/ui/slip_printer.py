"""Slips on their way out: the printers of this laptop, and a folder for PDFs."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from enumerator.config import write_whole
from enumerator.errors import SlipNotPrinted
from enumerator.ui.slip_paper import Printing, print_slips, slip_pdf


def printer_names() -> tuple[str, ...]:
    """The printers that the system knows, its usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual))


def print_on(name: str, printings: Sequence[Printing], *, sheet: bool) -> None:
    """Print on the printer ``name``. Raises SlipNotPrinted, for one that was taken away meanwhile too."""
    if name not in QPrinterInfo.availablePrinterNames():
        raise SlipNotPrinted(name)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    printer.setFullPage(True)  # the slip has its own margins
    if not (printer.isValid() and print_slips(printer, printings, sheet=sheet)):
        raise SlipNotPrinted(name)


def save_in(folder: Path, printings: Sequence[Printing], *, sheet: bool) -> Path:
    """Write one PDF, named by the first reference number. Raises SlipNotPrinted."""
    file = folder / f"slip-{printings[0].slip.reference}.pdf"
    try:
        write_whole(file, slip_pdf(printings, sheet=sheet))
    except OSError:
        raise SlipNotPrinted(str(file)) from None
    return file


def usual_folder() -> Path:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents)) / "PSER slips"
