"""The log: what happened, in order, each entry bound to the one before it.

An entry holds ids and a salted hash of what was said. What was said stands beside it, and can be erased: the chain
stays whole, and a gap in the contents is accepted only where a later entry says that they were erased or purged.
"""

import hashlib
import json
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from enumerator.store.connection import Store
from enumerator.store.times import from_text, to_text

_LAST = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"
_HASH = "SELECT hash FROM event WHERE seq = ?"
_APPEND = "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_CONTENT = "INSERT INTO event_content VALUES (?, ?, ?, ?)"
_FIELDS = """SELECT e.seq, e.at, e.mono_ms, e.kind, e.subject, e.actor, e.device, e.content_hash, e.previous, e.hash,
    c.salt, c.content, c.seq FROM event e"""
_OF = _FIELDS + " JOIN event_content c ON c.seq = e.seq WHERE c.subject = ? ORDER BY c.seq"
_BEATS = """SELECT e.seq, e.at, e.mono_ms, e.kind, e.subject, e.actor, e.device, x'', e.previous, e.hash,
    NULL, CASE WHEN e.kind = 'paused' THEN c.content END, c.seq FROM event e
    JOIN event_content c ON c.seq = e.seq WHERE c.subject = ? ORDER BY c.seq"""
_LAST_OF = (
    _FIELDS
    + """ JOIN event_content c ON c.seq = e.seq
    WHERE c.subject = ? AND e.kind = ? AND c.content IS NOT NULL ORDER BY c.seq DESC LIMIT 1"""
)
_FLAGS = """SELECT e.kind, c.content FROM event_content c JOIN event e ON e.seq = c.seq
    WHERE c.subject = ? AND e.kind IN ('flagged', 'unflagged') AND c.content IS NOT NULL ORDER BY c.seq"""
_ALL = (
    _FIELDS
    + " LEFT JOIN event_content c ON c.subject = e.subject AND c.seq = e.seq WHERE e.seq > ? ORDER BY e.seq"
)
_OF_KIND = _FIELDS + " JOIN event_content c ON c.seq = e.seq WHERE e.kind = ? ORDER BY e.seq"
_ERASED = "SELECT subject, max(seq) FROM event WHERE kind IN ('erased', 'purged') GROUP BY subject"
_ERASE = """UPDATE event_content SET salt = NULL, content = NULL WHERE subject = ?1 AND seq IN (
    SELECT seq FROM event_content WHERE subject = ?1 AND seq < ?2 AND content IS NOT NULL ORDER BY seq LIMIT ?3)"""

GENESIS = b""


class EventKind(StrEnum):
    """What the log can say."""

    # an interview
    OPENED = "opened"
    RESUMED = "resumed"
    ANSWERED = "answered"
    DERIVED = "derived"
    ROW_ADDED = "row_added"
    ROW_REMOVED = "row_removed"
    ROW_MOVED = "row_moved"
    CONFIRMED = "confirmed"
    ENTERED = "entered"
    LANGUAGE = "language"
    COMMENTED = "commented"
    FLAGGED = "flagged"  # a question, for the supervisor
    UNFLAGGED = "unflagged"
    ATTACHED = "attached"
    DETACHED = "detached"  # its bytes are erased with the entry
    LEFT = "left"
    PAUSED = "paused"  # the laptop locked over it
    FINALIZED = "finalized"
    SEALED = "sealed"
    APPROVED = "approved"
    RETURNED = "returned"
    REOPENED = "reopened"
    BATCHED = "batched"
    RECEIPTED = "receipted"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"
    PURGED = "purged"
    # a household
    ASSIGNED = "assigned"
    VISITED = "visited"
    VISIT_UNDONE = "visit_undone"
    REFUSED = "refused"  # waits for the supervisor's contact
    REPORTED = "reported"  # nobody to interview, says the enumerator; waits for the supervisor
    REASSIGNED = "reassigned"
    CLOSED = "closed"
    SLIP_PRINTED = "slip_printed"
    NOTICE_READ = "notice_read"  # aloud, to the family of an interview
    # a batch
    BATCH_SEALED = "batch_sealed"
    BATCH_SENT = "batch_sent"
    RECEIPT_KEPT = "receipt_kept"
    # the laptop and its people
    STORE_MADE = "store_made"
    PERSON_ADDED = "person_added"
    PERSON_REMOVED = "person_removed"
    CERTIFIED = "certified"
    UNLOCKED = "unlocked"
    LOCKED = "locked"
    SLOT_CHANGED = "slot_changed"
    SLOT_RESET = "slot_reset"
    RECOVERED = "recovered"
    SET = "set"
    WENT_BACK = "went_back"  # the store is older than the key ring remembers
    REKEYED = "rekeyed"  # the store has a new key
    SALVAGED = "salvaged"  # the store was made anew from a damaged one; says which entries are gone
    ENROLLED = "enrolled"  # the laptop, or somebody's new keys
    COUNTERSIGNED = "countersigned"  # another laptop's keys, or a person's
    RESTORED = "restored"  # brought back from a copy: the entries behind it are told again
    REQUESTED = "requested"  # about the data of a household
    REQUEST_DECIDED = "request_decided"


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the log. ``content`` is None when nothing was said, or when it was erased."""

    seq: int
    at: datetime
    mono_ms: int
    kind: str
    subject: str
    actor: str
    device: str
    content: Mapping[str, Any] | None
    erased: bool
    hash: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a log: kept elsewhere, it shows later whether entries were cut off."""

    seq: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class ChainFault:
    """One thing that does not hold in the log."""

    seq: int
    what: str  # missing | link | hash | content | content_missing | head


class EventLog:
    """The only place where SQL of the log lives."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def append(
        self, kind: EventKind, subject: str, content: Mapping[str, Any] | None = None
    ) -> datetime:
        """Add an entry, inside the transaction that does what it tells of. Returns its time."""
        store = self._store
        at = store.now()
        head = (to_text(at), int(store.clock.monotonic() * 1000), kind.value, subject)
        self._add((*head, store.actor, store.device), _encode(content) if content else None)
        return at

    def retell(self, head: tuple[str, int, str, str, str, str], content: bytes | None) -> None:
        """Tell an entry of another store's log again, behind an entry of this one that says so.

        ``head``: its time, its milliseconds, kind, subject, actor and device, as they stood there.
        """
        self._add(head, content)

    def _add(self, head: tuple[str, int, str, str, str, str], data: bytes | None) -> None:
        store = self._store
        last = store.row(_LAST)
        seq, previous = (last[0] + 1, last[1]) if last else (1, GENESIS)
        salt = secrets.token_bytes(16) if data else None
        said = hashlib.sha256(salt + data).digest() if salt and data else b""
        entry = (seq, *head, said)
        store.run(_APPEND, (*entry, previous, _link(previous, entry)))
        store.run(_CONTENT, (head[3], seq, salt, data))

    def of(self, subject: str) -> tuple[Event, ...]:
        """What happened to one interview, household, batch or person, oldest first."""
        return tuple(_event(row) for row in self._store.rows(_OF, (subject,)))

    def beats(self, subject: str) -> tuple[Event, ...]:
        """As ``of``, but with what was said only of pauses: when something happened, without reading what."""
        return tuple(_event(row) for row in self._store.rows(_BEATS, (subject,)))

    def last(self, subject: str, kind: EventKind) -> Event | None:
        """The newest entry of a kind that still has its contents."""
        found = self._store.row(_LAST_OF, (subject, kind.value))
        return None if found is None else _event(found)

    def of_kind(self, kind: EventKind) -> tuple[Event, ...]:
        """Every entry of a kind, oldest first; it reads the whole log."""
        return tuple(_event(row) for row in self._store.rows(_OF_KIND, (kind.value,)))

    def flags(self, subject: str) -> frozenset[str]:
        """The keys of an interview's questions that are flagged for the supervisor; none once it is erased."""
        flagged: set[str] = set()
        for kind, content in self._store.rows(_FLAGS, (subject,)):
            change = flagged.add if kind == EventKind.FLAGGED else flagged.discard
            change(json.loads(content)["key"])
        return frozenset(flagged)

    def since(self, seq: int = 0) -> Iterator[Event]:
        """The whole log after an entry, one by one."""
        return (_event(row) for row in self._store.each(_ALL, (seq,)))

    def head(self) -> Head | None:
        found = self._store.row(_LAST)
        return Head(found[0], bytes(found[1])) if found else None

    def holds(self, head: Head) -> bool:
        """Whether the log goes on from an entry that is known from elsewhere."""
        found = self._store.row(_HASH, (head.seq,))
        return found is not None and bytes(found[0]) == head.hash

    def erase(self, subject: str, before: int, limit: int) -> int:
        """Erase up to ``limit`` contents of a subject, older than the entry that says so; how many went."""
        return self._store.write(lambda: self._store.run(_ERASE, (subject, before, limit)))

    def verify_chain(self, known: Head | None = None) -> tuple[ChainFault, ...]:
        """All that does not hold; empty when the log is whole and, where a head is known, goes on from it."""
        erased: dict[str, int] = dict(self._store.rows(_ERASED))
        faults: list[ChainFault] = []
        seq, previous, seen = 0, GENESIS, known is None
        for row in self._store.each(_ALL, (0,)):
            entry, link, own, salt, content = row[:8], row[8], row[9], row[10], row[11]
            if row[0] != seq + 1:
                faults.append(ChainFault(seq + 1, "missing"))
            if link != previous:
                faults.append(ChainFault(row[0], "link"))
            if _link(link, entry) != own:
                faults.append(ChainFault(row[0], "hash"))
            if row[12] is None:
                faults.append(ChainFault(row[0], "content_missing"))
            elif content is None:
                if row[7] and erased.get(row[4], 0) <= row[0]:
                    faults.append(ChainFault(row[0], "content_missing"))
            elif hashlib.sha256(salt + content).digest() != row[7]:
                faults.append(ChainFault(row[0], "content"))
            seq, previous = row[0], own
            seen = seen or (known is not None and known == Head(seq, own))
        if not seen:
            faults.append(ChainFault(known.seq if known else 0, "head"))
        return tuple(faults)


def _encode(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _link(previous: bytes, entry: tuple[Any, ...]) -> bytes:
    """SHA-256 over the entry before and all fields of this one, in a form without ambiguity."""
    *plain, said = entry
    text = json.dumps([previous.hex(), *plain, said.hex()], separators=(",", ":"))
    return hashlib.sha256(text.encode()).digest()


def _event(row: tuple[Any, ...]) -> Event:
    content = row[11]
    return Event(
        seq=row[0],
        at=from_text(row[1]),
        mono_ms=row[2],
        kind=row[3],
        subject=row[4],
        actor=row[5],
        device=row[6],
        content=None if content is None else json.loads(content),
        erased=content is None and bool(row[7]),
        hash=bytes(row[9]),
    )
