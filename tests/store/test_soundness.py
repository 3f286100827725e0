"""The store's file read to its end: whole, damaged, plain, and broken off."""

import sqlite3
from pathlib import Path
from threading import Thread

import pytest

from enumerator.store import Store
from enumerator.store.soundness import ReadingStopped, faults_of, is_encrypted


def never() -> bool:
    return False


def test_a_whole_store_has_no_faults_and_is_encrypted(store: Store) -> None:
    assert faults_of(store, never) == ()
    assert is_encrypted(store.path)


def test_one_changed_byte_is_found_while_the_store_is_in_use(store: Store) -> None:
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    with store.path.open("r+b") as file:
        file.seek(store.path.stat().st_size // 2)
        byte = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([byte[0] ^ 1]))

    assert faults_of(store, never)


def test_it_is_read_in_another_thread_beside_the_windows_work(store: Store) -> None:
    found: list[tuple[str, ...]] = []
    reading = Thread(target=lambda: found.append(faults_of(store, never)))

    reading.start()
    store.rows("SELECT count(*) FROM event")
    reading.join()

    assert found == [()]


def test_whoever_waits_no_more_breaks_it_off(store: Store) -> None:
    with pytest.raises(ReadingStopped):
        faults_of(store, lambda: True)

    assert faults_of(store, never) == ()


def test_it_is_broken_off_in_the_middle_too(store: Store) -> None:
    asked: list[int] = []

    def soon() -> bool:
        asked.append(1)
        return len(asked) > 2  # before the first pass, before the second: then while SQLite reads

    with store.transaction():
        store.run("CREATE TABLE filler(a TEXT)")
        store.run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
            "INSERT INTO filler SELECT 'row ' || i FROM n"
        )
    with pytest.raises(ReadingStopped):
        faults_of(store, soon)
    assert len(asked) > 2


def test_a_plain_database_is_not_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE a(b)")

    assert not is_encrypted(path)
