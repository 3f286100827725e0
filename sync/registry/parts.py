"""Unfinished uploads: parts of batches and of attachments, kept until the whole is there.

A part is on the disk, whole and in its place, before it is answered for. An upload belongs to who began it, so that
nobody's parts ever stand among another's.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sync.protocol.codec import sha256
from sync.registry.ledger import connect

SCHEMA = """
CREATE TABLE IF NOT EXISTS upload (
    number INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    length INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    touched_at TEXT NOT NULL,
    UNIQUE (owner, kind, name, digest, length)
) STRICT;
CREATE TABLE IF NOT EXISTS part (
    upload INTEGER NOT NULL REFERENCES upload (number),
    at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (upload, at)
) STRICT, WITHOUT ROWID;
"""
FIND = """
SELECT number, offset FROM upload
WHERE owner = ? AND kind = ? AND name = ? AND digest = ? AND length = ?
"""
BEGIN = """
INSERT INTO upload (owner, kind, name, digest, length, offset, touched_at)
VALUES (?, ?, ?, ?, ?, 0, ?)
"""
ADD = "INSERT INTO part (upload, at, bytes) VALUES (?, ?, ?)"
MOVE = "UPDATE upload SET offset = ?, touched_at = ? WHERE number = ?"
BYTES = "SELECT bytes FROM part WHERE upload = ? ORDER BY at"
DROP_PARTS = "DELETE FROM part WHERE upload = ?"
DROP = "DELETE FROM upload WHERE number = ?"
OLD = "SELECT number FROM upload WHERE touched_at < ?"
OF_OWNER = "SELECT number, length FROM upload WHERE owner = ? ORDER BY touched_at DESC, number DESC"
HELD = "SELECT coalesce(sum(offset), 0) FROM upload"

KEPT = timedelta(days=14)  # after so long without a part the laptop begins again
PER_OWNER = 130 * 1024 * 1024  # two of the largest attachments
IN_ALL = 8 * 1024 * 1024 * 1024


class OffsetIsOther(Exception):
    """The upload stands elsewhere than the sender believes."""

    def __init__(self, offset: int) -> None:
        super().__init__(f"the upload stands at {offset}")
        self.offset = offset


class OtherBytes(Exception):
    """All parts are there and are not what was announced. They were thrown away."""


class NoRoom(Exception):
    """So much is unfinished that nothing new is begun."""


@dataclass(frozen=True, slots=True)
class Upload:
    """What is being sent: by whom, and how the whole will be known."""

    owner: str
    kind: str  # batch | attachment
    name: str
    digest: str  # SHA-256 of the whole, hex
    length: int  # bytes of the whole


class PartStore:
    """The only place where unfinished uploads' SQL lives."""

    def __init__(
        self,
        file: Path,
        clock: Callable[[], datetime],
        *,
        per_owner: int = PER_OWNER,
        in_all: int = IN_ALL,
    ) -> None:
        self._db = connect(file, SCHEMA)
        self._clock = clock
        self._per_owner, self._in_all = per_owner, in_all

    def close(self) -> None:
        self._db.close()

    def offset(self, upload: Upload) -> int:
        """How many bytes are held; 0 of one that was never begun."""
        found = self._find(upload)
        return found[1] if found else 0

    def add(self, upload: Upload, at: int, data: bytes) -> int:
        """Keep the next part, durably, and return where the upload stands then.

        Raises OffsetIsOther when the part does not begin where the upload stands, or would pass its
        end; NoRoom.
        """
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            found = self._find(upload)
            stands = found[1] if found else 0
            if at != stands or at + len(data) > upload.length:
                raise OffsetIsOther(stands)
            number = found[0] if found else self._begin(upload)
            if data:
                self._db.execute(ADD, (number, at, data))
            self._db.execute(MOVE, (at + len(data), self._clock().isoformat(), number))
        return at + len(data)

    def whole(self, upload: Upload) -> bytes:
        """All bytes of an upload whose last part has come. Raises OtherBytes."""
        found = self._find(upload)
        data = b"" if found is None else b"".join(r[0] for r in self._db.execute(BYTES, found[:1]))
        if len(data) != upload.length or sha256(data).hex() != upload.digest:
            self.drop(upload)
            raise OtherBytes
        return data

    def drop(self, upload: Upload) -> None:
        """Forget an upload: it was taken, or refused."""
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            if (found := self._find(upload)) is not None:
                self._drop(found[0])

    def _sweep(self) -> None:
        """Forget what nobody has gone on with for long."""
        old = self._db.execute(OLD, ((self._clock() - KEPT).isoformat(),)).fetchall()
        for (number,) in old:
            self._drop(number)

    def _begin(self, upload: Upload) -> int:
        """Make room first: the owner's own oldest ones go, never another's."""
        self._sweep()
        room = self._per_owner - upload.length
        for number, length in self._db.execute(OF_OWNER, (upload.owner,)).fetchall():
            room -= length
            if room < 0:
                self._drop(number)
        held: int = self._db.execute(HELD).fetchone()[0]
        if held + upload.length > self._in_all:
            raise NoRoom
        row = (upload.owner, upload.kind, upload.name, upload.digest, upload.length)
        made = self._db.execute(BEGIN, (*row, self._clock().isoformat()))
        assert made.lastrowid is not None
        return made.lastrowid

    def _find(self, upload: Upload) -> tuple[int, int] | None:
        row = (upload.owner, upload.kind, upload.name, upload.digest, upload.length)
        found: tuple[int, int] | None = self._db.execute(FIND, row).fetchone()
        return found

    def _drop(self, number: int) -> None:
        self._db.execute(DROP_PARTS, (number,))
        self._db.execute(DROP, (number,))
