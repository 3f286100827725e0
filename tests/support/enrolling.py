"""New laptops, an office with a registry, and invitations on the way between them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from enumerator.auth.enrolling import Enrolling
from enumerator.auth.keyrings import Keyring, MemoryKeyring
from enumerator.auth.session import Person, Unlocked
from enumerator.config import Folders
from sync.enrolment.invitation import Invitation
from sync.registry.office import main as office
from sync.registry.practice import PracticeRealm
from tests.support.accounts import CHEAP, SANA, SANAS
from tests.support.stores import Time
from tests.sync.team import NOW


@dataclass
class NewLaptop:
    """A laptop that nobody has set up."""

    home: Path
    keyring: Keyring | None = field(default_factory=MemoryKeyring)
    time: Time = field(default_factory=lambda: Time(now=NOW, started=NOW - timedelta(hours=1)))

    @property
    def folders(self) -> Folders:
        return Folders(self.home)

    @property
    def enrolling(self) -> Enrolling:
        """A fresh start of the program."""
        return Enrolling(self.folders, self.keyring, clock=self.time.clock, cost=CHEAP)

    def online(
        self, invitation: Invitation, person: Person = SANA, passphrase: str = SANAS
    ) -> Unlocked:
        """Set up by line, and somebody is signed in."""
        enrolling = self.enrolling
        return enrolling.accounts.enter(enrolling.online(invitation, person, passphrase))

    def unlock(self, person: Person = SANA, passphrase: str = SANAS) -> Unlocked:
        return self.enrolling.accounts.unlock(person.id, passphrase)

    @property
    def files(self) -> dict[str, bytes]:
        """Everything that lies on its disk."""
        return {
            str(p.relative_to(self.home)): p.read_bytes()
            for p in self.home.rglob("*")
            if p.is_file()
        }


def invited(
    realm: PracticeRealm, *options: str, role: str = "supervisor", at: datetime = NOW
) -> Invitation:
    """The office makes a code, and the paper with it reaches the laptop."""
    paper = realm.path.parent / "invitation.txt"
    given = ["codes", "make", "--folder", str(realm.path), "--role", role, "-o", str(paper)]
    assert office([*given, *options], now=lambda: at) == 0
    return Invitation.parse(paper.read_bytes())


def authorised(
    realm: PracticeRealm, supervisor: Unlocked, *options: str, at: datetime = NOW
) -> None:
    """The root lets the supervisor's key certify, and her laptop has the new trust list."""
    from enumerator.auth.trusting import TrustKept

    given = ["authorities", "grant", supervisor.person.id, "--folder", str(realm.path)]
    assert office([*given, *options], now=lambda: at) == 0
    TrustKept(supervisor.store).take(realm.trust_list)
