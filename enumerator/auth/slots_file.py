"""The slots file: who works on this laptop, told to anybody, and the wrapped keys, told to nobody.

The gate reads it before anything that could open a slot is there.
"""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Annotated

from enumerator import checked
from enumerator.checked import (
    DoesNotFit,
    flag,
    moment,
    none_or,
    number,
    one_of,
    part,
    several,
    text,
)
from enumerator.config import write_whole
from enumerator.errors import NobodyKnown, SlotsDamaged
from sync.protocol import Realm

_FORMAT = 1
_HEX = text("([0-9a-f]{2})*", most=2048)
_SHORT = text(least=1, most=200)


@dataclass(slots=True, kw_only=True)
class Slot:
    """One person's slot as it stands in the file."""

    person: Annotated[str, _SHORT]
    name: Annotated[str, _SHORT]
    role: Annotated[str, text("enumerator|supervisor")]  # a PersonRole
    memory_kib: Annotated[int, number(8, 4 * 1024 * 1024)]
    passes: Annotated[int, number(1, 100)]
    lanes: Annotated[int, number(1, 16)]
    keyring: Annotated[bool, flag]
    salt: Annotated[str, _HEX]
    nonce: Annotated[str, _HEX]
    sealed: Annotated[str, _HEX]
    tries: Annotated[int, number(0, 10**6)] = 0  # wrong ones since it was last opened
    tried_at: Annotated[datetime | None, none_or(moment)] = None
    must_change: Annotated[bool, flag] = False
    """Somebody else thought of the passphrase: whose slot it is chooses one of her own before anything else."""
    epoch: Annotated[int, number(0, 10**6)] = 0  # which of the store's keys it wraps
    handed: Annotated[str, _HEX] = ""  # the key of a later epoch, sealed to this person
    generation: Annotated[int, number(0, 2**53)] = (
        0  # rises with each passphrase; 0: not counted yet
    )
    origin: Annotated[str, _HEX] = ""  # random, the same for as long as the passphrase is


@dataclass(slots=True, kw_only=True)
class Recovery:
    """The store's key, sealed to the recovery key that IT keeps offline."""

    public: Annotated[str, _HEX]
    sealed: Annotated[str, _HEX]


@dataclass(slots=True, kw_only=True)
class SlotsFile:
    """All slots of one store."""

    format: Annotated[int, number(1, _FORMAT)] = _FORMAT
    store: Annotated[str, _SHORT]  # id of the store these slots open
    realm: Annotated[Realm, one_of(Realm)]
    device: Annotated[str, _SHORT]
    slots: Annotated[list[Slot], several(part(Slot), list)] = field(default_factory=list)
    recovery: Annotated[Recovery | None, none_or(part(Recovery))] = None
    epoch: Annotated[int, number(0, 10**6)] = 0  # how often the store has got a new key
    rekey_wanted: Annotated[bool, flag] = False  # by whoever signs in next
    copied: Annotated[str, _HEX] = ""  # SHA-256 of the store that this pair takes the place of

    def slot_of(self, person: str) -> Slot:
        """Raises NobodyKnown."""
        for slot in self.slots:
            if slot.person == person:
                return slot
        raise NobodyKnown(person)

    def by_name(self) -> list[Slot]:
        """The slots as people are shown: by name."""
        return sorted(self.slots, key=lambda slot: (slot.name, slot.person))

    def put(self, slot: Slot) -> None:
        """Add a slot, in the place of the person's old one."""
        self.drop(slot.person)
        self.slots.append(slot)

    def drop(self, person: str) -> None:
        self.slots = [slot for slot in self.slots if slot.person != person]


def read_slots(path: Path) -> SlotsFile:
    """Raises FileNotFoundError, SlotsDamaged."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise SlotsDamaged(path, error.strerror or "cannot be read") from None
    try:
        return checked.read(SlotsFile, data)
    except DoesNotFit as wrong:
        raise SlotsDamaged(path, str(wrong)) from None


def is_practice(path: Path) -> bool:
    """Whether people practise here; False too where that cannot be read: the gate says so."""
    try:
        return read_slots(path).realm is Realm.PRACTICE
    except (FileNotFoundError, SlotsDamaged):
        return False


def write_slots(path: Path, slots: SlotsFile) -> None:
    write_whole(path, checked.written(slots, indent=1))
