"""Figures are written by our own rule, whatever locale the laptop or Qt believes in."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, QLocale

from enumerator.ui.bidi import latin_digits
from enumerator.ui.figures import Digits, day, hour, in_digits, number


def test_a_year_has_four_digits_and_the_day_comes_first() -> None:
    assert day(date(2026, 3, 4)) == "04/03/2026"


def test_thousands_are_parted_and_decimals_are_asked_for() -> None:
    assert number(1_234_567) == "1,234,567"
    assert number(3.44, 1) == "3.4"


def test_the_hour_is_that_of_the_zone() -> None:
    assert hour(datetime(2026, 11, 24, 5, 45, tzinfo=UTC), ZoneInfo("Asia/Karachi")) == "10:45"


def test_other_digits_are_one_word_away_and_come_back() -> None:
    assert day(date(2026, 11, 24), digits=Digits.URDU) == "۲۴/۱۱/۲۰۲۶"
    assert latin_digits(in_digits("0123456789", Digits.URDU)) == "0123456789"


@pytest.mark.parametrize("language", [QLocale.Language.Urdu, QLocale.Language.Punjabi])
def test_the_locales_of_qt_would_write_otherwise(language: QLocale.Language) -> None:
    """The reason for our own rule; when Qt changes its mind, this may go."""
    locale = QLocale(language, QLocale.Script.ArabicScript, QLocale.Country.Pakistan)

    shown = locale.toString(QDate(2026, 11, 24), QLocale.FormatType.ShortFormat)

    assert shown != day(date(2026, 11, 24))
