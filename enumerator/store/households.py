"""A household whole: everything the store has of it, read out for a copy, and told again in another store."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from enumerator.store.connection import Row, Store

# A copy is made of what is not at the registry and erased here: interviews that are held, visits that are sealed,
# and lines that were found and wait.
_LIVE = (
    "i.state <> 'withdrawn' AND i.state <> 'purged'"  # so that the index of live interviews is used
)
_WANTED = f"""
    WITH live (id, assignment) AS (SELECT i.id, i.assignment FROM interview i WHERE {_LIVE}),
    wanted (id) AS (
        SELECT assignment FROM live
        UNION SELECT v.assignment FROM envelope e JOIN visit v ON v.id = e.subject
            WHERE e.kind = 'visit' AND e.data IS NOT NULL
        UNION SELECT a.id FROM assignment a WHERE a.origin = 'found' AND a.state <> 'closed' AND a.address <> ''
            AND a.id NOT IN (SELECT assignment FROM interview)),
    subject (assignment, id) AS (SELECT id, id FROM wanted UNION ALL SELECT assignment, id FROM live)
    SELECT s.assignment, max((SELECT max(c.seq) FROM event_content c WHERE c.subject = s.id))
    FROM subject s GROUP BY s.assignment ORDER BY s.assignment"""  # noqa: S608  only a constant of this file
_EVENTS = """SELECT e.seq, e.at, e.mono_ms, e.kind, e.subject, e.actor, e.device, c.content, e.content_hash <> x''
    FROM event_content c JOIN event e ON e.seq = c.seq WHERE c.subject = ? ORDER BY c.seq"""
_INTERVIEWS = (
    f"SELECT i.id FROM interview i WHERE i.assignment = ? AND {_LIVE} ORDER BY i.opened_at"  # noqa: S608
)
_FILES = "SELECT interview, name, media_type, length(data) FROM attachment WHERE interview = ? ORDER BY name"
_CERTIFICATES = (
    "SELECT id, subject, data FROM certificate WHERE subject IN (SELECT value FROM json_each(?))"
)

# The columns that travel, by table. What is not named here is derived, or is this laptop's alone.
ASSIGNMENT_COLUMNS: Final = (
    "id", "segment", "structure", "household", "family", "address", "prefill", "assignee", "origin", "state",
    "disposition", "added_at", "reason", "sighting", "moved_at",
)  # fmt: skip
VISIT_COLUMNS: Final = (
    "id", "assignment", "number", "disposition", "note", "call_back_at", "at", "actor", "reason", "undone_at",
)  # fmt: skip
INTERVIEW_COLUMNS: Final = (
    "id", "assignment", "form_id", "form_version", "pack", "state", "revision", "author", "language", "section", "ref",
    "opened_at", "updated_at", "finalized_at",
)  # fmt: skip
COMMENT_COLUMNS: Final = ("interview", "key", "author", "revision", "text", "at")
DECISION_COLUMNS: Final = (
    "interview",
    "revision",
    "envelope",
    "verdict",
    "comment",
    "supervisor",
    "at",
    "data",
)
ENVELOPE_COLUMNS: Final = (
    "hash",
    "kind",
    "subject",
    "revision",
    "household",
    "file",
    "size",
    "created_at",
)
SEALED_COLUMNS: Final = ("envelope", "place", "name", "file", "size", "confirmed_at")

Field = str | int | None
Fields = dict[str, Field]
"""A row by the names of its columns; bytes are written as hex."""


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the log, as it stood in the store that was copied."""

    seq: int
    at: str
    mono_ms: int
    kind: str
    subject: str
    actor: str
    device: str
    content: str | None  # JSON
    erased: bool


@dataclass(frozen=True, slots=True)
class FileRef:
    """A file that an answer names."""

    interview: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Household:
    """Everything of one assignment but the bytes of envelopes, packs and files."""

    assignment: Fields
    visits: tuple[Fields, ...] = ()
    interviews: tuple[Fields, ...] = ()
    comments: tuple[Fields, ...] = ()
    decisions: tuple[Fields, ...] = ()
    envelopes: tuple[Fields, ...] = ()
    sealed: tuple[Fields, ...] = ()
    files: tuple[FileRef, ...] = ()
    events: tuple[Told, ...] = ()
    certificates: tuple[str, ...] = ()  # hex

    @property
    def id(self) -> str:
        return str(self.assignment["id"])

    @property
    def seq(self) -> int:
        """The last entry that it tells of."""
        return max((event.seq for event in self.events), default=0)


class HouseholdReader:
    """Reads households out, whole."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def wanted(self) -> dict[str, int]:
        """Assignments of which a copy is to be kept, each with the last entry that the copy has to tell of."""
        return {row[0]: int(row[1] or 0) for row in self._store.rows(_WANTED)}

    def read(self, assignment: str) -> Household:
        """Raises KeyError for an id that nobody has given out."""
        found = self._rows("assignment", ASSIGNMENT_COLUMNS, "id = ?", assignment)
        if not found:
            raise KeyError(assignment)
        interviews = tuple(row[0] for row in self._store.rows(_INTERVIEWS, (assignment,)))
        visits = self._rows("visit", VISIT_COLUMNS, "assignment = ? ORDER BY number", assignment)
        subjects = [*interviews, *(str(visit["id"]) for visit in visits)]
        envelopes = self._each(
            "envelope",
            ENVELOPE_COLUMNS,
            "subject = ? AND data IS NOT NULL ORDER BY kind, revision",
            subjects,
        )
        hashes = [str(one["hash"]) for one in envelopes]
        sealed = self._each(
            "sealed_attachment",
            SEALED_COLUMNS,
            "envelope = ? AND data IS NOT NULL ORDER BY place",
            hashes,
        )
        decisions = self._each(
            "decision", DECISION_COLUMNS, "interview = ? ORDER BY id", interviews
        )
        events = tuple(
            event for subject in (assignment, *interviews) for event in self.events(subject)
        )
        people = {str(one["author"]) for one in self._interviews(interviews)}
        people |= {event.actor for event in events}
        return Household(
            assignment=found[0],
            visits=visits,
            interviews=self._interviews(interviews),
            comments=self._each(
                "comment", COMMENT_COLUMNS, "interview = ? ORDER BY id", interviews
            ),
            decisions=decisions,
            envelopes=envelopes,
            sealed=sealed,
            files=self._files(interviews),
            events=events,
            certificates=self._certificates(people),
        )

    def events(self, subject: str) -> Iterator[Told]:
        """What the log tells of one interview or household, oldest first."""
        for row in self._store.rows(_EVENTS, (subject,)):
            seq, at, mono, kind, of, actor, device, content, said = row
            text = None if content is None else bytes(content).decode()
            erased = content is None and bool(said)
            yield Told(seq, at, mono, kind, of, actor, device, text, erased)

    def _interviews(self, ids: Iterable[str]) -> tuple[Fields, ...]:
        return self._each("interview", INTERVIEW_COLUMNS, "id = ?", ids)

    def _files(self, interviews: Iterable[str]) -> tuple[FileRef, ...]:
        rows = (row for interview in interviews for row in self._store.rows(_FILES, (interview,)))
        return tuple(FileRef(*row) for row in rows)

    def _certificates(self, people: Iterable[str]) -> tuple[str, ...]:
        rows = self._store.rows(_CERTIFICATES, (json.dumps(sorted(people)),))
        return tuple(bytes(row[2]).hex() for row in rows)

    def _each(
        self, table: str, columns: Sequence[str], where: str, keys: Iterable[str]
    ) -> tuple[Fields, ...]:
        return tuple(row for key in keys for row in self._rows(table, columns, where, key))

    def _rows(self, table: str, columns: Sequence[str], where: str, key: str) -> tuple[Fields, ...]:
        sql = f"SELECT {', '.join(columns)} FROM {table} WHERE {where}"  # noqa: S608  names of this file
        return tuple(_fields(columns, row) for row in self._store.rows(sql, (key,)))


def _fields(columns: Sequence[str], row: Row) -> Fields:
    return {name: _plain(value) for name, value in zip(columns, row, strict=True)}


def _plain(value: Any) -> Field:
    return bytes(value).hex() if isinstance(value, bytes) else value
