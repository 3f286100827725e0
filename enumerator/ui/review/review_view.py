"""Review: the queue, the answers, the checks, and the supervisor's decision."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.errors import EnumeratorError
from enumerator.review.queue import QueueItem, QueueState
from enumerator.review.reading import AnswerRow, Reading
from enumerator.review.showing import Showing
from enumerator.ui.bidi import isolate, latin_digits, ltr
from enumerator.ui.drafts import Drafts
from enumerator.ui.key_help import Help, Rows
from enumerator.ui.palette import Offer
from enumerator.ui.palette_offers import act_offer, table_offers
from enumerator.ui.parts import Keys, Page
from enumerator.ui.review.answers_view import AnswersView
from enumerator.ui.review.asking import RETURN, Asking
from enumerator.ui.review.checks_panel import ChecksPanel
from enumerator.ui.review.deciding import Deciding, may_decide
from enumerator.ui.review.desk import Desk
from enumerator.ui.review.pending import UNDO_MS, Pending
from enumerator.ui.review.queue_view import QueueView
from enumerator.ui.review.review_keys import answers_help, comment_help, queue_help, review_keys
from enumerator.ui.review.showing_words import shown_words
from enumerator.ui.theme import Appearance
from forms.errors import FormError
from sync.errors import SyncError

_FAULTS = (EnumeratorError, FormError, SyncError)  # what can keep a decision from being made


class ReviewView(Page):
    """A supervisor reads and decides, with one hand on the letters or on Ctrl and the digits."""

    failed = Signal(object)  # a decision that could not be made; nothing of it happened
    decided = Signal(str)  # interview

    def __init__(
        self,
        desk: Desk,
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
        language: Callable[[], str] = lambda: "en",
        undo_ms: int = UNDO_MS,
        drafts: Drafts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``undo_ms``: how long an approval waits before it is signed, and can be taken back.

        ``drafts``: where half-written comments are kept over a lock; the person's own.
        """
        super().__init__(appearance, parent, scrolls=False)
        self._desk, self._language = desk, language
        self._spoken = language()
        self._reading: Reading | None = None
        self._pending = Pending(undo_ms, self)
        self._pending.due.connect(self.settle)
        self.queue = QueueView(appearance, clock=clock, zone=zone)
        self.answers = AnswersView(appearance)
        self.answers.look_up(desk.file)
        self.answers.close_key = lambda: "S" if self.letters_are_keys() else "Ctrl+4"
        self.checks = ChecksPanel(appearance)
        self._deciding = Deciding(appearance)
        self._deciding.comment.clicked.connect(self._want_comment)
        self._deciding.send_back.clicked.connect(self._want_return)
        self._deciding.approve.clicked.connect(self._decide_to_approve)
        # A person may switch off that letters alone do something (WCAG 2.1.4); the keys with Ctrl stay.
        self.letters_are_keys: Callable[[], bool] = lambda: True
        self.queue.picked.connect(self._read)
        self.queue.turned.connect(lambda _state: self.refresh())
        self.answers.current_changed.connect(lambda _ref: self._enable())
        self._lay_out()
        self._asking = Asking(self._middle, appearance, drafts or Drafts(), self._lend_keyboard)
        self._bind_keys()
        self.refresh()
        self.redraw()
        self._write_on()

    # --- what the program tells and asks ---

    def refresh(self) -> None:
        """Read the queue again."""
        listed = {state: tuple(self._desk.items(state)) for state in QueueState}
        listed[QueueState.WAITING] = tuple(
            one for one in listed[QueueState.WAITING] if one.interview_id != self._pending.interview
        )
        self.waiting = len(listed[QueueState.WAITING])
        counts = {state: len(items) for state, items in listed.items()}
        self.queue.present(listed[self.queue.state], counts)
        self.answers.say_empty(self.queue.empty_words)
        self._deciding.say_words(letters=self.letters_are_keys())

    def palette_offers(self) -> tuple[Offer, ...]:
        return self.queue.palette_offers()

    def palette_acts(self) -> tuple[Offer, ...]:
        """What the keys of the review do, and each of its filters."""
        acts: dict[str, Callable[[], object]] = {
            "A · Ctrl+1": self._decide_to_approve,
            "Ctrl+Z": self._take_back,
            "R · Ctrl+2": self._want_return,
            "C · Ctrl+3": self._want_comment,
            "N": self.answers.go_to_flag,
            "S · Ctrl+4": self._turn_beside,
        }
        filters = (
            act_offer(
                f"show:{one.name}",
                partial(shown_words, one),
                partial(self._show_only, one),
                str(at),
            )
            for at, one in enumerate(Showing, 1)
        )
        return (*table_offers(review_keys, acts), *filters)

    @property
    def reading(self) -> Reading | None:
        """The interview that is read now."""
        return self._reading

    @property
    def why_not(self) -> str:
        """Why this interview cannot be decided here; empty when it can."""
        return self._deciding.why_not

    @property
    def panel_problem(self) -> str:
        """Why a comment was not taken; empty when nothing is wrong."""
        return self._asking.problem

    # --- words ---

    def say_words(self) -> None:
        if self._reading is not None and self._language() != self._spoken:
            self._spoken = self._language()
            self._reading = self._desk.read(self._reading.interview_id, self._spoken)
            self.answers.present(self._reading)
            if self.answers.compares:
                self._lay_beside()
            self.checks.present(self._reading)
        self.queue.say_words()
        self.answers.say_empty(self.queue.empty_words)
        self.answers.say_words()
        self.checks.say_words()
        self._deciding.say_words(letters=self.letters_are_keys())
        self.foot.hint(
            [
                ("J K", self.tr("next · previous answer")),
                ("N", self.tr("next flag")),
                ("Ctrl+↓ ↑", self.tr("household")),
                ("S", self.tr("side by side")),
                ("1 … 7", self.tr("filter")),
            ]
        )
        self._deciding.note.redraw()
        self._enable()

    def redraw(self) -> None:
        self.foot.say(self.tr("All answers are encrypted on this laptop"))
        super().redraw()

    def key_table(self) -> Rows:
        return review_keys()

    def help_here(self) -> Help:
        if self._asking.is_written:
            return comment_help(self.key_table())
        in_queue = self.queue.isAncestorOf(self.focusWidget() or self)
        return queue_help(self.key_table()) if in_queue else answers_help(self.key_table())

    # --- reading ---

    def _read(self, interview_id: str) -> None:
        same = self._reading is not None and self._reading.interview_id == interview_id
        if not same:
            self._asking.close()
        self._spoken = self._language()
        self._reading = self._desk.read(interview_id, self._spoken) if interview_id else None
        compares = self.answers.compares
        self.answers.present(self._reading)
        if compares and self.answers.compares:  # the same interview again
            self._lay_beside()
        self.checks.present(self._reading)
        self._share_room()
        self._enable()
        if not self._may_decide:
            self._asking.close()
        elif not same:
            self._take_up(self._asking.waiting(interview_id))

    def _turn_beside(self) -> None:
        """Lay the revision before beside the answers, or put it away."""
        if self._reading is None or self._asking.is_written:
            return
        if self.answers.compares:
            self.answers.put_away()
        else:
            self._lay_beside()
        self._share_room()

    def _lay_beside(self) -> None:
        if self._reading is None:
            return
        try:
            self.answers.lay_beside(self._desk.beside(self._reading, self._spoken))
        except _FAULTS as error:
            self.failed.emit(error)

    def _show_only(self, showing: Showing) -> None:
        if not self._asking.is_written:
            self.answers.show_only(showing)

    def _show_next(self) -> None:
        every = tuple(Showing)
        self._show_only(every[(every.index(self.answers.showing) + 1) % len(every)])

    def _share_room(self) -> None:
        """Two revisions need the room of the checks, in a small window that of the queue too."""
        wide, beside = self.width() >= 1180, self.answers.shows_beside
        self.queue.setFixedWidth(290 if wide else 230)
        self.checks.setFixedWidth(280 if wide else 220)
        focused = self.queue.isAncestorOf(self.focusWidget() or self)
        self.checks.setVisible(not beside)
        self.queue.setVisible(wide or not beside)
        if focused and self.queue.isHidden():
            self.answers.setFocus()

    def _enable(self) -> None:
        self._deciding.present(self.queue.current, answer=bool(self.answers.current_ref))

    @property
    def _may_decide(self) -> bool:
        return may_decide(self.queue.current)

    # --- deciding ---

    def _decide_to_approve(self) -> None:
        item = self.queue.current
        if item is None or not self._may_decide or self._asking.is_written:
            return
        self._asking.close()
        self.settle()
        self._pending.hold(item)
        words = self.tr("Household {household} is approved. {key} takes it back.")
        said = words.format(household=ltr(item.household), key=ltr("Ctrl+Z"))
        self.foot.say(said, "circle-check", "ok")
        self.refresh()

    def settle(self) -> bool:
        """Sign the approval that still waits; whoever leaves the room, locks or ends the program does so.

        False where it could not be signed: that is told, and the interview waits again.
        """
        item = self._pending.take()
        if item is None:
            return True
        try:
            self._desk.approve(item.interview_id)
        except _FAULTS as error:
            self.foot.say(self.tr("All answers are encrypted on this laptop"))
            self.failed.emit(error)
            if not self._asking.is_open:
                self.refresh()
            return False
        self._asking.decided(item.interview_id)
        words = self.tr("Household {household} is approved.")
        self.foot.say(words.format(household=ltr(item.household)), "circle-check", "ok")
        if self.queue.state is QueueState.APPROVED:
            self.refresh()
        self.decided.emit(item.interview_id)
        return True

    def leave(self) -> bool:
        """The window is to close: not before it is read that the last approval came to nothing."""
        return self.settle()

    def _take_back(self) -> None:
        """The approval just given was not meant: the interview is in front again, and waits."""
        if self._asking.is_written:
            return
        item = self._pending.take()
        if item is None:
            self.foot.say(self.tr("No approval can be taken back any more."))
            return
        self._asking.close()
        words = self.tr("The approval of household {household} is taken back.")
        self.foot.say(words.format(household=ltr(item.household)))
        self.refresh()
        self.queue.choose(item.interview_id)

    def _want_return(self, *, at_once: bool = True) -> None:
        item = self.queue.current
        if item is not None and self._may_decide:
            give = partial(self._return_with, item)
            self._asking.ask_return(item.interview_id, give, at_once=at_once)

    def _return_with(self, item: QueueItem, words: str) -> None:
        self._decide(
            item,
            partial(self._desk.return_, item.interview_id, words),
            self.tr("Household {household} goes back to {name}."),
        )

    def _decide(self, item: QueueItem, act: Callable[[], object], words: str) -> None:
        self._asking.close()
        self.settle()
        try:
            act()
        except _FAULTS as error:
            self.failed.emit(error)
            self.refresh()
            if self._reading is not None and self._reading.interview_id == item.interview_id:
                self._take_up(self._asking.waiting(item.interview_id), at_once=True)
            return
        self._asking.decided(item.interview_id)
        said = words.format(household=ltr(item.household), name=isolate(item.enumerator))
        self.foot.say(said, "circle-check", "ok")
        self.refresh()
        self.decided.emit(item.interview_id)

    # --- commenting ---

    def _want_comment(self) -> None:
        answer = self.answers.current_answer
        if answer is not None:
            self._ask_comment(answer)

    def _ask_comment(self, answer: AnswerRow, *, at_once: bool = True) -> None:
        if self._reading is not None and self._may_decide:
            keep = partial(self._keep_comment, answer)
            self._asking.ask_comment(self._reading.interview_id, answer, keep, at_once=at_once)

    def _keep_comment(self, answer: AnswerRow, words: str) -> None:
        reading = self._reading
        if reading is None:
            return
        try:
            self._desk.comment(reading.interview_id, answer.key, words)
        except EnumeratorError as error:
            self.failed.emit(error)
            return
        self._asking.commented(reading.interview_id, answer)
        self._read(reading.interview_id)

    def _take_up(self, what: tuple[str, ...], *, at_once: bool = False) -> None:
        """Open again what she was in the middle of; without the keyboard where she only walks past."""
        if what[1:] == (RETURN,):
            self._want_return(at_once=at_once)
        elif what and self._reading is not None:
            rows = self._reading.rows
            answer = next((row for row in rows if row.key == what[-1]), None)
            if answer is not None:
                self._ask_comment(answer, at_once=at_once)

    def _lend_keyboard(self, panel: QWidget | None) -> QWidget:
        """The page's keyboard is the answers', or for a while that of a ``panel``; whose it is now."""
        holder = self.answers if panel is None else panel
        self.setFocusProxy(holder)
        return holder

    def _write_on(self) -> None:
        """After a lock: to the interview about which she was writing, and on with it."""
        what = self._asking.waiting()
        if what:
            self.queue.choose(what[0])
        if what and self._reading is not None and self._reading.interview_id == what[0]:
            self._take_up(what, at_once=True)

    def escape(self) -> None:
        """Close the comment; else show all answers again; else put the revision before away."""
        if self._asking.is_open:
            self._asking.put_away()
        elif self.answers.showing is not Showing.ALL:
            self.answers.show_only(Showing.ALL)
        elif self.answers.compares:
            self._turn_beside()

    # --- keys and places ---

    def _bind_keys(self) -> None:
        keys = Keys(self)
        keys.on("Ctrl+1", self._decide_to_approve)
        keys.on("Ctrl+Z", self._take_back)
        keys.on("Ctrl+2", self._want_return)
        keys.on("Ctrl+3", self._want_comment)
        keys.on("Ctrl+4", self._turn_beside)
        keys.on("Ctrl+5", self._show_next)
        keys.on("Ctrl+Down", partial(self.queue.go, 1))
        keys.on("Ctrl+Up", partial(self.queue.go, -1))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters, which arrive here only while nobody is writing."""
        acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_A: self._decide_to_approve,
            Qt.Key.Key_R: self._want_return,
            Qt.Key.Key_C: self._want_comment,
            Qt.Key.Key_J: partial(self.answers.go, 1),
            Qt.Key.Key_K: partial(self.answers.go, -1),
            Qt.Key.Key_N: self.answers.go_to_flag,
            Qt.Key.Key_S: self._turn_beside,
        }
        showing = dict(zip("1234567", Showing, strict=True)).get(latin_digits(event.text()))
        if showing is not None:
            acts[event.key()] = partial(self._show_only, showing)
        act = acts.get(event.key()) if self.letters_are_keys() else None
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if act is None or held or self._asking.is_written:
            super().keyPressEvent(event)
        else:
            act()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(12, 10, 12, 10)
        self._middle = QVBoxLayout()
        self._middle.setSpacing(8)
        self._middle.addWidget(self.answers, 1)
        self._middle.addWidget(self._deciding.note)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.queue)
        row.addLayout(self._middle, 1)
        row.addWidget(self.checks)
        self.body.addLayout(row, 1)
        for button in self._deciding.buttons:
            self.foot.add(button)
        self.setFocusProxy(self.answers)
