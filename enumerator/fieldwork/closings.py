"""Closing households where there is nobody to interview: the enumerator says so, the supervisor closes."""

from dataclasses import dataclass
from datetime import datetime

from enumerator.errors import NotInThisState, OwnHousehold, ReasonNeeded, SightingNeeded
from enumerator.fieldwork.dispositions import Disposition
from enumerator.fieldwork.visit_book import Visit, VisitBook
from enumerator.store.assignments import AssignmentRecord, AssignmentStore, CaseState
from enumerator.store.cases import CaseLine, CaseStore
from enumerator.store.connection import Store


@dataclass(frozen=True, slots=True)
class NonInterview:
    """A household without interview that waits for the supervisor."""

    assignment_id: str
    household: str  # the key as people read it
    address: str
    disposition: Disposition
    visits: int
    by_name: str
    since: datetime
    sighting: bool  # the laptop drew it: closed only when a supervisor has been there
    own: bool  # reported by the person who looks: may be read, not closed


class Closings:
    """What a supervisor does about households without interview. Nobody closes what she reported herself."""

    def __init__(self, store: Store, book: VisitBook, person: str) -> None:
        self._store = store
        self._book = book
        self._person = person
        self._assignments = AssignmentStore(store)
        self._cases = CaseStore(store)

    def waiting(self) -> tuple[NonInterview, ...]:
        """Those to be seen first, then those waiting longest."""
        found = [self._shown(line) for line in self._cases.waiting(CaseState.REPORTED)]
        return tuple(sorted(found, key=lambda one: (not one.sighting, one.since)))

    def visits(self, assignment_id: str) -> tuple[Visit, ...]:
        return self._book.of(assignment_id)

    def close(self, assignment_id: str, *, seen: bool = False) -> None:
        """Close it as it was reported. ``seen``: the supervisor has been there; that is a visit of its own.

        Raises NotInThisState, OwnHousehold; SightingNeeded for one that was drawn and not seen.
        """
        case = self._waiting(assignment_id)
        if case.sighting and not seen:
            raise SightingNeeded(assignment_id)

        def act() -> None:
            if seen:
                self._book.keep(assignment_id, Disposition(case.disposition), where="sighting")
            self._assignments.close(assignment_id, case.disposition, "seen" if seen else "")

        self._store.write(act)

    def send_again(self, assignment_id: str, reason: str) -> None:
        """It is not as reported: the enumerator goes there again. Raises NotInThisState, OwnHousehold, ReasonNeeded."""
        self._waiting(assignment_id)
        if not reason.strip():
            raise ReasonNeeded()
        self._assignments.reopen(assignment_id, reason.strip())

    def _waiting(self, assignment_id: str) -> AssignmentRecord:
        case = self._assignments.one(assignment_id)
        if case.state is not CaseState.REPORTED:
            raise NotInThisState(assignment_id, case.state.value, CaseState.CLOSED.value)
        if case.assignee == self._person:
            raise OwnHousehold(str(case.key))
        return case

    def _shown(self, line: CaseLine) -> NonInterview:
        return NonInterview(
            assignment_id=line.assignment,
            household=str(line.key),
            address=line.address,
            disposition=Disposition(line.disposition),
            visits=line.visits,
            by_name=line.assignee_name,
            since=line.since,
            sighting=line.sighting,
            own=line.assignee == self._person,
        )
