"""Interviews: begun from an assignment, gone on with where they stopped."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol
from uuid import uuid4

from enumerator.errors import NotInThisState
from enumerator.fieldwork.interview import Comment, Interview, Journal, Place
from enumerator.fieldwork.media.taking import Taken
from enumerator.store.assignments import AssignmentRecord, AssignmentStore
from enumerator.store.interviews import (
    CommentRecord,
    InterviewRecord,
    InterviewStore,
    State,
)
from forms.definition.model import FormDefinition
from forms.prompts import Fact
from forms.said import Deed, Turn
from forms.session import FormSession


class Forms(Protocol):
    """The questionnaires at hand."""

    def newest(self) -> str:
        """Hash of the pack that new interviews begin with."""
        ...

    def form(self, pack: str, at: datetime | None = None) -> FormDefinition:
        """The form of a pack; of an interview that was begun, as it was then."""
        ...


class Interviews:
    """Opens interviews; each finishes on the form version it began with."""

    def __init__(
        self,
        interviews: InterviewStore,
        assignments: AssignmentStore,
        forms: Forms,
        *,
        clock: Callable[[], datetime],
        person: str,
        device: str,
        finalize: Callable[[Interview], None],
        language: Callable[[], str],
        prefill: Callable[[AssignmentRecord], Mapping[str, str]] = lambda known: known.prefill,
        journal: Callable[[Journal, str, FormDefinition], Journal] = lambda kept, _id, _form: kept,
    ) -> None:
        """``journal`` may put something of its own around the journal of an interview (by its id)."""
        self._prefill = prefill
        self._journal = journal
        self._interviews = interviews
        self._assignments = assignments
        self._forms = forms
        self._clock = clock
        self._person = person
        self._device = device
        self._finalize = finalize
        self._language = language

    def open(self, assignment_id: str) -> Interview:
        """The interview of a household: a new one, or the one begun, at the place where it stopped.

        It speaks the window's language where the form has it.

        A returned interview is reopened as its next revision. Raises NotInThisState for one that is finished,
        and for a household that was closed without one.
        """
        record = self._interviews.of_assignment(assignment_id)
        assignment = self._assignments.one(assignment_id)
        if record is None:
            return self._begin(assignment)
        if record.state is State.RETURNED:
            record = self._interviews.reopen(record.id)
        if record.state is not State.IN_PROGRESS:
            raise NotInThisState(record.id, record.state.value, State.IN_PROGRESS.value)
        self._interviews.resumed(record.id)
        form = self._forms.form(record.pack, record.opened_at)
        session = FormSession.restore(
            form,
            self._interviews.facts_of(record.id),
            clock=self._clock,
            language=self._offered(form, self._language()) or record.language or None,
            properties=self._properties(),
        )
        return self._sitting(record, assignment, session)

    def _begin(self, assignment: AssignmentRecord) -> Interview:
        if assignment.closed:
            raise NotInThisState(assignment.id, "closed", State.IN_PROGRESS.value)
        pack = self._forms.newest()
        form = self._forms.form(pack)
        session = FormSession.open(
            form,
            clock=self._clock,
            language=self._offered(form, self._language()),
            prefill=self._prefill(assignment),
            properties=self._properties(),
            last_saved=self._last_saved(form),
        )
        record = self._interviews.open(
            str(uuid4()),
            assignment.id,
            form_id=session.form_id,
            form_version=session.version,
            pack=pack,
            facts=session.opening.facts,
            language=session.language,
        )
        return self._sitting(record, assignment, session)

    def _sitting(
        self, record: InterviewRecord, assignment: AssignmentRecord, session: FormSession
    ) -> Interview:
        return Interview(
            record.id,
            str(assignment.key),
            session,
            self._journal(StoreJournal(self._interviews, record.id), record.id, session.form),
            place=record.place,
            saved_at=record.updated_at,
            finalize=self._finalize,
        )

    def _last_saved(self, form: FormDefinition) -> bytes | None:
        """Looked up for forms that begin with answers of the last interview, and for no others."""
        if not form.last_saved:
            return None
        return self._interviews.last_submission(form.form_id, self._person)

    def _properties(self) -> dict[str, str]:
        return {"deviceid": self._device, "username": self._person}

    @staticmethod
    def _offered(form: FormDefinition, language: str) -> str | None:
        """The form's own name for a language such as ``ur``; None for its default."""
        return next((name for name in form.languages if name.endswith(f"({language})")), None)


class StoreJournal:
    """An interview's journal, in the store."""

    def __init__(self, interviews: InterviewStore, interview: str) -> None:
        self._interviews = interviews
        self._interview = interview
        self._deeds: list[Deed] = []  # since the first look back; nobody else writes meanwhile

    def record(
        self,
        facts: tuple[Fact, ...],
        place: Place,
        remark: str = "",
        turn: Turn = Turn.ACT,
        files: tuple[Taken, ...] = (),
    ) -> datetime:
        at = self._interviews.apply(
            self._interview, facts, place, remark=remark, turn=turn, files=files
        )
        if self._deeds:
            self._deeds.append(Deed(facts, turn))
        return at

    def file(self, name: str) -> bytes | None:
        return self._interviews.file(self._interview, name)

    def deeds(self) -> tuple[Deed, ...]:
        if not self._deeds:
            self._deeds = list(self._interviews.deeds(self._interview))
        return tuple(self._deeds)

    def facts(self) -> tuple[Fact, ...]:
        self._deeds = []  # asked for after a change that could not be: what was noted of it here is void
        return self._interviews.facts_of(self._interview)

    def remember(self, place: Place) -> None:
        self._interviews.remember(self._interview, place)

    def remark(self, key: str, text: str) -> Comment:
        return _comment(self._interviews.comment(self._interview, key, text))

    def remarks(self) -> tuple[tuple[str, Comment], ...]:
        found = self._interviews.comments(self._interview)
        interview = self._interviews.record(self._interview)
        reviewed = interview.revision - 1
        return tuple(
            (
                record.key,
                _comment(
                    record,
                    asked=record.author != interview.author and record.revision == reviewed,
                ),
            )
            for record in found
        )

    def flag(self, key: str, *, on: bool) -> None:
        self._interviews.flag(self._interview, key, on=on)

    def flags(self) -> frozenset[str]:
        return self._interviews.flags(self._interview)

    def language(self, name: str) -> None:
        self._interviews.switch_language(self._interview, name)

    def leave(self) -> None:
        self._interviews.left(self._interview)

    def pause(self, idle_ms: int) -> None:
        self._interviews.paused(self._interview, idle_ms)

    def seconds(self) -> int:
        return self._interviews.seconds(self._interview)

    def last_answer(self) -> tuple[str, datetime, datetime] | None:
        return self._interviews.last_answer(self._interview)


def _comment(record: CommentRecord, *, asked: bool = False) -> Comment:
    return Comment("", record.author_name, record.text, record.at, asked)
