"""One open interview: every change is in the store before anybody is told that it is saved."""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from enumerator.fieldwork.asked import still_asked
from enumerator.fieldwork.media.recent import RecentFiles, asks_for_file, names_file
from enumerator.fieldwork.media.taking import Taken, taken_before
from enumerator.fieldwork.undoing import Step, Turned, step_back, step_on
from forms.errors import AnswerNotAccepted
from forms.prompts import OF_ROWS, Change, Fact, FactKind, Problem, Row
from forms.said import Deed, Turn
from forms.session import FormSession

STATUS_QUESTION = "int_status"
"""The question of the form that says how far the interview came (DOMAIN.md, Z01)."""
CONSENT_QUESTION, REFUSES = "consent", "2"
"""The question of the form that asks for consent, and the answer that refuses it (DOMAIN.md, B04)."""
CONSENT_WITHDRAWN = "consent_withdrawn"
"""Why an interview ends with nothing kept but that they refused (DOMAIN.md, D.3; fieldwork.consent)."""
PARTIAL_REASONS = {
    "respondent_stopped": "3",
    "continue_later": "2",
    CONSENT_WITHDRAWN: "3",
    "other": "",
}
"""Why an interview is finished before its end, and the code for it in the list of states."""
REMOVAL_UNDONE = "removal_undone"
"""What is kept beside the reason why a member was taken off the list, once they are on it again."""

Place = tuple[str, str]
"""Where the enumerator is: ref of the section (or row) and of the question; empty strings at the start."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on one question, or (with an empty ref) on the whole interview."""

    ref: str
    author: str
    text: str
    at: datetime
    asked: bool = False  # by the supervisor, when the interview was returned last


class Journal(Protocol):
    """What an open interview needs of the store. Each call has committed when it returns."""

    def record(
        self,
        facts: tuple[Fact, ...],
        place: Place,
        remark: str = "",
        turn: Turn = Turn.ACT,
        files: tuple[Taken, ...] = (),
    ) -> datetime:
        """Keep what one act did, with a remark on the whole interview: together or not at all.

        ``files`` are those that answers begin to name; one that no answer names any more is erased.
        """
        ...

    def file(self, name: str) -> bytes | None:
        """The bytes of a file that an answer names."""
        ...

    def deeds(self) -> tuple[Deed, ...]:
        """What was said and taken back since the interview began, oldest first, for undo."""
        ...

    def facts(self) -> tuple[Fact, ...]:
        """What is kept: the session becomes this again after a change that could not be."""
        ...

    def remember(self, place: Place) -> None: ...

    def remark(self, key: str, text: str) -> Comment: ...

    def remarks(self) -> tuple[tuple[str, Comment], ...]:
        """Comments with the stable key of their question, oldest first."""
        ...

    def flag(self, key: str, *, on: bool) -> None: ...

    def flags(self) -> frozenset[str]:
        """The keys of the questions that are flagged for the supervisor."""
        ...

    def language(self, name: str) -> None: ...

    def leave(self) -> None: ...

    def pause(self, idle_ms: int) -> None: ...

    def seconds(self) -> int: ...

    def last_answer(self) -> tuple[str, datetime, datetime] | None:
        """The stable key of the question that was answered last, when that was, and the time now."""
        ...


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that somebody gave: where it stands, when it was, and the time now."""

    ref: str
    at: datetime
    now: datetime


class Interview:
    """The form session and its journal, kept in step.

    A call that writes has committed when it returns. Where the store could not (a full disk), it raises StoreError and
    the session stands as before.
    """

    def __init__(
        self,
        interview_id: str,
        household: str,
        session: FormSession,
        journal: Journal,
        *,
        place: Place = ("", ""),
        saved_at: datetime | None = None,
        finalize: Callable[["Interview"], None],
    ) -> None:
        self.id = interview_id
        self.household = household
        self.session = session
        self.saved_at = saved_at
        self._journal = journal
        self._place = place
        self._finalize = finalize
        self.partial = ""  # while it is finished as partial: why; "code" or "code: words"
        self._recent = RecentFiles()

    @property
    def place(self) -> Place:
        return self._place

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that blocks finalizing or was confirmed, in the form's order."""
        return self.session.check()

    def answer(self, ref: str, value: str, going: Collection[str] = ()) -> Change:
        """Take an answer ("" clears it). Raises AnswerNotAccepted, StoreError.

        ``going``: ids of the rows that go where the answer makes a list shorter.
        """
        self._look_back(ref)
        change = self.session.answer(ref, value, going)
        self._keep(change)
        return change

    def give_special(self, ref: str, which: str) -> Change:
        """Take a special answer (don't know …); an answer replaces it. Raises AnswerNotAccepted, StoreError."""
        self._look_back(ref)
        change = self.session.give_special(ref, which)
        self._keep(change)
        return change

    def attach(self, ref: str, taken: Taken) -> Change:
        """Answer with a file, whose bytes are kept with the answer. Raises AnswerNotAccepted, StoreError."""
        self._look_back(ref)
        change = self.session.answer(ref, taken.name)
        self._keep(change, files=(taken,))
        self._recent.put(taken)
        return change

    def file(self, name: str) -> bytes | None:
        """The bytes of a file that an answer names."""
        return self._journal.file(name)

    def add_row(self, ref: str) -> Change:
        change = self.session.add_row(ref)
        self._keep(change)
        return change

    def remove_row(self, ref: str, reason: str, instead: str = "") -> Change:
        """Remove a row; the reason is kept beside the event as a comment on the interview.

        Answers that name the row name the row at ``instead`` from now on, or nobody.
        """
        change = self.session.remove_row(ref, instead)
        self._keep(change, reason)
        return change

    def move_row(self, ref: str, to: int) -> Change:
        """Move a row to the position ``to`` (1-based) of its list. Raises RowsFixed, StoreError."""
        change = self.session.move_row(ref, to)
        self._keep(change)
        return change

    def confirm(self, ref: str, rule: int, reason: str) -> Change:
        """Confirm a soft check with its reason."""
        change = self.session.confirm(ref, rule, reason)
        self._keep(change)
        return change

    def comment(self, ref: str, text: str) -> Comment:
        key = self.session.prompt(ref).key if ref else ""
        return self._journal.remark(key, text)

    def comments(self) -> tuple[Comment, ...]:
        """All comments whose question is there now, and those on the whole interview, oldest first."""
        found = []
        for key, comment in self._journal.remarks():
            ref = self.session.ref_of(key) if key else ""
            if ref is not None:
                found.append(replace(comment, ref=ref))
        return tuple(found)

    def asked(self) -> tuple[str, ...]:
        """The questions there now at which the supervisor asked for something that is not dealt with yet."""
        remarks = self._journal.remarks()
        if not any(comment.asked for _, comment in remarks):
            return ()
        keys = still_asked(remarks, self._journal.deeds())
        found = (self.session.ref_of(key) for key in keys)
        return tuple(ref for ref in found if ref is not None)

    def flag(self, ref: str) -> bool:
        """Flag a question for the supervisor, or take its flag away; whether it is flagged now.

        A flag is no answer: undo leaves it, and it is kept where comments are.
        """
        key = self.session.prompt(ref).key
        on = key not in self._journal.flags()
        self._journal.flag(key, on=on)
        return on

    def flags(self) -> frozenset[str]:
        """The refs of the flagged questions that are there now."""
        found = (self.session.ref_of(key) for key in self._journal.flags())
        return frozenset(ref for ref in found if ref is not None)

    def enter(self, section_ref: str, ref: str) -> None:
        """Remember where the enumerator is, so that the interview opens there again."""
        if (section_ref, ref) != self._place:
            self._journal.remember((section_ref, ref))
            self._place = (section_ref, ref)

    def set_language(self, language: str) -> None:
        self._journal.language(language)
        self.session.set_language(language)

    def locate(self, position: str) -> None:
        """Where the laptop is, for a form that has asked (session.awaits_position); "" when nobody will know.

        It is nobody's answer: undo leaves it.
        """
        change = self.session.locate(position)
        if change.facts:
            self._keep(change, turn=Turn.ASIDE)

    def undo(self) -> Turned | None:
        """Take back the last act that changed answers, rows or confirmations; None when there is none.

        It may be an act of an earlier sitting. Comments and flags stay as they are.
        """
        return self._turn(step_back(self._journal.deeds()), Turn.UNDO)

    def redo(self) -> Turned | None:
        """Do again what was taken back last; None once something else was done."""
        return self._turn(step_on(self._journal.deeds()), Turn.REDO)

    def finalize_partial(self, reason: str) -> None:
        """Finish although something blocks: what is not met travels with the submission, at each question.

        ``reason`` is "code" or "code: words" (PARTIAL_REASONS). Where the form asks for the interview's state, it is
        answered. CONSENT_WITHDRAWN answers the question of consent with "refuses", and it ends as after any refusal.
        Raises StoreError, and then it is open as before.
        """
        code = reason.partition(":")[0]
        if code == CONSENT_WITHDRAWN and self.can_withdraw:
            self.answer(self._question(CONSENT_QUESTION), REFUSES)
        self._answer_status(code)
        self.partial = reason
        try:
            self._finalize(self)
        finally:
            self.partial = ""

    @property
    def can_withdraw(self) -> bool:
        """Whether the form asks for consent, so that it can be taken back before the end."""
        ref = self._question(CONSENT_QUESTION)
        offered = self.session.prompt(ref).choices if ref else ()
        return any(choice.value == REFUSES for choice in offered)

    def _answer_status(self, code: str) -> None:
        ref, status = self._question(STATUS_QUESTION), PARTIAL_REASONS.get(code)
        if ref and status:
            with suppress(AnswerNotAccepted):  # not asked here, or another list of states
                self.answer(ref, status)

    def _question(self, name: str) -> str:
        """The ref of the form's question with a name that the program knows; empty where it has none."""
        elements = self.session.form.elements
        return next(
            (e.ref for e in elements if e.name == name and e.question is not None and not e.home),
            "",
        )

    def finalize(self) -> None:
        """Finish: the submission is rendered, signed, sealed and stored. Raises NotFinished while anything blocks."""
        self._finalize(self)

    def leave(self) -> None:
        """Say that nobody is at it any more; every answer was kept before."""
        self._journal.leave()

    def pause(self, idle_ms: int = 0) -> None:
        """Say that the laptop locks now, after nobody touched a key for ``idle_ms``: its clock stands still."""
        self._journal.pause(idle_ms)

    @property
    def seconds(self) -> int:
        """How long people have been at it, without the pauses."""
        return self._journal.seconds()

    @property
    def last_answered(self) -> Answered | None:
        """The last answer whose question is there now."""
        found = self._journal.last_answer()
        ref = self.session.ref_of(found[0]) if found is not None else None
        return Answered(ref, *found[1:]) if found is not None and ref is not None else None

    def _turn(self, step: Step | None, turn: Turn) -> Turned | None:
        if step is None:
            return None
        before = self._row(step.act)
        facts, files = self._with_files(step.facts)
        change = self.session.replay(facts)
        remark = REMOVAL_UNDONE if _brings_back(step.act, turn) else ""
        self._keep(change, remark, turn, files)
        now = self._row(step.act)
        return self._turned(step.act, now if step.act.kind is FactKind.ROW_MOVED else before or now)

    def _turned(self, act: Fact, row: Row | None) -> Turned:
        if act.kind not in OF_ROWS:
            return Turned(act.kind, act.key, self.session.ref_of(act.key) or "")
        key = f"{act.key}[@{act.row}]"
        ref = self.session.ref_of(key) or self._roster(act.key)
        number = int(row.ref.rpartition("[")[2][:-1]) if row is not None else 0
        return Turned(act.kind, key, ref, number, row.label if row is not None else "")

    def _row(self, act: Fact) -> Row | None:
        """The row that an act added or removed, where it stands now."""
        ref = self._roster(act.key) if act.row else ""
        rows = self.session.rows(ref) if ref else ()
        return next((row for row in rows if row.id == act.row), None)

    def _roster(self, key: str) -> str:
        """The ref of a roster; empty where the row around it is gone."""
        above, _, name = key.rpartition("/")
        outer = self.session.ref_of(above) if "[@" in above else above
        return "" if outer is None else f"{outer}/{name}"

    def _look_back(self, ref: str) -> None:
        """Remember for undo what a question's file holds that is about to be erased."""
        if not asks_for_file(self.session.form, ref):
            return
        name = self.session.value(ref)
        data = self._journal.file(name) if name and name not in self._recent else None
        if data is not None:
            self._recent.put(taken_before(name, data))

    def _with_files(self, facts: tuple[Fact, ...]) -> tuple[tuple[Fact, ...], tuple[Taken, ...]]:
        """Facts whose files are there or come back with them; a file that was erased for good is named by nobody."""
        found: list[Fact] = []
        back: list[Taken] = []
        for fact in facts:
            named = fact.value if names_file(self.session.form, fact) else ""
            taken = self._recent.get(named)
            if not named or self._journal.file(named) is not None:
                found.append(fact)
            elif taken is not None:
                found.append(fact)
                back.append(taken)
            else:
                found.append(replace(fact, value=""))
        return tuple(found), tuple(back)

    def _keep(
        self,
        change: Change,
        remark: str = "",
        turn: Turn = Turn.ACT,
        files: tuple[Taken, ...] = (),
    ) -> None:
        try:
            self.saved_at = self._journal.record(change.facts, self._place, remark, turn, files)
        except Exception:  # whatever it was, the session must not run ahead of the store
            self.session.reset(self._journal.facts())
            raise


def _brings_back(act: Fact, turn: Turn) -> bool:
    """Whether a member who was taken off the list is on it again."""
    return act.kind is FactKind.ROW_REMOVED and turn is Turn.UNDO
