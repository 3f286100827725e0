"""A passphrase for somebody else: of a new person, or in the place of one that was forgotten."""

from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from enumerator.auth.session import Person
from enumerator.auth.staff import Member
from enumerator.errors import EnumeratorError, PassphraseTooEasy, PassphraseTooShort
from enumerator.store.people import PersonRole
from enumerator.ui.background import Background
from enumerator.ui.bidi import isolate, latin_digits, ltr, plain
from enumerator.ui.code_chooser import CodeChooser
from enumerator.ui.drafts import Drafts
from enumerator.ui.entry_page import EntryPage, side_by_side
from enumerator.ui.fields.entry import OwnEntry
from enumerator.ui.messages import message_for
from enumerator.ui.parts import KeyButton, Keys, Note, label, put
from enumerator.ui.passphrase_lines import PassphraseLines
from enumerator.ui.people_words import role_words
from enumerator.ui.theme import Appearance
from sync.wiping import used_up

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROLES = {"1": PersonRole.ENUMERATOR, "2": PersonRole.SUPERVISOR}


class PersonDesk(Protocol):
    """What the page needs of auth.staff; ``new`` and ``again`` are called on a worker."""

    @property
    def least(self) -> int: ...

    def new(self, person: Person, passphrase: str) -> Any: ...

    def again(self, person: str, passphrase: str) -> Any: ...

    def let_in(self, made: Any) -> bool:
        """Whether her keys have their certificate. Raises EnumeratorError."""
        ...


class PersonPage(EntryPage):
    """Number, name and role of a new person, and the first passphrase; of a known one only a passphrase.

    Esc leaves at any time, also while it works: until the end nothing has changed.
    """

    left = Signal()
    let_in = Signal(str, str, bool)  # staff id, name, whether her keys are certified

    def __init__(
        self,
        desk: PersonDesk,
        background: Background,
        appearance: Appearance,
        *,
        member: Member | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        """``member``: who gets a new passphrase; None for a new person."""
        super().__init__(appearance, drafts=drafts, about=("person",))
        self._desk, self._background, self._member = desk, background, member
        self._busy = False
        self._asks_number, self._asks_name = label("muted"), label("muted")
        self._asks_role = label("subheading")
        self._number, self._name = OwnEntry(), OwnEntry()
        self._number.setProperty("ltr", "true")
        self._number.setProperty("tall", "true")
        self._number.setMaxLength(30)
        self._name.setProperty("urdu", "true")
        self._name.setMaxLength(80)
        self._role = CodeChooser(tuple(_ROLES), self)
        self._lines = PassphraseLines(2, appearance)
        self._what = Note("info", appearance)
        self._back, self._save = KeyButton(), KeyButton("primary")
        self._role.gone_on.connect(self._lines.setFocus)
        self._lines.given.connect(self.save)
        self._lines.typed.connect(self._follow)
        self._back.clicked.connect(self.escape)
        self._save.clicked.connect(lambda _on=False: self.save())
        keys = Keys(self)
        keys.on("Alt+S", self._lines.turn_shown)
        keys.on(["Ctrl+Return", "Ctrl+Enter"], self.save)
        self._lay_out()
        if member is None:
            self.keep_words({"number": self._number, "name": self._name})
        self.redraw()

    @property
    def busy(self) -> bool:
        return self._busy

    # --- words ---

    def say_words(self) -> None:
        look, member = self.appearance, self._member
        if member is None:
            put(self._heading, self.tr("Somebody new on this laptop"), look)
            self._what.say(
                self.tr(
                    "Tell nobody else this passphrase: at the first sign-in another one is chosen. The keys are made "
                    "now, for this person alone."
                )
            )
        else:
            words = self.tr("A new passphrase for {name}").format(name=isolate(member.name))
            put(self._heading, words, look)
            self._what.say(
                self.tr(
                    "The signing key is made anew, because nobody else ever had the old one. What was signed stays "
                    "valid, and no answer is touched. Tell nobody else this passphrase: at the next sign-in another "
                    "one is chosen."
                )
            )
        put(self._sub, "" if member is None else ltr(member.id), look)
        put(self._asks_number, self.tr("Staff number"), look)
        put(self._asks_name, self.tr("Name, as it stands on the staff card"), look)
        put(self._asks_role, self.tr("What is the work?"), look)
        self._number.setAccessibleName(self.tr("Staff number"))
        self._name.setAccessibleName(self.tr("Name"))
        self._role.say([role_words(one) for one in _ROLES.values()])
        self._lines.say([self.tr("First passphrase"), self.tr("The same again")])
        self._back.say(self.tr("Cancel"), "Esc")
        busy, done = self.tr("Making the keys…"), self.tr("Let in")
        self._save.say(busy if self._busy else done, "Ctrl+Enter")
        self._save.setEnabled(not self._busy)
        self.say_foot()
        self._problem.redraw()
        self._follow_lines()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Enter", self.tr("next line; after the last: let in")),
            ("1 2", self.tr("what the work is")),
            ("Ctrl+Enter", self.tr("let in")),
            ("Alt+S", self.tr("show or hide what is typed")),
            ("Esc", self.tr("back; nobody is let in")),
        )

    def _follow(self) -> None:
        self._problem.hide()
        self._follow_lines()

    def _follow_lines(self) -> None:
        self._lines.say_length(0, self._desk.least)
        same = self.tr("the same") if self._lines.same_twice else self.tr("not the same yet")
        self._lines.say_beside(1, same if self._lines.lengths()[-1] else "")

    # --- acts ---

    def save(self) -> None:
        """Let her in, or say what is missing."""
        number, name = self._typed(self._number), self._typed(self._name)
        if self._busy:
            return
        if self._member is None and not number:
            self.complain(self.tr("Type the staff number first."), self._number)
        elif self._member is None and not name:
            self.complain(self.tr("Type the name first."), self._name)
        elif self._member is None and not self._role.code:
            self.complain(self.tr("Choose what this person does."), self._role)
        elif self._lines.lengths()[0] < self._desk.least:
            self.tell(PassphraseTooShort(self._desk.least), self._lines)
        elif not self._lines.same_twice:
            self.complain(self.tr("The passphrase was not typed the same twice."), self._lines)
        else:
            self._make(number, name)

    @staticmethod
    def _typed(line: OwnEntry) -> str:
        words = plain(line.text()).strip()
        return latin_digits(words)

    def _make(self, number: str, name: str) -> None:
        self._busy = True
        self._problem.hide()
        self.say_words()
        desk, member, given = self._desk, self._member, self._lines.entries[0].text()
        person = Person(number, name, _ROLES[self._role.code]) if member is None else None

        def work() -> object:
            with used_up(given) as passphrase:  # also where nobody waits for the slot any more
                if person is not None:
                    return desk.new(person, passphrase)
                assert member is not None
                return desk.again(member.id, passphrase)

        self._background.run(work, done=self._put, failed=self._refuse)

    def _put(self, made: object) -> None:
        try:
            certified = self._desk.let_in(made)
        except EnumeratorError as error:
            self._refuse(error)
            return
        self._lines.clear()
        if self._member is None:
            self.kept()
            self.let_in.emit(self._typed(self._number), self._typed(self._name), certified)
        else:
            self.let_in.emit(self._member.id, self._member.name, certified)

    def _refuse(self, error: Exception) -> None:
        self._busy = False
        self.say_words()
        about_words = isinstance(error, PassphraseTooShort | PassphraseTooEasy)
        place = self._lines if about_words or self._member else self._number
        message = message_for(error)
        said = (message.what, message.safe, message.do)
        self.complain(" ".join(part for part in said if part), place)

    def escape(self) -> None:
        self._lines.clear()
        self.left.emit()

    # --- keys and places ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        following: dict[QWidget | None, QWidget] = {
            self._number: self._name,
            self._name: self._role,
        }
        focused = self.focusWidget()
        if event.key() in _ENTER and focused in following:
            following[focused].setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = self.begin()
        column.addLayout(
            side_by_side(((self._asks_number, self._number, 1), (self._asks_name, self._name, 3)))
        )
        for widget in (self._asks_role, self._role, self._lines, self._problem, self._what):
            column.addWidget(widget)
        column.addStretch(1)
        known = self._member is not None
        for line in (self._asks_number, self._number, self._asks_name, self._name):
            line.setVisible(not known)
        self._asks_role.setVisible(not known)
        self._role.setVisible(not known)
        self.foot.add(self._back)
        self.foot.add(self._save)
        self.setFocusProxy(self._lines if known else self._number)
