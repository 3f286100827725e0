"""What waits for a supervisor beside interviews, as a table: refusals first, then households without interview."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from enumerator.fieldwork.closings import NonInterview
from enumerator.fieldwork.dispositions import Disposition, RefusalReason
from enumerator.fieldwork.refusals import Refusal
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.disposition_words import disposition_words
from enumerator.ui.moments import when_words
from enumerator.ui.record_model import RecordModel
from enumerator.ui.theme import Appearance
from enumerator.ui.visit_words import reason_words

translate = QCoreApplication.translate
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


class DoorsModel(RecordModel[Waiting]):
    """One line for each household."""

    HOUSEHOLD, ADDRESS, WHAT, WHO, DUE = range(5)
    SIGNED = DUE

    def __init__(self, appearance: Appearance, times: Times) -> None:
        super().__init__(appearance)
        self._times = times

    def row_of(self, assignment_id: str) -> int:
        """The line of an assignment, or -1."""
        found = (at for at, item in enumerate(self._records) if item.assignment_id == assignment_id)
        return next(found, -1)

    def headings(self) -> tuple[str, ...]:
        return (
            translate("Doors", "Household"),
            translate("Doors", "Address"),
            translate("Doors", "What happened"),
            translate("Doors", "Reported by"),
            translate("Doors", "What you do"),
        )

    def sign(self, record: Waiting) -> tuple[str, str]:
        if isinstance(record, Refusal):
            overdue = record.due <= self._times.clock()
            return ("alert-circle", "err") if overdue else ("clock", "warn")
        return ("eye", "warn") if record.sighting else ("circle-minus", "muted")

    def words(self, record: Waiting, column: int) -> str:
        if column == self.HOUSEHOLD:
            return ltr(record.household)
        if column == self.ADDRESS:
            return isolate(record.address) if record.address else ""
        if column == self.WHAT:
            return what_words(record)
        if column == self.WHO:
            return isolate(record.by_name)
        return due_words(record, self._times)
