"""Dates and times. The clock and the zone are the environment's."""

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from forms.xpath.calendar_words import format_moment, words_of
from forms.xpath.code import Kind
from forms.xpath.context import Context
from forms.xpath.dates import (
    DAY,
    days,
    fraction_of_day,
    moment_of_days,
    months_between,
    months_later,
    read_moment,
    write_moment,
)
from forms.xpath.library import ODK
from forms.xpath.values import INVALID_DATE, NAN, Moment, Value, to_number, to_string


def _written(moment: datetime | None) -> Moment:
    return INVALID_DATE if moment is None else Moment(write_moment(moment))


def _moment(context: Context, value: Value, *, padded: bool) -> datetime | None:
    zone = context.env.zone
    if isinstance(value, float):
        return moment_of_days(value, zone)
    return read_moment(to_string(value), zone, padded=padded)


@ODK.define("today", "", Kind.MOMENT, context=True, volatile=True)
def today(context: Context) -> Moment:
    return Moment(context.env.now.astimezone(context.env.zone).date().isoformat())


@ODK.define("now", "", Kind.MOMENT, context=True, volatile=True)
def now(context: Context) -> Moment:
    local = context.env.now.astimezone(context.env.zone)
    return Moment(local.isoformat(timespec="milliseconds"))


@ODK.define("date date-time", "v", Kind.MOMENT, context=True)
def date(context: Context, value: Value) -> Moment:
    """A date; with a time of day too where the value has one. Empty stays empty."""
    if isinstance(value, bool):
        return Moment("")
    if not isinstance(value, float) and to_string(value) == "":
        return Moment("")
    return _written(_moment(context, value, padded=False))


@ODK.define("decimal-date-time", "v", Kind.NUMBER, context=True)
def decimal_date_time(context: Context, value: Value) -> float:
    moment = _moment(context, value, padded=True)
    return NAN if moment is None else days(moment)


@ODK.define("decimal-time", "s", Kind.NUMBER, context=True)
def decimal_time(context: Context, text: str) -> float:
    return fraction_of_day(text, context.env.zone)


@ODK.define("format-date format-date-time", "v s", Kind.STRING, context=True)
def format_date(context: Context, value: Value, pattern: str) -> str:
    """A date in words, months and days by name in the form's language."""
    moment = _moment(context, value, padded=True)
    if moment is None:
        return ""
    return format_moment(moment, pattern, words_of(context.env.language))


# ---------------------------------------------------------------- Community Health Toolkit


@ODK.define("parse-timestamp-to-date cht:parse-timestamp-to-date", "v", Kind.MOMENT, context=True)
def parse_timestamp(context: Context, value: Value) -> Moment:
    """The moment of a number of milliseconds since 1970; empty of what is no number."""
    count = to_number(value, context.env.zone)
    if not math.isfinite(count):
        return Moment("")
    return _written(moment_of_days(math.trunc(count) / 1000 / DAY, context.env.zone))


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)


def _difference(names: str, measure: Callable[[datetime, datetime], int]) -> None:
    def body(context: Context, first: Value, second: Value) -> float:
        start = _moment(context, first, padded=True)
        end = _moment(context, second, padded=True)
        if start is None or end is None:
            return NAN
        return float(measure(_midnight(start), _midnight(end)))

    ODK.define(names, "v v", Kind.NUMBER, context=True)(body)


_difference("cht:difference-in-days", lambda start, end: (end - start).days)
_difference("cht:difference-in-weeks", lambda start, end: int((end - start).days / 7))
_difference("difference-in-months cht:difference-in-months", months_between)
_difference("cht:difference-in-years", lambda start, end: int(months_between(start, end) / 12))


@ODK.define("add-date", "v n? n? n? n? n?", Kind.MOMENT, context=True)
def add_date(
    context: Context, value: Value, years: float = 0.0, months: float = 0.0, *smaller: float
) -> Moment:
    """A date moved by years, months, days, hours and minutes; a month's end stays in its month."""
    zone = context.env.zone
    moment = _moment(context, value, padded=True)
    parts = (years, months, *smaller)
    if moment is None or not all(math.isfinite(part) for part in parts):
        return INVALID_DATE
    days_on, hours, minutes = (*map(int, smaller), 0, 0, 0)[:3]
    try:
        day = months_later(moment.date(), int(years) * 12 + int(months)) + timedelta(days_on)
        wall = datetime.combine(day, moment.time(), zone)
        if hours or minutes:
            wall = (wall.astimezone(UTC) + timedelta(hours=hours, minutes=minutes)).astimezone(zone)
    except (ValueError, OverflowError):
        return INVALID_DATE
    return _written(wall)
