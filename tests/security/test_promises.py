"""Promises of the table of threats that hang on a whole laptop's life, and on the database library that comes along."""

import os
from pathlib import Path

import pytest

from enumerator.auth.keyrings import MemoryKeyring
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.store import open_store
from tests.support.practice import A, PracticeLaptop
from tests.support.registry_simulator import RegistrySimulator
from tests.support.sending import send
from tests.support.stores import KEY, new_store

WINDOWS_KEEPS = 1280  # characters: 2,560 bytes of UTF-16 (jaraco/keyring, issue 355)
ROWS = 60_000  # of 200 letters: more than SQLite's cache of pages holds
LINUX = pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="looks at open files as Linux shows them"
)


def test_nothing_in_the_key_ring_is_longer_than_windows_keeps(tmp_path: Path) -> None:
    """After set-up, work, wrong passphrases, a sending, a new passphrase and a new key of the store."""
    laptop = PracticeLaptop(tmp_path / "home")
    laptop.approved(A)
    registry = RegistrySimulator(laptop.realm)
    with laptop.signed_in(SUPERVISOR) as sitting:
        send(sitting, registry)
        registry.process()
        send(sitting, registry)
    accounts = laptop.practice.accounts
    old = PASSPHRASES[ENUMERATOR.id]
    unlocked = accounts.unlock(ENUMERATOR.id, old)
    accounts.change_passphrase(unlocked, old, "another well, another bucket")
    unlocked.lock()
    accounts.rekey(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id])

    assert isinstance(laptop.keyring, MemoryKeyring)
    kept = vars(laptop.keyring)["_secrets"]
    assert len(kept) > 3
    assert max(map(len, kept.values())) < WINDOWS_KEEPS / 4


@LINUX
def test_no_file_is_opened_beside_the_store_while_much_is_sorted(tmp_path: Path) -> None:
    """SQLite deletes its files for sorting as soon as they are open: only the open files show them."""
    new_store(tmp_path).close()
    many = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "SELECT i, hex(randomblob(100)) AS word FROM n ORDER BY word"
    )
    with open_store(tmp_path / "store.db", KEY, reserve=0) as store:
        before = open_files()
        rows = iter(store.each(many, (ROWS,)))
        next(rows)
        during = open_files()
        list(rows)

    assert during - before == set()


@LINUX
def test_the_look_at_open_files_sees_one_that_was_deleted_at_once(tmp_path: Path) -> None:
    before = open_files()
    with (tmp_path / "sorting").open("wb"):
        (tmp_path / "sorting").unlink()
        found = open_files() - before

    assert [Path(name).name for name in found] == ["sorting (deleted)"]


def open_files() -> set[str]:
    found = set()
    for descriptor in os.listdir("/proc/self/fd"):
        try:
            found.add(os.readlink(f"/proc/self/fd/{descriptor}"))
        except FileNotFoundError:  # the one that the listing itself had open
            continue
    return {name for name in found if name.startswith("/")}
