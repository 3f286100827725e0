"""The answers of an interview line by line, as a supervisor's table shows them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPixmap
from PySide6.QtWidgets import QApplication

from enumerator.review.beside import Change, Compared
from enumerator.review.reading import AnswerRow
from enumerator.ui.bidi import has_rtl, isolate, ltr, plain
from enumerator.ui.fields import capture_words
from enumerator.ui.fields.identity import IDENTIFYING, at_a_glance
from enumerator.ui.fields.picture import picture
from enumerator.ui.fields.place_words import PLACES, place_words
from enumerator.ui.fields.special_answers import special_words
from enumerator.ui.fonts import LATIN
from enumerator.ui.interview.wording import kept_reason_words
from enumerator.ui.review.check_words import unmet_words
from enumerator.ui.row_table import HEIGHT, row_icon
from enumerator.ui.theme import Appearance
from forms.prompts import MEDIA, Kind

Index = QModelIndex | QPersistentModelIndex
_PICTURE = QSize(200, 130)  # of an answer, in pixels
_SIGNS = {
    Change.CHANGED: ("pencil", "warn"),
    Change.CAME: ("plus", "info"),
    Change.WENT: ("circle-minus", "err"),
}


class Column(Enum):
    """What a column of the table shows; what stood before is there only while two revisions are compared."""

    QUESTION = auto()
    ANSWER = auto()
    BEFORE = auto()
    NOTES = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: the heading of a section (or of one member in it), or a question."""

    heading: str = ""
    asked: Compared | None = None

    @property
    def answer(self) -> AnswerRow | None:
        """The present answer; none on a heading, and where the question went."""
        return self.asked.now if self.asked is not None else None

    @property
    def key(self) -> str:
        """Of its question; empty on a heading."""
        shown = self.asked and (self.asked.now or self.asked.before)
        return shown.key if shown else ""


class AnswersModel(QAbstractTableModel):
    """Headings and questions, in the order in which they are asked."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._lines: list[Line] = []
        self._columns: tuple[Column, ...] = ()
        self._current = -1
        self._interview = ""
        self._revision = 0
        self._seen: dict[str, tuple[int, QPixmap | None]] = {}  # size and picture, by file name
        self.file: Callable[[str, str], bytes | None] = lambda _interview, _name: None
        self._take_columns()

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._columns

    def present(self, asked: Sequence[Compared], interview: str, revision: int = 0) -> None:
        """Show these questions; ``revision`` is the one they are compared with, 0 where they are not."""
        self.beginResetModel()
        if interview != self._interview:
            self._seen = {}
        self._interview, self._revision = interview, revision
        self._take_columns()
        self._lines = []
        self._current = -1
        before = ("", "")
        for one in asked:
            row = one.now or one.before
            if row is not None and (row.section, row.row) != before:
                before = (row.section, row.row)
                words = isolate(row.section)
                self._lines.append(Line(f"{words} · {isolate(row.row)}" if row.row else words))
            self._lines.append(Line(asked=one))
        self.endResetModel()

    def look_at(self, row: int) -> None:
        """The line that is read now: only on it an identity number or a telephone is whole."""
        before, self._current = self._current, row
        for at in (before, row):
            if 0 <= at < len(self._lines):
                self.dataChanged.emit(self.index(at, 1), self.index(at, len(self._columns) - 1))

    def redraw(self) -> None:
        last = len(self._columns) - 1
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, last))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def line(self, row: int) -> Line | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, key: str) -> int:
        """The line of a question; -1 where it is not shown."""
        found = (at for at, line in enumerate(self._lines) if key and line.key == key)
        return next(found, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row())
        if line is not None and line.asked is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.QUESTION: self.tr("Question"),
            Column.ANSWER: self.tr("Answer"),
            Column.BEFORE: self.tr("Revision {number}").format(number=ltr(self._revision)),
            Column.NOTES: self.tr("Notes"),
        }[self._columns[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        if line.asked is None:
            return self._heading_data(line, index.column(), role)
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line.asked, column, index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return plain(self._words(line.asked, column, index.row()))
        if column is Column.BEFORE:
            return self._before_data(line.asked, role)
        row = line.asked.now
        if row is None:
            return None
        if column is Column.ANSWER and row.kind in MEDIA and row.answer:
            shown = self._file_of(row)[1]
            if role == HEIGHT:
                return shown.height() + 8 if shown is not None else 0
            if role == Qt.ItemDataRole.DecorationRole:
                hidden = row.pii == IDENTIFYING and index.row() != self._current
                return None if hidden else shown
        if role == Qt.ItemDataRole.FontRole and column is Column.ANSWER:
            return None if has_rtl(row.answer) else self._latin()
        if role == Qt.ItemDataRole.DecorationRole and column is Column.NOTES:
            return self._note_sign(row)
        return None

    def _take_columns(self) -> None:
        usual = (Column.QUESTION, Column.ANSWER, Column.NOTES)
        self._columns = tuple(Column) if self._revision else usual

    def _note_sign(self, row: AnswerRow) -> Any:
        tokens = self._appearance.tokens
        if row.unmet:
            return row_icon("alert-circle", "err", tokens)
        if row.warnings or row.not_taken or row.flagged:
            return row_icon("flag", "warn", tokens)
        if row.comments or (row.changed_from is not None and not self._revision):
            return row_icon("message", "info", tokens)
        return None

    def _before_data(self, asked: Compared, role: int) -> Any:
        if role == Qt.ItemDataRole.DecorationRole and asked.change in _SIGNS:
            return row_icon(*_SIGNS[asked.change], self._appearance.tokens)
        if role == Qt.ItemDataRole.FontRole and asked.before is not None:
            said = asked.change is not Change.SAME and self._appearance.rtl
            return None if said or has_rtl(asked.before.answer) else self._latin()
        return None

    def _heading_data(self, line: Line, column: int, role: int) -> Any:
        if column == 0 and role == Qt.ItemDataRole.DisplayRole:
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
        look = self._appearance.look
        font = QFont([LATIN, look.urdu])
        font.setPixelSize(look.px(15))
        return font

    def _glance(self, row: AnswerRow, answer: str) -> str:
        """What names a person is shown only while its line is read."""
        return at_a_glance(answer, row.kind, row.pii)

    def _file_of(self, row: AnswerRow) -> tuple[int, QPixmap | None]:
        """How large an answer's file is, and the picture in it."""
        if row.answer not in self._seen:
            data = self.file(self._interview, row.answer)
            shown = picture(data, _PICTURE) if row.kind is Kind.IMAGE else None
            self._seen[row.answer] = (len(data) if data else 0, shown)
        return self._seen[row.answer]

    def _words(self, asked: Compared, column: Column, at: int) -> str:
        row = asked.now
        if column is Column.QUESTION:
            shown = row or asked.before
            if shown is None:
                return ""
            label = isolate(shown.label)
            return f"{ltr(shown.code)}  {label}" if shown.code else label
        if column is Column.BEFORE:
            return self._words_before(asked, at)
        if row is None:
            return "–" if column is Column.ANSWER else ""
        return self._said(row, at) if column is Column.ANSWER else self._notes(row)

    def _said(self, row: AnswerRow, at: int) -> str:
        if row.special:
            return isolate(special_words(row.special)[0])
        if row.kind in MEDIA and row.answer:
            size = self._file_of(row)[0]
            words = capture_words.size_words(size) if size else self.tr("not on this laptop")
            return f"{capture_words.kind_words(row.kind)} · {words}"
        if row.kind in PLACES and row.answer:
            return place_words(row.kind, row.answer)
        shown = row.answer if at == self._current else self._glance(row, row.answer)
        return isolate(shown) if shown else "–"

    def _words_before(self, asked: Compared, at: int) -> str:
        """What stood in the revision before, and in words what became of it."""
        said = self._said(asked.before, at) if asked.before is not None else ""
        became = {
            Change.SAME: "",
            Change.CHANGED: self.tr("Changed since"),
            Change.CAME: self.tr("New member") if asked.member else self.tr("Not asked before"),
            Change.WENT: self.tr("Member gone") if asked.member else self.tr("No longer asked"),
        }[asked.change]
        return "\n".join(words for words in (said, became) if words)

    def _notes(self, row: AnswerRow) -> str:
        notes = [self.tr("Flagged for you by the enumerator")] if row.flagged else []
        notes += [unmet_words(kind) for kind in row.unmet]
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
        if row.changed_from is not None and not self._revision:
            before = self._earlier_words(row, row.changed_from)
            notes.append(self.tr("Changed, before: {answer}").format(answer=before))
        return "\n".join(notes)

    def _earlier_words(self, row: AnswerRow, answer: str) -> str:
        """What stood there before the return."""
        if row.special_before:
            return isolate(special_words(row.special_before)[0])
        if row.kind in PLACES and answer:
            return place_words(row.kind, answer)
        shown = self._glance(row, answer)
        return isolate(shown) if shown else "–"
