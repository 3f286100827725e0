"""A counter over the worklist that is also its filter."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from enumerator.ui.painted import PaintedButton
from enumerator.ui.parts import IconLabel, label, put
from enumerator.ui.theme import Appearance


class Counter(PaintedButton):
    """A number and what it counts; pressed, the list shows only that."""

    def __init__(
        self, icon_name: str, colour: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, parent)
        self._count = 0
        self._number, self._words = label("number"), label("muted")
        self._icon = IconLabel(icon_name, colour, 26)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.setSpacing(8)
        row.addWidget(self._number)
        row.addWidget(self._words, 1)
        row.addWidget(self._icon)
        self.let_clicks_through()

    @property
    def count(self) -> int:
        return self._count

    def show_icon(self, on: bool) -> None:
        """Where there is little room, the number and its words are enough."""
        self._icon.setVisible(on)

    def say(self, count: int, words: str) -> None:
        self._count = count
        self._number.setText(str(count))
        put(self._words, words, self.appearance)
        self._icon.draw(self.appearance)
        self.setAccessibleName(f"{words}: {count}")
