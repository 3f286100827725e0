"""Migrations: numbered SQL files, each applied with its own record in one transaction."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Any

from sqlcipher3 import dbapi2

APPLICATION_ID = 0x50534552  # "PSER"

_RECORDS = """CREATE TABLE IF NOT EXISTS migration (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT"""
_RECORD = "INSERT INTO migration VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema."""

    number: int
    name: str
    sql: str


def migrations() -> tuple[Migration, ...]:
    """The steps this program knows, in order, without a gap."""
    folder = files("enumerator.store") / "migrations"
    found = sorted(f.name for f in folder.iterdir() if f.name.endswith(".sql"))
    steps = tuple(
        Migration(int(name[:4]), name[5:-4], (folder / name).read_text(encoding="utf-8"))
        for name in found
    )
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    return steps


def migrate(connection: Any, steps: Sequence[Migration], at: datetime) -> int:
    """Bring a store to the last step; how many were applied. Any interruption leaves a whole step."""
    version = schema_of(connection)
    missing = [step for step in steps if step.number > version]
    for step in missing:
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute(_RECORDS)
            for statement in _statements(step.sql):
                connection.execute(statement)
            digest = hashlib.sha256(step.sql.encode()).hexdigest()
            connection.execute(_RECORD, (step.number, step.name, digest, at.isoformat()))
            connection.execute(f"PRAGMA user_version = {step.number}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    return len(missing)


def schema_of(connection: Any) -> int:
    """The number of the last step that was applied."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script one by one, so that all run in one transaction."""
    lines: list[str] = []
    for line in sql.splitlines():
        lines.append(line)
        text = "\n".join(lines).strip()
        if text and dbapi2.complete_statement(text):
            yield text
            lines = []
    assert not "".join(lines).strip(), "the script ends in the middle of a statement"
