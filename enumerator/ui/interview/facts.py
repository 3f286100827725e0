"""What is known already and only read: a line for each, together in one card."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from enumerator.ui.bidi import label_text, ltr, plain
from enumerator.ui.fields.answer_words import answer_words
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import Appearance, role
from forms.prompts import ASKS_NOTHING, Prompt

_WIDE = 760  # from here on two facts stand beside each other
_CODE_WIDTH = 46


def is_fact(prompt: Prompt) -> bool:
    """Whether a question is only read, and nothing about it is to be settled."""
    return prompt.read_only and prompt.kind not in ASKS_NOTHING and not prompt.problems


def blocks(
    prompts: Sequence[Prompt], known: Callable[[Prompt], bool]
) -> Iterator[tuple[str, tuple[Prompt, ...]]]:
    """The cards of a page in order: a key, and its question, or all the facts that follow each other."""
    for together, found in groupby(prompts, known):
        if together:
            facts = tuple(found)
            yield f"{facts[0].key}#facts", facts
        else:
            yield from ((prompt.key, (prompt,)) for prompt in found)


class FactsCard(QFrame):
    """Number, question and answer of each fact. Nothing in it can be changed, and the way does not lead over it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "card")
        self._appearance = appearance
        self._facts: tuple[Prompt, ...] = ()
        self._seen: tuple[object, ...] = ()
        self._lines: list[tuple[QLabel, QLabel, QLabel]] = []
        self._beside = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 6, 16, 8)
        self._grid.setHorizontalSpacing(8)

    @property
    def facts(self) -> tuple[Prompt, ...]:
        return self._facts

    def lines(self) -> tuple[str, ...]:
        """What is read, line by line."""
        return tuple(plain(" ".join(part.text() for part in line)) for line in self._lines)

    def present(self, facts: Sequence[Prompt]) -> None:
        """Show the facts as they stand now."""
        look = self._appearance.look
        if (tuple(facts), look) == self._seen:
            return
        self._facts, self._seen = tuple(facts), (tuple(facts), look)
        while len(self._lines) > len(self._facts):
            for part in self._lines.pop():
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        while len(self._lines) < len(self._facts):
            self._lines.append(self._new_line())
        for (code, question, answer), fact in zip(self._lines, self._facts, strict=True):
            code.setText(ltr(fact.code))
            question.setText(label_text(fact.label, rtl=look.rtl))
            answer.setText(label_text(answer_words(fact), rtl=look.rtl))
            question.setAccessibleName(plain(f"{fact.code} {fact.label}: {answer_words(fact)}"))
        self._grid.setVerticalSpacing(0 if look.nastaliq else 3)
        self._lay_out()

    def set_room(self, width: int) -> None:
        beside = 2 if width >= self._appearance.look.px(_WIDE) else 1
        if beside != self._beside:
            self._beside = beside
            self._lay_out()

    def _new_line(self) -> tuple[QLabel, QLabel, QLabel]:
        parts = (Words(self), Words(self), Words(self))
        for part, name in zip(parts, ("code", "muted", "fact"), strict=True):
            part.setTextFormat(Qt.TextFormat.PlainText)
            role(part, name)
        parts[0].setFixedWidth(_CODE_WIDTH)
        for part in parts[1:]:
            part.setWordWrap(True)
        return parts

    def _lay_out(self) -> None:
        """Down the first column, then down the second, as one reads a list."""
        rows = -(-len(self._lines) // self._beside)
        for at, parts in enumerate(self._lines):
            row, first = at % rows, 3 * (at // rows)
            for column, part in enumerate(parts):
                self._grid.addWidget(part, row, first + column)
        for column, stretch in enumerate((0, 5, 4, 0, 5, 4)):
            self._grid.setColumnStretch(column, stretch if column < 3 * self._beside else 0)
