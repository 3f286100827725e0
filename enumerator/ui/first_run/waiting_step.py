"""Let in by file: the request to a stick, the answer back from it. Between the two the program may be closed."""

from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.config import write_whole
from enumerator.fieldwork.media.taking import MediaRefused, read_file
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.devices.kit import Devices
from enumerator.ui.fields.capture_words import refusal_words
from enumerator.ui.fields.entry import Entry
from enumerator.ui.fields.file_panel import FilePanel, places
from enumerator.ui.first_run.desk import Waiting
from enumerator.ui.first_run.step import Step
from enumerator.ui.moments import clock_words, date_words
from enumerator.ui.paper_page import following
from enumerator.ui.parts import KeyButton, Keys, Note, label, put
from enumerator.ui.passphrase_lines import PassphraseLines
from enumerator.ui.theme import Appearance
from forms.prompts import Kind

REQUEST, ANSWER = ".pserq", ".psera"
"""How the files end; what stands before names nobody."""
_STICKS = ("/media/", "/run/media/", "/Volumes/")
_MOST = 6 * 1024 * 1024  # bytes of an answer
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WaitingStep(Step):
    """What was asked and when, where it is saved, and the answer with the passphrase that was chosen."""

    begun_anew = Signal()  # the request is let go of

    def __init__(self, appearance: Appearance, devices: Devices, zone: tzinfo) -> None:
        super().__init__(appearance)
        self._devices, self._zone = devices, zone
        self._waiting: Waiting | None = None
        self._answer: Path | None = None
        self._panel: FilePanel | None = None
        self._asked_anew = False
        self._news: Callable[[], str] | None = None
        self._first, self._second, self._third = label("fact"), label(wraps=True), label("fact")
        self._folder, self._lines = Entry(), PassphraseLines(1, appearance)
        self._folder.setProperty("ltr", "true")
        self._folder.setProperty("level", "true")
        self._folder.setText(str(_stick()))
        self._line = self._lines.entries[0]
        self._chosen = label("small", wraps=True)
        self._another, self._save, self._open, self._anew = (
            KeyButton(),
            KeyButton(),
            KeyButton(),
            KeyButton("quiet"),
        )
        self._saved, self._warned = Note("ok", appearance), Note("warning", appearance)
        self._saved.hide()
        self._warned.hide()
        for button, keys, act in (
            (self._another, "Alt+O", self._go_to_next_folder),
            (self._save, "Ctrl+S", self.save),
            (self._open, "Ctrl+O", self.choose_answer),
            (self._anew, "Alt+X", self.begin_anew),
        ):
            button.clicked.connect(lambda _on=False, act=act: act())
            Keys(self).on(keys, act)
        self._lines.typed.connect(self.calm)
        self._lines.given.connect(self.gone_on)
        Keys(self).on("Alt+S", self._lines.turn_shown)
        self._lay_out()

    # --- what the page asks ---

    def present(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._asked_anew = False
        self._warned.hide()
        self.say_words()

    def propose(self, folder: Path) -> None:
        """Where the request is saved."""
        self._folder.setText(str(folder))

    @property
    def mark(self) -> str:
        """Of the request that waits; empty where none does."""
        return self._waiting.mark if self._waiting else ""

    @property
    def person(self) -> str:
        """Staff number of who waits; empty where nobody does."""
        return self._waiting.person.id if self._waiting else ""

    @property
    def passphrase(self) -> str:
        """A copy: whoever takes it overwrites it after use."""
        return self._line.text()

    @property
    def news(self) -> str:
        """Where the request was saved; empty before it was."""
        return "" if self._saved.isHidden() else self._saved.words

    @property
    def warning(self) -> str:
        """What beginning anew would mean; empty until somebody wants to."""
        return "" if self._warned.isHidden() else self._warned.words

    def answer(self) -> bytes | None:
        """What the chosen file holds; None where it cannot be read, which is said."""
        assert self._answer is not None
        try:
            return read_file(self._answer, _MOST)
        except MediaRefused as refused:
            told = refused
            self.complain(lambda: refusal_words(told, Kind.FILE), self._open)
            return None

    def type_passphrase(self, passphrase: str) -> None:
        """It was chosen a moment ago, and need not be typed again."""
        self._line.setText(passphrase)

    def forget(self) -> None:
        self._lines.clear()
        self._answer = None
        self._saved.hide()

    def set_busy(self, busy: bool) -> None:
        self._line.setReadOnly(busy)

    def first(self) -> QWidget:
        return self._panel or (self._line if self._answer is not None else self._save)

    @property
    def other_file(self) -> QWidget:
        """Where another answer is chosen."""
        return self._open

    def check(self) -> bool:
        if self._answer is None:
            self.choose_answer()
            return False
        if not self._typed:
            self.complain(
                lambda: self.tr("Type the passphrase that you chose for this laptop."), self._line
            )
            return False
        return True

    def put_away(self) -> bool:
        if self._panel is not None:
            self._close_panel()
        elif not self._warned.isHidden():
            self._asked_anew = False
            self._warned.hide()
        else:
            return False
        return True

    # --- acts ---

    def save(self) -> None:
        """Write the request where the line says; as often as anybody likes."""
        if self._waiting is None:
            return
        file = Path(plain(self._folder.text()).strip()) / f"{self._waiting.mark}{REQUEST}"
        try:
            if not file.parent.is_dir():
                raise FileNotFoundError(file.parent)
            write_whole(file, self._waiting.request)
        except OSError:
            self._saved.hide()
            self.complain(
                lambda: self.tr(
                    "{file} could not be written. Is the stick in, not full and not locked? Choose another folder."
                ).format(file=ltr(file)),
                self._folder,
            )
            return
        self.calm()
        self._news = lambda: self.tr("Saved as {file}.").format(file=ltr(file))
        self._saved.say(self._news(), "ok")
        self._saved.show()
        self._open.setFocus()

    def choose_answer(self) -> None:
        self._close_panel()
        self.calm()
        panel = FilePanel(
            self.tr("Choose the answer"), frozenset({ANSWER}), self._devices.desktop, self
        )
        panel.chosen.connect(self._take)
        panel.dismissed.connect(self._close_panel)
        self._panel = panel
        self._place.addWidget(panel)
        panel.show()
        panel.setFocus()

    def begin_anew(self) -> None:
        """Asked once, in the page; the second time it is done."""
        if self._asked_anew:
            self._asked_anew = False
            self._warned.hide()
            self.forget()
            self.begun_anew.emit()
            return
        self._asked_anew = True
        self._warned.show()
        self._anew.setFocus()

    @property
    def _typed(self) -> bool:
        return self._lines.lengths()[0] > 0

    def _take(self, path: Path) -> None:
        self._close_panel()
        self._answer = path
        self._say_chosen()
        (self._open if self._typed else self._line).setFocus()
        if self._typed:
            self.gone_on.emit()

    def _close_panel(self) -> None:
        if self._panel is not None:
            panel, self._panel = self._panel, None
            panel.hide()
            panel.deleteLater()
            self._open.setFocus()

    def _go_to_next_folder(self) -> None:
        self._folder.setText(str(following(Path(plain(self._folder.text())), places())))

    # --- words ---

    def say_words(self) -> None:
        look, waiting = self.appearance, self._waiting
        sub = ""
        if waiting is not None:
            made = f"{date_words(waiting.made_at, self._zone)} {clock_words(waiting.made_at, self._zone)}"
            sub = self.tr("Request {mark} of {name} ({number}), made {when}.").format(
                mark=ltr(waiting.mark),
                name=isolate(waiting.person.name),
                number=ltr(waiting.person.id),
                when=made,
            )
        self.say_head(self.tr("This laptop waits to be let in"), sub)
        put(self._first, self.tr("Take the request to a supervisor or to your office"), look)
        put(
            self._second,
            self.tr(
                "There the laptop is let in, and you get a file with the answer. The program may be closed until then."
            ),
            look,
        )
        put(self._third, self.tr("The answer"), look)
        self._folder.setAccessibleName(plain(self.tr("Folder for the request")))
        self._lines.say((self.tr("Passphrase"),))
        self._another.say(self.tr("Another folder"), "Alt+O")
        self._save.say(self.tr("Save the request"), "Ctrl+S")
        self._open.say(self.tr("Choose the answer"), "Ctrl+O")
        self._anew.say(self.tr("Begin anew"), "Alt+X")
        self._warned.say(
            self.tr(
                "An answer to this request will not open this laptop any more. Press Alt+X once more to begin anew, "
                "or Esc to keep it."
            )
        )
        if self._news is not None:
            self._saved.say(self._news(), "ok")
        self._say_chosen()
        if self._panel is not None:
            self.choose_answer()

    def _say_chosen(self) -> None:
        words = (
            ltr(self._answer.name)
            if self._answer is not None
            else self.tr("No file was chosen yet")
        )
        put(self._chosen, words, self.appearance)

    # --- own ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self._folder.hasFocus():
                self.save()
            else:
                self.gone_on.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        folder, answer = QWidget(), QWidget()
        row = QHBoxLayout(folder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._folder, 1)
        row.addWidget(self._another)
        row.addWidget(self._save)
        line = QHBoxLayout(answer)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._open)
        line.addWidget(self._chosen, 1)
        last = QHBoxLayout()
        last.addWidget(self._anew)
        last.addStretch(1)
        self._place = QVBoxLayout()
        for widget in (self._first, folder, self._saved, self._second, self._third, answer):
            self.column.addWidget(widget)
        self.column.addLayout(self._place)
        self.column.addWidget(self._lines)
        for widget in (self._problem, self._warned):
            self.column.addWidget(widget)
        self.column.addLayout(last)


def _stick() -> Path:
    """A card or a stick where one is in, else the usual folder."""
    known = places()
    sticks = [one for one in known if str(one).startswith(_STICKS) or _is_other_drive(one)]
    return next(iter(sticks or known[::-1]), Path.home())


def _is_other_drive(place: Path) -> bool:
    """A whole drive of Windows that is not the system's."""
    return bool(place.drive) and place == Path(place.anchor) and place.drive != Path.home().drive
