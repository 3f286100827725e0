"""Trials: interviews by which an author tries a form. Nothing of them is ever written down."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from random import Random

from enumerator.fieldwork.interview import Comment, Interview, Place
from enumerator.fieldwork.media.taking import Taken
from forms.definition.model import FormDefinition
from forms.errors import AnswerNotAccepted, FormError, NoSuchPlace
from forms.prompts import Change, Fact, FactKind, Finalized
from forms.said import Deed, Turn
from forms.session import POLICY_ZONE, FormSession
from forms.synthetic import AnyRespondent, Chance, CouldNotAnswer, answer_all
from forms.synthetic.stand_ins import properties_for

Clock = Callable[[], datetime]
_ROW = re.compile(r"(.*?)\[(\d+)\]")
_SAID = frozenset({FactKind.ANSWERED, FactKind.SPECIAL})


class Stopped(Exception):
    """Somebody thought better of having the form filled."""


class MemoryJournal:
    """The journal of a trial: it forgets everything when the window closes."""

    def __init__(self, opening: tuple[Fact, ...], clock: Clock, files: dict[str, bytes]) -> None:
        self._deeds = [Deed(opening, Turn.GROUND)]
        self._remarks: list[tuple[str, Comment]] = []
        self._flags: set[str] = set()
        self._files = files
        self._clock = clock

    def record(
        self,
        facts: tuple[Fact, ...],
        place: Place,  # noqa: ARG002
        remark: str = "",
        turn: Turn = Turn.ACT,
        files: tuple[Taken, ...] = (),
    ) -> datetime:
        self._deeds.append(Deed(facts, turn))
        self._files.update((file.name, file.data) for file in files)
        if remark:
            self.remark("", remark)
        return self._clock()

    def facts(self) -> tuple[Fact, ...]:
        return tuple(fact for deed in self._deeds for fact in deed.facts)

    def deeds(self) -> tuple[Deed, ...]:
        return tuple(self._deeds)

    def file(self, name: str) -> bytes | None:
        return self._files.get(name)

    def remember(self, place: Place) -> None:
        """The place is the interview's own while it is open."""

    def remark(self, key: str, text: str) -> Comment:
        comment = Comment("", "", text, self._clock())
        self._remarks.append((key, comment))
        return comment

    def remarks(self) -> tuple[tuple[str, Comment], ...]:
        return tuple(self._remarks)

    def flag(self, key: str, *, on: bool) -> None:
        change = self._flags.add if on else self._flags.discard
        change(key)

    def flags(self) -> frozenset[str]:
        return frozenset(self._flags)

    def language(self, name: str) -> None:
        """Nor is the language kept."""

    def leave(self) -> None:
        """Nobody waits for word that a trial was left."""

    def pause(self, idle_ms: int) -> None:
        """Nor that it stood still."""

    def seconds(self) -> int:
        """Nobody counts the time of a trial."""
        return 0

    def last_answer(self) -> tuple[str, datetime, datetime] | None:
        """A trial begins and ends in one sitting."""
        return None


class Trial(Interview):
    """An interview in memory. ``submission`` is what would have been sealed when it was finished last."""

    def __init__(
        self,
        session: FormSession,
        name: str,
        clock: Clock,
        *,
        place: Place = ("", ""),
        files: Mapping[str, bytes] = {},
    ) -> None:
        self.files = dict(files)  # what answers name, by name
        journal = MemoryJournal(session.facts_now(), clock, self.files)
        super().__init__("", "1", session, journal, place=place, finalize=_render)
        self.name, self.clock = name, clock
        self.submission: Finalized | None = None


def _render(interview: Interview) -> None:
    assert isinstance(interview, Trial)
    interview.submission = interview.session.finalize(partial=interview.partial)


def begin(form: FormDefinition, name: str, clock: Clock, *, language: str = "") -> Trial:
    """A new trial of ``form``; ``language`` is the form's own name of one, or a code such as ``ur``."""
    spoken = next((one for one in form.languages if one == language), None)
    spoken = spoken or next((o for o in form.languages if o.endswith(f"({language})")), None)
    session = FormSession.open(form, clock=clock, language=spoken, properties=properties_for(form))
    return Trial(session, name, clock)


@dataclass(frozen=True, slots=True)
class Carried:
    """A trial that went over to another version of its form; ``lost`` answers fit no longer."""

    trial: Trial
    kept: int
    lost: int


def carry_over(old: Trial, form: FormDefinition) -> Carried:
    """A trial of ``form`` with the rows, answers, confirmations, comments and the place of ``old``, as far as they fit.

    The new form decides what it takes, answer by answer: a question may have another kind, other choices, other
    rules, or be gone.
    """
    new = begin(form, old.name, old.clock, language=old.session.language)
    facts = old.session.facts_now()
    for fact in facts:
        if fact.kind is FactKind.ROW_ADDED:
            ref = old.session.ref_of(f"{fact.key}[@{fact.row}]")
            _rows_for(new.session, ref or "")
    given = [_given(old.session, fact) for fact in facts if fact.kind in _SAID]
    waiting = [one for one in given if one is not None]
    asked = len(waiting)
    while left := [one for one in waiting if not _take(new.session, *one)]:
        if len(left) == len(waiting):
            break  # an answer may open the question of another that stood before it
        waiting = left
    for fact in facts:
        if fact.kind is FactKind.CONFIRMED:
            ref = old.session.ref_of(fact.key)
            with suppress(FormError):
                new.session.confirm(ref or "", fact.position, fact.value)
    place = _place(new.session, old.place)
    trial = Trial(new.session, old.name, old.clock, place=place, files=old.files)
    for comment in old.comments():
        with suppress(FormError):
            trial.comment(comment.ref, comment.text)
    return Carried(trial, asked - len(left), len(left))


def _given(session: FormSession, fact: Fact) -> tuple[str, Fact] | None:
    ref = session.ref_of(fact.key)
    if (
        ref is None or not fact.value or not session.prompt(ref).answered
    ):  # an answer put aside fits nowhere
        return None
    return ref, fact


def _take(session: FormSession, ref: str, said: Fact) -> bool:
    _rows_for(session, ref)
    try:
        if said.kind is FactKind.SPECIAL:
            session.give_special(ref, said.value)
        else:
            session.answer(ref, said.value)
    except FormError:
        return False
    return True


def _rows_for(session: FormSession, ref: str) -> None:
    """Make the rows in which ``ref`` stands, where the form lets anybody make them."""
    above = ""
    for step, number in _ROW.findall(ref):
        above += step
        with suppress(FormError):
            while len(session.rows(above)) < int(number) and session.can_add(above):
                session.add_row(above)
        above += f"[{number}]"


def _place(session: FormSession, place: Place) -> Place:
    """The same place where it is there still; else the page it stood on."""
    page, ref = place
    try:
        session.prompt(ref)
    except NoSuchPlace:
        return page, ""
    return place


def fill(old: Trial, form: FormDefinition, seed: int, stopped: Callable[[], bool]) -> Carried:
    """A copy of ``old`` in which made-up people answer what its author has not; ``lost`` questions stay open.

    Raises Stopped when ``stopped()`` says so.
    """
    copy = FormSession.restore(
        form,
        old.session.facts_now(),
        clock=old.clock,
        language=old.session.language,
        properties=properties_for(form),
    )
    today = old.clock().astimezone(POLICY_ZONE).date()
    respondent = AnyRespondent(Chance(Random(seed)), today)  # noqa: S311  # nothing secret
    hand = _CarefulHand(copy, stopped)
    left = 0
    try:
        answer_all(copy, respondent, hand=hand)
    except CouldNotAnswer as error:
        left = len({problem.ref for problem in error.problems})
    trial = Trial(copy, old.name, old.clock, place=old.place, files=old.files)
    return Carried(trial, hand.given, left)


class _CarefulHand:
    """Writes down what made-up people say, and leaves alone what somebody typed."""

    def __init__(self, session: FormSession, stopped: Callable[[], bool]) -> None:
        self._session = session
        self._stopped = stopped
        self._typed = {
            fact.key for fact in session.facts_now() if fact.kind in _SAID and fact.value
        }
        self.given = 0

    def answer(self, ref: str, value: str) -> Change:
        self._look()
        if self._session.prompt(ref).key in self._typed:
            raise AnswerNotAccepted(ref, "read_only")
        self.given += 1
        return self._session.answer(ref, value)

    def add_row(self, ref: str) -> Change:
        self._look()
        return self._session.add_row(ref)

    def confirm(self, ref: str, rule: int, reason: str) -> Change:
        self._look()
        return self._session.confirm(ref, rule, reason)

    def _look(self) -> None:
        if self._stopped():
            raise Stopped
