"""The typefaces that travel with the program: Noto Sans, and Noto Nastaliq Urdu without its Latin letters.

Who wants more on a page may have Urdu in Noto Naskh Arabic, whose lines are a third lower; it is read from the disk
only then. Nastaliq stands first where words are Urdu, because the height of a line is that of the first face. Its file
has no Latin letters (tools/typefaces.py), nor has that of Naskh; with fonts merged by context, not letter by letter, an
English word or an address in Urdu text is Noto Sans with the spaces of Noto Sans, and an Urdu word in English text
Nastaliq with its own.
"""

from collections.abc import Iterable
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from resources import FOLDER

LATIN = "Noto Sans"
URDU = "Noto Nastaliq Urdu"
NASKH = "Noto Naskh Arabic"
_FILES = (
    "NotoSans-Regular.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoNastaliqUrdu-Regular.ttf",
    "NotoNastaliqUrdu-SemiBold.ttf",
)
_NASKH_FILES = ("NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-SemiBold.ttf")


def lettering(*, rtl: bool, urdu: str = URDU) -> QFont:
    """The letters of running words: of Urdu with some English in it (``rtl``), or of English with some Urdu.

    ``urdu`` is the family of the Urdu letters.
    """
    font = QFont([urdu, LATIN] if rtl else [LATIN, urdu])
    font.setStyleStrategy(QFont.StyleStrategy.ContextFontMerging)
    return font


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the program's own typefaces known to Qt, once; the families found."""
    return _load(_FILES)


@cache
def load_naskh() -> tuple[str, ...]:
    """Make the compact Urdu typeface known too, once; its family."""
    return _load(_NASKH_FILES)


def _load(files: Iterable[str]) -> tuple[str, ...]:
    families: set[str] = set()
    for name in files:
        path = (
            FOLDER / "fonts" / name
        )  # by name: of a file Qt maps what it draws, of bytes it keeps a copy
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def semibold(font: QFont) -> QFont:
    """``font`` as headings have it."""
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier
