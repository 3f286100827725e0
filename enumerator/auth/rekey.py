"""A new key for the store, so that a slot which somebody kept opens nothing of what comes after.

SQLCipher can change the key of a file in place, page by page, but not in WAL, and not so that a cut leaves something
whole. So a copy under the new key is made beside the store and checked; then the new slots file is written beside the
old one, whole or not at all. From that moment the new pair is in force: whoever finds it puts it in its place.
Before it, whoever finds a copy throws it away. At each moment exactly one pair is in force, and it is whole
(docs/adr/0018-a-new-key-beside-the-old.md).
"""

import errno
import hashlib
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from enumerator.auth.handing import hand, remembered, seal_for_recovery
from enumerator.auth.slots import KEY_BYTES
from enumerator.auth.slots_file import SlotsFile, read_slots, write_slots
from enumerator.config import Folders, sync_folder
from enumerator.errors import (
    DiskFull,
    NoRoomToRekey,
    SlotsDamaged,
    StoreDamaged,
    StoreInUse,
    StoreReadOnly,
)
from enumerator.logs import Log
from enumerator.store import Clock, Store, open_store
from enumerator.store.connection import disk_error
from enumerator.store.copying import differences
from enumerator.store.events import EventKind, EventLog
from enumerator.store.guards import Lock
from enumerator.store.settings import RECOVERY_KEY, SettingStore
from enumerator.store.wiping import wipe

Told = Callable[[str], object]
"""Hears of each step that is done: checked, copied, verified, closed, committed, store, check, slots."""

_ROOM = 8 * 1024 * 1024  # beside the copy
_log = Log("rekey")


@dataclass(frozen=True, slots=True)
class _Pair:
    """The store and the slots in force, and those that may take their place."""

    folders: Folders

    @property
    def store(self) -> Path:
        return self.folders.store.with_name(self.folders.store.name + ".next")

    @property
    def slots(self) -> Path:
        """Its being there is the word that the new key is in force."""
        return self.folders.slots.with_name(self.folders.slots.name + ".next")

    def left(self) -> Iterator[Path]:
        yield from self.store.parent.glob(self.store.name + "*")
        yield from self.slots.parent.glob(self.slots.name + "*")

    def abandon(self) -> None:
        """Throw the new pair away: first the word that it is in force, then the rest."""
        self.slots.unlink(missing_ok=True)
        sync_folder(self.slots.parent)
        for path in self.left():
            path.unlink(missing_ok=True)


def unsettled(folders: Folders) -> tuple[Path, ...]:
    """Files that a cut rekey has left; they belong to the store and the slots beside them, and to no others."""
    return tuple(_Pair(folders).left())


def settle(folders: Folders, *, told: Told = lambda _: None) -> bool:
    """Bring to its end what a cut rekey has left: put the new pair in force, or throw an unfinished one away.

    Harmless at any time, and quick where nothing was left. True when a new key is in force now that was not. Raises
    StoreInUse and StoreReadOnly only where a new key is in force and another program stands in the way.
    """
    pair = _Pair(folders)
    if not any(pair.left()):
        return False
    committed = pair.slots.exists()
    try:
        lock = Lock(folders.store)
    except (StoreInUse, StoreReadOnly):
        if committed:
            raise
        return False  # a rekey is at work, or nothing can be cleared away here
    try:
        return _settle(pair, told)
    except OSError as error:
        raise disk_error(folders.store, error) from None
    finally:
        lock.release()


def rekey(
    folders: Folders,
    key: bytearray,
    *,
    actor: str,
    sealing: bytes,
    clock: Clock | None = None,
    told: Told = lambda _: None,
) -> tuple[str, ...]:
    """Give the store a new key; the one it has now is ``key``. Who could not be handed the new one, by staff id.

    ``sealing`` is the actor's public key as her open slot has it: whatever the store knows, she is not shut out.
    May run on any thread; nobody else may have the store open. Raises StoreInUse, StoreDamaged, NoRoomToRekey and what
    opening the store raises; then the old key is in force.
    """
    settle(folders)
    file = read_slots(folders.slots)
    pair = _Pair(folders)
    fresh = bytearray(secrets.token_bytes(KEY_BYTES))
    store = open_store(folders.store, key, clock=clock)
    try:
        store.act_as(actor, file.device)
        new = _copied(store, pair, file, fresh, told, sealing=sealing)
        lock = store.hand_over()
    except DiskFull:
        raise _no_room(store) from None
    except OSError as error:
        raise disk_error(folders.store, error) from None
    finally:
        wipe(fresh)
        if not store.closed:  # nothing of it happened
            pair.abandon()
            store.close()
    told("closed")
    try:
        _commit(pair, new)
        told("committed")
        _settle(pair, told)
    except OSError as error:
        raise disk_error(folders.store, error) from None
    finally:
        lock.release()
    return tuple(slot.person for slot in new.slots if not slot.handed)


def _copied(
    store: Store, pair: _Pair, file: SlotsFile, fresh: bytearray, told: Told, *, sealing: bytes
) -> SlotsFile:
    """Make the copy under the new key; the slots that belong to it, not written yet."""
    needed = store.path.stat().st_size + _ROOM
    if shutil.disk_usage(store.path.parent).free < needed:
        raise _no_room(store)
    if wrong := store.check_file():
        raise StoreDamaged(store.path, f"{len(wrong)} faults")
    told("checked")
    store.backup(pair.store, key=fresh)
    told("copied")
    with open_store(pair.store, fresh, clock=store.clock, reserve=0) as copy:
        copy.act_as(store.actor, store.device)
        if wrong := differences(store, copy):
            raise StoreDamaged(pair.store, f"the copy differs in {len(wrong)} ways")
        public = {slot.person: remembered(copy, slot.person) for slot in file.slots}
        public[store.actor] = sealing
        handed = [person for person, known in public.items() if known]
        log, said = EventLog(copy), {"epoch": file.epoch + 1, "handed": len(handed)}
        copy.write(lambda: log.append(EventKind.REKEYED, store.actor, said))
        recovery = SettingStore(copy).data(RECOVERY_KEY)
    told("verified")
    return _slots(file, fresh, public, recovery or b"")


def _slots(
    file: SlotsFile, fresh: bytearray, public: Mapping[str, bytes | None], recovery: bytes
) -> SlotsFile:
    """The slots of the new pair: each person's own, and in it the new key that only she can take out."""
    new = replace(file, epoch=file.epoch + 1, rekey_wanted=False, slots=[], recovery=None)
    for slot in file.slots:
        sealing = public[slot.person]
        new.put(replace(slot, handed=hand(new, slot.person, fresh, sealing) if sealing else ""))
    if recovery:
        new.recovery = seal_for_recovery(new, fresh, recovery)
    return new


def _commit(pair: _Pair, new: SlotsFile) -> None:
    """From here on the new pair is in force. It says of which store it is the copy."""
    beside = pair.store.parent
    for name in (".lock", ".reserve"):
        (beside / (pair.store.name + name)).unlink(missing_ok=True)
    log = pair.folders.store.with_name(pair.folders.store.name + "-wal")
    if log.exists():  # a full disk did not let it be taken into the store
        pair.abandon()
        raise OSError(errno.ENOSPC, "the log was not taken in")
    sync_folder(beside)
    write_slots(pair.slots, replace(new, copied=_digest(pair.folders.store)))


def _settle(pair: _Pair, told: Told) -> bool:
    """With the lock of the store held."""
    try:
        new = read_slots(pair.slots)
    except FileNotFoundError:
        pair.abandon()
        return False
    except SlotsDamaged:
        if (
            not pair.store.exists()
        ):  # the store has its new key already: these are the only slots for it
            raise
        pair.abandon()
        return False
    old = pair.folders.store
    if pair.store.exists():
        if _went_on(old, new.copied):
            _log.warning("rekey_abandoned", epoch=new.epoch)
            pair.abandon()
            return False
        _put(pair.store, old)
        told("store")
    check = pair.store.with_name(pair.store.name + ".check")
    if check.exists():
        _put(check, old.with_name(old.name + ".check"))
        told("check")
    _put(pair.slots, pair.folders.slots)
    told("slots")
    pair.abandon()
    _log.info("rekeyed", epoch=new.epoch)
    return True


def _went_on(store: Path, copied: str) -> bool:
    """Whether an older program has worked with the store since it was copied: then the copy lacks something."""
    log = store.with_name(store.name + "-wal")
    if log.exists() and log.stat().st_size:
        return True
    return store.exists() and _digest(store) != copied


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _put(new: Path, old: Path) -> None:
    new.replace(old)
    sync_folder(old.parent)


def _no_room(store: Store) -> NoRoomToRekey:
    size = store.path.stat().st_size + _ROOM
    return NoRoomToRekey(store.path, -(-size // 1_000_000))
