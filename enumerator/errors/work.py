"""What cannot be done with a household, an interview or a slip, as it stands."""

from pathlib import Path

from enumerator.errors.base import EnumeratorError


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


class CardNotPrinted(EnumeratorError):
    """The printer, or the folder, did not take the key card."""

    code = "card_not_printed"

    def __init__(self, where: str) -> None:
        super().__init__(f"no key card at {where}")
        self.where = where


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


class BlockCodeWrong(EnumeratorError):
    """A block that is not on this laptop yet was given a code that no block has."""

    code = "block_code_wrong"

    def __init__(self) -> None:
        super().__init__("a block's code has nine digits")


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


class AskerNeeded(EnumeratorError):
    """A request about data names who asked."""

    code = "asker_needed"

    def __init__(self) -> None:
        super().__init__("a name is needed")


class RequestWaits(EnumeratorError):
    """The erasure of this household was asked for already, and nobody has decided yet."""

    code = "request_waits"

    def __init__(self, reference: str) -> None:
        super().__init__(f"request {reference} waits")
        self.reference = reference


class OwnRequest(EnumeratorError):
    """Nobody erases a finalized interview on a request that she took herself."""

    code = "own_request"

    def __init__(self, reference: str) -> None:
        super().__init__(f"request {reference} was taken by the person who would decide")
        self.reference = reference


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
