"""Somebody who has signed in: her open store and her keys, until it is locked again."""

from collections.abc import Callable
from dataclasses import dataclass

from enumerator.auth.chain_head import HeadInRing, WentBack
from enumerator.auth.generations import highest
from enumerator.auth.trusting import TrustKept
from enumerator.errors import StoreLocked, SupervisorOnly
from enumerator.store import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.people import PeopleStore, PersonRole
from enumerator.store.settings import DEVICE_CERTIFICATE, SettingStore
from enumerator.store.wiping import give_back, overwrite_bytes
from sync.keys import Certificate, SealingKey, SigningKey, read_certificate
from sync.protocol import Role


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works on this laptop."""

    id: str  # staff id
    name: str
    role: PersonRole


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """New public keys that want a certificate."""

    subject: str  # staff id, or the device's id
    role: Role
    device: str
    sign_public: bytes
    seal_public: bytes


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """The laptop's own keys: with a key ring they are there while it is locked, so that sending goes on."""

    signing: SigningKey
    sealing: SealingKey


class Unlocked:
    """One sitting. After ``lock`` nothing of it works any more."""

    def __init__(
        self,
        person: Person,
        store: Store,
        signing: SigningKey,
        sealing: SealingKey,
        device: DeviceKeys,
        *,
        heads: HeadInRing | None = None,
        trust: TrustKept | None = None,
    ) -> None:
        """``heads`` remembers where the log ends; the store is compared with it here. Raises StoreError.

        ``trust`` is the trust list beside the key ring that remembers its version, from here on; without, the store's
        alone.
        """
        self.person = person
        self.store = store
        self.trust = trust or TrustKept(store)
        self.trust.remember()
        self.newest_slot = highest(store)  # its number (auth.generations)
        self._heads = heads
        self.went_back: WentBack | None = heads.compare(store) if heads is not None else None
        self._keys: tuple[SigningKey, SealingKey, DeviceKeys] | None = (signing, sealing, device)

    @property
    def signing(self) -> SigningKey:
        return self._held()[0]

    @property
    def sealing(self) -> SealingKey:
        return self._held()[1]

    @property
    def device_signing(self) -> SigningKey:
        return self._held()[2].signing

    @property
    def device_sealing(self) -> SealingKey:
        return self._held()[2].sealing

    @property
    def certificate(self) -> bytes:
        """The person's certificate in force; empty while there is none over the keys that she has now."""
        record = PeopleStore(self.store).one(self.person.id)
        held = record.certificate if record else b""
        return held if held and read_certificate(held).sign_public == self.signing.public else b""

    @property
    def device_certificate(self) -> bytes:
        return SettingStore(self.store).data(DEVICE_CERTIFICATE) or b""

    @property
    def locked(self) -> bool:
        return self._keys is None

    def certify(self, certificate: Certificate) -> None:
        """Put a certificate in force, the person's own or another's on this laptop, or the device's."""
        keep_certificate(self.store, certificate)

    def must_be_supervisor(self, act: str) -> None:
        if self.person.role is not PersonRole.SUPERVISOR:
            raise SupervisorOnly(self.person.id, act)

    def lock(self) -> None:
        """Close the store, overwrite its key and the person's and the laptop's. Locking twice is harmless."""
        if self._keys is None:
            return
        signing, sealing, device = self._keys
        self._keys = None
        log = EventLog(self.store)
        try:
            self.store.write(lambda: log.append(EventKind.LOCKED, self.person.id))
            if self._heads is not None:
                self._heads.keep(log.head())
        finally:
            self.store.close()
            for key in (signing, sealing, device.signing, device.sealing):
                overwrite_bytes(key.give_up())
            give_back()

    def remember_head(self) -> Callable[[], bool]:
        """Read where the log ends now; what is returned tells it to the key ring, on any thread."""
        head, heads = EventLog(self.store).head(), self._heads
        return lambda: heads is not None and heads.keep(head)

    def _held(self) -> tuple[SigningKey, SealingKey, DeviceKeys]:
        if self._keys is None:
            raise StoreLocked(self.store.path)
        return self._keys


def keep_certificate(store: Store, certificate: Certificate) -> None:
    """Put a certificate in force in a store."""

    def act() -> None:
        PeopleStore(store).certify(certificate.subject, certificate.id, certificate.data)
        if certificate.role is Role.DEVICE:
            SettingStore(store).keep(DEVICE_CERTIFICATE, certificate.data)

    store.write(act)
