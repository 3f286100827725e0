"""What counts as an answer of each type, and how it is written down."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final

from forms.definition.model import Control, Element
from forms.engine.ranges import on_scale
from forms.errors import AnswerNotAccepted

FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
)  # XML 1.0 section 2.2
_INTEGER: Final = re.compile(r"-?[0-9]{1,10}")
_DECIMAL: Final = re.compile(r"-?(?:[0-9]{1,18}(?:\.[0-9]{0,15})?|\.[0-9]{1,15})")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME: Final = re.compile(
    r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?"
)


def written(element: Element, value: str) -> str:
    """``value`` as the submission writes it. Raises AnswerNotAccepted (type) with an empty ref."""
    value = FORBIDDEN.sub("", value)
    question = element.question
    control = question.control if question is not None else Control.INPUT
    if control is Control.TRIGGER:
        return "OK" if value.strip() and value != "false" else ""
    if value == "":
        return ""
    if control in (Control.SELECT_MANY, Control.RANK):
        return " ".join(dict.fromkeys(value.split()))
    if control is Control.SELECT_ONE:
        return value
    rule = _TYPES.get(element.bind.type)
    if rule is None:
        return value
    try:
        text = rule(value.strip())
    except ValueError as error:
        raise AnswerNotAccepted("", "type") from error
    if question is not None and control is Control.RANGE and not on_scale(element, text):
        raise AnswerNotAccepted("", "type")
    return text


def takes_any_text(element: Element) -> bool:
    """Whether every text that XML can carry is an answer here, as it stands."""
    question = element.question
    return (
        question is not None
        and question.control is Control.INPUT
        and element.bind.type not in _TYPES
    )


def _integer(value: str) -> str:
    if not _INTEGER.fullmatch(value):
        raise ValueError(value)
    number = int(value)
    if not -(2**31) <= number < 2**31:  # XForms int, as every reader of submissions has it
        raise ValueError(value)
    return str(number)


def _decimal(value: str) -> str:
    if not _DECIMAL.fullmatch(value):
        raise ValueError(value)
    sign, digits = ("-", value[1:]) if value.startswith("-") else ("", value)
    whole, _, fraction = digits.partition(".")
    text = f"{int(whole or '0')}.{fraction}" if fraction else str(int(whole or "0"))
    return sign + text


def _date(value: str) -> str:
    if not _DATE.fullmatch(value):
        raise ValueError(value)
    date.fromisoformat(value)
    return value


def _time(value: str) -> str:
    if not _TIME.fullmatch(value):
        raise ValueError(value)
    time.fromisoformat(value)
    return value


def _datetime(value: str) -> str:
    day, _, hour = value.partition("T")
    datetime.fromisoformat(f"{_date(day)}T{_time(hour)}")
    return value


def _boolean(value: str) -> str:
    if value not in ("true", "false", "1", "0"):
        raise ValueError(value)
    return value


def _point(value: str) -> str:
    """Latitude, longitude, altitude and accuracy, the last two optional."""
    numbers = [float(part) for part in value.split()]
    if not 2 <= len(numbers) <= 4 or abs(numbers[0]) > 90 or abs(numbers[1]) > 180:
        raise ValueError(value)
    return " ".join(value.split())


def _points(value: str) -> str:
    return ";".join(_point(point) for point in value.split(";") if point.strip())


_TYPES: Final[dict[str, Callable[[str], str]]] = {
    "int": _integer,
    "integer": _integer,
    "long": _integer,
    "decimal": _decimal,
    "date": _date,
    "time": _time,
    "dateTime": _datetime,
    "boolean": _boolean,
    "geopoint": _point,
    "geotrace": _points,
    "geoshape": _points,
}
