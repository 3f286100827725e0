"""What has to agree inside a store: interviews and packs, envelopes and hashes, files and what was said of them."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog

_INTERVIEWS = "SELECT id FROM interview ORDER BY id"
_PACKS_MISSING = """SELECT DISTINCT i.pack FROM interview i LEFT JOIN pack p ON p.hash = i.pack
    WHERE p.hash IS NULL AND i.state NOT IN ('purged', 'withdrawn')"""
_PEOPLE = "SELECT id, role FROM person WHERE active = 1 ORDER BY id"
_ENVELOPES = "SELECT hash, data FROM envelope WHERE data IS NOT NULL ORDER BY counter"
_SEALED = "SELECT file, data FROM sealed_attachment WHERE file <> '' AND data IS NOT NULL"
_KEPT = "SELECT interview, name, length(data) FROM attachment"
_ATTACHED = """SELECT e.kind, c.subject, c.content FROM event_content c JOIN event e ON e.seq = c.seq
    WHERE e.kind IN ('attached', 'detached') ORDER BY e.seq"""
_ERASED = "SELECT DISTINCT subject FROM event WHERE kind IN ('erased', 'purged')"
_BATCHES = "SELECT file, size, state FROM batch WHERE file <> '' ORDER BY sequence"
_LAID_OUT = """SELECT s.file FROM sealed_attachment s JOIN batch_item m ON m.envelope = s.envelope
    WHERE s.file <> ''"""


@dataclass(frozen=True, slots=True)
class BatchFile:
    """A batch's file in the outbox, as the store remembers it. ``needed``: the registry has not signed for it."""

    name: str
    size: int  # bytes
    needed: bool


def interview_ids(store: Store) -> tuple[str, ...]:
    return tuple(row[0] for row in store.rows(_INTERVIEWS))


def packs_missing(store: Store) -> tuple[str, ...]:
    """Hashes of form packs that an interview needs and the store does not hold."""
    return tuple(row[0] for row in store.rows(_PACKS_MISSING))


def active_people(store: Store) -> dict[str, str]:
    """Staff id to role."""
    return dict(store.rows(_PEOPLE))


def envelopes(store: Store) -> Iterator[tuple[str, bytes]]:
    """Hash and bytes of every envelope that is still here, one by one."""
    return ((hash_, bytes(data)) for hash_, data in store.each(_ENVELOPES))


def sealed_files_changed(store: Store) -> tuple[str, ...]:
    """Names of sealed attachments whose bytes are not those of their hash."""
    return tuple(
        file for file, data in store.each(_SEALED) if hashlib.sha256(data).hexdigest() != file
    )


def files_missing(store: Store) -> tuple[tuple[str, str], ...]:
    """Interview and name of attachments that the log says are here, and that are not, or not whole."""
    wanted: dict[tuple[str, str], int] = {}
    for kind, subject, content in store.each(_ATTACHED):
        if content is None:
            continue
        said = json.loads(content)
        if kind == EventKind.ATTACHED:
            wanted[subject, said["name"]] = said["size"]
        else:
            wanted.pop((subject, said["name"]), None)
    erased = {row[0] for row in store.rows(_ERASED)}
    found = {(interview, name): size for interview, name, size in store.rows(_KEPT)}
    return tuple(
        sorted(
            file
            for file, size in wanted.items()
            if file[0] not in erased and found.get(file) != size
        )
    )


def batch_files(store: Store) -> tuple[BatchFile, ...]:
    """Oldest first."""
    return tuple(
        BatchFile(file, size, state != "receipted") for file, size, state in store.rows(_BATCHES)
    )


def laid_out(store: Store) -> frozenset[str]:
    """Hashes of sealed attachments that may lie in the outbox."""
    return frozenset(row[0] for row in store.rows(_LAID_OUT))


def gaps_told(store: Store) -> frozenset[int]:
    """Numbers of entries that a salvage has said are missing or without contents."""
    told: set[int] = set()
    for event in EventLog(store).of_kind(EventKind.SALVAGED):
        for first, last in (event.content or {}).get("gaps", ()):
            told.update(range(first, last + 1))
    return frozenset(told)
