"""A made-up family answers one interview, by keys, through the real window."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from enumerator.demo.keyboard import ENTER, Key, Keyboard
from enumerator.fieldwork.interview import Interview
from enumerator.ui.fields.many_search import ManySearchField
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.window import InterviewWindow
from forms.prompts import Kind, Problem, ProblemKind, Prompt
from forms.synthetic.respondent import Respondent

NOT_ASKED = (Kind.NOTE, Kind.IMAGE, Kind.AUDIO, Kind.VIDEO, Kind.FILE)
_ROUNDS = 80
"""Later answers can break earlier ones; an interview that does not settle by then is a fault."""


class DidNotTake(RuntimeError):
    """A question did not take the answer that was typed."""

    def __init__(self, ref: str) -> None:
        super().__init__(f"{ref} did not take what was typed")


@dataclass(slots=True)
class Asked:
    """What one interview cost."""

    answers: int = 0
    seconds: float = 0.0  # from the first key of an answer until the window stood still again


class Asking:
    """Goes through the window as an enumerator does: section by section, member by member, then the finish."""

    def __init__(
        self,
        window: InterviewWindow,
        interview: Interview,
        keyboard: Keyboard,
        respondent: Respondent,
        *,
        seen: Callable[[str], None] = lambda _: None,
    ) -> None:
        """``seen`` hears where it is: a section's name, ``member``, ``roster``, ``warning``, ``finish``."""
        self._window = window
        self._interview = interview
        self._keys = keyboard
        self._respondent = respondent
        self._seen = seen
        self._done: set[str] = set()
        self.asked = Asked()

    def run(self) -> Asked:
        """Ask everything, settle what is wrong or unusual, and finish."""
        while not isinstance(self._window.page(), FinishPage):
            self._step()
        self._settle()
        self._seen("finish")
        self._keys.press(ENTER)
        return self.asked

    def _step(self) -> None:
        page = self._window.page()
        if isinstance(page, RosterPage):
            self._roster(page)
            return
        prompt = self._window.active_prompt()
        if prompt is None:
            self._keys.press(Key.Key_PageDown)
            return
        if prompt.key in self._done or prompt.kind in NOT_ASKED:
            self._keys.press(ENTER)
        else:
            self._done.add(prompt.key)
            self._ask(prompt)
            self._seen("member" if "[" in prompt.ref else prompt.ref.split("/")[2])
        self._go_on_from(prompt)

    def _go_on_from(self, prompt: Prompt) -> None:
        """Where a warning or a wrong answer holds the card, a second Enter goes on."""
        for _ in range(2):
            active = self._window.active_prompt()
            if active is None or active.key != prompt.key:
                return
            self._keys.press(ENTER)
        if (active := self._window.active_prompt()) is not None and active.key == prompt.key:
            raise DidNotTake(prompt.ref)

    def _roster(self, page: RosterPage) -> None:
        rows = self._interview.session.rows(page.ref)
        waiting = next((r.ref for r in rows if not r.label and r.ref not in self._done), None)
        if waiting is not None:
            self._done.add(waiting)
            page.select_row(waiting)
            page.take_focus()
            self._keys.press(Key.Key_F5)
        elif len(rows) < self._respondent.rows(page.ref):
            self._keys.ctrl(Key.Key_Insert)
            self._done.add(f"{page.ref}[{len(rows) + 1}]")
        else:
            self._seen("roster")
            self._keys.press(Key.Key_PageDown)

    def _ask(self, prompt: Prompt) -> None:
        begun = perf_counter()
        for value in self._respondent.says(prompt, _row(prompt.ref)):
            if value == "":
                self._keys.press(ENTER)
                break
            self._type(prompt, value)
            now = self._interview.session.prompt(prompt.ref)
            if now.answered and not any(p.kind is not ProblemKind.WARNING for p in now.problems):
                break
            active = self._window.active_prompt()
            if active is None or active.key != prompt.key:
                raise DidNotTake(prompt.ref)
        self.asked.answers += 1
        self.asked.seconds += perf_counter() - begun

    def _turn(self, ref: str, code: str) -> None:
        """Put one code of several in, or take it out.

        One with which a longer one begins (1 before 12) is ended by a key, or the next would lengthen it.
        """
        before = code in self._kept(ref)
        self._keys.type(code)
        if (code in self._kept(ref)) == before:
            page = self._window.page()
            card = page.active_card() if isinstance(page, QuestionPage) else None
            searched = card is not None and isinstance(card.field, ManySearchField)
            self._keys.press(ENTER if searched else Key.Key_Space)

    def _kept(self, ref: str) -> list[str]:
        """What the question holds now: a sitting before this one may have left an answer, or half of one."""
        return self._interview.session.prompt(ref).value.split()

    def _type(self, prompt: Prompt, value: str) -> None:
        match prompt.kind:
            case Kind.SELECT_ONE:
                self._keys.type(value)
                active = self._window.active_prompt()
                if active is not None and active.ref == prompt.ref and active.value != value:
                    self._keys.press(ENTER)
            case Kind.SELECT_MANY:
                kept, wanted = self._kept(prompt.ref), value.split()
                turned = [code for code in kept if code not in wanted]
                turned += [code for code in wanted if code not in kept]
                for code in turned:  # one that is in already would be taken out by typing it
                    self._turn(prompt.ref, code)
                self._keys.press(ENTER)
            case Kind.ACKNOWLEDGE:
                self._keys.press(ENTER if self._kept(prompt.ref) else Key.Key_Space)
            case _:
                self._keys.type(value)
                self._keys.press(ENTER)

    def _settle(self) -> None:
        for _ in range(_ROUNDS):
            left = [problem for problem in self._interview.problems if problem.blocks]
            if not left:
                return
            self._mend(left[0])
        raise DidNotTake(self._interview.problems[0].ref)

    def _mend(self, problem: Problem) -> None:
        """From the finish page: Enter goes to the first problem; confirm it or answer again; come back."""
        self._keys.press(ENTER)
        prompt = self._window.active_prompt()
        if prompt is None:
            raise DidNotTake(problem.ref)
        if problem.kind is ProblemKind.WARNING:
            self._seen("warning")
            self._keys.ctrl(ENTER)
            self._keys.type("3")
        else:
            self._ask(prompt)
        while not isinstance(self._window.page(), FinishPage):
            self._keys.press(Key.Key_PageDown)


def _row(ref: str) -> int:
    """The 0-based row in the innermost repeat of ``ref``; -1 outside of repeats."""
    _, bracket, rest = ref.rpartition("[")
    return int(rest.partition("]")[0]) - 1 if bracket else -1
