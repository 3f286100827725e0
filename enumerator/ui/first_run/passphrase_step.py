"""The passphrase: how long it has to be in words, whether it can be seen, and what the keyboard writes."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.first_run.secret_line import SecretLine
from enumerator.ui.first_run.step import Step
from enumerator.ui.parts import KeyButton, Keys, Note, label, put
from enumerator.ui.theme import Appearance

USUAL = 8  # characters where a key ring keeps half of the secret (auth.slots); without one they are more
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PassphraseStep(Step):
    """Typed twice as long as it is hidden; who shows it types it once."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._least = USUAL
        self._asks, self._asks_again = label("fact"), label("fact")
        self._rule, self._writes = label("small", wraps=True), label("small")
        self._line, self._again = SecretLine(), SecretLine()
        self._show = KeyButton()
        self._show.setCheckable(True)
        self._show.toggled.connect(self._turn_shown)
        self._weaker, self._capitals = Note("warning", appearance), Note("warning", appearance)
        self._weaker.hide()
        self._capitals.hide()
        for line in (self._line, self._again):
            line.textChanged.connect(self._changed)
            line.noticed.connect(self._say_keyboard)
        Keys(self).on("Alt+S", self._show.toggle)
        self._lay_out()

    @property
    def passphrase(self) -> str:
        return self._line.text()

    @property
    def rule(self) -> str:
        """How long it has to be, and how much of that is there."""
        return plain(self._rule.text())

    @property
    def weaker(self) -> str:
        """That this laptop protects less than others; empty where it does not."""
        return "" if self._weaker.isHidden() else self._weaker.words

    @property
    def warns_of_capitals(self) -> bool:
        return not self._capitals.isHidden()

    @property
    def keyboard_words(self) -> str:
        return plain(self._writes.text())

    def ask_for(self, least: int) -> None:
        """How many characters it needs here."""
        self._least = least
        self._weaker.setVisible(least > USUAL)
        self.say_words()

    def forget(self) -> None:
        """It was used, or somebody else goes on."""
        for line in (self._line, self._again):
            line.clear()
        self._show.setChecked(False)

    def set_busy(self, busy: bool) -> None:
        for line in (self._line, self._again):
            line.setReadOnly(busy)

    def first(self) -> QWidget:
        return self._line

    def check(self) -> bool:
        if _length(self._line.text()) < self._least:
            self.complain(
                lambda: self.tr("The passphrase needs {count} characters or more.").format(
                    count=ltr(self._least)
                ),
                self._line,
            )
        elif not self._show.isChecked() and self._again.text() != self._line.text():
            self.complain(
                lambda: (
                    self.tr(
                        "The two are not the same. Type the second again, or show the passphrase with Alt+S."
                    )
                    if self._again.text()
                    else self.tr("Type it once more, so that no slip of a finger shuts you out.")
                ),
                self._again,
            )
        else:
            self.calm()
            return True
        return False

    # --- words ---

    def say_words(self) -> None:
        self.say_head(
            self.tr("Your passphrase"),
            self.tr(
                "It opens this laptop, every day, and nobody can look it up. Three or four words that do not belong "
                "together are easy to remember and hard to guess."
            ),
        )
        once, again = self.tr("Passphrase"), self.tr("Once more")
        put(self._asks, once, self.appearance)
        put(self._asks_again, again, self.appearance)
        self._line.setAccessibleName(plain(once))
        self._again.setAccessibleName(plain(again))
        shown = self._show.isChecked()
        self._show.say(self.tr("Hide") if shown else self.tr("Show"), "Alt+S")
        self._show.draw("eye-off" if shown else "eye", self.appearance.tokens.text)
        self._capitals.say(self.tr("Capitals are on (Caps Lock)."))
        self._weaker.say(
            self.tr(
                "This account of the computer has no key ring. The passphrase alone protects the answers: that is "
                "weaker, and therefore it has to be longer. Tell IT."
            )
        )
        self._say_rule()
        self._say_keyboard()

    def _say_rule(self) -> None:
        lacking = self._least - _length(self._line.text())
        if lacking <= 0:
            words = self.tr("Long enough. Spaces and capitals count.")
        elif lacking < self._least:
            words = self.tr("{count} more characters.").format(count=ltr(lacking))
        else:
            words = self.tr("{count} characters or more. Spaces and capitals count.").format(
                count=ltr(self._least)
            )
        put(self._rule, words, self.appearance)
        self._line.setAccessibleDescription(plain(words))

    def _say_keyboard(self) -> None:
        line = self._again if self._again.hasFocus() else self._line
        self._capitals.setVisible(line.capitals)
        words = ""
        if line.script is not None:
            words = self.tr("Keyboard: {script}").format(script=isolate(line.script.value))
        put(self._writes, words, self.appearance)

    # --- own ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self._line.hasFocus() and not self._show.isChecked() and not self._again.text():
                self._again.setFocus()
            else:
                self.gone_on.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, _text: str) -> None:
        self.calm()
        self._say_rule()

    def _turn_shown(self, shown: bool) -> None:
        """What is seen needs no second time."""
        self._line.show_letters(shown)
        for widget in (self._again, self._asks_again):
            widget.setVisible(not shown)
        self.say_words()
        self._line.setFocus()

    def _lay_out(self) -> None:
        head, once = QWidget(), QWidget()
        top = QHBoxLayout(head)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._asks)
        top.addStretch(1)
        top.addWidget(self._writes)
        row = QHBoxLayout(once)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self._show)
        self._line.setProperty("level", "true")
        for widget in (
            self._weaker, head, once, self._rule, self._asks_again, self._again, self._capitals, self._problem,
        ):  # fmt: skip
            self.column.addWidget(widget)


def _length(passphrase: str) -> int:
    """As the slots count (auth.slots): letters that look the same are the same."""
    return len(unicodedata.normalize("NFKC", passphrase))
