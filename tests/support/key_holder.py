"""A child that opens a store and closes it again, so that its memory can be read from outside.

The key is told in another form, because a copy that was made to be compared would be found.
"""

import gc
import secrets
import sys
from pathlib import Path

from enumerator.store import create_store
from enumerator.store.wiping import wipe

MASK = 0x5A


def hold(folder: Path) -> None:
    key = bytearray(secrets.token_bytes(32))
    say(" ".join(str(byte ^ MASK) for byte in key))
    store = create_store(folder / "store.db", key)
    wipe(key)
    say("open")
    sys.stdin.readline()
    store.close()
    gc.collect()
    say("closed")
    sys.stdin.readline()


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    hold(Path(sys.argv[1]))
