"""What waits for a supervisor beside interviews, as a table: refusals first, then households without interview."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from enumerator.fieldwork.closings import NonInterview
from enumerator.fieldwork.dispositions import Disposition, RefusalReason
from enumerator.fieldwork.refusals import Refusal
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.disposition_words import disposition_words
from enumerator.ui.moments import when_words
from enumerator.ui.row_table import row_icon
from enumerator.ui.theme import Appearance
from enumerator.ui.visit_words import reason_words

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
Waiting = Refusal | NonInterview


@dataclass(frozen=True, slots=True)
class Times:
    """What it takes to say times as people say them."""

    clock: Callable[[], datetime]
    zone: tzinfo

    def words(self, at: datetime) -> str:
        return when_words(at, self.clock(), self.zone)


def what_words(item: Waiting) -> str:
    """What came of the visits; of a refusal, why."""
    if isinstance(item, NonInterview):
        return disposition_words(item.disposition)
    refused = disposition_words(Disposition.REFUSED)
    if not item.reason:
        return refused
    return f"{refused} · {reason_words(RefusalReason(item.reason))}"


def due_words(item: Waiting, times: Times) -> str:
    """What the supervisor has to do, and until when."""
    if isinstance(item, NonInterview):
        if item.sighting:
            return translate("Doors", "Drawn: to be seen first")
        if item.visits == 1:
            return translate("Doors", "1 visit")
        return translate("Doors", "{count} visits").format(count=ltr(item.visits))
    when = times.words(item.due)
    if item.due <= times.clock():
        return translate("Doors", "Contact overdue since {when}").format(when=when)
    return translate("Doors", "Contact until {when}").format(when=when)


class DoorsModel(QAbstractTableModel):
    """One line for each household."""

    HOUSEHOLD, ADDRESS, WHAT, WHO, DUE = range(5)

    def __init__(self, appearance: Appearance, times: Times) -> None:
        super().__init__()
        self._appearance, self._times = appearance, times
        self._items: tuple[Waiting, ...] = ()

    def present(self, items: Sequence[Waiting]) -> None:
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def item(self, row: int) -> Waiting | None:
        return self._items[row] if 0 <= row < len(self._items) else None

    def row_of(self, assignment_id: str) -> int:
        found = (at for at, item in enumerate(self._items) if item.assignment_id == assignment_id)
        return next(found, -1)

    # --- Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Doors", "Household"),
            translate("Doors", "Address"),
            translate("Doors", "What happened"),
            translate("Doors", "Reported by"),
            translate("Doors", "What you do"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row())
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(item, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == self.DUE:
            name, colour = self._icon(item)
            return row_icon(name, colour, self._appearance.tokens)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return plain(self._words(item, index.column()))
        return None

    def _icon(self, item: Waiting) -> tuple[str, str]:
        if isinstance(item, Refusal):
            overdue = item.due <= self._times.clock()
            return ("alert-circle", "err") if overdue else ("clock", "warn")
        return ("eye", "warn") if item.sighting else ("circle-minus", "muted")

    def _words(self, item: Waiting, column: int) -> str:
        if column == self.HOUSEHOLD:
            return ltr(item.household)
        if column == self.ADDRESS:
            return isolate(item.address) if item.address else ""
        if column == self.WHAT:
            return what_words(item)
        if column == self.WHO:
            return isolate(item.by_name)
        return due_words(item, self._times)
