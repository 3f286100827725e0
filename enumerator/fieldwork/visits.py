"""Visits: attempts at the door, each with its outcome, and what becomes of the household."""

from datetime import datetime, tzinfo

from enumerator.config import POLICY_ZONE
from enumerator.errors import CallBackPassed, NotInThisState
from enumerator.fieldwork.author import Author
from enumerator.fieldwork.dispositions import (
    MOST_VISITS,
    OPEN_DISPOSITIONS,
    Disposition,
    Outlook,
    RefusalReason,
    outlook,
)
from enumerator.fieldwork.sampling import Sampling
from enumerator.fieldwork.visit_book import Visit, VisitBook
from enumerator.store.assignments import AssignmentRecord, AssignmentStore, CaseState
from enumerator.store.connection import Store
from enumerator.store.interviews import InterviewStore
from enumerator.store.purge import Purge
from enumerator.store.requests import RequestStore
from enumerator.store.untouched import is_untouched

__all__ = [
    "MOST_VISITS",
    "OPEN_DISPOSITIONS",
    "Disposition",
    "Outlook",
    "RefusalReason",
    "Visit",
    "Visits",
]


class Visits:
    """Records attempts at the door. What they come to is decided here, and written with them or not at all."""

    def __init__(self, store: Store, author: Author, zone: tzinfo = POLICY_ZONE) -> None:
        self._store = store
        self._zone = zone
        self._person = author.person
        self._assignments = AssignmentStore(store)
        self._book = VisitBook(store, author)
        self._interviews = InterviewStore(store)
        self._sampling = Sampling(store)
        self._purge = Purge(store)
        self._requests = RequestStore(store)

    def record(
        self,
        assignment_id: str,
        disposition: Disposition,
        note: str = "",
        call_back_at: datetime | None = None,
        *,
        reason: str = "",
    ) -> Visit:
        """Keep a visit without interview. ``reason`` is a RefusalReason, where they refused.

        Of a refusal nothing else is kept: no note. After a first one the household waits for the supervisor, a second
        one is final. Where there is nobody to interview, or nobody was met on three visits, the supervisor closes it.
        A household whose interview was begun stays as it is; one that was only opened, and nothing said in it, is none.

        Raises NotInThisState for a household that is closed or waits for the supervisor; CallBackPassed.
        """
        assignment = self._assignments.one(assignment_id)
        if assignment.closed:
            raise NotInThisState(assignment_id, assignment.state.value, "visited")
        if call_back_at is not None and call_back_at <= self._store.now():
            raise CallBackPassed()

        def act() -> Visit:
            refused = disposition is Disposition.REFUSED
            visit = self._book.keep(
                assignment_id,
                disposition,
                note="" if refused else note,
                reason=reason if refused else "",
                call_back_at=call_back_at if disposition in OPEN_DISPOSITIONS else None,
            )
            if not self._begun(assignment_id, visit):
                self._follow(assignment, visit)
            return visit

        return self._store.write(act)

    def refused_in_consent(self, assignment_id: str, reason: str, notice: str) -> Visit:
        """The notice was read (in the language of the code ``notice``), and they did not agree: as at the door."""
        assignment = self._assignments.one(assignment_id)

        def act() -> Visit:
            visit = self._book.keep(
                assignment_id, Disposition.REFUSED, reason=reason, where="consent", notice=notice
            )
            self._follow(assignment, visit)
            return visit

        return self._store.write(act)

    def undo(self, visit_id: str, why: str) -> Visit:
        """Take back a visit that was recorded by mistake: it stays, and its next revision says so.

        Only the last visit of a household, by who recorded it, and only until a supervisor has decided on it.
        Raises NotInThisState.
        """
        visit = self._book.one(visit_id)
        assignment = self._assignments.one(visit.assignment_id)
        if not self.may_undo(visit):
            raise NotInThisState(visit_id, assignment.state.value, "undone")

        def act() -> Visit:
            undone = self._book.undo(visit_id, why)
            if assignment.state is not CaseState.OPEN:
                last = self._standing(assignment.id)
                before = last[-1].disposition.value if last else ""
                self._assignments.reopen(assignment.id, "visit_undone", before)
            return undone

        return self._store.write(act)

    def may_undo(self, visit: Visit) -> bool:
        standing = self._standing(visit.assignment_id)
        case = self._assignments.one(visit.assignment_id)
        sent_again = case.state is CaseState.OPEN and (case.moved_at or visit.at) > visit.at
        return (
            bool(standing)
            and standing[-1].id == visit.id
            and visit.by == self._person == case.assignee
            and case.state is not CaseState.CLOSED
            and not sent_again
            and not self._requests.erased(visit.assignment_id)
        )

    def of(self, assignment_id: str) -> tuple[Visit, ...]:
        """Oldest first, those undone too."""
        return self._book.of(assignment_id)

    def outlook(self, assignment_id: str) -> Outlook:
        """How far the household is from the rule of three visits."""
        return outlook((visit.at for visit in self._standing(assignment_id)), self._zone)

    def _standing(self, assignment_id: str) -> tuple[Visit, ...]:
        return tuple(visit for visit in self._book.of(assignment_id) if not visit.undone)

    def _begun(self, assignment_id: str, visit: Visit) -> bool:
        """Whether there is an interview to go on with. Where the visit ends the household's way, one that was opened
        at a door and left without a word goes: it would keep the household from everything else.
        """
        begun = self._interviews.of_assignment(assignment_id)
        if begun is None:
            return False
        waits = visit.disposition in OPEN_DISPOSITIONS and not self.outlook(assignment_id).met
        if waits or not is_untouched(self._store, begun.id):
            return True
        self._interviews.withdraw(begun.id, "untouched")
        self._purge.erase_withdrawn(begun.id, "untouched")
        return False

    def _follow(self, assignment: AssignmentRecord, visit: Visit) -> None:
        code = visit.disposition
        if code is Disposition.REFUSED:
            refusals = [v for v in self._standing(assignment.id) if v.disposition is code]
            if len(refusals) > 1:
                self._assignments.close(assignment.id, code.value, "second_refusal")
                self._purge.purge_household(assignment.id, "refused")
            else:
                self._assignments.refuse(assignment.id, code.value, visit.reason)
        elif code not in OPEN_DISPOSITIONS or self.outlook(assignment.id).met:
            sighting = self._sampling.sights(assignment.id, code)
            self._assignments.report(assignment.id, code.value, sighting=sighting)
