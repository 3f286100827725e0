"""Backups: a whole laptop in one folder, as encrypted as it is, and the way back that destroys nothing.

What is in it opens with what opened the laptop: a passphrase together with its key ring, or the recovery key. A card
holds unfinished work for everybody who may bring it back; a backup holds this laptop, for this laptop.
"""

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

import enumerator
from enumerator.auth.rekey import unsettled
from enumerator.config import Folders, sync_folder, write_whole
from enumerator.errors import BackupDamaged, BackupNotWritten
from enumerator.store.connection import Store
from enumerator.store.events import EventLog
from enumerator.store.guards import Lock
from enumerator.store.households import HouseholdReader
from enumerator.store.rebuild import verify_rebuild

LIST = "backup.json"
_NAMED = "pser-backup-"
_STAGED, _READY = "restoring", "ready"
_MAKING = ".making"
_CHUNK = 1024 * 1024


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    size: Annotated[int, Field(ge=0)]
    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class BackupList(BaseModel):
    """What a backup holds; its passphrases and keys say who may read it."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    what: Literal["pser backup"] = "pser backup"
    format: Literal[1] = 1
    program: str
    at: datetime
    events: int  # of the log, so that two backups can be told apart
    files: dict[str, _Part]


def is_backup(folder: Path) -> bool:
    return (folder / LIST).is_file()


def backups_in(folder: Path) -> tuple[Path, ...]:
    """The backups that lie in a folder, newest first by their names; whether they are whole, ``check_backup`` says."""
    found = (path for path in folder.glob(f"{_NAMED}*") if is_backup(path))
    return tuple(
        sorted((path for path in found if path.suffix != _MAKING), key=_name, reverse=True)
    )


def make_backup(store: Store, folders: Folders, to: Path, now: datetime) -> Path:
    """A new folder in ``to`` with all of this laptop; its path. Raises BackupNotWritten, StoreError.

    The store may be at work meanwhile; what is copied is of one moment. The folder has its name only once it is whole.
    """
    place = to / f"{_NAMED}{now:%Y%m%d-%H%M%S}"
    making = place.with_name(place.name + _MAKING)
    try:
        making.mkdir(parents=True)
        _must_fit(folders, making)
        if os.name == "posix":
            making.chmod(0o700)
        store.backup(making / folders.store.name)
        for file in (folders.slots, folders.settings, *sorted(folders.outbox.glob("*"))):
            if file.is_file():
                write_whole(making / file.relative_to(folders.home), file.read_bytes())
        head = EventLog(store).head()
        said = BackupList(
            program=enumerator.__version__,
            at=now,
            events=head.seq if head else 0,
            files={name: _part(making / name) for name in _names(making)},
        )
        write_whole(making / LIST, said.model_dump_json(indent=1).encode())
        making.rename(place)
        sync_folder(to)
    except OSError as error:
        shutil.rmtree(making, ignore_errors=True)
        raise BackupNotWritten(to, error.strerror or type(error).__name__) from None
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    return place


def _must_fit(folders: Folders, there: Path) -> None:
    """Raise OSError where it will not fit: SQLite would notice late, and take it for the laptop's own full disk."""
    log = folders.store.with_name(f"{folders.store.name}-wal")
    files = [folders.store, log, folders.slots, folders.settings, *folders.outbox.glob("*")]
    needed = sum(file.stat().st_size for file in files if file.is_file())
    if shutil.disk_usage(there).free < needed + _CHUNK:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def check_backup(folder: Path) -> BackupList:
    """What a backup says of itself, every file compared. Raises BackupDamaged, OSError."""
    try:
        said = BackupList.model_validate(json.loads((folder / LIST).read_bytes()))
    except (ValidationError, ValueError, RecursionError, FileNotFoundError):
        raise BackupDamaged(LIST) from None
    for name, part in said.files.items():
        inside = folder / name
        if ".." in Path(name).parts or Path(name).is_absolute() or not inside.is_file():
            raise BackupDamaged(name)
        if _part(inside) != part:
            raise BackupDamaged(name)
    return said


def copy_backup(folder: Path, said: BackupList, to: Path) -> Folders:
    """The laptop in a backup, laid out in a folder of its own: a backup is never opened in its place."""
    for name in said.files:
        target = to / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / name, target)
        if os.name == "posix":
            target.chmod(0o600)
    return Folders(to)


def faults_in(
    store: Store, progress: Callable[[int, int], None] = lambda _n, _of: None
) -> tuple[str, ...]:
    """What does not hold in a store: its pages, its log, and tables that the log does not tell of."""
    found = [f"file: {fault}" for fault in store.check_file()]
    found += [f"log: entry {fault.seq}, {fault.what}" for fault in EventLog(store).verify_chain()]
    reader = HouseholdReader(store)
    households = list(reader.wanted())
    for at, assignment in enumerate(households):
        progress(at, len(households))
        for interview in reader.read(assignment).interviews:
            name = str(interview["id"])
            found += [f"interview {name}: {key}" for key in verify_rebuild(store, name)]
    return tuple(found)


def bring_whole(folder: Path, folders: Folders, now: datetime) -> Path:
    """Let the laptop be as it was in a backup. What it is now is put aside, whole, in the folder that is returned.

    Nothing is destroyed, and whatever interrupts it, the same call goes on where it stopped. Raises StoreInUse while
    a program works with the store, BackupDamaged, OSError.
    """
    said = check_backup(folder)
    folders.made()
    staged, aside = folders.home / _STAGED, folders.home / f"put-aside-{now:%Y%m%d-%H%M%S}"
    lock = Lock(folders.store)
    try:
        if not (staged / _READY).exists():
            shutil.rmtree(staged, ignore_errors=True)
            copy_backup(folder, said, staged)
            write_whole(staged / _READY, aside.name.encode())
        aside = folders.home / (staged / _READY).read_text()
        _put_aside(folders, aside)
        for name in sorted(_names(staged)):
            if name != _READY:
                target = folders.home / name
                target.parent.mkdir(parents=True, exist_ok=True)
                (staged / name).rename(target)
        sync_folder(folders.home)
        shutil.rmtree(staged)
    finally:
        lock.release()
    return aside


def _put_aside(folders: Folders, aside: Path) -> None:
    """Move what is here away, file by file; what came out of the backup already stays."""
    if (aside / _READY).exists():
        return
    store = folders.store
    beside = (f"{store.name}-wal", f"{store.name}-shm", f"{store.name}.check")
    present = [store, *(store.with_name(name) for name in beside), folders.slots, folders.settings]
    for file in (*present, *unsettled(folders), *folders.outbox.glob("*")):
        if file.is_file():
            target = aside / file.relative_to(folders.home)
            target.parent.mkdir(parents=True, exist_ok=True)
            file.rename(target)
    aside.mkdir(exist_ok=True)
    write_whole(aside / _READY, b"")
    sync_folder(folders.home)


def _name(path: Path) -> str:
    return path.name


def _names(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix()


def _part(file: Path) -> _Part:
    digest, size = hashlib.sha256(), 0
    with file.open("rb") as data:
        while chunk := data.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return _Part(size=size, hash=digest.hexdigest())
