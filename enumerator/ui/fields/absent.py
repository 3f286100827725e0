"""Questions without a line to answer on: notes, and what this laptop cannot take (pictures, sound, drawings)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from enumerator.ui.fields.field import Field
from enumerator.ui.theme import role
from forms.prompts import Prompt


class NoteField(Field):
    """Nothing to answer: the words stand in the card itself. It takes the keyboard while they are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def present(self, prompt: Prompt) -> None:
        self._value = prompt.value
        self.setAccessibleName(prompt.label)


class UnavailableField(Field):
    """Says that this cannot be taken here, and how to go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        role(self._words, "muted")
        self._column.addWidget(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def present(self, prompt: Prompt) -> None:
        self._value = prompt.value
        self._words.setText(
            self.tr("This cannot be recorded on this laptop. Press Enter to go on without it.")
        )
        self.setAccessibleName(prompt.label)
        self.setAccessibleDescription(self._words.text())
