"""What waits among the members, in one list, when their list closes. Nothing keeps anybody from going on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, label_text, ltr
from enumerator.ui.fields.words import Words
from enumerator.ui.interview import wording
from enumerator.ui.interview.keys import Action
from enumerator.ui.interview.problem_list import Hindrance, Missing, ProblemList
from enumerator.ui.parts import say_key
from enumerator.ui.theme import Appearance, role
from forms.prompts import ProblemKind

_ON = frozenset({Action.NEXT_PROBLEM, Action.NEXT_SECTION})


class MemberChecks(QWidget):
    """Enter goes to a question, F4 (or the next section's key) goes on, Escape goes back to the table."""

    jumped = Signal(str)
    passed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._summary = QFrame(self)
        row = QHBoxLayout(self._summary)
        row.setContentsMargins(12, 6, 12, 6)
        self._words = Words(self._summary)
        self._words.setWordWrap(True)
        row.addWidget(self._words, 1)
        self._on = QPushButton(self._summary)
        self._on.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._on.clicked.connect(self.passed)
        row.addWidget(self._on)
        column.addWidget(self._summary)
        self._list = ProblemList(appearance, self)
        self._list.jumped.connect(self.jumped)
        column.addWidget(self._list, 1)

    def present(self, hindrances: Sequence[Hindrance], missing: Sequence[Missing]) -> None:
        errors = sum(1 for one in hindrances if one.problem.kind is not ProblemKind.WARNING)
        counted = wording.counted_problems(errors, len(hindrances) - errors)
        lacking = sum(one.count for one in missing)
        lacks = self.tr("{count} not answered").format(count=ltr(lacking)) if lacking else ""
        counts = " · ".join(part for part in (counted, lacks) if part)
        words = self.tr(
            "Before the list closes: {counts}. Enter goes to the question, {back} back to the list."
        ).format(counts=isolate(counts), back=ltr("Esc"))
        kind = "error" if errors else "warning"
        role(self._summary, kind)
        role(self._words, kind)
        self._words.setText(label_text(words, rtl=self._appearance.rtl))
        say_key(self._on, self.tr("Go on"), "F4")
        self._list.setAccessibleName(self.tr("What waits among the members"))
        self._list.present(hindrances, missing=missing)

    def lines(self) -> tuple[str, ...]:
        """What the list says, line by line."""
        return self._list.lines()

    def take_focus(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def handle(self, action: Action) -> bool:
        if action in _ON:
            self.passed.emit()
        elif action is Action.NEXT:
            self._list.jump()
        else:
            return False
        return True
