"""The review queue: finalized interviews that wait for a supervisor."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class QueueState(StrEnum):
    WAITING = "waiting"
    RETURNED = "returned"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One interview in the queue."""

    interview_id: str
    household: str
    enumerator: str  # the person's display name
    finalized_at: datetime
    revision: int
    flags: int  # soft checks that the enumerator confirmed, and questions she flagged
    state: QueueState
    own: bool  # made by the person who looks: may be read, not decided
