"""The worklist as a table: which lines are shown, and what stands in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont

from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkItem, WorkState, count_states, days_lying
from enumerator.ui.bidi import has_rtl, isolate, latin_digits, ltr, plain
from enumerator.ui.disposition_words import disposition_words
from enumerator.ui.fonts import LATIN
from enumerator.ui.moments import when_words
from enumerator.ui.record_model import RecordModel
from enumerator.ui.theme import Appearance

translate = QCoreApplication.translate


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


class WorkModel(RecordModel[WorkItem]):
    """Lines in the order in which the fieldwork gives them: what is to be done first."""

    HOUSEHOLD, ADDRESS, STATE, SECTION, UPDATED = range(5)
    SIGNED = STATE

    def __init__(self, appearance: Appearance, clock: Callable[[], datetime], zone: tzinfo) -> None:
        super().__init__(appearance)
        self._clock, self._zone = clock, zone
        self._all: tuple[WorkItem, ...] = ()
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
        self.show_records(self._records)

    def row_of(self, assignment_id: str) -> int:
        """The line of an assignment, or -1 where it is not shown."""
        found = (at for at, item in enumerate(self._records) if item.assignment_id == assignment_id)
        return next(found, -1)

    @property
    def writes_urdu(self) -> bool:
        """Whether any address needs the height of Nastaliq."""
        return self._urdu

    def _filter(self) -> None:
        every = self._narrowed.everything
        self.show_records([item for item in self._all if every or self._fits(item)])

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

    # --- what is said of a line ---

    def headings(self) -> tuple[str, ...]:
        return (
            translate("Worklist", "Household"),
            translate("Worklist", "Address"),
            translate("Worklist", "State"),
            translate("Worklist", "Section"),
            translate("Worklist", "Updated"),
        )

    def sign(self, record: WorkItem) -> tuple[str, str]:
        if record.errors and record.state is WorkState.IN_PROGRESS:
            return "alert-circle", "err"
        if (when := due(record, self._clock(), self._zone)) is not None:
            return _DUE_ICONS[when]
        return ("clock", "warn") if days_lying(record, self._clock()) else _ICONS[record.state]

    def more(self, record: WorkItem, column: int, role: int) -> Any:
        if role != Qt.ItemDataRole.FontRole or column != self.HOUSEHOLD:
            return super().more(record, column, role)
        font = QFont([LATIN])
        font.setPixelSize(self._appearance.look.px(16))
        return font

    def words(self, record: WorkItem, column: int) -> str:
        if column == self.HOUSEHOLD:
            return ltr(record.household)
        if column == self.ADDRESS:
            return isolate(record.address) if record.address else ""
        if column == self.STATE:
            return state_words(record)
        if column == self.SECTION:
            if record.call_back_at is not None and record.state in _GONE_ON_WITH:
                return call_back_words(record.call_back_at, self._clock(), self._zone)
            if days := days_lying(record, self._clock()):
                return lying_words(days)
            return isolate(record.section_label) if record.section_label else ""
        if record.updated_at is None:
            return ""
        return when_words(record.updated_at, self._clock(), self._zone)
