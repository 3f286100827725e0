"""The finish page: what still stands in the way, section by section, and the button that finishes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, label_text, ltr
from enumerator.ui.fields.entry import QuietList
from enumerator.ui.fields.special_answers import special_words
from enumerator.ui.fields.words import Words
from enumerator.ui.icons import icon
from enumerator.ui.interview import wording
from enumerator.ui.interview.card import semibold
from enumerator.ui.interview.keys import Action
from enumerator.ui.interview.route import FINISH
from enumerator.ui.parts import say_key
from enumerator.ui.theme import Appearance, role
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


class FinishPage(QWidget):
    """Lists what blocks; Enter goes there. Where nothing blocks, Enter finishes."""

    ref = FINISH
    jumped = Signal(str)  # ref of a question
    finish_asked = Signal()
    slip_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 12)
        column.setSpacing(8)
        self._summary = QFrame(self)
        summary = QHBoxLayout(self._summary)
        summary.setContentsMargins(12, 6, 12, 6)
        self._words = Words(self._summary)
        self._words.setWordWrap(True)
        summary.addWidget(self._words, 1)
        column.addWidget(self._summary)
        self._model = QStandardItemModel(self)
        self._list = QuietList(self)
        self._list.setModel(self._model)
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setVerticalScrollMode(QuietList.ScrollMode.ScrollPerPixel)
        self._list.setResizeMode(QuietList.ResizeMode.Adjust)
        self._list.activated.connect(lambda _index: self._jump())
        self._list.clicked.connect(lambda _index: self._jump())
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addStretch()
        self._reason = Words(self)
        role(self._reason, "muted")
        row.addWidget(self._reason)
        self._slip = QPushButton(self)
        self._slip.clicked.connect(self.slip_asked)
        self._slip.hide()
        row.addWidget(self._slip)
        self._finish = QPushButton(self)
        role(self._finish, "primary")
        self._finish.clicked.connect(self.finish_asked)
        row.addWidget(self._finish)
        column.addLayout(row)
        column.addStretch()

    @property
    def can_finish(self) -> bool:
        return self._finish.isEnabled()

    def present(
        self,
        hindrances: Sequence[Hindrance],
        flagged: Sequence[Flagged] = (),
        specials: Sequence[SpecialAnswer] = (),
    ) -> None:
        """Show all that blocks, all that was confirmed, what is flagged, and what was refused or not known."""
        blocking = [one for one in hindrances if one.problem.blocks]
        confirmed = [one for one in hindrances if not one.problem.blocks]
        errors = sum(1 for one in blocking if one.problem.kind is not ProblemKind.WARNING)
        counts = wording.counted_problems(errors, len(blocking) - errors)
        if blocking:
            words = self.tr("Not finished yet: {counts}. Enter goes to the question.").format(
                counts=isolate(counts)
            )
        else:
            words = self.tr(
                "Every question that needs an answer has one. Enter finishes the interview."
            )
        kind = "error" if blocking else "ok"
        role(self._summary, kind)
        role(self._words, kind)
        self._words.setText(label_text(words, rtl=self._appearance.rtl))
        self._fill(blocking + confirmed)
        self._add_flagged(flagged)
        self._add_specials(specials)
        self._list.setVisible(bool(hindrances) or bool(flagged) or bool(specials))
        self._list.setAccessibleName(self.tr("What still stands in the way"))
        self._finish.setEnabled(not blocking)
        say_key(self._finish, self.tr("Finish interview"), "Enter")
        say_key(self._slip, self.tr("Print slip"), "Ctrl+P")
        self._finish.setAccessibleDescription(words)
        self._reason.setVisible(bool(blocking))
        self._reason.setText(self.tr("Finishing is possible when nothing stands in the way"))

    def offer_slip(self) -> None:
        """There is somebody who prints the family's slip."""
        self._slip.show()

    def lines(self) -> tuple[str, ...]:
        """What the list says, line by line."""
        return tuple(self._model.item(row).text() for row in range(self._model.rowCount()))

    def take_focus(self) -> None:
        if self.can_finish:
            self._finish.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle(self, action: Action) -> bool:
        if action is not Action.NEXT:
            return False
        if self._finish.hasFocus():
            self.finish_asked.emit()
        else:
            self._jump()
        return True

    def commit(self) -> bool:
        return True

    def _jump(self) -> None:
        ref = self._list.currentIndex().data(_REF)
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
            self._list.setCurrentIndex(first.index())

    def _add_flagged(self, flagged: Sequence[Flagged]) -> None:
        if not flagged:
            return
        self._add_heading(
            self.tr("Flagged for the supervisor: {count}").format(count=ltr(len(flagged)))
        )
        sign = icon("flag", self._appearance.tokens.info)
        for one in flagged:
            self._add_line(label_text(_where(one), rtl=self._appearance.rtl), one.ref, sign)

    def _add_specials(self, specials: Sequence[SpecialAnswer]) -> None:
        if not specials:
            return
        words = self.tr("Not known, refused or not applicable: {count}")
        self._add_heading(words.format(count=ltr(len(specials))))
        sign = icon("circle-minus", self._appearance.tokens.info)
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
            return icon("circle-check", tokens.ok)
        if problem.kind is ProblemKind.WARNING:
            return icon("alert-triangle", tokens.warn)
        return icon("alert-circle", tokens.err)


def _where(one: Hindrance | Flagged | SpecialAnswer) -> str:
    """Member, number and words of a question."""
    parts = (one.row, *(isolate(part) for part in (one.code, one.question) if part))
    return " · ".join(part for part in parts if part)
