"""The worklist: every household of this enumerator, and what it waits for."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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


def order(items: tuple[WorkItem, ...]) -> tuple[WorkItem, ...]:
    """Returned first, then what is begun, then what waits; finished work last."""
    ranks = {
        WorkState.RETURNED: 0,
        WorkState.IN_PROGRESS: 1,
        WorkState.ASSIGNED: 2,
        WorkState.FINALIZED: 3,
        WorkState.APPROVED: 4,
        WorkState.SENT: 5,
        WorkState.RECEIVED: 6,
        WorkState.CLOSED: 6,
    }
    return tuple(sorted(items, key=lambda item: (ranks[item.state], item.household)))


def count_states(items: tuple[WorkItem, ...]) -> dict[WorkState, int]:
    """How many households stand in each state; states without any are 0."""
    counted = Counter(item.state for item in items)
    return {state: counted.get(state, 0) for state in WorkState}
