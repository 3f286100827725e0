"""What is asked before a supervisor decides about a household: one of several, or words, or both."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from enumerator.ui.bidi import plain
from enumerator.ui.code_chooser import CodeChooser
from enumerator.ui.drafts import DraftAt
from enumerator.ui.fields.entry import OwnEntry
from enumerator.ui.parts import KeyButton, Note, label, put
from enumerator.ui.theme import Appearance, role

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DoorsAnswer(QFrame):
    """Enter decides once everything that is asked has an answer; Esc does not."""

    given = Signal(str, str)  # code, words
    dismissed = Signal()
    moved = Signal()  # the focus is elsewhere in it

    def __init__(
        self,
        question: str,
        button: str,
        appearance: Appearance,
        *,
        offered: Sequence[tuple[str, str]] = (),
        words: bool = False,
        draft: DraftAt | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``draft``: where the words are kept until they are given."""
        super().__init__(parent)
        role(self, "panel")
        asks = label("subheading", wraps=True)
        put(asks, question, appearance)
        self._chooser = CodeChooser([code for code, _ in offered], self)
        self._chooser.say([shown for _, shown in offered])
        self._chooser.setVisible(bool(offered))
        self._words = OwnEntry(self)
        self._words.setProperty("urdu", "true")
        self._words.setMaxLength(500)
        if draft is not None:
            draft.follow(self._words)
        self._words.setAccessibleName(question)
        self._words.setVisible(words)
        self._wants_words = words
        self._chooser.gone_on.connect(self._go_on)
        self._problem = Note("error", appearance)
        self._problem.hide()
        save = KeyButton("primary")
        save.say(button, "Enter")
        save.clicked.connect(self._give)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.addWidget(asks)
        column.addWidget(self._chooser)
        column.addLayout(row)
        column.addWidget(self._problem)
        self.setFocusProxy(self._chooser if offered else self._words)

    @property
    def problem(self) -> str:
        """Why nothing was decided; empty when nothing is wrong."""
        return "" if self._problem.isHidden() else self._problem.words

    def set_room(self, width: int) -> None:
        self._chooser.set_room(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif (
            event.key() in _ENTER
        ):  # in the words, or where nothing is chosen yet: what is missing is said
            self._give()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        if self._wants_words:
            self._words.setFocus()
            self.moved.emit()
        else:
            self._give()

    def _give(self) -> None:
        words = plain(self._words.text()).strip()
        if self._chooser.codes and not self._chooser.code:
            self._complain(self.tr("Choose one first."), self._chooser)
        elif self._wants_words and not words:
            self._complain(self.tr("Write it in a few words."), self._words)
        else:
            self.given.emit(self._chooser.code, words)

    def _complain(self, words: str, place: QWidget) -> None:
        self._problem.say(words, "error")
        self._problem.show()
        place.setFocus()
        self.moved.emit()
