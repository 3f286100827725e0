"""The finish page: what still stands in the way, section by section, and the button that finishes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, label_text
from enumerator.ui.fields.words import Words
from enumerator.ui.interview import wording
from enumerator.ui.interview.keys import Action
from enumerator.ui.interview.problem_list import (
    Flagged,
    Hindrance,
    ProblemList,
    SpecialAnswer,
)
from enumerator.ui.interview.route import FINISH
from enumerator.ui.parts import Note, say_key
from enumerator.ui.theme import Appearance, role
from forms.prompts import ProblemKind


class FinishPage(QWidget):
    """Lists what blocks; Enter goes there. Where nothing blocks, Enter finishes."""

    ref = FINISH
    jumped = Signal(str)  # ref of a question
    finish_asked = Signal()
    slip_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 12)
        column.setSpacing(8)
        self._summary = QFrame(self)
        summary = QHBoxLayout(self._summary)
        summary.setContentsMargins(12, 6, 12, 6)
        self._words = Words(self._summary)
        self._words.setWordWrap(True)
        summary.addWidget(self._words, 1)
        column.addWidget(self._summary)
        self._hints = Note("info", appearance, self)
        self._hints.hide()
        column.addWidget(self._hints)
        self._list = ProblemList(appearance, self)
        self._list.jumped.connect(self.jumped)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addStretch()
        self._reason = Words(self)
        role(self._reason, "muted")
        row.addWidget(self._reason)
        self._slip = QPushButton(self)
        self._slip.clicked.connect(self.slip_asked)
        self._slip.hide()
        row.addWidget(self._slip)
        self._finish = QPushButton(self)
        role(self._finish, "primary")
        self._finish.clicked.connect(self.finish_asked)
        row.addWidget(self._finish)
        column.addLayout(row)
        column.addStretch()

    def tell(self, hints: Sequence[str]) -> None:
        """Show what is worth a question before the interview ends; it blocks nothing."""
        self._hints.setVisible(bool(hints))
        self._hints.say("\n".join(hints))

    @property
    def hints(self) -> str:
        """What is told, as it is shown; empty where nothing is."""
        return "" if self._hints.isHidden() else self._hints.words

    @property
    def can_finish(self) -> bool:
        return self._finish.isEnabled()

    def present(
        self,
        hindrances: Sequence[Hindrance],
        flagged: Sequence[Flagged] = (),
        specials: Sequence[SpecialAnswer] = (),
    ) -> None:
        """Show all that blocks, all that was confirmed, what is flagged, and what was refused or not known."""
        blocking = [one for one in hindrances if one.problem.blocks]
        confirmed = [one for one in hindrances if not one.problem.blocks]
        errors = sum(1 for one in blocking if one.problem.kind is not ProblemKind.WARNING)
        counts = wording.counted_problems(errors, len(blocking) - errors)
        if blocking:
            words = self.tr("Not finished yet: {counts}. Enter goes to the question.").format(
                counts=isolate(counts)
            )
        else:
            words = self.tr(
                "Every question that needs an answer has one. Enter finishes the interview."
            )
        kind = "error" if blocking else "ok"
        role(self._summary, kind)
        role(self._words, kind)
        self._words.setText(label_text(words, rtl=self._appearance.rtl))
        self._list.present(blocking + confirmed, flagged, specials)
        self._list.setVisible(bool(hindrances) or bool(flagged) or bool(specials))
        self._list.setAccessibleName(self.tr("What still stands in the way"))
        self._finish.setEnabled(not blocking)
        say_key(self._finish, self.tr("Finish interview"), "Enter")
        say_key(self._slip, self.tr("Print slip"), "Ctrl+P")
        self._finish.setAccessibleDescription(words)
        self._reason.setVisible(bool(blocking))
        self._reason.setText(self.tr("Finishing is possible when nothing stands in the way"))

    def offer_slip(self) -> None:
        """There is somebody who prints the family's slip."""
        self._slip.show()

    def lines(self) -> tuple[str, ...]:
        """What the list says, line by line."""
        return self._list.lines()

    def take_focus(self) -> None:
        if self.can_finish:
            self._finish.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle(self, action: Action) -> bool:
        if action is not Action.NEXT:
            return False
        if self._finish.hasFocus():
            self.finish_asked.emit()
        else:
            self._list.jump()
        return True

    def commit(self) -> bool:
        return True
