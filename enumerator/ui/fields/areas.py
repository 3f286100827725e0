"""Areas of land as Punjab measures them: an acre is 8 kanals, a kanal is 20 marlas (DOMAIN.md, N03 and N04).

They are typed as a number in the question's unit, with quarters and halves, or in parts with dashes: 3-4-10 is 3 acres,
4 kanals and 10 marlas; 4-6 is 4 kanals and 6 marlas, and where acres are asked 4 acres and 6 kanals.
"""

import re
from decimal import Decimal
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import latin_digits, ltr, plain

translate = QCoreApplication.translate


class Unit(StrEnum):
    """What an area is asked in; the form says it by an appearance: area-acre, area-kanal, area-marla."""

    ACRE = "acre"
    KANAL = "kanal"
    MARLA = "marla"


_MARLAS: Final = {Unit.ACRE: 160, Unit.KANAL: 20, Unit.MARLA: 1}
_UNITS: Final = tuple(Unit)
_FRACTIONS: Final = {"1/4": "0.25", "1/2": "0.5", "3/4": "0.75"}
_SIGNS: Final = str.maketrans({"¼": " 1/4", "½": " 1/2", "¾": " 3/4", "–": "-", "−": "-", "،": ","})
_BY_COMMAS: Final = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?", re.ASCII)
_NUMBER: Final = re.compile(r"\d{1,12}(?:\.\d{0,9})?|\.\d{1,9}", re.ASCII)


class NotAnArea(Exception):
    """``parts``: it was typed with dashes, and they do not fit the units."""

    def __init__(self, *, parts: bool) -> None:
        super().__init__("parts" if parts else "number")
        self.parts = parts


def unit_of(looks: frozenset[str]) -> Unit | None:
    """None where the form asks for the unit by a question of its own."""
    return next((unit for unit in _UNITS if f"area-{unit}" in looks), None)


def area_of(text: str, unit: Unit | None) -> Decimal | None:
    """What was typed, in ``unit``; None where nothing was. Raises NotAnArea."""
    typed = latin_digits(plain(text)).translate(_SIGNS).strip()
    if not typed:
        return None
    if "-" in typed and not typed.startswith("-"):
        return _of_parts(typed.split("-"), unit)
    whole, _, last = typed.rpartition(" ")
    if last in _FRACTIONS:
        return _number(whole or "0") + Decimal(_FRACTIONS[last])
    return _number(typed)


def written(area: Decimal) -> str:
    """As it is submitted: no exponent, no zeros at the end."""
    found = f"{area:f}"
    return found.rstrip("0").rstrip(".") if "." in found else found


def is_parted(text: str) -> bool:
    """Whether it is typed otherwise than as one number."""
    return bool(re.search(r"[-/–−¼½¾]", text))


def in_parts(area: Decimal, unit: Unit) -> str:
    """In acres, kanals and marlas, the largest first; empty where that says no more than the number does."""
    rest = area * _MARLAS[unit]
    counts: dict[Unit, Decimal] = {}
    for one in _UNITS:
        counts[one] = rest // _MARLAS[one] if one is not Unit.MARLA else rest
        rest -= counts[one] * _MARLAS[one]
    found = {one: count for one, count in counts.items() if count}
    if set(found) <= {unit}:
        return ""
    return " ".join(_counted(one, count) for one, count in found.items())


def _counted(unit: Unit, count: Decimal) -> str:
    words = {
        Unit.ACRE: translate("Area", "{count} acre"),
        Unit.KANAL: translate("Area", "{count} kanal"),
        Unit.MARLA: translate("Area", "{count} marla"),
    }[unit]
    return words.format(count=ltr(f"{int(count):,}" if count == int(count) else f"{count:.4g}"))


def _of_parts(parts: list[str], unit: Unit | None) -> Decimal:
    """The last part belongs to the marlas, except where acres are asked: there two parts are acres and kanals."""
    if unit is None or len(parts) > len(_UNITS):
        raise NotAnArea(parts=unit is not None)
    first = 0 if len(parts) == len(_UNITS) or unit is Unit.ACRE else 1
    units = _UNITS[first : first + len(parts)]
    total = Decimal(0)
    for place, (one, part) in enumerate(zip(units, parts, strict=True)):
        count = Decimal(0) if not part.strip() and part is parts[-1] else _number(part, parts=True)
        most = _MARLAS[units[place - 1]] // _MARLAS[one] if place else None
        broken = place < len(parts) - 1 and count != int(count)
        if broken or (most is not None and count >= most):
            raise NotAnArea(parts=True)
        total += count * _MARLAS[one]
    return total / _MARLAS[unit]


def _number(text: str, *, parts: bool = False) -> Decimal:
    typed = re.sub(r"(?<=\d)\s+(?=\d{3})", "", text.strip())
    typed = typed.replace(",", "") if _BY_COMMAS.fullmatch(typed) else typed
    if not _NUMBER.fullmatch(typed):
        raise NotAnArea(parts=parts)
    return Decimal(typed)
