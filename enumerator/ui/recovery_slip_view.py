"""The recovery slip on its way out: printed, or saved as a file; once, when a laptop is set up."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from enumerator.ui.bidi import ltr
from enumerator.ui.paper_page import PaperPage
from enumerator.ui.parts import put
from enumerator.ui.recovery_slip import RecoverySlip, slip_image
from enumerator.ui.theme import Appearance


class RecoveryOutlet(Protocol):
    """The printers and the folder (ui.slip_printer)."""

    def printer_names(self) -> tuple[str, ...]: ...
    def print_recovery_on(self, name: str, slip: RecoverySlip, languages: Sequence[str]) -> None:
        """Raises SlipNotPrinted."""
        ...

    def save_recovery_in(self, folder: Path, slip: RecoverySlip, languages: Sequence[str]) -> Path:
        """Raises SlipNotPrinted."""
        ...

    def usual_folder(self) -> Path: ...


class RecoverySlipView(PaperPage):
    """Where there is no printer, it is saved. Escape goes on without it: it can wait, the work need not."""

    left = Signal()
    went = Signal(str, str)  # printer, folder: what is proposed the next time

    def __init__(
        self,
        slip: RecoverySlip,
        outlet: RecoveryOutlet,
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
        self._slip, self._outlet = slip, outlet
        self.allow(ready=True)
        self.redraw()

    def say_words(self) -> None:
        look = self.appearance
        put(self._heading, self.tr("Recovery slip"), look)
        put(
            self._before,
            self.tr(
                "What to do when the passphrase or the laptop is lost. There is no secret on it: keep it with your "
                "papers, not with the laptop."
            ),
            look,
        )
        self._paper.say(self.tr("Paper"), {"a6": ltr("A6")})
        self.foot.say(
            self.tr("Esc goes on without the slip")
            if self._printers
            else self.tr("No printer is connected: save the slip and print it later")
        )
        self.say_choices()
        self._back.say(self.tr("Go on"), "Esc")

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+P", self.tr("print the slip")),
            ("Ctrl+S", self.tr("save the slip as a file")),
            ("Ctrl+O", self.tr("another folder, card or stick for the file")),
            ("1 … 3", self.tr("choose by place")),
            ("Esc", self.tr("go on")),
        )

    def image(self) -> QImage:
        self._picture.setAccessibleName(self.tr("The recovery slip as it will be printed"))
        return slip_image(self._slip, self.languages)

    def print_it(self) -> None:
        if not self._printers:
            self.save_it()
            return
        name, languages = self._printer.value, self.languages
        if self.carry_out(
            lambda: self._outlet.print_recovery_on(name, self._slip, languages),
            lambda _done: self.sent_words(),
        ):
            self.went.emit(name, str(self.folder))

    def save_it(self) -> None:
        folder, languages = self.folder, self.languages
        if self.carry_out(
            lambda: self._outlet.save_recovery_in(folder, self._slip, languages), self.saved_words
        ):
            self.went.emit(self._printer.value, str(folder))

    def escape(self) -> None:
        self.left.emit()
