"""How the store's key reaches somebody who is not there: sealed to a key of hers that only her slot holds.

Her public sealing key is kept inside the encrypted store. The slots file could be written by anybody who has the disk;
who could put another public key there would be handed the next key of the store.
"""

from enumerator.auth.slots_file import Recovery, Slot, SlotsFile
from enumerator.errors import KeyRenewed, RecoveryOfAnotherKey, RecoveryRefused, RecoverySlotMissing
from enumerator.store import Store
from enumerator.store.settings import SettingStore
from sync.errors import CannotOpen
from sync.keys import SealingKey, key_id, seal_to

_RECOVERY = "recovery-slot"
_PERSON = "store-key"


def remember(store: Store, person: str, sealing_public: bytes) -> None:
    """Keep somebody's public sealing key, for the day on which the store gets a new key."""
    SettingStore(store).keep(_name(person), sealing_public)


def remembered(store: Store, person: str) -> bytes | None:
    """Somebody's public sealing key; None for who has not signed in since it is kept."""
    return SettingStore(store).data(_name(person))


def hand(file: SlotsFile, person: str, store_key: bytearray, sealing_public: bytes) -> str:
    """The store's key for one person, as it stands in her slot."""
    context = _context(file, person)
    return seal_to(sealing_public, bytes(store_key), file.realm, _PERSON, context).hex()


def handed(file: SlotsFile, slot: Slot, sealing: SealingKey) -> bytearray:
    """The store's key that was handed to her. Raises KeyRenewed where there is none for her."""
    context = _context(file, slot.person)
    try:
        return bytearray(sealing.unseal(bytes.fromhex(slot.handed), file.realm, _PERSON, context))
    except CannotOpen:
        raise KeyRenewed(slot.person) from None


def seal_for_recovery(file: SlotsFile, store_key: bytearray, public: bytes) -> Recovery:
    """The store's key for whoever holds IT's recovery key."""
    sealed = seal_to(public, bytes(store_key), file.realm, _RECOVERY, file.store.encode())
    return Recovery(public=public.hex(), sealed=sealed.hex())


def check_recovery(file: SlotsFile, public: bytes) -> None:
    """Raise RecoverySlotMissing or RecoveryOfAnotherKey where this key cannot open these slots."""
    if file.recovery is None:
        raise RecoverySlotMissing
    if public.hex() != file.recovery.public:
        raise RecoveryOfAnotherKey(key_id(bytes.fromhex(file.recovery.public)), key_id(public))


def open_recovery(file: SlotsFile, key: SealingKey) -> bytearray:
    """The store's key out of the recovery slot. Raises as ``check_recovery``, and RecoveryRefused."""
    check_recovery(file, key.public)
    assert file.recovery is not None
    sealed = bytes.fromhex(file.recovery.sealed)
    try:
        return bytearray(key.unseal(sealed, file.realm, _RECOVERY, file.store.encode()))
    except CannotOpen:
        raise RecoveryRefused from None


def _name(person: str) -> str:
    return f"sealing_key/{person}"


def _context(file: SlotsFile, person: str) -> bytes:
    return f"{file.store}\0{file.epoch}\0{person}".encode()
