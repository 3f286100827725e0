"""The chip on a question that was not answered but refused, not known or not applicable."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from enumerator.ui.bidi import ltr
from enumerator.ui.fields.special_answers import special_words
from enumerator.ui.icons import icon
from enumerator.ui.parts import say_key
from enumerator.ui.theme import Appearance, role


class SpecialChip(QPushButton):
    """Says what stands in place of an answer; while its question is active, with the key that takes it back."""

    def __init__(self, special: str, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._special, self._appearance = special, appearance
        role(self, "chip-info")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_active(self, active: bool) -> None:
        words, keys = special_words(self._special)
        back = self.tr("{key} takes it back").format(key=ltr(keys))
        self.setIcon(icon("circle-minus", self._appearance.tokens.info))
        say_key(self, words)
        if active:
            self.setText(f" {words}   ·   {back}")
        self.setAccessibleDescription(back)
