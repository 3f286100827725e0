"""A practice laptop whose households stand ready to be measured."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from enumerator.app.sitting import Sitting
from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.auth.session import Unlocked
from enumerator.config import Folders, read_settings
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, Practice, prepare
from forms.synthetic import Chance, PserFamily, answer_all

SMALL, OF_30, OF_60 = "A-001", "A-002", "A-003"
SIZES = {SMALL: 5, OF_30: 30, OF_60: 60}
_RING = "ring.json"


class KeptKeyring(MemoryKeyring):
    """A key ring for processes that follow one another; what it holds is as made up as the laptop."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._held: dict[str, str] = {}
        if file.exists():
            self._held = json.loads(file.read_text("utf-8"))
            for name, secret in self._held.items():
                super().put(name, secret)

    def put(self, name: str, secret: str) -> None:
        super().put(name, secret)
        self._held[name] = secret
        self._file.write_text(json.dumps(self._held), "utf-8")


def keyring_of(home: Path) -> KeptKeyring:
    return KeptKeyring(home / _RING)


def laptop(home: Path) -> Practice:
    """A practice laptop with three households of 5, 30 and 60 members, all of it answered."""
    practice = prepare(home, keyring_of(home))
    unlocked = signed_in(practice)
    try:
        sitting = sitting_of(practice, unlocked)
        for seed, (assignment, size) in enumerate(SIZES.items()):
            interview = sitting.interviews.open(assignment)
            family = PserFamily(Chance(Random(seed)), datetime.now(UTC).date(), size=size)
            answer_all(interview.session, family, hand=interview)
    finally:
        unlocked.lock()
    return practice


def signed_in(practice: Practice) -> Unlocked:
    return practice.accounts.unlock(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])


def sitting_of(practice: Practice, unlocked: Unlocked) -> Sitting:
    settings = read_settings(practice.folders.settings)
    return Sitting(unlocked, practice.folders, settings, lambda: "en")


def accounts_at(home: Path) -> tuple[Folders, Accounts]:
    """The laptop's accounts, in another process than the one that made it."""
    folders = Folders(home / "laptop")
    return folders, Accounts(folders, keyring_of(home))
