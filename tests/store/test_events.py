from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from enumerator.store import Store
from enumerator.store.events import ChainFault, EventKind, EventLog, Head
from tests.support.stores import (
    KEY,
    Time,
    answered,
    household,
    interview,
    new_store,
    people,
    reopened,
)

Forgery = Callable[[Any], object]


def forge(path: Path, forgery: Forgery) -> None:
    """Change the file as somebody would who has the key: without our program, without its triggers."""
    with closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
        connection.execute("DROP TRIGGER event_is_append_only_update")
        connection.execute("DROP TRIGGER event_is_append_only_delete")
        forgery(connection)


def some_work(folder: Path) -> Head:
    with new_store(folder) as store:
        people(store)
        household(store)
        interviews = interview(store)
        for number in range(5):
            interviews.apply("i1", (answered("/data/rooms", str(number)),), ("", ""))
        head = EventLog(store).head()
        assert head is not None
        return head


def faults(folder: Path, known: Head | None = None) -> tuple[ChainFault, ...]:
    with reopened(folder) as store:
        return EventLog(store).verify_chain(known)


def test_a_log_that_nobody_touched_holds(tmp_path: Path) -> None:
    head = some_work(tmp_path)

    assert faults(tmp_path) == ()
    assert faults(tmp_path, head) == ()


@pytest.mark.parametrize(
    ("forgery", "what"),
    [
        ("UPDATE event SET actor = 'E-8' WHERE seq = 4", {(4, "hash")}),
        ("UPDATE event SET at = '2026-01-01T00:00:00+00:00' WHERE seq = 4", {(4, "hash")}),
        ("DELETE FROM event_content WHERE seq = 6; DELETE FROM event WHERE seq = 6", {(6, "missing"), (7, "link")}),
        ("UPDATE event_content SET content = CAST('{}' AS BLOB) WHERE seq = 6", {(6, "content")}),
        ("DELETE FROM event_content WHERE seq = 6", {(6, "content_missing")}),
        ("UPDATE event_content SET content = NULL, salt = NULL WHERE seq = 6", {(6, "content_missing")}),
    ],
)  # fmt: skip
def test_a_changed_log_is_found_out(
    tmp_path: Path, forgery: str, what: set[tuple[int, str]]
) -> None:
    some_work(tmp_path)

    forge(tmp_path / "store.db", lambda c: c.executescript(forgery))

    assert {(fault.seq, fault.what) for fault in faults(tmp_path)} == what


def test_entries_cut_off_at_the_end_are_found_out_by_the_head_that_was_kept(tmp_path: Path) -> None:
    head = some_work(tmp_path)

    def cut(connection: Any) -> None:
        connection.execute("DELETE FROM event_content WHERE seq = ?", (head.seq,))
        connection.execute("DELETE FROM event WHERE seq = ?", (head.seq,))

    forge(tmp_path / "store.db", cut)

    assert faults(tmp_path) == ()
    assert faults(tmp_path, head) == (ChainFault(head.seq, "head"),)


def test_the_program_itself_cannot_change_an_entry(store: Store) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="only appended"), store.transaction():
        store.run("UPDATE event SET actor = 'E-8'")
    with pytest.raises(dbapi2.IntegrityError, match="only appended"), store.transaction():
        store.run("DELETE FROM event")


def test_contents_may_go_once_a_later_entry_says_so(store: Store) -> None:
    log = EventLog(store)
    interview(store).apply("i1", (answered("/data/rooms", "3"),), ("", ""))

    store.write(lambda: log.append(EventKind.ERASED, "i1", {"reason": "asked_to"}))
    before = log.of("i1")[-1].seq
    assert log.erase("i1", before, 1) == 1
    assert log.erase("i1", before, 10) == 1
    assert log.erase("i1", before, 10) == 0

    assert log.verify_chain() == ()
    opened, kept_answer, said = log.of("i1")
    assert opened.content is None
    assert opened.erased
    assert kept_answer.erased
    assert said.content == {"reason": "asked_to"}


def test_what_is_said_after_an_erasure_may_not_go(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        household(store)
        interviews = interview(store)
        store.write(lambda: EventLog(store).append(EventKind.ERASED, "i1"))
        interviews.apply("i1", (answered("/data/rooms", "3"),), ("", ""))
        last = EventLog(store).of("i1")[-1].seq

    forge(
        tmp_path / "store.db",
        lambda c: c.execute("UPDATE event_content SET salt = NULL, content = NULL WHERE seq > 2"),
    )

    assert faults(tmp_path) == (ChainFault(last, "content_missing"),)


def test_an_entry_says_who_where_and_when(store: Store, time: Time) -> None:
    time.pass_(12)
    store.act_as("S-2", "d9")

    store.write(lambda: EventLog(store).append(EventKind.UNLOCKED, "S-2", {"wrong_tries": 1}))

    entry = EventLog(store).of("S-2")[-1]
    assert (entry.actor, entry.device, entry.kind) == ("S-2", "d9", "unlocked")
    assert entry.at == time.now
    assert entry.mono_ms == (3600 + 1800 + 12) * 1000
    assert entry.content == {"wrong_tries": 1}
    assert not entry.erased


def test_the_same_words_have_another_hash_each_time(store: Store) -> None:
    log = EventLog(store)
    for _ in range(2):
        store.write(lambda: log.append(EventKind.COMMENTED, "i1", {"text": "the same"}))

    rows = store.rows("SELECT content_hash FROM event WHERE subject = 'i1'")
    assert rows[0] != rows[1], "nobody can guess at short answers after they were erased"


def test_the_log_can_be_read_on_from_an_entry(store: Store) -> None:
    log = EventLog(store)
    head = log.head()
    assert head is not None
    store.write(lambda: log.append(EventKind.LOCKED, "E-7"))

    assert [entry.kind for entry in log.since(head.seq)] == ["locked"]
    assert [entry.seq for entry in log.since()] == list(range(1, head.seq + 2))
