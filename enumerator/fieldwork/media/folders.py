"""Folders to choose a file from: what lies in one, folders first, then the newest file first."""

import os
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from enumerator.fieldwork.media.taking import MediaRefused, Refusal

_MOST = 5_000  # entries that are looked at; a folder with more is no place to choose in


@dataclass(frozen=True, slots=True)
class Lying:
    """One thing that lies in a folder."""

    path: Path
    is_folder: bool
    size: int = 0  # bytes
    changed: float = 0.0  # seconds since 1970

    @property
    def name(self) -> str:
        return self.path.name


def lying_in(folder: Path, endings: Container[str]) -> tuple[Lying, ...]:
    """Folders, and files whose names end with one of ``endings``; hidden ones are left out. Raises MediaRefused."""
    found: list[Lying] = []
    try:
        with os.scandir(folder) as entries:
            for entry, _ in zip(entries, range(_MOST), strict=False):
                one = _seen(entry, endings)
                if one is not None:
                    found.append(one)
    except OSError:
        raise MediaRefused(Refusal.UNREADABLE) from None
    return tuple(sorted(found, key=_order))


def _seen(entry: "os.DirEntry[str]", endings: Container[str]) -> Lying | None:
    if entry.name.startswith((".", "$")):
        return None
    try:
        if entry.is_dir():
            return Lying(Path(entry.path), is_folder=True)
        if os.path.splitext(entry.name)[1].lower() not in endings:
            return None
        told = entry.stat()
    except OSError:  # it went meanwhile, or nobody may look at it
        return None
    return Lying(Path(entry.path), is_folder=False, size=told.st_size, changed=told.st_mtime)


def _order(one: Lying) -> tuple[bool, float, str]:
    return not one.is_folder, -one.changed, one.name.casefold()
