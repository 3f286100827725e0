"""Mends an interview that does not hold: other answers to the question itself, then to those it hangs on.

A local search that never goes on for ever: every answer that is tried counts, and at ``TRIES`` it gives up.
"""

from collections.abc import Callable, Iterator
from itertools import islice

from forms.errors import FormError
from forms.prompts import ASKS_NOTHING, Kind, Problem, ProblemKind, Prompt
from forms.session import FormSession
from forms.synthetic.guesses import Guessing
from forms.synthetic.hands import Hand
from forms.synthetic.levers import Behind, Levers, too_many
from forms.synthetic.respondent import Respondent

TRIES = 6000  # answers in one interview
_PLACES = 5  # rows of one question that are tried for one check
_VALUES = 40  # answers that are tried at one place
MOST_ROWS = 60  # that an answer may make
_ROUNDS = 80  # checks that are mended, or shaken at
_ROWS = 4  # that are added to one repeat
_SELECTS = (Kind.SELECT_ONE, Kind.SELECT_MANY, Kind.RANK)


class Mending:
    """Changes answers of one interview until nothing blocks it, or until it has tried enough."""

    def __init__(
        self,
        session: FormSession,
        hand: Hand,
        respondent: Respondent,
        levers: Levers,
        *,
        ask_rest: Callable[[], None],
    ) -> None:
        """``ask_rest`` asks what was opened meanwhile and is not answered. Rows go only by the session's own hand."""
        self._session = session
        self._hand = hand
        self._ask_rest = ask_rest
        self._chance = respondent.chance
        self._levers = levers
        self._guessing = Guessing(respondent.chance, respondent.today)
        self._left = TRIES
        self._hopeless: set[str] = set()  # places for which no answer of their own was found
        self._grown: dict[str, int] = {}  # rows that were added, by repeat

    def mend(self) -> bool:
        """Whether anything hard is left that blocks."""
        for _ in range(_ROUNDS):
            broken = self._hard()
            for problem in broken:
                if not self._answer_itself(problem):
                    self._hopeless.add(problem.ref)
            if broken:
                self._ask_rest()
            stuck = self._stuck()
            if not stuck and not self._hard():
                return False
            if self._left <= 0:
                break
            if stuck and not any(self._pull(problem, stuck) for problem in self._shuffled(stuck)):
                self._shake(stuck)
            self._ask_rest()
        return bool(self._hard())

    # ------------------------------------------------------------ what is wrong

    def _hard(self) -> list[Problem]:
        return [p for p in self._session.check() if p.blocks and p.kind is not ProblemKind.WARNING]

    def _stuck(self) -> dict[str, Problem]:
        """What no answer of its own mends. A question that was just opened only waits to be asked."""
        return {p.ref: p for p in self._hard() if self._is_stuck(p)}

    def _is_stuck(self, problem: Problem) -> bool:
        if problem.kind is ProblemKind.CONSTRAINT or problem.ref in self._hopeless:
            return True
        prompt = self._session.prompt(problem.ref)
        shut = prompt.read_only or prompt.kind in ASKS_NOTHING
        return shut or (prompt.kind in _SELECTS and not prompt.choices)

    # ------------------------------------------------------------ other answers

    def _answer_itself(self, problem: Problem) -> bool:
        """Try answers at the place itself until it holds."""
        prompt = self._session.prompt(problem.ref)
        if prompt.read_only or prompt.kind in ASKS_NOTHING:
            return False
        before = prompt.value
        for value in self._values(prompt, None, problem):
            if self._try(prompt.ref, value) and not self._broken(prompt.ref):
                return True
        self._try(prompt.ref, before)
        return not self._broken(prompt.ref)

    def _broken(self, ref: str) -> bool:
        now = self._session.prompt(ref)
        hard = any(p.kind is not ProblemKind.WARNING for p in now.problems)
        return hard or (now.required and now.value == "")

    def _pull(self, problem: Problem, stuck: dict[str, Problem]) -> bool:
        """Change one answer behind a check, so that less is stuck than before."""
        for ref, prompt, values in self._moves(problem):
            for value in values:
                if value == prompt.value or not self._try(ref, value):
                    continue
                now = self._stuck()
                if len(now) < len(stuck) and not self._session_broken(ref):
                    return True
                if self._left <= 0:
                    return False
            self._try(ref, prompt.value)
        return self._other_rows(problem)

    def _session_broken(self, ref: str) -> bool:
        try:
            return self._broken(ref)
        except FormError:
            return False  # it went with its row

    def _shake(self, stuck: dict[str, Problem]) -> None:
        """Nothing helps: change something by chance and look again from there."""
        problem = self._chance.pick(list(stuck.values()))
        moves = list(self._moves(problem))
        for _ in range(min(2, len(moves))):
            ref, _prompt, values = self._chance.pick(moves)
            some = list(values)
            if some:
                self._try(ref, self._chance.pick(some))

    def _moves(self, problem: Problem) -> Iterator[tuple[str, Prompt, Iterator[str]]]:
        element = self._levers.element_of(problem.ref)
        behind = self._levers.behind(element, problem.kind)
        for lever in behind.levers:
            refs = self._levers.refs(self._session, lever.element.number, problem.ref)
            for ref in refs[:_PLACES]:
                prompt = self._prompt(ref)
                if prompt is not None:
                    yield ref, prompt, self._values(prompt, behind, problem)

    def _prompt(self, ref: str) -> Prompt | None:
        """The question at ``ref`` where it is asked and can be answered now."""
        try:
            prompt = self._session.prompt(ref)
        except FormError:
            return None
        return None if prompt.read_only or prompt.kind in ASKS_NOTHING else prompt

    def _values(self, prompt: Prompt, behind: Behind | None, problem: Problem) -> Iterator[str]:
        element = self._levers.element_of(prompt.ref)
        own = self._levers.behind(element, ProblemKind.CONSTRAINT)
        if behind is None:
            hints, read = own.hints, own.read
        else:
            lever = next(one for one in behind.levers if one.element is element)
            hints, read = lever.hints, (*behind.read, *own.read)
        others = self._others(read, problem.ref, prompt.ref)
        bounds = element.question.bounds if element.question is not None else ("", "", "")
        made = self._guessing.answers(prompt, hints, others, bounds)
        counts = element.number in self._levers.counting
        fit = (value for value in made if not (counts and too_many(value, MOST_ROWS)))
        yield from islice(fit, _VALUES)

    def _others(self, numbers: tuple[int, ...], near: str, but: str) -> list[str]:
        """The values of other places, for comparisons with them."""
        found: dict[str, None] = {}
        for number in numbers:
            for ref in self._levers.refs(self._session, number, near)[:3]:
                if ref == but or len(found) > 20:
                    continue
                try:
                    value = self._session.value(ref)
                except FormError:
                    continue
                if value and len(value) < 200:
                    found[value] = None
        return list(found)

    def _other_rows(self, problem: Problem) -> bool:
        """Down to one row, then one more at a time; the answers in those that are left are looked at next."""
        element = self._levers.element_of(problem.ref)
        repeats = self._levers.behind(element, problem.kind).repeats
        refs = [ref for repeat in repeats for ref in self._levers.repeats(self._session, repeat)]
        for ref in refs[:_PLACES]:
            rows = self._session.rows(ref)
            if ref not in self._grown and len(rows) > 1 and self._may_remove(rows[-1].ref):
                self._session.remove_row(rows[-1].ref)
                return True
            if self._grown.get(ref, 0) < _ROWS and self._session.can_add(ref):
                self._grown[ref] = self._grown.get(ref, 0) + 1
                self._hand.add_row(ref)
                return True
        return False

    def _may_remove(self, row: str) -> bool:
        return self._hand is self._session and self._session.can_remove(row)

    def _try(self, ref: str, value: str) -> bool:
        self._left -= 1
        try:
            self._hand.answer(ref, value)
        except FormError:
            return False
        return True

    def _shuffled(self, stuck: dict[str, Problem]) -> list[Problem]:
        """One check after the other, beginning anywhere."""
        problems = list(stuck.values())
        start = self._chance.whole(0, len(problems) - 1)
        return [*problems[start:], *problems[:start]]
