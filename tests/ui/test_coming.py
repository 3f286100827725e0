"""A time to come back is read as it is written at a door."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from enumerator.ui.coming import coming
from enumerator.ui.fields.typed import Unreadable

ZONE = ZoneInfo("Asia/Karachi")
NOW = datetime(2026, 12, 20, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("26/12/2026 14:30", datetime(2026, 12, 26, 14, 30, tzinfo=ZONE)),
        ("14:30", datetime(2026, 12, 20, 14, 30, tzinfo=ZONE)),
        ("14.30", datetime(2026, 12, 20, 14, 30, tzinfo=ZONE)),
        ("26/12 14:30", datetime(2026, 12, 26, 14, 30, tzinfo=ZONE)),
        ("26-12 9.05", datetime(2026, 12, 26, 9, 5, tzinfo=ZONE)),
        ("۲۶/۱۲ ۱۴:۳۰", datetime(2026, 12, 26, 14, 30, tzinfo=ZONE)),
        ("3/1 10:00", datetime(2027, 1, 3, 10, 0, tzinfo=ZONE)),
        ("18/12 10:00", datetime(2026, 12, 18, 10, 0, tzinfo=ZONE)),  # passed, and not next year's
        ("", None),
    ],
)
def test_it_is_read_as_it_was_meant(typed: str, meant: datetime | None) -> None:
    assert coming(typed, NOW, ZONE) == meant


@pytest.mark.parametrize("typed", ["tomorrow", "26/12", "31/2 10:00", "26/12 25:00"])
def test_what_is_no_day_and_time_is_not_guessed(typed: str) -> None:
    with pytest.raises(Unreadable):
        coming(typed, NOW, ZONE)
