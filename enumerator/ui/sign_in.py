"""The gate: who is at the laptop, and the passphrase that opens the store."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from enumerator.errors import (
    EnumeratorError,
    SlotClosed,
    SlotsDamaged,
    SlotWaiting,
    StoreError,
    WrongPassphrase,
)
from enumerator.ui.background import Background
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.fields.entry import Entry
from enumerator.ui.messages import message_for
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.person_tile import PersonTile
from enumerator.ui.theme import Appearance, role

_A_SECOND = 1000
_COLUMNS = 3


class Person(Protocol):
    """Somebody who works on this laptop, as the gate shows them (auth.accounts)."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def role(self) -> str: ...


class Door(Protocol):
    """What the gate needs of the accounts."""

    def people(self) -> Sequence[Person]: ...

    def check(self, person: str, passphrase: str) -> object:
        """Called on a worker; what it gives opens the store on the interface thread. Raises AuthError."""
        ...


class SignInView(Page):
    """Tiles with names, a passphrase, and in words why the door stays shut.

    ``hint`` is shown below the panel as it is: the passphrases of a practice laptop, and nothing else, ever.
    """

    opened = Signal(object)  # whatever ``check`` gave
    store_shut = Signal(object)  # the error: there is no store to open

    def __init__(
        self,
        door: Door,
        background: Background,
        appearance: Appearance,
        *,
        unsent: int | None = None,
        hint: str = "",
        second: int = _A_SECOND,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._door, self._background, self._unsent = door, background, unsent
        self._person = ""
        self._busy = False
        self._wait = 0
        self._error: Exception | None = None
        self._tiles: list[PersonTile] = []
        self._heading, self._sub = label("heading"), label("muted", wraps=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._panel = QFrame()
        role(self._panel, "card")
        self._asks = label("subheading")
        self._passphrase = Entry()
        self._passphrase.setEchoMode(Entry.EchoMode.Password)
        self._passphrase.setProperty("ltr", "true")
        self._show, self._open = KeyButton(), KeyButton("primary")
        self._show.setCheckable(True)
        self._show.toggled.connect(self._turn_shown)
        self._open.clicked.connect(self._try)
        self._capitals = Note("warning", appearance)
        self._problem = Note("error", appearance)
        self._hint = Note("info", appearance)
        self._hint_words = hint
        self._second = QTimer(self)
        self._second.setInterval(second)
        self._second.timeout.connect(self._count_down)
        self._lay_out()
        Keys(self).on("Alt+S", self._show.toggle)
        self._passphrase.installEventFilter(self)
        self.refresh()
        self.redraw()

    # --- what the program tells ---

    def refresh(self) -> None:
        """Read again who works here; where that cannot be read, say so in words."""
        people: list[Person] = []
        try:
            people = list(self._door.people())
        except EnumeratorError as error:
            self._error = error
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self._tiles = [PersonTile(one.id, one.name, one.role, self.appearance) for one in people]
        for tile in self._tiles:
            tile.chosen.connect(self.choose)
            tile.beside.connect(self._go_beside)
        self._lay_tiles()
        if people and self._person not in {one.id for one in people}:
            self._person = people[0].id
        self._mark()

    def choose(self, person: str) -> None:
        """Ask for the passphrase of ``person``; after a lock, of who was there."""
        if self._busy:
            return
        if person != self._person:
            self._passphrase.clear()
            self._stop_waiting()
            self._error = None
        self._person = person
        self._mark()
        self.redraw()
        self._passphrase.setFocus()

    def refuse(self, error: Exception) -> None:
        """The passphrase was right, but the store could not be opened."""
        self._stay_shut(error)

    @property
    def person(self) -> str:
        return self._person

    @property
    def problem(self) -> str:
        """What is said about the last try; empty when there is nothing to say."""
        return "" if self._problem.isHidden() else self._problem.words

    @property
    def hint(self) -> str:
        """What stands below the panel; empty outside of practice."""
        return "" if self._hint.isHidden() else self._hint.words

    @property
    def greeting(self) -> str:
        """What people are asked to do."""
        return plain(self._sub.text())

    @property
    def warns_of_capitals(self) -> bool:
        return not self._capitals.isHidden()

    @property
    def busy(self) -> bool:
        return self._busy

    # --- words ---

    def say_words(self) -> None:
        people = len(self._tiles)
        put(self._heading, self.tr("Who is working?"), self.appearance)
        put(
            self._sub,
            self.tr("Choose your name, then type your passphrase.")
            if people
            else ""
            if self._error is not None
            else self.tr("Nobody has been added to this laptop yet. Ask your supervisor."),
            self.appearance,
        )
        look = self.appearance.look
        self._sub.setVisible(not people or not (look.rtl and look.percent > 100))
        self._lay_tiles()
        for tile in self._tiles:
            tile.say_words()
        name = next((tile.name for tile in self._tiles if tile.person == self._person), "")
        put(
            self._asks,
            self.tr("Passphrase of {name}").format(name=isolate(name)),
            self.appearance,
        )
        self._passphrase.setAccessibleName(self._asks.accessibleName())
        shown = self._show.isChecked()
        self._show.say(self.tr("Hide") if shown else self.tr("Show"), "Alt+S")
        self._show.draw("eye-off" if shown else "eye", self.appearance.tokens.text)
        self._open.say(self.tr("Opening…") if self._busy else self.tr("Open"), "Enter")
        self._capitals.say(self.tr("Capitals are on (Caps Lock)."))
        self._hint.say(self._hint_words, "info")
        self._say_problem()
        self._enable()
        unsent = (
            self.tr("All answers are encrypted on this laptop")
            if self._unsent is None
            else self.tr("Locked · {count} not sent yet").format(count=ltr(self._unsent))
        )
        self.foot.say(unsent)
        self.foot.hint([("F1", self.tr("Keys")), ("Ctrl+L", self.tr("Language"))])

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("← → ↑ ↓", self.tr("another person")),
            ("Enter", self.tr("choose · open")),
            ("Alt+S", self.tr("show or hide the passphrase")),
        )

    def _say_problem(self) -> None:
        error = self._error
        self._problem.setVisible(error is not None)
        if error is None:
            return
        waiting = self._wait > 0
        if isinstance(error, WrongPassphrase):
            left = (
                self.tr("1 try is left.")
                if error.tries_left == 1
                else self.tr("{count} tries are left.").format(count=ltr(error.tries_left))
            )
            parts = [self.tr("The passphrase is not right."), left]
            if not waiting:
                parts.append(self.tr("Check the keyboard's language and Caps Lock."))
        elif isinstance(error, SlotWaiting):
            parts = [self.tr("The last try was a moment ago. This one does not count.")]
        else:
            message = message_for(error)
            parts = [part for part in (message.what, message.safe, message.do) if part]
        if waiting:
            parts.append(self.tr("Wait {seconds} s.").format(seconds=ltr(self._wait)))
        elif isinstance(error, SlotWaiting):
            parts.append(self.tr("Try again now."))
        self._problem.say(" ".join(parts), "error")

    # --- trying ---

    def _try(self) -> None:
        passphrase = self._passphrase.text()
        closed = isinstance(self._error, SlotClosed)
        if self._busy or self._wait or closed or not passphrase or not self._person:
            return
        person = self._person
        self._busy, self._error = True, None
        self.say_words()
        self._background.run(
            lambda: self._door.check(person, passphrase), done=self._let_in, failed=self._stay_shut
        )

    def _let_in(self, unlocked: object) -> None:
        self._busy = False
        self._passphrase.clear()
        self._show.setChecked(False)
        self.say_words()
        self.opened.emit(unlocked)

    def _stay_shut(self, error: Exception) -> None:
        self._busy, self._error = False, error
        if isinstance(error, WrongPassphrase):
            self._wait = error.wait_seconds
        elif isinstance(error, SlotWaiting):
            self._wait = error.seconds
        if self._wait > 0:
            self._second.start()
        self.say_words()
        self._passphrase.selectAll()
        self._passphrase.setFocus()
        if isinstance(error, StoreError | SlotsDamaged):
            self.store_shut.emit(error)

    def _count_down(self) -> None:
        self._wait -= 1
        if self._wait <= 0:
            self._stop_waiting()
        self._say_problem()
        self._enable()

    def _stop_waiting(self) -> None:
        self._wait = 0
        self._second.stop()

    def _enable(self) -> None:
        closed = isinstance(self._error, SlotClosed)
        self._open.setEnabled(not self._busy and not self._wait and not closed)
        self._passphrase.setReadOnly(self._busy)
        for tile in self._tiles:
            tile.setEnabled(not self._busy)

    # --- keys and looks ---

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._passphrase and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() in (
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            ):
                self._try()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._note_capitals(event)
        return False

    def _note_capitals(self, event: QKeyEvent) -> None:
        """A letter that comes large without Shift, or small with it, tells that Caps Lock is on."""
        letter = event.text()
        if len(letter) != 1 or letter.upper() == letter.lower():
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._capitals.setVisible(letter.isupper() != shift)

    def _turn_shown(self, shown: bool) -> None:
        self._passphrase.setEchoMode(Entry.EchoMode.Normal if shown else Entry.EchoMode.Password)
        self.say_words()
        self._passphrase.setFocus()

    def _lay_tiles(self) -> None:
        """Three beside each other, or two where the letters are large."""
        columns = _COLUMNS if self.appearance.look.percent == 100 else _COLUMNS - 1
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, at // columns, at % columns)

    def _mark(self) -> None:
        for tile in self._tiles:
            tile.setChecked(tile.person == self._person)

    def _go_beside(self, person: str, by: int) -> None:
        ids = [tile.person for tile in self._tiles]
        at = ids.index(person) + by
        if 0 <= at < len(ids):
            self._tiles[at].setFocus()

    def _lay_out(self) -> None:
        self._capitals.hide()
        self._problem.hide()
        column = QVBoxLayout()
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(12)
        column.addStretch(1)
        for widget in (self._heading, self._sub):
            column.addWidget(widget)
        column.addLayout(self._grid)
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(16, 12, 16, 16)
        inside.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._passphrase, 1)
        row.addWidget(self._show)
        row.addWidget(self._open)
        inside.addWidget(self._asks)
        inside.addLayout(row)
        inside.addWidget(self._capitals)
        inside.addWidget(self._problem)
        column.addWidget(self._panel)
        column.addWidget(self._hint)
        self._hint.setVisible(bool(self._hint_words))
        column.addStretch(2)
        middle = QWidget()
        middle.setMaximumWidth(860)
        middle.setLayout(column)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 8)
        across.addStretch(1)
        self.body.addLayout(across, 1)
        self.setFocusProxy(self._passphrase)
        QWidget.setTabOrder(self._passphrase, self._show)
        QWidget.setTabOrder(self._show, self._open)
