"""One interview as a supervisor reads it: questions, answers in words, what was remarked."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from enumerator.review.beside import Beside, Change, Compared
from enumerator.review.reading import AnswerRow, Reading
from enumerator.review.showing import Showing, shows
from enumerator.ui.announcing import announce
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.household import split_key
from enumerator.ui.parts import Note, label, put
from enumerator.ui.review.answers_model import AnswersModel, Column, Line
from enumerator.ui.review.showing_words import beside_words, nothing_words, showing_words
from enumerator.ui.row_table import RowTable
from enumerator.ui.theme import Appearance

_SHARES = {Column.QUESTION: 8, Column.ANSWER: 5, Column.NOTES: 7}  # of the table's width
_SHARES_BESIDE = {Column.QUESTION: 6, Column.ANSWER: 4, Column.BEFORE: 5, Column.NOTES: 6}


class AnswersView(QWidget):
    """The answers table, with what the enumerator confirmed or wrote beside each answer."""

    current_changed = Signal(str)  # ref of the current question; empty on a heading

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._reading: Reading | None = None
        self._compares = False
        self._beside: Beside | None = None
        self._showing = Showing.ALL
        self.close_key: Callable[[], str] = lambda: "S"  # which puts the revision before away
        self._heading, self._who = label("heading"), label("muted", wraps=True)
        self._empty = label("muted", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the page's keys go on working
        self._empty.hide()
        self._nothing_to_read = ""
        self._returned = Note("info", appearance)
        self._returned.hide()
        self._what = Note("info", appearance)  # of all answers is shown, and beside what
        self._what.hide()
        self._model = AnswersModel(appearance)
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
        column.addWidget(self._what)
        column.addWidget(self._table, 1)
        column.addWidget(self._empty, 1)
        self.setFocusProxy(self._table)

    @property
    def current_ref(self) -> str:
        answer = self.current_answer
        return answer.ref if answer is not None else ""

    @property
    def current_answer(self) -> AnswerRow | None:
        line = self._current_line
        return line.answer if line is not None else None

    @property
    def current_key(self) -> str:
        """The question of the current line, also one that is no longer asked; empty on a heading."""
        line = self._current_line
        return line.key if line is not None else ""

    @property
    def compares(self) -> bool:
        """Whether the revision before is asked for; there may be none."""
        return self._compares

    @property
    def shows_beside(self) -> bool:
        """Whether two revisions are shown beside each other."""
        return Column.BEFORE in self._model.columns

    @property
    def showing(self) -> Showing:
        return self._showing

    @property
    def what_is_shown(self) -> str:
        """Which answers are shown and beside what, in words; empty while it is all of one revision."""
        return "" if self._what.isHidden() else self._what.words

    @property
    def empty_words(self) -> str:
        """What is said in place of the answers; empty while there are any."""
        return "" if self._empty.isHidden() else plain(self._empty.text())

    def shown_answers(self) -> tuple[str, ...]:
        """The answers as they are shown, line by line."""
        return self._column_words(Column.ANSWER)

    def shown_before(self) -> tuple[str, ...]:
        """What stood in the revision before, line by line; nothing while it is not laid beside."""
        return self._column_words(Column.BEFORE)

    def look_up(self, file: Callable[[str, str], bytes | None]) -> None:
        """Where the file of an interview's answer is found, by the interview and the file's name."""
        self._model.file = file

    def present(self, reading: Reading | None) -> None:
        """Show an interview from its first answer, all of it; the same one again stays as it is."""
        same = (
            reading is not None
            and self._reading is not None
            and reading.interview_id == self._reading.interview_id
        )
        self._reading = reading
        if not same:
            self._compares, self._beside, self._showing = False, None, Showing.ALL
            self._table.setCurrentIndex(QModelIndex())
        self._lay_lines()

    def lay_beside(self, beside: Beside | None) -> None:
        """Show the revision before beside the answers, or say that there is none."""
        self._compares, self._beside = True, beside
        self._lay_lines()
        announce(self, self.what_is_shown)

    def put_away(self) -> None:
        """The revision before is no longer shown."""
        self._compares, self._beside = False, None
        self._lay_lines()

    def show_only(self, showing: Showing) -> None:
        """Show all answers, or those with something to them."""
        if self._reading is None or showing is self._showing:
            return
        self._showing = showing
        self._lay_lines()
        announce(self, self.what_is_shown or showing_words(Showing.ALL))

    def _lay_lines(self) -> None:
        """What is to be shown now; the question that was read stays current while it is among it."""
        key = self.current_key
        asked = self._asked()
        shown = [line for line in asked if self._belongs(line)]
        interview = self._reading.interview_id if self._reading else ""
        revision = self._beside.revision if self._beside and self._beside.lines else 0
        self._model.present(shown, interview, revision)
        self._span_headings()
        self._share_width()
        if self._model.rowCount():
            at = self._model.row_of(key)
            self._table.go_to(at if at >= 0 else self._next_line(-1, 1))
        else:
            self.current_changed.emit("")
        self.say_words()

    def _belongs(self, line: Compared) -> bool:
        beside = self._beside is not None and bool(self._beside.lines)
        return shows(self._showing, line, beside=beside)

    def _asked(self) -> tuple[Compared, ...]:
        if self._beside is not None and self._beside.lines:
            return self._beside.lines
        rows = self._reading.rows if self._reading else ()
        return tuple(Compared(row, None) for row in rows)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._model.look_at(now.row())
        self.current_changed.emit(self.current_ref)

    def say_empty(self, words: str) -> None:
        """What stands in place of the answers while there is no interview to read."""
        self._nothing_to_read = words
        self._show_table_or_words()

    def _show_table_or_words(self) -> None:
        nothing = self._reading is None
        words = self._nothing_to_read if nothing else nothing_words(self._showing)
        put(self._empty, words, self._appearance)
        here: QWidget = self._table
        away: QWidget = self._empty
        if nothing or not self._model.rowCount():
            here, away = self._empty, self._table
        focused = away.hasFocus()
        here.show()
        self.setFocusProxy(here)
        if focused:
            here.setFocus()
        away.hide()

    def go(self, by: int) -> None:
        """To the next question, or the one before; headings are passed over."""
        at = self._next_line(self._table.currentIndex().row(), by)
        if at >= 0:
            self._table.go_to(at)

    def go_to_flag(self) -> None:
        """To the next answer with a flag or a remark; beside the revision before, to the next change; round the end."""
        start, count = self._table.currentIndex().row(), self._model.rowCount()
        for step in range(1, count + 1):
            at = (start + step) % count
            line = self._model.line(at)
            if line is not None and self._stands_out(line):
                self._table.go_to(at)
                return

    def _stands_out(self, line: Line) -> bool:
        if self.shows_beside:
            return line.asked is not None and line.asked.change is not Change.SAME
        return line.answer is not None and _flagged(line.answer)

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
        self._say_what()
        self._show_table_or_words()
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

    def _say_what(self) -> None:
        """Which answers are shown and how many, and what is laid beside them."""
        said = []
        if self._reading is not None and self._showing is not Showing.ALL:
            asked = self._asked()
            count = sum(map(self._belongs, asked))
            said.append(showing_words(self._showing, count, len(asked)))
        if self._reading is not None and self._compares:
            said.append(beside_words(self._beside, self.close_key()))
        self._what.setVisible(bool(said))
        self._what.say("\n".join(said))

    def _share_width(self) -> None:
        """Questions are longer than answers; notes get what is left."""
        room = self._table.viewport().width()
        shares = _SHARES_BESIDE if Column.BEFORE in self._model.columns else _SHARES
        left = room
        for at, column in enumerate(self._model.columns):
            last = at == len(self._model.columns) - 1
            width = left if last else room * shares[column] // sum(shares.values())
            self._table.setColumnWidth(at, width)
            left -= width
        self._fit_rows()

    def _column_words(self, column: Column) -> tuple[str, ...]:
        if column not in self._model.columns:
            return ()
        at = self._model.columns.index(column)
        found = (self._model.index(row, at).data() for row in range(self._model.rowCount()))
        return tuple(plain(words) for words in found if words)

    @property
    def _current_line(self) -> Line | None:
        return self._model.line(self._table.currentIndex().row())

    def _next_line(self, row: int, by: int) -> int:
        at = row + by
        while 0 <= at < self._model.rowCount():
            line = self._model.line(at)
            if line is not None and line.asked is not None:
                return at
            at += by
        return -1

    def _span_headings(self) -> None:
        self._table.clearSpans()
        for row in range(self._model.rowCount()):
            line = self._model.line(row)
            if line is not None and line.asked is None:
                self._table.setSpan(row, 0, 1, self._model.columnCount())

    def _fit_rows(self) -> None:
        self._table.fit_rows()


def _flagged(row: AnswerRow) -> bool:
    said = row.warnings or row.not_taken or row.comments or row.flagged
    return bool(said or row.changed_from is not None)
