"""Faults of letting laptops and people in, as far as the laptop itself sees them."""

from enumerator.errors.base import EnumeratorError


class NothingWaits(EnumeratorError):
    """An answer came where no request waits."""

    code = "nothing_waits"

    def __init__(self) -> None:
        super().__init__("no enrolment request waits for an answer")


class EnrolledAlready(EnumeratorError):
    """The person's keys have a certificate: there is nothing to ask for."""

    code = "enrolled_already"

    def __init__(self, person: str) -> None:
        super().__init__(f"the keys of {person} are certified")
        self.person = person
