"""Interviews: what was said, where the enumerator is, and how far each has come on its way to the registry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from enumerator.errors import NotInThisState
from enumerator.store.answers import (
    current_facts,
    facts_from_json,
    facts_to_json,
    keep_facts,
)
from enumerator.store.attachments import AttachmentStore, NewFile
from enumerator.store.connection import Store
from enumerator.store.events import Event, EventKind, EventLog
from enumerator.store.time_spent import seconds_spent
from enumerator.store.times import from_text, maybe_from_text, maybe_to_text, to_text
from forms.prompts import Fact, FactKind
from forms.said import Deed, Turn

Place = tuple[str, str]
"""Ref of the section (or row) and of the question; empty strings at the start."""


class State(StrEnum):
    """How far an interview has come."""

    IN_PROGRESS = "in_progress"
    FINALIZED = "finalized"
    RETURNED = "returned"
    APPROVED = "approved"
    BATCHED = "batched"
    RECEIPTED = "receipted"
    PURGED = "purged"
    WITHDRAWN = "withdrawn"


_MOVES: Mapping[State, frozenset[State]] = {
    State.FINALIZED: frozenset({State.IN_PROGRESS}),
    State.APPROVED: frozenset({State.FINALIZED}),
    # by the supervisor, by the supervisor again, or because the registry did not take it
    State.RETURNED: frozenset({State.FINALIZED, State.APPROVED, State.BATCHED}),
    State.IN_PROGRESS: frozenset({State.RETURNED}),
    State.BATCHED: frozenset({State.APPROVED}),
    State.RECEIPTED: frozenset({State.BATCHED}),
    State.PURGED: frozenset({State.RECEIPTED, State.WITHDRAWN}),
    State.WITHDRAWN: frozenset(
        {State.IN_PROGRESS, State.RETURNED, State.FINALIZED, State.APPROVED}
    ),
}
"""To each state, those it may be reached from."""

_EVENTS: Mapping[State, EventKind] = {
    State.FINALIZED: EventKind.FINALIZED,
    State.APPROVED: EventKind.APPROVED,
    State.RETURNED: EventKind.RETURNED,
    State.IN_PROGRESS: EventKind.REOPENED,
    State.BATCHED: EventKind.BATCHED,
    State.RECEIPTED: EventKind.RECEIPTED,
    State.PURGED: EventKind.PURGED,
    State.WITHDRAWN: EventKind.WITHDRAWN,
}

_MINUTE = len("2026-03-05T09:30")

_FACT_EVENTS: Mapping[FactKind, EventKind] = {
    FactKind.ANSWERED: EventKind.ANSWERED,
    FactKind.SPECIAL: EventKind.ANSWERED,  # "refused" is what was answered; the fact says that it is special
    FactKind.DERIVED: EventKind.DERIVED,
    FactKind.PREFILLED: EventKind.DERIVED,
    FactKind.ROW_ADDED: EventKind.ROW_ADDED,
    FactKind.ROW_REMOVED: EventKind.ROW_REMOVED,
    FactKind.ROW_MOVED: EventKind.ROW_MOVED,
    FactKind.CONFIRMED: EventKind.CONFIRMED,
}

_OPEN = """INSERT INTO interview (id, assignment, form_id, form_version, pack, author, language, opened_at,
    updated_at, state, revision, section, ref) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'in_progress', 1, '', '')"""
_FIELDS = """SELECT id, assignment, form_id, form_version, pack, state, revision, author, language, section, ref,
    opened_at, updated_at, finalized_at FROM interview"""
_RECORD = _FIELDS + " WHERE id = ?"
_OF_ASSIGNMENT = _FIELDS + " WHERE assignment = ? AND state <> 'withdrawn'"
_LAST = """SELECT e.xml FROM envelope e JOIN interview i ON i.id = e.subject AND e.kind = 'interview'
    WHERE i.form_id = ? AND i.author = ? AND i.state <> 'withdrawn' AND e.xml IS NOT NULL
    ORDER BY e.counter DESC LIMIT 1"""
_TOUCH = "UPDATE interview SET updated_at = ?, section = ?, ref = ? WHERE id = ?"
_WHERE = "SELECT state, section, ref, updated_at FROM interview WHERE id = ?"
_LANGUAGE = "UPDATE interview SET language = ? WHERE id = ? AND state = 'in_progress'"
_MOVE = """UPDATE interview SET state = ?, revision = ?, updated_at = ?, finalized_at = ?
    WHERE id = ? AND state = ?"""
_COMMENT = (
    "INSERT INTO comment (interview, key, author, revision, text, at) VALUES (?, ?, ?, ?, ?, ?)"
)
_COMMENTS = """SELECT c.key, c.author, coalesce(p.name, c.author), c.revision, c.text, c.at FROM comment c
    LEFT JOIN person p ON p.id = c.author WHERE c.interview = ? ORDER BY c.id"""


@dataclass(frozen=True, slots=True)
class InterviewRecord:
    """An interview as the store knows it."""

    id: str
    assignment: str
    form_id: str
    form_version: str
    pack: str
    state: State
    revision: int
    author: str
    language: str
    place: Place
    opened_at: datetime
    updated_at: datetime  # to the minute; the log has it exactly
    finalized_at: datetime | None


@dataclass(frozen=True, slots=True)
class CommentRecord:
    """A remark, by the stable key of its question; an empty key means the whole interview."""

    key: str
    author: str
    author_name: str
    revision: int
    text: str
    at: datetime


class InterviewStore:
    """The only place where interview SQL lives. Every call that writes has committed when it returns."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)
        self._attachments = AttachmentStore(store)

    def open(
        self,
        interview: str,
        assignment: str,
        *,
        form_id: str,
        form_version: str,
        pack: str,
        facts: Iterable[Fact],
        language: str = "",
    ) -> InterviewRecord:
        """Begin an interview with what opening the form did. Its author is who works here now."""
        said = tuple(facts)
        store = self._store

        def act() -> None:
            at = self._log.append(
                EventKind.OPENED,
                interview,
                {
                    "assignment": assignment,
                    "form": [form_id, form_version, pack],
                    "language": language,
                    "facts": facts_to_json(said),
                },
            )
            now = to_text(at)
            form = (form_id, form_version, pack)
            store.run(_OPEN, (interview, assignment, *form, store.actor, language, now, now))
            keep_facts(store, interview, said)

        store.write(act)
        return self.record(interview)

    def record(self, interview: str) -> InterviewRecord:
        """Raises KeyError for an id that nobody has given out."""
        found = self._store.row(_RECORD, (interview,))
        if found is None:
            raise KeyError(interview)
        return _record(found)

    def of_assignment(self, assignment: str) -> InterviewRecord | None:
        """The interview of a household, unless it was withdrawn."""
        found = self._store.row(_OF_ASSIGNMENT, (assignment,))
        return None if found is None else _record(found)

    def apply(
        self,
        interview: str,
        facts: Iterable[Fact],
        place: Place,
        *,
        remark: str = "",
        turn: Turn = Turn.ACT,
        files: Iterable[NewFile] = (),
    ) -> datetime:
        """Keep what one act did, in the log and in the tables, and a remark on it: together or not at all.

        ``files`` are those that the answers begin to name; a file that no answer names any more is erased.
        Raises NotInThisState unless the interview is in progress.
        """
        said = tuple(facts)
        kind = _FACT_EVENTS[said[0].kind] if said else EventKind.ENTERED

        def act() -> datetime:
            content: dict[str, Any] = {"facts": facts_to_json(said), "place": list(place)}
            if turn is not Turn.ACT:
                content["turn"] = turn.value
            at = self._log.append(kind, interview, content)
            self._touch(interview, at, place)
            kept = self._attachments
            endangered = kept.endangered(interview, said)
            keep_facts(self._store, interview, said)
            for file in files:
                kept.keep(interview, file.name, file.media_type, file.data)
            if endangered:
                kept.erase(interview, kept.unnamed(interview, endangered))
            if remark:
                self._remark(interview, "", remark)
            return at

        return self._store.write(act)

    def facts_of(self, interview: str) -> tuple[Fact, ...]:
        """The compact state to restore a session from: rows, answers, confirmations."""
        return current_facts(self._store, interview)

    def file(self, interview: str, name: str) -> bytes | None:
        """The bytes of a file that an answer names; None where it is not there."""
        return self._attachments.data(interview, name)

    def deeds(self, interview: str) -> tuple[Deed, ...]:
        """What was said and taken back, oldest first; with what opening the form did as the ground of it all."""
        return tuple(
            _deed(event)
            for event in self._log.of(interview)
            if event.kind == EventKind.REOPENED or (event.content and "facts" in event.content)
        )

    def remember(self, interview: str, place: Place) -> None:
        """Where the enumerator is now."""
        self.apply(interview, (), place)

    def switch_language(self, interview: str, language: str) -> None:
        def act() -> None:
            if not self._store.run(_LANGUAGE, (language, interview)):
                raise self._elsewhere(interview, State.IN_PROGRESS)
            self._log.append(EventKind.LANGUAGE, interview, {"language": language})

        self._store.write(act)

    def comment(self, interview: str, key: str, text: str) -> CommentRecord:
        """Keep a remark by who works here; in any state, because a supervisor remarks on finalized ones."""
        self._store.write(lambda: self._remark(interview, key, text))
        return self.comments(interview)[-1]

    def comments(self, interview: str) -> tuple[CommentRecord, ...]:
        """Oldest first."""
        rows = self._store.rows(_COMMENTS, (interview,))
        return tuple(
            CommentRecord(key, author, name, revision, text, from_text(at))
            for key, author, name, revision, text, at in rows
        )

    def flag(self, interview: str, key: str, *, on: bool) -> None:
        """Flag a question for the supervisor, or take the flag away; no answer changes by it."""
        kind = EventKind.FLAGGED if on else EventKind.UNFLAGGED
        self._store.write(lambda: self._log.append(kind, interview, {"key": key}))

    def flags(self, interview: str) -> frozenset[str]:
        """The keys of the questions that are flagged now."""
        return self._log.flags(interview)

    def last_remark(self, interview: str) -> str:
        """What was said last about the interview as a whole; empty where nothing was."""
        said = [comment.text for comment in self.comments(interview) if not comment.key]
        return said[-1] if said else ""

    def resumed(self, interview: str) -> None:
        """An interview in progress was opened again; paradata counts sittings by this."""
        self._store.write(lambda: self._log.append(EventKind.RESUMED, interview))

    def left(self, interview: str) -> None:
        """Whoever was at it has turned away from it. A sitting that a fall or an empty battery ended says nothing."""
        self._store.write(lambda: self._log.append(EventKind.LEFT, interview))

    def paused(self, interview: str, idle_ms: int) -> None:
        """The laptop locked over it, after nobody had touched a key for ``idle_ms``; it goes on with ``resumed``."""
        self._store.write(
            lambda: self._log.append(EventKind.PAUSED, interview, {"idle_ms": idle_ms})
        )

    def seconds(self, interview: str) -> int:
        """How long people were at it, without the pauses."""
        return seconds_spent(self._log.beats(interview))

    def last_answer(self, interview: str) -> tuple[str, datetime, datetime] | None:
        """The key of the question answered last, when that was, and the time now; None before the first answer."""
        event = self._log.last(interview, EventKind.ANSWERED)
        facts = (event.content or {}).get("facts", ()) if event is not None else ()
        return (facts[0][1], event.at, self._store.now()) if event is not None and facts else None

    def last_submission(self, form_id: str, author: str) -> bytes | None:
        """What this person finished last with this form, as long as it is here.

        It is one family's answers, read while another family is asked: hand it only to a form session, which keeps
        no more of it than the form names.
        """
        found = self._store.row(_LAST, (form_id, author))
        return None if found is None else bytes(found[0])

    def finalize(self, interview: str, content: Mapping[str, Any] | None = None) -> None:
        """In one transaction with the envelope: ``with store.transaction(): envelopes.keep(…); finalize(…)``."""
        self._move(interview, State.FINALIZED, content)

    def approve(self, interview: str, content: Mapping[str, Any] | None = None) -> None:
        self._move(interview, State.APPROVED, content)

    def give_back(self, interview: str, content: Mapping[str, Any] | None = None) -> None:
        """Return it to its enumerator: by a supervisor, or because the registry did not take it."""
        self._move(interview, State.RETURNED, content)

    def reopen(self, interview: str) -> InterviewRecord:
        """Go on with a returned interview, as its next revision."""
        self._move(interview, State.IN_PROGRESS, None)
        return self.record(interview)

    def put_in_batch(self, interview: str, batch: str) -> None:
        self._move(interview, State.BATCHED, {"batch": batch})

    def receipted(self, interview: str, batch: str, outcome: str) -> None:
        """The registry holds it, opened: the copy here may go."""
        self._move(interview, State.RECEIPTED, {"batch": batch, "outcome": outcome})

    def withdraw(self, interview: str, reason: str) -> None:
        self._move(interview, State.WITHDRAWN, {"reason": reason})

    def mark_purged(self, interview: str, content: Mapping[str, Any]) -> None:
        """Say in the log that contents go; ``purge`` then erases them."""
        self._move(interview, State.PURGED, content)

    def _remark(self, interview: str, key: str, text: str) -> None:
        store = self._store
        revision = self.record(interview).revision
        at = self._log.append(EventKind.COMMENTED, interview, {"key": key, "text": text})
        store.run(_COMMENT, (interview, key, store.actor, revision, text, to_text(at)))

    def _touch(self, interview: str, at: datetime, place: Place) -> None:
        """Keep the place, and the time to the minute: an answer at the place just entered writes one page less."""
        found = self._store.row(_WHERE, (interview,))
        if found is None:
            raise KeyError(interview)
        state, *before, touched = found
        if state != State.IN_PROGRESS:
            raise NotInThisState(interview, state, State.IN_PROGRESS.value)
        now = to_text(at)
        if tuple(before) != place or touched[:_MINUTE] != now[:_MINUTE]:
            self._store.run(_TOUCH, (now, *place, interview))

    def _move(self, interview: str, to: State, content: Mapping[str, Any] | None) -> None:
        def act() -> None:
            record = self.record(interview)
            if record.state not in _MOVES[to]:
                raise self._elsewhere(interview, to)
            at = to_text(self._log.append(_EVENTS[to], interview, content))
            revision = record.revision + (to is State.IN_PROGRESS)
            finalized = record.finalized_at
            done = at if to is State.FINALIZED else maybe_to_text(finalized)
            self._store.run(_MOVE, (to.value, revision, at, done, interview, record.state.value))

        self._store.write(act)

    def _elsewhere(self, interview: str, wanted: State) -> NotInThisState:
        return NotInThisState(interview, self.record(interview).state.value, wanted.value)


def _deed(event: Event) -> Deed:
    content = event.content or {}
    ground = event.kind in {EventKind.OPENED, EventKind.REOPENED}
    turn = Turn.GROUND if ground else Turn(content.get("turn", Turn.ACT))
    return Deed(tuple(facts_from_json(content.get("facts", ()))), turn)


def _record(row: tuple[Any, ...]) -> InterviewRecord:
    return InterviewRecord(
        id=row[0],
        assignment=row[1],
        form_id=row[2],
        form_version=row[3],
        pack=row[4],
        state=State(row[5]),
        revision=row[6],
        author=row[7],
        language=row[8],
        place=(row[9], row[10]),
        opened_at=from_text(row[11]),
        updated_at=from_text(row[12]),
        finalized_at=maybe_from_text(row[13]),
    )
