"""Form packs: kept as long as an interview refers to them."""

from dataclasses import dataclass
from datetime import datetime

from enumerator.store.connection import Store
from enumerator.store.times import from_text, to_text

_PUT = "INSERT OR IGNORE INTO pack VALUES (?, ?, ?, ?, ?, ?)"
_DATA = "SELECT data FROM pack WHERE hash = ?"
_ALL = "SELECT hash, form_id, version, title, added_at FROM pack ORDER BY added_at, rowid"


@dataclass(frozen=True, slots=True)
class PackRecord:
    """A form version that this laptop can interview with."""

    hash: str
    form_id: str
    version: str
    title: str
    added_at: datetime


class PackStore:
    """The only place where SQL about form packs lives. Whether a pack is trusted was asked before."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, hash: str, *, form_id: str, version: str, title: str, data: bytes) -> None:
        store = self._store
        row = (hash, form_id, version, title, data, to_text(store.now()))
        store.write(lambda: store.run(_PUT, row))

    def data(self, hash: str) -> bytes | None:
        found = self._store.row(_DATA, (hash,))
        return None if found is None else bytes(found[0])

    def all(self) -> tuple[PackRecord, ...]:
        """Oldest first."""
        rows = self._store.rows(_ALL)
        return tuple(
            PackRecord(hash_, form_id, version, title, from_text(added))
            for hash_, form_id, version, title, added in rows
        )
