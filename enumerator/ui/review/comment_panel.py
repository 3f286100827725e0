"""A line for a comment, under the answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from enumerator.ui.bidi import plain
from enumerator.ui.drafts import DraftAt
from enumerator.ui.fields.entry import OwnEntry
from enumerator.ui.parts import KeyButton, Note, label, put
from enumerator.ui.theme import Appearance, role

_LONGEST = 500


class CommentPanel(QFrame):
    """Enter gives the comment, and an empty one is refused; Escape thinks better of it."""

    given = Signal(str)
    dismissed = Signal()

    def __init__(
        self,
        question: str,
        button: str,
        refusal: str,
        appearance: Appearance,
        *,
        words: str = "",
        draft: DraftAt | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``words`` may stand there to begin with; ``draft`` is where what she writes is kept until it is given."""
        super().__init__(parent)
        role(self, "panel")
        self._refusal = refusal
        self._asks, self._question, self._appearance = label(), question, appearance
        self._turn()
        appearance.changed.connect(self._turn)
        self._words = OwnEntry()
        self._words.setProperty("urdu", "true")
        self._words.setMaxLength(_LONGEST)
        self._words.setText(words)
        self._words.setAccessibleName(plain(question))
        self._words.selectAll()
        if draft is not None:
            draft.follow(self._words)
        self._problem = Note("error", appearance)
        self._problem.hide()
        give = KeyButton("primary")
        give.say(button, "Enter")
        give.clicked.connect(self._give)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._asks)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(give)
        column.addLayout(row)
        column.addWidget(self._problem)
        self.setFocusProxy(self._words)

    @property
    def problem(self) -> str:
        """Why the comment was not taken; empty when nothing is wrong."""
        return "" if self._problem.isHidden() else self._problem.words

    def _turn(self) -> None:
        """The question stays as it was asked, on the side where reading starts now."""
        put(self._asks, self._question, self._appearance)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        words = plain(self._words.text()).strip()
        if words:
            self.given.emit(words)
        else:
            self._problem.say(self._refusal, "error")
            self._problem.show()
            self._words.setFocus()
