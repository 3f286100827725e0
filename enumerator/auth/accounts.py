"""Accounts: who works on this laptop, and the way in for each."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from enumerator.auth.chain_head import HeadInRing
from enumerator.auth.keyrings import Keyring
from enumerator.auth.laptop import LaptopSecrets
from enumerator.auth.session import DeviceKeys, Person, PublicKeys, Unlocked, keep_certificate
from enumerator.auth.slots import (
    KEY_BYTES,
    MINIMUM_WITH_KEYRING,
    MINIMUM_WITHOUT,
    Cost,
    Keys,
    check_passphrase,
    delay_after,
    unwrap,
    wrap,
)
from enumerator.auth.slots_file import (
    Recovery,
    Slot,
    SlotsFile,
    is_practice,
    read_slots,
    write_slots,
)
from enumerator.auth.tries import MOST_TRIES, Tries
from enumerator.config import Folders
from enumerator.errors import (
    DeviceSecretMissing,
    PersonKnown,
    RecoveryRefused,
    SlotClosed,
    StoreExists,
    WrongPassphrase,
)
from enumerator.store import Clock, Store, create_store, open_store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.people import PeopleStore, PersonRole
from enumerator.store.settings import DEVICE_ID, REALM, RECOVERY_KEY, SettingStore
from enumerator.store.wiping import wipe
from sync.errors import CannotOpen
from sync.keys import Certificate, SealingKey, SigningKey, seal_to
from sync.protocol import Realm, Role

Certify = Callable[[PublicKeys], Certificate]
"""Asks whoever may certify (a practice root, an enrolment) for a certificate over new public keys."""

_RECOVERY = "recovery-slot"


@dataclass(frozen=True, slots=True)
class Opened:
    """A slot whose passphrase was right: what ``enter`` needs. The store is still closed."""

    file: SlotsFile
    slot: Slot
    keys: Keys = field(repr=False)
    wrong: int  # tries that went before


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
    ) -> Unlocked:
        """Set the laptop up: a store with a new key, the device's keys, and the first person's slot.

        ``recovery`` is the public sealing key of IT. Raises PassphraseTooShort, PassphraseTooEasy, StoreExists.
        """
        if self.exist:
            raise StoreExists(self._folders.store)
        check_passphrase(passphrase, with_keyring=self._keyring is not None)
        self._folders.made()
        _put_aside(self._folders.store)
        file = SlotsFile(store=secrets.token_hex(8), realm=realm, device=device)
        keys = _new_keys(bytearray(secrets.token_bytes(KEY_BYTES)), _new_device())
        if recovery is not None:
            file.recovery = _sealed_for_recovery(file, keys.store, recovery)
        store = create_store(self._folders.store, keys.store, clock=self._clock)
        try:
            store.act_as(first.id, device)
            with store.transaction():
                EventLog(store).append(EventKind.STORE_MADE, device, {"realm": realm.value})
                settings = SettingStore(store)
                settings.keep(DEVICE_ID, device)
                settings.keep(REALM, realm.value)
                settings.keep(RECOVERY_KEY, recovery or b"")
                PeopleStore(store).add(first.id, first.name, first.role)
                self._certify(store, file, first, keys, certify)
                self._certify_device(store, file, keys, certify)
            self._put(file, first, passphrase, keys)
        except BaseException:
            store.close()
            raise
        return self._unlocked(file, first, store, keys)

    def unlock(self, person: str, passphrase: str) -> Unlocked:
        """Let somebody in: ``check`` and ``enter`` in one. Raises what they raise."""
        return self.enter(self.check(person, passphrase))

    def check(self, person: str, passphrase: str) -> Opened:
        """Ask the passphrase. It takes a while by design, touches no store, and may run on any thread.

        Raises WrongPassphrase, SlotWaiting, SlotClosed, NobodyKnown, DeviceSecretMissing, NoKeyring.
        """
        return self._open_slot(person, passphrase)

    def enter(self, opened: Opened) -> Unlocked:
        """Open the store with what ``check`` gave, on the thread that will work with it.

        Raises what opening the store raises.
        """
        who = _person(opened.slot)
        store = open_store(self._folders.store, opened.keys.store, clock=self._clock)
        try:
            store.act_as(who.id, opened.file.device)
            log = EventLog(store)
            said = {"wrong_tries": opened.wrong}
            store.write(lambda: log.append(EventKind.UNLOCKED, who.id, said))
        except BaseException:
            store.close()
            raise
        return self._unlocked(opened.file, who, store, opened.keys)

    def add_person(
        self, by: Unlocked, person: Person, passphrase: str, *, certify: Certify | None = None
    ) -> PublicKeys:
        """Let a new person work here, with keys of her own. Raises SupervisorOnly, PersonKnown."""
        by.must_be_supervisor("add people")
        file = self._read()
        if any(slot.person == person.id for slot in file.slots):
            raise PersonKnown(person.id)
        return self._let_in(
            by, file, person, passphrase, certify=certify, why=EventKind.PERSON_ADDED
        )

    def reset_passphrase(
        self, by: Unlocked, person: str, passphrase: str, *, certify: Certify | None = None
    ) -> PublicKeys:
        """Give somebody a new slot. Her keys are made anew: nobody else ever had the old ones."""
        by.must_be_supervisor("reset a passphrase")
        file = self._read()
        slot = file.slot_of(person)
        Tries(self._folders.slots, file, self._keyring).forget(slot)
        again = _person(slot)
        return self._let_in(by, file, again, passphrase, certify=certify, why=EventKind.SLOT_RESET)

    def change_passphrase(self, by: Unlocked, old: str, new: str) -> None:
        """A new slot with the same keys. Raises as ``unlock`` does when the old passphrase is wrong."""
        check_passphrase(new, with_keyring=self._keyring is not None)
        opened = self._open_slot(by.person.id, old)
        self._put(opened.file, by.person, new, opened.keys)
        wipe(opened.keys.store)
        log = EventLog(by.store)
        by.store.write(lambda: log.append(EventKind.SLOT_CHANGED, by.person.id))

    def remove_person(self, by: Unlocked, person: str) -> None:
        """Take somebody's slot away. What she did stays."""
        by.must_be_supervisor("remove people")
        file = self._read()
        slot = file.slot_of(person)
        PeopleStore(by.store).remove(person)
        file.drop(person)
        write_slots(self._folders.slots, file)
        Tries(self._folders.slots, file, self._keyring).forget(slot)

    def recover(
        self,
        key: SealingKey,
        person: Person,
        passphrase: str,
        *,
        certify: Certify | None = None,
    ) -> Unlocked:
        """IT's way in: a new slot and new keys for a person. The device's keys are made anew when they are gone."""
        file = self._read()
        check_passphrase(passphrase, with_keyring=self._keyring is not None)
        store_key = _opened_by_recovery(file, key)
        store = open_store(self._folders.store, store_key, clock=self._clock)
        try:
            store.act_as(person.id, file.device)
            device = self._laptop(file).keys()
            fresh = _new_keys(store_key, device or _new_device())
            with store.transaction():
                EventLog(store).append(EventKind.RECOVERED, person.id, {"device": device is None})
                PeopleStore(store).add(person.id, person.name, person.role)
                self._certify(store, file, person, fresh, certify)
                if device is None:
                    self._certify_device(store, file, fresh, certify)
            self._put(file, person, passphrase, fresh)
        except BaseException:
            store.close()
            raise
        return self._unlocked(file, person, store, fresh)

    def device_keys(self) -> DeviceKeys | None:
        """The laptop's own keys, without anybody signed in; None where no key ring holds them."""
        return self._laptop(self._read()).keys()

    def _let_in(
        self,
        by: Unlocked,
        file: SlotsFile,
        person: Person,
        passphrase: str,
        *,
        certify: Certify | None,
        why: EventKind,
    ) -> PublicKeys:
        check_passphrase(passphrase, with_keyring=self._keyring is not None)
        store = by.store
        device = DeviceKeys(by.device_signing, by.device_sealing)
        keys = _new_keys(store.key(), device)
        with store.transaction():
            PeopleStore(store).add(person.id, person.name, person.role)
            if why is not EventKind.PERSON_ADDED:
                EventLog(store).append(why, person.id)
            self._certify(store, file, person, keys, certify)
        self._put(file, person, passphrase, keys)
        wipe(keys.store)
        return _public(file, person, keys)

    def _open_slot(self, person: str, passphrase: str) -> Opened:
        file = self._read()
        slot = file.slot_of(person)
        secret = self._laptop(file).secret() if slot.keyring else b""
        if slot.keyring and not secret:
            raise DeviceSecretMissing(person)
        tries = Tries(self._folders.slots, file, self._keyring)
        made = tries.begin(slot, self._clock.now())
        keys = unwrap(slot, passphrase, file=file, device_secret=secret)
        if keys is None:
            if made >= MOST_TRIES:
                raise SlotClosed(person)
            raise WrongPassphrase(person, MOST_TRIES - made, delay_after(made))
        tries.opened(slot)
        return Opened(file, slot, keys, made - 1)

    def _put(self, file: SlotsFile, person: Person, passphrase: str, keys: Keys) -> None:
        """Write a person's slot. The laptop's keys go into the key ring, or into the slot where there is none."""
        laptop = self._laptop(file)
        secret = laptop.secret_for_new_slot()
        if secret and keys.device_signing and keys.device_sealing:
            laptop.keep_keys(DeviceKeys(keys.device_signing, keys.device_sealing))
        held = replace(keys, device_signing=None, device_sealing=None) if secret else keys
        slot = wrap(
            held,
            passphrase,
            file=file,
            person=person.id,
            name=person.name,
            role=person.role,
            device_secret=secret,
            cost=self._cost,
        )
        file.put(slot)
        write_slots(self._folders.slots, file)

    def _unlocked(self, file: SlotsFile, person: Person, store: Store, keys: Keys) -> Unlocked:
        device = self._laptop(file).keys()
        if device is None and keys.device_signing and keys.device_sealing:
            device = DeviceKeys(keys.device_signing, keys.device_sealing)
        if device is None:
            store.close()
            raise DeviceSecretMissing(person.id)
        wipe(keys.store)
        heads = HeadInRing(self._keyring, file.store)
        try:
            return Unlocked(person, store, keys.signing, keys.sealing, device, heads=heads)
        except BaseException:
            store.close()
            raise

    def _read(self) -> SlotsFile:
        return read_slots(self._folders.slots)

    def _laptop(self, file: SlotsFile) -> LaptopSecrets:
        return LaptopSecrets(self._keyring, file.store)

    # Certificates come from whoever may certify; without one, keys wait for theirs.

    def _certify(
        self, store: Store, file: SlotsFile, person: Person, keys: Keys, certify: Certify | None
    ) -> None:
        if certify is not None:
            keep_certificate(store, certify(_public(file, person, keys)))

    def _certify_device(
        self, store: Store, file: SlotsFile, keys: Keys, certify: Certify | None
    ) -> None:
        if certify is not None and keys.device_signing and keys.device_sealing:
            public = (keys.device_signing.public, keys.device_sealing.public)
            keep_certificate(
                store, certify(PublicKeys(file.device, Role.DEVICE, file.device, *public))
            )


def _put_aside(store: Path) -> None:
    """A store without slots is what an interrupted set-up left: nobody holds its key, but nothing is destroyed."""
    if store.exists():
        suffix = f".without-key-{secrets.token_hex(4)}"
        for name in (store.name, f"{store.name}-wal", f"{store.name}.check"):
            path = store.with_name(name)
            if path.exists():
                path.rename(path.with_name(name + suffix))


def _person(slot: Slot) -> Person:
    return Person(slot.person, slot.name, PersonRole(slot.role))


def _new_keys(store_key: bytearray, device: DeviceKeys) -> Keys:
    """A person's new keys beside what she shares with others: the store's key, the laptop's keys."""
    return Keys(
        store_key, SigningKey.generate(), SealingKey.generate(), device.signing, device.sealing
    )


def _new_device() -> DeviceKeys:
    return DeviceKeys(SigningKey.generate(), SealingKey.generate())


def _public(file: SlotsFile, person: Person, keys: Keys) -> PublicKeys:
    role = Role.SUPERVISOR if person.role is PersonRole.SUPERVISOR else Role.ENUMERATOR
    return PublicKeys(person.id, role, file.device, keys.signing.public, keys.sealing.public)


def _sealed_for_recovery(file: SlotsFile, store_key: bytearray, public: bytes) -> Recovery:
    sealed = seal_to(public, bytes(store_key), file.realm, _RECOVERY, file.store.encode())
    return Recovery(public=public.hex(), sealed=sealed.hex())


def _opened_by_recovery(file: SlotsFile, key: SealingKey) -> bytearray:
    if file.recovery is None or key.public.hex() != file.recovery.public:
        raise RecoveryRefused
    sealed = bytes.fromhex(file.recovery.sealed)
    try:
        return bytearray(key.unseal(sealed, file.realm, _RECOVERY, file.store.encode()))
    except CannotOpen:
        raise RecoveryRefused from None
