"""A child that opens a store and closes it again, so that its memory can be read from outside.

The key is told in another form, because a copy that was made to be compared would be found.
"""

import gc
import secrets
import sys
from pathlib import Path

from enumerator.store import create_store
from enumerator.store.wiping import wipe
from tests.support.accounts import ADILS, Laptop

MASK = 0x5A


def hold_store(folder: Path) -> None:
    key = bytearray(secrets.token_bytes(32))
    tell(key)
    store = create_store(folder / "store.db", key)
    wipe(key)
    say("open")
    sys.stdin.readline()
    store.close()


def hold_sitting(folder: Path) -> None:
    """The same by way of a slot and a passphrase."""
    laptop = Laptop(folder / "home")
    laptop.with_adil()
    adil = laptop.accounts.unlock("E-7", ADILS)
    key = adil.store.key()
    tell(key)
    wipe(key)
    say("open")
    sys.stdin.readline()
    adil.lock()


def tell(key: bytearray) -> None:
    say(" ".join(str(byte ^ MASK) for byte in key))


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    {"store": hold_store, "sitting": hold_sitting}[sys.argv[1]](Path(sys.argv[2]))
    gc.collect()
    say("closed")
    sys.stdin.readline()
