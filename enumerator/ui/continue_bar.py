"""The offer to go on where one stopped."""

from PySide6.QtGui import QResizeEvent
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
        self._row = row
        self._compact = False
        self._told = ("", "")  # where it stopped; the same in fewer words
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    @property
    def words(self) -> str:
        """The household, where it stopped, and how long ago."""
        return plain(self._told[0])

    def set_compact(self, compact: bool) -> None:
        """Without its title, which the button says too, and never more than one line high."""
        self._compact = compact
        self._title.setVisible(not compact)
        edge = 2 if compact else 5
        self._row.setContentsMargins(16, edge, 16, edge)

    def say(self, title: str, line: str, shorter: str) -> None:
        """``shorter`` is said where there is room for one line and ``line`` has two."""
        self._told = (line, shorter)
        self._icon.draw(self._appearance)
        put(self._title, title, self._appearance)
        self.button.say(title, "Ctrl+Enter")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line, shorter = self._told
        aside = self._icon.sizeHint().width() + self.button.sizeHint().width() + 80
        wide = self._line.fontMetrics().horizontalAdvance(plain(line))
        fits = not self._compact or wide <= self.width() - aside
        put(self._line, line if fits else shorter, self._appearance)
        self._line.setAccessibleName(plain(line))
