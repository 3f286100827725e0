"""One interview as a supervisor reads it: questions, answers in words, what was remarked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QFont, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from enumerator.review.reading import AnswerRow, Reading
from enumerator.ui.bidi import has_rtl, isolate, ltr, plain
from enumerator.ui.fields import capture_words
from enumerator.ui.fields.identity import masked
from enumerator.ui.fields.picture import picture
from enumerator.ui.fields.special_answers import special_words
from enumerator.ui.fonts import LATIN, URDU
from enumerator.ui.household import split_key
from enumerator.ui.interview.wording import kept_reason_words
from enumerator.ui.parts import Note, label, put
from enumerator.ui.row_table import HEIGHT, RowTable, row_icon
from enumerator.ui.theme import Appearance
from forms.prompts import MEDIA, Kind

Index = QModelIndex | QPersistentModelIndex
_PICTURE = QSize(200, 130)  # of an answer, in pixels


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the table: the heading of a section (or of one member in it), or an answer."""

    heading: str = ""
    answer: AnswerRow | None = None


class AnswersView(QWidget):
    """The answers table, with what the enumerator confirmed or wrote beside each answer."""

    current_changed = Signal(str)  # ref of the current question; empty on a heading

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._reading: Reading | None = None
        self._heading, self._who = label("heading"), label("muted", wraps=True)
        self._empty = label("muted", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the page's keys go on working
        self._empty.hide()
        self._returned = Note("info", appearance)
        self._returned.hide()
        self._model = _AnswersModel(appearance)
        self._table = RowTable()
        self._table.setModel(self._model)
        self._table.setWordWrap(True)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.setAlternatingRowColors(True)
        self._table.selectionModel().currentChanged.connect(self._moved)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self._heading)
        row.addStretch(1)
        row.addWidget(self._who, 2)
        column.addLayout(row)
        column.addWidget(self._returned)
        column.addWidget(self._table, 1)
        column.addWidget(self._empty, 1)
        self.setFocusProxy(self._table)

    @property
    def current_ref(self) -> str:
        line = self._model.line(self._table.currentIndex().row())
        return line.answer.ref if line is not None and line.answer is not None else ""

    @property
    def current_answer(self) -> AnswerRow | None:
        line = self._model.line(self._table.currentIndex().row())
        return line.answer if line is not None else None

    @property
    def empty_words(self) -> str:
        """What is said in place of the answers; empty while there are any."""
        return "" if self._empty.isHidden() else plain(self._empty.text())

    def shown_answers(self) -> tuple[str, ...]:
        """The answers as they are shown, line by line."""
        rows = range(self._model.rowCount())
        found = (self._model.index(row, _AnswersModel.ANSWER).data() for row in rows)
        return tuple(plain(words) for words in found if words)

    def look_up(self, file: Callable[[str, str], bytes | None]) -> None:
        """Where the file of an interview's answer is found, by the interview and the file's name."""
        self._model.file = file

    def present(self, reading: Reading | None) -> None:
        """Show an interview from its first answer; the same one again stays where it is."""
        same = (
            reading is not None
            and self._reading is not None
            and reading.interview_id == self._reading.interview_id
        )
        row = self._table.currentIndex().row() if same else -1
        self._reading = reading
        self._model.present(
            reading.rows if reading else (), reading.interview_id if reading else ""
        )
        self._span_headings()
        if self._model.rowCount():
            at = row if 0 <= row < self._model.rowCount() else self._next_answer(-1, 1)
            self._table.go_to(at)
        self.say_words()

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._model.look_at(now.row())
        self.current_changed.emit(self.current_ref)

    def say_empty(self, words: str) -> None:
        """What stands in place of the answers while there is no interview to read."""
        put(self._empty, words, self._appearance)
        here: QWidget = self._table
        away: QWidget = self._empty
        if self._reading is None:
            here, away = self._empty, self._table
        focused = away.hasFocus()
        here.show()
        self.setFocusProxy(here)
        if focused:
            here.setFocus()
        away.hide()

    def go(self, by: int) -> None:
        """To the next answer, or the one before; headings are passed over."""
        at = self._next_answer(self._table.currentIndex().row(), by)
        if at >= 0:
            self._table.go_to(at)

    def go_to_flag(self) -> None:
        """To the next answer that carries a flag or a remark, round the end."""
        start, count = self._table.currentIndex().row(), self._model.rowCount()
        for step in range(1, count + 1):
            at = (start + step) % count
            line = self._model.line(at)
            if line is not None and line.answer is not None and _flagged(line.answer):
                self._table.go_to(at)
                return

    def say_words(self) -> None:
        reading = self._reading
        self._heading.setVisible(reading is not None)
        self._returned.setVisible(reading is not None and bool(reading.returned_comment))
        if reading is None:
            put(self._who, "", self._appearance)
        else:
            put(
                self._heading,
                self.tr("Household {household}").format(
                    household=ltr(split_key(reading.household)[1])
                ),
                self._appearance,
            )
            who = self.tr("Enumerator {name}").format(name=isolate(reading.enumerator))
            if reading.revision > 1:
                revision = self.tr("revision {number}").format(number=ltr(reading.revision))
                who = f"{who} · {revision}"
            put(self._who, who, self._appearance)
            self._returned.say(
                self.tr("You returned it with: {comment}").format(
                    comment=isolate(reading.returned_comment)
                )
            )
        self._table.setAccessibleName(self.tr("Answers"))
        self._table.verticalHeader().setDefaultSectionSize(self._appearance.look.row)
        self._model.redraw()
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Questions are longer than answers; notes get what is left."""
        room = self._table.viewport().width()
        question, answer = room * 2 // 5, room // 4
        for column, width in enumerate((question, answer, room - question - answer)):
            self._table.setColumnWidth(column, width)
        self._fit_rows()

    def _next_answer(self, row: int, by: int) -> int:
        at = row + by
        while 0 <= at < self._model.rowCount():
            line = self._model.line(at)
            if line is not None and line.answer is not None:
                return at
            at += by
        return -1

    def _span_headings(self) -> None:
        self._table.clearSpans()
        for row in range(self._model.rowCount()):
            line = self._model.line(row)
            if line is not None and line.answer is None:
                self._table.setSpan(row, 0, 1, self._model.columnCount())

    def _fit_rows(self) -> None:
        self._table.fit_rows()


class _AnswersModel(QAbstractTableModel):
    QUESTION, ANSWER, NOTES = range(3)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._lines: list[_Line] = []
        self._current = -1
        self._interview = ""
        self._seen: dict[str, tuple[int, QPixmap | None]] = {}  # size and picture, by file name
        self.file: Callable[[str, str], bytes | None] = lambda _interview, _name: None

    def look_at(self, row: int) -> None:
        """The line that is read now: only on it an identity number or a telephone is whole."""
        before, self._current = self._current, row
        for at in (before, row):
            if 0 <= at < len(self._lines):
                self.dataChanged.emit(self.index(at, self.ANSWER), self.index(at, self.ANSWER))

    def present(self, rows: tuple[AnswerRow, ...], interview: str) -> None:
        self.beginResetModel()
        if interview != self._interview:
            self._seen = {}
        self._interview = interview
        self._lines = []
        before = ("", "")
        for row in rows:
            if (row.section, row.row) != before:
                before = (row.section, row.row)
                words = isolate(row.section)
                self._lines.append(_Line(f"{words} · {isolate(row.row)}" if row.row else words))
            self._lines.append(_Line(answer=row))
        self.endResetModel()

    def redraw(self) -> None:
        if self._lines:
            last = self.index(len(self._lines) - 1, self.NOTES)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.NOTES)

    def line(self, row: int) -> _Line | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row())
        if line is not None and line.answer is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Question"), self.tr("Answer"), self.tr("Notes"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        if line.answer is None:
            return self._heading_data(line, index.column(), role)
        row = line.answer
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return plain(self._words(row, index))
        if index.column() == self.ANSWER and row.kind in MEDIA and row.answer:
            shown = self._file_of(row)[1]
            if role == HEIGHT:
                return shown.height() + 8 if shown is not None else 0
            if role == Qt.ItemDataRole.DecorationRole:
                return None if self._hidden(row, index) else shown
        if role == Qt.ItemDataRole.FontRole and index.column() == self.ANSWER:
            return None if has_rtl(row.answer) else self._latin()
        if role == Qt.ItemDataRole.DecorationRole and index.column() == self.NOTES:
            tokens = self._appearance.tokens
            if row.warnings or row.not_taken or row.flagged:
                return row_icon("flag", "warn", tokens)
            if row.comments or row.changed_from is not None:
                return row_icon("message", "info", tokens)
        return None

    def _heading_data(self, line: _Line, column: int, role: int) -> Any:
        if column == self.QUESTION and role == Qt.ItemDataRole.DisplayRole:
            return line.heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return plain(line.heading)
        if role == Qt.ItemDataRole.BackgroundRole:
            return QBrush(QColor(self._appearance.tokens.surface2))
        if role == Qt.ItemDataRole.FontRole:
            font = QFont(QApplication.font())
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _latin(self) -> QFont:
        """Nastaliq makes numbers wide and harder to compare."""
        font = QFont([LATIN, URDU])
        font.setPixelSize(self._appearance.look.px(15))
        return font

    def _hidden(self, row: AnswerRow, index: Index) -> bool:
        """What names a person is shown only while its line is read."""
        return row.pii == "1" and index.row() != self._current

    def _file_of(self, row: AnswerRow) -> tuple[int, QPixmap | None]:
        """How large an answer's file is, and the picture in it."""
        if row.answer not in self._seen:
            data = self.file(self._interview, row.answer)
            shown = picture(data, _PICTURE) if row.kind is Kind.IMAGE else None
            self._seen[row.answer] = (len(data) if data else 0, shown)
        return self._seen[row.answer]

    def _words(self, row: AnswerRow, index: Index) -> str:
        column = index.column()
        if column == self.QUESTION:
            return f"{ltr(row.code)}  {isolate(row.label)}" if row.code else isolate(row.label)
        if column == self.ANSWER:
            if row.special:
                return isolate(special_words(row.special)[0])
            if row.kind in MEDIA and row.answer:
                size = self._file_of(row)[0]
                words = capture_words.size_words(size) if size else self.tr("not on this laptop")
                return f"{capture_words.kind_words(row.kind)} · {words}"
            shown = masked(row.answer) if self._hidden(row, index) else row.answer
            return isolate(shown) if shown else "–"
        notes = [self.tr("Flagged for you by the enumerator")] if row.flagged else []
        if row.not_taken:
            reason = isolate(kept_reason_words(row.not_taken))
            notes.append(self.tr("Not taken: {reason}").format(reason=reason))
        notes += [
            self.tr("Confirmed: {check} – {reason}").format(
                check=isolate(check), reason=isolate(kept_reason_words(reason))
            )
            for check, reason in row.warnings
        ]
        notes += [f"{isolate(author)}: {isolate(text)}" for author, text in row.comments]
        if row.changed_from is not None:
            earlier = masked(row.changed_from) if row.pii == "1" else row.changed_from
            earlier = special_words(row.special_before)[0] if row.special_before else earlier
            before = isolate(earlier) if earlier else "–"
            notes.append(self.tr("Changed, before: {answer}").format(answer=before))
        return "\n".join(notes)


def _flagged(row: AnswerRow) -> bool:
    said = row.warnings or row.not_taken or row.comments or row.flagged
    return bool(said or row.changed_from is not None)
