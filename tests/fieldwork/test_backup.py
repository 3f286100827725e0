"""Backups: whole or not there, never opened in their place, and brought back beside what is here."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from enumerator.auth.accounts import Accounts
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.errors import BackupDamaged, BackupNotWritten, StoreInUse
from enumerator.fieldwork import backup
from enumerator.fieldwork.backup import (
    LIST,
    bring_whole,
    check_backup,
    copy_backup,
    faults_in,
    make_backup,
)
from enumerator.store import open_store
from enumerator.store.interviews import InterviewStore
from tests.support.accounts import CHEAP
from tests.support.mounts import small_disk
from tests.support.practice import NOTICE, A, PracticeLaptop


@pytest.fixture
def made(laptop: PracticeLaptop, tmp_path: Path) -> Path:
    """A backup of a laptop on which one interview is open."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(NOTICE, "1")
        folders = laptop.practice.folders
        return make_backup(sitting.unlocked.store, folders, tmp_path / "disk", laptop.time.tell())


def test_a_backup_is_sound_and_opens_with_the_key_of_the_store(
    laptop: PracticeLaptop, made: Path, tmp_path: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        key = sitting.unlocked.store.key()
    said = check_backup(made)
    inside = copy_backup(made, said, tmp_path / "copy")

    with open_store(inside.store, key) as store:
        assert faults_in(store) == ()
    assert check_backup(made) == said


@pytest.mark.parametrize("name", ["store.db", "slots.json"])
def test_a_changed_file_of_a_backup_is_named(made: Path, name: str) -> None:
    data = bytearray((made / name).read_bytes())
    data[-1] ^= 1
    (made / name).write_bytes(data)

    with pytest.raises(BackupDamaged) as told:
        check_backup(made)
    assert told.value.file == name


def test_a_missing_file_of_a_backup_is_named(made: Path) -> None:
    (made / "slots.json").unlink()

    with pytest.raises(BackupDamaged, match=r"slots\.json"):
        check_backup(made)


def test_a_backup_names_no_file_outside_of_itself(made: Path) -> None:
    said = (made / LIST).read_text()
    (made / LIST).write_text(said.replace('"slots.json"', '"../slots.json"'))

    with pytest.raises(BackupDamaged):
        check_backup(made)


def test_on_a_disk_without_room_nothing_is_left_of_a_backup(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "tiny", megabytes=1) as disk:
        disk.fill(leave=20_000)
        with laptop.signed_in(ENUMERATOR) as sitting:
            store = sitting.unlocked.store
            with pytest.raises(BackupNotWritten):
                make_backup(store, laptop.practice.folders, disk.folder, laptop.time.tell())
            assert not list(disk.folder.glob("pser-backup*"))
            sitting.interviews.open(A).answer(NOTICE, "2")


def test_where_nobody_may_write_the_folder_is_named(laptop: PracticeLaptop, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with laptop.signed_in(ENUMERATOR) as sitting, pytest.raises(BackupNotWritten):
        make_backup(
            sitting.unlocked.store,
            laptop.practice.folders,
            tmp_path / "file" / "inside",
            laptop.time.tell(),
        )


def notice(laptop: PracticeLaptop) -> str:
    with laptop.signed_in(SUPERVISOR) as sitting:
        store = InterviewStore(sitting.unlocked.store)
        record = store.of_assignment(A)
        assert record is not None
        return next(f.value for f in store.facts_of(record.id) if f.key == NOTICE)


def test_a_laptop_becomes_what_it_was_and_what_it_is_lies_beside_it(
    laptop: PracticeLaptop, made: Path
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A).answer(NOTICE, "2")
    home = laptop.practice.folders.home
    present = (home / "store.db").read_bytes()

    aside = bring_whole(made, laptop.practice.folders, laptop.time.tell())

    assert notice(laptop) == "1"
    assert (aside / "store.db").read_bytes() == present
    assert {"store.db", "store.db.check", "slots.json"} <= {path.name for path in aside.iterdir()}
    assert not (home / "restoring").exists()


@pytest.mark.parametrize("moment", range(8))
def test_interrupted_at_any_rename_it_goes_on_and_loses_nothing(
    laptop: PracticeLaptop, made: Path, moment: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = laptop.practice.folders
    present = folders.store.read_bytes()
    rename, count = Path.rename, 0

    def cut_off(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == moment + 1:
            raise KeyboardInterrupt
        return rename(self, target)

    with monkeypatch.context() as cut:
        cut.setattr(Path, "rename", cut_off)
        with suppress(KeyboardInterrupt):
            bring_whole(made, folders, laptop.time.tell())
    if (folders.home / "restoring").exists():
        bring_whole(made, folders, laptop.time.tell())

    (aside,) = folders.home.glob("put-aside-*")
    assert (aside / "store.db").read_bytes() == present
    assert folders.store.read_bytes() == (made / "store.db").read_bytes()
    assert notice(laptop) == "1"


@pytest.mark.parametrize("step", ["copied", "committed", "store", "check"])
def test_what_a_cut_rekey_has_left_does_not_take_the_place_of_what_is_brought_back(
    laptop: PracticeLaptop, made: Path, step: str
) -> None:
    folders = laptop.practice.folders
    home = folders.home

    def cut_off(done: str) -> None:
        if done == step:
            shutil.copytree(home, home.with_name("cut"))

    accounts = Accounts(folders, laptop.keyring, clock=laptop.time.clock, cost=CHEAP)
    accounts.rekey(SUPERVISOR.id, PASSPHRASES[SUPERVISOR.id], told=cut_off)
    shutil.rmtree(home)
    home.with_name("cut").rename(home)

    aside = bring_whole(made, folders, laptop.time.tell())

    assert notice(laptop) == "1"
    assert any(".next" in path.name for path in aside.iterdir())


def test_while_a_program_works_with_the_store_nothing_is_put_aside(
    laptop: PracticeLaptop, made: Path
) -> None:
    with laptop.signed_in(ENUMERATOR), pytest.raises(StoreInUse):
        bring_whole(made, laptop.practice.folders, laptop.time.tell())

    assert notice(laptop) == "1"


def test_a_damaged_backup_is_not_brought_back(laptop: PracticeLaptop, made: Path) -> None:
    (made / "store.db").write_bytes(b"nothing")

    with pytest.raises(BackupDamaged):
        bring_whole(made, laptop.practice.folders, laptop.time.tell())
    assert notice(laptop) == "1"
    shutil.rmtree(made)
    assert backup.is_backup(made) is False
