"""Laptops with people on them. Passphrases cost little here, so that tests need not wait."""

from dataclasses import dataclass, field
from pathlib import Path

from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import Keyring, MemoryKeyring
from enumerator.auth.session import Person, Unlocked
from enumerator.auth.slots import Cost
from enumerator.config import Folders
from enumerator.store.people import PersonRole
from sync.keys import SealingKey
from sync.protocol import Realm
from tests.support.stores import Time

CHEAP = Cost(memory_kib=64, passes=1)
SANA = Person("S-2", "Sana", PersonRole.SUPERVISOR)
ADIL = Person("E-7", "Adil", PersonRole.ENUMERATOR)
SANAS = "seven red kites fly"
ADILS = "a well by the mosque"


@dataclass
class Laptop:
    """A laptop in a folder, with a key ring or (None) without."""

    folder: Path
    keyring: Keyring | None = field(default_factory=MemoryKeyring)
    time: Time = field(default_factory=Time)

    @property
    def folders(self) -> Folders:
        return Folders(self.folder)

    @property
    def accounts(self) -> Accounts:
        """A fresh start of the program."""
        return Accounts(self.folders, self.keyring, clock=self.time.clock, cost=CHEAP)

    def set_up(self, *, recovery: SealingKey | None = None) -> Unlocked:
        """Sana sets the laptop up, and stays signed in."""
        return self.accounts.create(
            SANA,
            SANAS,
            realm=Realm.PRACTICE,
            device="d1",
            recovery=recovery.public if recovery else None,
        )

    def with_adil(self, *, recovery: SealingKey | None = None) -> None:
        """Sana sets the laptop up, lets Adil in, and locks it."""
        sana = self.set_up(recovery=recovery)
        self.accounts.add_person(sana, ADIL, ADILS)
        sana.lock()
