"""The page of a roster: the table of its members, editing in its cells, and the way to each member's questions."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, label_text, ltr
from enumerator.ui.fields.typed import Unreadable
from enumerator.ui.fields.words import Words
from enumerator.ui.interview import lookup, wording
from enumerator.ui.interview.asking_card import DraftsAt
from enumerator.ui.interview.cell_words import what_is_wrong, what_to_type
from enumerator.ui.interview.column_widths import share_width
from enumerator.ui.interview.desk import Questionnaire
from enumerator.ui.interview.keys import Action
from enumerator.ui.interview.member_checks import MemberChecks
from enumerator.ui.interview.panels import WordsPanel
from enumerator.ui.interview.problem_list import Hindrance, Missing
from enumerator.ui.interview.removal import RemovalPanel, ask_about
from enumerator.ui.interview.roster_cells import CellEntry, CellStrip, CellTable
from enumerator.ui.interview.roster_table import RosterTable, editable, read_cell
from enumerator.ui.parts import say_key
from enumerator.ui.theme import Appearance, role
from forms.prompts import Kind, Prompt, Row


class RosterPage(QWidget):
    """The members of one repeat."""

    answered = Signal(str, str)  # ref, value
    special_given = Signal(str, str)  # ref, which
    row_opened = Signal(str)  # row ref
    commented = Signal(str, str)  # ref of a question, text
    add_asked = Signal()
    jumped = Signal(str)  # ref of a question with a problem
    passed = Signal()  # what waits was read: go on
    row_removed = Signal(str, str, str)  # row ref, reason, ref of the row that is named instead

    def __init__(
        self,
        ref: str,
        appearance: Appearance,
        session: Questionnaire,
        flagged: Callable[[Prompt], bool],
        drafts: DraftsAt,
    ) -> None:
        super().__init__()
        self.ref = ref
        self._session, self._drafts = session, drafts
        self._appearance = appearance
        self._can_add = False
        self._panel: RemovalPanel | WordsPanel | None = None
        self._fault_words = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 12)
        column.setSpacing(8)
        self._column = column
        self._strip = CellStrip(appearance, self)
        column.addWidget(self._strip)
        self._table = CellTable(self, appearance, self)
        self._model = RosterTable(session.prompts, session.value, appearance, self._table, flagged)
        self._table.setModel(self._model)
        self._table.selectionModel().currentChanged.connect(self._moved)
        self._table.doubleClicked.connect(lambda _index: self.open_current())
        column.addWidget(self._table, 1)
        self._checks = MemberChecks(appearance, self)
        self._checks.jumped.connect(self.jumped)
        self._checks.passed.connect(self.passed)
        self._checks.hide()
        column.addWidget(self._checks, 1)
        self._offer = QFrame(self)
        role(self._offer, "card")
        offer = QHBoxLayout(self._offer)
        offer.setContentsMargins(12, 6, 12, 6)
        self._offer_words = Words(self._offer)
        self._offer_words.setWordWrap(True)
        offer.addWidget(self._offer_words, 1)
        self._add = QPushButton(self._offer)
        role(self._add, "primary")
        self._add.clicked.connect(self.add_asked)
        offer.addWidget(self._add)
        column.addWidget(self._offer)
        self._editor = CellEntry(self, self._table.viewport())
        self._editor.textEdited.connect(lambda _text: self._show_strip())

    def present(self, rows: Sequence[Row], *, can_add: bool, title: str) -> None:
        """Show the members as they stand now; the cell and what is typed in it stay."""
        self._can_add = can_add
        kept = self._table.currentIndex()
        self._model.present(rows)
        self._table.setAccessibleName(title)
        self._table.setVisible(bool(rows) and self._checks.isHidden())
        self._offer.setVisible(self._offers())
        words = (
            self.tr("Is anybody else living here? If not, go on with {key}.").format(
                key=ltr("PgDn")
            )
            if rows
            else self.tr("Nobody is listed yet.")
        )
        self._offer_words.setText(label_text(words, rtl=self._appearance.rtl))
        say_key(self._add, self.tr("Add member"), "Enter")
        if rows:
            row = min(max(kept.row(), 0), len(rows) - 1)
            column = min(max(kept.column(), 0), max(0, self._model.columnCount() - 1))
            self._select(row, column)
        self._table.verticalHeader().setDefaultSectionSize(self._appearance.look.row + 6)
        self.share_width()
        self._show_strip()

    @property
    def asks(self) -> bool:
        """Whether something is asked about the current member or cell."""
        return self._panel is not None

    @property
    def shows_checks(self) -> bool:
        """Whether the list of what waits stands in place of the table."""
        return not self._checks.isHidden()

    def show_checks(self, hindrances: Sequence[Hindrance], missing: Sequence[Missing]) -> None:
        """What waits among the members, in one list, before one goes on."""
        self.drop_cell()
        self._close_panel()
        self._checks.present(hindrances, missing)
        self._table.hide()
        self._checks.show()
        self._show_strip()
        self._offer.hide()
        self._checks.take_focus()

    def hide_checks(self) -> None:
        """Back to the table."""
        if self.shows_checks:
            self._checks.hide()
            self._table.setVisible(self._model.rowCount() > 0)
            self._offer.setVisible(self._offers())
            self.take_focus()
            self._show_strip()

    def _offers(self) -> bool:
        return self._can_add and self._panel is None and not self.shows_checks

    def current_row_ref(self) -> str:
        return self._model.row_ref(self._table.currentIndex().row())

    def select_row(self, row_ref: str) -> None:
        at = self._model.row_of(row_ref)
        if at >= 0:
            self._select(at, max(0, self._table.currentIndex().column()))

    def current_prompt(self) -> Prompt | None:
        """The question of the cell that is being edited."""
        return None if self._editor.isHidden() else self.cell_prompt()

    def cell_prompt(self) -> Prompt | None:
        """The question of the cell one is on, where that member is asked it."""
        index = self._table.currentIndex()
        return self._model.prompt_at(index.row(), index.column())

    @property
    def typing(self) -> bool:
        """Whether something stands in a cell that is not kept yet."""
        prompt = None if self._editor.isHidden() else self.cell_prompt()
        return prompt is not None and self._editor.text() != editable(prompt)

    def select_cell(self, ref: str) -> bool:
        """Go to the cell of the question ``ref``; False where no column shows it."""
        for row in range(self._model.rowCount()):
            for column in range(self._model.columnCount()):
                prompt = self._model.prompt_at(row, column)
                if prompt is not None and prompt.ref == ref:
                    self._select(row, column)
                    self.take_focus()
                    return True
        return False

    def strip_words(self) -> str:
        """What is said over the table of the cell one is on; empty where nothing is."""
        return "" if self._strip.isHidden() else self._strip.words

    def show_flags(self) -> None:
        """Questions were flagged, or are so no longer."""
        self._model.show_flags()

    def take_focus(self, *, offer: bool = False) -> None:
        """Put the keyboard on the cell that is being edited, the table, or the offer to add one more."""
        empty = self._model.rowCount() == 0
        cell = self._table if self._editor.isHidden() else self._editor
        target: QWidget = self._add if (offer or empty) and self._can_add else cell
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle(self, action: Action) -> bool:
        """Do what the keys ask on this page; False where it is the window's business."""
        if self.shows_checks:
            if action is Action.BACK:
                self.hide_checks()
                return True
            return self._checks.handle(action)
        match action:
            case Action.NEXT if self._add.hasFocus():
                self.add_asked.emit()
            case Action.NEXT | Action.OPEN_ROW if self._table.hasFocus():
                self.open_current()
            case Action.PREVIOUS if self._panel is None:
                self._go_back_to_cell()
            case Action.NEXT_CARD | Action.PREVIOUS_CARD if self._panel is None:
                self.go_to_member(1 if action is Action.NEXT_CARD else -1)
            case Action.REMOVE_ROW:
                self.ask_removal()
            case Action.COMMENT:
                self._ask_comment()
            case Action.SAME_AS_ABOVE:
                self._same_as_above()
            case Action.BACK if self._panel is not None:
                self._close_panel()
            case _:
                return False
        return True

    def commit(self) -> bool:
        """Tell what is typed in the cell, a comment too; False when it cannot be an answer."""
        if isinstance(self._panel, WordsPanel):
            self._panel.keep()
        if self._editor.isHidden():
            return True
        prompt = self.cell_prompt()
        if prompt is None:
            return True
        try:
            value = read_cell(prompt, self._editor.text(), self._session.search_choices)
        except Unreadable as unreadable:
            self.complain(wording.fault_words(unreadable.fault))
            return False
        self._fault_words = ""
        if value != prompt.value:
            self.answered.emit(prompt.ref, value)
        return self._fault_words == ""

    def complain(self, words: str) -> None:
        """Say over the table why what is typed was not taken; the editor stays open with it."""
        self._fault_words = words
        self._show_strip()

    def open_current(self) -> None:
        if self.commit():
            self.drop_cell()
            if ref := self.current_row_ref():
                self.row_opened.emit(ref)

    def edit_cell(self, text: str | None = None) -> None:
        """Begin to edit the current cell, with ``text`` or with its answer."""
        index = self._table.currentIndex()
        prompt = self._model.prompt_at(index.row(), index.column())
        if prompt is None or not self._model.can_edit(index.row(), index.column()):
            if text:
                self.open_current()
            return
        self._editor.setGeometry(self._table.visualRect(index))
        words = prompt.kind is Kind.TEXT and "numbers" not in prompt.appearance
        self._editor.setProperty("urdu", "true" if words else "")
        self._editor.setText(editable(prompt) if text is None else "")
        self._editor.setAccessibleName(prompt.label)
        self._editor.show()
        self._editor.raise_()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if text is None:
            self._editor.selectAll()
        elif text:
            self._editor.write(text)
        self._fault_words = ""
        self._show_strip()

    def drop_cell(self) -> None:
        if not self._editor.isHidden():
            self._fault_words = ""
            self._close_editor()
            self._show_strip()

    def keep_typed(self) -> None:
        """What is typed in a cell and cannot be read yet waits like any other words."""
        prompt = self.current_prompt()
        if prompt is not None and self.typing:
            self._drafts("typed", prompt.key, "0").put(self._editor.text())

    def type_again(self) -> None:
        """Type what waits into its cell, as if by hand: it is no answer before somebody says so."""
        for row in range(self._model.rowCount()):
            for column in range(self._model.columnCount()):
                prompt = self._model.prompt_at(row, column)
                draft = self._drafts("typed", prompt.key, "0") if prompt is not None else None
                if draft is not None and draft.draft is not None:
                    self._select(row, column)
                    self.edit_cell(draft.draft.words)
                    draft.done()
                    return

    def go_on_from_cell(self, by: int) -> None:
        """Keep the cell and edit the next (or previous) one in reading order, on into the next member."""
        if not self.commit():
            return
        self.drop_cell()
        index = self._table.currentIndex()
        columns = self._model.columnCount()
        at = index.row() * columns + index.column() + by
        while 0 <= at < self._model.rowCount() * columns:
            row, column = divmod(at, columns)
            if self._model.can_edit(row, column):
                self._select(row, column)
                self.edit_cell()
                return
            at += by
        self.take_focus(offer=by > 0)

    def _go_back_to_cell(self) -> None:
        """From a cell to the one before, from the offer to the cell one was on last."""
        if self._add.hasFocus() and self._model.rowCount():
            self.take_focus()
            self.edit_cell()
        else:
            self.go_on_from_cell(-1)

    def go_to_member(self, by: int) -> None:
        """Keep the cell and go to the same column of the member beside."""
        if not self.commit():
            return
        self.drop_cell()
        index = self._table.currentIndex()
        row = index.row() + by
        if 0 <= row < self._model.rowCount():
            self._select(row, index.column())
            if self._model.can_edit(row, index.column()):
                self.edit_cell()

    def ask_removal(self) -> None:
        """Ask why the current member is taken off the list; one about whom nothing is said goes at once."""
        ref = self.current_row_ref()
        if not ref:
            return
        self.drop_cell()
        self._close_panel()
        panel = ask_about(
            lookup.leaving(self._session, self.ref, ref),
            self,
            lambda reason, instead: self._remove(ref, reason, instead),
            partial(self._drafts, "removal", lookup.row_key(self._session, self.ref, ref)),
        )
        if panel is None:
            return
        panel.set_room(self.width() - 60)
        self._open(panel)

    def _ask_comment(self) -> None:
        """Open the line for a comment on the question of the cell."""
        prompt = self.cell_prompt()
        if prompt is None or not self.commit():
            return
        self.drop_cell()
        self._close_panel()
        ref = prompt.ref
        label = prompt.more.short or prompt.label
        question = self.tr("Comment: {question}").format(question=isolate(label))
        draft = self._drafts("comment", prompt.key)
        panel = WordsPanel(question, self.tr("Keep"), urdu=True, parent=self, draft=draft)
        panel.dismissed.connect(draft.put_away)
        panel.given.connect(lambda words: self._comment(ref, words))
        self._open(panel)

    def _comment(self, ref: str, words: str) -> None:
        self._close_panel()
        self.commented.emit(ref, words)

    def _open(self, panel: RemovalPanel | WordsPanel) -> None:
        panel.dismissed.connect(self._close_panel)
        self._column.insertWidget(1, panel)
        panel.show()
        panel.setFocus()
        self._panel = panel
        self._offer.hide()

    def share_width(self) -> None:
        share_width(self._table, self._model, self._appearance, self.font())
        if not self._editor.isHidden():
            self._editor.setGeometry(self._table.visualRect(self._table.currentIndex()))

    def retranslate(self) -> None:
        """Say again, in the language that is on now, what is asked about the current member."""
        self.hide_checks()
        self._show_strip()
        if isinstance(self._panel, RemovalPanel):  # words of a comment are kept
            self._close_panel()
            self.ask_removal()

    def _remove(self, ref: str, reason: str, instead: str) -> None:
        self._close_panel()
        self.row_removed.emit(ref, reason, instead)

    def _close_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
            self._offer.setVisible(self._offers())
            self.take_focus()

    def _close_editor(self) -> None:
        # The focus goes first: Qt moves it on from a widget that hides, and that reads as Tab.
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor.hide()

    def _same_as_above(self) -> None:
        index = self._table.currentIndex()
        above = self._model.prompt_at(index.row() - 1, index.column())
        here = self._model.prompt_at(index.row(), index.column())
        if (
            above is not None
            and here is not None
            and self._model.can_edit(index.row(), index.column())
        ):
            self._close_editor()
            self._fault_words = ""
            if above.special_answer and above.special_answer != here.special_answer:
                self.special_given.emit(here.ref, above.special_answer)
            elif above.value != here.value or here.special_answer != above.special_answer:
                self.answered.emit(here.ref, above.value)
            if not self._fault_words:
                self.go_on_from_cell(1)

    def _select(self, row: int, column: int) -> None:
        index = self._model.index(row, column)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._table.selectionModel().setCurrentIndex(index, flag)
        self._table.scrollTo(index)

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._fault_words = ""  # it was about the cell that is left
        self._show_strip()

    def _show_strip(self) -> None:
        """Over the table: what is wrong with the cell one is on; while it is edited, what can be typed."""
        prompt = self.cell_prompt()
        words, kind = self._fault_words, "error"
        if not words and prompt is not None and not self._editor.isHidden():
            typed = self._editor.text().strip()
            words, kind = what_to_type(prompt, typed, self._session.search_choices), "info"
        elif not words and prompt is not None:
            words, kind = what_is_wrong(prompt)
        self._strip.say("" if self.shows_checks else words, kind)
