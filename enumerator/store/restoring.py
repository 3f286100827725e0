"""Households told again in this store: what is missing is added, and nothing that is here is written over."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from enumerator.store.answers import facts_from_json, keep_facts
from enumerator.store.connection import Store
from enumerator.store.envelopes import ENVELOPE_COUNTER
from enumerator.store.events import EventKind, EventLog
from enumerator.store.households import (
    ASSIGNMENT_COLUMNS,
    COMMENT_COLUMNS,
    DECISION_COLUMNS,
    INTERVIEW_COLUMNS,
    VISIT_COLUMNS,
    Fields,
    Told,
)
from enumerator.store.settings import SettingStore
from enumerator.store.times import to_text
from forms.prompts import Fact

_AT_DOOR = """SELECT id FROM assignment WHERE id = ?1
    UNION ALL SELECT id FROM assignment
    WHERE segment = ?2 AND structure = ?3 AND household = ?4 AND family = ?5 LIMIT 1"""
_STATE = "SELECT state FROM interview WHERE id = ?"
_LIVE = "SELECT id FROM interview WHERE assignment = ? AND state <> 'withdrawn'"
_ERASED = """SELECT 1 FROM event_content c JOIN event e ON e.seq = c.seq
    WHERE c.subject = ? AND e.kind = 'erased' LIMIT 1"""
_UNTOUCHED = """SELECT 1 FROM assignment a WHERE a.id = ?1 AND a.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.assignment = a.id)
    AND NOT EXISTS (SELECT 1 FROM interview i WHERE i.assignment = a.id)"""
_STAND = """UPDATE assignment SET state = ?, disposition = ?, reason = ?, sighting = ?, moved_at = ?
    WHERE id = ?"""
_VISIT_KNOWN = "SELECT 1 FROM visit WHERE id = ?"
_VISIT_LAST = "SELECT coalesce(max(number), 0) FROM visit WHERE assignment = ?"
_MOVE = """UPDATE interview SET state = ?, revision = ?, language = ?, section = ?, ref = ?, updated_at = ?,
    finalized_at = ? WHERE id = ?"""
_COMMENT_KNOWN = (
    "SELECT 1 FROM comment WHERE interview = ? AND key = ? AND author = ? AND text = ? AND at = ?"
)
_DECISION_KNOWN = (
    "SELECT 1 FROM decision WHERE interview = ? AND envelope = ? AND verdict = ? AND at = ?"
)
_ENVELOPE_KNOWN = (
    "SELECT 1 FROM envelope WHERE hash = ?1 OR (kind = ?2 AND subject = ?3 AND revision = ?4)"
)
_ENVELOPE = "INSERT INTO envelope VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_COUNTER_TAKEN = "SELECT 1 FROM envelope WHERE counter = ?"
_COUNTER = """INSERT INTO counter VALUES (?1, ?2)
    ON CONFLICT DO UPDATE SET value = max(value, excluded.value)"""
_FILE = "INSERT OR IGNORE INTO attachment VALUES (?, ?, ?, ?)"
_SEALED = "INSERT OR IGNORE INTO sealed_attachment VALUES (?, ?, ?, ?, ?, ?, ?)"
_CERTIFICATE = "INSERT OR IGNORE INTO certificate VALUES (?, ?, ?, ?)"
_PACK = "INSERT OR IGNORE INTO pack VALUES (?, ?, ?, ?, ?, ?)"
_FOREIGN_COUNTER = "foreign_envelope"
_LONG_AGO = to_text(datetime(1970, 1, 1, tzinfo=UTC))  # so that it is never the newest form

_QUIET = frozenset(
    {EventKind.RESUMED, EventKind.LEFT, EventKind.PAUSED, EventKind.ENTERED, EventKind.RESTORED}
)
"""Entries by which nothing was said: two logs that differ in these alone tell the same story."""


def story(events: Iterable[Told]) -> tuple[str, ...]:
    """What was said in one interview, as names of entries: the same in every store that tells of it."""
    return tuple(_name(event) for event in events if event.kind not in _QUIET)


def _name(event: Told) -> str:
    said = (event.at, event.mono_ms, event.kind, event.actor, event.device, event.content)
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def after(events: Sequence[Told], count: int) -> tuple[Told, ...]:
    """The entries behind the first ``count`` by which something was said."""
    for at, event in enumerate(events):
        if event.kind not in _QUIET:
            count -= 1
        if count < 0:
            return tuple(events[at:])
    return ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was brought back from."""

    device: str
    copy: str  # SHA-256 of the copy, hex


@dataclass(frozen=True, slots=True)
class EnvelopeToKeep:
    """An envelope whose bytes were found, read and compared with their hash."""

    fields: Fields
    counter: int  # as its laptop counted
    device: str
    data: bytes
    xml: bytes | None  # None where nobody present may open it


class Restoring:
    """Adds to a store, each call inside the transaction of a whole household."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)
        self._settings = SettingStore(store)

    # --- what is here ---

    def door(self, assignment: Fields) -> str | None:
        """The assignment here of the same household, whatever its id; None where nobody has listed it."""
        names = ("id", "segment", "structure", "household", "family")
        found = self._store.row(_AT_DOOR, [assignment[name] for name in names])
        return None if found is None else str(found[0])

    def state(self, interview: str) -> str:
        """Of an interview; empty where it is not known."""
        found = self._store.row(_STATE, (interview,))
        return "" if found is None else str(found[0])

    def live(self, assignment: str) -> str:
        """The interview of a household; empty where there is none."""
        found = self._store.row(_LIVE, (assignment,))
        return "" if found is None else str(found[0])

    def erased(self, assignment: str) -> bool:
        return self._store.row(_ERASED, (assignment,)) is not None

    # --- what is added ---

    def add_household(self, assignment: Fields, told: Iterable[Told], origin: Origin) -> None:
        self._insert("assignment", ASSIGNMENT_COLUMNS, assignment)
        self.tell(str(assignment["id"]), tuple(told), origin)

    def stand_as(self, assignment: str, told: Fields) -> None:
        """A household that nobody has touched here stands as it stood there."""
        if self._store.row(_UNTOUCHED, (assignment,)) is not None:
            names = ("state", "disposition", "reason", "sighting", "moved_at")
            self._store.run(_STAND, [*(told[name] for name in names), assignment])

    def add_visit(self, assignment: str, visit: Fields) -> bool:
        if self._store.row(_VISIT_KNOWN, (visit["id"],)) is not None:
            return False
        found = self._store.row(_VISIT_LAST, (assignment,))
        number = max(int(visit["number"] or 0), (found[0] if found else 0) + 1)
        self._insert("visit", VISIT_COLUMNS, {**visit, "assignment": assignment, "number": number})
        return True

    def tell(self, subject: str, events: Sequence[Told], origin: Origin) -> None:
        """Say where they come from, then tell the entries of another log again."""
        said = {"device": origin.device, "copy": origin.copy, "entries": len(events)}
        self._log.append(EventKind.RESTORED, subject, said)
        for event in events:
            head = (event.at, event.mono_ms, event.kind, subject, event.actor, event.device)
            content = None if event.content is None else event.content.encode()
            self._log.retell(head, content)

    def add_interview(self, interview: Fields, assignment: str) -> None:
        self._insert("interview", INTERVIEW_COLUMNS, {**interview, "assignment": assignment})

    def move_interview(self, interview: Fields) -> None:
        """It stands as it stood there."""
        names = ("state", "revision", "language", "section", "ref", "updated_at", "finalized_at")
        self._store.run(_MOVE, [*(interview[name] for name in names), interview["id"]])

    def keep_facts(self, interview: str, events: Iterable[Told]) -> tuple[Fact, ...]:
        """What was said becomes current, in the order in which it was said."""
        facts = tuple(facts_of(events))
        keep_facts(self._store, interview, facts)
        return facts

    def add_comments(self, comments: Iterable[Fields]) -> None:
        names = ("interview", "key", "author", "text", "at")
        for one in comments:
            if self._store.row(_COMMENT_KNOWN, [one[name] for name in names]) is None:
                self._insert("comment", COMMENT_COLUMNS, one)

    def add_decisions(self, decisions: Iterable[Fields]) -> None:
        """Those about envelopes that are here; what was signed stays signed."""
        names = ("interview", "envelope", "verdict", "at")
        for one in decisions:
            if self._store.row(_DECISION_KNOWN, [one[name] for name in names]) is None:
                signed = {**one, "data": bytes.fromhex(str(one["data"]))}
                self._insert("decision", DECISION_COLUMNS, signed)

    def add_envelope(self, found: EnvelopeToKeep) -> bool:
        """False where it is here already.

        The counter of this laptop's own envelopes goes on behind it; another laptop's has no place among them.
        """
        one = found.fields
        same = (one["hash"], one["kind"], one["subject"], one["revision"])
        if self._store.row(_ENVELOPE_KNOWN, same) is not None:
            return False
        counter = found.counter
        if found.device == self._store.device:
            self._store.run(_COUNTER, (ENVELOPE_COUNTER, counter))
        if found.device != self._store.device or self._store.row(_COUNTER_TAKEN, (counter,)):
            counter = -self._settings.next(_FOREIGN_COUNTER)
        rest = (counter, one["household"], one["file"], len(found.data), found.data, found.xml)
        self._store.run(_ENVELOPE, (*same, *rest, one["created_at"]))
        return True

    def add_file(self, interview: str, name: str, media_type: str, data: bytes) -> None:
        self._store.run(_FILE, (interview, name, media_type, data))

    def add_sealed(self, sealed: Fields, data: bytes) -> None:
        names = ("envelope", "place", "name", "file", "size")
        self._store.run(_SEALED, [*(sealed[name] for name in names), data, sealed["confirmed_at"]])

    def add_certificate(self, id: str, subject: str, data: bytes) -> None:
        self._store.run(_CERTIFICATE, (id, subject, data, to_text(self._store.now())))

    def add_pack(self, hash: str, form_id: str, version: str, title: str, data: bytes) -> None:
        """A form for interviews that were begun with it, and for no new ones."""
        self._store.run(_PACK, (hash, form_id, version, title, data, _LONG_AGO))

    def _insert(
        self, table: str, columns: Sequence[str], row: Mapping[str, str | int | bytes | None]
    ) -> None:
        marks = ", ".join("?" * len(columns))
        names = ", ".join(columns)
        sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  names of this package
        self._store.run(sql, [row[name] for name in columns])


def facts_of(events: Iterable[Told]) -> Iterator[Fact]:
    for event in events:
        if event.content is not None:
            yield from facts_from_json(json.loads(event.content).get("facts", ()))
