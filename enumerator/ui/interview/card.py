"""A question card: number, question, instruction, field, and what is wrong with the answer."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, label_text, ltr, plain
from enumerator.ui.fields.capture_words import excusable
from enumerator.ui.fields.choice import ChoiceField
from enumerator.ui.fields.entry import is_erasing
from enumerator.ui.fields.factory import field_for, shape
from enumerator.ui.fields.opening import Opening
from enumerator.ui.fields.picture import Files, no_files
from enumerator.ui.fields.special_answers import special_words
from enumerator.ui.fields.table_row import in_table, width_beside
from enumerator.ui.fields.words import Words
from enumerator.ui.icons import pixmap
from enumerator.ui.interview import wording
from enumerator.ui.interview.asking_card import AskingCard, DraftsAt
from enumerator.ui.interview.route import is_stop
from enumerator.ui.interview.special_chip import SpecialChip
from enumerator.ui.interview.supplement import Supplement, brings_more
from enumerator.ui.parts import say_key
from enumerator.ui.theme import Appearance, role
from forms.definition.markup import Paragraph, Span
from forms.prompts import Kind, Problem, ProblemKind, Prompt

MARGIN = 16
CODE_WIDTH = 46


class QuestionCard(AskingCard):
    """Shows one prompt; tells answers, confirmations, comments and special answers."""

    answered = Signal(str)
    completed = Signal(bool)  # as the field's
    special_given = Signal(str)
    flag_asked = Signal()
    grown = Signal()  # it is higher than it was: something opened in it

    def __init__(
        self,
        prompt: Prompt,
        appearance: Appearance,
        parent: QWidget,
        files: Files = no_files,
        drafts: DraftsAt | None = None,
    ) -> None:
        super().__init__(parent, drafts)
        self._files = files
        self._group: Words | None = None
        self._supplement: Supplement | None = None
        self.prompt = prompt
        self._appearance = appearance
        self._shape = shape(prompt)
        self._problems: tuple[Problem, ...] = ()
        self._remarks: tuple[str, ...] = ()
        self._flagged = False
        self._seen: tuple[object, ...] = ()
        self._opening: Opening | None = (
            None  # onto the words of a notice that are more than a screen has room for
        )
        self._tools: QWidget | None = None
        self._hint: Words | None = None
        self._messages: list[QWidget] = []
        self._chip: SpecialChip | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 8, MARGIN, 10)
        self._column.setSpacing(6)
        self._head = QHBoxLayout()
        self._head.setSpacing(6)
        self._code = Words(self)
        role(self._code, "code")
        self._code.setFixedWidth(CODE_WIDTH)
        self._code.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._label = Words(self)
        asked = is_stop(prompt) and prompt.kind is not Kind.NOTE
        role(self._label, "question" if asked else "note")
        self._label.setWordWrap(True)
        self._head.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._label, 1)
        self._column.addLayout(self._head)
        self._body = QVBoxLayout()
        self._body.setSpacing(6)
        self._body.setContentsMargins(CODE_WIDTH + 6, 0, 0, 0)
        self._column.addLayout(self._body)
        self.field = field_for(prompt, self)
        if isinstance(self.field, ChoiceField):
            self.field.files = files
        self.field.answered.connect(self.answered)
        self.field.completed.connect(self.completed)
        self.field.fault_changed.connect(self._show_messages)
        self._in_table = in_table(prompt)
        if self._in_table:
            self._head.addWidget(self.field, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._body.addWidget(self.field)

    def suits(self, prompt: Prompt) -> bool:
        """Whether this card can go on showing ``prompt``, rather than a new one."""
        return shape(prompt) == self._shape

    def present(
        self,
        prompt: Prompt,
        *,
        problems: Sequence[Problem],
        people: str = "",
        remarks: Sequence[str] = (),
        group: str = "",
        flagged: bool = False,
    ) -> None:
        """Show ``prompt`` as it stands now, with ``problems`` below; ``people`` lists whom a number may name.

        ``group`` is the label of the group that begins here, or empty. ``flagged``: for the supervisor.
        """
        look = self._appearance.look
        seen = (prompt, tuple(problems), people, tuple(remarks), group, flagged, look)
        if seen == self._seen:
            return
        self._seen = seen
        self.prompt, self._problems, self._remarks = prompt, tuple(problems), tuple(remarks)
        self._flagged = flagged
        rtl = look.rtl
        self._code.setText(prompt.code)
        aside = CODE_WIDTH + 6  # margins are not turned round by Qt
        self._body.setContentsMargins(0 if rtl else aside, 0, aside if rtl else 0, 0)
        self._code.setContentsMargins(0, look.px(20 if look.nastaliq else 8 if rtl else 5), 0, 0)
        self._label.say(prompt.label, prompt.more.label_styled, look, look.px(19 if rtl else 18))
        self.setAccessibleName(plain(f"{prompt.code} {prompt.label}").strip())
        self._show_group(group)
        self._show_hint(prompt, people)
        self._show_supplement()
        self._show_special()
        self.field.present(prompt)
        self._drop_needless_panel()
        self._show_messages()

    def retranslate(self) -> None:
        """Show the same again in another language or look."""
        self._seen = ()
        if self._tools is not None:
            self._head.removeWidget(self._tools)
            self._tools.hide()
            self._tools.deleteLater()
            self._tools = None
        self.set_active(self._active)
        self._say_reason_again()
        self.update()

    def set_active(self, active: bool) -> None:
        if active and self._tools is None:
            self._tools = self._new_tools()
            if self._in_table:
                self._body.addWidget(self._tools, 0, Qt.AlignmentFlag.AlignTrailing)
            else:
                self._head.addWidget(self._tools, 0, Qt.AlignmentFlag.AlignTop)
        if self._tools is not None:
            self._tools.setVisible(active)
        if not active and self._active:
            self.close_panel()
        changed, self._active = active is not self._active, active
        if changed:
            self.field.set_active(active)
            if self._chip is not None:
                self._chip.show_active(active)
            if active:
                self._take_up()
            self.update()

    def set_room(self, width: int) -> None:
        self._room = width - 2 * MARGIN - CODE_WIDTH - 10
        self.field.set_room(width_beside(self._room) if self._in_table else self._room)
        if self._in_table:
            self.field.setFixedWidth(width_beside(self._room))
        if self._supplement is not None:
            self._supplement.set_room(self._room)
        self._share_room()

    def set_height(self, most: int) -> None:
        """Be no higher than this if the field can help it."""
        self.settle()
        whole = (
            self.heightForWidth(self.width())
            if self.hasHeightForWidth()
            else self.sizeHint().height()
        )
        self.field.set_height(most - (whole - self.field.sizeHint().height()))
        words = self._label.heightForWidth(self._label.width())
        if self.prompt.kind is Kind.NOTE or words > most // 2:  # a notice that asks something, too
            shown = self._opening.height() if self._opening is not None else words
            if self._opening is None and whole > most:
                self._opening = Opening(self._label, self._head, self)
                self._head.setStretchFactor(self._opening, 1)
            if self._opening is not None:
                self._opening.setFixedHeight(max(100, min(words, most - (whole - shown))))
        self.settle()

    def look_further(self, by: int) -> bool:
        """Read on in a notice that is longer than the screen; False where it ends, and for anything shorter."""
        return self._opening is not None and self._opening.look_further(by)

    def settle(self) -> None:
        """Let everything in the card take its place now, not when Qt comes round to it."""
        for part in (*reversed(self.findChildren(QWidget)), self):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def shown(self) -> tuple[Problem, ...]:
        """The problems that the card shows now."""
        return self._problems

    def turn_more(self) -> bool:
        """Open or close the guidance; False where there is none."""
        return self._supplement is not None and self._supplement.turn()

    def turn_picture(self) -> bool:
        """Show the question's picture large, or again as usual; False where it has none."""
        return self._supplement is not None and self._supplement.turn_picture()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() > event.oldSize().height():
            self.grown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A field without an answer leaves deleting to the card."""
        if is_erasing(event) and self.prompt.special_answer and not self.prompt.read_only:
            self.special_given.emit(self.prompt.special_answer)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._appearance.tokens
        width = 2.0 if self._active else 1.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.primary if self._active else tokens.hair), width))
            painter.setBrush(QColor(tokens.surface))
            edges = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(edges, 8, 8)

    def _new_tools(self) -> QWidget:
        tools = QWidget(self)
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for special in self.prompt.special:
            words, key = special_words(special)
            button = self._tool(words, key, tools)
            button.clicked.connect(
                lambda _on=False, special=special: self.special_given.emit(special)
            )
            row.addWidget(button)
        comment = self._tool(self.tr("Comment"), "F6", tools)
        comment.clicked.connect(self.ask_comment)
        row.addWidget(comment)
        flag = self._tool(self.tr("Flag"), "Ctrl+J", tools)
        flag.clicked.connect(self.flag_asked)
        row.addWidget(flag)
        return tools

    def _tool(self, words: str, key: str, parent: QWidget) -> QPushButton:
        button = QPushButton(f"{words}  {ltr(key)}", parent)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        role(button, "quiet")
        return button

    def _show_special(self) -> None:
        """What stands in place of an answer, over the field that has none."""
        special = self.prompt.special_answer
        if self._chip is not None:
            self._body.removeWidget(self._chip)
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        self.setAccessibleDescription(special_words(special)[0] if special else "")
        if special:
            self._chip = SpecialChip(special, self._appearance, self)
            self._chip.clicked.connect(lambda: self.special_given.emit(special))
            self._chip.show_active(self._active)
            at = self._body.indexOf(self.field)
            self._body.insertWidget(at, self._chip, 0, Qt.AlignmentFlag.AlignLeading)
            self._chip.show()

    def _show_group(self, words: str) -> None:
        """The label of a group stands above its first question."""
        if self._group is None and words:
            self._group = Words(self)
            role(self._group, "subheading")
            self._group.setWordWrap(True)
            self._column.insertWidget(0, self._group)
        if self._group is not None:
            self._group.setText(label_text(words, rtl=self._appearance.rtl))
            self._group.setVisible(words != "")

    def _show_supplement(self) -> None:
        if self._supplement is None:
            if not brings_more(self.prompt):
                return
            self._supplement = Supplement(self._appearance, self._files, self)
            self._supplement.set_room(self._room)
            self._supplement.turned.connect(self.turn_more)
            self._body.insertWidget(self._body.indexOf(self.field), self._supplement)
        self._supplement.present(self.prompt)

    def _show_hint(self, prompt: Prompt, people: str) -> None:
        look = self._appearance.look
        text = "\n".join(part for part in (prompt.hint, people) if part)
        styled = prompt.more.hint_styled
        if styled and people:
            styled = (*styled, *(Paragraph((Span(line),)) for line in people.split("\n")))
        if self._hint is None and text:
            self._hint = Words(self)
            role(self._hint, "muted")
            self._hint.setWordWrap(True)
            self._body.insertWidget(0, self._hint)
        if self._hint is not None:
            self._hint.say(text, styled, look, look.px(16 if look.rtl else 15))
            self._hint.setVisible(text != "")

    def _show_messages(self) -> None:
        for old in self._messages:
            old.hide()
            old.deleteLater()
        self._messages = []
        shown = self.shown()
        if self.field.fault is not None:
            self._add_message("error", "alert-circle", wording.fault_words(self.field.fault))
        for problem in shown:
            words = wording.problem_words(problem)
            if problem.kind is not ProblemKind.WARNING and problem.blocks:
                confirm = self.tr("Say why not") if excusable(self.prompt) else ""
                self._add_message("error", "alert-circle", words, confirm)
            elif problem.blocks:
                self._add_message("warning", "alert-triangle", words, self.tr("Confirm"))
            else:
                reason = wording.kept_reason_words(problem.confirmed or "")
                confirmed = self.tr("Confirmed: {reason}").format(reason=isolate(reason))
                self._add_message("ok", "circle-check", f"{words}  {confirmed}")
        if self._flagged:
            self._add_message("info", "flag", self.tr("Flagged for the supervisor"))
        for remark in self._remarks:
            self._add_message("info", "message", remark)
        told = [self.prompt.hint, *(frame.accessibleDescription() for frame in self._messages)]
        self.field.describe(" ".join(plain(one) for one in told if one))
        hard = self.field.fault is not None or any(
            one.kind is not ProblemKind.WARNING and one.blocks for one in shown
        )
        soft = any(one.kind is ProblemKind.WARNING and one.blocks for one in shown)
        self.field.mark("err" if hard else "warn" if soft else "")

    def _add_message(self, kind: str, icon_name: str, words: str, confirm: str = "") -> None:
        tokens = self._appearance.tokens
        colours = {
            "error": tokens.err,
            "warning": tokens.warn,
            "ok": tokens.ok,
            "info": tokens.info,
        }
        frame = QFrame(self)
        role(frame, kind)
        row = QHBoxLayout(frame)
        row.setContentsMargins(10, 3, 10, 3)
        sign = Words(frame)
        sign.setPixmap(pixmap(icon_name, colours[kind]))
        row.addWidget(sign)
        label = Words(frame, label_text(words, rtl=self._appearance.rtl))
        role(label, kind)
        label.setWordWrap(True)
        row.addWidget(label, 1)
        if confirm:
            button = QPushButton(frame)
            say_key(button, confirm, "Ctrl+Enter")
            role(button, "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.clicked.connect(self.ask_reason)
            row.addWidget(button)
        frame.setAccessibleDescription(words)
        at = self._body.indexOf(self._panel) if self._panel is not None else -1
        self._body.insertWidget(at, frame)
        self._messages.append(frame)
        frame.show()
