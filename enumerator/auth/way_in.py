"""The way in: a slot that opens with its passphrase, and gives the key that the store has now."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace

from enumerator.auth.handing import handed
from enumerator.auth.keyrings import Keyring
from enumerator.auth.laptop import LaptopSecrets
from enumerator.auth.new_slots import NewSlots
from enumerator.auth.rekey import Told, rekey, settle
from enumerator.auth.session import Person
from enumerator.auth.slots import Keys, delay_after, unwrap
from enumerator.auth.slots_file import Slot, SlotsFile, read_slots
from enumerator.auth.tries import MOST_TRIES, Tries
from enumerator.config import Folders
from enumerator.errors import (
    AuthError,
    DeviceSecretMissing,
    SlotClosed,
    SlotsNotWritten,
    StoreError,
    SupervisorOnly,
    WrongPassphrase,
)
from enumerator.logs import Log
from enumerator.store import Clock, Store
from enumerator.store.events import EventKind
from enumerator.store.people import PersonRole
from enumerator.store.settings import SettingStore
from enumerator.store.wiping import wipe

_WANTED = "rekey_wanted"  # a setting: from which epoch on it is done
_log = Log("accounts")


@dataclass(frozen=True, slots=True)
class Opened:
    """A slot whose passphrase was right: what ``enter`` needs. The store is still closed."""

    file: SlotsFile
    slot: Slot
    keys: Keys = field(repr=False)
    wrong: int  # tries that went before
    renewed: bool = False  # she chose her own passphrase just now


class WayIn:
    """The slots of one laptop, as somebody who knows a passphrase meets them."""

    def __init__(
        self, folders: Folders, keyring: Callable[[], Keyring | None], new: NewSlots, clock: Clock
    ) -> None:
        self._folders, self._new, self._clock = folders, new, clock
        self._find_keyring = keyring

    def slots(self) -> SlotsFile:
        """The slots in force; what a cut rekey has left is brought to its end first."""
        settle(self._folders)
        return read_slots(self._folders.slots)

    def check(self, person: str, passphrase: str) -> Opened:
        """As Accounts.check."""
        opened = self.open(person, passphrase)
        if opened.file.rekey_wanted:
            try:
                return self._rekeyed(opened, passphrase)[0]
            except (StoreError, AuthError) as error:
                _log.warning("rekey_put_off", code=error.code)
        return opened

    def want_rekey(self, store: Store, file: SlotsFile) -> None:
        """Let the store get a new key at the next sign-in. Who calls writes the file.

        The store knows it too: whoever has the disk could take the word out of the file again.
        """
        file.rekey_wanted = True
        SettingStore(store).keep(_WANTED, str(file.epoch + 1))

    def entered(self, store: Store) -> None:
        """The store is open: where it knows that it shall have a new key, and the file does not, the file learns it."""
        wanted, file = SettingStore(store).text(_WANTED), self.slots()
        if wanted and int(wanted) > file.epoch and not file.rekey_wanted:
            file.rekey_wanted = True
            with suppress(SlotsNotWritten):
                self._new.write(file)

    def rekey(self, person: str, passphrase: str, told: Told) -> tuple[str, ...]:
        """As Accounts.rekey."""
        opened = self.open(person, passphrase)
        if PersonRole(opened.slot.role) is not PersonRole.SUPERVISOR:
            raise SupervisorOnly(person, "give the store a new key")
        opened, without = self._rekeyed(opened, passphrase, told)
        wipe(opened.keys.store)
        return without

    def open(self, person: str, passphrase: str) -> Opened:
        """Open a slot, with the tries counted; the store is not touched."""
        file = self.slots()
        slot = file.slot_of(person)
        keyring = self._find_keyring()
        secret = LaptopSecrets(keyring, file.store).secret() if slot.keyring else b""
        if slot.keyring and not secret:
            raise DeviceSecretMissing(person)
        tries = Tries(self._folders.slots, file, keyring)
        made = tries.begin(slot, self._clock.now())
        keys = unwrap(slot, passphrase, file=file, device_secret=secret)
        if keys is None:
            if made >= MOST_TRIES:
                raise SlotClosed(person)
            raise WrongPassphrase(person, MOST_TRIES - made, delay_after(made))
        tries.opened(slot)
        return self._caught_up(Opened(file, slot, keys, made - 1), passphrase)

    def _rekeyed(
        self, opened: Opened, passphrase: str, told: Told = lambda _: None
    ) -> tuple[Opened, tuple[str, ...]]:
        who = opened.slot.person
        without = rekey(
            self._folders,
            opened.keys.store,
            actor=who,
            sealing=opened.keys.sealing.public,
            clock=self._clock,
            told=told,
        )
        file = self.slots()
        now = replace(opened, file=file, slot=file.slot_of(who))
        return self._caught_up(now, passphrase), without

    def _caught_up(self, opened: Opened, passphrase: str) -> Opened:
        """With the key that the store has now. A slot that wraps an older one is made anew, if that can be."""
        file, slot = opened.file, opened.slot
        if slot.epoch == file.epoch:
            return opened
        wipe(opened.keys.store)
        keys = replace(opened.keys, store=handed(file, slot, opened.keys.sealing))
        who = Person(slot.person, slot.name, PersonRole(slot.role))
        again, why = slot.must_change, EventKind.SLOT_CHANGED
        try:
            new = self._new.make(file, who, passphrase, keys, why, must_change=again, keeps=slot)
            self._new.put(new, file)
        except AuthError as error:
            _log.warning("slot_not_rewrapped", code=error.code)
            return replace(opened, keys=keys)
        return replace(opened, slot=new.slot, keys=keys)
