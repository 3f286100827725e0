"""Media for tests: a folder is a card, and one that misbehaves is pulled out in the middle of a write."""

import errno
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from enumerator.app.sitting import Sitting
from enumerator.fieldwork.mirror import MediumState, Mirrors
from enumerator.fieldwork.mirror_folder import INDEX, MIRRORS, MirrorFolder


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
