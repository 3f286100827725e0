"""A day and a time to come back, as people write them at a door."""

import re
from datetime import datetime, timedelta, tzinfo

from enumerator.ui.bidi import latin_digits, plain
from enumerator.ui.fields.typed import moment

_TIME = r"\d{1,2}[:.]\d{2}"
_TIME_ALONE = re.compile(_TIME)
_NO_YEAR = re.compile(rf"(\d{{1,2}}[/.-]\d{{1,2}})\s+({_TIME})")
_LONG_AGO = timedelta(days=300)
"""A day of this year that is longer ago is meant of the next: 3/1, written in December."""


def coming(text: str, now: datetime, zone: tzinfo) -> datetime | None:
    """The time meant, None where nothing is typed; a time alone is today's, a day may lack its year.

    It may have passed already. Raises Unreadable.
    """
    typed = latin_digits(plain(text)).strip()
    today = now.astimezone(zone)
    if _TIME_ALONE.fullmatch(typed):
        return _read(f"{today:%d/%m/%Y} {typed.replace('.', ':')}", zone)
    if parts := _NO_YEAR.fullmatch(typed):
        day, hour = re.sub("[.-]", "/", parts[1]), parts[2].replace(".", ":")
        at = _read(f"{day}/{today.year} {hour}", zone)
        if at is not None and now - at > _LONG_AGO:
            at = _read(f"{day}/{today.year + 1} {hour}", zone)
        return at
    return _read(typed, zone)


def _read(typed: str, zone: tzinfo) -> datetime | None:
    read = moment("")(typed)
    return datetime.fromisoformat(read).replace(tzinfo=zone) if read else None
