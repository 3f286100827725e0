"""A child that gives a store a new key, and kills itself (-9) as soon as a step is done."""

import json
import os
import signal
import sys
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.config import Folders
from tests.support.accounts import CHEAP, SANAS


def run(home: Path, ring: Path, step: str) -> None:
    keyring = MemoryKeyring()
    for name, secret in json.loads(ring.read_text("utf-8")).items():
        keyring.put(name, secret)

    def told(done: str) -> None:
        sys.stdout.write(f"{done}\n")
        sys.stdout.flush()
        if done == step:
            os.kill(os.getpid(), signal.SIGKILL)

    Accounts(Folders(home), keyring, cost=CHEAP).rekey("S-2", SANAS, told=told)


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
