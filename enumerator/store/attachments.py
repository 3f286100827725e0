"""Attachments: photos, signatures and logs, in the clear inside the encrypted file and nowhere else."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.times import to_text
from forms.prompts import Fact, FactKind

_PUT = """INSERT INTO attachment VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET media_type = excluded.media_type, data = excluded.data"""
_ALL = "SELECT name, media_type, length(data) FROM attachment WHERE interview = ? ORDER BY name"
_DATA = "SELECT data FROM attachment WHERE interview = ? AND name = ?"
_NAMES = "SELECT name FROM attachment WHERE interview = ?"
_ANSWER = "SELECT value FROM answer WHERE interview = ? AND key = ?"
_NAMED = "SELECT 1 FROM answer WHERE interview = ? AND value = ? LIMIT 1"
_ERASE = "DELETE FROM attachment WHERE interview = ? AND name = ?"

_SEAL = "INSERT INTO sealed_attachment VALUES (?, ?, ?, ?, ?, ?, NULL)"
_SEALED = """SELECT s.envelope, m.batch, s.file, s.size FROM sealed_attachment s
    JOIN batch_item m ON m.envelope = s.envelope JOIN batch b ON b.id = m.batch
    JOIN envelope e ON e.hash = s.envelope"""
_SEALED_OF = _SEALED + " WHERE m.batch = ? AND s.file <> '' ORDER BY e.counter, s.place"
# The outcomes named below say that the registry has the interview, opened.
_SEALED_WAITING = (
    _SEALED
    + """ WHERE s.confirmed_at IS NULL AND s.data IS NOT NULL AND b.state = 'receipted'
        AND m.outcome IN ('stored', 'duplicate', 'parked')
    ORDER BY b.sequence, e.counter, s.place"""
)
_UNCONFIRMED = """SELECT count(*) FROM sealed_attachment s JOIN batch_item m ON m.envelope = s.envelope
    WHERE m.batch = ? AND s.confirmed_at IS NULL AND m.outcome IN ('stored', 'duplicate', 'parked')"""
_SEALED_DATA = "SELECT data FROM sealed_attachment WHERE file = ?"
_CONFIRM = """UPDATE sealed_attachment SET confirmed_at = coalesce(confirmed_at, ?)
    WHERE envelope = ? AND file = ?"""


class NewFile(Protocol):
    """A file that was just taken as an answer (fieldwork.media.taking.Taken)."""

    @property
    def name(self) -> str: ...
    @property
    def media_type(self) -> str: ...
    @property
    def data(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class AttachmentRecord:
    """A file that an answer names."""

    name: str
    media_type: str
    size: int


class AttachmentStore:
    """The only place where SQL about attachments lives. Photos come from memory and never touch a folder."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)

    def keep(self, interview: str, name: str, media_type: str, data: bytes) -> None:
        """Keep a file under the name that its answer has; a second one under that name replaces it."""

        def act() -> None:
            content = {"name": name, "size": len(data)}
            self._log.append(EventKind.ATTACHED, interview, content)
            self._store.run(_PUT, (interview, name, media_type, data))

        self._store.write(act)

    def endangered(self, interview: str, facts: Iterable[Fact]) -> frozenset[str]:
        """The files that facts, not kept yet, may leave without an answer that names them; most acts: none."""
        names = frozenset(row[0] for row in self._store.rows(_NAMES, (interview,)))
        if not names:
            return names
        if any(fact.kind is FactKind.ROW_REMOVED for fact in facts):
            return names.difference(self.unnamed(interview, names))
        found = (self._store.row(_ANSWER, (interview, fact.key)) for fact in facts)
        return names & frozenset(row[0] for row in found if row is not None)

    def unnamed(self, interview: str, names: Iterable[str]) -> tuple[str, ...]:
        """Those that no answer names, asked or not."""
        return tuple(name for name in names if self._store.row(_NAMED, (interview, name)) is None)

    def erase(self, interview: str, names: Iterable[str]) -> None:
        """Erase files that no answer names any more; the log keeps that they were there."""

        def act() -> None:
            for name in sorted(names):
                self._log.append(EventKind.DETACHED, interview, {"name": name})
                self._store.run(_ERASE, (interview, name))

        self._store.write(act)

    def of(self, interview: str) -> tuple[AttachmentRecord, ...]:
        return tuple(AttachmentRecord(*row) for row in self._store.rows(_ALL, (interview,)))

    def data(self, interview: str, name: str) -> bytes | None:
        found = self._store.row(_DATA, (interview, name))
        return None if found is None else bytes(found[0])


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """An attachment as it travels. ``file`` is the SHA-256 of its sealed bytes, and their name in the outbox."""

    envelope: str
    batch: str
    file: str
    size: int


class SealedAttachmentStore:
    """The only place where SQL about sealed attachments lives. They are written once, with their envelope."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, envelope: str, place: int, name: str, *, file: str, data: bytes) -> None:
        """Keep what was sealed, in the transaction that keeps the envelope."""
        row = (envelope, place, name, file, len(data), data)
        self._store.write(lambda: self._store.run(_SEAL, row))

    def of(self, batch: str) -> tuple[SealedRecord, ...]:
        """All of a batch, in the order of its envelopes."""
        return tuple(SealedRecord(*row) for row in self._store.rows(_SEALED_OF, (batch,)))

    def waiting(self) -> tuple[SealedRecord, ...]:
        """What the registry has not signed for, of interviews that it has; oldest batch first."""
        return tuple(SealedRecord(*row) for row in self._store.rows(_SEALED_WAITING))

    def unconfirmed(self, batch: str) -> int:
        """How many attachments of a batch's received interviews the registry has not signed for."""
        found = self._store.row(_UNCONFIRMED, (batch,))
        return int(found[0]) if found else 0

    def sealed(self, file: str) -> bytes | None:
        """The sealed bytes; None after purge."""
        found = self._store.row(_SEALED_DATA, (file,))
        return None if found is None or found[0] is None else bytes(found[0])

    def confirm(self, envelope: str, files: Iterable[str]) -> None:
        """The registry has signed for these. Said twice, the first time counts."""

        def act() -> None:
            at = to_text(self._store.now())
            for file in files:
                self._store.run(_CONFIRM, (at, envelope, file))

        self._store.write(act)
