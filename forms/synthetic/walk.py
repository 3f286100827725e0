"""An interview from the first question to the last, asked of a made-up respondent."""

from forms.errors import FormError
from forms.prompts import (
    ASKS_NOTHING,
    Change,
    Problem,
    ProblemKind,
    Prompt,
    SectionKind,
    SectionState,
)
from forms.session import FormSession
from forms.synthetic.hands import Hand
from forms.synthetic.levers import Levers, too_many
from forms.synthetic.mending import Mending
from forms.synthetic.respondent import Respondent

USUAL_ROWS = 20  # more are made only where a check wants them
PASSES = 6  # later answers can break earlier ones; an interview that does not settle is a fault


class CouldNotAnswer(FormError):
    """No answer was found that meets the form's hard checks."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"no answer was found for {', '.join(p.ref for p in problems)}")
        self.problems = problems


def answer_all(session: FormSession, respondent: Respondent, *, hand: Hand | None = None) -> None:
    """Answer everything that is asked, in document order, then settle and confirm what is unusual.

    Read-only questions (prefilled ones) stay as they are. Where a hard check is not met by answering its own
    question again, the answers behind it are changed, as long as that may be (``mending.TRIES``). Raises
    CouldNotAnswer where hard checks remain; otherwise the session can be finalized.
    """
    hand = hand or session
    walk = _Walk(session, respondent, hand)
    walk.ask_all()
    if walk.settled():
        return
    mending = Mending(session, hand, respondent, walk.levers, ask_rest=walk.ask_rest)
    for _ in range(PASSES):
        if mending.mend() or walk.settled():
            break
    walk.give_up()


class _Walk:
    def __init__(self, session: FormSession, respondent: Respondent, hand: Hand) -> None:
        self.session = session
        self.respondent = respondent
        self.hand = hand
        self.levers = Levers(session.form)
        self.done: set[str] = set()

    def ask_rest(self) -> None:
        """Ask what has no answer that must have one: rows may have gone and come again."""
        lacking = {p.ref for p in self.session.check() if p.kind is ProblemKind.REQUIRED}
        self.done -= lacking
        self.ask_all()

    def ask_all(self) -> None:
        seen: set[str] = set()
        while True:
            section = next((s for s in self.session.sections() if s.ref not in seen), None)
            if section is None:
                return
            seen.add(section.ref)  # rows that are added bring sections of their own
            if section.state is SectionState.NOT_NEEDED:
                continue
            if section.kind is SectionKind.ROSTER:
                self._ask_roster(section.ref)
            else:
                self._ask_page(section.ref)

    def _ask_roster(self, ref: str) -> None:
        wanted = self.respondent.rows(ref)
        while len(self.session.rows(ref)) < wanted and self.session.can_add(ref):
            self.hand.add_row(ref)
        for number, row in enumerate(self.session.rows(ref)):
            self._ask_page(row.ref, number)

    def _ask_page(self, ref: str, row: int = -1) -> None:
        while True:
            waiting = [p for p in self.session.prompts(ref) if p.ref not in self.done]
            if not waiting:
                return
            for prompt in waiting:
                self.done.add(prompt.ref)
                change = self._ask(prompt, row)
                if change is not None and (change.opened or change.closed):
                    break  # what is asked next may be another question now

    def _ask(self, prompt: Prompt, row: int) -> Change | None:
        prompt = self.session.prompt(
            prompt.ref
        )  # an answer just given may have changed its choices
        if prompt.read_only or prompt.kind in ASKS_NOTHING:
            return None
        change = None
        counts = self.levers.element_of(prompt.ref).number in self.levers.counting
        for value in self.respondent.says(prompt, row):
            if counts and too_many(value, USUAL_ROWS):
                continue
            try:
                change = self.hand.answer(prompt.ref, value)
            except FormError:
                continue
            left = self.session.prompt(prompt.ref).problems
            if not any(p.kind is not ProblemKind.WARNING for p in left) or value == "":
                break
        return change

    def settled(self) -> bool:
        """Whether nothing is left to do after a few passes."""
        return any(not self.settle() for _ in range(PASSES))

    def settle(self) -> bool:
        """Confirm soft checks, ask again where a hard one is broken; True while something was left to do."""
        left = [problem for problem in self.session.check() if problem.blocks]
        for problem in left:
            prompt = self.session.prompt(problem.ref)
            if problem.kind is ProblemKind.WARNING:
                self.hand.confirm(problem.ref, problem.rule, self.respondent.reason(prompt))
            else:
                self._ask(prompt, _row(problem.ref))
        if any(p.kind is not ProblemKind.WARNING for p in left):
            self.ask_all()  # a new answer may have opened questions
        return bool(left)

    def give_up(self) -> None:
        left = tuple(problem for problem in self.session.check() if problem.blocks)
        if left:
            raise CouldNotAnswer(left)


def _row(ref: str) -> int:
    """The 0-based row in the innermost repeat of ``ref``; -1 outside of repeats."""
    _, bracket, rest = ref.rpartition("[")
    return int(rest.partition("]")[0]) - 1 if bracket else -1
