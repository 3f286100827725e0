"""Questions without anything to answer: notes, and the heads of tables."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import plain
from enumerator.ui.fields.field import Field
from forms.prompts import Prompt


class NoteField(Field):
    """Nothing to answer: the words stand in the card itself. It takes the keyboard while they are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def present(self, prompt: Prompt) -> None:
        self._value = prompt.value
        self.setAccessibleName(plain(prompt.label))
