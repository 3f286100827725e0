import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from enumerator.errors import (
    NotAStore,
    StoreDamaged,
    StoreExists,
    StoreInUse,
    StoreIsNewer,
    StoreLocked,
    StoreReadOnly,
    WrongKey,
)
from enumerator.store import Store, create_store, open_store
from enumerator.store.events import EventLog
from tests.support.collecting import collected_here
from tests.support.mounts import small_disk
from tests.support.stores import (
    KEY,
    OTHER_KEY,
    answered,
    household,
    interview,
    new_store,
    reopened,
)


@contextmanager
def raw(path: Path, key: bytes = KEY) -> Iterator[Any]:
    """The file as somebody sees it who has the key and none of our rules."""
    with closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        yield connection


def test_what_was_kept_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        household(store)
        interview(store).apply("i1", (answered("/data/rooms", "3"),), ("/data", "/data/rooms"))

    with reopened(tmp_path) as store:
        assert answered("/data/rooms", "3") in interview_facts(store)


def interview_facts(store: Store) -> Any:
    from enumerator.store.interviews import InterviewStore

    return InterviewStore(store).facts_of("i1")


def test_a_missing_file_is_not_a_store(tmp_path: Path) -> None:
    with pytest.raises(NotAStore):
        open_store(tmp_path / "store.db", KEY)

    assert not list(tmp_path.iterdir()), "looking for a store leaves nothing behind"


def test_another_file_is_not_a_store(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(b"A letter, not a database. " * 400)

    with pytest.raises(NotAStore):
        open_store(tmp_path / "store.db", KEY)


def test_another_programs_database_is_not_a_store(tmp_path: Path) -> None:
    with raw(tmp_path / "store.db") as other:
        other.execute("CREATE TABLE recipe (name TEXT)")

    with pytest.raises(NotAStore):
        open_store(tmp_path / "store.db", KEY)


def test_a_wrong_key_is_told_from_damage(tmp_path: Path) -> None:
    new_store(tmp_path).close()
    path = tmp_path / "store.db"

    with pytest.raises(WrongKey):
        open_store(path, OTHER_KEY)

    damaged = bytearray(path.read_bytes())
    damaged[100:200] = bytes(100)
    path.write_bytes(damaged)
    with pytest.raises(StoreDamaged):
        open_store(path, KEY)


def test_one_changed_byte_in_the_middle_is_found(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        household(store)
    path = tmp_path / "store.db"
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    path.write_bytes(damaged)

    with reopened(tmp_path) as store:
        assert found_damage(store)


def found_damage(store: Store) -> bool:
    try:
        return bool(store.check_file())
    except StoreDamaged:
        return True


def test_a_store_of_a_later_program_is_refused_politely_and_left_alone(tmp_path: Path) -> None:
    new_store(tmp_path).close()
    with raw(tmp_path / "store.db") as later:
        later.execute("PRAGMA user_version = 99")
    before = (tmp_path / "store.db").read_bytes()

    with pytest.raises(StoreIsNewer) as refused:
        open_store(tmp_path / "store.db", KEY)

    assert refused.value.found == 99
    assert refused.value.known < 99
    assert (tmp_path / "store.db").read_bytes() == before


def test_a_set_up_that_was_interrupted_before_its_first_table_is_finished(tmp_path: Path) -> None:
    new_store(tmp_path).close()
    for name in ("store.db", "store.db-wal"):
        (tmp_path / name).unlink(missing_ok=True)
    (tmp_path / "store.db").touch()

    with reopened(tmp_path) as store:
        assert household(store) == "a1"


def test_a_second_window_is_told_that_the_first_is_open(tmp_path: Path) -> None:
    with new_store(tmp_path), pytest.raises(StoreInUse):
        open_store(tmp_path / "store.db", KEY)

    reopened(tmp_path).close()


def test_another_process_is_told_too_and_a_killed_one_leaves_no_lock(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        household(store)
        interview(store)
    command = [sys.executable, "-m", "tests.support.store_writer", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "1\n"
        with pytest.raises(StoreInUse):
            reopened(tmp_path)
        child.kill()

    reopened(tmp_path).close()


def test_a_store_is_never_made_over_another(tmp_path: Path) -> None:
    new_store(tmp_path).close()

    with pytest.raises(StoreExists):
        create_store(tmp_path / "store.db", OTHER_KEY)

    reopened(tmp_path).close()


def test_a_disk_that_may_only_be_read_is_said_to_be_one(tmp_path: Path) -> None:
    with small_disk(tmp_path / "card", megabytes=8) as card:
        new_store(card.folder).close()
        card.make_read_only()

        with pytest.raises(StoreReadOnly):
            reopened(card.folder)
        with pytest.raises(StoreReadOnly):
            create_store(card.folder / "second" / "store.db", KEY)


def test_a_closed_store_says_that_it_is_locked(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    store.close()
    store.close()

    for use in (
        lambda: store.row("SELECT 1"),
        lambda: store.write(lambda: None),
        store.sibling,
        store.key,
    ):
        with pytest.raises(StoreLocked):
            use()


def test_the_file_is_opened_as_durable_as_it_can_be(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        said = {
            name: store.rows(f"PRAGMA {name}")[0][0]
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
        }

    assert said == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}


def test_another_thread_works_with_a_connection_of_its_own(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        household(store)
        found: list[object] = []

        def work() -> None:
            with store.sibling() as mine:
                mine.write(lambda: EventLog(mine).append(kind, "a1"))
                found.append(mine.row("SELECT count(*) FROM assignment"))

        from enumerator.store.events import EventKind

        kind = EventKind.RESUMED
        thread = Thread(target=work)
        with collected_here():
            thread.start()
            thread.join()

        assert found == [(1,)]
        assert EventLog(store).of("a1")[-1].kind == kind
        assert EventLog(store).verify_chain() == ()


def test_nothing_that_was_said_can_be_read_in_any_file(tmp_path: Path) -> None:
    canary = "Canary-35202-0000000-1"
    with new_store(tmp_path) as store:
        household(store)
        interviews = interview(store)
        interviews.apply("i1", (answered("/data/cnic", canary),), ("", ""))
        interviews.comment("i1", "/data/cnic", canary)
        while_open = everything_in(tmp_path)
        assert any(path.name.endswith("-wal") for path, _ in while_open)
    found = while_open + everything_in(tmp_path)

    for path, data in found:
        for secret in (canary.encode(), b"Near the old well", b"/data/cnic", b"SQLite format", KEY):
            assert secret not in data, path.name


def everything_in(folder: Path) -> list[tuple[Path, bytes]]:
    return [(path, path.read_bytes()) for path in folder.iterdir()]


def test_a_backup_opens_with_the_same_key_and_holds_the_same(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        household(store)
        store.backup(tmp_path / "copy.db")

    with open_store(tmp_path / "copy.db", KEY) as copy:
        assert copy.row("SELECT address FROM assignment") == ("Near the old well",)
        assert EventLog(copy).verify_chain() == ()
    with pytest.raises(WrongKey):
        open_store(tmp_path / "copy.db", OTHER_KEY)
