"""The members of a roster as a table: one row each, and as columns the questions that tell people apart."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.fields import typed
from enumerator.ui.fields.answer_words import LATIN_KINDS, answer_words
from enumerator.ui.fields.codes import codes, read
from enumerator.ui.fields.identity import grouped
from enumerator.ui.fields.typed import Fault, Unreadable
from enumerator.ui.fields.words import tip
from enumerator.ui.fonts import LATIN
from enumerator.ui.icons import icon
from enumerator.ui.interview import wording
from enumerator.ui.interview.core_columns import Column, core_columns
from enumerator.ui.interview.route import is_stop
from enumerator.ui.theme import Appearance
from forms.errors import NoSuchPlace
from forms.prompts import Choice, Kind, ProblemKind, Prompt, Row

Search = Callable[[str, str, int], Sequence[Choice]]
"""Ref of a question, what is typed, how many at most: the choices that may be meant, best first."""
_Index = QModelIndex | QPersistentModelIndex
_AGE = "age"  # the calculation of this name beside a date of birth, where a form has one
WRONG = Qt.ItemDataRole.UserRole
"""The token of a cell's border: err or warn, where something about its answer waits; else empty."""
_IN_CELL = frozenset(
    {Kind.TEXT, Kind.BARCODE, Kind.INTEGER, Kind.DECIMAL, Kind.RANGE, Kind.DATE, Kind.SELECT_ONE}
)


class RosterTable(QAbstractTableModel):
    """Rows are members, columns their core questions and, last, what is missing or wrong.

    A row's questions are asked for when it comes into view, and kept until the next change.
    """

    def __init__(
        self,
        ask: Callable[[str], tuple[Prompt, ...]],
        value: Callable[[str], str],
        appearance: Appearance,
        parent: QWidget,
        flagged: Callable[[Prompt], bool] = lambda _prompt: False,
    ) -> None:
        super().__init__(parent)
        self._ask, self._value, self._appearance = ask, value, appearance
        self._flagged = flagged
        self._rows: tuple[Row, ...] = ()
        self._columns: tuple[Column, ...] = ()
        self._titles: list[str] = []  # as they are shown, where the whole of one has no room
        self._known: dict[str, dict[str, Prompt]] = {}

    def present(self, rows: Sequence[Row]) -> None:
        """Show ``rows`` as they stand now."""
        self._known.clear()
        columns = core_columns([tuple(self._prompts(ref).values()) for ref in _samples(rows)])
        if len(rows) == len(self._rows) and columns == self._columns:
            self._rows = tuple(rows)
            if rows:
                last = self.index(len(rows) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns))
            return
        self.beginResetModel()
        self._titles = []
        self._rows, self._columns = tuple(rows), columns
        self.endResetModel()

    def weight(self, column: int) -> float:
        """How much of the width a column deserves, against the others."""
        prompt = self.prompt_at(0, column)
        if prompt is None:
            return 1.2
        if prompt.kind is Kind.TEXT:
            return 1.7 if column == 0 else 1.4
        if prompt.kind is Kind.SELECT_ONE:
            return 1.0 if len(prompt.choices) <= 3 else 1.3
        return 1.2

    def row_ref(self, row: int) -> str:
        return self._rows[row].ref if 0 <= row < len(self._rows) else ""

    def row_label(self, row: int) -> str:
        return self._rows[row].label if 0 <= row < len(self._rows) else ""

    def row_of(self, ref: str) -> int:
        return next((at for at, row in enumerate(self._rows) if row.ref == ref), -1)

    def prompt_at(self, row: int, column: int) -> Prompt | None:
        """The question of a cell, where that member is asked it."""
        if not (0 <= row < len(self._rows) and 0 <= column < len(self._columns)):
            return None
        known = self._prompts(self._rows[row].ref)
        return next((known[name] for name in self._columns[column].names if name in known), None)

    def title(self, column: int) -> str:
        """The whole heading of a column."""
        if column >= len(self._columns):
            return self.tr("State")
        return self._columns[column].title

    def shorten(self, titles: list[str]) -> None:
        """Show ``titles`` as headings; the whole of each stays in its tooltip and for screen readers."""
        if titles != self._titles:
            self._titles = titles
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(titles) - 1)

    def can_edit(self, row: int, column: int) -> bool:
        prompt = self.prompt_at(row, column)
        return prompt is not None and prompt.kind in _IN_CELL and is_stop(prompt)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or not self._columns else len(self._columns) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(isolate(self.title(section)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return isolate(self.title(section))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._titles[section] if section < len(self._titles) else self.title(section)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.column() == len(self._columns):
            return self._state(self._rows[index.row()], role)
        prompt = self.prompt_at(index.row(), index.column())
        if prompt is None:
            return "–" if role == Qt.ItemDataRole.DisplayRole else None
        tokens = self._appearance.tokens
        wrong = _wrong(prompt)
        if role == WRONG:
            return wrong
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(prompt, index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(prompt, index.row())
        if role == Qt.ItemDataRole.BackgroundRole and wrong:
            return QBrush(QColor(getattr(tokens, f"{wrong}_bg")))
        if role == Qt.ItemDataRole.DecorationRole and wrong:
            name = "alert-circle" if wrong == "err" else "alert-triangle"
            return icon(name, getattr(tokens, wrong))
        if role == Qt.ItemDataRole.DecorationRole and self._flagged(prompt):
            return icon("flag", tokens.info)
        if role == Qt.ItemDataRole.FontRole and prompt.value and _is_latin(prompt):
            font = QFont(LATIN)
            font.setPixelSize(self._appearance.look.px(15))
            return font
        return None

    def show_flags(self) -> None:
        """Questions were flagged for the supervisor, or are so no longer."""
        if self._rows:
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _spoken(self, prompt: Prompt, row: int) -> str:
        waiting = [problem for problem in prompt.problems if problem.blocks]
        parts = [f"{prompt.label}: {self._shown(prompt, row)}"]
        parts += [wording.problem_words(one) for one in waiting if prompt.answered]
        if self._flagged(prompt):
            parts.append(self.tr("flagged for the supervisor"))
        return ", ".join(parts)

    def _shown(self, prompt: Prompt, row: int) -> str:
        """A date of birth with the age that the form reckons from it: what is asked for is the age."""
        if prompt.kind is Kind.DATE and prompt.value and prompt.pii:
            try:
                age = self._value(f"{self._rows[row].ref}/{_AGE}")
            except NoSuchPlace:
                age = ""
            if age:
                return f"{ltr(age)}  ({shown(prompt)})"
        return shown(prompt)

    def _state(self, row: Row, role: int) -> Any:
        tokens = self._appearance.tokens
        asked = [one for one in self._prompts(row.ref).values() if is_stop(one)]
        open_questions = sum(1 for one in asked if one.required and not one.answered)
        wrong = sum(
            1 for one in asked if one.answered and any(problem.blocks for problem in one.problems)
        )
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if wrong == 1:
                return self.tr("1 problem")
            if wrong:
                return self.tr("{count} problems").format(count=ltr(wrong))
            if open_questions:
                return self.tr("{count} open").format(count=ltr(open_questions))
            return self.tr("complete")
        if role == Qt.ItemDataRole.DecorationRole:
            if wrong:
                return icon("alert-circle", tokens.err)
            if open_questions:
                return icon("progress", tokens.info)
            return icon("circle-check", tokens.ok)
        return None

    def _prompts(self, ref: str) -> dict[str, Prompt]:
        if ref not in self._known:
            self._known[ref] = {prompt.name: prompt for prompt in self._ask(ref)}
        return self._known[ref]


def _is_latin(prompt: Prompt) -> bool:
    """Whether an answer is of digits: Nastaliq makes those wide, and harder to compare."""
    return prompt.kind in LATIN_KINDS or (prompt.kind is Kind.TEXT and prompt.value.isdigit())


def _samples(rows: Sequence[Row]) -> tuple[str, ...]:
    """The first, the middle and the last row tell enough."""
    refs = [row.ref for row in rows]
    return tuple(dict.fromkeys((refs[0], refs[len(refs) // 2], refs[-1]))) if refs else ()


def shown(prompt: Prompt) -> str:
    """An answer as a table shows it: code and words, a date as it is said, an identity number masked."""
    if not prompt.answered:
        return ""
    if prompt.kind is Kind.SELECT_ONE and prompt.value:
        known = codes(prompt.choices)
        for code, choice in zip(known, prompt.choices, strict=True):
            if choice.value == prompt.value:
                return f"{ltr(code)}  {choice.short or choice.label}"
        return ltr(prompt.value)
    return answer_words(prompt)


def editable(prompt: Prompt) -> str:
    """An answer as its cell's editor begins with."""
    if prompt.kind is Kind.SELECT_ONE:
        values = [choice.value for choice in prompt.choices]
        return codes(prompt.choices)[values.index(prompt.value)] if prompt.value in values else ""
    return grouped(prompt.value) if typed.is_number_of_digits(prompt) else typed.shown_of(prompt)


def _no_search(_ref: str, _typed: str, _most: int) -> Sequence[Choice]:
    return ()


def read_cell(prompt: Prompt, text: str, search: Search = _no_search) -> str:
    """What was typed into a cell, as an answer; raises Unreadable. ``search`` is the form's own, for names."""
    if prompt.kind is Kind.SELECT_ONE:
        return _choice(prompt, text, search)
    return typed.reader_of(prompt)(text)


def _choice(prompt: Prompt, text: str, search: Search) -> str:
    wanted = typed.line(text)
    if not wanted:
        return ""
    by_code = read(wanted, codes(prompt.choices)).index
    if by_code is not None:
        return prompt.choices[by_code].value
    found = () if wanted.isdigit() else search(prompt.ref, wanted, 1)
    if not found:
        raise Unreadable(Fault.NO_SUCH_CHOICE)
    return found[0].value


def _wrong(prompt: Prompt) -> str:
    """err where the answer breaks a rule, warn where it waits for a confirmation; else empty."""
    waiting = [problem for problem in prompt.problems if problem.blocks] if prompt.answered else []
    if not waiting:
        return ""
    return "warn" if all(one.kind is ProblemKind.WARNING for one in waiting) else "err"
