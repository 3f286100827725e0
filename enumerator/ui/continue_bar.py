"""The offer to go on where one stopped."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from enumerator.fieldwork.worklist import WorkItem
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.household import split_key
from enumerator.ui.moments import ago_words
from enumerator.ui.parts import IconLabel, KeyButton, label, put
from enumerator.ui.theme import Appearance, role

translate = QCoreApplication.translate


class ContinueBar(QFrame):
    """The interview that was broken off last, and a button to go on with it."""

    def __init__(self, appearance: Appearance, clock: Callable[[], datetime], zone: tzinfo) -> None:
        super().__init__()
        self._appearance, self._clock, self._zone = appearance, clock, zone
        self.item: WorkItem | None = None
        self._stopped_at = ""  # the words of its question
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

    def present(self, item: WorkItem | None, stopped_at: str) -> None:
        """``stopped_at`` are the words of the question at which the interview stopped, where they are known."""
        self.item, self._stopped_at = item, stopped_at

    def say_words(self) -> None:
        self.setVisible(self.item is not None)
        if self.item is None:
            return
        self._told = self._lines(self.item)
        self._icon.draw(self._appearance)
        title = translate("WorklistView", "Continue interview")
        put(self._title, title, self._appearance)
        self.button.say(title, "Ctrl+Enter")
        self._fit()

    def _lines(self, item: WorkItem) -> tuple[str, str]:
        """Where it stopped; and the same in fewer words, for where there is room for one line only."""
        assert item.updated_at is not None
        ago = ago_words(item.updated_at, self._clock(), self._zone)
        household = ltr(split_key(item.household)[1])
        shorter = translate("WorklistView", "Household {household} · {ago}").format(
            household=household, ago=ago
        )
        question = self._stopped_at or item.section_label
        if not question:
            return shorter, shorter
        whole = translate("WorklistView", "Household {household} · stopped at “{question}” · {ago}")
        question = isolate(_shortened(question))
        return whole.format(household=household, question=question, ago=ago), shorter

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


def _shortened(words: str, longest: int = 70) -> str:
    """A question's words on one line; a long one ends at a word, with an ellipsis."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[:longest].rpartition(" ")[0] + " …"
