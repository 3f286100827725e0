"""Dates and times. The clock and the zone are the environment's."""

from datetime import datetime

from forms.xpath.code import Kind
from forms.xpath.context import Context
from forms.xpath.dates import (
    days,
    format_moment,
    fraction_of_day,
    moment_of_days,
    read_moment,
    write_moment,
)
from forms.xpath.library import ODK
from forms.xpath.values import INVALID_DATE, NAN, Moment, Value, to_string


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
    moment = _moment(context, value, padded=True)
    return "" if moment is None else format_moment(moment, pattern)


@ODK.define("difference-in-months", "s s", Kind.NUMBER, context=True)
def difference_in_months(context: Context, first: str, second: str) -> float:
    """Whole months from one date to another (Community Health Toolkit)."""
    zone = context.env.zone
    start, end = read_moment(first, zone), read_moment(second, zone)
    if start is None or end is None:
        return NAN
    months = (end.year - start.year) * 12 + end.month - start.month
    return float(months - (end.day < start.day))


@ODK.define("add-date", "v n? n? n? n? n?", Kind.MOMENT, context=True)
def add_date(
    context: Context, value: Value, years: float = 0.0, months: float = 0.0, *smaller: float
) -> Moment:
    """A date moved by years, months, days, hours and minutes (Community Health Toolkit)."""
    moment = _moment(context, value, padded=True)
    if moment is None:
        return INVALID_DATE
    total = moment.year * 12 + moment.month - 1 + int(years) * 12 + int(months)
    year, month = divmod(total, 12)
    first = moment.replace(year=year, month=month + 1, day=1)
    units = zip(smaller, (1, 24, 1440), strict=False)
    shift = moment.day - 1 + sum(count / per_day for count, per_day in units)
    return _written(moment_of_days(days(first) + shift, context.env.zone))
