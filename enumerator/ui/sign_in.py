"""The gate: who is at the laptop, and the passphrase that opens the store."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from enumerator.errors import (
    EnumeratorError,
    SlotClosed,
    SlotsDamaged,
    StoreError,
)
from enumerator.ui.background import Background
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.countdown import A_SECOND, Countdown
from enumerator.ui.keyboard_script import Script, script_set
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.passphrase_entry import PassphraseEntry
from enumerator.ui.people_tiles import PeopleTiles, Person
from enumerator.ui.sign_in_words import closed_words, forgotten_words, refused_words, seconds_of
from enumerator.ui.theme import Appearance, role

_LOW = 500  # pixels of the page; where there are fewer, Nastaliq needs the room of the second line


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
        second: int = A_SECOND,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._door, self._background, self._unsent = door, background, unsent
        self._laptop = laptop
        self._script: Script | None = script_set()
        self._person = ""
        self._busy = False
        self._error: Exception | None = None
        self._people: list[Person] = []
        self._tiles = PeopleTiles(appearance)
        self._tiles.chosen.connect(self.choose)
        self._heading, self._sub = label("heading"), label("muted", wraps=True)
        self._panel = QFrame()
        role(self._panel, "card")
        self._asks, self._writes = label("subheading"), label("muted")
        self._passphrase = PassphraseEntry()
        self._passphrase.given.connect(self._try)
        self._passphrase.script.connect(self._know_script)
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
        self._weaker = Note("warning", appearance)
        self._hint_words = hint
        self._passphrase.capitals.connect(self._capitals.setVisible)
        self._given = ""  # the passphrase that is being tried
        self._wait = Countdown(self, second=second)
        self._wait.told.connect(self._say_problem)
        self._lay_out()
        keys = Keys(self)
        keys.on("Alt+S", self._show.toggle)
        keys.on("Alt+F", self._forgotten.toggle)
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
        self._people = people
        self._tiles.show_people(people)
        self.setFocusProxy(self._tiles.line if self._tiles.many else self._passphrase)
        if people and self._person not in {one.id for one in people}:
            self._person = people[0].id
        self._tiles.mark(self._person)

    def choose(self, person: str) -> None:
        """Ask for the passphrase of ``person``; after a lock, of who was there."""
        if self._busy:
            return
        if person != self._person:
            self._passphrase.clear()
            self._wait.stop()
            self._error = None
        self._person = person
        self._tiles.mark(person)
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
    def weaker(self) -> str:
        """That only the passphrase protects whoever is chosen; empty where more does."""
        return "" if self._weaker.isHidden() else self._weaker.words

    @property
    def shown(self) -> tuple[str, ...]:
        """Whose tiles are shown: staff ids."""
        return self._tiles.found

    @property
    def busy(self) -> bool:
        return self._busy

    # --- words ---

    def say_words(self) -> None:
        people = len(self._people)
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
        self._tiles.say_words()
        name = self._tiles.name_of(self._person)
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
        self._way_out.say(forgotten_words(self._others()))
        self._weaker.say(
            self.tr(
                "The computer's key ring does not help here: only the long passphrase protects the answers."
            )
        )
        self._weaker.setVisible(self._is_weaker() and not self._hint_words)
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
        many = ((self.tr("letters"), self.tr("find a name or a staff number")),)
        return (
            ("← → ↑ ↓", self.tr("another person")),
            *(many if self._tiles.many else ()),
            ("Enter", self.tr("choose · open")),
            ("Alt+S", self.tr("show or hide the passphrase")),
            ("Alt+F", self.tr("what to do when it is forgotten")),
        )

    def _say_problem(self) -> None:
        error = self._error
        self._problem.setVisible(error is not None)
        if isinstance(error, SlotClosed):
            self._problem.say(closed_words(self._others()), "error")
        elif error is not None:
            self._problem.say(refused_words(error, self._wait.left), "error")
        self._enable()

    def _others(self) -> list[str]:
        """Names of the supervisors who can help whoever is chosen."""
        return [
            one.name for one in self._people if one.role == "supervisor" and one.id != self._person
        ]

    def _is_weaker(self) -> bool:
        """Whether only the passphrase protects the slot of whoever is chosen, as auth.entrance tells."""
        return any(
            not getattr(one, "keyring", True) for one in self._people if one.id == self._person
        )

    # --- trying ---

    def _try(self) -> None:
        passphrase = self._passphrase.text()
        closed = isinstance(self._error, SlotClosed)
        if self._busy or self._wait.left or closed or not passphrase or not self._person:
            return
        person, self._given = self._person, passphrase
        self._busy, self._error = True, None
        self.say_words()
        self._background.run(
            lambda: self._door.check(person, passphrase), done=self._let_in, failed=self._stay_shut
        )

    def _let_in(self, unlocked: object) -> None:
        self._forget_given()
        self._busy = False
        self._passphrase.clear()
        self._show.setChecked(False)
        self.say_words()
        self.opened.emit(unlocked)

    def _stay_shut(self, error: Exception) -> None:
        self._forget_given()
        self._busy, self._error = False, error
        self._wait.start(seconds_of(error))
        self.say_words()
        self._passphrase.selectAll()
        self._passphrase.setFocus()
        QTimer.singleShot(0, self, self._reveal_problem)
        if isinstance(error, StoreError | SlotsDamaged):
            self.store_shut.emit(error)

    def _reveal_problem(self) -> None:
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(self._problem, 0, 8)

    def _forget_given(self) -> None:
        """The passphrase was tried: the copy that the worker had leaves the memory."""
        from enumerator.store.wiping import (
            overwrite_text,
        )  # with the store, which was wanted by now

        given, self._given = self._given, ""
        overwrite_text(given)

    def _enable(self) -> None:
        closed = isinstance(self._error, SlotClosed)
        self._open.setEnabled(not self._busy and not self._wait.left and not closed)
        self._passphrase.setReadOnly(self._busy)
        self._tiles.enable(on=not self._busy)

    # --- keys and looks ---

    def _know_script(self, script: Script) -> None:
        self._script = script
        self._say_script()

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
        self._sub.setVisible(not self._people or not low)
        self._tiles.set_low(low=self.height() < _LOW or look.percent > 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._save_height()

    def _turn_shown(self, shown: bool) -> None:
        self._passphrase.show_letters(shown=shown)
        self.say_words()
        self._passphrase.setFocus()

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
        column.addWidget(self._tiles)
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
        inside.addWidget(self._weaker)
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
        QWidget.setTabOrder(self._passphrase, self._show)
        QWidget.setTabOrder(self._show, self._open)
