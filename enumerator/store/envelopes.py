"""Envelopes and decisions: what was sealed on this laptop, byte for byte, and what a supervisor signed about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.settings import SettingStore
from enumerator.store.times import from_text, to_text

_PUT = "INSERT INTO envelope VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_FIELDS = """SELECT e.hash, e.kind, e.subject, e.revision, e.counter, e.household, e.file, e.size, e.created_at
    FROM envelope e"""
_ONE = _FIELDS + " WHERE e.hash = ?"
_OF = _FIELDS + " WHERE e.subject = ? ORDER BY e.revision"
# An interview waits when its newest envelope was approved and lies in no batch, unless somebody has to decide first
# whether it is erased; of a visit and of a request, its newest word waits.
_WAITING = (
    _FIELDS  # noqa: S608  only a constant of this file
    + """
    LEFT JOIN batch_item m ON m.envelope = e.hash
    LEFT JOIN interview i ON i.id = e.subject AND e.kind = 'interview'
    LEFT JOIN envelope n ON n.kind IN ('visit', 'request') AND n.subject = e.subject AND n.revision > e.revision
    WHERE m.envelope IS NULL AND e.data IS NOT NULL
        AND (e.kind <> 'interview' OR (i.state = 'approved' AND e.revision = i.revision))
        AND n.hash IS NULL
        AND NOT EXISTS (SELECT 1 FROM request r WHERE r.assignment = i.assignment AND r.state = 'waiting')
    ORDER BY e.counter"""
)
_NEVER_SENT = (
    _FIELDS
    + """
    LEFT JOIN batch_item m ON m.envelope = e.hash
    WHERE m.envelope IS NULL AND e.subject = ? AND e.revision < ? ORDER BY e.revision"""
)
_DATA = "SELECT data FROM envelope WHERE hash = ?"
_XML = "SELECT xml FROM envelope WHERE hash = ?"
_COUNTER = "SELECT coalesce(max(counter), 0) FROM envelope"

_DECIDE = """INSERT INTO decision (interview, revision, envelope, verdict, comment, supervisor, at, data)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
_DECISION_FIELDS = """SELECT id, interview, revision, envelope, verdict, comment, supervisor, at, data, batch
    FROM decision"""
_DECISIONS_OF = _DECISION_FIELDS + " WHERE interview = ? ORDER BY id"
_DECISIONS_ON = _DECISION_FIELDS + " WHERE envelope = ? ORDER BY id"

ENVELOPE_COUNTER = "envelope"


@dataclass(frozen=True, slots=True)
class EnvelopeRecord:
    """A sealed submission as the store knows it. ``data`` and ``xml`` are asked for apart."""

    hash: str  # SHA-256 of the body, hex
    kind: str
    subject: str  # id of the interview or visit
    revision: int
    counter: int
    household: str  # the key as people read it
    file: str  # name outside of the store, or empty
    size: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What a supervisor decided, as she signed it."""

    id: int
    interview: str
    revision: int
    envelope: str
    verdict: str  # approved | returned
    comment: str
    supervisor: str
    at: datetime
    data: bytes
    batch: str  # id, or empty while it has not left


class EnvelopeStore:
    """The only place where SQL about envelopes lives."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)
        self._settings = SettingStore(store)

    def next_counter(self) -> int:
        """The device's next counter. Ask for it in the transaction that keeps the envelope which carries it."""
        return self._settings.next(ENVELOPE_COUNTER)

    def keep(
        self,
        envelope: str,
        *,
        kind: str,
        subject: str,
        revision: int,
        counter: int,
        data: bytes,
        xml: bytes,
        household: str = "",
        file: str = "",
    ) -> None:
        """Keep a sealed envelope and the exact bytes that were signed, in the log and here."""

        def act() -> None:
            content = {"envelope": envelope, "revision": revision, "counter": counter}
            at = self._log.append(EventKind.SEALED, subject, content)
            named = (envelope, kind, subject, revision, counter, household, file)
            self._store.run(_PUT, (*named, len(data), data, xml, to_text(at)))

        self._store.write(act)

    def one(self, envelope: str) -> EnvelopeRecord | None:
        found = self._store.row(_ONE, (envelope,))
        return None if found is None else _record(found)

    def of(self, subject: str) -> tuple[EnvelopeRecord, ...]:
        """The revisions of an interview (or the one of a visit), oldest first."""
        return tuple(_record(row) for row in self._store.rows(_OF, (subject,)))

    def waiting(self) -> tuple[EnvelopeRecord, ...]:
        """What may go into the next batch: approved interviews and closed visits, oldest first."""
        return tuple(_record(row) for row in self._store.rows(_WAITING))

    def never_sent(self, subject: str, before_revision: int) -> tuple[EnvelopeRecord, ...]:
        """Earlier revisions that were sealed but lie in no batch: returned ones."""
        rows = self._store.rows(_NEVER_SENT, (subject, before_revision))
        return tuple(_record(row) for row in rows)

    def data(self, envelope: str) -> bytes | None:
        """The sealed bytes; None after purge."""
        return self._bytes(_DATA, envelope)

    def xml(self, envelope: str) -> bytes | None:
        """The submission exactly as it was signed; None after purge."""
        return self._bytes(_XML, envelope)

    def _bytes(self, sql: str, envelope: str) -> bytes | None:
        found = self._store.row(sql, (envelope,))
        return None if found is None or found[0] is None else bytes(found[0])


class DecisionStore:
    """The only place where SQL about decisions lives. The move of the interview is InterviewStore's."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(
        self,
        interview: str,
        *,
        revision: int,
        envelope: str,
        verdict: str,
        comment: str,
        data: bytes,
    ) -> None:
        """Keep what was signed, in the transaction that moves the interview."""
        store = self._store
        said = (interview, revision, envelope, verdict, comment, store.actor)
        store.write(lambda: store.run(_DECIDE, (*said, to_text(store.now()), data)))

    def of(self, interview: str) -> tuple[DecisionRecord, ...]:
        """Oldest first."""
        return tuple(_decision(row) for row in self._store.rows(_DECISIONS_OF, (interview,)))

    def on(self, envelopes: Sequence[str]) -> tuple[DecisionRecord, ...]:
        """The decisions about some envelopes; a batch carries them."""
        found = [row for hash_ in envelopes for row in self._store.rows(_DECISIONS_ON, (hash_,))]
        return tuple(_decision(row) for row in found)


def _record(row: tuple[Any, ...]) -> EnvelopeRecord:
    return EnvelopeRecord(
        hash=row[0],
        kind=row[1],
        subject=row[2],
        revision=row[3],
        counter=row[4],
        household=row[5],
        file=row[6],
        size=row[7],
        created_at=from_text(row[8]),
    )


def _decision(row: tuple[Any, ...]) -> DecisionRecord:
    return DecisionRecord(
        id=row[0],
        interview=row[1],
        revision=row[2],
        envelope=row[3],
        verdict=row[4],
        comment=row[5],
        supervisor=row[6],
        at=from_text(row[7]),
        data=bytes(row[8]),
        batch=row[9] or "",
    )
