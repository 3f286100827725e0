"""One setting on a line: what it is about, and its values as buttons of which one is chosen."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.bidi import plain
from enumerator.ui.parts import label, put
from enumerator.ui.theme import Appearance

_DIGITS = [Qt.Key(Qt.Key.Key_1 + at) for at in range(9)]


class ChoiceRow(QWidget):
    """Tab comes to the row, arrows and digits choose. It tells a choice; it keeps and does nothing."""

    chosen = Signal(str)

    def __init__(
        self,
        values: tuple[str, ...],
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        columns: int = 4,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._title, self._hint = label("fact", wraps=True), label("small", wraps=True)
        self._hint.hide()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        grid = QGridLayout()
        grid.setSpacing(6)
        for at, value in enumerate(values):
            button = _Option(self)
            button.clicked.connect(partial(self.chosen.emit, value))
            self._group.addButton(button)
            self._buttons[value] = button
            grid.addWidget(button, at // columns, at % columns)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._hint)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(words, 2)
        row.addLayout(grid, 5)

    @property
    def value(self) -> str:
        """What is chosen; empty before anything was presented."""
        return next((value for value, one in self._buttons.items() if one.isChecked()), "")

    def present(self, value: str) -> None:
        """Show ``value`` as the chosen one; a value that is not offered leaves none chosen."""
        self._group.setExclusive(False)
        for one, button in self._buttons.items():
            button.setChecked(one == value)
        self._group.setExclusive(True)
        chosen = self._buttons.get(value) or next(iter(self._buttons.values()))
        self.setFocusProxy(chosen)

    def say(self, title: str, words: Mapping[str, str], hint: str = "") -> None:
        put(self._title, title, self._appearance)
        put(self._hint, hint, self._appearance)
        self._hint.setVisible(bool(hint))
        for value, button in self._buttons.items():
            button.setText(words[value].replace("&", "&&"))
            button.setAccessibleName(f"{plain(title)}: {plain(words[value])}")
            button.setAccessibleDescription(plain(hint))

    def take(self, at: int) -> None:
        """Choose the value at a place, counted from 0; where there is none nothing happens."""
        values = list(self._buttons)
        if at < len(values):
            self._buttons[values[at]].setFocus()
            self._buttons[values[at]].click()


class _Option(QRadioButton):
    """Digits choose by place; every other key is Qt's."""

    def __init__(self, row: ChoiceRow) -> None:
        super().__init__(row)
        self._row = row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _DIGITS and not held:
            self._row.take(_DIGITS.index(key))
        else:
            super().keyPressEvent(event)
