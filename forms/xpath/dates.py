"""Dates and dateTimes as XForms writes them, and as days since 1970."""

import math
import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Final

DAY: Final = 86_400.0
EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

_MINUTES = r":(\d\d)(?::(\d\d)(?:\.(\d+))?)?"
_ZONE = r"(Z|[+-]\d\d:?\d\d)?"
_DATE_TIME = re.compile(rf"(\d{{4}})-(\d\d?)-(\d\d?)(?:T(\d\d)(?:{_MINUTES})?{_ZONE})?", re.ASCII)
_CLOCK = re.compile(rf"\d\d{_MINUTES}{_ZONE}", re.ASCII)
_FURTHEST: Final = 14 * 60  # minutes from UTC (XML Schema, dateTime)


def _offset(text: str) -> tzinfo | None:
    """The zone of ``Z`` or ``+05:00``; raises ValueError where there is no such offset."""
    if text == "Z":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours * 60 + minutes > _FURTHEST or minutes > 59:
        raise ValueError(text)
    shift = timedelta(hours=hours, minutes=minutes)
    return timezone(-shift if text[0] == "-" else shift)


def _time(groups: tuple[str | None, ...]) -> time:
    hour, minute, second, fraction = groups
    micro = int((fraction or "0").ljust(6, "0")[:6])
    return time(int(hour or 0), int(minute or 0), int(second or 0), micro)


def read_moment(text: str, zone: tzinfo, *, padded: bool = True) -> datetime | None:
    """The moment a date or dateTime names; without an offset it is local to ``zone``.

    ``padded`` refuses ``1970-1-2``; the date() function takes it.
    """
    found = _DATE_TIME.fullmatch(text)
    if found is None or (padded and (len(found[2]) == 1 or len(found[3]) == 1)):
        return None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        clock = _time(found.group(4, 5, 6, 7))
        own = _offset(found[8]) if found[8] else zone
        return datetime.combine(day, clock, own).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def days_of(text: str, zone: tzinfo) -> float:
    """Days since 1970 UTC of a date or dateTime, or NaN."""
    if len(text) < 10 or text[4] != "-":
        return math.nan
    moment = read_moment(text, zone)
    return math.nan if moment is None else days(moment)


def days(moment: datetime) -> float:
    return (moment - EPOCH) / timedelta(milliseconds=1) / (DAY * 1000)


def moment_of_days(count: float, zone: tzinfo) -> datetime | None:
    try:
        return (EPOCH + timedelta(milliseconds=round(count * DAY * 1000))).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def write_moment(moment: datetime) -> str:
    """``2018-01-01`` at local midnight, else ``2018-01-01T10:30:00.000+05:00``."""
    if moment.time() == time():
        return moment.date().isoformat()
    return moment.isoformat(timespec="milliseconds")


def fraction_of_day(text: str, zone: tzinfo) -> float:
    """``18:00`` is 0.75, in ``zone``; NaN where the text is not a time."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return math.nan
    moment = read_moment("1970-01-01T" + text, zone)
    if moment is None:
        return math.nan
    clock = moment.time()
    seconds = clock.hour * 3600 + clock.minute * 60 + clock.second + clock.microsecond / 1e6
    return seconds / DAY


def months_between(start: date, end: date) -> int:
    """Whole months from one day to another; the last day of a month is a month after a longer month's last."""
    if end.day < start.day:
        return -_whole_months(start, end)
    return _whole_months(end, start)


def _whole_months(later: date, earlier: date) -> int:
    """From ``earlier`` to ``later``, whose day of the month is not the smaller one, cut towards zero."""
    months = (earlier.year - later.year) * 12 + earlier.month - later.month
    anchor = months_later(later, months)
    if months > 0 and anchor > earlier:
        months -= 1
    elif months < 0 and anchor < earlier:
        months += 1
    return -months


def months_later(day: date, months: int) -> date:
    """The same day of another month, or its last one; raises ValueError outside of the years 1 to 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, _length(year, month + 1)))


def _length(year: int, month: int) -> int:
    return monthrange(year, month)[1]
