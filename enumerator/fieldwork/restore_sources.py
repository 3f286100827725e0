"""Where work is brought back from: a laptop's folder on a card, or another store, such as a backup."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from enumerator.fieldwork.mirror_content import (
    ENVELOPE,
    FILE,
    HOUSEHOLD,
    PACK,
    SEALED,
    file_name,
    household_of,
    stem,
)
from enumerator.fieldwork.mirror_folder import INDEX, MIRRORS, MirrorFolder
from enumerator.store.attachments import SealedAttachmentStore
from enumerator.store.connection import Store
from enumerator.store.envelopes import EnvelopeStore
from enumerator.store.households import Household, HouseholdReader
from enumerator.store.mirrors import MirrorStore
from enumerator.store.packs import PackStore
from enumerator.store.settings import DEVICE_ID, SettingStore
from sync.errors import CannotOpen, CertificateRefused, SyncError
from sync.keys import SealingKey, TrustList
from sync.sealing.copies import open_copy, read_copy


@dataclass(frozen=True, slots=True)
class Copy:
    """One household as a source tells it, with the bytes that may be kept beside this store's own."""

    household: Household
    hash: str
    data: bytes = field(repr=False)


@dataclass(slots=True)
class Damage:
    """What a source should hold, and does not."""

    no_index: bool = False
    missing: int = 0  # named by the index, and not there
    changed: int = 0  # there, and not as the index or the signature says
    unknown: int = 0  # there, and signed by nobody whom the trust list knows as a laptop
    revoked: int = 0  # there, and signed by a laptop that is revoked from its first counter on
    locked: int = 0  # sealed for others than those who are present
    unindexed: int = 0  # there, whole, and not in the index yet

    @property
    def any(self) -> bool:
        return self.no_index or any(
            (self.missing, self.changed, self.unknown, self.revoked, self.locked)
        )


class Source(Protocol):
    """What restoring needs of a card or a backup. Reading may raise OSError."""

    damage: Damage

    @property
    def device(self) -> str: ...

    def copies(self) -> Iterator[Copy]:
        """The newest copy of each household that can be read."""
        ...

    def data(self, name: str) -> bytes | None:
        """A file by the name it has on a card; a file of an answer is opened. None where it is not to be had."""
        ...


class MirrorSource:
    """One laptop's folder on a card. Nothing that its laptop has not signed is believed."""

    def __init__(self, path: Path, keys: Sequence[SealingKey], trust: TrustList) -> None:
        self._folder = MirrorFolder(path)
        self._keys, self._trust = keys, trust
        self.damage = Damage()
        self._device = ""
        self._lying = self._folder.files()
        self._named = self._read_index()
        self._compare()

    @property
    def device(self) -> str:
        return self._device

    def copies(self) -> Iterator[Copy]:
        newest: dict[str, list[str]] = {}
        for name in self._lying:
            if name.startswith(HOUSEHOLD):
                newest.setdefault(stem(name), []).append(name)
        for names in newest.values():
            for name in sorted(names, key=_seq, reverse=True):
                copy = self._copy(name)
                if copy is not None:
                    yield copy
                    break

    def data(self, name: str) -> bytes | None:
        if name not in self._lying:
            return None
        data = self._folder.read(name)
        if name.startswith(FILE):
            return self._opened(name, data)
        if name.startswith(SEALED) and hashlib.sha256(data).hexdigest() != name[len(SEALED) :]:
            self.damage.changed += 1
            return None
        return data

    def _copy(self, name: str) -> Copy | None:
        data = self._folder.read(name)
        content = self._opened(name, data)
        if content is None:
            return None
        try:
            return Copy(household_of(content), hashlib.sha256(data).hexdigest(), data)
        except SyncError:
            self.damage.changed += 1
            return None

    def _opened(self, name: str, data: bytes) -> bytes | None:
        try:
            copy = read_copy(data)
            self._trust.check_not_revoked(copy.device, 0)  # a copy has no counter of its own
            content = open_copy(copy, self._keys, self._trust)
        except CannotOpen as error:
            if error.reason == "not_a_recipient":
                self.damage.locked += 1
            else:
                self.damage.changed += 1
            return None
        except CertificateRefused as refused:
            if refused.reason == "revoked":
                self.damage.revoked += 1
            else:
                self.damage.unknown += 1
            return None
        except SyncError:
            self.damage.changed += 1
            return None
        if copy.name != name or (self._device and copy.device.subject != self._device):
            self.damage.changed += 1
            return None
        self._device = copy.device.subject
        return content

    def _read_index(self) -> dict[str, tuple[int, str]]:
        index = self._folder.index()
        try:
            if index is not None:
                index.check(self._trust)
                self._device = index.device.subject
                return {n: (f.size, f.hash) for n, f in index.content.files.items()}
        except SyncError:  # told as a list that no laptop of this registry has signed
            self.damage.no_index = True
            return {}
        self.damage.no_index = True
        return {}

    def _compare(self) -> None:
        """Every file with what the index says of it; what does not fit is not looked at any further."""
        for name, (size, digest) in self._named.items():
            if name not in self._lying:
                self.damage.missing += 1
            elif (
                self._lying[name] != size
                or hashlib.sha256(self._folder.read(name)).hexdigest() != digest
            ):
                self.damage.changed += 1
                del self._lying[name]
        if not self.damage.no_index:
            self.damage.unindexed = len(self._lying.keys() - self._named.keys())


class StoreSource:
    """Another store that is open: a backup, or the store that was put aside."""

    def __init__(self, store: Store) -> None:
        self._households = HouseholdReader(store)
        self._envelopes = EnvelopeStore(store)
        self._sealed = SealedAttachmentStore(store)
        self._packs = PackStore(store)
        self._mirrors = MirrorStore(store)
        self._device = SettingStore(store).text(DEVICE_ID)
        self._files: dict[str, tuple[str, str]] = {}
        self.damage = Damage()

    @property
    def device(self) -> str:
        return self._device

    def copies(self) -> Iterator[Copy]:
        for assignment in self._households.wanted():
            household = self._households.read(assignment)
            for one in household.files:
                found = (one.interview, one.name)
                self._files[file_name(*found, one.size)] = found
            yield Copy(household, "", b"")

    def data(self, name: str) -> bytes | None:
        kind, rest = name[:2], name[2:]
        if kind == FILE:
            found = self._files.get(name)
            return self._mirrors.plain_data(*found) if found else None
        read = {ENVELOPE: self._envelopes.data, SEALED: self._sealed.sealed, PACK: self._packs.data}
        return read[kind](rest)


def laptops_on(folder: Path) -> tuple[Path, ...]:
    """The folders of laptops on a card; ``folder`` may be the card, its mirror folder, or one laptop's own."""
    if (folder / INDEX).exists() or any(folder.glob(f"{HOUSEHOLD}*-*")):
        return (folder,)
    inside = folder if folder.name == MIRRORS else folder / MIRRORS
    if not inside.is_dir():
        return ()
    return tuple(sorted(path for path in inside.iterdir() if path.is_dir()))


def _seq(name: str) -> int:
    number = name.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0
