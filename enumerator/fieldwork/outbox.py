"""The outbox: what waits on this laptop, what was sent, what the registry has signed for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BatchState(StrEnum):
    SEALED = "sealed"  # built and signed; no byte has left
    SENT = "sent"  # the registry answered, but not yet with outcomes
    RECEIPTED = "receipted"


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """An approved interview or a closed visit that no batch holds yet."""

    kind: str  # interview | visit
    household: str
    size: int  # bytes, sealed
    since: datetime


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One batch as the sync screen lists it."""

    id: str
    sequence: int
    state: BatchState
    items: int
    size: int  # bytes
    sealed_at: datetime
    received: int = 0  # items that the registry holds
    kept: tuple[tuple[str, str], ...] = ()  # (household, reason) the registry did not take


@dataclass(frozen=True, slots=True)
class OutboxState:
    waiting: tuple[WaitingItem, ...]
    not_approved: int  # finalized, but a supervisor has not decided
    batches: tuple[BatchRow, ...]
    last_contact: datetime | None
