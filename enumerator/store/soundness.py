"""Whether the store's file is whole and encrypted, read from its first page to its last beside the window's work."""

from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from enumerator.errors import StoreDamaged
from enumerator.store.connection import Store

_PLAIN = b"SQLite format 3\x00"  # how a database without encryption begins (sqlite.org/fileformat2.html, 1.3)


class ReadingStopped(Exception):
    """Whoever asked no longer wants to know."""


def faults_of(store: Store, stopped: Callable[[], bool]) -> tuple[str, ...]:
    """What SQLCipher and SQLite find wrong with the file; empty when it is whole.

    Reads on a connection of its own, in whichever thread it is called. Raises StoreError, and ReadingStopped as soon
    as ``stopped`` says so: at once while SQLite reads, after its pass while SQLCipher does.
    """
    with store.sibling() as own:
        own.break_off_when(stopped)
        found: list[str] = []
        for question, good in (("cipher_integrity_check", ""), ("quick_check", "ok")):
            if stopped():
                raise ReadingStopped
            try:
                found += [str(row[0]) for row in own.each(f"PRAGMA {question}") if row[0] != good]
            except StoreDamaged:
                found.append(f"{question} could not go on")
            except dbapi2.OperationalError:
                if stopped():
                    raise ReadingStopped from None
                raise
        return tuple(found)


def is_encrypted(path: Path) -> bool:
    """Whether a store's file does not begin as a plain database does. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(_PLAIN)) != _PLAIN
