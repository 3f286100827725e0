"""Special answers: what is said in place of an answer, in words, and the key that says it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
SPECIALS: Final = ("dont_know", "refused", "not_applicable")


def special_words(special: str) -> tuple[str, str]:
    """A special answer and its key."""
    if special == "dont_know":
        return translate("Interview", "Don't know"), "F7"
    if special == "refused":
        return translate("Interview", "Refused"), "F8"
    return translate("Interview", "Not applicable"), "Shift+F8"
