"""The offer to go on where one stopped."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from enumerator.ui.bidi import plain
from enumerator.ui.parts import IconLabel, KeyButton, label, put
from enumerator.ui.theme import Appearance, role


class ContinueBar(QFrame):
    """The interview that was broken off last, and a button to go on with it."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        role(self, "panel")
        self._icon = IconLabel("player-play", "primary", 28)
        self._title, self._line = label("subheading"), label("muted", wraps=True)
        self.button = KeyButton("primary")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    @property
    def words(self) -> str:
        """The household, where it stopped, and how long ago."""
        return plain(self._line.text())

    def set_compact(self, compact: bool) -> None:
        """Without its title, which the button says too."""
        self._title.setVisible(not compact)

    def say(self, title: str, line: str) -> None:
        self._icon.draw(self._appearance)
        put(self._title, title, self._appearance)
        put(self._line, line, self._appearance)
        self.button.say(title, "Ctrl+Enter")
