"""Faults met where IT opens a laptop, and where the store gets a new key."""

from pathlib import Path

from enumerator.errors.people import AuthError, RecoveryRefused
from enumerator.errors.store import StoreError


class RecoverySlotMissing(RecoveryRefused):
    """The laptop was set up without a recovery key: nobody can open it but its own people."""

    code = "recovery_slot_missing"


class RecoveryOfAnotherKey(RecoveryRefused):
    """The laptop's recovery slot was sealed to another recovery key."""

    code = "recovery_of_another_key"

    def __init__(self, wanted: str, given: str) -> None:
        super().__init__()
        self.wanted = wanted  # key id
        self.given = given


class LaptopNotSetUp(AuthError):
    """There are no slots in this folder: nobody has set a laptop up here, or its files are elsewhere."""

    code = "laptop_not_set_up"

    def __init__(self, folder: Path) -> None:
        super().__init__("no laptop was set up here")
        self.folder = folder


class NewPersonIncomplete(AuthError):
    """Somebody who is new on a laptop needs a name and a role."""

    code = "new_person_incomplete"

    def __init__(self, person: str) -> None:
        super().__init__(f"{person} is new here, and has no name or no role")
        self.person = person


class PassphraseTypedTwice(AuthError):
    """The new passphrase was not typed the same way both times."""

    code = "passphrase_typed_twice"

    def __init__(self) -> None:
        super().__init__("the two passphrases differ")


class PassphraseNotRepeated(AuthError):
    """The new passphrase was given once, and is read twice."""

    code = "passphrase_not_repeated"

    def __init__(self) -> None:
        super().__init__("the new passphrase was given once")


class KeyringRequired(AuthError):
    """The settings of this laptop allow no passphrase without a key ring."""

    code = "keyring_required"

    def __init__(self) -> None:
        super().__init__("the policy asks for a key ring")


class KeyRenewed(AuthError):
    """The store has a new key, and it could not be handed to this person: her slot opens the old one only."""

    code = "key_renewed"

    def __init__(self, person: str) -> None:
        super().__init__(f"the store's new key was not handed to {person}")
        self.person = person


class SlotOutdated(AuthError):
    """The slot that was opened is not the newest of this person: an older slots file was put back."""

    code = "slot_outdated"

    def __init__(self, person: str) -> None:
        super().__init__(f"{person} has a newer slot than the one in the file")
        self.person = person


class NoRoomToRekey(StoreError):
    """A store gets a new key as a copy beside the old one, and there is no room for it."""

    code = "no_room_to_rekey"

    def __init__(self, path: Path, megabytes: int) -> None:
        super().__init__(path, f"{megabytes} MB are needed")
        self.megabytes = megabytes
