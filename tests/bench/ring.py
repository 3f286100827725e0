"""The practice laptop of the measurements as another process finds it: its folders, its accounts, its key ring."""

import json
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.config import Folders

WHO, PASSPHRASE = "PE-0002", "wheat morning bridge"
"""As the practice laptop has it; its own module needs more of the program than a start does."""

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


def accounts_at(home: Path) -> tuple[Folders, Accounts]:
    """The laptop's accounts, in another process than the one that made it."""
    folders = Folders(home / "laptop")
    return folders, Accounts(folders, keyring_of(home))
