"""Numbers, days and hours in figures: which digits, and how a year is written. No locale of the system has a say.

Qt's own formats are not used: they write 24/11/26 in Urdu, and Punjabi in digits that the forms do not know.
"""

from datetime import date, datetime, tzinfo
from enum import Enum
from typing import Final


class Digits(Enum):
    LATIN = "0123456789"
    URDU = "۰۱۲۳۴۵۶۷۸۹"


POLICY: Final = Digits.LATIN
"""Everywhere and in every language: what is read out, keyed in and printed is compared by people figure by figure."""


def in_digits(figures: str, digits: Digits = POLICY) -> str:
    """``figures``, written with Latin digits, as the policy wants them."""
    return figures.translate(str.maketrans(Digits.LATIN.value, digits.value))


def number(value: float, decimals: int = 0, *, digits: Digits = POLICY) -> str:
    """A number with its thousands parted: 12,345 or 3.4."""
    return in_digits(f"{value:,.{decimals}f}", digits)


def day(value: date, *, digits: Digits = POLICY) -> str:
    """A day, its year in four digits: 24/11/2026."""
    return in_digits(f"{value.day:02d}/{value.month:02d}/{value.year:04d}", digits)


def hour(at: datetime, zone: tzinfo, *, digits: Digits = POLICY) -> str:
    """The time of day in ``zone``: 10:42."""
    return in_digits(f"{at.astimezone(zone):%H:%M}", digits)
