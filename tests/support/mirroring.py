"""Media for tests: a folder is a card, and one that misbehaves is pulled out in the middle of a write."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from enumerator.app.sitting import Sitting
from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.auth.session import PublicKeys
from enumerator.config import Folders, Settings
from enumerator.demo.practice import PASSPHRASES, SUPERVISOR
from enumerator.fieldwork.mirror import MediumState, Mirrors
from enumerator.fieldwork.mirror_folder import INDEX, MIRRORS, MirrorFolder
from enumerator.fieldwork.restore import Report, Restorer
from enumerator.fieldwork.restore_sources import MirrorSource, laptops_on
from enumerator.store.settings import TRUST_LIST, TRUST_ROOT, SettingStore
from sync.keys import Certificate, SealingKey
from sync.protocol import Realm
from sync.registry.practice import PracticeRealm
from tests.support.accounts import CHEAP
from tests.support.stores import Time


def bring_up_to_date(
    sitting: Sitting,
    *media: Path,
    folder_at: Callable[[Path], MirrorFolder] = MirrorFolder,
    stopped: Callable[[], bool] = lambda: False,
) -> tuple[MediumState, ...]:
    """One run, as the program's worker does it."""
    return Mirrors(
        sitting.worker_store,
        sitting.copyist,
        media,
        home=sitting.unlocked.store.path.parent,
        folder_at=folder_at,
        stopped=stopped,
    ).run()


def folder_of(sitting: Sitting, medium: Path) -> MirrorFolder:
    return MirrorFolder(medium / MIRRORS / sitting.copyist.folder)


def names_on(medium: Path) -> list[str]:
    """The files of all laptops there, but for the indexes."""
    found = medium.glob(f"{MIRRORS}/*/*")
    return sorted(path.name for path in found if path.name != INDEX)


def restored(
    sitting: Sitting, card: Path, *keys: SealingKey, look: bool = False, to: str = ""
) -> Report:
    """What the one laptop on a card brought back into this sitting's store."""
    (folder,) = laptops_on(card)
    return restorer(sitting, *keys, to=to).restore(
        MirrorSource(folder, keys, sitting.trust), look=look
    )


def restorer(sitting: Sitting, *keys: SealingKey, to: str = "") -> Restorer:
    return Restorer(sitting.unlocked.store, sitting.shelf, sitting.trust, keys, assign_to=to)


@contextmanager
def another_laptop(home: Path, realm: PracticeRealm, time: Time) -> Iterator[Sitting]:
    """A laptop of the same registry, set up by the same supervisor, on which nobody is listed yet."""
    folders = Folders(home)

    def certify(keys: PublicKeys) -> Certificate:
        return realm.issue(keys.role, keys.subject, keys.device, keys.sign_public, keys.seal_public)

    accounts = Accounts(folders, MemoryKeyring(), clock=time.clock, cost=CHEAP)
    unlocked = accounts.create(
        SUPERVISOR,
        PASSPHRASES[SUPERVISOR.id],
        realm=Realm.PRACTICE,
        device="practice-laptop-2",
        certify=certify,
    )
    try:
        kept = SettingStore(unlocked.store)
        kept.keep(TRUST_ROOT, realm.root.to_bytes())
        kept.keep(TRUST_LIST, realm.trust_list)
        yield Sitting(unlocked, folders, Settings(), lambda: "en")
    finally:
        unlocked.lock()


@dataclass
class Socket:
    """Where a card is put in. After so many files the card is pulled out, and later put in again."""

    pulled_after: int = 10**9
    written: list[str] = field(default_factory=list)

    def folder_at(self, path: Path) -> MirrorFolder:
        return _Pulled(path, self)


class _Pulled(MirrorFolder):
    def __init__(self, path: Path, socket: Socket) -> None:
        super().__init__(path)
        self._socket = socket

    def write(self, name: str, data: bytes) -> None:
        if len(self._socket.written) >= self._socket.pulled_after:
            raise OSError(errno.EIO, "pulled out")
        super().write(name, data)
        self._socket.written.append(name)

    def write_index(self, data: bytes) -> None:
        if len(self._socket.written) >= self._socket.pulled_after:
            raise OSError(errno.EIO, "pulled out")
        super().write_index(data)
