"""What the accept stage keeps: sealed batches as they came, their places, the receipts given."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sync.protocol.codec import sha256
from sync.protocol.messages import Stage
from sync.sealing.batchfile import Batch

SCHEMA = """
CREATE TABLE IF NOT EXISTS batch (
    id TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    previous TEXT NOT NULL,
    forked INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    file BLOB NOT NULL,
    processed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS slot (
    device TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    batch TEXT NOT NULL REFERENCES batch (id),
    PRIMARY KEY (device, epoch, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS receipt (
    number INTEGER PRIMARY KEY,
    batch TEXT NOT NULL REFERENCES batch (id),
    stage TEXT NOT NULL,
    hash TEXT NOT NULL,
    file BLOB NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS receipt_of_batch ON receipt (batch, number);
"""

KNOWN = "SELECT forked FROM batch WHERE id = ?"
KEEP = """
INSERT INTO batch (id, device, epoch, sequence, previous, forked, received_at, file)
VALUES (:id, :device, :epoch, :sequence, :previous, :forked, :received_at, :file)
"""
SLOT = "SELECT batch FROM slot WHERE device = ? AND epoch = ? AND sequence = ?"
TAKE_SLOT = """
INSERT OR IGNORE INTO slot (device, epoch, sequence, batch)
VALUES (:device, :epoch, :sequence, :id)
"""
PREVIOUS_OF = "SELECT previous FROM batch WHERE id = ?"
LAST_RECEIPT = "SELECT number, hash FROM receipt ORDER BY number DESC LIMIT 1"
KEEP_RECEIPT = "INSERT INTO receipt (number, batch, stage, hash, file) VALUES (?, ?, ?, ?, ?)"
LATEST = "SELECT file FROM receipt WHERE batch = ? ORDER BY number DESC LIMIT 1"
PROCESSED = "UPDATE batch SET processed = 1 WHERE id = ?"
PENDING = "SELECT file, forked FROM batch WHERE processed = 0 ORDER BY rowid"
MISSING = """
SELECT device, epoch, sequence + 1 FROM slot AS here
WHERE NOT EXISTS (SELECT 1 FROM slot WHERE device = here.device AND epoch = here.epoch
                  AND sequence = here.sequence + 1)
  AND EXISTS (SELECT 1 FROM slot WHERE device = here.device AND epoch = here.epoch
              AND sequence > here.sequence)
"""


def connect(file: Path, schema: str) -> sqlite3.Connection:
    """A database whose commits are on the disk when they return."""
    db = sqlite3.connect(file, isolation_level=None, timeout=10)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.executescript(schema)
    return db


@dataclass(frozen=True, slots=True)
class Sealed:
    """A batch that was accepted and not yet opened."""

    file: bytes
    forked: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a receipt stands in the chain of the registry's receipts."""

    number: int
    previous: str  # hash of the receipt before


class Ledger:
    """The only place where the accept stage's SQL lives."""

    def __init__(self, file: Path) -> None:
        self._db = connect(file, SCHEMA)

    def close(self) -> None:
        self._db.close()

    def latest_receipt(self, batch: str) -> bytes | None:
        row = self._db.execute(LATEST, (batch,)).fetchone()
        return None if row is None else bytes(row[0])

    def keep(self, batch: Batch, at: datetime, receipt: Callable[[bool, Place], bytes]) -> bool:
        """Keep a batch with its first receipt, together or not at all; True when it forks.

        A batch forks the device's sequence when its number was used for another batch, or when
        its neighbours do not name each other: a cloned or rolled-back laptop.
        """
        manifest = batch.manifest
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            known = self._db.execute(KNOWN, (batch.id,)).fetchone()
            if known is not None:
                return bool(known[0])
            forked = self._forks(batch)
            row = {
                "id": batch.id,
                "device": manifest.device,
                "epoch": manifest.epoch,
                "sequence": manifest.sequence,
                "previous": manifest.previous,
                "forked": forked,
                "received_at": at.isoformat(),
                "file": batch.data,
            }
            self._db.execute(KEEP, row)
            self._db.execute(TAKE_SLOT, row)
            self._add_receipt(batch.id, Stage.ACCEPTED, lambda place: receipt(forked, place))
        return forked

    def finish(self, batch: str, receipt: Callable[[Place], bytes]) -> None:
        """Add the final receipt of a batch that was opened."""
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            self._add_receipt(batch, Stage.PROCESSED, receipt)
            self._db.execute(PROCESSED, (batch,))

    def add_receipt(self, batch: str, receipt: Callable[[Place], bytes]) -> bytes:
        """Add a later receipt of a batch that was opened, and return it."""
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            return self._add_receipt(batch, Stage.PROCESSED, receipt)

    def pending(self) -> list[Sealed]:
        """Batches accepted and not yet opened, oldest first."""
        return [Sealed(bytes(file), bool(forked)) for file, forked in self._db.execute(PENDING)]

    def missing(self) -> list[tuple[str, int, int]]:
        """First numbers of the gaps in the devices' sequences: device, epoch, sequence."""
        return [(str(d), int(e), int(s)) for d, e, s in self._db.execute(MISSING)]

    def _forks(self, batch: Batch) -> bool:
        manifest = batch.manifest
        if self._at(batch, manifest.sequence) is not None:
            return True
        before = self._at(batch, manifest.sequence - 1)
        if before is not None and before != manifest.previous:
            return True
        after = self._at(batch, manifest.sequence + 1)
        return after is not None and self._previous_of(after) != batch.id

    def _at(self, batch: Batch, sequence: int) -> str | None:
        key = (batch.manifest.device, batch.manifest.epoch, sequence)
        row = self._db.execute(SLOT, key).fetchone()
        return None if row is None else str(row[0])

    def _previous_of(self, batch: str) -> str:
        return str(self._db.execute(PREVIOUS_OF, (batch,)).fetchone()[0])

    def _add_receipt(self, batch: str, stage: Stage, receipt: Callable[[Place], bytes]) -> bytes:
        last = self._db.execute(LAST_RECEIPT).fetchone() or (0, "")
        number = int(last[0]) + 1
        file = receipt(Place(number, str(last[1])))
        self._db.execute(KEEP_RECEIPT, (number, batch, stage.value, sha256(file).hex(), file))
        return file
