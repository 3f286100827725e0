"""The notice, large enough to be read aloud from the lap, paragraph by paragraph; and what the family says to it."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from enum import Enum, auto
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.errors import EnumeratorError
from enumerator.fieldwork.notice_reading import Wording
from enumerator.ui.bidi import is_rtl_language, latin_digits, ltr, own_name, plain
from enumerator.ui.coming import coming
from enumerator.ui.drafts import DraftAt, Drafts
from enumerator.ui.fields.entry import OwnEntry
from enumerator.ui.fields.typed import Unreadable
from enumerator.ui.messages import message_for
from enumerator.ui.notice_parts import Aloud, Answers, Said
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.theme import Appearance
from forms.prompts import Choice

_WIDEST = 980
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoticeDesk(Protocol):
    """What the page needs of the fieldwork (fieldwork.notice_reading.NoticeReading)."""

    @property
    def asks_for_adult(self) -> bool: ...
    @property
    def version(self) -> str: ...
    @property
    def wordings(self) -> tuple[Wording, ...]: ...
    @property
    def reasons(self) -> tuple[Choice, ...]: ...
    def question(self, name: str, language: str) -> str: ...
    def read(self, wording: Wording, seconds: int) -> None: ...
    def is_adult(self) -> None: ...
    def agreed(self) -> None: ...
    def refused(self, reason: str) -> None: ...
    def call_back(self, at: datetime) -> None: ...


class Step(Enum):
    """Where one is on the page."""

    READING = auto()
    ADULT = auto()
    CONSENT = auto()
    REASON = auto()
    LATER = auto()
    ENDING = auto()


class NoticeView(Page):
    """Enter goes on while it is read; digits answer. The respondent's language is hers, whatever the window speaks."""

    agreed = Signal()
    refused = Signal()  # the interview has ended, and is erased
    later = Signal()  # they want another time, and it is recorded
    left = Signal()

    def __init__(
        self,
        desk: NoticeDesk,
        appearance: Appearance,
        *,
        language: str,
        clock: Callable[[], datetime],
        zone: tzinfo,
        monotonic: Callable[[], float],
        draft: DraftAt | None = None,
    ) -> None:
        """``language`` is the form's that the notice begins in; ``draft`` is where a time typed by half is kept."""
        super().__init__(appearance)
        self._desk, self._monotonic = desk, monotonic
        self._clock, self._zone = clock, zone
        self._wordings = {one.language: one for one in desk.wordings}
        self._language = language if language in self._wordings else next(iter(self._wordings))
        self._step, self._at = Step.READING, 0
        self._reason = ""
        self._began = monotonic()
        self._sub, self._where = label("muted", wraps=True), label("fact")
        self._aloud = Aloud(_WIDEST)
        self._switches = {name: KeyButton() for name in self._wordings}
        self._answers = Answers()
        self._time, self._draft = OwnEntry(), draft or Drafts().at()
        self._draft.follow(self._time)
        self._time.setProperty("ltr", "true")
        self._time.setMaximumWidth(300)
        self._time.setPlaceholderText(ltr("24/11/2026 14:30"))
        self._note = Note("info", appearance)
        self._note.hide()
        self._back, self._next = KeyButton(), KeyButton("primary")
        self._connect()
        self._lay_out()
        self.setFocusProxy(self._aloud)
        self.redraw()

    # --- what tests and the program ask ---

    @property
    def step(self) -> Step:
        return self._step

    @property
    def shown(self) -> str:
        """What is to be read aloud, or asked, now."""
        return plain(self._aloud.text())

    @property
    def language(self) -> str:
        """The respondent's: the form's name for it."""
        return self._language

    @property
    def offered(self) -> tuple[str, ...]:
        """What can be answered now, each with its digit."""
        return self._answers.offered

    @property
    def note(self) -> str:
        return "" if self._note.isHidden() else self._note.words

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        total = len(self._wording.paragraphs)
        reading = self._step is Step.READING
        how = ""  # once it is answered, nothing is asked of the respondent
        if reading:
            how = self.tr(
                "Read aloud, slowly, in the respondent's language. Wait after each paragraph."
            )
        elif self._step in (Step.ADULT, Step.CONSENT):
            how = self.tr("Ask plainly, and wait for the answer. Silence is not consent.")
        put(self._sub, how, look)
        done = "●" * (self._at + reading) + "○" * (total - self._at - reading)
        put(
            self._where,
            self.tr("Paragraph {number} of {total}").format(
                number=ltr(self._at + 1), total=ltr(total)
            )
            + f"   {ltr(done)}"
            if reading
            else self.tr("The whole notice was read   {marks}").format(marks=ltr("●" * total)),
            look,
        )
        self._sub.setVisible(
            look.look.percent == 100
        )  # with large letters, the room is the notice's
        for at, (name, button) in enumerate(self._switches.items(), 1):
            button.say(own_name(name), f"Ctrl+{at}")
            button.setEnabled(name != self._language)
        # What is said to the enumerator is in the window's language.
        own = self._step in (Step.REASON, Step.ENDING, Step.LATER)
        rtl = look.rtl if own else is_rtl_language(self._language)
        self._aloud.say(self._words_now(), look.look, rtl=rtl)
        self._answers.offer(self._answers_now())
        self._back.say(self.tr("Back"), "Esc")
        later = self._step is Step.LATER
        self._next.say(self.tr("Save the time") if later else self.tr("Read; go on"), "Enter")
        self._next.setVisible(reading or later)
        self._time.setVisible(later)
        self._time.setAccessibleName(self.tr("Day and time to come back"))
        self.foot.say(
            self.tr("Notice {version} · its number and language are kept").format(
                version=ltr(self._desk.version)
            )
        )
        self._note.redraw()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Enter · PgDn", self.tr("read: the next paragraph")),
            ("Shift+Enter · PgUp", self.tr("the paragraph before")),
            ("Ctrl+1 · Ctrl+2", self.tr("the respondent's language")),
            ("1 … 9", self.tr("answer by number")),
            ("Esc", self.tr("back to the interview")),
        )

    # --- going on ---

    @property
    def _wording(self) -> Wording:
        return self._wordings[self._language]

    def go_on(self) -> None:
        """This paragraph was read; after the last one the whole notice was."""
        if self._step is Step.LATER:
            self._call_back()
        if self._step is not Step.READING or self._read_on(1):
            return
        if self._at + 1 < len(self._wording.paragraphs):
            self._at += 1
            self._show_step()
            return
        seconds = round(self._monotonic() - self._began)
        if self._try(lambda: self._desk.read(self._wording, seconds)):
            self._go(Step.ADULT if self._desk.asks_for_adult else Step.CONSENT)

    def _read_on(self, by: int) -> bool:
        """Where a paragraph is longer than the screen, show more of it; False where all of it was seen."""
        if self._scroll is None:
            return False
        bar, before = self._scroll.verticalScrollBar(), self._scroll.verticalScrollBar().value()
        bar.setValue(before + by * round(bar.pageStep() * 0.8))
        return bar.value() != before

    def go_back(self) -> None:
        if self._step is Step.READING:
            self._at = max(0, self._at - 1)
            self._show_step()
        elif self._step in (Step.REASON, Step.ENDING, Step.LATER):
            self._go(Step.CONSENT)

    def speak(self, language: str) -> None:
        """Go on in another of the form's languages, at the same paragraph."""
        if language in self._wordings:
            self._language = language
            self._at = min(self._at, len(self._wording.paragraphs) - 1)
            self.say_words()

    def escape(self) -> None:
        if self._step in (Step.REASON, Step.ENDING, Step.LATER):
            self.go_back()
        else:
            self.left.emit()

    def _go(self, step: Step) -> None:
        self._step = step
        self._show_step()

    def _show_step(self) -> None:
        self._note.hide()
        self.say_words()
        (self._time if self._step is Step.LATER else self._aloud).setFocus()
        if self._scroll is not None:
            self._scroll.verticalScrollBar().setValue(0)

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except EnumeratorError as error:
            message = message_for(error)
            said = (message.what, message.safe, message.do)
            self._note.say(" ".join(part for part in said if part), "error")
            self._note.show()
            return False
        return True

    # --- what can be answered ---

    def _answers_now(self) -> Sequence[Said]:
        if self._step is Step.ADULT:
            return (
                Said("1", self.tr("Yes"), self._adult),
                Said("2", self.tr("No: ask for an adult of this household, or come again"), self._no_adult),
            )  # fmt: skip
        if self._step is Step.CONSENT:
            return (
                Said("1", self.tr("Yes, agrees"), self._agree),
                Said("2", self.tr("No, refuses"), lambda: self._go(Step.REASON)),
                Said("3", self.tr("Later: wants another time"), partial(self._go, Step.LATER)),
            )
        if self._step is Step.REASON:
            return [
                Said(one.value, one.label, partial(self._end, one.value))
                for one in self._desk.reasons
            ] + [Said("0", self.tr("No reason was given"), lambda: self._end(""))]
        if self._step is Step.ENDING:
            return (
                Said("1", self.tr("End the interview and erase what was said"), self._refuse),
                Said("2", self.tr("Not yet: ask once more"), self.go_back),
            )
        return ()

    def _adult(self) -> None:
        if self._try(self._desk.is_adult):
            self._go(Step.CONSENT)

    def _no_adult(self) -> None:
        self._note.say(
            self.tr("Only an adult of this household can agree. Nothing is asked until one is there."),
            "warning",
        )  # fmt: skip
        self._note.show()

    def _agree(self) -> None:
        if self._try(self._desk.agreed):
            self.agreed.emit()

    def _call_back(self) -> None:
        try:
            at = coming(self._time.text(), self._clock(), self._zone)
        except Unreadable:
            at = None
        if at is None or at <= self._clock():
            example = ltr("24/11/2026 14:30")
            self._note.say(
                self.tr("Type a day and a time to come, for example {example}.").format(example=example),
                "error",
            )  # fmt: skip
            self._note.show()
        elif self._try(lambda: self._desk.call_back(at)):
            self._draft.done()
            self.later.emit()

    def _end(self, reason: str) -> None:
        self._reason = reason
        self._go(Step.ENDING)

    def _refuse(self) -> None:
        if self._try(lambda: self._desk.refused(self._reason)):
            self.refused.emit()

    # --- the parts ---

    def _words_now(self) -> str:
        if self._step is Step.READING:
            return self._wording.paragraphs[self._at]
        if self._step is Step.ADULT:
            return self._desk.question("adult", self._language)
        if self._step is Step.REASON:
            return self.tr("Why do they not want to? Do not press; thank them.")
        if self._step is Step.LATER:
            return self.tr("When shall you come back?")
        if self._step is Step.ENDING:
            return self.tr(
                "The interview ends here. Kept are the household's number, the result, its reason and the "
                "language of the notice. Everything else is erased."
            )
        return self._desk.question("consent", self._language)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, digit = event.key(), latin_digits(event.text())
        if event.isAutoRepeat():
            return
        if key == Qt.Key.Key_PageDown or (key in _ENTER and not held):
            self.go_on()
        elif key == Qt.Key.Key_PageUp or (
            key in _ENTER and held == Qt.KeyboardModifier.ShiftModifier
        ):
            self.go_back()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not held:
            self._read_on(1 if key == Qt.Key.Key_Down else -1)
        elif digit.isdecimal() and not held and self._answers.take(digit):
            return
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        keys = Keys(self)
        for at, (name, button) in enumerate(self._switches.items(), 1):
            button.clicked.connect(lambda _on=False, name=name: self.speak(name))
            keys.on(f"Ctrl+{at}", partial(self.speak, name))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._back.clicked.connect(self.escape)
        self._next.clicked.connect(self.go_on)
        for button in (self._back, self._next):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(32, 14, 32, 14)
        self.body.setSpacing(10)
        top = QHBoxLayout()
        top.setSpacing(8)
        words = QVBoxLayout()
        words.addWidget(self._where)
        words.addWidget(self._sub)
        top.addLayout(words, 1)
        for button in self._switches.values():
            top.addWidget(button)
        self.body.addLayout(top)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._aloud)
        column.addWidget(self._answers)
        column.addWidget(self._time)
        column.addWidget(self._note)
        sheet.setMaximumWidth(_WIDEST)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(sheet, 20)
        across.addStretch(1)
        self.body.addLayout(across)
        self.body.addStretch(1)
        self.foot.add(self._back)
        self.foot.add(self._next)
