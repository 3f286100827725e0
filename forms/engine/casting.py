"""Values that a form or another program makes, fitted to the type of their place; and as submissions write them."""

import re
from typing import Final

from forms.definition.model import Control, Element

_WHOLE: Final = re.compile(r"-?[0-9]+")
_NOWHERE: Final = re.compile(
    r"\s*(-?0+(\.0*)?(\s+|$)){2,4}"
)  # JavaRosa: a point that was never taken
_LOCAL_TIME: Final = re.compile(r"T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?")
FITTED: Final = frozenset(
    {"int", "integer", "long", "decimal", "date", "geopoint", "geotrace", "geoshape"}
)  # types that do not take every text
_LINES: Final = {"geotrace": 2, "geoshape": 3}  # points at least


def stored_at(element: Element, text: str) -> str:
    """``stored`` by the type of a place; several choices are no number, whatever the bind says."""
    question = element.question
    several = question is not None and question.control in (Control.SELECT_MANY, Control.RANK)
    return stored(text, "string" if several else element.bind.type)


def stored(text: str, kind: str) -> str:
    """The value of a calculation or default as its place keeps it: what is no number is empty where one belongs."""
    if text in ("NaN", "", "Invalid Date"):
        return ""
    match kind:
        case "int" | "integer" | "long":
            try:
                number = float(text)
            except ValueError:
                return ""
            return str(int(number)) if abs(number) < 1e15 else text
        case "decimal":
            return text if _is_number(text) else ""
        case "date" if len(text) > 10 and text[10] == "T":
            return text[:10]
        case "geopoint":
            return "" if _NOWHERE.fullmatch(text) else text
        case "geotrace" | "geoshape":
            points = [point for point in text.split(";") if point.strip()]
            return text if len(points) >= _LINES[kind] else ""
        case _:
            return text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def handed(text: str, kind: str) -> str:
    """An answer that another program hands over: an hour without an offset leaves a date a date."""
    if kind == "date":
        return text[:10] if _LOCAL_TIME.fullmatch(text, 10) else text
    return stored(text, kind)


def submitted(text: str, kind: str) -> str:
    """A number that may have a fraction, with its point: as JavaRosa and the canonical xsd:decimal write it."""
    match kind:
        case "decimal":
            return f"{text}.0" if _WHOLE.fullmatch(text) else text
        case "geopoint":
            return " ".join(submitted(number, "decimal") for number in text.split())
        case "geotrace" | "geoshape":
            points = (point for point in text.split(";") if point.strip())
            return ";".join(submitted(point, "geopoint") for point in points)
        case _:
            return text
