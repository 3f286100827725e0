"""Findings: what stands out of an interview. None of it proves anything: a supervisor looks, and asks."""

from dataclasses import dataclass
from enum import StrEnum


class Odd(StrEnum):
    """What stands out."""

    PARTIAL = "partial"  # finished before its end
    SHORT = "short"
    LONG = "long"
    NIGHT = "night"
    OVERLAPS = "overlaps"  # the same enumerator was in another interview when this one began
    SAME_PLACE = "same_place"  # the very position of another household
    NEAR_PLACE = "near_place"  # within a few metres of another building's household
    ALIKE = "alike"  # a page of numbers as in the interviews before it
    MANY_SPECIAL = "many_special"
    HASTY = "hasty"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stands out."""

    odd: Odd
    amount: int = 0  # minutes, metres, the hour, percent, or how many, as the kind has it
    household: str = ""  # the other one, where there is one
    reason: str = ""  # as it was given: "code" or "code: words"
