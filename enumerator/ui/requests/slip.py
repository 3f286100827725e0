"""The slip of a request about data: its reference, what was asked, and where an answer comes from. No answers on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QPagedPaintDevice

from enumerator.fieldwork.requests import RequestKind
from enumerator.fieldwork.slips import SlipGoes
from enumerator.ui import figures
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.key_table import Say
from enumerator.ui.paper import pdf
from enumerator.ui.paper_page import PaperPage
from enumerator.ui.parts import put
from enumerator.ui.requests.words import kind_words
from enumerator.ui.text_slip import print_text, text_image
from enumerator.ui.theme import Appearance


@dataclass(frozen=True, slots=True)
class RequestSlip:
    """What stands on it; nothing that the family said, and nobody's name but the taker's."""

    reference: str  # of the request
    household: str  # the number a family names when it calls
    kind: RequestKind
    day: date  # when it was asked
    contact: str  # the data protection officer's address
    name: str  # who took it
    staff: str
    practice: bool = False


def lines(slip: RequestSlip, translate: Say) -> tuple[str, ...]:
    """Heading and paragraphs in one language."""
    practice = (translate("RequestSlip", "PRACTICE: this request is not real."),)
    return (
        translate("RequestSlip", "Request about data: {reference}").format(
            reference=ltr(slip.reference)
        ),
        *(practice if slip.practice else ()),
        translate("RequestSlip", "Asked: {kind}").format(kind=kind_words(slip.kind, translate)),
        translate("RequestSlip", "Household: {household} · asked on {day}").format(
            household=ltr(slip.household), day=ltr(figures.day(slip.day))
        ),
        translate("RequestSlip", "Taken by {name}, staff number {staff}").format(
            name=isolate(slip.name), staff=ltr(slip.staff)
        ),
        translate(
            "RequestSlip",
            "Headquarters answers. Ask there with this reference: {contact}",
        ).format(contact=isolate(slip.contact)),
        translate("RequestSlip", "Asking costs nothing, and nobody loses help by it."),
        translate("RequestSlip", "Keep this slip. Nothing that you answered stands on it."),
    )


def request_pdf(slip: RequestSlip, languages: Sequence[str]) -> bytes:
    """A PDF with its fonts in it."""
    return pdf(slip.reference, lambda writer: print_request(writer, slip, languages))


def print_request(device: QPagedPaintDevice, slip: RequestSlip, languages: Sequence[str]) -> bool:
    """Print on a printer, or into a PDF; False where the device does not take it."""
    return print_text(device, partial(lines, slip), languages)


class RequestOutlet(Protocol):
    """The printers and the folder (ui.requests.outlet)."""

    def printer_names(self) -> tuple[str, ...]: ...
    def print_request_on(self, name: str, slip: RequestSlip, languages: Sequence[str]) -> None:
        """Raises SlipNotPrinted."""
        ...

    def save_request_in(self, folder: Path, slip: RequestSlip, languages: Sequence[str]) -> Path:
        """Raises SlipNotPrinted."""
        ...

    def usual_folder(self) -> Path: ...


class RequestSlipView(PaperPage):
    """Where there is no printer, it is saved. Each print is kept in the log."""

    left = Signal()
    went = Signal(str, str)  # printer, folder: what is proposed the next time

    def __init__(
        self,
        slip: RequestSlip,
        outlet: RequestOutlet,
        printed: Callable[[SlipGoes, tuple[str, ...]], object],
        appearance: Appearance,
        *,
        printer: str = "",
        folder: str = "",
    ) -> None:
        super().__init__(
            appearance,
            papers=("a6",),
            printers=outlet.printer_names(),
            printer=printer,
            folder=folder or str(outlet.usual_folder()),
        )
        self._slip, self._outlet, self._printed = slip, outlet, printed
        self.allow(ready=True)
        self.redraw()

    def say_words(self) -> None:
        look = self.appearance
        put(
            self._heading,
            self.tr("Slip of request {reference}").format(reference=ltr(self._slip.reference)),
            look,
        )
        put(
            self._before,
            self.tr("Hand it to who asked: with the reference headquarters finds the request."),
            look,
        )
        self._paper.say(self.tr("Paper"), {"a6": ltr("A6")})
        self.foot.say(
            self.tr("Nothing that the family answered is on the slip")
            if self._printers
            else self.tr("No printer is connected: save the slip and print it later")
        )
        self.say_choices()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+P", self.tr("print the slip")),
            ("Ctrl+S", self.tr("save the slip as a file")),
            ("Ctrl+O", self.tr("another folder, card or stick for the file")),
            ("1 … 3", self.tr("choose by place")),
            ("Esc", self.tr("back")),
        )

    def image(self) -> QImage:
        self._picture.setAccessibleName(self.tr("The slip as it will be printed"))
        return text_image(partial(lines, self._slip), self.languages)

    def print_it(self) -> None:
        if not self._printers:
            self.save_it()
            return
        name, languages = self._printer.value, self.languages

        def act() -> None:
            self._outlet.print_request_on(name, self._slip, languages)
            self._printed(SlipGoes.TO_PRINTER, languages)

        if self.carry_out(act, lambda _done: self.sent_words()):
            self.went.emit(name, str(self.folder))

    def save_it(self) -> None:
        folder, languages = self.folder, self.languages

        def act() -> Path:
            file = self._outlet.save_request_in(folder, self._slip, languages)
            self._printed(SlipGoes.TO_FILE, languages)
            return file

        if self.carry_out(act, self.saved_words):
            self.went.emit(self._printer.value, str(folder))

    def escape(self) -> None:
        self.left.emit()
