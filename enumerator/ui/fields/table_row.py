"""Questions that share their choices, shown as one table: the names of the choices over it, a row for each question.

ODK's appearances label and list-nolabel, which XLSForm's table-list makes of a group.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from enumerator.ui.bidi import label_text, ltr, plain
from enumerator.ui.fields.codes import codes
from enumerator.ui.fields.field import Field
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import role
from forms.prompts import Kind, Prompt

_MOST: Final = 7  # choices; more have no room beside their question
_GAP: Final = 6  # between options


def in_table(prompt: Prompt) -> bool:
    """Whether a question is a row of such a table, or its head."""
    if not 0 < len(prompt.choices) <= _MOST:
        return False
    row = prompt.kind in (Kind.SELECT_ONE, Kind.SELECT_MANY) and "list-nolabel" in prompt.appearance
    return row or prompt.kind is Kind.LEGEND


def width_beside(room: int) -> int:
    """How much of a card's width the columns have; the question has the rest."""
    return room * 11 // 20


class LegendField(Field):
    """The head of the table: the name of each choice with its code, over its column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[Words] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self._column.addLayout(self._row)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def present(self, prompt: Prompt) -> None:
        self.setAccessibleName(plain(prompt.label))
        while len(self._names) > len(prompt.choices):
            gone = self._names.pop()
            self._row.removeWidget(gone)
            gone.deleteLater()
        while len(self._names) < len(prompt.choices):
            words = Words(self)
            words.setWordWrap(True)
            role(words, "muted")
            words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
            self._names.append(words)
            self._row.addWidget(words, 1)
        rtl = self.isRightToLeft()
        for words, code, choice in zip(
            self._names, codes(prompt.choices), prompt.choices, strict=True
        ):
            words.setText(label_text(f"{ltr(code)}  {choice.short or choice.label}", rtl=rtl))
