"""Lines for passphrases: shown or hidden together, with a word about the keyboard beside them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.keyboard_script import Script, script_set
from enumerator.ui.parts import KeyButton, Note, label, put
from enumerator.ui.passphrase_entry import PassphraseEntry
from enumerator.ui.theme import Appearance


class PassphraseLines(QWidget):
    """The first above, the others beside each other. Enter goes on; after the last ``given`` is told.

    It holds no rule, and is told how long a passphrase has to be.
    """

    given = Signal()
    typed = Signal()

    def __init__(self, count: int, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._script: Script | None = script_set()
        self._asks = [label("muted") for _ in range(count)]
        self.entries = [PassphraseEntry(self) for _ in range(count)]
        self._beside = [label("muted") for _ in range(count)]
        self._writes = label("muted")
        self._show = KeyButton()
        self._show.setCheckable(True)
        self._show.toggled.connect(self._turn_shown)
        self._capitals = Note("warning", appearance)
        self._capitals.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        second.setSpacing(16)
        for at in range(count):
            (second if at else first).addLayout(self._pair(at), 1)
        first.addWidget(self._show, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(first)
        column.addLayout(second)
        for at, entry in enumerate(self.entries):
            self._asks[at].setBuddy(entry)
            entry.given.connect(lambda at=at: self._go_on(at))
            entry.capitals.connect(self._capitals.setVisible)
            entry.script.connect(self._know_script)
            entry.textChanged.connect(self.typed)  # of Qt to Qt: no copy of the letters for Python
        column.addWidget(self._capitals)
        self.setFocusProxy(self.entries[0])
        for entry, following in zip(self.entries, (*self.entries[1:], self._show), strict=True):
            QWidget.setTabOrder(entry, following)

    def _pair(self, at: int) -> QVBoxLayout:
        """A line with what it asks above it."""
        head = QHBoxLayout()
        head.addWidget(self._asks[at], 1)
        head.addWidget(self._beside[at])
        if at == 0:
            head.addSpacing(16)
            head.addWidget(self._writes)
        pair = QVBoxLayout()
        pair.setSpacing(2)
        pair.addLayout(head)
        pair.addWidget(self.entries[at])
        return pair

    @property
    def warns_of_capitals(self) -> bool:
        return not self._capitals.isHidden()

    @property
    def keyboard_words(self) -> str:
        """Which letters the keyboard writes; empty until that is known."""
        return "" if self._writes.isHidden() else plain(self._writes.text())

    def words(self) -> tuple[str, ...]:
        """What stands on the lines, copied: whoever takes it overwrites it after use (sync.wiping)."""
        return tuple(entry.text() for entry in self.entries)

    def lengths(self) -> tuple[int, ...]:
        """How many letters stand on each line."""
        with self.read() as words:
            return tuple(len(one) for one in words)

    @property
    def same_twice(self) -> bool:
        """Whether the last two lines hold the same."""
        with self.read() as words:
            return words[-1] == words[-2]

    @contextmanager
    def read(self) -> Iterator[tuple[str, ...]]:
        """What stands on the lines, to be looked at; no copy of it is left."""
        from sync.wiping import overwrite_text

        words = self.words()
        try:
            yield words
        finally:
            for one in words:
                overwrite_text(one)

    def clear(self) -> None:
        for entry in self.entries:
            entry.clear()
        self._show.setChecked(False)

    def say(self, asks: Sequence[str]) -> None:
        """What each line is for, in their order."""
        for asked, entry, words in zip(self._asks, self.entries, asks, strict=True):
            put(asked, words, self._appearance)
            entry.setAccessibleName(plain(words))
        shown = self._show.isChecked()
        self._show.say(self.tr("Hide") if shown else self.tr("Show"), "Alt+S")
        self._show.draw("eye-off" if shown else "eye", self._appearance.tokens.text)
        self._capitals.say(self.tr("Capitals are on (Caps Lock)."))
        self._say_script()

    def say_beside(self, at: int, words: str) -> None:
        """A word at the end of what a line asks; a screen reader hears it with the line."""
        put(self._beside[at], words, self._appearance)
        self.entries[at].setAccessibleDescription(plain(words))

    def say_length(self, at: int, least: int) -> None:
        """How many letters stand on a line, and how many are needed."""
        length = self.lengths()[at]
        if not length:
            words = self.tr("at least {least} characters").format(least=ltr(least))
        elif length < least:
            words = self.tr("{count} of at least {least} characters").format(
                count=ltr(length), least=ltr(least)
            )
        else:
            words = self.tr("{count} characters: long enough").format(count=ltr(length))
        self.say_beside(at, words)

    def turn_shown(self) -> None:
        self._show.toggle()

    def _go_on(self, at: int) -> None:
        if at + 1 < len(self.entries):
            self.entries[at + 1].setFocus()
        else:
            self.given.emit()

    def _turn_shown(self, shown: bool) -> None:
        for entry in self.entries:
            entry.show_letters(shown=shown)
        self.say([plain(asked.text()) for asked in self._asks])

    def _know_script(self, script: Script) -> None:
        self._script = script
        self._say_script()

    def _say_script(self) -> None:
        """The letters of a passphrase are not seen; which script they are of is."""
        self._writes.setVisible(self._script is not None)
        if self._script is not None:
            words = self.tr("Keyboard: {script}").format(script=isolate(self._script.value))
            put(self._writes, words, self._appearance)
