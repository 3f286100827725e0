"""What a card asks for beside its answer, for a moment at its foot: why the answer is right, or a comment."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from enumerator.ui.drafts import DraftAt, Drafts
from enumerator.ui.fields.field import Field
from enumerator.ui.interview.panels import ReasonPanel, WordsPanel
from enumerator.ui.interview.why import why
from forms.prompts import Prompt

DraftsAt = Callable[..., DraftAt]
"""Where words are kept until they are given, by what they are and by the question (or member) that they are about."""


class AskingCard(QFrame):
    """What was begun comes back with the card; it waits there without taking the keyboard from the question."""

    confirmed = Signal(int, str)  # rule, reason
    commented = Signal(str)

    prompt: Prompt
    field: Field
    _body: QVBoxLayout
    _room = 800
    _active = False

    def __init__(self, parent: QWidget, drafts: DraftsAt | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts or Drafts().at
        self._panel: ReasonPanel | WordsPanel | None = None
        self._draft: DraftAt | None = None  # of the open panel
        self._turns_away = False

    @property
    def asks_more(self) -> bool:
        """Whether a reason or a comment is being asked for, at the foot of the card."""
        return self._panel is not None

    def ask_reason(self, *, at_once: bool = True) -> bool:
        """Open the panel that confirms the first unconfirmed soft check; False where there is none.

        ``at_once``: with the keyboard.
        """
        waiting = why(self.prompt)
        if waiting is None:
            return False
        rule, draft = waiting.rule, self._drafts("reason", self.prompt.key, str(waiting.rule))
        key = "Enter" if at_once else "Ctrl+Enter"
        panel = ReasonPanel(
            waiting.words, waiting.reasons, self, at_once=True, draft=draft, key=key
        )
        panel.given.connect(
            lambda reason: self._given(draft, lambda: self.confirmed.emit(rule, reason))
        )
        self._open(panel, draft, at_once=at_once)
        panel.set_room(self._room)
        return True

    def ask_comment(self, *, at_once: bool = True) -> None:
        """Open the line for a comment on this question."""
        draft = self._drafts("comment", self.prompt.key)
        panel = WordsPanel(self.tr("Comment"), self.tr("Keep"), urdu=True, parent=self, draft=draft)
        panel.given.connect(lambda text: self._given(draft, lambda: self.commented.emit(text)))
        self._open(panel, draft, at_once=at_once)

    def write_on(self) -> bool:
        """Give the keyboard to what is being asked for; False where nothing is."""
        if isinstance(self._panel, ReasonPanel):
            self.ask_reason()
        elif self._panel is not None:
            self._panel.setFocus()
        return self._panel is not None

    def put_away(self) -> bool:
        """Escape: what is asked for is put away, and what was written waits until it is asked for again."""
        if self._draft is not None:
            self._draft.put_away()
        return self.close_panel()

    def close_panel(self) -> bool:
        """Take the open panel away; False where none is open."""
        if self._panel is None:
            return False
        # Hiding the panel moves the focus, and that may ask for this again.
        panel, self._panel, self._draft = self._panel, None, None
        had_focus = panel.isAncestorOf(self.focusWidget() or self)
        panel.hide()
        panel.deleteLater()
        if had_focus and self._active:
            self.field.focus_field()
        return True

    def keep_comment(self) -> None:
        """Give what is written of a comment, because one turns to something else."""
        if isinstance(self._panel, WordsPanel):
            self._turns_away = True
            self._panel.keep()
            self._turns_away = False

    def keep_typed(self) -> None:
        """What is typed as an answer and cannot be read yet waits like any other words."""
        if self.field.typing:
            for at, line in enumerate(self._lines()):
                self._drafts("typed", self.prompt.key, str(at)).put(line.text())

    def type_again(self) -> None:
        """Type what waits, as if by hand: it is no answer before somebody says so."""
        for at, line in enumerate(self._lines()):
            draft = self._drafts("typed", self.prompt.key, str(at))
            if draft.draft is not None:
                line.selectAll()
                line.insert(draft.draft.words)
            draft.done()

    def _lines(self) -> list[QLineEdit]:
        return [one for one in self.field.findChildren(QLineEdit) if not one.isReadOnly()]

    def _take_up(self) -> None:
        """Open again what somebody was in the middle of when the card was left."""
        waiting = why(self.prompt)
        if waiting is not None and self._drafts("reason", self.prompt.key, str(waiting.rule)).waits:
            self.ask_reason(at_once=False)
        elif self._drafts("comment", self.prompt.key).waits:
            self.ask_comment(at_once=False)

    def _share_room(self) -> None:
        if isinstance(self._panel, ReasonPanel):
            self._panel.set_room(self._room)

    def _drop_needless_panel(self) -> None:
        """The answer is another one now, and no reason is wanted any more."""
        if isinstance(self._panel, ReasonPanel) and why(self.prompt) is None:
            self.close_panel()

    def _say_reason_again(self) -> None:
        """In the language that is on now. (Words of a comment are kept, whatever its frame says.)"""
        if isinstance(self._panel, ReasonPanel):
            at_once = self._panel.isAncestorOf(self.focusWidget() or self)
            self.close_panel()
            self.ask_reason(at_once=at_once)

    def _given(self, draft: DraftAt, tell: Callable[[], None]) -> None:
        """The panel goes. Where a full disk keeps the words from being kept, it is there again with them."""
        self.close_panel()
        tell()
        if draft.waits and self._active and not self._turns_away:
            self._take_up()
            self.write_on()

    def _open(self, panel: ReasonPanel | WordsPanel, draft: DraftAt, *, at_once: bool) -> None:
        self.close_panel()
        self._panel, self._draft = panel, draft
        panel.dismissed.connect(self.put_away)
        self._body.addWidget(panel)
        panel.show()
        if at_once:
            panel.setFocus()
