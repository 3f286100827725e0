"""One list of what waits: a heading for each part, a line for each question; Enter goes there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import isolate, label_text, ltr
from enumerator.ui.fields.entry import QuietList
from enumerator.ui.fields.special_answers import special_words
from enumerator.ui.fonts import semibold
from enumerator.ui.interview import wording
from enumerator.ui.row_table import row_icon
from enumerator.ui.theme import Appearance
from forms.prompts import Problem, ProblemKind

_REF = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Hindrance:
    """One problem with what a reader needs to find it: section, member, number and words of its question."""

    problem: Problem
    section: str
    code: str
    question: str
    row: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """Answers that one member lacks, together; ``ref`` is the first of their questions."""

    ref: str
    row: str
    count: int


@dataclass(frozen=True, slots=True)
class Flagged:
    """One question that the supervisor shall look at."""

    ref: str
    code: str
    question: str
    row: str = ""


@dataclass(frozen=True, slots=True)
class SpecialAnswer:
    """One question that was not answered but refused, not known or not applicable: ``which``."""

    ref: str
    which: str
    code: str
    question: str
    row: str = ""


class ProblemList(QuietList):
    """Problems by section, then what else is to be known. It holds no rules."""

    jumped = Signal(str)  # ref of a question

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollMode(QuietList.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QuietList.ResizeMode.Adjust)
        self.activated.connect(lambda _index: self.jump())
        self.clicked.connect(lambda _index: self.jump())

    def present(
        self,
        hindrances: Sequence[Hindrance],
        flagged: Sequence[Flagged] = (),
        specials: Sequence[SpecialAnswer] = (),
        missing: Sequence[Missing] = (),
    ) -> None:
        self._fill(hindrances)
        self._add_missing(missing)
        self._add_flagged(flagged)
        self._add_specials(specials)
        if not self.currentIndex().isValid():
            lines = (self._model.item(row) for row in range(self._model.rowCount()))
            first = next((item for item in lines if item.isEnabled()), None)
            if first is not None:
                self.setCurrentIndex(first.index())

    def lines(self) -> tuple[str, ...]:
        """What the list says, line by line."""
        return tuple(self._model.item(row).text() for row in range(self._model.rowCount()))

    def jump(self) -> None:
        """Tell the question of the line one is on."""
        ref = self.currentIndex().data(_REF)
        if isinstance(ref, str) and ref:
            self.jumped.emit(ref)

    def _fill(self, hindrances: Sequence[Hindrance]) -> None:
        self._model.clear()
        section = ""
        first: QStandardItem | None = None
        for one in hindrances:
            if one.section != section:
                section = one.section
                self._add_heading(section)
            item = self._add_line(self._line(one), one.problem.ref, self._icon(one.problem))
            first = first or item
        if first is not None:
            self.setCurrentIndex(first.index())

    def _add_missing(self, missing: Sequence[Missing]) -> None:
        if not missing:
            return
        self._add_heading(self.tr("Not answered yet"))
        sign = row_icon("progress", "info", self._appearance.tokens)
        for one in missing:
            count = self.tr("1 question") if one.count == 1 else self.tr("{count} questions")
            words = f"{one.row} — {count.format(count=ltr(one.count))}"
            self._add_line(label_text(words, rtl=self._appearance.rtl), one.ref, sign)

    def _add_flagged(self, flagged: Sequence[Flagged]) -> None:
        if not flagged:
            return
        self._add_heading(
            self.tr("Flagged for the supervisor: {count}").format(count=ltr(len(flagged)))
        )
        sign = row_icon("flag", "info", self._appearance.tokens)
        for one in flagged:
            self._add_line(label_text(_where(one), rtl=self._appearance.rtl), one.ref, sign)

    def _add_specials(self, specials: Sequence[SpecialAnswer]) -> None:
        if not specials:
            return
        words = self.tr("Not known, refused or not applicable: {count}")
        self._add_heading(words.format(count=ltr(len(specials))))
        sign = row_icon("circle-minus", "info", self._appearance.tokens)
        for one in specials:
            line = f"{_where(one)} — {isolate(special_words(one.which)[0])}"
            self._add_line(label_text(line, rtl=self._appearance.rtl), one.ref, sign)

    def _add_heading(self, words: str) -> None:
        heading = QStandardItem(label_text(words, rtl=self._appearance.rtl))
        heading.setFont(semibold(self.font()))
        heading.setEnabled(False)
        heading.setForeground(self.palette().text())
        self._model.appendRow(heading)

    def _add_line(self, words: str, ref: str, sign: QIcon) -> QStandardItem:
        item = QStandardItem(words)
        item.setData(ref, _REF)
        item.setIcon(sign)
        item.setEditable(False)
        self._model.appendRow(item)
        return item

    def _line(self, one: Hindrance) -> str:
        words = wording.problem_words(one.problem)
        text = f"{_where(one)} — {words}"
        if not one.problem.blocks:
            reason = wording.kept_reason_words(one.problem.confirmed or "")
            confirmed = self.tr("Confirmed: {reason}").format(reason=isolate(reason))
            text = f"{text} {confirmed}"
        return label_text(text, rtl=self._appearance.rtl)

    def _icon(self, problem: Problem) -> QIcon:
        tokens = self._appearance.tokens
        if not problem.blocks:
            return row_icon("circle-check", "ok", tokens)
        if problem.kind is ProblemKind.WARNING:
            return row_icon("alert-triangle", "warn", tokens)
        return row_icon("alert-circle", "err", tokens)


def _where(one: Hindrance | Flagged | SpecialAnswer) -> str:
    """Member, number and words of a question."""
    parts = (one.row, *(isolate(part) for part in (one.code, one.question) if part))
    return " · ".join(part for part in parts if part)
