"""Accounts: who works on this laptop, and the way in for each."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from enumerator.auth.chain_head import HeadInRing
from enumerator.auth.generations import highest, keep_newest, learn_newest, must_be_newest
from enumerator.auth.handing import check_recovery, open_recovery, remember, seal_for_recovery
from enumerator.auth.keyrings import Keyring
from enumerator.auth.laptop import LaptopSecrets
from enumerator.auth.making import (
    Certify,
    begin_again,
    begin_store,
    device_in,
    keep_device,
    kept_device,
    must_work_here,
    new_device,
    new_keys,
    put_aside,
)
from enumerator.auth.new_slots import NewSlot, NewSlots
from enumerator.auth.policy import Protection, check_allowed, protection_of, weakest
from enumerator.auth.rekey import Told
from enumerator.auth.session import DeviceKeys, Person, PublicKeys, Unlocked, keep_certificate
from enumerator.auth.slots import (
    KEY_BYTES,
    MINIMUM_WITH_KEYRING,
    MINIMUM_WITHOUT,
    Cost,
    Keys,
)
from enumerator.auth.slots_file import (
    Slot,
    SlotsFile,
    is_practice,
)
from enumerator.auth.tries import Tries
from enumerator.auth.trusting import TrustKept
from enumerator.auth.way_in import Opened, WayIn
from enumerator.config import Folders
from enumerator.errors import (
    DeviceSecretMissing,
    LaptopNotSetUp,
    NotAStore,
    OwnSlot,
    PassphraseSame,
    PersonKnown,
    StoreExists,
)
from enumerator.store import Clock, Store, create_store, open_store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.guards import Lock
from enumerator.store.people import PeopleStore, PersonRole
from enumerator.store.settings import RECOVERY_KEY, SettingStore
from enumerator.store.wiping import wipe
from sync.keys import SealingKey
from sync.protocol import Realm

__all__ = ["Accounts", "Certify", "Opened"]


class Accounts:
    """The people of one laptop. Without a key ring, passphrases are longer and protection is weaker."""

    def __init__(
        self,
        folders: Folders,
        keyring: Keyring | Callable[[], Keyring | None] | None,
        *,
        clock: Clock | None = None,
        cost: Cost | None = None,
    ) -> None:
        """``keyring`` may be a way to find it; it is looked for once, when a secret is first wanted."""
        self._folders = folders
        self._find_keyring = keyring if callable(keyring) else lambda: keyring
        self._clock = clock or Clock()
        self._cost = cost or Cost()

    @property
    def whole(self) -> "Accounts":
        """These accounts: auth.entrance stands for them until they are there."""
        return self

    @cached_property
    def _keyring(self) -> Keyring | None:
        return self._find_keyring()

    @property
    def exist(self) -> bool:
        """False on a laptop that nobody has set up."""
        return self._folders.slots.exists()

    @property
    def minimum_length(self) -> int:
        """Characters that a new passphrase needs here."""
        return MINIMUM_WITHOUT if self._keyring is None else MINIMUM_WITH_KEYRING

    @property
    def realm(self) -> Realm:
        return self._read().realm

    @property
    def practises(self) -> bool:
        """Whether people practise here; False too where the slots cannot be read: the gate says so."""
        return is_practice(self._folders.slots)

    @property
    def device(self) -> str:
        return self._read().device

    @property
    def protection(self) -> Protection:
        """How well this laptop's store is protected: as its weakest slot is. Raises SlotsDamaged."""
        return weakest(self._read())

    def protection_of(self, person: str) -> Protection:
        """How well one person's slot is. Raises NobodyKnown, SlotsDamaged."""
        return protection_of(self._read().slot_of(person))

    def people(self) -> tuple[Person, ...]:
        """Names and roles, by name; asked before anybody has signed in. Raises SlotsDamaged."""
        slots = self._read().by_name() if self.exist else []
        return tuple(_person(slot) for slot in slots)

    def create(
        self,
        first: Person,
        passphrase: str,
        *,
        realm: Realm,
        device: str,
        recovery: bytes | None = None,
        certify: Certify | None = None,
        keys: Keys | None = None,
        keep: Callable[[Store], None] | None = None,
    ) -> Unlocked:
        """Set the laptop up: a store with a new key, the device's keys, and the first person's slot.

        ``recovery`` is the public sealing key of IT, ``keys`` are all keys where an enrolment made them before,
        ``keep`` writes what an enrolment brought into the new store.
        Raises PassphraseTooShort, PassphraseTooEasy, StoreExists.
        """
        if self.exist:
            raise StoreExists(self._folders.store)
        self._check_allowed(passphrase, realm)
        self._folders.made()
        put_aside(self._folders.store)
        file = SlotsFile(store=secrets.token_hex(8), realm=realm, device=device)
        keys = keys or new_keys(bytearray(secrets.token_bytes(KEY_BYTES)), new_device())
        if recovery is not None:
            file.recovery = seal_for_recovery(file, keys.store, recovery)
        store = create_store(self._folders.store, keys.store, clock=self._clock)
        try:
            store.act_as(first.id, device)
            with store.transaction():
                begin_store(store, file, first, keys, recovery=recovery, certify=certify)
                if self._keyring is None:
                    keep_device(store, keys)
                if keep is not None:
                    keep(store)
            self._new.put(
                self._new.make(file, first, passphrase, keys, EventKind.PERSON_ADDED), file
            )
        except BaseException:
            store.close()
            raise
        return self._unlocked(file, first, store, keys)

    def unlock(self, person: str, passphrase: str) -> Unlocked:
        """Let somebody in: ``check`` and ``enter`` in one. Raises what they raise."""
        return self.enter(self.check(person, passphrase))

    def check(self, person: str, passphrase: str) -> Opened:
        """Ask the passphrase. It takes a while by design, leaves no store open, and may run on any thread.

        Where the store shall have a new key, it gets one now; what stands in the way of that keeps nobody out.
        Raises WrongPassphrase, SlotWaiting, SlotClosed, NobodyKnown, DeviceSecretMissing, NoKeyring, KeyRenewed.
        """
        return self._way_in.check(person, passphrase)

    def rekey(
        self, person: str, passphrase: str, *, told: Told = lambda _: None
    ) -> tuple[str, ...]:
        """Give the store a new key, by a supervisor: no copy of a slot from before opens what comes after.

        Nobody may be signed in. Gives the staff ids of those who could not be handed the new key: a supervisor gives
        them a new passphrase. Raises as ``check``, SupervisorOnly, StoreInUse, StoreDamaged, NoRoomToRekey; then the
        old key stands.
        """
        return self._way_in.rekey(person, passphrase, told)

    def want_rekey(self, by: Unlocked) -> None:
        """Let the store get a new key when somebody signs in next. Raises SupervisorOnly, SlotsNotWritten."""
        by.must_be_supervisor("give the store a new key")
        file = self._read()
        self._way_in.want_rekey(by.store, file)
        self._new.write(file)

    def reseal_recovery(self, by: Unlocked, public: bytes) -> None:
        """Another recovery key opens this laptop from now on, and the one before does not. Raises SlotsNotWritten."""
        file, key = self._read(), by.store.key()
        file.recovery = seal_for_recovery(file, key, public)
        wipe(key)
        with by.store.transaction():
            SettingStore(by.store).keep(RECOVERY_KEY, public)
            self._new.write(file)

    def enter(self, opened: Opened) -> Unlocked:
        """Open the store with what ``check`` gave, on the thread that will work with it.

        Raises what opening the store raises; where an older slots file was put back NobodyKnown for who was removed,
        SlotOutdated for who has a newer passphrase.
        """
        who = _person(opened.slot)
        store = open_store(self._folders.store, opened.keys.store, clock=self._clock)
        try:
            store.act_as(who.id, opened.file.device)
            must_work_here(store, who.id)
            must_be_newest(store, opened.slot)
            log = EventLog(store)
            said = {"wrong_tries": opened.wrong}
            with store.transaction():
                remember(store, who.id, opened.keys.sealing.public)
                keep_newest(store, opened.slot)
                keep_device(store, opened.keys)
                if opened.renewed:
                    log.append(EventKind.SLOT_CHANGED, who.id)
                log.append(EventKind.UNLOCKED, who.id, said)
            self._way_in.entered(store)
        except BaseException:
            store.close()
            raise
        return self._unlocked(opened.file, who, store, opened.keys)

    def add_person(
        self, by: Unlocked, person: Person, passphrase: str, *, certify: Certify | None = None
    ) -> PublicKeys:
        """Let a new person work here, with keys of her own. Raises SupervisorOnly, PersonKnown."""
        return self.let_in(by, self.slot_for(by, person, passphrase), certify=certify)

    def reset_passphrase(
        self, by: Unlocked, person: str, passphrase: str, *, certify: Certify | None = None
    ) -> PublicKeys:
        """Give somebody a new slot. Her keys are made anew: nobody else ever had the old ones."""
        return self.let_in(by, self.slot_again(by, person, passphrase), certify=certify)

    def change_passphrase(self, by: Unlocked, old: str, new: str) -> None:
        """A new slot with the same keys. Raises as ``unlock`` does when the old passphrase is wrong."""
        self.take_over(by, self.slot_with(by, old, new))

    # A slot is made slowly, by design, and may be made on any thread; it comes into force at once, on the thread that
    # works with the store. Whatever happens in between, the one before it is in force.

    def slot_for(
        self, by: Unlocked, person: Person, passphrase: str, *, must_change: bool = False
    ) -> NewSlot:
        """Make a new person's slot, with keys of her own.

        ``must_change``: ``by`` thought of the passphrase, and she chooses one herself before she is let in. Raises
        SupervisorOnly, PersonKnown, PassphraseTooShort, PassphraseTooEasy, NoKeyring.
        """
        by.must_be_supervisor("add people")
        if any(slot.person == person.id for slot in self._read().slots):
            raise PersonKnown(person.id)
        why = EventKind.PERSON_ADDED
        return self._made(by, person, passphrase, why, must_change=must_change)

    def slot_again(
        self, by: Unlocked, person: str, passphrase: str, *, must_change: bool = False
    ) -> NewSlot:
        """Make somebody a new slot with new keys, as ``slot_for``. Raises OwnSlot for ``by`` herself."""
        by.must_be_supervisor("reset a passphrase")
        if person == by.person.id:
            raise OwnSlot(person)
        who = _person(self._read().slot_of(person))
        return self._made(by, who, passphrase, EventKind.SLOT_RESET, must_change=must_change)

    def slot_with(self, by: Unlocked, old: str, new: str) -> NewSlot:
        """Make her own slot anew with the same keys. Raises as ``check`` does when the old passphrase is wrong."""
        self.check_new(new, old)
        opened = self._way_in.open(by.person.id, old)
        why = EventKind.SLOT_CHANGED
        newest = by.newest_slot
        made = self._new.make(opened.file, by.person, new, opened.keys, why, newest=newest)
        wipe(opened.keys.store)
        return made

    def let_in(self, by: Unlocked, new: NewSlot, *, certify: Certify | None = None) -> PublicKeys:
        """Put another's slot in force. Raises StoreError, SlotsNotWritten: she is let in as before, or not."""
        by.must_be_supervisor("let people in")
        store, person = by.store, new.person
        with store.transaction():
            PeopleStore(store).add(person.id, person.name, person.role)
            remember(store, person.id, new.public.seal_public)
            if new.why is not EventKind.PERSON_ADDED:
                EventLog(store).append(new.why, person.id)
            if certify is not None:
                keep_certificate(store, certify(new.public))
        self._new.put(new)
        learn_newest(store, new.slot)
        by.newest_slot = max(by.newest_slot, new.slot.generation)
        return new.public

    def take_over(self, by: Unlocked, new: NewSlot) -> None:
        """Put her own slot in force: the old passphrase opens no more. Raises StoreError, SlotsNotWritten."""
        store = by.store
        with store.transaction():
            EventLog(store).append(new.why, by.person.id)
            self._new.put(new)
            keep_newest(store, new.slot)
        by.newest_slot = max(by.newest_slot, new.slot.generation)

    def renew(self, opened: Opened, new: str) -> Opened:
        """Before she is let in: her own passphrase in the place of the one that she was given. May run on any thread.

        ``enter`` takes what this gives. Raises PassphraseTooShort, PassphraseTooEasy, SlotsNotWritten.
        """
        self.check_new(new)
        who = _person(opened.slot)
        why, newest = EventKind.SLOT_CHANGED, opened.slot.generation
        made = self._new.make(opened.file, who, new, opened.keys, why, newest=newest)
        self._new.put(made)
        return replace(opened, slot=made.slot, renewed=True)

    def check_new(self, passphrase: str, old: str = "") -> None:
        """Raise PassphraseTooShort, PassphraseTooEasy or PassphraseSame for one that may not be the next."""
        self._check_allowed(passphrase)
        if passphrase == old:
            raise PassphraseSame

    def remove_person(
        self, by: Unlocked, person: str, reason: str = "", *, suspected: bool = False
    ) -> None:
        """Take somebody's slot away. What she did stays. Raises OwnSlot: a supervisor is always left.

        ``suspected``: she may have kept a copy of her slot, so the store gets a new key when somebody signs in next.
        """
        by.must_be_supervisor("remove people")
        if person == by.person.id:
            raise OwnSlot(person)
        file = self._read()
        slot = file.slot_of(person)
        PeopleStore(by.store).remove(person, reason)
        file.drop(person)
        if suspected:
            self._way_in.want_rekey(by.store, file)
        self._new.write(file)
        Tries(self._folders.slots, file, self._keyring).forget(slot)

    def check_recovery(self, public: bytes) -> None:
        """Raise where a recovery key cannot open this laptop, before anybody is asked for a passphrase.

        Raises LaptopNotSetUp, SlotsDamaged, RecoverySlotMissing, RecoveryOfAnotherKey, NotAStore, StoreInUse.
        """
        if not self.exist:
            raise LaptopNotSetUp(self._folders.home)
        check_recovery(self._read(), public)
        if not self._folders.store.is_file():
            raise NotAStore(self._folders.store, "missing")
        Lock(self._folders.store).release()

    def recover(
        self,
        key: SealingKey,
        person: Person,
        passphrase: str,
        *,
        certify: Certify | None = None,
        must_change: bool = False,
    ) -> Unlocked:
        """IT's way in: a new slot and new keys for a person. The device's keys are made anew when they are gone.

        Raises RecoveryRefused, and as ``check_recovery``, ``check_new`` and ``enter`` do.
        """
        file = self._read()
        self._check_allowed(passphrase)
        store_key = open_recovery(file, key)
        store = open_store(self._folders.store, store_key, clock=self._clock)
        try:
            store.act_as(person.id, file.device)
            device = self._laptop(file).keys() or kept_device(store)
            fresh = new_keys(store_key, device or new_device())
            with store.transaction():
                begin_again(store, file, person, fresh, new_device=device is None, certify=certify)
            why = EventKind.RECOVERED
            newest = highest(store)
            made = self._new.make(
                file, person, passphrase, fresh, why, newest=newest, must_change=must_change
            )
            self._new.put(made, file)
            learn_newest(store, made.slot)
        except BaseException:
            store.close()
            raise
        return self._unlocked(file, person, store, fresh)

    def device_keys(self) -> DeviceKeys | None:
        """The laptop's own keys, without anybody signed in; None where no key ring holds them."""
        return self._laptop(self._read()).keys()

    def _made(
        self, by: Unlocked, person: Person, passphrase: str, why: EventKind, *, must_change: bool
    ) -> NewSlot:
        """A slot with new keys beside the store's, which ``by`` has open."""
        self._check_allowed(passphrase)
        keys = new_keys(by.store.key(), DeviceKeys(by.device_signing, by.device_sealing))
        newest = by.newest_slot
        made = self._new.make(
            self._read(), person, passphrase, keys, why, newest=newest, must_change=must_change
        )
        wipe(keys.store)
        return made

    @cached_property
    def _way_in(self) -> WayIn:
        return WayIn(self._folders, lambda: self._keyring, self._new, self._clock)

    @cached_property
    def _new(self) -> NewSlots:
        return NewSlots(self._folders.slots, self._keyring, self._cost)

    def _unlocked(self, file: SlotsFile, person: Person, store: Store, keys: Keys) -> Unlocked:
        try:
            device = device_in(keys) or self._laptop(file).keys()
            if device is None:
                raise DeviceSecretMissing(person.id)
            wipe(keys.store)
            heads = HeadInRing(self._keyring, file.store)
            trust = TrustKept(store, keyring=self._keyring, name=file.store)
            own = (keys.signing, keys.sealing)
            return Unlocked(person, store, *own, device, heads=heads, trust=trust)
        except BaseException:
            store.close()
            raise

    def _read(self) -> SlotsFile:
        return self._way_in.slots()

    def _check_allowed(self, passphrase: str, realm: Realm | None = None) -> None:
        of = realm or (self.realm if self.exist else None)
        check_allowed(passphrase, self._folders, of, with_keyring=self._keyring is not None)

    def _laptop(self, file: SlotsFile) -> LaptopSecrets:
        return LaptopSecrets(self._keyring, file.store)


def _person(slot: Slot) -> Person:
    return Person(slot.person, slot.name, PersonRole(slot.role))
