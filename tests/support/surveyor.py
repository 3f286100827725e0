"""A surveyor at the keyboard: reads what stands on the screen, and does everything by keys.

She counts as the peers were counted: letters and numbers that are written into a line are typing, everything else
(Enter, Tab, arrows, the code of an option) is a press.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from enumerator.app.program import Program
from enumerator.demo.keyboard import CTRL, ENTER, Key, Keyboard
from enumerator.ui.fields.codes import Typed, codes, read
from enumerator.ui.fields.urdu_typing import LETTERS, SIGNS, written
from enumerator.ui.interview.card import QuestionCard
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.route import stops
from enumerator.ui.interview.window import InterviewWindow
from forms.prompts import Kind, Problem, ProblemKind, Prompt

CHOSEN = (Kind.SELECT_ONE, Kind.SELECT_MANY, Kind.ACKNOWLEDGE, Kind.RANK)
SHOWN_ONLY = (Kind.NOTE, Kind.LEGEND, Kind.IMAGE, Kind.AUDIO, Kind.VIDEO, Kind.FILE)
MOST_STOPS = 3000

Answers = Callable[[Prompt], str]
"""What a household says: the value as it would be submitted; empty leaves the question open."""


@dataclass
class Counted:
    """What a part of an interview cost, and what stood on the screen at its stops."""

    stops: list[str] = field(default_factory=list)
    presses: int = 0
    letters: int = 0
    scrolled: list[float] = field(default_factory=list)  # between two stops of a page, in screens
    jumps: list[str] = field(
        default_factory=list
    )  # stops at which the question before had gone out of sight
    opened: list[str] = field(default_factory=list)  # stops that the answer before them had opened
    hidden: list[str] = field(default_factory=list)  # stops whose card was not wholly seen


@dataclass
class Surveyor:
    """Holds one interview after another in the program's own window."""

    program: Program
    on: Key = ENTER  # the key that keeps an answer and goes on
    seen: Callable[[str], None] = lambda _: None
    whole: Counted = field(default_factory=Counted)
    parts: dict[str, Counted] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.keys = Keyboard(self.program.shell)
        self._part = Counted()
        self._page: QuestionPage | None = None  # where the stop before stood
        self._card: QuestionCard | None = None
        self._bar = 0

    # --- keys ---

    def press(self, key: Key, ctrl: bool = False) -> None:
        for counted in (self.whole, self._part):
            counted.presses += 1
        self.keys.press(key, CTRL) if ctrl else self.keys.press(key)

    def choose(self, code: str) -> None:
        """The digits of an option's code."""
        for counted in (self.whole, self._part):
            counted.presses += len(code)
        self.keys.type(code)

    def write(self, text: str) -> None:
        """Words or a number; Urdu words by their sound."""
        focused = QApplication.focusWidget()
        words = any("\u0600" <= letter <= "\u06ff" for letter in text)
        if words and isinstance(focused, QLineEdit | QPlainTextEdit):
            text = by_sound(text)
        for counted in (self.whole, self._part):
            counted.letters += len(text)
        self.keys.type(text)

    # --- the way ---

    def sign_in(self, passphrase: str) -> None:
        """The tile in front is hers."""
        self.write(passphrase)
        self.press(ENTER)
        self.keys.wait_until(lambda: self.program.sitting is not None, "the store opens")
        self.seen("home")

    def open_first(self) -> None:
        """Enter on the first line of the worklist."""
        self.press(Key.Key_Home)
        self.press(ENTER)

    @property
    def window(self) -> InterviewWindow:
        page = self.program.shell.page
        assert isinstance(page, InterviewWindow), page
        return page

    def hold(self, answers: Answers, members: int) -> None:
        """From the question that is active to the finish page, whatever comes."""
        for _ in range(MOST_STOPS):
            page = self.window.page()
            if isinstance(page, FinishPage):
                return
            if isinstance(page, RosterPage):
                self._roster(page, members)
            else:
                self._stop(answers)
        raise AssertionError(f"never came to the finish; stands at {self.window.active_prompt()}")

    def settle(self, answers: Answers) -> None:
        """From the finish page to each question that still stands in the way, and back; then Enter finishes."""
        self.seen("finish")
        for _ in range(40):
            left = [one for one in self._problems() if one.blocks]
            if not left:
                return
            self.press(ENTER)
            prompt = self.window.active_prompt()
            assert prompt is not None, left[0]
            if (
                all(one.kind is ProblemKind.WARNING for one in prompt.problems if one.blocks)
                and prompt.answered
            ):
                self.confirm()
            else:
                self._answer(prompt, answers)
            while not isinstance(self.window.page(), FinishPage):
                self.press(Key.Key_PageDown)
        raise AssertionError(self._problems())

    def confirm(self) -> None:
        """The answer is unusual, and the respondent explained it."""
        self.press(ENTER, ctrl=True)
        self.seen("unusual")
        self.choose("3")

    def finish(self) -> None:
        self.press(ENTER)
        self.seen("finished")

    # --- one stop ---

    def _stop(self, answers: Answers) -> None:
        prompt = self.window.active_prompt()
        if prompt is None:
            self.press(Key.Key_PageDown)
            return
        self._begin(prompt)
        self._look(prompt)
        page = self.window.section_ref()
        before = self._stops_on(page)
        self._put(prompt, answers)
        self._came_next(prompt, page, before)

    def _put(self, prompt: Prompt, answers: Answers) -> None:
        self._answer(prompt, answers)
        active = self.window.active_prompt()
        if active is None or active.key != prompt.key:
            return
        waiting = [one for one in active.problems if one.blocks]
        if active.answered and waiting and all(one.kind is ProblemKind.WARNING for one in waiting):
            self.confirm()
            active = self.window.active_prompt()
            if active is None or active.key != prompt.key:
                return
        for _ in range(8 if prompt.kind in SHOWN_ONLY else 1):
            self.press(self.on)  # a notice that is longer than the screen is read on
            active = self.window.active_prompt()
            if active is None or active.key != prompt.key:
                break
        assert active is None or active.key != prompt.key, f"{prompt.ref} lets nobody go"

    def _stops_on(self, page: str) -> tuple[str, ...]:
        interview = self.program.interview
        return stops(interview.session.prompts(page)) if interview is not None else ()

    def _came_next(self, prompt: Prompt, page: str, before: Sequence[str]) -> None:
        """The next stop is the one that stands below the answer now, also where the answer has opened it."""
        if self.window.section_ref() != page or prompt.ref not in (now := self._stops_on(page)):
            return
        wanted = now[now.index(prompt.ref) + 1] if now[-1] != prompt.ref else ""
        active = self.window.active_prompt()
        came = active.ref if active is not None else ""
        assert came == wanted, f"after {prompt.ref} came {came}, and not {wanted}"
        if wanted not in before:
            self.whole.opened.append(wanted)

    def _answer(self, prompt: Prompt, answers: Answers) -> None:
        value = "" if prompt.kind in SHOWN_ONLY else answers(prompt)
        if prompt.kind is Kind.ACKNOWLEDGE and value:
            self.choose("1")
        elif value and prompt.kind in CHOSEN and prompt.choices:
            self._choose(prompt, value)
        elif value:
            self.write(_as_typed(prompt, value))
            self.press(self.on)
        elif prompt.kind not in SHOWN_ONLY:
            self.press(self.on)

    def _choose(self, prompt: Prompt, value: str) -> None:
        known = codes(prompt.choices)
        values = [one.value for one in prompt.choices]
        for one in value.split():
            self.choose(_shortest(known[values.index(one)], known))
        active = self.window.active_prompt()
        if (
            active is not None
            and active.key == prompt.key
            and (active.value != value or prompt.kind is not Kind.SELECT_ONE)
        ):
            self.press(self.on)

    def _roster(self, page: RosterPage, members: int) -> None:
        rows = self.program.interview.session.rows(page.ref) if self.program.interview else ()
        if len(rows) < members:
            self.press(ENTER)
            assert self.window.section_ref() == f"{page.ref}[{len(rows) + 1}]"
        else:
            self.seen("roster")
            self.press(Key.Key_PageDown)

    def _problems(self) -> tuple[Problem, ...]:
        interview = self.program.interview
        return interview.problems if interview is not None else ()

    # --- counting ---

    def _begin(self, prompt: Prompt) -> None:
        """A new part where the stop stands on another page than the one before."""
        page = self.window.section_ref()
        self._part = self.parts.setdefault(page, Counted())
        for counted in (self.whole, self._part):
            counted.stops.append(prompt.ref)

    def _look(self, prompt: Prompt) -> None:
        """Is the whole card of the question seen, once the window stands still?"""
        for _ in range(3):
            QApplication.processEvents()
        page = self.window.page()
        assert isinstance(page, QuestionPage)
        card = page.active_card()
        assert card is not None
        bar, screen = page.verticalScrollBar().value(), page.viewport().height()
        for counted in (self.whole, self._part):
            if not is_whole(page, card):
                counted.hidden.append(prompt.ref)
            if page is self._page:
                counted.scrolled.append(abs(bar - self._bar) / screen)
                room = (
                    screen * 9 // 10 > card.height()
                )  # else it leaves none for what stood before it
                if room and self._card is not None and not is_seen(page, self._card):
                    counted.jumps.append(prompt.ref)
        self._page, self._card, self._bar = page, card, bar
        self.seen("member" if "[" in prompt.ref else prompt.ref.split("/")[2])


def _shortest(code: str, known: Sequence[str]) -> str:
    """A leading zero is left out where no other choice begins so."""
    bare = code.lstrip("0")
    return bare if bare and read(bare, known) == Typed(known.index(code), False) else code


def is_whole(page: QuestionPage, card: QuestionCard) -> bool:
    """Whether all of a card lies inside of what is seen of its page."""
    top = card.mapTo(page.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + card.height() <= page.viewport().height()


def is_seen(page: QuestionPage, card: QuestionCard) -> bool:
    """Whether anything of a card is seen."""
    top = card.mapTo(page.viewport(), QPoint(0, 0)).y()
    return top < page.viewport().height() and top + card.height() > 0


def _as_typed(prompt: Prompt, value: str) -> str:
    if prompt.kind is Kind.DATE:
        year, month, day = value.split("-")
        return f"{day}/{month}/{year}"
    return value


def by_sound(text: str) -> str:
    """The keys that write ``text`` when Latin keys write Urdu."""
    keys = ""
    for at in range(len(text)):
        keys += _stroke_for(keys, text[: at + 1])
    assert written(keys) == text, (keys, text)
    return keys


@cache
def _stroke_for(keys: str, wanted: str) -> str:
    one = (*LETTERS, *SIGNS, wanted[-1])
    two = [f"{first}{second}" for first in one for second in one]
    return next(key for key in (*one, *two) if written(keys + key) == wanted)
