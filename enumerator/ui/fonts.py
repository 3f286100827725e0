"""The two typefaces that travel with the program: Noto Sans, and Noto Nastaliq Urdu."""

from functools import cache
from importlib import resources

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

LATIN = "Noto Sans"
URDU = "Noto Nastaliq Urdu"
_FILES = (
    "NotoSans-Regular.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoNastaliqUrdu-Regular.ttf",
    "NotoNastaliqUrdu-SemiBold.ttf",
)


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the program's own typefaces known to Qt, once; the families found."""
    families: set[str] = set()
    for name in _FILES:
        data = resources.files("resources").joinpath("fonts", name).read_bytes()
        number = QFontDatabase.addApplicationFontFromData(QByteArray(data))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))
