"""What people can act on: faults of the world, each with a stable code and its fields.

The English of an exception is for logs. Wording for people stands in ``enumerator.wording``, by code.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar


class EnumeratorError(Exception):
    """A fault of the world that somebody can do something about. Never holds answers, names or keys."""

    code: ClassVar[str] = "unexpected"

    @property
    def fields(self) -> dict[str, str | int]:
        """What the wording may name: the public attributes, as text or numbers."""
        return {
            name: value if isinstance(value, int) else str(value)
            for name, value in vars(self).items()
            if not name.startswith("_")
        }


# --- the store ---


class StoreError(EnumeratorError):
    """The store could not do what was asked; nothing of it happened."""

    code = "store"

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(f"store {path.name}: {detail or self.code}")
        self.path = path
        self.detail = detail


class NotAStore(StoreError):
    """There is no store in this file: it is missing, or it is something else."""

    code = "not_a_store"


class StoreExists(StoreError):
    """A store would be made where one stands already."""

    code = "store_exists"


class WrongKey(StoreError):
    """The store is whole, but it was made with another key."""

    code = "wrong_key"


class StoreIsNewer(StoreError):
    """A later version of the program has worked with this store."""

    code = "store_is_newer"

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(path, f"schema {found}, this program knows {known}")
        self.found = found
        self.known = known


class StoreInUse(StoreError):
    """Another window of the program works with this store."""

    code = "store_in_use"


class StoreDamaged(StoreError):
    """The right key was given, and the file cannot be read, or its log does not hold together."""

    code = "store_damaged"


class DiskFull(StoreError):
    """The disk is full, and so was the reserve."""

    code = "disk_full"


class StoreReadOnly(StoreError):
    """The store, or its folder, may not be written by this account of the computer."""

    code = "store_read_only"


class DiskFault(StoreError):
    """The disk did not answer as a disk should: pulled out, worn out, or over a limit."""

    code = "disk_fault"


class StoreLocked(StoreError):
    """The store was locked (idle, or by a person) while something was still to be written."""

    code = "store_locked"


class NotInThisState(EnumeratorError):
    """An interview (or a batch) stands elsewhere on its way than the act asks for."""

    code = "not_in_this_state"

    def __init__(self, subject: str, state: str, wanted: str) -> None:
        super().__init__(f"{subject} is {state}, and cannot become {wanted}")
        self.subject = subject
        self.state = state
        self.wanted = wanted


class HouseholdListedAlready(EnumeratorError):
    """The household stands in the worklist already."""

    code = "household_listed_already"

    def __init__(self, household: str) -> None:
        super().__init__(f"household {household} is listed already")
        self.household = household


class SlipContactMissing(EnumeratorError):
    """The settings name nobody whom a family could write to about its data."""

    code = "slip_contact_missing"

    def __init__(self) -> None:
        super().__init__("the settings name no data protection officer")


class SlipNotPrinted(EnumeratorError):
    """The printer, or the folder, did not take a slip."""

    code = "slip_not_printed"

    def __init__(self, where: str) -> None:
        super().__init__(f"no slip at {where}")
        self.where = where  # the printer's name, or the file


class NotPractice(EnumeratorError):
    """A folder does not hold a practice laptop, so nothing in it is deleted."""

    code = "not_practice"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} holds no practice laptop")
        self.path = path


class PracticeNeverSends(EnumeratorError):
    """What is practised stays on the laptop."""

    code = "practice_never_sends"

    def __init__(self) -> None:
        super().__init__("nothing of a practice laptop is sent")


class StructureNumberWrong(EnumeratorError):
    """A building's number is not of the form that is marked on buildings."""

    code = "structure_number_wrong"

    def __init__(self, number: str) -> None:
        super().__init__("a building's number has 1 to 4 digits and at most one capital letter")
        self.number = number


class CallBackPassed(EnumeratorError):
    """The time asked for to come back has passed already."""

    code = "call_back_passed"

    def __init__(self) -> None:
        super().__init__("the time to come back is not to come any more")


class AnotherPersonNeeded(EnumeratorError):
    """Who was refused at a door does not go there again."""

    code = "another_person_needed"

    def __init__(self, person: str) -> None:
        super().__init__(f"{person} was refused there")
        self.person = person


class ReasonNeeded(EnumeratorError):
    """A household is not sent out again without saying why."""

    code = "reason_needed"

    def __init__(self) -> None:
        super().__init__("a reason is needed")


class SightingNeeded(EnumeratorError):
    """The household was drawn to be seen by a supervisor before it is closed."""

    code = "sighting_needed"

    def __init__(self, household: str) -> None:
        super().__init__(f"household {household} has to be seen first")
        self.household = household


class OwnHousehold(EnumeratorError):
    """Nobody closes a household that she reported herself."""

    code = "own_household"

    def __init__(self, household: str) -> None:
        super().__init__(f"household {household} was reported by the person who would close it")
        self.household = household


# --- people and keys ---


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


# --- review ---


class OwnInterview(EnumeratorError):
    """Nobody decides on an interview of their own."""

    code = "own_interview"

    def __init__(self, interview: str) -> None:
        super().__init__(f"interview {interview} was made by the person who would decide")
        self.interview = interview


class FormMissing(EnumeratorError):
    """No form pack at hand: none at all, or not the one an interview began with."""

    code = "form_missing"

    def __init__(self, pack: str) -> None:
        super().__init__(f"form pack {pack or 'of any kind'} is not on this laptop")
        self.pack = pack


class RegistryNotSet(EnumeratorError):
    """The settings do not say where the registry is, or whom to trust as it."""

    code = "registry_not_set"

    def __init__(self) -> None:
        super().__init__("the settings name no registry")


class BatchMissing(EnumeratorError):
    """The file of a sealed batch is not in the outbox any more."""

    code = "batch_missing"

    def __init__(self, batch: str) -> None:
        super().__init__(f"the file of batch {batch} is missing")
        self.batch = batch


class CommentNeeded(EnumeratorError):
    """An interview is not returned without saying why."""

    code = "comment_needed"

    def __init__(self, interview: str) -> None:
        super().__init__(f"returning interview {interview} needs a comment")
        self.interview = interview


class ReadingDiffers(EnumeratorError):
    """What was sealed and what the store shows are not the same bytes."""

    code = "reading_differs"

    def __init__(self, interview: str) -> None:
        super().__init__(f"interview {interview}: sealed and stored submission differ")
        self.interview = interview


# --- the list of places ---


@dataclass(frozen=True, slots=True)
class PlaceProblem:
    """One thing wrong in a list of places. ``what`` is a code; wording stands in the catalogue."""

    line: int  # of the file, from 1; 0 where it concerns no line
    column: str
    what: str
    found: str = ""


class GeographyInvalid(EnumeratorError):
    """A list of places cannot be used as it is: everything that is wrong, by line."""

    code = "geography_invalid"

    def __init__(self, problems: tuple[PlaceProblem, ...]) -> None:
        first = problems[0]
        super().__init__(f"list of places, line {first.line}, {first.column}: {first.what}")
        self._problems = problems

    @property
    def problems(self) -> tuple[PlaceProblem, ...]:
        return self._problems


# --- this machine ---


class LaptopWarning(EnumeratorError):
    """Something about the laptop that will get in the way. It is told, and work goes on."""

    code = "laptop_warning"


class DiskLow(LaptopWarning):
    """Little room is left on the disk."""

    code = "disk_low"

    def __init__(self, megabytes: int) -> None:
        super().__init__(f"{megabytes} MB left on the disk")
        self.megabytes = megabytes


class LockComing(LaptopWarning):
    """Nobody has touched a key for a while: the laptop locks in ``seconds``, unless somebody does."""

    code = "lock_coming"

    def __init__(self, seconds: int) -> None:
        super().__init__(f"locks in {seconds} s")
        self.seconds = seconds


class DiskTooLow(EnumeratorError):
    """So little room is left that no household may be begun."""

    code = "disk_too_low"

    def __init__(self, megabytes: int) -> None:
        super().__init__(f"{megabytes} MB left on the disk")
        self.megabytes = megabytes


class BatteryLow(LaptopWarning):
    """The laptop will soon go out."""

    code = "battery_low"

    def __init__(self, percent: int) -> None:
        super().__init__(f"{percent} % of the battery left")
        self.percent = percent


class ClockWentBack(LaptopWarning):
    """The clock shows an earlier time than the store has seen already."""

    code = "clock_went_back"

    def __init__(self, shown: str, known: str) -> None:
        super().__init__(f"the clock shows {shown}, after {known}")
        self.shown = shown  # day and time of the policy zone
        self.known = known


class ClockNonsense(LaptopWarning):
    """The clock shows a year that cannot be."""

    code = "clock_nonsense"

    def __init__(self, shown: str) -> None:
        super().__init__(f"the clock shows {shown}")
        self.shown = shown


class SettingsNotKept(EnumeratorError):
    """The settings file could not be written; what was set holds until the program ends."""

    code = "settings_not_kept"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} could not be written")
        self.path = path


class ReportNotSaved(EnumeratorError):
    """The report for IT could not be written where it was to go."""

    code = "report_not_saved"

    def __init__(self, where: str) -> None:
        super().__init__(f"no report at {where}")
        self.where = where


class SettingsInvalid(EnumeratorError):
    """The settings file says something that cannot be."""

    code = "settings_invalid"

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path.name}: {problem}")
        self.path = path
        self.problem = problem
