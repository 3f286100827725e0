"""The key card on paper: to lay beside the laptop, in one language or in both."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from enumerator.ui.bidi import ltr
from enumerator.ui.key_card import Card
from enumerator.ui.key_card_paper import Laid, Paper, card_image, lay_out
from enumerator.ui.paper_page import PaperPage
from enumerator.ui.parts import put
from enumerator.ui.theme import Appearance


class CardOutlet(Protocol):
    """The printers and the folder (ui.slip_printer)."""

    def printer_names(self) -> tuple[str, ...]: ...
    def print_card_on(self, name: str, laid: Laid) -> None:
        """Raises CardNotPrinted."""
        ...

    def save_card_in(self, folder: Path, laid: Laid, title: str) -> Path:
        """Raises CardNotPrinted."""
        ...

    def usual_folder(self) -> Path: ...


class KeyCardView(PaperPage):
    """The same table of keys as on the screen. Where there is no printer, it is saved."""

    left = Signal()
    went = Signal(str, str)  # printer, folder: what is proposed the next time

    def __init__(
        self,
        make: Callable[[tuple[str, ...]], Card],
        outlet: CardOutlet,
        appearance: Appearance,
        *,
        printer: str = "",
        folder: str = "",
    ) -> None:
        """``make`` gives the card in the languages that are chosen."""
        super().__init__(
            appearance,
            papers=tuple(one.value for one in Paper),
            printers=outlet.printer_names(),
            printer=printer,
            folder=folder or str(outlet.usual_folder()),
        )
        self._make, self._outlet = make, outlet
        self._laid: dict[tuple[tuple[str, ...], Paper], Laid] = {}
        self.allow(ready=True)
        self.redraw()

    # --- words ---

    def say_words(self) -> None:
        put(self._heading, self.tr("Key card"), self.appearance)
        self._paper.say(self.tr("Paper"), {Paper.A4: ltr("A4"), Paper.A5: ltr("A5")})
        self.foot.say(
            self.tr("The same keys as F1 shows")
            if self._printers
            else self.tr("No printer is connected: save the card and print it later")
        )
        self.say_choices()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+P", self.tr("print the card")),
            ("Ctrl+S", self.tr("save the card as a file")),
            ("Ctrl+O", self.tr("another folder, card or stick for the file")),
            ("1 … 3", self.tr("choose by place")),
            ("Esc", self.tr("back")),
        )

    # --- acts ---

    def print_it(self) -> None:
        if not self._printers:
            self.save_it()
            return
        name, laid = self._printer.value, self.laid
        self._go(lambda: self._outlet.print_card_on(name, laid), lambda _done: self.sent_words())

    def save_it(self) -> None:
        folder, laid, title = self.folder, self.laid, self.card.title[0]
        self._go(lambda: self._outlet.save_card_in(folder, laid, title), self.saved_words)

    def escape(self) -> None:
        self.left.emit()

    @property
    def card(self) -> Card:
        """The keys in the languages that are chosen."""
        return self._make(self.languages)

    @property
    def laid(self) -> Laid:
        """The card as it will come out."""
        chosen = (self.languages, Paper(self._paper.value))
        if chosen not in self._laid:
            self._laid[chosen] = lay_out(self.card, chosen[1])
        return self._laid[chosen]

    def image(self) -> QImage:
        sides = len(self.laid.sheets)
        put(
            self._before,
            self.tr("It has one side.")
            if sides == 1
            else self.tr("It has {count} sides; the first is shown.").format(count=ltr(sides)),
            self.appearance,
        )
        self._picture.setAccessibleName(self.tr("The key card as it will be printed"))
        return card_image(self.laid)

    def _go(self, act: Callable[[], object], words: Callable[[object], str]) -> None:
        if self.carry_out(act, words):
            self.went.emit(self._printer.value, str(self.folder))
