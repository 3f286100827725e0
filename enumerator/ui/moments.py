"""Times, spans and sizes as people say them, in the window's language; their figures are those of ``figures``."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from enumerator.ui import figures
from enumerator.ui.bidi import ltr

translate = QCoreApplication.translate


def clock_words(at: datetime, zone: tzinfo) -> str:
    """The time of day: 10:42."""
    return ltr(figures.hour(at, zone))


def date_words(at: datetime, zone: tzinfo) -> str:
    """The day in full: 24/11/2026."""
    return ltr(figures.day(at.astimezone(zone).date()))


def when_words(at: datetime, now: datetime, zone: tzinfo) -> str:
    """Today as the time alone; yesterday and tomorrow by name; every other day as a date."""
    day = at.astimezone(zone).date()
    today = now.astimezone(zone).date()
    time = clock_words(at, zone)
    if day == today:
        return time
    if day == today - timedelta(days=1):
        return translate("Moments", "yesterday {time}").format(time=time)
    if day == today + timedelta(days=1):
        return translate("Moments", "tomorrow {time}").format(time=time)
    return ltr(f"{figures.day(day)} {figures.hour(at, zone)}")


def ago_words(at: datetime, now: datetime, zone: tzinfo) -> str:
    """How long ago: just now, 12 min ago, then as ``when_words``."""
    minutes = int((now - at).total_seconds() // 60)
    if minutes < 1:
        return translate("Moments", "just now")
    if minutes < 60:
        return translate("Moments", "{minutes} min ago").format(minutes=ltr(minutes))
    return when_words(at, now, zone)


def span_words(seconds: int) -> str:
    """A length of time: 41 s, 34 min, 1 h 05 min."""
    if seconds < 60:
        return translate("Moments", "{seconds} s").format(seconds=ltr(seconds))
    hours, minutes = divmod(seconds // 60, 60)
    if not hours:
        return translate("Moments", "{minutes} min").format(minutes=ltr(minutes))
    return translate("Moments", "{hours} h {minutes} min").format(
        hours=ltr(hours), minutes=ltr(f"{minutes:02d}")
    )


def size_words(size: int) -> str:
    """A number of bytes: 820 bytes, 17 kB, 3.4 MB."""
    if size < 1000:
        return translate("Moments", "{size} bytes").format(size=ltr(figures.number(size)))
    if size < 1_000_000:
        return translate("Moments", "{size} kB").format(size=ltr(figures.number(size / 1000)))
    return translate("Moments", "{size} MB").format(size=ltr(figures.number(size / 1_000_000, 1)))


def greeting_words(now: datetime, zone: tzinfo, name: str) -> str:
    """A greeting that fits the hour."""
    hour = now.astimezone(zone).hour
    if 4 <= hour < 12:
        return translate("Moments", "Good morning, {name}").format(name=name)
    if 12 <= hour < 17:
        return translate("Moments", "Good afternoon, {name}").format(name=name)
    return translate("Moments", "Good evening, {name}").format(name=name)


def households_words(count: int) -> str:
    """So many households."""
    if count == 1:
        return translate("Moments", "1 household")
    return translate("Moments", "{count} households").format(count=ltr(figures.number(count)))
