"""The two typefaces that travel with the program: Noto Sans, and Noto Nastaliq Urdu without its Latin letters.

Nastaliq stands first where words are Urdu, because the height of a line is that of the first face. Its file has no
Latin letters (tools/typefaces.py); with fonts merged by context, not letter by letter, an English word or an address
in Urdu text is Noto Sans with the spaces of Noto Sans, and an Urdu word in English text Nastaliq with its own.
"""

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

LATIN = "Noto Sans"
URDU = "Noto Nastaliq Urdu"
_FILES = (
    "NotoSans-Regular.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoNastaliqUrdu-Regular.ttf",
    "NotoNastaliqUrdu-SemiBold.ttf",
)


def lettering(*, rtl: bool) -> QFont:
    """The letters of running words: of Urdu with some English in it (``rtl``), or of English with some Urdu."""
    font = QFont([URDU, LATIN] if rtl else [LATIN, URDU])
    font.setStyleStrategy(QFont.StyleStrategy.ContextFontMerging)
    return font


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the program's own typefaces known to Qt, once; the families found."""
    families: set[str] = set()
    for name in _FILES:
        data = resources.files("resources").joinpath("fonts", name).read_bytes()
        number = QFontDatabase.addApplicationFontFromData(QByteArray(data))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def semibold(font: QFont) -> QFont:
    """``font`` as headings have it."""
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier
