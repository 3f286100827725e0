"""The worklist: every household of this enumerator, and what it waits for."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from enumerator.store.assignments import AssignmentStore, Line
from enumerator.store.interviews import State


class WorkState(StrEnum):
    """Where a household stands on its way from the door to the registry."""

    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    RETURNED = "returned"
    FINALIZED = "finalized"  # waits for the supervisor
    APPROVED = "approved"  # waits for the line
    SENT = "sent"  # in a batch, no receipt yet
    RECEIVED = "received"  # the registry has it
    CLOSED = "closed"  # ended without an interview


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


_RANKS = {
    WorkState.RETURNED: 0,
    WorkState.IN_PROGRESS: 1,
    WorkState.ASSIGNED: 2,
    WorkState.FINALIZED: 3,
    WorkState.APPROVED: 4,
    WorkState.SENT: 5,
    WorkState.RECEIVED: 6,
    WorkState.CLOSED: 6,
}


def order(items: tuple[WorkItem, ...]) -> tuple[WorkItem, ...]:
    """Returned first, then what is begun, then what waits; finished work last."""
    return tuple(sorted(items, key=lambda item: (_RANKS[item.state], item.household)))


def count_states(items: tuple[WorkItem, ...]) -> dict[WorkState, int]:
    """How many households stand in each state; states without any are 0."""
    counted = Counter(item.state for item in items)
    return {state: counted.get(state, 0) for state in WorkState}


class Worklist:
    """The households of one enumerator."""

    def __init__(
        self,
        assignments: AssignmentStore,
        person: str,
        *,
        section_label: Callable[[str, str], str],
        last_remark: Callable[[str], str] = lambda _: "",
    ) -> None:
        """``section_label`` gives the words for a section's ref in an interview, or an empty string;
        ``last_remark`` what was said last about an interview as a whole.
        """
        self._last_remark = last_remark
        self._assignments = assignments
        self._person = person
        self._section_label = section_label

    def items(self) -> tuple[WorkItem, ...]:
        """Everything on the list, what needs attention first."""
        return order(tuple(self._item(line) for line in self._assignments.lines(self._person)))

    def counts(self) -> dict[WorkState, int]:
        return count_states(self.items())

    def segment(self) -> str:
        """The segment of this enumerator's households, or an empty string."""
        return self._assignments.segment(self._person)

    def _item(self, line: Line) -> WorkItem:
        state = _state(line)
        begun = state in {WorkState.IN_PROGRESS, WorkState.RETURNED}
        return WorkItem(
            assignment_id=line.assignment,
            household=str(line.key),
            address=line.address,
            state=state,
            section_label=self._section_label(line.interview, line.place[0]) if begun else "",
            updated_at=line.updated_at,
            comment=self._comment(line) if begun else "",
            disposition=line.disposition,
            visits=line.visits,
            call_back_at=line.call_back_at,
        )

    def _comment(self, line: Line) -> str:
        """Why it came back: the supervisor's words, or the registry's where that did not take it."""
        if line.verdict == "returned":
            return line.comment
        return self._last_remark(line.interview) if line.verdict == "approved" else ""


_STATES = {
    State.IN_PROGRESS: WorkState.IN_PROGRESS,
    State.FINALIZED: WorkState.FINALIZED,
    State.RETURNED: WorkState.RETURNED,
    State.APPROVED: WorkState.APPROVED,
    State.BATCHED: WorkState.SENT,
    State.RECEIPTED: WorkState.RECEIVED,
    State.PURGED: WorkState.RECEIVED,
    State.WITHDRAWN: WorkState.CLOSED,
}


def _state(line: Line) -> WorkState:
    if line.state is not None:
        return _STATES[line.state]
    return WorkState.CLOSED if line.closed else WorkState.ASSIGNED
