"""A practice laptop as the demo makes it, with everything real in it but the cost of a passphrase and the clock."""

import copy
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from enumerator.app.sitting import Sitting
from enumerator.auth.accounts import Accounts
from enumerator.auth.keyrings import MemoryKeyring
from enumerator.auth.session import Person
from enumerator.config import Folders, Settings, read_settings, write_settings
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR, Practice, prepare
from enumerator.fieldwork.interview import Interview
from enumerator.fieldwork.worklist import WorkItem, WorkState
from forms.synthetic import Chance, PserFamily, answer_all
from sync.registry.practice import PracticeRealm, open_practice_realm
from tests.support.accounts import CHEAP
from tests.support.stores import Time

TODAY = date(2026, 3, 5)
A = "A-001"
LOCALITY = "/data/sec_a/locality_type"
UNION = "/data/sec_a/uc_name"
NOTICE = "/data/sec_b/notice_lang"
ADULT = "/data/sec_b/resp_adult"
HEAD = "/data/sec_c/head_name"
REMARKS = "/data/sec_z/remarks"


@dataclass
class PracticeLaptop:
    """The laptop of two people; whoever signs in gets a sitting."""

    home: Path
    time: Time = field(default_factory=Time)
    language: str = "en"
    keyring: MemoryKeyring | None = field(default_factory=MemoryKeyring)
    practice: Practice = field(init=False)
    certifies: bool = False  # the root lets the supervisor certify whom she adds
    like: "PracticeLaptop | None" = None  # a laptop that this one begins as a copy of

    def __post_init__(self) -> None:
        if self.like is None:
            self.practice = prepare(
                self.home,
                self.keyring,
                clock=self.time.clock,
                cost=CHEAP,
                certifies=self.certifies,
            )
        else:
            self._become(self.like)

    def _become(self, other: "PracticeLaptop") -> None:
        shutil.copytree(other.home, self.home, dirs_exist_ok=True)
        self.keyring = copy.deepcopy(other.keyring)
        self.time = copy.copy(other.time)
        there = other.practice
        folders = Folders(self.home / there.folders.home.relative_to(other.home))
        self.practice = Practice(
            folders,
            self.home / there.registry.relative_to(other.home),
            self.home / there.temporary.relative_to(other.home),
            Accounts(folders, self.keyring, clock=self.time.clock, cost=CHEAP),
        )
        self.set(registry_ca=self.realm.ca_file)

    @property
    def realm(self) -> PracticeRealm:
        return open_practice_realm(self.practice.registry)

    @property
    def settings(self) -> Settings:
        return read_settings(self.practice.folders.settings)

    def set(self, **changes: Any) -> None:
        """Change the settings, for the next sitting."""
        write_settings(self.practice.folders.settings, replace(self.settings, **changes))

    @contextmanager
    def signed_in(self, person: Person) -> Iterator[Sitting]:
        """She signs in, does something, and the store is closed."""
        unlocked = self.practice.accounts.unlock(person.id, PASSPHRASES[person.id])
        try:
            yield Sitting(unlocked, self.practice.folders, self.settings, lambda: self.language)
        finally:
            unlocked.lock()

    def finalized(self, assignment: str = A, *, seed: int = 1, size: int = 2) -> str:
        """One whole interview, held and finished by the enumerator; its id."""
        with self.signed_in(ENUMERATOR) as sitting:
            interview = sitting.interviews.open(assignment)
            hold(interview, seed=seed, size=size)
            interview.finalize()
            return interview.id

    def approved(self, *assignments: str, size: int = 2) -> list[str]:
        """Interviews held, finished and approved; their ids."""
        names = assignments or (A,)
        made = [self.finalized(name, seed=seed, size=size) for seed, name in enumerate(names, 1)]
        with self.signed_in(SUPERVISOR) as sitting:
            for interview in made:
                sitting.review.approve(interview)
        return made

    def returned(self, comment: str = "Ask for the closing remark.") -> str:
        """One interview that the supervisor gave back; its id."""
        made = self.finalized()
        with self.signed_in(SUPERVISOR) as sitting:
            sitting.review.return_(made, comment)
        return made


def hold(interview: Interview, *, seed: int = 1, size: int = 2) -> None:
    """A made-up family answers everything, and confirms what is unusual."""
    family = PserFamily(Chance(Random(seed)), TODAY, size=size)
    answer_all(interview.session, family, hand=interview)


def line(sitting: Sitting, assignment: str = A) -> WorkItem:
    """What the worklist says of one household."""
    return next(i for i in sitting.worklist.items() if i.assignment_id == assignment)


def state(laptop: PracticeLaptop, assignment: str = A) -> WorkState:
    """Where a household stands, as its enumerator sees it."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        return line(sitting, assignment).state
