"""The laptop of the demonstration: a practice laptop with a key ring, and a registry beside it that answers."""

from dataclasses import dataclass
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring
from enumerator.auth.slots import Cost
from enumerator.config import Folders, Settings, write_settings
from enumerator.fieldwork.practice import (
    DEVICE,
    ENUMERATOR,
    HOUSEHOLDS,
    PASSPHRASES,
    PLACE,
    SEGMENT,
    SUPERVISOR,
    set_up,
)
from enumerator.store.connection import Clock
from sync.registry.practice import make_practice_realm

__all__ = [
    "DEVICE",
    "ENUMERATOR",
    "HOUSEHOLDS",
    "PASSPHRASES",
    "PLACE",
    "SEGMENT",
    "SUPERVISOR",
    "Practice",
    "prepare",
]


@dataclass(frozen=True, slots=True)
class Practice:
    """Where a practice laptop stands."""

    folders: Folders
    registry: Path  # the practice registry's folder
    temporary: Path  # where everything temporary of this run goes
    accounts: Accounts


def prepare(
    home: Path,
    keyring: Keyring | None,
    *,
    clock: Clock | None = None,
    cost: Cost | None = None,
    certifies: bool = False,
) -> Practice:
    """Make everything anew in an empty folder. ``certifies``: the supervisor certifies whom she adds."""
    folders = Folders(home / "laptop")
    realm = make_practice_realm(home / "registry")
    accounts = Accounts(folders, keyring, clock=clock, cost=cost)
    set_up(accounts, realm, certifies=certifies)
    write_settings(folders.settings, Settings(keep_days=0, registry_ca=realm.ca_file))
    temporary = home / "tmp"
    temporary.mkdir()
    return Practice(folders, realm.path, temporary, accounts)
