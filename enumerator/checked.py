"""The program's own small files (settings, slots): what may stand in each field, checked as it is read.

The gate waits for these files, so they are read without a library that would take longer to come than they do
(docs/adr/0014-the-start.md). Pydantic stays where bytes of others become values.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import MISSING, Field, fields
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)
Check = Callable[[object], Any]
"""Gives what was found as the program keeps it, or raises DoesNotFit: ``Annotated[int, number(0, 9)]`` names one."""


class DoesNotFit(ValueError):
    """Something may not stand where it does. ``place`` names the field, with dots; empty: the whole file."""

    def __init__(self, problem: str, place: str = "") -> None:
        super().__init__(f"{place}: {problem}" if place else problem)
        self.problem = problem
        self.place = place

    def within(self, outer: str | int) -> "DoesNotFit":
        """The same, seen from the field around it."""
        return DoesNotFit(self.problem, f"{outer}.{self.place}" if self.place else str(outer))


def read(kind: type[T], data: bytes, *, others: str = "") -> T:
    """A ``kind`` from the JSON of a file. Raises DoesNotFit.

    Keys it does not know are refused, or kept in its field ``others``.
    """
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        raise DoesNotFit("is not JSON") from None
    return fitted(kind, found, others=others)


def fitted(kind: type[T], found: object, *, others: str = "") -> T:
    """A ``kind``, a dataclass of annotated fields, from what the JSON says. Raises DoesNotFit."""
    if not isinstance(found, dict):
        raise DoesNotFit("must be an object")
    left, values = dict(found), {}
    for one in fields(kind):  # type: ignore[arg-type]  # a dataclass
        if one.name == others:
            continue
        if one.name in left:
            try:
                values[one.name] = _check(one)(left.pop(one.name))
            except DoesNotFit as wrong:
                raise wrong.within(one.name) from None
        elif one.default is MISSING and one.default_factory is MISSING:
            raise DoesNotFit("is missing", one.name)
    if others:
        values[others] = left
    elif left:
        raise DoesNotFit("is not known", min(left))
    return kind(**values)


def _check(one: "Field[Any]") -> Check:
    """The one that the annotation of a field names."""
    check: Check = one.type.__metadata__[0]  # type: ignore[union-attr]  # an Annotated, never a text
    return check


def written(value: object, *, indent: int, others: str = "") -> bytes:
    """The file that ``read`` gives ``value`` from."""
    said = plain(value, others=others)
    return json.dumps(said, indent=indent, ensure_ascii=False).encode() + b"\n"


def plain(value: object, *, others: str = "") -> Any:
    """``value`` as JSON would say it."""
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    if not hasattr(value, "__dataclass_fields__"):
        return value
    names = [name for name in value.__dataclass_fields__ if name != others]
    more = getattr(value, others) if others else {}
    return {name: plain(getattr(value, name)) for name in names} | more


# --- what may stand in a field ---


def text(pattern: str = "", *, least: int = 0, most: int = 4096, strip: bool = False) -> Check:
    """Characters: so many, and of this pattern."""

    def check(found: object) -> str:
        if not isinstance(found, str):
            raise DoesNotFit("must be a text")
        said = found.strip() if strip else found
        if not said.isascii() and any("\ud800" <= letter <= "\udfff" for letter in said):
            raise DoesNotFit("holds half a character")
        if not least <= len(said) <= most:
            raise DoesNotFit(f"must have {least} to {most} characters")
        if pattern and not re.fullmatch(pattern, said):
            raise DoesNotFit(f"must be like {pattern}")
        return said

    return check


def number(least: int, most: int) -> Check:
    """A whole number in these bounds, both included."""

    def check(found: object) -> int:
        if not isinstance(found, int) or isinstance(found, bool) or not least <= found <= most:
            raise DoesNotFit(f"must be a whole number from {least} to {most}")
        return found

    return check


def flag(found: object) -> bool:
    """true or false."""
    if not isinstance(found, bool):
        raise DoesNotFit("must be true or false")
    return found


def one_of(words: type[Word]) -> Check:
    """A word of an enum."""
    known: Sequence[str] = [word.value for word in words]

    def check(found: object) -> Word:
        if found not in known:
            raise DoesNotFit(f"must be one of {', '.join(known)}")
        return words(str(found))

    return check


def moment(found: object) -> datetime:
    """An aware time, as ISO 8601 writes it."""
    try:
        told = datetime.fromisoformat(found if isinstance(found, str) else "")
    except ValueError:
        raise DoesNotFit("must be a time") from None
    if told.tzinfo is None:
        raise DoesNotFit("must say its zone")
    return told


def location(found: object) -> Path:
    """Where something stands on the disk."""
    return Path(text()(found))


def none_or(check: Check) -> Check:
    """Nothing (null), or what ``check`` wants."""
    return lambda found: None if found is None else check(found)


def several(check: Check, kind: Callable[[Sequence[Any]], Any] = tuple) -> Check:
    """A list of what ``check`` wants each time; ``kind`` keeps it."""

    def each(found: object) -> Any:
        if not isinstance(found, list):
            raise DoesNotFit("must be a list")
        values = []
        for at, one in enumerate(found):
            try:
                values.append(check(one))
            except DoesNotFit as wrong:
                raise wrong.within(at) from None
        return kind(values)

    return each


def part(kind: type[T]) -> Check:
    """An object with the fields of ``kind``."""
    return lambda found: fitted(kind, found)
