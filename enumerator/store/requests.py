"""Requests: what people asked about the data of their household, and what this laptop holds of it, in numbers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.times import from_text, maybe_from_text, to_text

_PUT = """INSERT INTO request (id, reference, assignment, kind, asker, name, seen, remarks, state, at, actor)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_DECIDE = "UPDATE request SET state = ?, reason = ?, decided_at = ?, decided_by = ? WHERE id = ?"
_FIELDS = """SELECT r.id, r.reference, r.assignment, r.kind, r.asker, r.name, r.seen, r.remarks, r.state, r.at,
    r.actor, coalesce(p.name, r.actor), r.reason, r.decided_at, r.decided_by
    FROM request r LEFT JOIN person p ON p.id = r.actor"""
_ONE = _FIELDS + " WHERE r.id = ?"
_OF = _FIELDS + " WHERE r.assignment = ? ORDER BY r.rowid"
_IN = _FIELDS + " WHERE r.state = ? ORDER BY r.rowid"
_HOUSEHOLDS = """SELECT DISTINCT a.id FROM assignment a LEFT JOIN interview i ON i.assignment = a.id
    WHERE (?1 = '' OR a.assignee = ?1 OR i.author = ?1)"""
_BY_NUMBER = (
    _HOUSEHOLDS
    + """ AND (instr(a.segment || '-' || a.structure || '-' || a.household || '-' || a.family, ?2) > 0
        OR instr(lower(coalesce(json_extract(a.prefill, '$.case_id'), '')), lower(?2)) > 0)"""
)
_LEFT = """SELECT 1 FROM envelope e JOIN batch_item m ON m.envelope = e.hash
    WHERE e.kind = 'interview' AND e.subject IN (SELECT id FROM interview WHERE assignment = ?) LIMIT 1"""
_WAS_ERASED = "SELECT 1 FROM request WHERE assignment = ? AND state = 'erased' LIMIT 1"
_SEALED = "SELECT 1 FROM envelope WHERE kind = 'interview' AND subject = ? LIMIT 1"
_UNSENT_VISITS = """UPDATE envelope SET data = NULL, xml = NULL
    WHERE kind = 'visit' AND subject IN (SELECT id FROM visit WHERE assignment = ?)
        AND NOT EXISTS (SELECT 1 FROM batch_item m WHERE m.envelope = envelope.hash)"""
# What the erasure took before it was sent; another laptop's, brought back here, is missing nowhere in our numbers.
_TAKEN = """SELECT e.counter, e.subject, e.revision FROM request r
    JOIN envelope e ON e.subject IN (SELECT id FROM interview WHERE assignment = r.assignment
        UNION SELECT id FROM visit WHERE assignment = r.assignment)
    LEFT JOIN batch_item m ON m.envelope = e.hash
    WHERE r.id = ? AND r.state = 'erased' AND e.data IS NULL AND m.envelope IS NULL AND e.counter > 0
    ORDER BY e.counter"""
_INTERVIEWS = """SELECT i.id, i.state, i.revision, i.author, coalesce(p.name, i.author), i.opened_at, i.updated_at,
    i.finalized_at,
    (SELECT count(*) FROM attachment t WHERE t.interview = i.id),
    (SELECT count(*) FROM comment c WHERE c.interview = i.id),
    (SELECT count(*) FROM lookup l WHERE l.interview = i.id),
    (SELECT count(*) FROM envelope e WHERE e.subject = i.id AND e.data IS NOT NULL),
    (SELECT coalesce(max(b.state), '') FROM envelope e JOIN batch_item m ON m.envelope = e.hash
        JOIN batch b ON b.id = m.batch WHERE e.subject = i.id)
    FROM interview i LEFT JOIN person p ON p.id = i.author WHERE i.assignment = ? ORDER BY i.opened_at, i.id"""
_KEYS = "SELECT key FROM answer WHERE interview = ? AND value <> '' ORDER BY key"
_VISITS = "SELECT count(*), coalesce(sum(note <> ''), 0) FROM visit WHERE assignment = ?"
_MEDIA = "SELECT count(*) FROM medium"


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """What somebody asked, as the store knows it."""

    id: str
    reference: str
    assignment: str
    kind: str
    asker: str
    name: str  # empty after purge
    seen: str
    remarks: str
    state: str
    at: datetime
    actor: str  # staff id
    actor_name: str = ""
    reason: str = ""
    decided_at: datetime | None = None
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class HeldInterview:
    """What is here of one interview: numbers and times, and the keys under which something was said."""

    id: str
    state: str
    revision: int
    author: str
    author_name: str
    opened_at: datetime
    updated_at: datetime
    finalized_at: datetime | None
    files: int
    comments: int
    lookups: int  # keyed hashes by which a second registration is noticed
    envelopes: int  # sealed, whose bytes are here
    batch: str  # state of its batch; empty: it lies in none
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unsent:
    """An envelope that was erased before it left."""

    counter: int
    subject: str
    revision: int


class RequestStore:
    """The only place where SQL about requests lives."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)

    def record(self, request: RequestRecord) -> RequestRecord:
        """Keep what somebody asked, by who works here now; its time and its actor are those of this moment."""
        store, one = self._store, request

        def act() -> None:
            content = {
                "reference": one.reference, "assignment": one.assignment, "kind": one.kind, "asker": one.asker,
                "name": one.name, "seen": one.seen, "remarks": one.remarks, "state": one.state,
            }  # fmt: skip
            at = self._log.append(EventKind.REQUESTED, one.id, content)
            said = (one.kind, one.asker, one.name, one.seen, one.remarks, one.state)
            store.run(
                _PUT, (one.id, one.reference, one.assignment, *said, to_text(at), store.actor)
            )

        store.write(act)
        return self.one(request.id)

    def decide(self, request: str, state: str, reason: str) -> RequestRecord:
        """Keep what came of it here, in the transaction that does it."""
        store = self._store

        def act() -> None:
            content = {"state": state, "reason": reason}
            at = self._log.append(EventKind.REQUEST_DECIDED, request, content)
            store.run(_DECIDE, (state, reason, to_text(at), store.actor, request))

        store.write(act)
        return self.one(request)

    def one(self, request: str) -> RequestRecord:
        """Raises KeyError for an id that nobody has given out."""
        found = self._store.row(_ONE, (request,))
        if found is None:
            raise KeyError(request)
        return _record(found)

    def of(self, assignment: str) -> tuple[RequestRecord, ...]:
        """Oldest first."""
        return tuple(_record(row) for row in self._store.rows(_OF, (assignment,)))

    def in_state(self, state: str) -> tuple[RequestRecord, ...]:
        """Oldest first."""
        return tuple(_record(row) for row in self._store.rows(_IN, (state,)))

    def households(self, person: str) -> frozenset[str]:
        """The households of one person; with an empty ``person`` those of everybody here."""
        return frozenset(row[0] for row in self._store.rows(_HOUSEHOLDS, (person,)))

    def of_number(self, number: str, person: str) -> frozenset[str]:
        """Households by a part of their number, or of their case number; of one person, or of everybody."""
        return frozenset(row[0] for row in self._store.rows(_BY_NUMBER, (person, number)))

    def left(self, assignment: str) -> bool:
        """Whether anything of the household's interview lies in a batch: it is no longer in our hands."""
        return self._store.row(_LEFT, (assignment,)) is not None

    def erased(self, assignment: str) -> bool:
        """Whether the household was erased on request."""
        return self._store.row(_WAS_ERASED, (assignment,)) is not None

    def sealed(self, interview: str) -> bool:
        """Whether the interview was finalized once, whatever came after."""
        return self._store.row(_SEALED, (interview,)) is not None

    def erase_unsent_visits(self, assignment: str) -> None:
        """The sealed visits of a household that lie in no batch lose their bytes, inside a transaction."""
        self._store.run(_UNSENT_VISITS, (assignment,))

    def taken(self, request: str) -> tuple[Unsent, ...]:
        """The envelopes that an erasure took before they were sent, so that their counters can be explained."""
        return tuple(Unsent(*row) for row in self._store.rows(_TAKEN, (request,)))

    def interviews(self, assignment: str) -> tuple[HeldInterview, ...]:
        """Everything that was ever opened there, oldest first; what is erased counts nothing."""
        return tuple(
            HeldInterview(
                id=row[0],
                state=row[1],
                revision=row[2],
                author=row[3],
                author_name=row[4],
                opened_at=from_text(row[5]),
                updated_at=from_text(row[6]),
                finalized_at=maybe_from_text(row[7]),
                files=row[8],
                comments=row[9],
                lookups=row[10],
                envelopes=row[11],
                batch=row[12],
                keys=tuple(key for (key,) in self._store.rows(_KEYS, (row[0],))),
            )
            for row in self._store.rows(_INTERVIEWS, (assignment,))
        )

    def visits(self, assignment: str) -> tuple[int, int]:
        """How many visits are known, and on how many of them there is a note."""
        found = self._store.row(_VISITS, (assignment,))
        return (0, 0) if found is None else (int(found[0]), int(found[1]))

    def media(self) -> int:
        """Cards and sticks on which copies lie."""
        found = self._store.row(_MEDIA)
        return int(found[0]) if found else 0


def _record(row: tuple[Any, ...]) -> RequestRecord:
    return RequestRecord(
        id=row[0],
        reference=row[1],
        assignment=row[2],
        kind=row[3],
        asker=row[4],
        name=row[5],
        seen=row[6],
        remarks=row[7],
        state=row[8],
        at=from_text(row[9]),
        actor=row[10],
        actor_name=row[11],
        reason=row[12],
        decided_at=maybe_from_text(row[13]),
        decided_by=row[14],
    )
