"""Home: every household of this enumerator, and what it waits for."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from functools import partial
from typing import Protocol

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QSizePolicy, QWidget

from enumerator.fieldwork.hints import Hint
from enumerator.fieldwork.worklist import WorkItem, WorkState, broken_off_last
from enumerator.ui.bidi import isolate, latin_digits, ltr, plain
from enumerator.ui.continue_bar import ContinueBar
from enumerator.ui.drafts import DraftAt
from enumerator.ui.fields.entry import Entry
from enumerator.ui.hint_words import hint_words
from enumerator.ui.household import split_key
from enumerator.ui.household_cell import HouseholdCell
from enumerator.ui.key_help import Help, Rows, some_of
from enumerator.ui.key_table import home_keys
from enumerator.ui.moments import greeting_words
from enumerator.ui.palette import Offer, Sort
from enumerator.ui.palette_offers import table_offers
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.row_table import RowTable
from enumerator.ui.theme import Appearance
from enumerator.ui.work_filters import WorkFilters
from enumerator.ui.work_model import WorkModel

_HINTED = frozenset({WorkState.IN_PROGRESS, WorkState.RETURNED, WorkState.FINALIZED})
_OPENED_BY_ENTER = frozenset({WorkState.ASSIGNED, WorkState.IN_PROGRESS, WorkState.RETURNED})


class WorklistDesk(Protocol):
    """What the page needs of the fieldwork (fieldwork.worklist.Worklist)."""

    def items(self) -> Sequence[WorkItem]: ...

    def question(self, item: WorkItem) -> str:
        """The words of the question at which an interview stopped, or an empty string."""
        ...

    def hints(self, item: WorkItem) -> Sequence[Hint]:
        """Why a household may be registered already."""
        ...

    def find(self, typed: str) -> frozenset[str]:
        """Assignments in whose interviews a name or an identity number was said."""
        ...


class WorklistView(Page):
    """The list, four counters that filter it, and the interview that was broken off last."""

    opened = Signal(str)  # assignment: begin or go on with its interview
    visit_wanted = Signal(str)  # assignment: its visits, and why there is no interview
    listed = Signal(object)  # tuple of WorkItems: the list was read again
    new_wanted = Signal(str)  # a household that is not on the list; assignment of the current line
    slip_wanted = Signal(str)  # assignment: print the family's slip

    def __init__(
        self,
        desk: WorklistDesk,
        appearance: Appearance,
        *,
        name: str,
        clock: Callable[[], datetime],
        zone: tzinfo,
        sends: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Where it does not ``send``, as in practice, no key promises to."""
        super().__init__(appearance, parent)
        self._desk, self._name, self._sends = desk, name, sends
        self._clock, self._zone = clock, zone
        self._items: tuple[WorkItem, ...] = ()
        self._heading = label("heading")
        self._search = Entry()
        self._search.setProperty("urdu", "true")
        self._search.setMaximumWidth(460)
        self._search.textChanged.connect(lambda _text: self._narrow())
        self._go_on = ContinueBar(appearance, clock, zone)
        self._go_on.button.clicked.connect(self._continue)
        self.filters = WorkFilters(appearance)
        self.filters.changed.connect(self._narrow)
        self._model = WorkModel(appearance, clock, zone)
        self._table = RowTable()
        self._table.setModel(self._model)
        self._table.setItemDelegateForColumn(
            WorkModel.HOUSEHOLD, HouseholdCell(appearance, self._table)
        )
        # Its own wish for height would push what the supervisor wrote off a low screen.
        self._table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._table.activated.connect(self._open)
        self._table.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self._comment = Note("warning", appearance)
        self._empty = label("muted", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._new = KeyButton()
        self._new.clicked.connect(self._want_new)
        self._visit = KeyButton()
        self._visit.clicked.connect(self._want_visit)
        self._open_button = KeyButton("primary")
        self._open_button.clicked.connect(lambda: self._open(self._table.currentIndex()))
        self._lay_out()
        self._bind_keys()
        self.refresh()
        self.redraw()

    # --- what the program tells and asks ---

    def refresh(self) -> None:
        """Read the list again; the line that was current stays current."""
        current = self.current
        self._items = tuple(self._desk.items())
        self._model.present(self._items)
        self.filters.present(self._items, self._clock(), self._zone)
        last = broken_off_last(self._items)
        self._go_on.present(last, self._desk.question(last) if last else "")
        self._select(current.assignment_id if current else "")
        self._save_height()
        self.say_words()
        self.listed.emit(self._items)

    @property
    def items(self) -> tuple[WorkItem, ...]:
        """Everything on the list."""
        return self._items

    def keep_search(self, draft: DraftAt) -> None:
        """What is searched for outlives a lock."""
        draft.follow(self._search)

    def show_household(self, assignment_id: str) -> None:
        """Make a household the current line, whatever is filtered."""
        self.escape()
        self._select(assignment_id)

    @property
    def current(self) -> WorkItem | None:
        """The household of the current line."""
        return self._model.item(self._table.currentIndex().row())

    @property
    def shown(self) -> tuple[WorkItem, ...]:
        """The lines as they are filtered now."""
        found = (self._model.item(row) for row in range(self._model.rowCount()))
        return tuple(item for item in found if item is not None)

    @property
    def going_on_words(self) -> str:
        """Where the last interview stopped, as the bar says it; empty where there is none."""
        return "" if self._go_on.isHidden() else self._go_on.words

    @property
    def comment(self) -> str:
        """What the supervisor wrote about the current household, as it is shown."""
        return "" if self._comment.isHidden() else self._comment.words

    @property
    def empty_words(self) -> str:
        """What is said in place of the list; empty while there is one."""
        return "" if self._empty.isHidden() else plain(self._empty.text())

    def say_finished(self, assignment_id: str) -> None:
        """An interview was sealed: its household is the current line, and the foot says so."""
        words = self.tr("Household {household} is finished; it waits for the supervisor.")
        self._say_done(assignment_id, words)

    def say_visited(self, assignment_id: str) -> None:
        """A visit was recorded or taken back."""
        self._say_done(assignment_id, self.tr("What happened at household {household} is kept."))

    def _say_done(self, assignment_id: str, words: str) -> None:
        self._select(assignment_id)
        item = self.current
        if item is not None and item.assignment_id == assignment_id:
            household = ltr(split_key(item.household)[1])
            self.foot.say(words.format(household=household), "circle-check", "ok")

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance.look
        put(
            self._heading,
            greeting_words(self._clock(), self._zone, isolate(self._name)),
            self.appearance,
        )
        asked = self.tr("Number, name, last 4 of CNIC, address")
        self._search.setPlaceholderText(self.tr("Find: name, number") if self._compact else asked)
        self._search.setAccessibleDescription(asked)
        self._search.setAccessibleName(self.tr("Search the list"))
        self.filters.say_words()
        self._go_on.say_words()
        tall = look.rtl or self._model.writes_urdu
        self._table.verticalHeader().setDefaultSectionSize(look.writing if tall else look.row)
        # At least so many lines are seen; where the page is lower still, it scrolls.
        least = 3 if look.percent == 100 else 1
        head = self._table.horizontalHeader().sizeHint().height()
        row = self._table.verticalHeader().defaultSectionSize()
        self._table.setMinimumHeight(head + least * row + 2 * self._table.frameWidth())
        self._table.setAccessibleName(self.tr("Households"))
        put(
            self._empty,
            self.tr("No household fits. Press Esc to see all of them.")
            if self._items
            else self.tr(
                "No households yet. Press Ctrl+N for one you have found.\n"
                "Those on the list come with the next sync, or from your supervisor."
            ),
            self.appearance,
        )
        self._open_button.say(self.tr("Open"), "Enter")
        self._visit.say(self.tr("Visits…"), "Ctrl+R")
        self._new.say(self.tr("New household…"), "Ctrl+N")
        if not self.foot.notice:
            self.foot.say(self.tr("All answers are encrypted on this laptop"))
        self.foot.hint(
            [
                ("F1", self.tr("Keys")),
                ("Ctrl+F", self.tr("Find")),
                *((("F9", self.tr("Sync")),) if self._sends else ()),
                ("F12", self.tr("Lock")),
            ]
        )
        self._comment.redraw()
        self._show_current()

    def redraw(self) -> None:
        self._save_height()
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 4)
        self.foot.say("")
        super().redraw()
        self._table.viewport().update()

    def key_table(self) -> Rows:
        return home_keys()

    def help_here(self) -> Help:
        if self._search.hasFocus() or self.filters.isAncestorOf(self.focusWidget() or self):
            words = self.tr(
                "Type part of what you look for, or press a counter; the list gets shorter."
            )
            keys = some_of(self.key_table(), "Ctrl+1 … Ctrl+4", "Ctrl+B", "Esc")
            return Help(self.tr("Finding a household"), words, keys)
        words = self.tr("Each line is a household: Enter opens it, to begin or to go on.")
        keys = some_of(self.key_table(), "Enter", "Ctrl+Enter", "Ctrl+R", "Ctrl+P", "Ctrl+F")
        return Help(self.tr("The households"), words, keys)

    @property
    def _compact(self) -> bool:
        """In Urdu, and with large letters, the head of the page makes room for the list."""
        return self.appearance.rtl or self.appearance.look.percent > 100

    def _save_height(self) -> None:
        """Where there is little height, the interview to go on with takes the place of the greeting."""
        compact = self._compact and self._go_on.item is not None
        self._heading.setVisible(not compact)
        self._go_on.set_compact(compact)
        edge = 6 if self._compact else 10
        self.body.setContentsMargins(24, edge, 24, edge)
        self._top.setStretch(0, 0 if compact else 1)
        if compact:
            self._top.insertWidget(1, self._go_on, 4)
        else:
            self.body.insertWidget(1, self._go_on)

    def _show_current(self) -> None:
        item = self.current
        self._empty.setVisible(not self._model.rowCount())
        self._table.setVisible(bool(self._model.rowCount()))
        self._say_about(item)
        self._visit.setEnabled(item is not None)
        self._open_button.setEnabled(item is not None and item.state in _OPENED_BY_ENTER)

    def _say_about(self, item: WorkItem | None) -> None:
        """What the supervisor wrote about the current household, and what is known of it from elsewhere."""
        lines = []
        if item is not None and item.comment:
            lines.append(self.tr("Supervisor: {comment}").format(comment=isolate(item.comment)))
        if item is not None and item.state in _HINTED:
            lines += [hint_words(one) for one in self._desk.hints(item)]
        if self._compact:  # the strongest word; the others stand on the finish page
            lines = lines[:1]
        self._comment.setVisible(bool(lines))
        if item is not None and lines:
            self._comment.say("\n".join(lines), "warning" if item.comment else "info")

    # --- acts ---

    def palette_offers(self) -> tuple[Offer, ...]:
        """Each household: its interview where it can be opened, else its line in the list."""
        return tuple(
            Offer(
                f"household:{item.assignment_id}",
                Sort.HOUSEHOLD,
                ltr(item.household),
                partial(self._go_to, item),
                also=(item.household.replace("-", ""),),
                place=item.address,
            )
            for item in self._items
        )

    def palette_acts(self) -> tuple[Offer, ...]:
        """What the keys of home do."""
        return (
            *self.filters.palette_acts(),
            *table_offers(
                home_keys,
                {
                    "Ctrl+Enter": self._continue,
                    "Ctrl+R": self._want_visit,
                    "Ctrl+N": self._want_new,
                    "Ctrl+P": self._want_slip,
                    "Ctrl+F": self._search.setFocus,
                    "Esc": self.escape,
                },
            ),
        )

    def _go_to(self, item: WorkItem) -> None:
        if item.state in _OPENED_BY_ENTER:
            self.opened.emit(item.assignment_id)
        else:
            self.escape()
            self._select(item.assignment_id)
            self._table.setFocus()

    def _open(self, index: QModelIndex) -> None:
        item = self._model.item(index.row())
        if item is not None and item.state in _OPENED_BY_ENTER:
            self.opened.emit(item.assignment_id)

    def _continue(self) -> None:
        if self._go_on.item is not None:
            self.opened.emit(self._go_on.item.assignment_id)

    def _want_visit(self) -> None:
        item = self.current
        if item is not None:
            self.visit_wanted.emit(item.assignment_id)

    def _want_new(self) -> None:
        item = self.current
        self.new_wanted.emit(item.assignment_id if item is not None else "")

    def _want_slip(self) -> None:
        item = self.current
        if item is not None:
            self.slip_wanted.emit(item.assignment_id)

    def _narrow(self) -> None:
        current = self.current
        typed = latin_digits(plain(self._search.text())).strip()
        said = self._desk.find(typed) if typed else frozenset[str]()
        self._model.narrow(self.filters.narrowing(typed, said))
        self._select(current.assignment_id if current else "")
        self._show_current()

    def escape(self) -> None:
        """Show all households again."""
        self._search.clear()
        self.filters.clear()
        self._table.setFocus()

    def _select(self, assignment_id: str) -> None:
        row = self._model.row_of(assignment_id)
        rows = self._model.rowCount()
        if rows:
            self._table.go_to(max(row, 0))
        self.setFocusProxy(self._table if rows else self._search)

    # --- keys and places ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filters.set_room(self.width() - 68)

    def _bind_keys(self) -> None:
        keys = Keys(self)
        keys.on("Ctrl+R", self._want_visit)
        keys.on("Ctrl+P", self._want_slip)
        keys.on(["Ctrl+Return", "Ctrl+Enter"], self._continue)
        keys.on("Ctrl+F", self._search.setFocus)
        keys.on("Ctrl+N", self._want_new)
        self.filters.bind(keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the search box and the list leave: into the list, and typing into the search."""
        key, text = event.key(), event.text()
        if self._search.hasFocus() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._table.currentIndex())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self._table.hasFocus():
            self._table.setFocus()
        elif (
            self._table.hasFocus()
            and text.isalnum()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and not event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self._search.setFocus()
            self._search.setText(text)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.body.setSpacing(8)
        self._top = QHBoxLayout()
        self._top.setSpacing(10)
        self._top.addWidget(self._heading, 1)
        self._top.addWidget(self._search, 1)
        self.body.addLayout(self._top)
        self.body.addWidget(self._go_on)
        self.body.addWidget(self.filters)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._comment)
        self.foot.add(self._new)
        self.foot.add(self._visit)
        self.foot.add(self._open_button)
        header = self._table.horizontalHeader()
        header.setResizeContentsPrecision(50)
        for column in range(5):
            header.setSectionResizeMode(
                column,
                QHeaderView.ResizeMode.Stretch
                if column not in (WorkModel.HOUSEHOLD, WorkModel.UPDATED)
                else QHeaderView.ResizeMode.ResizeToContents,
            )
