"""Attachments: photos and signatures, kept inside the encrypted file and nowhere else."""

from dataclasses import dataclass

from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog

_PUT = """INSERT INTO attachment VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET media_type = excluded.media_type, data = excluded.data"""
_ALL = "SELECT name, media_type, length(data) FROM attachment WHERE interview = ? ORDER BY name"
_DATA = "SELECT data FROM attachment WHERE interview = ? AND name = ?"


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

    def of(self, interview: str) -> tuple[AttachmentRecord, ...]:
        return tuple(AttachmentRecord(*row) for row in self._store.rows(_ALL, (interview,)))

    def data(self, interview: str, name: str) -> bytes | None:
        found = self._store.row(_DATA, (interview, name))
        return None if found is None else bytes(found[0])
