"""What a constraint says of a number that names something: how many digits it has and with which it begins."""

import re
from dataclasses import dataclass
from typing import Final

from forms.errors import FormError
from forms.xpath.parser import parse
from forms.xpath.syntax import Call, Chain, Expr, Literal, Path

_PART: Final = re.compile(
    r"(?P<one>[0-9])|(?P<any>\\d|\[[0-9-]+\])"
)  # a digit, or any of some digits
_TIMES: Final = re.compile(r"\{(?P<least>\d{1,3})(?:,(?P<most>\d{1,3}))?\}|(?P<maybe>\?)|")


@dataclass(frozen=True, slots=True)
class Digits:
    """From ``shortest`` to ``longest`` digits and nothing else; the first ones are ``begins`` (perhaps none)."""

    shortest: int
    longest: int
    begins: str = ""


def digits_of(constraint: str) -> Digits | None:
    """What ``regex(., '^03[0-9]{9}$')``, alone or joined to more by ``and``, says; None where no such rule stands."""
    try:
        rule = parse(constraint) if "regex" in constraint else None
    except FormError:
        return None
    return next((found for part in _joined(rule) if (found := _of_pattern(part))), None)


def _joined(rule: Expr | None) -> tuple[Expr, ...]:
    if isinstance(rule, Chain) and set(rule.operators) == {"and"}:
        return rule.operands
    return () if rule is None else (rule,)


def _of_pattern(rule: Expr) -> Digits | None:
    if not isinstance(rule, Call) or rule.name != "regex" or len(rule.arguments) != 2:
        return None
    place, pattern = rule.arguments
    if not (isinstance(place, Path) and _is_itself(place) and isinstance(pattern, Literal)):
        return None
    return _read(pattern.text.removeprefix("^").removesuffix("$"))


def _is_itself(place: Path) -> bool:
    """Whether a path is ``.``"""
    if place.absolute or place.base is not None or len(place.steps) != 1:
        return False
    return place.steps[0].axis == "self" and not place.steps[0].predicates


def _read(pattern: str) -> Digits | None:
    at = shortest = longest = 0
    begins, beginning = "", True
    while at < len(pattern):
        part = _PART.match(pattern, at)
        times = _TIMES.match(pattern, part.end()) if part is not None else None
        if part is None or times is None:
            return None
        least = 0 if times["maybe"] else int(times["least"] or 1)
        most = int(times["most"] or times["least"] or 1)
        if part["one"] and least == most and beginning:
            begins += part["one"] * least
        else:
            beginning = False
        shortest, longest, at = shortest + least, longest + most, times.end()
    return Digits(shortest, longest, begins) if longest else None
