"""How far one is: the four steps in a row, what is done with a tick, what is open in strong letters."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from enumerator.ui.bidi import ltr, plain
from enumerator.ui.parts import IconLabel, label, put
from enumerator.ui.theme import Appearance, role

_DONE, _OPEN, _COMING = ("circle-check", "ok"), ("circle-dot", "primary"), ("circle", "muted")


class Stepper(QWidget):
    """Shows where one is; nobody presses it."""

    def __init__(self, steps: int, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._at = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icons = [IconLabel(size=20) for _ in range(steps)]
        self._words = [label("small") for _ in range(steps)]
        for at, (icon, words) in enumerate(zip(self._icons, self._words, strict=True)):
            if at:
                row.addSpacing(22)
            row.addWidget(icon)
            row.addWidget(words)
        row.addStretch(1)

    def present(self, at: int) -> None:
        """The step that is open, counted from 0; beyond the last, all are done."""
        self._at = at

    def say(self, names: Sequence[str], told: str) -> None:
        """The steps' names, and what a screen reader is told of the whole."""
        for at, (icon, words, name) in enumerate(zip(self._icons, self._words, names, strict=True)):
            icon.draw(
                self._appearance,
                *(_DONE if at < self._at else _OPEN if at == self._at else _COMING),
            )
            role(words, "fact" if at == self._at else "small")
            put(words, f"{ltr(at + 1)}   {name}", self._appearance)
        self.setAccessibleName(plain(told))
