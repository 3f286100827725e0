"""The way in as the gate has it: names at once, what opens a slot when wanted (docs/adr/0014-the-start.md)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from enumerator.auth.slots_file import is_practice, read_slots
from enumerator.config import Folders

if TYPE_CHECKING:
    from enumerator.auth.accounts import Accounts, Opened
    from enumerator.auth.keyrings import Keyring
    from enumerator.auth.session import Unlocked


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody who works on this laptop, as the gate shows her."""

    id: str  # staff id
    name: str
    role: str  # a PersonRole
    keyring: bool = True  # False: her long passphrase is all that protects her slot


class Entrance:
    """Stands for the accounts of a laptop until they are there: cryptography and the store come with them.

    Whoever wants in waits for them, on the worker that asks her passphrase; nobody else does.
    """

    def __init__(self, folders: Folders, keyring: "Callable[[], Keyring | None]") -> None:
        self._folders, self._keyring = folders, keyring

    @property
    def practises(self) -> bool:
        """Whether people practise here; False too where the slots cannot be read: the gate says so."""
        return is_practice(self._folders.slots)

    def people(self) -> tuple[Name, ...]:
        """Names and roles, by name. Raises SlotsDamaged."""
        try:
            found = read_slots(self._folders.slots)
        except FileNotFoundError:  # a laptop that nobody has set up
            return ()
        return tuple(
            Name(slot.person, slot.name, slot.role, slot.keyring) for slot in found.by_name()
        )

    def check(self, person: str, passphrase: str) -> "Opened":
        """As Accounts.check; may run on any thread."""
        return self.whole.check(person, passphrase)

    def enter(self, opened: "Opened") -> "Unlocked":
        """As Accounts.enter."""
        return self.whole.enter(opened)

    @cached_property
    def whole(self) -> "Accounts":
        """The accounts that this stands for."""
        from enumerator.auth.accounts import Accounts

        return Accounts(self._folders, self._keyring)
