"""``python -m tests.vectors.make``: a store file of each schema, with made-up people and answers in it.

A file that stands there already is never made again: it is what a program of that time has left behind. The log is
written here by its own few lines, so that a program which reads it wrongly does not also write it wrongly. The key
below opens these files and nothing else. Pages are encrypted with random nonces: two runs give other bytes, and the
same content.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from enumerator.store.migrate import migrate, migrations

KEY = hashlib.sha256(b"opens the store files of tests/vectors").digest()
FOLDER = Path(__file__).parent / "stores"
INTERVIEW = "uuid:00000000-0000-4000-8000-000000000001"
FINISHED = "uuid:00000000-0000-4000-8000-000000000002"
_BEGUN = datetime(2026, 3, 5, 4, 30, tzinfo=UTC)
_PACK = "ab" * 32
_SEALED = "cd" * 32


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    for schema in range(1, len(migrations()) + 1):
        if not file_of(schema).exists():
            make(schema, file_of(schema))
    return 0


def file_of(schema: int) -> Path:
    return FOLDER / f"store-{schema:04}.db"


def make(schema: int, path: Path) -> None:
    """A store as it was when this many migrations were known."""
    with closing(opened(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection, migrations()[:schema], _BEGUN)
        connection.execute("BEGIN")
        writer = _Writer(connection)
        for known_since, write in _CONTENTS:
            if known_since <= schema:
                write(writer)
        connection.execute("COMMIT")


def opened(path: Path) -> Any:
    """The file with its key, and none of the program's rules."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    return connection


@dataclass
class _Writer:
    """Writes rows, and the log entry by entry."""

    connection: Any
    seq: int = 0
    last: bytes = b""

    def put(self, table: str, *rows: Iterable[object]) -> None:
        for row in rows:
            values = tuple(row)
            names = [r[1] for r in self.connection.execute(f"PRAGMA table_info({table})")]
            wanted = ", ".join(names[: len(values)])  # columns that came later have a default
            places = ", ".join("?" * len(values))
            self.connection.execute(f"INSERT INTO {table} ({wanted}) VALUES ({places})", values)

    def tell(self, kind: str, subject: str, content: object = None, actor: str = "E-7") -> None:
        """One entry of the log, bound to the one before it (docs/architecture.md)."""
        self.seq += 1
        at = (_BEGUN + timedelta(seconds=self.seq)).isoformat(timespec="microseconds")
        data = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        salt = hashlib.sha256(f"salt {self.seq}".encode()).digest()[:16]
        said = hashlib.sha256(salt + data).digest() if content else b""
        plain = [self.seq, at, self.seq * 1000, kind, subject, actor, "d1"]
        text = json.dumps([self.last.hex(), *plain, said.hex()], separators=(",", ":"))
        link = hashlib.sha256(text.encode()).digest()
        self.put("event", (*plain, said, self.last, link))
        kept = (salt, data) if content else (None, None)
        self.put("event_content", (subject, self.seq, *kept))
        self.last = link

    def answer(self, interview: str, key: str, value: str) -> None:
        self.put("answer", (interview, key, value, "answered"))
        self.tell("answered", interview, {"facts": [["answered", key, value]]})


def _first(store: _Writer) -> None:
    """A laptop of two people, a household in which somebody sits, one that is finished, and one that nobody met."""
    at = _BEGUN.isoformat(timespec="microseconds")
    store.tell("store_made", "d1", {"realm": "practice"}, actor="S-2")
    store.put("setting", ("device_id", b"d1"), ("realm", b"practice"))
    store.put("counter", ("envelope", 2), ("batch", 1))
    store.put("person", ("E-7", "Adil", "enumerator", 1, b"", at))
    store.put("person", ("S-2", "Sana", "supervisor", 1, b"", at))
    store.put("certificate", ("c1", "E-7", b"a certificate", at))
    store.put("pack", (_PACK, "pser", "3", "A made-up form", b"a form pack", at))
    for number, state in ((1, "open"), (2, "open"), (3, "open")):
        place = ("041700001", "12", str(number), "1", "Near the old well", '{"block":"041700001"}')
        store.put("assignment", (f"a{number}", *place, "E-7", "assigned", state, "", at))
        store.tell("assigned", f"a{number}")
    store.put("visit", ("v1", "a3", 1, "nobody_home", "Back on Friday", at, at, "E-7"))
    store.tell("visited", "a3", {"number": 1, "disposition": "nobody_home"})
    _interview(store, INTERVIEW, "a1", "in_progress")
    _interview(store, FINISHED, "a2", "receipted")
    store.put("comment", (1, INTERVIEW, "/data/rooms", "S-2", 1, "Count the kitchen too.", at))
    store.put("attachment", (FINISHED, "door.jpg", "image/jpeg", b"a made-up picture"))
    for subject, kind, counter, household in (
        (FINISHED, "interview", 1, "041700001-12-2-1"),
        ("v1", "visit", 2, "041700001-12-3-1"),
    ):
        digest = hashlib.sha256(subject.encode()).hexdigest()
        sealed = (digest, kind, subject, 1, counter, household, "", 14, b"a sealed thing", b"<x/>")
        store.put("envelope", (*sealed, at))
    digest = hashlib.sha256(FINISHED.encode()).hexdigest()
    store.put("batch", ("b1", 1, "", "b1.pserb", 900, "receipted", at, at, at))
    store.put("batch_item", (digest, "b1", "stored", ""))
    store.put("receipt", (1, "b1", 1, b"a receipt", at))
    store.put("decision", (1, FINISHED, 1, digest, "approved", "", "S-2", at, b"signed", "b1"))
    store.tell("approved", FINISHED, {"revision": 1}, actor="S-2")


def _interview(store: _Writer, name: str, assignment: str, state: str) -> None:
    at = _BEGUN.isoformat(timespec="microseconds")
    head = (name, assignment, "pser", "3", _PACK, state, 1, "E-7", "English")
    done = None if state == "in_progress" else at
    store.put("interview", (*head, "/data", "/data/rooms", at, at, done))
    rows = [["row_added", "/data/member", "", f"r{place}", place] for place in range(2)]
    store.tell("opened", name, {"facts": rows})
    store.put("roster_row", *((name, "/data/member", f"r{place}", place) for place in range(2)))
    store.answer(name, "/data/rooms", "3")
    store.answer(name, "/data/member[@r0]/name", "بشیر احمد")
    store.answer(name, "/data/member[@r0]/age", "104")
    store.answer(name, "/data/member[@r1]/name", "Made-up Bibi")
    confirmed = ["confirmed", "/data/member[@r0]/age", "He showed his card", "", 1]
    store.put("confirmation", (name, "/data/member[@r0]/age", 1, "He showed his card"))
    store.tell("confirmed", name, {"facts": [confirmed]})


def _sealed_attachments(store: _Writer) -> None:
    digest = hashlib.sha256(FINISHED.encode()).hexdigest()
    at = _BEGUN.isoformat(timespec="microseconds")
    sealed = (digest, 0, "door.jpg", _SEALED, 17, b"a sealed picture.", at)
    store.put("sealed_attachment", sealed)


def _households(store: _Writer) -> None:
    store.connection.execute(
        "UPDATE assignment SET state = 'refused', reason = 'busy', sighting = 1 WHERE id = 'a3'"
    )
    store.tell("refused", "a3", {"reason": "busy"})
    store.put("standing", (INTERVIEW, 1))
    store.put("lookup", (INTERVIEW, "/data/member[@r0]/cnic", "identity", bytes(range(32))))
    store.put("spoken_name", (INTERVIEW, "/data/member[@r1]/name", "made-up bibi"))


def _special_answers(store: _Writer) -> None:
    key = "/data/member[@r1]/age"
    store.put("answer", (INTERVIEW, key, "unknown", "special"))
    store.tell("answered", INTERVIEW, {"facts": [["special", key, "unknown"]]})


def _moved_rows(store: _Writer) -> None:
    for row, place in (("r1", 0), ("r0", 1)):
        store.connection.execute(
            "UPDATE roster_row SET position = ? WHERE interview = ? AND id = ?",
            (place, INTERVIEW, row),
        )
    store.tell("row_moved", INTERVIEW, {"facts": [["row_moved", "/data/member", "", "r1", 0]]})


def _mirrors(store: _Writer) -> None:
    at = _BEGUN.isoformat(timespec="microseconds")
    store.put("medium", ("m1", "/media/card", 1, 3, "ef" * 32, at))
    store.put("medium_file", ("m1", "01" * 16, 14, "23" * 32))
    store.put("kept_beside", ("45" * 32, INTERVIEW, at, b"a sealed copy"))


def _requests(store: _Writer) -> None:
    at = _BEGUN.isoformat(timespec="microseconds")
    asked = (
        "q1",
        "R-AAAA-BBBB",
        "a1",
        "erasure",
        "self",
        "Made-up Bibi",
        "original",
        "By telephone",
    )
    store.put("request", (*asked, "waiting", at, "E-7", "", None, ""))
    names = ("reference", "assignment", "kind", "asker", "name", "seen", "remarks")
    store.tell("requested", "q1", {**dict(zip(names, asked[1:], strict=True)), "state": "waiting"})


def _gone_from_media(store: _Writer) -> None:
    store.put("medium_gone", ("h-" + "67" * 16 + "-3",))


_CONTENTS: tuple[tuple[int, Callable[[_Writer], None]], ...] = (
    (1, _first),
    (2, _sealed_attachments),
    (3, _households),
    (4, _special_answers),
    (5, _moved_rows),
    (6, _mirrors),
    (7, _requests),
    (8, _gone_from_media),
)

if __name__ == "__main__":
    sys.exit(main())
