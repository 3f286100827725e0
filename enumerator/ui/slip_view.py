"""The slip for a family: seen as it will come out, printed or saved as a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from enumerator.errors import EnumeratorError
from enumerator.fieldwork.slips import Slip, SlipGoes
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.paper_page import PaperPage
from enumerator.ui.parts import put
from enumerator.ui.slip_paper import Printing, slip_image
from enumerator.ui.theme import Appearance

_ONE, _SHEET = "one", "sheet"
_PER_SHEET = 4


class SlipDesk(Protocol):
    """What the page needs of the fieldwork (fieldwork.slips.Slips)."""

    def slip(self, assignment_id: str) -> Slip: ...
    def next_open(self, assignment_id: str, most: int) -> tuple[str, ...]: ...
    def printed(self, assignment_id: str, goes: SlipGoes, languages: tuple[str, ...]) -> int: ...
    def times_printed(self, assignment_id: str) -> int: ...


class Outlet(Protocol):
    """The printers and the folder (ui.slip_printer)."""

    def printer_names(self) -> tuple[str, ...]: ...
    def print_on(self, name: str, printings: Sequence[Printing], *, sheet: bool) -> None: ...
    def save_in(self, folder: Path, printings: Sequence[Printing], *, sheet: bool) -> Path: ...
    def usual_folder(self) -> Path: ...


@dataclass(frozen=True, slots=True)
class LastTime:
    """Where the last slip went: proposed again."""

    printer: str = ""
    folder: str = ""


class SlipView(PaperPage):
    """One household's slip. Enter prints, or saves where the laptop has no printer."""

    left = Signal()
    went = Signal(str, str)  # printer, folder: what the next slip proposes

    def __init__(
        self,
        desk: SlipDesk,
        outlet: Outlet,
        assignment_id: str,
        appearance: Appearance,
        *,
        today: Callable[[], date],
        last_time: LastTime = LastTime(),
    ) -> None:
        super().__init__(
            appearance,
            papers=(_ONE, _SHEET),
            printers=outlet.printer_names(),
            printer=last_time.printer,
            folder=last_time.folder or str(outlet.usual_folder()),
        )
        self._desk, self._outlet, self._assignment = desk, outlet, assignment_id
        self._today = today
        self._slip: Slip | None = None
        self.refresh()
        self.redraw()

    def refresh(self) -> None:
        try:
            self._slip = self._desk.slip(self._assignment)
        except EnumeratorError as error:
            self._slip = None
            self.tell(error)
        self.allow(ready=self._slip is not None)

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        put(self._heading, self.tr("Slip for the family"), look)
        times = self._desk.times_printed(self._assignment)
        if times == 1:
            before = self.tr("Printed once before. Each print is counted.")
        elif times:
            words = self.tr("Printed {count} times before. Each print is counted.")
            before = words.format(count=ltr(times))
        else:
            before = self.tr(
                "It names the reference number, their rights and the helpline; no answers."
            )
        put(self._before, before, look)
        self._paper.say(
            self.tr("Paper"),
            {
                _ONE: self.tr("A6, this household"),
                _SHEET: self.tr("A4, this and the next three households, without a date"),
            },
        )
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

    # --- acts ---

    def print_it(self) -> None:
        if not self._printers:
            self.save_it()
            return
        name, sheet = self._printer.value, self._sheet
        self._go(
            SlipGoes.TO_PRINTER,
            lambda printings: self._outlet.print_on(name, printings, sheet=sheet),
            lambda _done: self.tr("Sent to {printer}. Hand the slip over.").format(
                printer=isolate(name)
            ),
        )

    def save_it(self) -> None:
        folder, sheet = self.folder, self._sheet
        self._go(
            SlipGoes.TO_FILE,
            lambda printings: self._outlet.save_in(folder, printings, sheet=sheet),
            self.saved_words,
        )

    def escape(self) -> None:
        self.left.emit()

    def image(self) -> QImage | None:
        if self._slip is None:
            return None
        words = self.tr("The slip of {reference} as it will be printed")
        self._picture.setAccessibleName(words.format(reference=self._slip.reference))
        day = None if self._sheet else self._today()
        return slip_image(Printing(self._slip, self.languages, day))

    @property
    def _sheet(self) -> bool:
        return self._paper.value == _SHEET

    def _go(
        self,
        goes: SlipGoes,
        act: Callable[[Sequence[Printing]], object],
        words: Callable[[object], str],
    ) -> None:
        def print_and_count() -> object:
            households = self._desk.next_open(self._assignment, _PER_SHEET if self._sheet else 1)
            done = act(self._printings(households))
            for one in households:
                self._desk.printed(one, goes, self.languages)
            return done

        if self.carry_out(print_and_count, words):
            self.went.emit(self._printer.value, str(self.folder))

    def _printings(self, households: Sequence[str]) -> list[Printing]:
        """Slips that are printed ahead carry no date: it is written on them at the door."""
        day = None if self._sheet else self._today()
        return [Printing(self._desk.slip(one), self.languages, day) for one in households]
