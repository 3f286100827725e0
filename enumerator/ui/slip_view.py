"""The slip for a family: seen as it will come out, printed or saved as a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout

from enumerator.errors import EnumeratorError
from enumerator.fieldwork.slips import Slip, SlipGoes
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.choice_row import ChoiceRow
from enumerator.ui.fields.entry import Entry
from enumerator.ui.messages import message_for
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.slip_paper import Printing, slip_image
from enumerator.ui.theme import Appearance, role

_BOTH = "ur en"
_LANGUAGES = (_BOTH, "ur", "en")
_ONE, _SHEET = "one", "sheet"
_PER_SHEET = 4
_BESIDE = (
    620  # pixels that the choices need beside the picture; where there are fewer, the picture goes
)


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


class SlipView(Page):
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
        super().__init__(appearance)
        self._desk, self._outlet, self._assignment = desk, outlet, assignment_id
        self._today = today
        self._printers = outlet.printer_names()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._heading, self._before = label("heading"), label("muted", wraps=True)
        self._language = ChoiceRow(_LANGUAGES, appearance, columns=3)
        self._paper = ChoiceRow((_ONE, _SHEET), appearance, columns=1)
        self._printer = ChoiceRow(self._printers or ("",), appearance, columns=1)
        self._printer.setVisible(bool(self._printers))
        self._folder_words = label("fact")
        self._folder = Entry()
        self._folder.setProperty("ltr", "true")
        self._folder.setText(last_time.folder or str(outlet.usual_folder()))
        self._choose = KeyButton()
        self._note = Note("info", appearance)
        self._note.hide()
        self._back, self._save, self._print = KeyButton(), KeyButton(), KeyButton("primary")
        self._language.present(_BOTH)
        self._paper.present(_ONE)
        proposed = last_time.printer if last_time.printer in self._printers else ""
        self._printer.present(proposed or next(iter(self._printers), ""))
        self._slip: Slip | None = None
        self._lay_out()
        self._connect()
        self.refresh()
        self.redraw()

    # --- what tests and the program ask ---

    @property
    def note(self) -> str:
        """What is told about the last try; empty where nothing is."""
        return "" if self._note.isHidden() else self._note.words

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._language.value.split())

    def refresh(self) -> None:
        try:
            self._slip = self._desk.slip(self._assignment)
        except EnumeratorError as error:
            self._slip = None
            self._tell(error)
        self._print.setEnabled(self._slip is not None and bool(self._printers))
        self._save.setEnabled(self._slip is not None)
        role(self._save, "" if self._printers else "primary")
        self.setFocusProxy(self._language)

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        put(self._heading, self.tr("Slip for the family"), look)
        times = self._desk.times_printed(self._assignment)
        put(
            self._before,
            self.tr("Printed {count} times before. Each print is counted.").format(count=ltr(times))
            if times
            else self.tr(
                "It names the reference number, their rights and the helpline; no answers."
            ),
            look,
        )
        both = self.tr("Urdu and English")
        self._language.say(
            self.tr("Language of the slip"), {_BOTH: both, "ur": "اردو", "en": "English"}
        )
        self._paper.say(
            self.tr("Paper"),
            {
                _ONE: self.tr("A6, this household"),
                _SHEET: self.tr("A4, this and the next three households, without a date"),
            },
        )
        self._printer.say(self.tr("Printer"), {one: one for one in self._printers or ("",)})
        put(self._folder_words, self.tr("Folder for the file"), look)
        self._folder.setAccessibleName(self.tr("Folder for the file"))
        self._choose.say(self.tr("Choose…"))
        self._back.say(self.tr("Back"), "Esc")
        self._save.say(self.tr("Save as PDF"), "Ctrl+S")
        self._print.say(self.tr("Print"), "Ctrl+P")
        self.foot.say(
            self.tr("Nothing that the family answered is on the slip")
            if self._printers
            else self.tr("No printer is connected: save the slip and print it later")
        )
        self._note.redraw()
        self._draw()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+P", self.tr("print the slip")),
            ("Ctrl+S", self.tr("save the slip as a file")),
            ("1 … 3", self.tr("choose by place")),
            ("Esc", self.tr("back")),
        )

    # --- acts ---

    def print_it(self) -> None:
        """Print on the chosen printer; without one, save."""
        if not self._printers:
            self.save_it()
            return
        name, sheet = self._printer.value, self._paper.value == _SHEET
        self._go(
            SlipGoes.TO_PRINTER,
            lambda printings: self._outlet.print_on(name, printings, sheet=sheet),
            lambda _done: self.tr("Sent to {printer}. Hand the slip over.").format(
                printer=isolate(name)
            ),
        )

    def save_it(self) -> None:
        folder, sheet = Path(plain(self._folder.text()).strip()), self._paper.value == _SHEET
        self._go(
            SlipGoes.TO_FILE,
            lambda printings: self._outlet.save_in(folder, printings, sheet=sheet),
            lambda done: self.tr("Saved as {file}.").format(file=ltr(done)),
        )

    def escape(self) -> None:
        self.left.emit()

    def _go(
        self,
        goes: SlipGoes,
        act: Callable[[Sequence[Printing]], object],
        words: Callable[[object], str],
    ) -> None:
        try:
            households = self._households()
            done = act(self._printings(households))
            for one in households:
                self._desk.printed(one, goes, self.languages)
        except EnumeratorError as error:
            self._tell(error)
            return
        self.say_words()
        self._note.say(words(done), "ok")
        self._note.show()
        self.went.emit(self._printer.value, plain(self._folder.text()).strip())

    def _households(self) -> tuple[str, ...]:
        sheet = self._paper.value == _SHEET
        return self._desk.next_open(self._assignment, _PER_SHEET if sheet else 1)

    def _printings(self, households: Sequence[str]) -> list[Printing]:
        """Slips that are printed ahead carry no date: it is written on them at the door."""
        day = None if self._paper.value == _SHEET else self._today()
        return [Printing(self._desk.slip(one), self.languages, day) for one in households]

    def _tell(self, error: EnumeratorError) -> None:
        message = message_for(error)
        said = (message.what, message.safe, message.do)
        self._note.say(" ".join(part for part in said if part), "error")
        self._note.show()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the file"), self._folder.text()
        )
        if chosen:
            self._folder.setText(chosen)

    # --- the picture ---

    def _draw(self) -> None:
        if self._slip is None:
            self._picture.setPixmap(QPixmap())
            return
        day = None if self._paper.value == _SHEET else self._today()
        image = slip_image(Printing(self._slip, self.languages, day))
        tall = max(300, self.height() - self.foot.height() - 48)
        shown = image.scaledToHeight(
            min(tall, image.height()), Qt.TransformationMode.SmoothTransformation
        )
        room = self.width() - shown.width() - 72
        least = max(self.appearance.look.px(_BESIDE), self._paper.minimumSizeHint().width())
        self._picture.setVisible(room >= least)
        self._picture.setPixmap(QPixmap.fromImage(shown))
        self._picture.setAccessibleName(
            self.tr("The slip of {reference} as it will be printed").format(
                reference=self._slip.reference
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    # --- own ---

    def _connect(self) -> None:
        keys = Keys(self)
        keys.on("Ctrl+P", self.print_it)
        keys.on("Ctrl+S", self.save_it)
        for row in (self._language, self._paper):
            row.chosen.connect(lambda _value: self._draw())
        self._choose.clicked.connect(self._choose_folder)
        self._back.clicked.connect(self.escape)
        self._save.clicked.connect(self.save_it)
        self._print.clicked.connect(self.print_it)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(24, 14, 24, 10)
        side = QVBoxLayout()
        side.setSpacing(12)
        for widget in (
            self._heading, self._before, self._language, self._paper, self._printer, self._folder_words,
        ):  # fmt: skip
            side.addWidget(widget)
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._choose)
        side.addLayout(folder)
        side.addWidget(self._note)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(side, 1)
        row.addWidget(self._picture)
        self.body.addLayout(row)
        for button in (self._back, self._save, self._print):
            self.foot.add(button)
