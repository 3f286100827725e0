"""Mirrors: every medium that IT has named is brought to what the store wants to lie there.

No list of errands is kept. What should lie on a medium is read from the store, what does lie there is known even while
it is away, and the difference is copied or erased when it is next seen. The store is open only while it is asked: a
card that hangs holds up no answer, no lock and no other connection.
"""

import errno
import hashlib
import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from enumerator.fieldwork.mirror_content import (
    FILE,
    HOUSEHOLD,
    Copyist,
    MirrorContent,
    Wanted,
    stem,
)
from enumerator.fieldwork.mirror_folder import MIRRORS, Index, MirrorFolder, make_index
from enumerator.logs import Log
from enumerator.store.connection import Store
from enumerator.store.mirrors import Medium, MirrorStore, OnMedium

_ROUND_BYTES = 8 * 1024 * 1024  # sealed in memory at a time
_ROUND_FILES = 200
_LAST_FILES = 20  # at lock: a person works in one or two households between two runs
_log = Log("mirror")


class Trouble(StrEnum):
    """What keeps a medium from being up to date."""

    FULL = "full"
    READ_ONLY = "read_only"
    FAILED = "failed"  # pulled out, broken, or answering with errors


@dataclass(frozen=True, slots=True)
class MediumState:
    """One medium in numbers."""

    path: str
    here: bool
    waiting: int  # files that are not on it yet
    erasing: int  # files that have to go from it
    seen_at: datetime | None  # None: never
    trouble: Trouble | None = None
    lost: int = 0  # files that were on it, and were found missing or cut short this time
    put_back: bool = False  # its index is not the one that was written last


@dataclass(slots=True)
class _Round:
    """What is done on one medium between two looks into the store."""

    medium: Medium
    folder: MirrorFolder
    files: dict[str, OnMedium]  # that lie there
    missing: frozenset[str]  # that should
    remove: frozenset[str]  # that should not
    write: dict[str, bytes] = field(default_factory=dict)  # of those missing, in this round
    written: dict[str, OnMedium] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()
    trouble: Trouble | None = None
    lost: int = 0
    put_back: bool = False
    left: int = 0  # to be copied in a later round

    def removable(self) -> frozenset[str]:
        """An older copy stays as long as the newer one is not there."""
        awaited = self.missing - self.written.keys()
        stems = {stem(name) for name in awaited}
        return frozenset(
            name
            for name in self.remove
            if stem(name) not in stems and not (awaited and name.startswith(FILE))
        )


@dataclass(frozen=True, slots=True)
class _Look:
    """What was seen at a path, before the store was asked."""

    folder: MirrorFolder
    lying: Mapping[str, int] | None = None  # None: there is no medium
    index: Index | None = None
    apart: bool = False
    trouble: Trouble | None = None

    @property
    def blank(self) -> bool:
        return not self.lying and self.index is None


class Mirrors:
    """Brings media up to date, on a worker. ``stopped`` is asked between two files."""

    def __init__(
        self,
        stores: Callable[[], AbstractContextManager[Store]],
        copyist: Copyist,
        media: Sequence[Path],
        *,
        home: Path,
        folder_at: Callable[[Path], MirrorFolder] = MirrorFolder,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        """``stores`` opens a connection of this thread's own; ``home`` is where the store itself lies."""
        self._stores = stores
        self._copyist = copyist
        self._media = tuple(dict.fromkeys(media))
        self._home = home
        self._folder_at = folder_at
        self._stopped = stopped
        self._seen: frozenset[str] = frozenset()  # in the last run

    def run(self) -> tuple[MediumState, ...]:
        """Copy what waits, erase what has to go; how each medium stands. Raises StoreError alone."""
        states = tuple(self._serve(path) for path in self._media)
        self._seen = frozenset(state.path for state in states if state.here and not state.trouble)
        return states

    def last_copies(self, store: Store) -> Callable[[], None]:
        """What changed since the last run, sealed now; the call that is returned writes it, and needs no store.

        For the moment before the store is shut. The index is brought up to date by the next run.
        """
        mirrors, wanted = MirrorStore(store), MirrorContent(store, self._copyist).wanted()
        made: dict[str, bytes | None] = {}
        errands: list[tuple[MirrorFolder, dict[str, bytes]]] = []
        for path in self._media:
            medium = mirrors.at(str(path))
            if medium is None or str(path) not in self._seen:
                continue
            there = mirrors.files(medium.id)
            files: dict[str, bytes] = {}
            for name, file in wanted.items():
                if name.startswith(HOUSEHOLD) and not (name in there and there[name].hash):
                    data = made[name] if name in made else made.setdefault(name, file.make())
                    if data is not None and len(files) < _LAST_FILES:
                        files[name] = data
            mirrors.keep(medium.id, {name: OnMedium(len(data), "") for name, data in files.items()})
            errands.append((self._folder_at(path / MIRRORS / self._copyist.folder), files))
        return lambda: _write(errands)

    def _serve(self, path: Path) -> MediumState:
        found: MediumState | None = None
        while True:
            state, again = self._round(path, found)
            if not again or self._stopped():
                return state
            found = state

    def _round(self, path: Path, before: MediumState | None) -> tuple[MediumState, bool]:
        look = self._look(path)
        with self._stores() as store:
            known = MirrorStore(store).at(str(path))
            if look.lying is None or (look.blank and known and known.apart and not look.apart):
                return self._away(
                    store, path, look.trouble
                ), False  # or the card's mount point alone
            work = self._plan(store, path, look)
        if before is not None:
            work.lost, work.put_back = before.lost, before.put_back
        self._carry_out(work)
        with self._stores() as store:
            state = self._settle(store, path, work)
        return state, work.trouble is None and bool(work.left)

    def _look(self, path: Path) -> "_Look":
        folder = self._folder_at(path / MIRRORS / self._copyist.folder)
        try:
            if not path.is_dir():
                return _Look(folder)
            apart = path.stat().st_dev != self._home.stat().st_dev
            folder.clear()
            lying, index = folder.files(), folder.index()
            if index is not None and not index.made_by(self._copyist.device):
                index = None  # somebody else's, which says nothing of this card
            return _Look(folder, lying, index, apart)
        except OSError as error:
            return _Look(folder, trouble=_trouble(error))

    # --- with the store ---

    def _plan(self, store: Store, path: Path, look: "_Look") -> _Round:
        mirrors, content = MirrorStore(store), MirrorContent(store, self._copyist)
        lying, index = look.lying or {}, look.index
        medium = self._medium(mirrors, path, look, store.now())
        known = mirrors.files(medium.id)
        there = {n: f for n, f in known.items() if f.hash and lying.get(n) == f.size}
        lost = sum(1 for n, f in known.items() if f.hash and n not in there)
        ours = index is not None and index.hash == medium.index_hash
        wanted = content.wanted()
        strange = frozenset(lying) - known.keys()
        remove = (known.keys() | content.erased(strange)) - wanted.keys()
        missing = {n: w for n, w in wanted.items() if n not in there}
        work = _Round(medium, look.folder, there, frozenset(missing), frozenset(remove), lost=lost)
        work.put_back = bool(medium.index_hash) and not ours
        self._take(work, missing)
        # Written down before the first byte: whatever becomes of this round, what may lie there is known.
        begun = {name: OnMedium(len(data), "") for name, data in work.write.items()}
        mirrors.see(medium)
        mirrors.keep(medium.id, begun)
        return work

    def _take(self, work: _Round, missing: Mapping[str, Wanted]) -> None:
        used = 0
        for name, file in missing.items():
            if work.write and (used + file.size > _ROUND_BYTES or len(work.write) >= _ROUND_FILES):
                break
            data = file.make()
            if data is not None:
                work.write[name] = data
                used += len(data)
        work.left = len(missing) - len(work.write)

    def _settle(self, store: Store, path: Path, work: _Round) -> MediumState:
        mirrors = MirrorStore(store)
        mirrors.keep(work.medium.id, work.written, work.removed)
        mirrors.see(work.medium)
        waiting, erasing = self._open_ends(store, mirrors, work.medium.id)
        if work.written or work.removed:
            _log.info("mirrored", count=len(work.written), bytes=_bytes(work))
        return MediumState(
            str(path), True, waiting, erasing, work.medium.seen_at, work.trouble, work.lost, work.put_back
        )  # fmt: skip

    def _away(self, store: Store, path: Path, trouble: Trouble | None) -> MediumState:
        mirrors = MirrorStore(store)
        medium = mirrors.at(str(path))
        waiting, erasing = self._open_ends(store, mirrors, medium.id if medium else "")
        seen = medium.seen_at if medium else None
        return MediumState(str(path), False, waiting, erasing, seen, trouble)

    def _open_ends(self, store: Store, mirrors: MirrorStore, medium: str) -> tuple[int, int]:
        there = mirrors.files(medium)
        wanted = MirrorContent(store, self._copyist).wanted().keys()
        whole = {name for name, file in there.items() if file.hash}
        return len(wanted - whole), len(there.keys() - wanted)

    def _medium(self, mirrors: MirrorStore, path: Path, look: _Look, now: datetime) -> Medium:
        """Which medium this is: its index says so. A blank one is new, though another was here before."""
        at, index = str(path), look.index
        known = mirrors.one(index.content.medium) if index else None
        if index is None:
            before = mirrors.at(at)
            begun = before is not None and not before.number  # interrupted before its first index
            known = before if look.lying or begun else None  # lying: its index was lost
        if known is not None:
            return replace(known, path=at, apart=known.apart or look.apart, seen_at=now)
        name = index.content.medium if index else secrets.token_hex(8)
        return Medium(name, at, look.apart, index.content.number if index else 0, "", now)

    # --- without it ---

    def _carry_out(self, work: _Round) -> None:
        """Write, then say so in the index, then erase: whenever it ends, the index names whole files."""
        changed = work.write or work.remove or work.put_back or not work.medium.number
        if not changed:
            return
        try:
            work.folder.make()
            for name, data in work.write.items():
                if self._stopped():
                    break
                work.folder.write(name, data)
                work.written[name] = OnMedium(len(data), hashlib.sha256(data).hexdigest())
        except OSError as error:
            work.trouble = _trouble(error)
        if self._stopped():  # the keys that sign an index may be gone by now
            return
        try:
            going = work.removable()
            self._write_index(work, going)
            work.folder.remove(going)
            work.removed = going
        except OSError as error:
            work.trouble = work.trouble or _trouble(error)
        if work.trouble is not None:
            _log.warning("mirror_failed", code=work.trouble.value)

    def _write_index(self, work: _Round, going: frozenset[str]) -> None:
        stays = {n: f for n, f in {**work.files, **work.written}.items() if n not in going}
        data = make_index(
            work.medium.id,
            work.medium.number + 1,
            work.medium.index_hash,
            {name: (file.size, file.hash) for name, file in stays.items()},
            device=self._copyist.device,
            key=self._copyist.key,
        )
        work.folder.write_index(data)
        digest = hashlib.sha256(data).hexdigest()
        work.medium = replace(work.medium, number=work.medium.number + 1, index_hash=digest)


def _write(errands: Sequence[tuple[MirrorFolder, Mapping[str, bytes]]]) -> None:
    for folder, files in errands:
        try:
            for name, data in files.items():
                folder.write(name, data)
        except OSError as error:
            _log.warning("mirror_failed", code=_trouble(error).value)


def _bytes(work: _Round) -> int:
    return sum(file.size for file in work.written.values())


def _trouble(error: OSError) -> Trouble:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Trouble.FULL
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return Trouble.READ_ONLY
    return Trouble.FAILED
