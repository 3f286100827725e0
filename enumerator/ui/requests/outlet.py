"""Slips of requests on their way out: a printer of this laptop, or a folder for PDFs."""

from collections.abc import Sequence
from pathlib import Path

from enumerator.config import write_whole
from enumerator.errors import SlipNotPrinted
from enumerator.ui.requests.slip import RequestSlip, print_request, request_pdf
from enumerator.ui.slip_printer import printer_named, printer_names, usual_folder

__all__ = ["print_request_on", "printer_names", "save_request_in", "usual_folder"]


def print_request_on(name: str, slip: RequestSlip, languages: Sequence[str]) -> None:
    """Print on the printer ``name``. Raises SlipNotPrinted."""
    printer = printer_named(name)
    if printer is None or not print_request(printer, slip, languages):
        raise SlipNotPrinted(name)


def save_request_in(folder: Path, slip: RequestSlip, languages: Sequence[str]) -> Path:
    """Write it as one PDF, named by the reference. Raises SlipNotPrinted."""
    file = folder / f"request-{slip.reference}.pdf"
    try:
        write_whole(file, request_pdf(slip, languages))
    except OSError:
        raise SlipNotPrinted(str(file)) from None
    return file
