"""Dates in words: the marks of format-date(), and the short names of months and days in the form's language."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

_MARK = re.compile("%.", re.DOTALL)
_CODE = re.compile(r"(?:.*\()?([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*\)?\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Short names as the Unicode CLDR has them; days from Monday on."""

    months: tuple[str, ...]
    days: tuple[str, ...]

    @classmethod
    def of(cls, months: str, days: str) -> "CalendarWords":
        return cls(tuple(months.split()), tuple(days.split()))


ENGLISH: Final = CalendarWords.of(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "Mon Tue Wed Thu Fri Sat Sun"
)
_WORDS: Final = {
    "ur": CalendarWords.of(
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        "پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار",
    ),
    "ar": CalendarWords.of(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    ),
    "fr": CalendarWords.of(
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "lun. mar. mer. jeu. ven. sam. dim.",
    ),
}
_NAMES: Final = {"urdu": "ur", "اردو": "ur", "arabic": "ar", "العربية": "ar", "french": "fr"}


def words_of(language: str) -> CalendarWords:
    """The words of a form's language: ``ur``, ``Urdu (ur)``, ``Urdu``; English where they are not known."""
    found = _CODE.fullmatch(language)
    code = found[1].lower() if found else _NAMES.get(language.strip().lower(), "")
    return _WORDS.get(code, ENGLISH)


def format_moment(moment: datetime, pattern: str, words: CalendarWords = ENGLISH) -> str:
    """``pattern`` with the marks of format-date-time() replaced; unknown marks stay as they are.

    (XForms specification, format-date-time(); ``%W``, the week of the year, and ``%%`` are JavaRosa's.)
    """
    marks = {
        "%%": "%",
        "%Y": f"{moment.year:04}",
        "%y": f"{moment.year % 100:02}",
        "%m": f"{moment.month:02}",
        "%n": str(moment.month),
        "%b": words.months[moment.month - 1],
        "%d": f"{moment.day:02}",
        "%e": str(moment.day),
        "%a": words.days[moment.weekday()],
        "%W": str(moment.isocalendar().week),
        "%H": f"{moment.hour:02}",
        "%h": str(moment.hour),
        "%M": f"{moment.minute:02}",
        "%S": f"{moment.second:02}",
        "%3": f"{moment.microsecond // 1000:03}",
    }
    return _MARK.sub(lambda found: marks.get(found[0], found[0]), pattern)
