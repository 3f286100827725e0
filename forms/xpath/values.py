"""The kinds of XPath value, and how one becomes another by the rules of ODK."""

import math
import re
from collections.abc import Sequence
from datetime import tzinfo
from decimal import Decimal
from typing import Final, TypeAlias

from forms.xpath.dates import days_of
from forms.xpath.nodes import Node

NAN: Final = math.nan
_NUMBER = re.compile(r"[ \t\r\n]*(-?(?:[0-9]+\.?[0-9]*|\.[0-9]+))[ \t\r\n]*")


class Moment(str):
    """A date or dateTime that a function made: it compares as a number and is written as text."""

    __slots__ = ()

    @property
    def valid(self) -> bool:
        return self != INVALID_DATE


class Days(float):
    """Days since 1970, read from a date. As text they are whole, as ODK stores them."""

    __slots__ = ()


INVALID_DATE: Final = Moment("Invalid Date")

Value: TypeAlias = str | float | bool | Sequence[Node]


def string_of_number(value: float) -> str:
    """XPath 1.0 section 4.2: no exponent, no trailing zeros, NaN and the infinities by name."""
    if -1e15 < value < 1e15:
        whole = int(value)
        if whole == value:
            return str(whole)
        if isinstance(value, Days):
            return str(math.floor(value))
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    text = repr(value)
    if "e" not in text:
        return text.removesuffix(".0")
    text = format(Decimal(text), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def number_of_string(text: str, zone: tzinfo) -> float:
    """A number, or the days since 1970 of a date or dateTime (XForms specification, number()), or NaN."""
    if text.isdecimal() and text.isascii():
        return float(text)
    if not text:
        return NAN
    found = _NUMBER.fullmatch(text)
    if found:
        return float(found[1])
    days = days_of(text, zone)
    return days if math.isnan(days) else Days(days)


def to_string(value: Value) -> str:
    """XPath 1.0 string(): a node-set gives its first node's text."""
    if isinstance(value, str):
        return value
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, (float, int)):
        return string_of_number(value)
    return value[0].text() if value else ""


def to_number(value: Value, zone: tzinfo) -> float:
    """XPath 1.0 number(), with dates and dateTimes as days since 1970."""
    if isinstance(value, float):
        return value
    if isinstance(value, (bool, int)):
        return float(value)
    if isinstance(value, str):
        return number_of_string(value, zone)
    return number_of_string(value[0].text(), zone) if value else NAN


def to_boolean(value: Value) -> bool:
    """XPath 1.0 boolean(); a date that is none is false."""
    if isinstance(value, Moment):
        return value.valid and value != ""
    if isinstance(value, float):
        return value != 0 and not math.isnan(value)
    return bool(value)
