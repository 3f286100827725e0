"""What IT allows on a laptop, and how well its slots are protected."""

from enum import StrEnum
from pathlib import Path

from enumerator.auth.slots import check_passphrase
from enumerator.auth.slots_file import Slot, SlotsFile, read_slots
from enumerator.config import Folders, read_settings
from enumerator.errors import KeyringRequired, SettingsInvalid, SlotsDamaged
from sync.protocol import Realm


class Protection(StrEnum):
    """What somebody needs besides the disk to try passphrases on it."""

    KEYRING = "keyring"  # a secret of the computer's key ring: a copied disk alone is not enough
    WORDS = "words"  # nothing: a long passphrase is all that stands before the answers


def protection_of(slot: Slot) -> Protection:
    return Protection.KEYRING if slot.keyring else Protection.WORDS


def weakest(file: SlotsFile) -> Protection:
    """A store is protected as its weakest slot is."""
    weak = any(not slot.keyring for slot in file.slots)
    return Protection.WORDS if weak else Protection.KEYRING


def weakest_at(slots: Path) -> Protection:
    """How well the store beside this slots file is protected; the weaker where the file does not tell."""
    try:
        return weakest(read_slots(slots))
    except (OSError, SlotsDamaged):
        return Protection.WORDS


def check_allowed(
    passphrase: str, folders: Folders, realm: Realm | None, *, with_keyring: bool
) -> None:
    """Raise for a passphrase that may not open a new slot here. ``realm``: None before a laptop is set up.

    Raises KeyringRequired, PassphraseTooShort, PassphraseTooEasy. Practice needs no key ring: nothing of it is true.
    Nor does a slot that is there: answers that were given before IT changed its mind are not locked away.
    """
    check_ring(folders, realm, with_keyring=with_keyring)
    check_passphrase(passphrase, with_keyring=with_keyring)


def check_ring(folders: Folders, realm: Realm | None, *, with_keyring: bool) -> None:
    """Raise KeyringRequired where IT allows no new slot without a key ring, before anybody types a passphrase."""
    if not with_keyring and realm is not Realm.PRACTICE and _ring_required(folders):
        raise KeyringRequired


def _ring_required(folders: Folders) -> bool:
    try:
        return read_settings(folders.settings).require_keyring
    except SettingsInvalid:  # the window says so, and goes on with the usual ones
        return False
