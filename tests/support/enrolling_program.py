"""A program that enrols a laptop and is killed by kill -9 at one of its acts on the disk; run as a process of its own.

    python -m tests.support.enrolling_program HOME INVITATION ACT

It dies before its act number ACT (files opened to write, renamed, removed, folders made); 0: it lives, and prints how
many there were. It starts ten seconds later then: who was killed while her passphrase was looked at has one try less.
"""

import json
import os
import signal
import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from enumerator.config import Folders
from enumerator.store import Clock
from sync.enrolment.invitation import Invitation
from tests.support.accounts import CHEAP, SANA, SANAS
from tests.sync.team import NOW

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_ACTS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir"}


@dataclass
class FileKeyring:
    """A key ring that outlives the program: a file that is written anew for every secret."""

    path: Path

    def get(self, name: str) -> str | None:
        return self._all().get(name)

    def put(self, name: str, secret: str) -> None:
        self._write({**self._all(), name: secret})

    def drop(self, name: str) -> None:
        self._write({held: secret for held, secret in self._all().items() if held != name})

    def _all(self) -> dict[str, str]:
        if not self.path.exists():
            return {}
        held: dict[str, str] = json.loads(self.path.read_text())
        return held

    def _write(self, held: dict[str, str]) -> None:
        new = self.path.with_suffix(".new")
        new.write_text(json.dumps(held))
        new.replace(self.path)


def main(home: Path, paper: Path, dies_at: int) -> None:
    from enumerator.auth.enrolling import Enrolling

    ring = FileKeyring(home.parent / f"{home.name}-ring.json")
    now = NOW if dies_at else NOW + timedelta(seconds=10)
    enrolling = Enrolling(Folders(home), ring, clock=Clock(now=lambda: now), cost=CHEAP)
    invitation = Invitation.parse(paper.read_bytes())
    acts = 0

    def watch(event: str, said: tuple[object, ...]) -> None:
        nonlocal acts
        writes = event == "open" and isinstance(said[2], int) and bool(said[2] & _WRITES)
        if writes or event in _ACTS:
            acts += 1
            if acts == dies_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    enrolling.online(invitation, SANA, SANAS)
    sys.stdout.write(f"{acts}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
