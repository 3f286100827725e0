"""A child in which a supervisor resets a passphrase, and that kills itself (-9) before or after the slots are written.

``python -m tests.support.resetting_program HOME RING PERSON NEW STEP``.
"""

import json
import os
import signal
import sys
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.auth.new_slots import NewSlots
from enumerator.config import Folders
from tests.support.accounts import CHEAP, SANAS

STEPS = ("before", "written")


def run(home: str, ring: str, person: str, new: str, step: str) -> None:
    keyring = MemoryKeyring()
    for name, secret in json.loads(Path(ring).read_text("utf-8")).items():
        keyring.put(name, secret)
    write = NewSlots.write

    def cut(slots: NewSlots, file: object) -> None:
        if step == "written":
            write(slots, file)  # type: ignore[arg-type]
        os.kill(os.getpid(), signal.SIGKILL)

    accounts = Accounts(Folders(Path(home)), keyring, cost=CHEAP)
    sana = accounts.unlock("S-2", SANAS)
    NewSlots.write = cut  # type: ignore[method-assign,assignment]
    if person == "S-2":
        accounts.change_passphrase(sana, SANAS, new)
    else:
        accounts.reset_passphrase(sana, person, new)


if __name__ == "__main__":
    run(*sys.argv[1:])
