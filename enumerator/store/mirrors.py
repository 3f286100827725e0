"""What lies on each card and stick, what should, and what was brought back and stands beside this store's own."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from enumerator.store.connection import Store
from enumerator.store.times import from_text, to_text

_MEDIUM = "SELECT id, path, apart, number, index_hash, seen_at FROM medium"
_ONE = _MEDIUM + " WHERE id = ?"
_AT = _MEDIUM + " WHERE path = ? ORDER BY seen_at DESC LIMIT 1"
_SEE = """INSERT INTO medium VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET path = excluded.path,
    apart = max(apart, excluded.apart), number = max(number, excluded.number), index_hash = excluded.index_hash,
    seen_at = excluded.seen_at"""
_FILES = "SELECT name, size, hash FROM medium_file WHERE medium = ?"
_PUT = """INSERT INTO medium_file VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET size = excluded.size, hash = excluded.hash"""
_DROP = "DELETE FROM medium_file WHERE medium = ? AND name = ?"
_GONE = "INSERT OR IGNORE INTO medium_gone VALUES (?)"
_GONE_BEFORE = "SELECT name FROM medium_gone WHERE name IN (SELECT value FROM json_each(?))"
_ENVELOPES = "SELECT hash, size FROM envelope WHERE data IS NOT NULL ORDER BY counter"
_SEALED = "SELECT file, size FROM sealed_attachment WHERE data IS NOT NULL AND file <> ''"
_PACKS = """SELECT DISTINCT i.pack, length(p.data) FROM interview i JOIN pack p ON p.hash = i.pack
    WHERE i.state NOT IN ('purged', 'withdrawn')"""
_PLAIN_FILES = """SELECT t.interview, t.name, length(t.data), i.author FROM attachment t
    JOIN interview i ON i.id = t.interview
    WHERE i.state NOT IN ('purged', 'withdrawn') AND NOT EXISTS (
        SELECT 1 FROM sealed_attachment s JOIN envelope e ON e.hash = s.envelope
        WHERE e.subject = t.interview AND s.name = t.name AND s.data IS NOT NULL)"""
_PLAIN_DATA = "SELECT data FROM attachment WHERE interview = ? AND name = ?"
_ERASED_ENVELOPES = """SELECT hash FROM envelope WHERE data IS NULL AND hash IN (SELECT value FROM json_each(?1))
    UNION SELECT file FROM sealed_attachment WHERE data IS NULL AND file IN (SELECT value FROM json_each(?1))"""
_ERASED_HOUSEHOLDS = """SELECT a.id FROM assignment a
    WHERE EXISTS (SELECT 1 FROM interview i WHERE i.assignment = a.id AND i.state IN ('purged', 'withdrawn'))
        OR EXISTS (SELECT 1 FROM event e JOIN event_content c ON c.seq = e.seq
            WHERE c.subject = a.id AND e.kind = 'erased')"""
_BESIDE = "INSERT OR IGNORE INTO kept_beside VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Medium:
    """A card, a stick or a second disk, as this store knows it."""

    id: str
    path: str
    apart: bool  # a disk of its own
    number: int  # of its index
    index_hash: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class OnMedium:
    """A file that lies there; without a hash it was being written when the store heard of it last."""

    size: int
    hash: str


@dataclass(frozen=True, slots=True)
class PlainFile:
    """A file of an interview that no envelope holds yet."""

    interview: str
    name: str
    size: int
    author: str


class MirrorStore:
    """The only place where SQL about media lives."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def one(self, medium: str) -> Medium | None:
        found = self._store.row(_ONE, (medium,))
        return None if found is None else _medium(found)

    def at(self, path: str) -> Medium | None:
        """The one that was seen last at a path."""
        found = self._store.row(_AT, (path,))
        return None if found is None else _medium(found)

    def files(self, medium: str) -> dict[str, OnMedium]:
        return {row[0]: OnMedium(row[1], row[2]) for row in self._store.rows(_FILES, (medium,))}

    def see(self, medium: Medium) -> None:
        """Keep where and how a medium was seen. Once a disk of its own, it is never taken for anything else."""
        row = (medium.id, medium.path, int(medium.apart), medium.number, medium.index_hash)
        self._store.write(lambda: self._store.run(_SEE, (*row, to_text(medium.seen_at))))

    def keep(self, medium: str, files: Mapping[str, OnMedium], gone: Iterable[str] = ()) -> None:
        """What is there now, and what is not there any more."""

        def act() -> None:
            for name, file in files.items():
                self._store.run(_PUT, (medium, name, file.size, file.hash))
            for name in gone:
                self._store.run(_DROP, (medium, name))
                self._store.run(_GONE, (name,))

        self._store.write(act)

    # --- what should lie there ---

    def envelopes(self) -> dict[str, int]:
        """Hash and size of every envelope whose bytes are here, in the order in which they were made."""
        return {row[0]: row[1] for row in self._store.rows(_ENVELOPES)}

    def sealed_files(self) -> dict[str, int]:
        return {row[0]: row[1] for row in self._store.rows(_SEALED)}

    def packs(self) -> dict[str, int]:
        """The form packs that interviews need."""
        return {row[0]: row[1] for row in self._store.rows(_PACKS)}

    def plain_files(self) -> tuple[PlainFile, ...]:
        return tuple(PlainFile(*row) for row in self._store.rows(_PLAIN_FILES))

    def plain_data(self, interview: str, name: str) -> bytes | None:
        found = self._store.row(_PLAIN_DATA, (interview, name))
        return None if found is None else bytes(found[0])

    # --- what must not lie there, whoever wrote it ---

    def gone(self, names: Iterable[str]) -> frozenset[str]:
        """Those of some files that this store has taken from a medium once: an image of a card brings them back."""
        rows = self._store.rows(_GONE_BEFORE, (json.dumps(sorted(names)),))
        return frozenset(row[0] for row in rows)

    def erased(self, hashes: Iterable[str]) -> frozenset[str]:
        """Those of some envelopes and sealed files that were erased here."""
        asked = (json.dumps(sorted(hashes)),)
        return frozenset(row[0] for row in self._store.rows(_ERASED_ENVELOPES, asked))

    def erased_households(self) -> frozenset[str]:
        """Assignments of which something was erased here."""
        return frozenset(row[0] for row in self._store.rows(_ERASED_HOUSEHOLDS))

    # --- what came back and differs ---

    def keep_beside(self, hash: str, interview: str, data: bytes) -> bool:
        """Keep a sealed copy as it came; False when it is kept already."""
        row = (hash, interview, to_text(self._store.now()), data)
        return bool(self._store.write(lambda: self._store.run(_BESIDE, row)))


def _medium(row: tuple[str, str, int, int, str, str]) -> Medium:
    return Medium(row[0], row[1], bool(row[2]), row[3], row[4], from_text(row[5]))
