"""The worklist as a table: which lines are shown, and what stands in them."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkItem, WorkState, order
from enumerator.ui.bidi import has_rtl, isolate, latin_digits, ltr, plain
from enumerator.ui.disposition_words import disposition_words
from enumerator.ui.fonts import LATIN
from enumerator.ui.moments import when_words
from enumerator.ui.row_table import row_icon
from enumerator.ui.theme import Appearance

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex


class Counted(StrEnum):
    """The four counters over the list."""

    FINISHED = "finished"
    IN_PROGRESS = "in_progress"
    RETURNED = "returned"
    NOT_SENT = "not_sent"


_STATES = {
    Counted.FINISHED: frozenset(
        {WorkState.FINALIZED, WorkState.APPROVED, WorkState.SENT, WorkState.RECEIVED}
    ),
    Counted.IN_PROGRESS: frozenset({WorkState.IN_PROGRESS}),
    Counted.RETURNED: frozenset({WorkState.RETURNED}),
    Counted.NOT_SENT: frozenset({WorkState.FINALIZED, WorkState.APPROVED, WorkState.SENT}),
}

_ICONS = {
    WorkState.ASSIGNED: ("circle", "muted"),
    WorkState.IN_PROGRESS: ("progress", "info"),
    WorkState.RETURNED: ("arrow-back-up", "err"),
    WorkState.FINALIZED: ("circle-check", "ok"),
    WorkState.APPROVED: ("circle-check", "ok"),
    WorkState.SENT: ("cloud-upload", "info"),
    WorkState.RECEIVED: ("cloud-check", "ok"),
    WorkState.CLOSED: ("circle-minus", "muted"),
}


def state_words(item: WorkItem) -> str:
    """Where a household stands; before the first interview, what came of the last visit."""
    match item.state:
        case WorkState.ASSIGNED:
            if item.disposition:
                return disposition_words(Disposition(item.disposition))
            return translate("Worklist", "To visit")
        case WorkState.IN_PROGRESS:
            return translate("Worklist", "In progress")
        case WorkState.RETURNED:
            return translate("Worklist", "Returned to you")
        case WorkState.FINALIZED:
            return translate("Worklist", "Finished, with the supervisor")
        case WorkState.APPROVED:
            return translate("Worklist", "Approved, not sent")
        case WorkState.SENT:
            return translate("Worklist", "Sent, no receipt yet")
        case WorkState.RECEIVED:
            return translate("Worklist", "Received")
        case WorkState.CLOSED:
            if item.disposition:
                return disposition_words(Disposition(item.disposition))
            return translate("Worklist", "Closed")


def matches(item: WorkItem, typed: str) -> bool:
    """Whether every word of ``typed`` is found in the household's key or address."""
    text = f"{item.household} {item.address}".casefold()
    return all(word in text for word in latin_digits(plain(typed)).casefold().split())


def counts(items: Sequence[WorkItem]) -> dict[Counted, int]:
    return {
        counter: sum(item.state in states for item in items) for counter, states in _STATES.items()
    }


class WorkModel(QAbstractTableModel):
    """Lines in the order of what is to be done: returned, begun, to visit, finished."""

    HOUSEHOLD, ADDRESS, STATE, SECTION, UPDATED = range(5)

    def __init__(self, appearance: Appearance, clock: Callable[[], datetime], zone: tzinfo) -> None:
        super().__init__()
        self._appearance, self._clock, self._zone = appearance, clock, zone
        self._all: tuple[WorkItem, ...] = ()
        self._shown: list[WorkItem] = []
        self._counted: Counted | None = None
        self._typed = ""

    def present(self, items: Sequence[WorkItem]) -> None:
        self._all = order(tuple(items))
        self._filter()

    def narrow(self, counted: Counted | None, typed: str) -> None:
        """Show only what a counter counts and the search finds."""
        self._counted, self._typed = counted, typed
        self._filter()

    def redraw(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def item(self, row: int) -> WorkItem | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, assignment_id: str) -> int:
        """The line of an assignment, or -1 where it is not shown."""
        found = (at for at, item in enumerate(self._shown) if item.assignment_id == assignment_id)
        return next(found, -1)

    @property
    def writes_urdu(self) -> bool:
        """Whether any address needs the height of Nastaliq."""
        return any(has_rtl(item.address) for item in self._shown)

    def _filter(self) -> None:
        self.beginResetModel()
        states = _STATES[self._counted] if self._counted else None
        self._shown = [
            item
            for item in self._all
            if (states is None or item.state in states)
            and (not self._typed or matches(item, self._typed))
        ]
        self.endResetModel()

    # --- Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Worklist", "Household"),
            translate("Worklist", "Address"),
            translate("Worklist", "State"),
            translate("Worklist", "Section"),
            translate("Worklist", "Updated"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row())
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(item, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == self.STATE:
            name, colour = _ICONS[item.state]
            return row_icon(name, colour, self._appearance.tokens)
        if role == Qt.ItemDataRole.FontRole and index.column() == self.HOUSEHOLD:
            font = QFont([LATIN])
            font.setPixelSize(self._appearance.look.px(16))
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return plain(self._words(item, index.column()))
        return None

    def _words(self, item: WorkItem, column: int) -> str:
        if column == self.HOUSEHOLD:
            return ltr(item.household)
        if column == self.ADDRESS:
            return isolate(item.address) if item.address else ""
        if column == self.STATE:
            return state_words(item)
        if column == self.SECTION:
            if item.call_back_at is not None and item.state is WorkState.ASSIGNED:
                when = when_words(item.call_back_at, self._clock(), self._zone)
                return translate("Worklist", "Call back {when}").format(when=when)
            return isolate(item.section_label) if item.section_label else ""
        if item.updated_at is None:
            return ""
        return when_words(item.updated_at, self._clock(), self._zone)
