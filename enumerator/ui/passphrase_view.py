"""A passphrase is changed: by whoever knows it, or at the first sign-in with one that somebody else thought of."""

from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.errors import (
    EnumeratorError,
    PassphraseSame,
    PassphraseTooEasy,
    PassphraseTooShort,
)
from enumerator.ui.background import Background
from enumerator.ui.bidi import isolate
from enumerator.ui.countdown import Countdown
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.passphrase_lines import PassphraseLines
from enumerator.ui.sign_in_words import refused_words, seconds_of
from enumerator.ui.theme import Appearance


class PassphraseDesk(Protocol):
    """What the page needs of the accounts."""

    @property
    def least(self) -> int:
        """Characters that a passphrase needs here."""
        ...

    def make(self, old: str, new: str) -> object:
        """Called on a worker: it takes a while, and nothing has changed when it returns. Raises EnumeratorError."""
        ...

    def put(self, made: object) -> None:
        """The new passphrase opens from now on. Raises EnumeratorError, and then the one from before does."""
        ...


_ABOUT_NEW = (PassphraseSame, PassphraseTooEasy, PassphraseTooShort)


class PassphraseView(Page):
    """The old one, where it is asked for, the new one, and the new one again. Enter goes on; after the last it changes.

    Esc leaves at any time, also while it works: until the end nothing has changed.
    """

    left = Signal()
    changed = Signal(object)  # what ``make`` gave

    def __init__(
        self,
        desk: PassphraseDesk,
        background: Background,
        appearance: Appearance,
        *,
        name: str,
        given: bool = False,
    ) -> None:
        """``given``: somebody else thought of the passphrase that she signed in with; it is not asked again."""
        super().__init__(appearance)
        self._desk, self._background, self._name = desk, background, name
        self._given, self._busy, self._done = given, False, False
        self._error: Exception | None = None
        self._missing = ""  # what she has to type still
        self._said: tuple[str, ...] = ()  # passphrases that are being tried
        self._heading, self._sub = label("heading", wraps=True), label("muted", wraps=True)
        self._lines = PassphraseLines(2 if given else 3, appearance)
        self._rule = Note("info", appearance)
        self._problem = Note("error", appearance)
        self._problem.hide()
        self._wait = Countdown(self)
        self._back, self._change = KeyButton(), KeyButton("primary")
        self._back.clicked.connect(self.escape)
        self._change.clicked.connect(self.change)
        self._lines.given.connect(self.change)
        self._lines.typed.connect(self._follow)
        self._wait.told.connect(self._say_problem)
        keys = Keys(self)
        keys.on("Alt+S", self._lines.turn_shown)
        keys.on(["Ctrl+Return", "Ctrl+Enter"], self.change)
        self._lay_out()
        self.setFocusProxy(self._lines)
        self.redraw()

    @property
    def problem(self) -> str:
        """Why it was not changed; empty when nothing is wrong."""
        return "" if self._problem.isHidden() or self._done else self._problem.words

    @property
    def news(self) -> str:
        """That it was changed; empty until it is."""
        return self._problem.words if self._done else ""

    @property
    def busy(self) -> bool:
        return self._busy

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        if self._given:
            put(self._heading, self.tr("Choose your own passphrase"), look)
            words = self.tr(
                "{name}, somebody else knows the one you have now. From now on only you open what is yours."
            )
        else:
            put(self._heading, self.tr("Change the passphrase"), look)
            words = self.tr("Of {name}. Your keys stay the same, and no answer is touched.")
        put(self._sub, words.format(name=isolate(self._name)), look)
        asks = [self.tr("The new one"), self.tr("The new one again")]
        if not self._given:
            asks.insert(0, self.tr("The passphrase that you have now"))
        self._lines.say(asks)
        self._rule.say(
            self.tr(
                "Several words that belong together only for you are easy to remember and hard to guess. Spaces count. "
                "Nobody can look it up for you."
            )
        )
        self._back.say(self.tr("Back") if self._done else self.tr("Cancel"), "Esc")
        busy = self.tr("Changing…")
        self._change.say(busy if self._busy else self.tr("Change it"), "Ctrl+Enter")
        self.foot.say(self.tr("All answers are encrypted on this laptop"))
        self.foot.hint([("F1", self.tr("Keys"))])
        self._follow_lines()
        self._say_problem()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Enter", self.tr("next line; after the last: change it")),
            ("Ctrl+Enter", self.tr("change it")),
            ("Alt+S", self.tr("show or hide what is typed")),
            ("Ctrl+V", self.tr("paste")),
            ("Esc", self.tr("back; the passphrase stays as it is")),
        )

    def _say_problem(self) -> None:
        if self._done:
            words = self.tr("The passphrase is changed. The one from before opens no more.")
        elif self._error is not None:
            words = refused_words(self._error, self._wait.left)
        else:
            words = self._missing
        self._problem.setVisible(bool(words))
        self._problem.say(words, "ok" if self._done else "error")
        if words:
            QTimer.singleShot(0, self, self._show_problem)
        self._enable()

    def _show_problem(self) -> None:
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(self._problem, 0, 8)

    def _enable(self) -> None:
        open_ = not self._busy and not self._done
        self._change.setEnabled(open_ and not self._wait.left)
        for entry in self._lines.entries:
            entry.setReadOnly(not open_)

    # --- typing ---

    def _follow(self) -> None:
        """What was wrong with other words is no longer said; a wait is."""
        if not self._wait.left:
            self._error = None
        self._missing = ""
        self._follow_lines()
        self._say_problem()

    def _follow_lines(self) -> None:
        at = len(self._lines.entries) - 2
        self._lines.say_length(at, self._desk.least)
        same = self.tr("the same") if self._lines.same_twice else self.tr("not the same yet")
        self._lines.say_beside(at + 1, same if self._lines.lengths()[-1] else "")

    # --- changing ---

    def change(self) -> None:
        """Change it, or say what is missing."""
        *old, new, _ = self._lines.lengths()
        second = self._lines.entries[-1]
        if self._busy or self._done or self._wait.left:
            return
        if not self._given and not old[0]:
            self._ask_for(self.tr("Type the passphrase that you have now first."), self._lines)
        elif new < self._desk.least:
            self._refuse(PassphraseTooShort(self._desk.least))
        elif not self._lines.same_twice:
            self._ask_for(self.tr("The new one was not typed the same twice."), second)
            second.selectAll()
        else:
            self._busy, self._error, self._missing = True, None, ""
            self.say_words()
            self._said = self._lines.words()
            known, wanted, _ = ("", *self._said)[-3:]
            desk = self._desk
            self._background.run(
                lambda: desk.make(known, wanted), done=self._put, failed=self._refuse
            )

    def _forget_said(self) -> None:
        """What the worker was given leaves the memory, whether it was changed or not."""
        from enumerator.store.wiping import overwrite_text  # with the store, which is open by now

        said, self._said = self._said, ()
        for text in said:
            overwrite_text(text)

    def _put(self, made: object) -> None:
        self._forget_said()
        try:
            self._desk.put(made)
        except EnumeratorError as error:
            self._refuse(error)
            return
        self._busy, self._done = False, True
        self._lines.clear()
        self._lines.hide()
        self._rule.hide()
        self._change.hide()
        self.say_words()
        self._back.setFocus()
        self.changed.emit(made)

    def _ask_for(self, words: str, place: QWidget) -> None:
        self._error, self._missing = None, words
        self._say_problem()
        place.setFocus()

    def _refuse(self, error: Exception) -> None:
        self._forget_said()
        self._busy, self._error = False, error
        self._wait.start(seconds_of(error))
        self.say_words()
        entry = self._lines.entries[-2 if isinstance(error, _ABOUT_NEW) else 0]
        entry.setFocus()
        entry.selectAll()

    def escape(self) -> None:
        self._lines.clear()
        self.left.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(6)
        for widget in (self._heading, self._sub, self._lines, self._problem, self._rule):
            column.addWidget(widget)
        column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(860)
        middle.setLayout(column)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 8)
        across.addStretch(1)
        self.body.setContentsMargins(9, 4, 9, 4)
        self.body.addLayout(across, 1)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.foot.add(self._back)
        self.foot.add(self._change)
