"""The people of a laptop as a table."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from enumerator.auth.staff import Member
from enumerator.store.people import PersonRole
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.moments import when_words
from enumerator.ui.people_words import role_words, standing_words
from enumerator.ui.record_model import RecordModel
from enumerator.ui.theme import Appearance

translate = QCoreApplication.translate


class PeopleModel(RecordModel[Member]):
    """One line for each."""

    NAME, NUMBER, ROLE, STANDING, SEEN = range(5)
    SIGNED = STANDING

    def __init__(self, appearance: Appearance, clock: Callable[[], datetime], zone: tzinfo) -> None:
        super().__init__(appearance)
        self._clock, self._zone = clock, zone

    def row_of(self, person: str) -> int:
        """The line of somebody, or -1."""
        found = (at for at, member in enumerate(self._records) if member.id == person)
        return next(found, -1)

    def headings(self) -> tuple[str, ...]:
        return (
            translate("People", "Name"),
            translate("People", "Staff number"),
            translate("People", "Role"),
            translate("People", "How it stands"),
            translate("People", "Last sign-in"),
        )

    def sign(self, record: Member) -> tuple[str, str]:
        if record.closed:
            return "lock", "err"
        if record.given or not record.certified:
            return "clock", "warn"
        return "circle-check", "ok"

    def words(self, record: Member, column: int) -> str:
        if column == self.NAME:
            if record.own:
                return translate("People", "{name} (you)").format(name=isolate(record.name))
            return isolate(record.name)
        if column == self.NUMBER:
            return ltr(record.id)
        if column == self.ROLE:
            return role_words(PersonRole(record.role))
        if column == self.STANDING:
            return standing_words(record)
        if record.signed_in is None:
            return translate("People", "never")
        return when_words(record.signed_in, self._clock(), self._zone)
