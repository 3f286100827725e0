"""New slots: made slowly, by design, on any thread; in force at once, and until then the one before it is."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from enumerator.auth.generations import next_generation
from enumerator.auth.keyrings import Keyring
from enumerator.auth.laptop import LaptopSecrets
from enumerator.auth.session import DeviceKeys, Person, PublicKeys
from enumerator.auth.slots import Cost, Keys, wrap
from enumerator.auth.slots_file import Slot, SlotsFile, read_slots, write_slots
from enumerator.auth.tries import Tries
from enumerator.errors import SlotsNotWritten
from enumerator.store.events import EventKind
from enumerator.store.people import PersonRole
from sync.protocol import Role


@dataclass(frozen=True, slots=True)
class NewSlot:
    """A slot that was made for somebody and is not in force yet."""

    person: Person
    slot: Slot = field(repr=False)
    public: PublicKeys
    device: DeviceKeys | None = field(repr=False)  # for the key ring, once the slot is in force
    why: EventKind  # what the log says of it


class NewSlots:
    """Makes slots for one file of them, beside one key ring or none."""

    def __init__(self, path: Path, keyring: Keyring | None, cost: Cost) -> None:
        self._path, self._keyring, self._cost = path, keyring, cost

    def make(
        self,
        file: SlotsFile,
        person: Person,
        passphrase: str,
        keys: Keys,
        why: EventKind,
        *,
        newest: int = 0,
        must_change: bool = False,
        keeps: Slot | None = None,
    ) -> NewSlot:
        """The laptop's keys go into the key ring, or into the slot where there is none.

        ``newest`` is the number of the newest slot that the store knows; the new one's is higher. ``keeps`` is the slot
        whose passphrase this one has too: it is no newer one for that.

        Raises PassphraseTooShort, PassphraseTooEasy, NoKeyring.
        """
        secret = LaptopSecrets(self._keyring, file.store).secret_for_new_slot()
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
            generation=keeps.generation if keeps else next_generation(newest),
            origin=keeps.origin if keeps else "",
            must_change=must_change,
        )
        device = None
        if secret and keys.device_signing and keys.device_sealing:
            device = DeviceKeys(keys.device_signing, keys.device_sealing)
        return NewSlot(person, slot, public_keys(file, person, keys), device, why)

    def put(self, new: NewSlot, file: SlotsFile | None = None) -> None:
        """In force now, in the place of the person's old slot, with no wrong tries. ``file``: where there is none yet.

        Raises NoKeyring, SlotsNotWritten; then the old one stands.
        """
        file = file or read_slots(self._path)
        if new.device is not None:
            LaptopSecrets(self._keyring, file.store).keep_keys(new.device)
        file.put(new.slot)
        self.write(file)
        Tries(self._path, file, self._keyring).forget(new.slot)

    def write(self, file: SlotsFile) -> None:
        """Raises SlotsNotWritten."""
        try:
            write_slots(self._path, file)
        except OSError:
            raise SlotsNotWritten(self._path) from None


def public_keys(file: SlotsFile, person: Person, keys: Keys) -> PublicKeys:
    """What a person's certificate is to say."""
    role = Role.SUPERVISOR if person.role is PersonRole.SUPERVISOR else Role.ENUMERATOR
    return PublicKeys(person.id, role, file.device, keys.signing.public, keys.sealing.public)
