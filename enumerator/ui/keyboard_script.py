"""Which letters the keyboard writes now, as far as anybody can know: a passphrase is not seen while it is typed."""

import sys
from enum import Enum

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from enumerator.ui.bidi import has_rtl


class Script(Enum):
    """Named in its own letters, whatever the window speaks."""

    LATIN = "EN"
    URDU = "اردو"


def script_of(typed: str) -> Script | None:
    """The script of a letter that was typed; None for digits and signs, which both layouts have."""
    if not typed.isalpha():
        return None
    return Script.URDU if has_rtl(typed) else Script.LATIN


def script_set() -> Script | None:
    """The layout that is switched on, where the system tells of it: Windows does, through Qt; others do not."""
    if sys.platform == "win32":
        urdu = QGuiApplication.inputMethod().locale().script() == QLocale.Script.ArabicScript
        return Script.URDU if urdu else Script.LATIN
    return None
