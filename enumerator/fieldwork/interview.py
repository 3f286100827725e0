"""One open interview: every change is in the store before anybody is told that it is saved."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from enumerator.fieldwork.undoing import Edit, History
from forms.prompts import Change, Fact, Problem
from forms.session import FormSession

Turn = Callable[[], tuple[str, str] | None]
Place = tuple[str, str]
"""Where the enumerator is: ref of the section (or row) and of the question; empty strings at the start."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on one question, or (with an empty ref) on the whole interview."""

    ref: str
    author: str
    text: str
    at: datetime


class Journal(Protocol):
    """What an open interview needs of the store. Each call has committed when it returns."""

    def record(self, facts: tuple[Fact, ...], place: Place, remark: str = "") -> datetime:
        """Keep what one act did, with a remark on the whole interview: together or not at all."""
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
        self._history = History()
        self._finalize = finalize

    @property
    def place(self) -> Place:
        return self._place

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that blocks finalizing or was confirmed, in the form's order."""
        return self.session.check()

    def answer(self, ref: str, value: str) -> Change:
        """Take an answer ("" clears it). Raises AnswerNotAccepted, StoreError."""
        change, edit = self._answer(ref, value)
        if edit.before != edit.after:
            self._history.done(edit)
        return change

    def add_row(self, ref: str) -> Change:
        change = self.session.add_row(ref)
        self._keep(change)
        return change

    def remove_row(self, ref: str, reason: str) -> Change:
        """Remove a row; the reason is kept beside the event as a comment on the interview."""
        change = self.session.remove_row(ref)
        self._keep(change, reason)
        self._history.forget()
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
                found.append(Comment(ref, comment.author, comment.text, comment.at))
        return tuple(found)

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

    def undo(self) -> str | None:
        """Take back the last answer; the ref that changed, or None when there is nothing to take back."""
        return self._turn(self._history.undo, self._history.redo)

    def redo(self) -> str | None:
        return self._turn(self._history.redo, self._history.undo)

    def finalize(self) -> None:
        """Finish: the submission is rendered, signed, sealed and stored. Raises NotFinished while anything blocks."""
        self._finalize(self)

    def leave(self) -> None:
        """Say that nobody is at it any more; every answer was kept before."""
        self._journal.leave()

    def _answer(self, ref: str, value: str) -> tuple[Change, Edit]:
        prompt = self.session.prompt(ref)
        change = self.session.answer(ref, value)
        self._keep(change)
        return change, Edit(prompt.key, prompt.value, self.session.value(ref))

    def _turn(self, step: Turn, back: Turn) -> str | None:
        while (turned := step()) is not None:
            key, value = turned
            ref = self.session.ref_of(key)
            if ref is not None:
                try:
                    self._answer(ref, value)
                except Exception:
                    back()  # it can be tried again
                    raise
                return ref
        return None

    def _keep(self, change: Change, remark: str = "") -> None:
        try:
            self.saved_at = self._journal.record(change.facts, self._place, remark)
        except Exception:  # whatever it was, the session must not run ahead of the store
            self.session.reset(self._journal.facts())
            raise
