"""The gate: who is at the laptop, and the passphrase that opens the store."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
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
from enumerator.ui.keyboard_script import Script, script_of, script_set
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.person_tile import PersonTile
from enumerator.ui.sign_in_words import refused_words
from enumerator.ui.theme import Appearance, role

_A_SECOND = 1000
_COLUMNS = 3
_LOW = 500  # pixels of the page; where there are fewer, Nastaliq needs the room of the second line


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
    ``laptop`` stands at the head: the time and the battery, which nobody has to sign in for.
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
        laptop: QWidget | None = None,
        second: int = _A_SECOND,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._door, self._background, self._unsent = door, background, unsent
        self._laptop = laptop
        self._script: Script | None = script_set()
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
        self._asks, self._writes = label("subheading"), label("muted")
        self._passphrase = Entry()
        self._passphrase.setEchoMode(Entry.EchoMode.Password)
        self._passphrase.setProperty("ltr", "true")
        self._passphrase.setProperty("level", "true")
        self._show, self._open = KeyButton(), KeyButton("primary")
        self._forgotten = KeyButton("quiet")
        self._forgotten.setCheckable(True)
        self._forgotten.toggled.connect(self._tell_the_way_out)
        self._show.setCheckable(True)
        self._show.toggled.connect(self._turn_shown)
        self._open.clicked.connect(self._try)
        self._capitals = Note("warning", appearance)
        self._way_out = Note("info", appearance)
        self._problem = Note("error", appearance)
        self._hint = Note("info", appearance)
        self._hint_words = hint
        self._second = QTimer(self)
        self._second.setInterval(second)
        self._second.timeout.connect(self._count_down)
        self._lay_out()
        keys = Keys(self)
        keys.on("Alt+S", self._show.toggle)
        keys.on("Alt+F", self._forgotten.toggle)
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
    def keyboard_words(self) -> str:
        """Which letters the keyboard writes; empty until that is known."""
        return "" if self._writes.isHidden() else plain(self._writes.text())

    @property
    def way_out(self) -> str:
        """What to do without the passphrase; empty until somebody asks."""
        return "" if self._way_out.isHidden() else self._way_out.words

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
        self._save_height()
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
        self._forgotten.say(self.tr("Forgotten?"), "Alt+F")
        self._capitals.say(self.tr("Capitals are on (Caps Lock)."))
        self._way_out.say(
            self.tr(
                "Nobody can look up a passphrase. Your supervisor can give you a new one; a supervisor asks "
                "another one, or IT. All answers stay."
            )
        )
        self._say_script()
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
            ("Alt+F", self.tr("what to do when it is forgotten")),
        )

    def _say_problem(self) -> None:
        error = self._error
        self._problem.setVisible(error is not None)
        if error is None:
            return
        self._problem.say(refused_words(error, self._wait), "error")

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
                self._script = script_of(event.text()) or self._script
                self._say_script()
        return False

    def _note_capitals(self, event: QKeyEvent) -> None:
        """A letter that comes large without Shift, or small with it, tells that Caps Lock is on."""
        letter = event.text()
        if len(letter) != 1 or letter.upper() == letter.lower():
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._capitals.setVisible(letter.isupper() != shift)

    def _say_script(self) -> None:
        """The letters of a passphrase are not seen; which script they are of is."""
        self._writes.setVisible(self._script is not None)
        if self._script is not None:
            script = isolate(self._script.value)
            put(
                self._writes,
                self.tr("Keyboard: {script}").format(script=script),
                self.appearance,
            )

    def _tell_the_way_out(self, asked: bool) -> None:
        self._way_out.setVisible(asked)
        self._passphrase.setFocus()
        QTimer.singleShot(0, self, self.reveal_focus)

    def _save_height(self) -> None:
        """Where there is little height, what to do with names and passphrases goes without saying."""
        look = self.appearance.look
        low = look.rtl and (look.percent > 100 or self.height() < _LOW)
        self._sub.setVisible(not self._tiles or not low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._save_height()

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
        for note in (self._capitals, self._way_out, self._problem):
            note.hide()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        if self._laptop is not None:
            head.addWidget(self._laptop)
        column.addLayout(head)
        column.addWidget(self._sub)
        column.addLayout(self._grid)
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(16, 6, 16, 12)
        inside.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._passphrase, 1)
        row.addWidget(self._show)
        row.addWidget(self._open)
        asks = QHBoxLayout()
        asks.addWidget(self._asks, 1)
        asks.addWidget(self._writes)
        asks.addWidget(self._forgotten)
        inside.addLayout(row)
        inside.insertLayout(0, asks)  # Tab comes there after the passphrase and its buttons
        inside.addWidget(self._capitals)
        inside.addWidget(self._way_out)
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
        self.body.setContentsMargins(9, 4, 9, 4)  # all of it is seen on the lowest screen
        self.body.addLayout(across, 1)
        self.setFocusProxy(self._passphrase)
        QWidget.setTabOrder(self._passphrase, self._show)
        QWidget.setTabOrder(self._show, self._open)
