"""The finish page: what still stands in the way, section by section, and the button that finishes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, label_text
from enumerator.ui.drafts import DraftAt
from enumerator.ui.fields.words import Words
from enumerator.ui.interview import wording
from enumerator.ui.interview.keys import Action
from enumerator.ui.interview.panels import ReasonPanel
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
    partial_asked = Signal(str)  # why it is finished before its end
    slip_asked = Signal()

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        draft: DraftAt | None = None,
    ) -> None:
        """``draft``: where the reason to finish as partial is kept until it is given."""
        super().__init__(parent)
        self._appearance, self._draft = appearance, draft
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
        self._facts = Words(self)
        self._facts.setWordWrap(True)
        role(self._facts, "muted")
        column.addWidget(self._facts)
        self._open = ""  # what blocks, counted
        self._has_lines = self._has_facts = self._blocked = self._withdrawable = False
        self._panel: ReasonPanel | None = None
        self._column = column
        self._hints = Note("info", appearance, self)
        self._hints.hide()
        column.addWidget(self._hints)
        self._list = ProblemList(appearance, self)
        self._list.jumped.connect(self.jumped)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        self._reason = Words(self)
        self._reason.setWordWrap(True)
        role(self._reason, "muted")
        row.addWidget(self._reason, 1)
        self._partial = QPushButton(self)
        self._partial.clicked.connect(self.ask_partial)
        row.addWidget(self._partial)
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
        *,
        facts: Sequence[str] = (),
        withdrawable: bool = False,
    ) -> None:
        """Show all that blocks, all that was confirmed, what is flagged, and what was refused or not known.

        ``facts`` are short ones about the whole interview, side by side. ``withdrawable``: the form asks for consent.
        """
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
        self._has_lines = bool(hindrances) or bool(flagged) or bool(specials)
        self._blocked = bool(blocking)
        self._list.setAccessibleName(self.tr("What still stands in the way"))
        self._facts.setText(label_text(" · ".join(facts), rtl=self._appearance.rtl))
        self._has_facts, self._withdrawable = bool(facts), withdrawable
        self._open = counts
        say_key(self._partial, self.tr("Finish as partial"), "Ctrl+Enter")
        if not blocking:
            self._close_panel()
        self._finish.setEnabled(not blocking)
        say_key(self._finish, self.tr("Finish interview"), "Enter")
        say_key(self._slip, self.tr("Print slip"), "Ctrl+P")
        self._finish.setAccessibleDescription(words)
        self._make_room()
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

    def ask_partial(self) -> None:
        """Ask why the interview is to be finished although something blocks."""
        if not self._blocked:
            return
        self._close_panel()
        question = self.tr("Finish as partial, with {counts}? Why?").format(
            counts=isolate(self._open)
        )
        line = self.tr(
            "What is open or wrong is told to the supervisor and to the registry, question by question."
        )
        panel = ReasonPanel(
            question,
            [
                one
                for one in wording.partial_reasons()
                if self._withdrawable or one[0] != wording.CONSENT_WITHDRAWN
            ],
            self,
            lines=[line],
            button=self.tr("Finish as partial"),
            draft=self._draft,
        )
        panel.given.connect(self._give_partial)
        self._open_panel(panel)

    def _ask_erasure(self, reason: str) -> None:
        """Erasing cannot be undone: it is asked once more, and No stands first."""
        question = self.tr("Everything that was said is erased now, and nobody can bring it back.")
        ways = [
            ("no", self.tr("No, keep it for now")),
            ("yes", self.tr("Yes, the respondent wants it erased")),
        ]
        panel = ReasonPanel(question, ways, self)
        panel.given.connect(
            lambda said: self._give(reason) if said.startswith("yes") else self._close_panel()
        )
        self._open_panel(panel)

    def _open_panel(self, panel: ReasonPanel) -> None:
        panel.dismissed.connect(self._close_panel)
        panel.set_room(self.width() - 60)
        self._panel = panel
        self._make_room()
        self._column.insertWidget(self._column.indexOf(self._list), panel)
        panel.show()
        panel.setFocus()

    def _make_room(self) -> None:
        """While it is asked why, the question stands alone: on a low screen there is no room for both."""
        asking = self._panel is not None
        self._list.setVisible(self._has_lines and not asking)
        self._facts.setVisible(self._has_facts and not asking)
        for part in (self._partial, self._reason):
            part.setVisible(self._blocked and not asking)
        self._finish.setVisible(not asking)

    def _give_partial(self, reason: str) -> None:
        self._close_panel()
        if reason.partition(":")[0] == wording.CONSENT_WITHDRAWN:
            self._ask_erasure(reason)
        else:
            self.partial_asked.emit(reason)

    def _give(self, reason: str) -> None:
        self._close_panel()
        self.partial_asked.emit(reason)

    def _close_panel(self) -> bool:
        if self._panel is None:
            return False
        panel, self._panel = self._panel, None
        panel.hide()
        panel.deleteLater()
        self._make_room()
        self.take_focus()
        return True

    def handle(self, action: Action) -> bool:
        if action is Action.CONFIRM:
            self.ask_partial()
            return True
        if action is Action.BACK:
            return self._close_panel()
        if action is not Action.NEXT:
            return False
        if self._finish.hasFocus():
            self.finish_asked.emit()
        else:
            self._list.jump()
        return True

    def commit(self) -> bool:
        return True
