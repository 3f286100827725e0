"""What stands at the beginning: new keys of a person and of a laptop, and the certificates asked for them."""

import secrets
from collections.abc import Callable
from pathlib import Path

from enumerator.auth.handing import remember
from enumerator.auth.new_slots import public_keys
from enumerator.auth.session import DeviceKeys, Person, PublicKeys, keep_certificate
from enumerator.auth.slots import KEY_BYTES, Keys
from enumerator.auth.slots_file import SlotsFile
from enumerator.errors import NobodyKnown
from enumerator.store import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.people import PeopleStore
from enumerator.store.settings import DEVICE_ID, REALM, RECOVERY_KEY, SettingStore
from sync.keys import Certificate, SealingKey, SigningKey
from sync.protocol import Role

Certify = Callable[[PublicKeys], Certificate]
"""Asks whoever may certify (a practice root, an enrolment) for a certificate over new public keys."""

_DEVICE = "device_keys"


def new_keys(store_key: bytearray, device: DeviceKeys) -> Keys:
    """A person's new keys beside what she shares with others: the store's key, the laptop's keys."""
    return Keys(
        store_key, SigningKey.generate(), SealingKey.generate(), device.signing, device.sealing
    )


def new_device() -> DeviceKeys:
    return DeviceKeys(SigningKey.generate(), SealingKey.generate())


def device_in(keys: Keys) -> DeviceKeys | None:
    """The laptop's keys, of a slot that asks no key ring."""
    if keys.device_signing and keys.device_sealing:
        return DeviceKeys(keys.device_signing, keys.device_sealing)
    return None


def begin_store(
    store: Store,
    file: SlotsFile,
    first: Person,
    keys: Keys,
    *,
    recovery: bytes | None,
    certify: Certify | None,
) -> None:
    """What a new store knows from the beginning: whose it is, who opens it if all is forgotten, who works here."""
    EventLog(store).append(EventKind.STORE_MADE, file.device, {"realm": file.realm.value})
    settings = SettingStore(store)
    settings.keep(DEVICE_ID, file.device)
    settings.keep(REALM, file.realm.value)
    settings.keep(RECOVERY_KEY, recovery or b"")
    PeopleStore(store).add(first.id, first.name, first.role)
    remember(store, first.id, keys.sealing.public)
    certify_person(store, file, first, keys, certify)
    certify_device(store, file, keys, certify)


def begin_again(
    store: Store,
    file: SlotsFile,
    person: Person,
    keys: Keys,
    *,
    new_device: bool,
    certify: Certify | None,
) -> None:
    """What the store learns where IT opened it for somebody, whose keys are new."""
    EventLog(store).append(EventKind.RECOVERED, person.id, {"device": new_device})
    PeopleStore(store).add(person.id, person.name, person.role)
    remember(store, person.id, keys.sealing.public)
    certify_person(store, file, person, keys, certify)
    if new_device:
        certify_device(store, file, keys, certify)


def certify_person(
    store: Store, file: SlotsFile, person: Person, keys: Keys, certify: Certify | None
) -> None:
    """Certificates come from whoever may certify; without one, keys wait for theirs."""
    if certify is not None:
        keep_certificate(store, certify(public_keys(file, person, keys)))


def certify_device(store: Store, file: SlotsFile, keys: Keys, certify: Certify | None) -> None:
    if certify is not None and keys.device_signing and keys.device_sealing:
        public = (keys.device_signing.public, keys.device_sealing.public)
        asked = PublicKeys(file.device, Role.DEVICE, file.device, *public)
        keep_certificate(store, certify(asked))


def keep_device(store: Store, keys: Keys) -> None:
    """On a laptop without a key ring its keys lie in each slot; in the store too, for whoever IT lets in.

    What was kept first stands: a laptop has one pair of them.
    """
    settings = SettingStore(store)
    if keys.device_signing and keys.device_sealing and not settings.data(_DEVICE):
        settings.keep(_DEVICE, keys.device_signing.private + keys.device_sealing.private)


def kept_device(store: Store) -> DeviceKeys | None:
    """The laptop's keys out of its store; None where a key ring has them."""
    data = SettingStore(store).data(_DEVICE)
    if not data:
        return None
    return DeviceKeys(SigningKey(data[:KEY_BYTES]), SealingKey(data[KEY_BYTES:]))


def put_aside(store: Path) -> None:
    """A store without slots is what an interrupted set-up left: nobody holds its key, but nothing is destroyed."""
    if store.exists():
        suffix = f".without-key-{secrets.token_hex(4)}"
        for name in (store.name, f"{store.name}-wal", f"{store.name}.check"):
            path = store.with_name(name)
            if path.exists():
                path.rename(path.with_name(name + suffix))


def must_work_here(store: Store, person: str) -> None:
    """Raise NobodyKnown for who was removed: somebody put an older slots file back."""
    known = PeopleStore(store).one(person)
    if known is not None and not known.active:
        raise NobodyKnown(person)
