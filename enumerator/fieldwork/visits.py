"""Visits: attempts at the door, each with its outcome."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Disposition(StrEnum):
    """Visit outcomes; the registry's codes."""

    INTERVIEW = "1"
    NO_ADULT = "2"
    LOCKED = "3"
    CALL_BACK = "4"
    REFUSED = "5"
    VACANT = "6"
    NOT_A_DWELLING = "7"
    NOT_FOUND = "8"
    MOVED = "9"
    ALREADY_ENUMERATED = "10"
    ACCESS = "11"
    LANGUAGE = "12"


OPEN_DISPOSITIONS = frozenset(
    {Disposition.NO_ADULT, Disposition.LOCKED, Disposition.CALL_BACK, Disposition.LANGUAGE}
)
"""Outcomes after which the household is visited again."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One attempt at the door."""

    assignment_id: str
    number: int
    disposition: Disposition
    at: datetime
    note: str = ""
    call_back_at: datetime | None = None
