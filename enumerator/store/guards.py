"""What stands beside a store: the lock of its one user, the reserve for a full disk, the check of its key."""

import hashlib
import hmac
import json
import os
import secrets
import shutil
import sys
from pathlib import Path

from enumerator.config import write_whole
from enumerator.errors import StoreDamaged, StoreInUse, StoreReadOnly, WrongKey

KEY_BYTES = 32
RESERVE_BYTES = 2 * 1024 * 1024
_CHECK_FORMAT = 1


class Lock:
    """Held by the one program that works with a store. The system lets go of it, however the program ends."""

    def __init__(self, store: Path) -> None:
        """Raises StoreInUse, StoreReadOnly."""
        path = store.with_name(store.name + ".lock")
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise StoreReadOnly(store, type(error).__name__) from None
        if not _grab(self._descriptor):
            os.close(self._descriptor)
            raise StoreInUse(store)

    def release(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


class Reserve:
    """Room on the disk that nobody uses, until the disk is full and an interview has to be finished."""

    def __init__(self, store: Path, size: int = RESERVE_BYTES) -> None:
        self.path = store.with_name(store.name + ".reserve")
        self._size = size
        self.given_back = 0  # how often

    @property
    def there(self) -> bool:
        return self.path.exists() and self.path.stat().st_size == self._size

    def lay_in(self) -> bool:
        """Take the room, if twice as much is free. Random bytes: a file system may squeeze zeros to nothing."""
        if self.there:
            return True
        try:
            if _free_bytes(self.path.parent) < 2 * self._size:
                return False
            write_whole(self.path, secrets.token_bytes(self._size))
        except OSError:
            return False
        return True

    def free(self) -> bool:
        """Give the room back; False when there was none."""
        try:
            self.path.unlink()
        except OSError:
            return False
        self.given_back += 1
        return True


class KeyCheck:
    """A file that knows the store's key when it sees it: a wrong key is told from a damaged store."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self.path = store.with_name(store.name + ".check")

    def write(self, key: bytes | bytearray) -> None:
        salt = secrets.token_bytes(16)
        content = {"format": _CHECK_FORMAT, "salt": salt.hex(), "check": _check(key, salt).hex()}
        write_whole(self.path, json.dumps(content).encode())

    def verify(self, key: bytes | bytearray) -> bool:
        """True: the key is right. False: nothing is known. Raises WrongKey, StoreDamaged."""
        try:
            content = json.loads(self.path.read_bytes())
            salt, wanted = bytes.fromhex(content["salt"]), bytes.fromhex(content["check"])
        except FileNotFoundError:
            return False
        except (ValueError, KeyError, TypeError):
            raise StoreDamaged(self._store, "the check of its key cannot be read") from None
        if not hmac.compare_digest(_check(key, salt), wanted):
            raise WrongKey(self._store)
        return True


def _check(key: bytes | bytearray, salt: bytes) -> bytes:
    return hmac.new(key, b"pser store key check" + salt, hashlib.sha256).digest()


def nothing_fits(folder: Path) -> bool:
    """True on a disk without room even for the index of a log."""
    return _free_bytes(folder) < 64 * 1024


def _free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


if sys.platform == "win32":
    import msvcrt

    def _grab(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _grab(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
