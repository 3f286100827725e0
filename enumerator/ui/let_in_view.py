"""A supervisor lets a new laptop in: she reads who asks, compares eight signs, and gives a file back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from enumerator.config import write_whole
from enumerator.errors import EnumeratorError
from enumerator.fieldwork.media.taking import MediaRefused, read_file
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.devices.kit import Desktop
from enumerator.ui.fields.capture_words import refusal_words
from enumerator.ui.fields.entry import Entry
from enumerator.ui.fields.file_panel import FilePanel, places
from enumerator.ui.first_run.desk import NewRole
from enumerator.ui.first_run.step import told
from enumerator.ui.first_run.waiting_step import ANSWER, REQUEST
from enumerator.ui.moments import clock_words, date_words
from enumerator.ui.paper_page import following
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.theme import Appearance, role
from forms.prompts import Kind
from sync.errors import SyncError

_MOST = 64 * 1024  # bytes of a request
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Allowed:
    """How far her authority reaches. ``left`` is None where nobody counts."""

    until: datetime
    left: int | None


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks to be let in, on which laptop. The signatures of the request fit."""

    mark: str  # eight signs, the same on the laptop that asks
    name: str
    number: str
    role: NewRole
    laptop: str
    made_at: datetime


class LetInDesk(Protocol):
    """What the page needs of the countersigning (app.let_in)."""

    def allowed(self) -> Allowed | None:
        """None where the office allowed her nothing. Raises SyncError."""
        ...

    def code(self) -> str:
        """What is typed on the new laptop, so that it knows which registry is meant."""
        ...

    def look(self, request: bytes) -> Asking:
        """Raises SyncError."""
        ...

    def answer(self, request: bytes) -> bytes:
        """The same request again counts once. Raises EnumeratorError, SyncError."""
        ...


class LetInView(Page):
    """Ctrl+O chooses the request, Ctrl+S lets in and saves the answer; nothing is signed before that."""

    left = Signal()

    def __init__(
        self, desk: LetInDesk, appearance: Appearance, *, zone: tzinfo, desktop: Desktop
    ) -> None:
        super().__init__(appearance)
        self._desk, self._zone, self._desktop = desk, zone, desktop
        self._request: bytes = b""
        self._asking: Asking | None = None
        self._panel: FilePanel | None = None
        self._note_says: tuple[Callable[[], str], str] | None = None
        self._heading, self._sub = label("heading"), label("muted", wraps=True)
        self._asks_code, self._code = label("fact"), label("question")
        self._card = QFrame()
        role(self._card, "card")
        self._who, self._what = label("question", wraps=True), label(wraps=True)
        self._compare = label("muted", wraps=True)
        self._choose, self._another = KeyButton(), KeyButton()
        self._folder_words, self._folder = label("fact"), Entry()
        self._folder.setProperty("ltr", "true")
        self._folder.setProperty("level", "true")
        self._note = Note("info", appearance)
        self._note.hide()
        self._back, self._let_in = KeyButton(), KeyButton("primary")
        keys = Keys(self)
        for button, key, act in (
            (self._choose, "Ctrl+O", self.choose),
            (self._another, "Alt+O", self._go_to_next_folder),
            (self._let_in, "Ctrl+S", self.let_in),
        ):
            button.clicked.connect(lambda _on=False, act=act: act())
            keys.on(key, act)
        self._back.clicked.connect(lambda _on=False: self.escape())
        self._lay_out()
        self.setFocusProxy(self._choose)
        self.redraw()

    # --- what tests and the program ask ---

    @property
    def note(self) -> str:
        """What came of the last act; empty where nothing is told."""
        return "" if self._note.isHidden() else self._note.words

    @property
    def asking(self) -> Asking | None:
        return self._asking

    @property
    def facts(self) -> str:
        """Who asks, as it is read."""
        return f"{plain(self._who.text())} {plain(self._what.text())}"

    # --- acts ---

    def choose(self) -> None:
        """Choose the file with the request; nothing opens over the page."""
        self._close_panel()
        self._panel = panel = FilePanel(
            self.tr("Choose the request"), frozenset({REQUEST}), self._desktop, self
        )
        panel.chosen.connect(self._read)
        panel.dismissed.connect(self._close_panel)
        self._place.addWidget(panel)
        panel.show()
        panel.setFocus()

    def let_in(self) -> None:
        """Sign, and save the answer beside the request or where the line says."""
        if self._asking is None:
            return
        file = Path(plain(self._folder.text()).strip()) / f"{self._asking.mark}{ANSWER}"
        if not file.parent.is_dir():
            self._say(lambda: self._unwritten(file), "error")
            return
        try:
            answer = self._desk.answer(self._request)
        except (EnumeratorError, SyncError) as error:
            fault = error
            self._say(lambda: told(fault), "error")
            return
        try:
            write_whole(file, answer)
        except OSError:
            self._say(lambda: self._unwritten(file), "error")
            return
        self._say(
            lambda: self.tr("Let in. The answer was saved as {file}: carry it back.").format(
                file=ltr(file)
            ),
            "ok",
        )

    def escape(self) -> None:
        if self._panel is not None:
            self._close_panel()
        else:
            self.left.emit()

    def present(self, path: Path, data: bytes) -> None:
        """Show who asks; the answer will lie beside the request."""
        self._asking, self._note_says = None, None
        try:
            self._asking = self._desk.look(data)
        except SyncError as error:
            fault = error
            self._say(lambda: told(fault), "error")
        else:
            self._request = data
            self._folder.setText(str(path.parent))
        self.say_words()
        (self._let_in if self._asking else self._choose).setFocus()

    def _read(self, path: Path) -> None:
        self._close_panel()
        try:
            self.present(path, read_file(path, _MOST))
        except MediaRefused as refused:
            reason = refused
            self._say(lambda: refusal_words(reason, Kind.FILE), "error")

    def _unwritten(self, file: Path) -> str:
        return self.tr(
            "{file} could not be written. Is the stick in, not full and not locked? Choose another folder."
        ).format(file=ltr(file))

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        put(self._heading, self.tr("Let a laptop in"), look)
        put(self._sub, self._allowed_words(), look)
        put(
            self._asks_code,
            self.tr("To be typed on the new laptop, in place of an invitation"),
            look,
        )
        put(self._code, ltr(self._desk.code()), look)
        self._choose.say(self.tr("Choose the request"), "Ctrl+O")
        self._another.say(self.tr("Another folder"), "Alt+O")
        folder = self.tr("Folder for the answer")
        put(self._folder_words, folder, look)
        self._folder.setAccessibleName(plain(folder))
        self._back.say(self.tr("Back"), "Esc")
        self._let_in.say(self.tr("Let in and save the answer"), "Ctrl+S")
        self._let_in.setEnabled(self._asking is not None)
        self._say_asking()
        if self._note_says is not None:
            words, tone = self._note_says
            self._note.say(words(), tone)
        self._note.setVisible(self._note_says is not None)
        self.foot.say(self.tr("Whom you let in is written into the log of this laptop"))
        if self._panel is not None:  # its words are said once, as it opens
            self.choose()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+O", self.tr("choose the request")),
            ("Ctrl+S", self.tr("let in and save the answer")),
            ("Alt+O", self.tr("another folder, card or stick for it")),
            ("Esc", self.tr("back")),
        )

    def _allowed_words(self) -> str:
        try:
            allowed = self._desk.allowed()
        except SyncError as error:
            return told(error)
        if allowed is None:
            return self.tr(
                "Your office has not allowed you to let laptops in. Ask there for it, or carry the request there."
            )
        day = date_words(allowed.until, self._zone)
        if allowed.left is None:
            return self.tr("Your office allows you to let laptops in until {day}.").format(day=day)
        return self.tr("Your office allows you to let {count} more in, until {day}.").format(
            count=ltr(allowed.left), day=day
        )

    def _say_asking(self) -> None:
        asking = self._asking
        for line in (self._asks_code, self._code):  # it was typed before there was a request
            line.setVisible(asking is None)
        for widget in (self._card, self._folder_words, self._folder_row):
            widget.setVisible(asking is not None)
        if asking is None:
            return
        does = self.tr("Supervisor") if asking.role is NewRole.SUPERVISOR else self.tr("Enumerator")
        who = f"{isolate(asking.name)} · {ltr(asking.number)} · {does}"
        made = f"{date_words(asking.made_at, self._zone)} {clock_words(asking.made_at, self._zone)}"
        put(self._who, who, self.appearance)
        put(
            self._what,
            self.tr("Request {mark} of laptop {laptop}, made {when}.").format(
                mark=ltr(asking.mark), laptop=ltr(asking.laptop), when=made
            ),
            self.appearance,
        )
        put(
            self._compare,
            self.tr(
                "Let in only whom you know, and only if the new laptop shows the same eight signs."
            ),
            self.appearance,
        )

    def _say(self, words: Callable[[], str], tone: str) -> None:
        self._note_says = (words, tone)
        self._note.say(words(), tone)
        self._note.show()

    # --- own ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._folder.hasFocus():
            self._let_in.setFocus()
        else:
            super().keyPressEvent(event)

    def _close_panel(self) -> None:
        if self._panel is not None:
            panel, self._panel = self._panel, None
            panel.hide()
            panel.deleteLater()
            self._choose.setFocus()

    def _go_to_next_folder(self) -> None:
        self._folder.setText(str(following(Path(plain(self._folder.text())), places())))

    def _lay_out(self) -> None:
        self.body.setContentsMargins(24, 10, 24, 10)
        self.body.setSpacing(8)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(16, 8, 16, 8)
        for line in (self._who, self._what, self._compare):
            inside.addWidget(line)
        self._folder_row = QWidget()
        row = QHBoxLayout(self._folder_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._folder, 1)
        row.addWidget(self._another)
        first = QHBoxLayout()
        first.addWidget(self._choose)
        first.addStretch(1)
        self._place = QVBoxLayout()
        for line in (self._heading, self._sub, self._asks_code, self._code):
            self.body.addWidget(line)
        self.body.addLayout(first)
        self.body.addLayout(self._place)
        for widget in (self._card, self._folder_words, self._folder_row, self._note):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for button in (self._back, self._let_in):
            self.foot.add(button)
