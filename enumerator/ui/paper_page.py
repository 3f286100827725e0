"""A page for something on paper: seen as it will come out, printed or saved as a file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from enumerator.errors import EnumeratorError
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.choice_row import ChoiceRow
from enumerator.ui.fields.entry import Entry
from enumerator.ui.fields.file_panel import places
from enumerator.ui.messages import message_for
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.theme import Appearance, role

BOTH = "ur en"
_LANGUAGES = (BOTH, "ur", "en")
_BESIDE = (
    620  # pixels that the choices need beside the picture; where there are fewer, the picture goes
)


class PaperPage(Page):
    """Its language, its paper, the printer and the folder; Ctrl+P prints, Ctrl+S saves, Ctrl+O goes to another folder.

    Where the laptop has no printer, printing is saving. What it prints, those who inherit from it say.
    """

    def __init__(
        self,
        appearance: Appearance,
        *,
        papers: tuple[str, ...],
        printers: tuple[str, ...],
        printer: str,
        folder: str,
    ) -> None:
        """``printer`` and ``folder`` are proposed."""
        super().__init__(appearance)
        self._printers = printers
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._heading, self._before = label("heading"), label("muted", wraps=True)
        self._language = ChoiceRow(_LANGUAGES, appearance, columns=3)
        self._paper = ChoiceRow(papers, appearance, columns=1)
        self._printer = ChoiceRow(printers or ("",), appearance, columns=1)
        self._printer.setVisible(bool(printers))
        self._folder_words = label("fact")
        self._folder = Entry()
        self._folder.setProperty("ltr", "true")
        self._folder.setProperty("level", "true")
        self._folder.setText(folder)
        self._choose = KeyButton()
        self._note = Note("info", appearance)
        self._note.hide()
        self._back, self._save, self._print = KeyButton(), KeyButton(), KeyButton("primary")
        self._language.present(BOTH)
        self._paper.present(papers[0])
        proposed = printer if printer in printers else ""
        self._printer.present(proposed or next(iter(printers), ""))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._language)

    # --- what tests and the program ask ---

    @property
    def note(self) -> str:
        """What is told about the last try; empty where nothing is."""
        return "" if self._note.isHidden() else self._note.words

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._language.value.split())

    @property
    def folder(self) -> Path:
        return Path(plain(self._folder.text()).strip())

    # --- what those who inherit from it say ---

    def image(self) -> QImage | None:
        """What will come out, or None where nothing can."""
        raise NotImplementedError

    def print_it(self) -> None:
        """Print on the chosen printer; without one, save."""
        raise NotImplementedError

    def save_it(self) -> None:
        raise NotImplementedError

    # --- for them ---

    def allow(self, *, ready: bool) -> None:
        """Whether there is something to print or save."""
        self._print.setEnabled(ready and bool(self._printers))
        self._save.setEnabled(ready)
        role(self._save, "" if self._printers else "primary")

    def say_choices(self) -> None:
        """The words of everything but the heading and the papers."""
        look = self.appearance
        both = self.tr("Urdu and English")
        self._language.say(self.tr("Language"), {BOTH: both, "ur": "اردو", "en": "English"})
        self._printer.say(self.tr("Printer"), {one: one for one in self._printers or ("",)})
        put(self._folder_words, self.tr("Folder for the file"), look)
        self._folder.setAccessibleName(self.tr("Folder for the file"))
        self._choose.say(self.tr("Another folder"), "Ctrl+O")
        self._back.say(self.tr("Back"), "Esc")
        self._save.say(self.tr("Save as PDF"), "Ctrl+S")
        self._print.say(self.tr("Print"), "Ctrl+P")
        self._note.redraw()
        self.draw()

    def carry_out(self, act: Callable[[], object], words: Callable[[object], str]) -> bool:
        """Do it, and say how it went: by ``words`` with what ``act`` gave; False where it failed."""
        try:
            done = act()
        except EnumeratorError as error:
            self.tell(error)
            return False
        self.say_words()
        self._note.say(words(done), "ok")
        self._note.show()
        return True

    def saved_words(self, file: object) -> str:
        return self.tr("Saved as {file}.").format(file=ltr(file))

    def sent_words(self) -> str:
        return self.tr("Sent to {printer}.").format(printer=isolate(self._printer.value))

    def tell(self, error: EnumeratorError) -> None:
        message = message_for(error)
        said = (message.what, message.safe, message.do)
        self._note.say(" ".join(part for part in said if part), "error")
        self._note.show()

    # --- the picture ---

    def draw(self) -> None:
        image = self.image()
        if image is None:
            self._picture.setPixmap(QPixmap())
            return
        tall = max(300, self.height() - self.foot.height() - 48)
        beside = max(self.appearance.look.px(_BESIDE), self._paper.minimumSizeHint().width())
        # A sheet that lies is as wide as the choices leave room for, and no wider.
        room = self.width() - beside - 72
        lies = image.width() > image.height()
        box = QSize(room if lies else image.width(), min(tall, image.height()))
        self._picture.setVisible(room >= (260 if lies else 0))
        if not self._picture.isVisibleTo(self):
            return
        shown = image.scaled(
            box, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._picture.setVisible(shown.width() <= room)
        self._picture.setPixmap(QPixmap.fromImage(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.draw()

    # --- own ---

    def _go_to_next_folder(self) -> None:
        """No dialog opens: Qt's own speaks no Urdu, and the system's speaks the system's language."""
        self._folder.setText(str(following(self.folder, places())))

    def _connect(self) -> None:
        keys = Keys(self)
        keys.on("Ctrl+P", self.print_it)
        keys.on("Ctrl+S", self.save_it)
        for row in (self._language, self._paper):
            row.chosen.connect(lambda _value: self.draw())
        keys.on("Ctrl+O", self._go_to_next_folder)
        self._choose.clicked.connect(self._go_to_next_folder)
        self._back.clicked.connect(lambda _on=False: self.escape())
        self._save.clicked.connect(lambda _on=False: self.save_it())
        self._print.clicked.connect(lambda _on=False: self.print_it())

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


def following(folder: Path, known: Sequence[Path]) -> Path:
    """The folder, card or stick after ``folder`` among those that are known; the first after the last."""
    if not known:
        return folder
    at = known.index(folder) + 1 if folder in known else 0
    return known[at % len(known)]
