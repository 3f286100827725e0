"""What was typed, read as an answer: numbers, dates, times and places in either script's digits."""

import re
from collections.abc import Callable
from datetime import date, time
from enum import StrEnum
from functools import partial

from enumerator.ui.bidi import latin_digits, plain
from enumerator.ui.devices.places_typed import place_of
from enumerator.ui.fields.areas import NotAnArea, Unit, area_of, unit_of, written
from forms.definition.appearances import is_area
from forms.definition.digits import Digits
from forms.definition.positions import in_degrees
from forms.prompts import Kind, Prompt

PAKISTAN_OFFSET = "+05:00"  # the policy zone, Asia/Karachi, has no summer time


class Fault(StrEnum):
    """Why what stands in a field cannot be an answer. The words for it are in interview.wording."""

    NOT_WHOLE = "not_whole"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    NOT_A_MONTH = "not_a_month"
    NOT_A_YEAR = "not_a_year"
    NOT_A_TIME = "not_a_time"
    NOT_A_MOMENT = "not_a_moment"
    NOT_A_PLACE = "not_a_place"
    NOT_AN_AREA = "not_an_area"
    AREA_PARTS = (
        "area_parts"  # acres, kanals and marlas with dashes, more of one than make the next
    )
    TOO_FEW_POINTS = "too_few_points"  # of a line or a piece of land
    NO_SUCH_CHOICE = "no_such_choice"
    OFF_SCALE = "off_scale"  # a number that the range does not offer
    PART_RANKED = "part_ranked"  # some choices have their place, others not
    NOT_ACCEPTED = "not_accepted"  # the form's type refuses it


class Unreadable(Exception):
    """What stands in a field cannot be read as an answer of its kind."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


Reader = Callable[
    [str], str
]  # typed text to the value as submitted; "" stays ""; raises Unreadable

_INTEGER = re.compile(r"[+-]?\d{1,18}")
_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_LOCAL = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_EIGHT = re.compile(r"(\d{2})(\d{2})(\d{4})")
_MONTH = re.compile(r"(\d{1,2})[-/.](\d{4})|(\d{2})(\d{4})")
_YEAR = re.compile(r"\d{4}")
_TIME = re.compile(r"(\d{1,2})[:.]?(\d{2})")
_FROM_ABROAD = re.compile(r"(?:\+|00)92([1-9]\d{8,9})")
_BY_COMMAS = re.compile(r"[+-]?\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?")  # 1,500,000 and 15,00,000
_PARTED = re.compile(r"(?P<sign>[+-]?)(?P<whole>\d+)(?P<rest>(?:\.\d*)?)", re.ASCII)


def _tidy(text: str) -> str:
    return latin_digits(plain(text)).strip()


def _number(text: str) -> str:
    """The digits of a number without what parts its thousands; a comma that parts none stays, and is no number."""
    typed = _tidy(text).replace("،", ",").replace(" ", "")
    return typed.replace(",", "") if _BY_COMMAS.fullmatch(typed) else typed


def integer(text: str) -> str:
    typed = _number(text)
    if typed and not _INTEGER.fullmatch(typed):
        raise Unreadable(Fault.NOT_WHOLE)
    return str(int(typed)) if typed else ""


def decimal(text: str) -> str:
    typed = _number(text)
    if typed and not _DECIMAL.fullmatch(typed):
        raise Unreadable(Fault.NOT_A_NUMBER)
    if typed.startswith("."):
        return f"0{typed}"
    return typed.lstrip("+").rstrip(".") if "." in typed else typed.lstrip("+")


def land(text: str, unit: Unit | None = None, *, whole: bool = False) -> str:
    """An area as it is submitted, in ``unit`` whatever it was typed in."""
    try:
        found = area_of(text, unit)
    except NotAnArea as error:
        raise Unreadable(Fault.AREA_PARTS if error.parts else Fault.NOT_AN_AREA) from None
    if found is None:
        return ""
    if whole and found != int(found):
        raise Unreadable(Fault.NOT_WHOLE)
    return written(found)


def day(text: str) -> str:
    """A whole date: 2026-11-24, 24/11/2026 or 24112026."""
    typed = _tidy(text)
    return _date(typed).isoformat() if typed else ""


def month(text: str) -> str:
    """A month, kept as its first day: 11/2026 or 112026, or a whole date."""
    typed = _tidy(text)
    if found := _MONTH.fullmatch(typed):
        typed = f"01/{found[1] or found[3]}/{found[2] or found[4]}"
    return _date(typed, Fault.NOT_A_MONTH).replace(day=1).isoformat() if typed else ""


def year(text: str) -> str:
    """A year, kept as its first day: 2026, or a whole date."""
    typed = _tidy(text)
    if _YEAR.fullmatch(typed):
        typed = f"01/01/{typed}"
    return _date(typed, Fault.NOT_A_YEAR).replace(month=1, day=1).isoformat() if typed else ""


def _date(typed: str, fault: Fault = Fault.NOT_A_DATE) -> date:
    try:
        if found := _ISO.fullmatch(typed):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _LOCAL.fullmatch(typed) or _EIGHT.fullmatch(typed):
            return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        pass
    raise Unreadable(fault)


def _time(typed: str) -> time:
    found = _TIME.fullmatch(typed)
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return time(int(found[1]), int(found[2]))
    raise Unreadable(Fault.NOT_A_TIME)


def clock_time(offset: str) -> Reader:
    """Reads 14:30 or 1430 as a time of day in the zone with ``offset`` (such as +05:00)."""

    def read(text: str) -> str:
        typed = _tidy(text)
        return f"{_time(typed):%H:%M}:00.000{offset}" if typed else ""

    return read


def moment(offset: str) -> Reader:
    """Reads a date and a time with a space between."""

    def read(text: str) -> str:
        typed = _tidy(text).replace("T", " ")
        if not typed:
            return ""
        first, _, second = typed.partition(" ")
        try:
            return f"{_date(first).isoformat()}T{_time(second.strip()):%H:%M}:00.000{offset}"
        except Unreadable:
            raise Unreadable(Fault.NOT_A_MOMENT) from None

    return read


def place(text: str) -> str:
    """Latitude and longitude, then height and accuracy in metres where known, as a geopoint is submitted."""
    if not _tidy(text):
        return ""
    found = place_of(text)
    if found is None:
        raise Unreadable(Fault.NOT_A_PLACE)
    return " ".join(f"{number:.7f}".rstrip("0").rstrip(".") for number in (*found, 0.0, 0.0)[:4])


def line(text: str) -> str:
    """One line of words; where it is all digits, they are the digits that are stored."""
    words = plain(text).strip()
    tidy = _tidy(text)
    return tidy if re.fullmatch(r"[\d\s+-]+", tidy) else words


def digits(text: str, wanted: Digits | None = None) -> str:
    """A number that is a name (identity card, telephone): digits as they are stored, without the dashes.

    A telephone number that is written for callers from abroad (+92 300 …, 0092 …) is the one that Pakistan dials.
    Where the form wants one with its zero, ``wanted``, it is also understood without the zero or the plus.
    """
    typed = _tidy(text)
    bare = re.sub(r"[\s-]", "", typed)
    if found := _FROM_ABROAD.fullmatch(bare):
        return f"0{found[1]}"
    if not bare.isdigit():
        return typed if wanted is None else bare
    if wanted is not None and wanted.begins.startswith("0"):
        for dialled in (f"0{bare.removeprefix('92')}", f"0{bare}"):
            known = dialled.startswith(wanted.begins) and len(dialled) == wanted.longest
            if known and not bare.startswith("0"):
                return dialled
    return bare


def personal(text: str) -> str:
    """Words, or a number that names a person or a telephone, with or without its dashes."""
    bare = digits(text)
    return bare if bare.isdigit() and len(bare) >= 9 else line(text)


def reader_of(prompt: Prompt, offset: str = PAKISTAN_OFFSET) -> Reader:
    """How what is typed for a question is read."""
    looks = prompt.appearance
    match prompt.kind:
        case Kind.INTEGER | Kind.DECIMAL if is_area(looks):
            return partial(land, unit=unit_of(looks), whole=prompt.kind is Kind.INTEGER)
        case Kind.INTEGER:
            return integer
        case Kind.DECIMAL | Kind.RANGE:
            return decimal
        case Kind.DATE:
            return year if "year" in looks else month if "month-year" in looks else day
        case Kind.DATETIME:
            return moment(offset)
        case Kind.TIME:
            return clock_time(offset)
        case Kind.GEOPOINT:
            return place
        case _ if is_number_of_digits(prompt):
            return partial(digits, wanted=prompt.more.digits)
        case _:
            return personal if prompt.pii == "1" else line


def is_number_of_digits(prompt: Prompt) -> bool:
    """Whether a text is a number that names something: by its appearance, or by what its constraint wants."""
    text = prompt.kind in (Kind.TEXT, Kind.BARCODE)
    return text and ("numbers" in prompt.appearance or prompt.more.digits is not None)


def shown_day(value: str) -> str:
    found = re.match(r"(\d{4})-(\d{2})-(\d{2})", value)
    return f"{found[3]}/{found[2]}/{found[1]}" if found else value


def shown_thousands(value: str) -> str:
    """12345.5 as 12,345.5: only in what is shown, never in what is kept. What is no number stays as it is."""
    found = _PARTED.fullmatch(value.replace(",", ""))
    if found is None:
        return value
    whole = found["whole"]
    first = len(whole) % 3
    parts = (
        *filter(None, (whole[:first],)),
        *(whole[at : at + 3] for at in range(first, len(whole), 3)),
    )
    return f"{found['sign']}{','.join(parts)}{found['rest']}"


def parts_thousands(looks: frozenset[str]) -> bool:
    """Whether a number is shown with its thousands parted: money where the form wishes it, and land."""
    return "thousands-sep" in looks or is_area(looks)


def shown_of(prompt: Prompt) -> str:
    """An answer as its field shows it: dates as they are said, thousands parted where the form wishes it."""
    value, looks = prompt.value, prompt.appearance
    match prompt.kind:
        case Kind.DATE if "year" in looks:
            return shown_year(value)
        case Kind.DATE if "month-year" in looks:
            return shown_month(value)
        case Kind.DATE:
            return shown_day(value)
        case Kind.DATETIME:
            return shown_moment(value)
        case Kind.TIME:
            return shown_time(value)
        case Kind.INTEGER | Kind.DECIMAL if parts_thousands(looks):
            return shown_thousands(value)
        case Kind.GEOPOINT:
            return in_degrees(value)
        case _:
            return value


def shown_month(value: str) -> str:
    return shown_day(value)[3:] if "-" in value else value


def shown_year(value: str) -> str:
    return value[:4]


def shown_time(value: str) -> str:
    return value[:5]


def shown_moment(value: str) -> str:
    return f"{shown_day(value[:10])} {value[11:16]}".strip()
