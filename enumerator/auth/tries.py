"""Wrong tries: counted before a passphrase is looked at, so that pulling the plug gives none for free."""

from datetime import datetime
from pathlib import Path

from enumerator.auth.keyrings import Keyring
from enumerator.auth.slots import seconds_left
from enumerator.auth.slots_file import Slot, SlotsFile, write_slots
from enumerator.errors import NoKeyring, SlotClosed, SlotWaiting
from enumerator.store.connection import disk_error

MOST_TRIES = 10


class Tries:
    """Counts in the slots file and, so that an old copy of that file gives no new tries, in the key ring.

    A slot that needs no key ring opens too where there is one that stays locked: then the file alone counts.
    """

    def __init__(self, path: Path, file: SlotsFile, keyring: Keyring | None) -> None:
        self._path = path
        self._file = file
        self._keyring = keyring

    def made(self, slot: Slot) -> int:
        """Wrong tries since the slot was last opened."""
        kept = self._kept(slot)
        return max(slot.tries, int(kept) if kept and kept.isdecimal() else 0)

    def begin(self, slot: Slot, now: datetime) -> int:
        """Count one more; how many it makes. Raises SlotClosed, SlotWaiting without counting.

        Without a key ring the count must be on the disk first: raises DiskFull, StoreReadOnly, DiskFault.
        """
        made = self.made(slot)
        if made >= MOST_TRIES:
            raise SlotClosed(slot.person)
        if wait := seconds_left(slot, made, now):
            raise SlotWaiting(slot.person, wait)
        self._set(slot, made + 1, now)
        return made + 1

    def opened(self, slot: Slot) -> None:
        """The passphrase was right."""
        self._set(slot, 0, None)

    def forget(self, slot: Slot) -> None:
        """The slot is another's now."""
        if self._keyring is not None:
            self._keyring.drop(self._name(slot))

    def _set(self, slot: Slot, tries: int, at: datetime | None) -> None:
        slot.tries, slot.tried_at = tries, at
        counted = self._keep(slot, tries)
        try:
            write_slots(self._path, self._file)
        except OSError as error:
            if not counted:  # nobody would have counted
                raise disk_error(self._path, error) from None
            # The key ring counts. A full disk keeps nobody out, least of all who could make room.

    def _kept(self, slot: Slot) -> str | None:
        if self._keyring is None:
            return None
        try:
            return self._keyring.get(self._name(slot))
        except NoKeyring:
            if slot.keyring:
                raise
            return None

    def _keep(self, slot: Slot, tries: int) -> bool:
        """Whether the key ring counts."""
        if self._keyring is None:
            return False
        try:
            self._keyring.put(self._name(slot), str(tries))
        except NoKeyring:
            if slot.keyring:
                raise
            return False
        return True

    def _name(self, slot: Slot) -> str:
        return f"{self._file.store}/tries/{slot.person}"
