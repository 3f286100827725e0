"""The worklist: every household of this enumerator, and what it waits for."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from enumerator.fieldwork.hints import Hint
from enumerator.store.cases import CaseStore, WorkLine
from enumerator.store.interviews import State
from enumerator.store.times import from_text, maybe_from_text


class WorkState(StrEnum):
    """Where a household stands on its way from the door to the registry."""

    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    RETURNED = "returned"
    FINALIZED = "finalized"  # waits for the supervisor
    APPROVED = "approved"  # waits for the line
    SENT = "sent"  # in a batch, no receipt yet
    RECEIVED = "received"  # the registry has it
    REPORTED = "reported"  # no interview; the supervisor decides what becomes of it
    CLOSED = "closed"  # ended without an interview


OVER = frozenset(
    {
        WorkState.FINALIZED,
        WorkState.APPROVED,
        WorkState.SENT,
        WorkState.RECEIVED,
        WorkState.REPORTED,
        WorkState.CLOSED,
    }
)
"""States in which the enumerator has nothing more to do at a household."""


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One line of the worklist."""

    assignment_id: str
    household: str  # the key as people read it: block-structure-household-family
    address: str
    state: WorkState
    section_label: str = ""  # where the interview stopped
    updated_at: datetime | None = None
    comment: str = ""  # of the supervisor, where it came back
    disposition: str = ""  # code of the last visit without interview
    visits: int = 0
    call_back_at: datetime | None = None
    errors: int = 0  # answers that broke a check when the interview was left
    interview: str = ""  # id, or empty where none was begun
    ref: str = ""  # of the question where the interview stopped

    @property
    def segment(self) -> str:
        return self.household.partition("-")[0]


LYING = timedelta(days=7)
"""After so long without an answer, a begun interview is asked about: answers are not kept on laptops without end."""


def days_lying(item: WorkItem, now: datetime) -> int:
    """Whole days since a begun interview was touched; 0 while it is not long, and for every other household."""
    if item.state not in _BEGUN or item.updated_at is None or now - item.updated_at < LYING:
        return 0
    return (now - item.updated_at).days


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a segment is."""

    segment: str
    over: int
    households: int


class WhereStopped(Protocol):
    """Words for the place where an interview stopped (fieldwork.labels)."""

    def label(self, interview: str, ref: str) -> str:
        """The section's; empty where there is none."""
        ...

    def question(self, interview: str, ref: str) -> str:
        """The question's; empty where there is none."""
        ...


class Finding(Protocol):
    """Households by what was said in their interviews (fieldwork.finding)."""

    def find(self, typed: str) -> frozenset[str]:
        """Assignments."""
        ...


_RANKS = {
    WorkState.RETURNED: 0,
    WorkState.IN_PROGRESS: 2,
    WorkState.ASSIGNED: 4,
    WorkState.FINALIZED: 5,
    WorkState.APPROVED: 6,
    WorkState.SENT: 7,
    WorkState.REPORTED: 8,
    WorkState.RECEIVED: 9,
    WorkState.CLOSED: 9,
}
_NEVER = datetime.max.replace(tzinfo=UTC)


def _rank(item: WorkItem) -> int:
    if item.state is WorkState.IN_PROGRESS and item.errors:
        return 1
    if item.state is WorkState.ASSIGNED and item.call_back_at is not None:
        return 3
    return _RANKS[item.state]


def order(items: Iterable[WorkItem]) -> tuple[WorkItem, ...]:
    """Returned, with errors, begun, asked to come back (soonest first), to visit; what is done last.

    Within each of these the order stays as it was given.
    """
    by_rank: dict[int, list[WorkItem]] = {}
    for item in items:
        by_rank.setdefault(_rank(item), []).append(item)
    if 3 in by_rank:
        by_rank[3].sort(key=lambda item: item.call_back_at or _NEVER)
    return tuple(item for rank in sorted(by_rank) for item in by_rank[rank])


def count_states(items: Iterable[WorkItem]) -> dict[WorkState, int]:
    """How many households stand in each state; states without any are 0."""
    counted = Counter(item.state for item in items)
    return {state: counted.get(state, 0) for state in WorkState}


def progress(items: Iterable[WorkItem]) -> tuple[Progress, ...]:
    """Each segment with how many of its households are over; a block is done when all are."""
    all_, over = Counter[str](), Counter[str]()
    for item in items:
        segment = item.segment
        all_[segment] += 1
        over[segment] += item.state in OVER
    return tuple(Progress(segment, over[segment], all_[segment]) for segment in sorted(all_))


def broken_off_last(items: Iterable[WorkItem]) -> WorkItem | None:
    """The interview that was worked on last and is not finished."""
    begun = (
        item
        for item in items
        if item.state in (WorkState.IN_PROGRESS, WorkState.RETURNED) and item.updated_at is not None
    )
    return max(begun, key=_updated, default=None)


class Worklist:
    """The households of one enumerator."""

    def __init__(
        self,
        cases: CaseStore,
        person: str,
        *,
        stopped: WhereStopped,
        finding: Finding,
        last_remark: Callable[[str], str] = lambda _: "",
        hints: Callable[[str], tuple[Hint, ...]] = lambda _: (),
    ) -> None:
        """``last_remark`` tells what was said last about an interview as a whole, ``hints`` what is known of an
        assignment's household from elsewhere.
        """
        self._hints = hints
        self._cases = cases
        self._person = person
        self._stopped = stopped
        self._finding = finding
        self._last_remark = last_remark

    def items(self) -> tuple[WorkItem, ...]:
        """Everything on the list, what needs attention first."""
        return order(self._item(line) for line in self._cases.work(self._person))

    def counts(self) -> dict[WorkState, int]:
        return count_states(self.items())

    def segment(self) -> str:
        """The first segment of this enumerator's households, or an empty string."""
        return self._cases.segment(self._person)

    def question(self, item: WorkItem) -> str:
        """The words of the question at which an interview stopped; empty where it stopped at none."""
        return self._stopped.question(item.interview, item.ref) if item.ref else ""

    def hints(self, item: WorkItem) -> tuple[Hint, ...]:
        """Why a household may be registered already."""
        return self._hints(item.assignment_id)

    def find(self, typed: str) -> frozenset[str]:
        """Assignments in whose interviews a name, or the last four digits of an identity number, is as typed."""
        return self._finding.find(typed)

    def _item(self, line: WorkLine) -> WorkItem:
        (
            assignment, key, address, case, disposition, interview, state, section, ref, updated, visits, back,
            errors,
        ) = line  # fmt: skip
        if interview is None or state is None:
            return WorkItem(
                assignment, key, address, _CASES[case], "", None, "", disposition, visits,
                maybe_from_text(back),
            )  # fmt: skip
        at = from_text(updated) if updated else None
        work = _STATES[state]
        if work not in _BEGUN:
            return WorkItem(assignment, key, address, work, "", at, "", "", visits)
        return WorkItem(
            assignment_id=assignment,
            household=key,
            address=address,
            state=work,
            section_label=self._stopped.label(interview, section or ""),
            updated_at=at,
            comment=self.comment(interview),
            visits=visits,
            call_back_at=maybe_from_text(back),
            errors=errors,
            interview=interview,
            ref=ref or "",
        )

    def comment(self, interview: str) -> str:
        """Why it came back: the supervisor's words, or the registry's where that did not take it."""
        verdict, comment = self._cases.decided(interview)
        if verdict == "returned":
            return comment
        return self._last_remark(interview) if verdict == "approved" else ""


_BEGUN = frozenset({WorkState.IN_PROGRESS, WorkState.RETURNED})
_CASES = {
    "open": WorkState.ASSIGNED,
    "refused": WorkState.REPORTED,
    "reported": WorkState.REPORTED,
    "closed": WorkState.CLOSED,
}
_STATES = {
    State.IN_PROGRESS.value: WorkState.IN_PROGRESS,
    State.FINALIZED.value: WorkState.FINALIZED,
    State.RETURNED.value: WorkState.RETURNED,
    State.APPROVED.value: WorkState.APPROVED,
    State.BATCHED.value: WorkState.SENT,
    State.RECEIPTED.value: WorkState.RECEIVED,
    State.PURGED.value: WorkState.RECEIVED,
}


def _updated(item: WorkItem) -> datetime:
    assert item.updated_at is not None
    return item.updated_at
