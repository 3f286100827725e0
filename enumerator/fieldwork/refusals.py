"""Refusals: the supervisor gets in touch within two days, and somebody else tries once more or nobody does."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from enumerator.errors import AnotherPersonNeeded, NotInThisState, ReasonNeeded
from enumerator.fieldwork.dispositions import Disposition
from enumerator.fieldwork.visits import Visits
from enumerator.store.assignments import AssignmentStore, CaseState
from enumerator.store.cases import CaseLine, CaseStore
from enumerator.store.connection import Store
from enumerator.store.people import PeopleStore, PersonRecord

CONTACT_WITHIN = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A household that did not want to be interviewed, and waits for the supervisor."""

    assignment_id: str
    household: str  # the key as people read it
    address: str
    reason: str  # a RefusalReason, or empty
    by_name: str  # who was refused
    since: datetime
    due: datetime  # the supervisor's contact


class Refusals:
    """What a supervisor does about refusals. Each step is an event with who, when and why."""

    def __init__(self, store: Store, visits: Visits, person: str) -> None:
        self._store = store
        self._visits = visits
        self._person = person
        self._assignments = AssignmentStore(store)
        self._cases = CaseStore(store)
        self._people = PeopleStore(store)

    def waiting(self) -> tuple[Refusal, ...]:
        """Those waiting longest first."""
        return tuple(_refusal(line) for line in self._cases.waiting(CaseState.REFUSED))

    def others(self, assignment_id: str) -> tuple[PersonRecord, ...]:
        """Who may go there next: people of this laptop who were not refused there, the supervisor too."""
        refused = {
            visit.by
            for visit in self._visits.of(assignment_id)
            if visit.disposition is Disposition.REFUSED and not visit.undone
        }
        return tuple(p for p in self._people.all() if p.active and p.id not in refused)

    def reopen(self, assignment_id: str, person: str, reason: str) -> None:
        """Let another person try once more; a second refusal is final.

        Raises NotInThisState, AnotherPersonNeeded, ReasonNeeded.
        """
        self._must_wait(assignment_id)
        if person not in {other.id for other in self.others(assignment_id)}:
            raise AnotherPersonNeeded(person)
        if not reason.strip():
            raise ReasonNeeded()

        def act() -> None:
            self._assignments.reopen(assignment_id, reason.strip(), Disposition.REFUSED.value)
            self._assignments.reassign(assignment_id, person)

        self._store.write(act)

    def refused_again(self, assignment_id: str, reason: str) -> None:
        """The supervisor got in touch, and they refused again: for good. ``reason`` is a RefusalReason.

        Her contact is a visit of its own, and the registry sees both. Raises NotInThisState, AnotherPersonNeeded.
        """
        self._must_wait(assignment_id)
        if self._person not in {other.id for other in self.others(assignment_id)}:
            raise AnotherPersonNeeded(self._person)

        def act() -> None:
            self._assignments.reopen(assignment_id, "contacted", Disposition.REFUSED.value)
            self._visits.record(assignment_id, Disposition.REFUSED, reason=reason)

        self._store.write(act)

    def _must_wait(self, assignment_id: str) -> None:
        state = self._assignments.one(assignment_id).state
        if state is not CaseState.REFUSED:
            raise NotInThisState(assignment_id, state.value, "contacted")


def _refusal(line: CaseLine) -> Refusal:
    return Refusal(
        assignment_id=line.assignment,
        household=str(line.key),
        address=line.address,
        reason=line.reason,
        by_name=line.assignee_name,
        since=line.since,
        due=line.since + CONTACT_WITHIN,
    )
