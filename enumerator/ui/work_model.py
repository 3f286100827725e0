"""The worklist as a table: which lines are shown, and what stands in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
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
from enumerator.fieldwork.worklist import WorkItem, WorkState, count_states, days_lying
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


class Due(StrEnum):
    """How near the time is at which somebody asked to be visited again."""

    OVERDUE = "overdue"
    TODAY = "today"
    LATER = "later"


def due(item: WorkItem, now: datetime, zone: tzinfo) -> Due | None:
    """None for a household that nobody asked to come back to, or where that has happened."""
    if item.call_back_at is None or item.state not in _GONE_ON_WITH:
        return None
    if item.call_back_at <= now:
        return Due.OVERDUE
    today = now.astimezone(zone).date()
    return Due.TODAY if item.call_back_at.astimezone(zone).date() == today else Due.LATER


_ICONS = {
    WorkState.ASSIGNED: ("circle", "muted"),
    WorkState.IN_PROGRESS: ("progress", "info"),
    WorkState.RETURNED: ("arrow-back-up", "err"),
    WorkState.FINALIZED: ("circle-check", "ok"),
    WorkState.APPROVED: ("circle-check", "ok"),
    WorkState.SENT: ("cloud-upload", "info"),
    WorkState.RECEIVED: ("cloud-check", "ok"),
    WorkState.REPORTED: ("user-check", "muted"),
    WorkState.CLOSED: ("circle-minus", "muted"),
}
_GONE_ON_WITH = frozenset({WorkState.ASSIGNED, WorkState.IN_PROGRESS, WorkState.RETURNED})
_NOW = frozenset({Due.OVERDUE, Due.TODAY})
_DUE_ICONS = {
    Due.OVERDUE: ("alert-circle", "err"),
    Due.TODAY: ("clock", "warn"),
    Due.LATER: ("clock", "muted"),
}


def state_words(item: WorkItem) -> str:
    """Where a household stands; before the first interview, what came of the last visit."""
    match item.state:
        case WorkState.ASSIGNED:
            if item.disposition:
                return disposition_words(Disposition(item.disposition))
            return translate("Worklist", "To visit")
        case WorkState.IN_PROGRESS:
            if item.errors == 1:
                return translate("Worklist", "In progress, 1 error")
            if item.errors:
                count = ltr(item.errors)
                return translate("Worklist", "In progress, {count} errors").format(count=count)
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
        case WorkState.REPORTED:
            outcome = disposition_words(Disposition(item.disposition))
            return translate("Worklist", "{outcome}, with the supervisor").format(outcome=outcome)
        case WorkState.CLOSED:
            if item.disposition:
                return disposition_words(Disposition(item.disposition))
            return translate("Worklist", "Closed")


def call_back_words(at: datetime, now: datetime, zone: tzinfo) -> str:
    """When to come back; where that has passed, since when it is overdue."""
    when = when_words(at, now, zone)
    if at > now:
        return translate("Worklist", "Call back {when}").format(when=when)
    if now - at < timedelta(minutes=1):
        return translate("Worklist", "Call back now")
    return translate("Worklist", "Call back overdue since {when}").format(when=when)


def lying_words(days: int) -> str:
    """How long nobody has gone on with an interview."""
    return translate("Worklist", "Not gone on with for {count} days").format(count=ltr(days))


def matches(item: WorkItem, typed: str) -> bool:
    """Whether every word of ``typed`` is found in the household's key or address."""
    text = f"{item.household} {item.address}".casefold()
    return all(word in text for word in latin_digits(plain(typed)).casefold().split())


def counts(items: Sequence[WorkItem]) -> dict[Counted, int]:
    by_state = count_states(items)
    return {
        counter: sum(by_state[state] for state in states) for counter, states in _STATES.items()
    }


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is shown: all that fits every one of these."""

    counted: Counted | None = None
    typed: str = ""
    said: frozenset[str] = frozenset()  # assignments in whose interviews it was said
    segment: str = ""
    called_back: bool = False  # only where somebody is to come back today, or should have

    @property
    def everything(self) -> bool:
        return self == Narrowing()


class WorkModel(QAbstractTableModel):
    """Lines in the order in which the fieldwork gives them: what is to be done first."""

    HOUSEHOLD, ADDRESS, STATE, SECTION, UPDATED = range(5)

    def __init__(self, appearance: Appearance, clock: Callable[[], datetime], zone: tzinfo) -> None:
        super().__init__()
        self._appearance, self._clock, self._zone = appearance, clock, zone
        self._all: tuple[WorkItem, ...] = ()
        self._shown: list[WorkItem] = []
        self._narrowed = Narrowing()
        self._urdu = False

    def present(self, items: Sequence[WorkItem]) -> None:
        self._all = tuple(items)
        self._urdu = any(not item.address.isascii() and has_rtl(item.address) for item in items)
        self._filter()

    def narrow(self, narrowed: Narrowing) -> None:
        self._narrowed = narrowed
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
        return self._urdu

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = list(self._all)
        if not self._narrowed.everything:
            self._shown = [item for item in self._all if self._fits(item)]
        self.endResetModel()

    def _fits(self, item: WorkItem) -> bool:
        narrowed = self._narrowed
        if narrowed.counted and item.state not in _STATES[narrowed.counted]:
            return False
        if narrowed.segment and item.segment != narrowed.segment:
            return False
        if narrowed.called_back and due(item, self._clock(), self._zone) not in _NOW:
            return False
        return (
            not narrowed.typed
            or item.assignment_id in narrowed.said
            or matches(item, narrowed.typed)
        )

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
            when = due(item, self._clock(), self._zone)
            name, colour = _DUE_ICONS[when] if when else _ICONS[item.state]
            if not when and days_lying(item, self._clock()):
                name, colour = "clock", "warn"
            if item.errors and item.state is WorkState.IN_PROGRESS:
                name, colour = "alert-circle", "err"
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
            if item.call_back_at is not None and item.state in _GONE_ON_WITH:
                return call_back_words(item.call_back_at, self._clock(), self._zone)
            if days := days_lying(item, self._clock()):
                return lying_words(days)
            return isolate(item.section_label) if item.section_label else ""
        if item.updated_at is None:
            return ""
        return when_words(item.updated_at, self._clock(), self._zone)
