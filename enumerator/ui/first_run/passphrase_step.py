"""The passphrase: how long it has to be in words, whether it can be seen, and what the keyboard writes."""

from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import ltr
from enumerator.ui.first_run.step import Step
from enumerator.ui.parts import Keys, Note
from enumerator.ui.passphrase_lines import PassphraseLines
from enumerator.ui.theme import Appearance

USUAL = 8  # characters where a key ring keeps half of the secret (auth.slots); without one they are more


class PassphraseStep(Step):
    """Typed twice, so that no slip of a finger shuts anybody out. Enter goes from line to line, then on."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._least = USUAL
        self._lines = PassphraseLines(2, appearance)
        self._lines.typed.connect(self._changed)
        self._lines.given.connect(self.gone_on)
        Keys(self).on("Alt+S", self._lines.turn_shown)
        self._weaker = Note("warning", appearance)
        self._weaker.hide()
        for widget in (self._weaker, self._lines, self._problem):
            self.column.addWidget(widget)

    @property
    def passphrase(self) -> str:
        """A copy: whoever takes it overwrites it after use."""
        return self._lines.entries[0].text()

    @property
    def rule(self) -> str:
        """How long it has to be, and how much of that is there."""
        return self._lines.entries[0].accessibleDescription()

    @property
    def weaker(self) -> str:
        """That this laptop protects less than others; empty where it does not."""
        return "" if self._weaker.isHidden() else self._weaker.words

    @property
    def lines(self) -> PassphraseLines:
        return self._lines

    def ask_for(self, least: int) -> None:
        """How many characters it needs here."""
        self._least = least
        self._weaker.setVisible(least > USUAL)
        self.say_words()

    def forget(self) -> None:
        """It was used, or somebody else goes on."""
        self._lines.clear()

    def set_busy(self, busy: bool) -> None:
        for entry in self._lines.entries:
            entry.setReadOnly(busy)

    def first(self) -> QWidget:
        return self._lines.entries[0]

    def check(self) -> bool:
        once, again = self._lines.lengths()
        if once < self._least:
            self.complain(
                lambda: self.tr("The passphrase needs {count} characters or more.").format(
                    count=ltr(self._least)
                ),
                self._lines.entries[0],
            )
        elif not self._lines.same_twice:
            differ = again > 0
            self.complain(
                lambda: (
                    self.tr(
                        "The two are not the same. Type the second again, or show them with Alt+S."
                    )
                    if differ
                    else self.tr("Type it once more, so that no slip of a finger shuts you out.")
                ),
                self._lines.entries[1],
            )
        else:
            self.calm()
            return True
        return False

    def say_words(self) -> None:
        self.say_head(
            self.tr("Your passphrase"),
            self.tr(
                "It opens this laptop, every day, and nobody can look it up. Three or four words that do not belong "
                "together are easy to remember and hard to guess."
            ),
        )
        self._lines.say((self.tr("Passphrase"), self.tr("Once more")))
        self._weaker.say(
            self.tr(
                "This account of the computer has no key ring. The passphrase alone protects the answers: that is "
                "weaker, and therefore it has to be longer. Tell IT."
            )
        )
        self._lines.say_length(0, self._least)

    def _changed(self) -> None:
        self.calm()
        self._lines.say_length(0, self._least)
