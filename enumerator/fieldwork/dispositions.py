"""Dispositions: what a visit can come to, and when nobody has to go there again.

The codes are the registry's. The rule of three visits is that of the statistics bureau's household surveys (PSLM):
nobody at home counts only after at least three visits, on at least two days and at two times of the day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
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
"""Outcomes after which the household is visited again, until the rule of three visits is met."""

SIGHTED_IN_PART = frozenset(
    {
        Disposition.VACANT,
        Disposition.NOT_A_DWELLING,
        Disposition.NOT_FOUND,
        Disposition.MOVED,
        Disposition.ALREADY_ENUMERATED,
    }
)
"""Outcomes of which a supervisor goes and sees one in ten."""


class RefusalReason(StrEnum):
    """Why they do not want to be interviewed; the codes of the questionnaire's list."""

    NO_TIME = "1"
    MISTRUST = "2"
    NO_BENEFIT = "3"
    NOT_PERMITTED = "4"  # the head or an elder is away, or does not allow it
    ASKED_BEFORE = "5"
    FEAR = "6"  # of tax, or of losing help
    OTHER = "96"


class Daytime(StrEnum):
    """Times of the day at which different people are at home."""

    MORNING = "morning"  # before 12
    AFTERNOON = "afternoon"  # 12 to 17
    EVENING = "evening"

    @staticmethod
    def of(at: datetime, zone: tzinfo) -> "Daytime":
        hour = at.astimezone(zone).hour
        if hour < 12:
            return Daytime.MORNING
        return Daytime.AFTERNOON if hour < 17 else Daytime.EVENING


MOST_VISITS = 3
_DAYS = 2
_DAYTIMES = 2


@dataclass(frozen=True, slots=True)
class Outlook:
    """How far a household is from the rule of three visits."""

    visits: int
    days: frozenset[date]
    daytimes: frozenset[Daytime]

    @property
    def met(self) -> bool:
        """Nobody has to go there again."""
        return not (self.visits_missing or self.other_day or self.other_time)

    @property
    def visits_missing(self) -> int:
        return max(0, MOST_VISITS - self.visits)

    @property
    def other_day(self) -> bool:
        """A visit on another day is missing."""
        return len(self.days) < _DAYS

    @property
    def other_time(self) -> bool:
        """A visit at another time of the day is missing."""
        return len(self.daytimes) < _DAYTIMES


def outlook(visits: Iterable[datetime], zone: tzinfo) -> Outlook:
    """What the visits made so far come to; days and times are those of ``zone``."""
    made = tuple(visits)
    return Outlook(
        visits=len(made),
        days=frozenset(at.astimezone(zone).date() for at in made),
        daytimes=frozenset(Daytime.of(at, zone) for at in made),
    )
