"""Faults of the store."""

from pathlib import Path

from enumerator.errors.base import EnumeratorError


class StoreError(EnumeratorError):
    """The store could not do what was asked; nothing of it happened."""

    code = "store"

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"store {path.name}: {detail or self.code}")
        self.path = path
        self.detail = detail


class NotAStore(StoreError):
    """There is no store in this file: it is missing, or it is something else."""

    code = "not_a_store"


class StoreExists(StoreError):
    """A store would be made where one stands already."""

    code = "store_exists"


class WrongKey(StoreError):
    """The store is whole, but it was made with another key."""

    code = "wrong_key"


class StoreIsNewer(StoreError):
    """A later version of the program has worked with this store."""

    code = "store_is_newer"

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, f"schema {found}, this program knows {known}")
        self.found = found
        self.known = known


class StoreInUse(StoreError):
    """Another window of the program works with this store."""

    code = "store_in_use"


class StoreDamaged(StoreError):
    """The right key was given, and the file cannot be read, or its log does not hold together."""

    code = "store_damaged"


class DiskFull(StoreError):
    """The disk is full, and so was the reserve."""

    code = "disk_full"


class StoreReadOnly(StoreError):
    """The store, or its folder, may not be written by this account of the computer."""

    code = "store_read_only"


class DiskFault(StoreError):
    """The disk did not answer as a disk should: pulled out, worn out, or over a limit."""

    code = "disk_fault"


class StoreLocked(StoreError):
    """The store was locked (idle, or by a person) while something was still to be written."""

    code = "store_locked"
