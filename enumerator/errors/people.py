"""Faults of people and keys: who is not let in, and why."""

from pathlib import Path

from enumerator.errors.base import EnumeratorError


class AuthError(EnumeratorError):
    """Somebody could not be let in, or may not do this."""

    code = "auth"


class WrongPassphrase(AuthError):
    """The passphrase does not open this person's slot."""

    code = "wrong_passphrase"

    def __init__(self, person: str, tries_left: int, wait_seconds: int) -> None:
        super().__init__(f"wrong passphrase for {person}, {tries_left} tries left")
        self.person = person
        self.tries_left = tries_left
        self.wait_seconds = wait_seconds  # before the next try is looked at


class SlotWaiting(AuthError):
    """The last wrong try was a moment ago; this one was not looked at, and does not count."""

    code = "slot_waiting"

    def __init__(self, person: str, seconds: int) -> None:
        super().__init__(f"{person} may try again in {seconds} s")
        self.person = person
        self.seconds = seconds


class SlotClosed(AuthError):
    """Too many wrong tries: only a supervisor or the recovery key opens the way again."""

    code = "slot_closed"

    def __init__(self, person: str) -> None:
        super().__init__(f"the slot of {person} is closed")
        self.person = person


class PassphraseTooShort(AuthError):
    """The passphrase has fewer characters than the policy asks for."""

    code = "passphrase_too_short"

    def __init__(self, minimum: int) -> None:
        super().__init__(f"the passphrase has fewer than {minimum} characters")
        self.minimum = minimum


class PassphraseTooEasy(AuthError):
    """The passphrase is one that everybody tries first."""

    code = "passphrase_too_easy"

    def __init__(self) -> None:
        super().__init__("the passphrase is on the list of those tried first")


class PassphraseSame(AuthError):
    """The new passphrase is the one that is in force."""

    code = "passphrase_same"

    def __init__(self) -> None:
        super().__init__("the new passphrase is the old one")


class SlotsNotWritten(AuthError):
    """The file with the wrapped keys could not be written; what was in force before is."""

    code = "slots_not_written"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} could not be written")
        self.path = path


class OwnSlot(AuthError):
    """Nobody resets or removes herself: so one who can is always left."""

    code = "own_slot"

    def __init__(self, person: str) -> None:
        super().__init__(f"{person} is who is signed in")
        self.person = person


class CertificateAwaited(AuthError):
    """The person's keys have no certificate yet: nothing can be signed in her name."""

    code = "certificate_awaited"

    def __init__(self, person: str) -> None:
        super().__init__(f"the keys of {person} wait for a certificate")
        self.person = person


class NoKeyring(AuthError):
    """This account of the computer has no key ring that may be used, or it stays locked."""

    code = "no_keyring"

    def __init__(self, reason: str) -> None:
        super().__init__(f"no key ring: {reason}")
        self.reason = reason  # none | plaintext | locked | fault


class DeviceSecretMissing(AuthError):
    """The slot was made with a secret in the key ring, and the key ring does not have it."""

    code = "device_secret_missing"

    def __init__(self, person: str) -> None:
        super().__init__(f"the device secret for {person} is not in the key ring")
        self.person = person


class SlotsDamaged(AuthError):
    """The file with the wrapped keys cannot be read."""

    code = "slots_damaged"

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(f"{path.name}: {detail}")
        self.path = path
        self.detail = detail


class NobodyKnown(AuthError):
    """No such person on this laptop."""

    code = "nobody_known"

    def __init__(self, person: str) -> None:
        super().__init__(f"{person} is not known on this laptop")
        self.person = person


class PersonKnown(AuthError):
    """The staff number is taken on this laptop."""

    code = "person_known"

    def __init__(self, person: str) -> None:
        super().__init__(f"{person} is known already")
        self.person = person


class SupervisorOnly(AuthError):
    """Only a supervisor may do this."""

    code = "supervisor_only"

    def __init__(self, person: str, act: str) -> None:
        super().__init__(f"{person} may not {act}")
        self.person = person
        self.act = act


class RecoveryRefused(AuthError):
    """The recovery key does not open this laptop's recovery slot."""

    code = "recovery_refused"

    def __init__(self) -> None:
        super().__init__("the recovery key does not fit")
