"""Questions without a line to answer on: notes, heads of tables, and what no laptop takes (pictures, sound, maps)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from enumerator.ui.fields.field import Field
from enumerator.ui.fields.trouble_words import trouble_words
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import role
from forms.prompts import Prompt, Trouble, TroubleKind


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
        self._words = Words(self)
        self._words.setWordWrap(True)
        role(self._words, "muted")
        self._column.addWidget(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def present(self, prompt: Prompt) -> None:
        self._value = prompt.value
        missing = [one for one in prompt.more.troubles if one.kind is TroubleKind.UNSUPPORTED]
        told = missing or [Trouble(TroubleKind.UNSUPPORTED, prompt.kind)]
        self._words.setText("\n".join(map(trouble_words, told)))
        self.setAccessibleName(prompt.label)
        self.setAccessibleDescription(self._words.text())
