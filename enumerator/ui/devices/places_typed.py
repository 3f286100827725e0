"""A place as people type or paste it, in either script's digits: degrees, or degrees, minutes and seconds."""

import re

from enumerator.ui.bidi import latin_digits, plain

_DECIMAL = re.compile(r"[+-]?\d+(?:\.\d+)?")
_SIDES = {"شمال": "N", "جنوب": "S", "مشرق": "E", "مغرب": "W"}


def place_of(text: str) -> tuple[float, ...] | None:
    """Latitude and longitude in degrees, then height and accuracy where typed; None where it is no place.

    ``31.5204 74.3587``, ``31.5204, 74.3587, 217``, ``31°31'13.4"N 74°21'31"E``, ``N31 31.224 E74 21.522``. Two
    numbers that can only be meant the other way round are not turned: somebody has to look at them.
    """
    typed = latin_digits(plain(text)).strip().replace("،", ",")
    for word, side in _SIDES.items():
        typed = typed.replace(word, side)
    found = _sided(typed) if re.search(r"[NSEWnsew°]", typed) else _numbers(typed)
    if found is None or not 2 <= len(found) <= 4:
        return None
    return found if abs(found[0]) <= 90 and abs(found[1]) <= 180 else None


def _numbers(typed: str) -> tuple[float, ...] | None:
    parts = typed.replace(",", " ").split()
    if not all(_DECIMAL.fullmatch(part) for part in parts):
        return None
    return tuple(float(part) for part in parts)


def _sided(typed: str) -> tuple[float, ...] | None:
    """Each half carries its side, before or behind, or neither does and latitude comes first."""
    halves = _halves(typed.upper().replace(",", " "))
    read = [_angle(half) for half in halves]
    known = [one for one in read if one is not None]
    if len(halves) != 2 or len(known) != 2:
        return None
    (first, side), (second, other) = known
    if side in ("E", "W") and other in ("N", "S"):
        return second, first
    if side in ("E", "W") or other in ("N", "S") or bool(side) != bool(other):
        return None
    return first, second


def _halves(typed: str) -> list[str]:
    sides = [match.start() for match in re.finditer(r"[NSEW]", typed)]
    if len(sides) == 2:
        cut = sides[1] if sides[0] == 0 else sides[0] + 1
        return [typed[:cut].strip(), typed[cut:].strip()]
    degrees = [match.start() for match in re.finditer("°", typed)]
    if len(degrees) == 2:
        number = re.search(r"[+-]?\d+(?:\.\d+)?\s*$", typed[: degrees[1]])
        if number is not None:
            return [typed[: number.start()].strip(), typed[number.start() :].strip()]
    return [typed]


def _angle(half: str) -> tuple[float, str] | None:
    """Degrees and the side they were given with."""
    numbers = re.findall(r"[+-]?\d+(?:\.\d+)?", half)
    rest = re.sub(r"[+-]?\d+(?:\.\d+)?", "", half)
    sides = re.findall(r"[NSEW]", half)
    if not 1 <= len(numbers) <= 3 or re.sub(r"[NSEW°'′\"″:\s]", "", rest) or len(sides) > 1:
        return None
    degrees, minutes, seconds = (*map(float, numbers), 0.0, 0.0)[:3]
    if minutes >= 60 or seconds >= 60 or minutes < 0 or seconds < 0:
        return None
    if len(numbers) > 1 and not degrees.is_integer():
        return None
    whole = abs(degrees) + minutes / 60 + seconds / 3600
    side = sides[0] if sides else ""
    negative = numbers[0].startswith("-") or side in ("S", "W")
    return (-whole if negative else whole), side
