"""Codes of invitations at the registry: made, used once, over, taken back. Only their public halves are kept."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sync.protocol.words import Role
from sync.registry.ledger import connect

SCHEMA = """
CREATE TABLE IF NOT EXISTS code (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    person TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT,
    request TEXT,
    used_at TEXT,
    answer BLOB
) STRICT;
CREATE TABLE IF NOT EXISTS wrong_code (at TEXT NOT NULL, peer TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS wrong_code_at ON wrong_code (at);
CREATE TABLE IF NOT EXISTS enrolled (
    certificate TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    subject TEXT NOT NULL,
    device TEXT NOT NULL,
    sign_public TEXT NOT NULL,
    at TEXT NOT NULL,
    file BLOB NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS enrolled_device ON enrolled (device, role);
"""

ADD = """
INSERT INTO code (key, role, person, note, made_at, expires_at)
VALUES (:key, :role, :person, :note, :made_at, :expires_at)
"""
FIELDS = (
    "SELECT number, key, role, person, note, made_at, expires_at, revoked_at, used_at FROM code"
)
ONE = FIELDS + " WHERE key = ?"
ALL = FIELDS + " ORDER BY number"
REVOKE = (
    "UPDATE code SET revoked_at = ? WHERE number = ? AND used_at IS NULL AND revoked_at IS NULL"
)
ANSWERED = "SELECT request, answer FROM code WHERE key = ?"
USE = "UPDATE code SET request = ?, used_at = ?, answer = ? WHERE key = ? AND used_at IS NULL"
WRONG = "INSERT INTO wrong_code VALUES (?, ?)"
FORGET = "DELETE FROM wrong_code WHERE at NOT BETWEEN ? AND ?"
COUNT = "SELECT count(*) FROM wrong_code WHERE at BETWEEN ? AND ? AND peer = ?"
COUNT_ALL = "SELECT count(*) FROM wrong_code WHERE at BETWEEN ? AND ?"
ENROL = "INSERT OR IGNORE INTO enrolled VALUES (?, ?, ?, ?, ?, ?, ?)"
DEVICE = """
SELECT file FROM enrolled WHERE device = ? AND role = 'device' ORDER BY at DESC, rowid DESC LIMIT 1
"""
LATEST = "SELECT file FROM enrolled WHERE subject = ? ORDER BY at DESC, rowid DESC LIMIT 1"

WINDOW = timedelta(minutes=15)
MOST_WRONG = 5  # from one address in the window
MOST_WRONG_IN_ALL = 200


@dataclass(frozen=True, slots=True)
class Code:
    """What the registry knows of a code."""

    number: int
    key: str  # public half, hex
    role: Role  # whom it lets in
    person: str  # staff id; empty: anybody in this role
    note: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    used_at: datetime | None

    def state(self, now: datetime) -> str:
        """used, revoked, expired or open."""
        if self.used_at is not None:
            return "used"
        if self.revoked_at is not None:
            return "revoked"
        return "expired" if now > self.expires_at else "open"


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A certificate that was given out, as it is kept."""

    certificate: str  # id
    role: Role
    subject: str
    device: str
    sign_public: bytes
    file: bytes


class CodeBook:
    """The only place where SQL about codes and enrolments lives."""

    def __init__(self, file: Path) -> None:
        self._db = connect(file, SCHEMA)

    def close(self) -> None:
        self._db.close()

    def add(
        self, key: bytes, *, role: Role, person: str, note: str, at: datetime, until: datetime
    ) -> int:
        """Keep the public half of a new code; its number."""
        row = {
            "key": key.hex(),
            "role": role.value,
            "person": person,
            "note": note,
            "made_at": at.isoformat(),
            "expires_at": until.isoformat(),
        }
        return int(self._db.execute(ADD, row).lastrowid or 0)

    def one(self, key: bytes) -> Code | None:
        found = self._db.execute(ONE, (key.hex(),)).fetchone()
        return None if found is None else _code(found)

    def all(self) -> list[Code]:
        return [_code(row) for row in self._db.execute(ALL)]

    def revoke(self, number: int, at: datetime) -> bool:
        """False where there is none that is neither used nor revoked."""
        return self._db.execute(REVOKE, (at.isoformat(), number)).rowcount == 1

    def answered(self, key: bytes, request: bytes) -> bytes | None:
        """The answer that this request got, when the code was used for it."""
        found = self._db.execute(ANSWERED, (key.hex(),)).fetchone()
        return bytes(found[1]) if found and found[0] == request.hex() else None

    def use(
        self,
        key: bytes,
        request: bytes,
        answer: bytes,
        enrolled: tuple[Enrolled, ...],
        at: datetime,
    ) -> bool:
        """Keep what a code was used for, with the answer, together or not at all. False: it was used before."""
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            used = self._db.execute(USE, (request.hex(), at.isoformat(), answer, key.hex()))
            if used.rowcount != 1:
                return False
            for one in enrolled:
                self._db.execute(ENROL, _row(one, at))
        return True

    def keep(self, enrolled: tuple[Enrolled, ...], at: datetime) -> None:
        """Keep certificates that were given out without a code."""
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            for one in enrolled:
                self._db.execute(ENROL, _row(one, at))

    def device(self, device: str) -> bytes | None:
        """The newest certificate of a device."""
        found = self._db.execute(DEVICE, (device,)).fetchone()
        return None if found is None else bytes(found[0])

    def latest(self, subject: str) -> bytes | None:
        """The newest certificate given to somebody here."""
        found = self._db.execute(LATEST, (subject,)).fetchone()
        return None if found is None else bytes(found[0])

    def wrong(self, peer: str, at: datetime) -> None:
        """Count a request with a code that is none."""
        self._db.execute(FORGET, ((at - WINDOW).isoformat(), at.isoformat()))
        self._db.execute(WRONG, (at.isoformat(), peer))

    def too_many(self, peer: str, now: datetime) -> bool:
        """Whether so many wrong codes came that no more are looked at for a while.

        What came while the clock was wrong, and ran ahead, shuts nobody out until that day.
        """
        window = (now - WINDOW).isoformat(), now.isoformat()
        here = self._db.execute(COUNT, (*window, peer)).fetchone()[0]
        return bool(
            here >= MOST_WRONG
            or self._db.execute(COUNT_ALL, window).fetchone()[0] >= MOST_WRONG_IN_ALL
        )


def _row(one: Enrolled, at: datetime) -> tuple[str | bytes, ...]:
    public = one.sign_public.hex()
    return (
        one.certificate, one.role.value, one.subject, one.device, public, at.isoformat(), one.file
    )  # fmt: skip


def _code(
    row: sqlite3.Row | tuple[int, str, str, str, str, str, str, str | None, str | None],
) -> Code:
    number, key, role, person, note, made, expires, revoked, used = row
    return Code(
        number,
        key,
        Role(role),
        person,
        note,
        datetime.fromisoformat(made),
        datetime.fromisoformat(expires),
        datetime.fromisoformat(revoked) if revoked else None,
        datetime.fromisoformat(used) if used else None,
    )
