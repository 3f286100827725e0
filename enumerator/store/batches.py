"""Batches and receipts: what left this laptop, and what the registry signed for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.settings import SettingStore
from enumerator.store.times import from_text, maybe_from_text, to_text

_PUT = "INSERT INTO batch (id, sequence, previous, file, size, state, sealed_at) VALUES (?, ?, ?, ?, ?, 'sealed', ?)"
_ITEM = "INSERT INTO batch_item (envelope, batch) VALUES (?, ?)"
_DECISIONS = "UPDATE decision SET batch = ? WHERE batch IS NULL AND envelope = ?"
_FIELDS = """SELECT b.id, b.sequence, b.previous, b.file, b.size, b.state, b.sealed_at, b.sent_at, b.receipted_at,
    (SELECT count(*) FROM batch_item m WHERE m.batch = b.id) FROM batch b"""
_ONE = _FIELDS + " WHERE b.id = ?"
_ALL = _FIELDS + " ORDER BY b.sequence"
_OPEN = _FIELDS + " WHERE b.state <> 'receipted' ORDER BY b.sequence"
_LAST = _FIELDS + " ORDER BY b.sequence DESC LIMIT 1"
_SENT = "UPDATE batch SET state = 'sent', sent_at = ? WHERE id = ? AND state = 'sealed'"
_RECEIPT = "INSERT INTO receipt (batch, final, data, at) VALUES (?, ?, ?, ?)"
_DONE = "UPDATE batch SET state = 'receipted', receipted_at = ? WHERE id = ?"
_OUTCOME = "UPDATE batch_item SET outcome = ?, reason = ? WHERE envelope = ? AND batch = ?"
_ITEMS = """SELECT m.envelope, e.kind, e.subject, e.revision, e.household, m.outcome, m.reason
    FROM batch_item m JOIN envelope e ON e.hash = m.envelope WHERE m.batch = ? ORDER BY e.counter"""
_RECEIPTS = "SELECT data, final, at FROM receipt WHERE batch = ? ORDER BY id"

BATCH_SEQUENCE = "batch"


class BatchStage(StrEnum):
    """How far a batch has come."""

    SEALED = "sealed"  # built and signed; no byte has left
    SENT = "sent"  # a byte may have left; the registry may know it
    RECEIPTED = "receipted"  # the registry said what became of every item


@dataclass(frozen=True, slots=True)
class BatchRecord:
    """A batch as the store knows it; its bytes lie in a file."""

    id: str
    sequence: int
    previous: str
    file: str
    size: int
    stage: BatchStage
    sealed_at: datetime
    sent_at: datetime | None
    receipted_at: datetime | None
    items: int


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One envelope of a batch, and what became of it; the outcome is empty before a receipt."""

    envelope: str
    kind: str
    subject: str
    revision: int
    household: str
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class ItemOutcome:
    """What the registry says about one envelope."""

    envelope: str
    outcome: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptRecord:
    """A receipt exactly as the registry signed it."""

    data: bytes
    final: bool
    at: datetime


class BatchStore:
    """The only place where SQL about batches and receipts lives. Moves of interviews are InterviewStore's."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)
        self._settings = SettingStore(store)

    def next_sequence(self) -> int:
        """The device's next batch number. Ask for it in the transaction that keeps the batch."""
        return self._settings.next(BATCH_SEQUENCE)

    def keep(
        self,
        batch: str,
        *,
        sequence: int,
        previous: str,
        file: str,
        size: int,
        envelopes: Sequence[str],
    ) -> None:
        """Keep a sealed batch whose file is on the disk already; decisions on its envelopes go with it."""
        store = self._store

        def act() -> None:
            content = {
                "sequence": sequence,
                "size": size,
                "envelopes": list(envelopes),
                "file": file,
            }
            at = self._log.append(EventKind.BATCH_SEALED, batch, content)
            store.run(_PUT, (batch, sequence, previous, file, size, to_text(at)))
            for envelope in envelopes:
                store.run(_ITEM, (envelope, batch))
                store.run(_DECISIONS, (batch, envelope))

        store.write(act)

    def mark_sent(self, batch: str) -> None:
        """Before the first byte leaves. Said twice, it counts once."""

        def act() -> None:
            if self._store.run(_SENT, (to_text(self._store.now()), batch)):
                self._log.append(EventKind.BATCH_SENT, batch)

        self._store.write(act)

    def keep_receipt(
        self, batch: str, *, data: bytes, final: bool, outcomes: Sequence[ItemOutcome]
    ) -> None:
        """Keep a verified receipt and what it says of each item."""
        store = self._store

        def act() -> None:
            content = {"final": final, "items": [[o.envelope, o.outcome] for o in outcomes]}
            at = to_text(self._log.append(EventKind.RECEIPT_KEPT, batch, content))
            store.run(_RECEIPT, (batch, int(final), data, at))
            for item in outcomes:
                store.run(_OUTCOME, (item.outcome, item.reason, item.envelope, batch))
            if final:
                store.run(_DONE, (at, batch))

        store.write(act)

    def add_receipt(self, batch: str, *, data: bytes, attachments: Sequence[str]) -> None:
        """Keep a later receipt of a receipted batch; what it says of interviews was said before."""

        def act() -> None:
            content = {"final": True, "attachments": list(attachments)}
            at = self._log.append(EventKind.RECEIPT_KEPT, batch, content)
            self._store.run(_RECEIPT, (batch, 1, data, to_text(at)))

        self._store.write(act)

    def one(self, batch: str) -> BatchRecord | None:
        found = self._store.row(_ONE, (batch,))
        return None if found is None else _record(found)

    def all(self) -> tuple[BatchRecord, ...]:
        """Oldest first."""
        return tuple(_record(row) for row in self._store.rows(_ALL))

    def waiting(self) -> tuple[BatchRecord, ...]:
        """Batches without a final receipt, oldest first."""
        return tuple(_record(row) for row in self._store.rows(_OPEN))

    def last(self) -> BatchRecord | None:
        """The newest batch: the next one names it."""
        found = self._store.row(_LAST)
        return None if found is None else _record(found)

    def items(self, batch: str) -> tuple[BatchItem, ...]:
        return tuple(BatchItem(*row) for row in self._store.rows(_ITEMS, (batch,)))

    def receipts(self, batch: str) -> tuple[ReceiptRecord, ...]:
        """Oldest first; the last one may be final."""
        rows = self._store.rows(_RECEIPTS, (batch,))
        return tuple(
            ReceiptRecord(bytes(data), bool(final), from_text(at)) for data, final, at in rows
        )


def _record(row: tuple[Any, ...]) -> BatchRecord:
    return BatchRecord(
        id=row[0],
        sequence=row[1],
        previous=row[2],
        file=row[3],
        size=row[4],
        stage=BatchStage(row[5]),
        sealed_at=from_text(row[6]),
        sent_at=maybe_from_text(row[7]),
        receipted_at=maybe_from_text(row[8]),
        items=row[9],
    )
