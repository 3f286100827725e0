"""People of a laptop that are not there, for pages to be tried with."""

from dataclasses import dataclass, field

from enumerator.auth.session import Person
from enumerator.auth.staff import Leaving, Member, Unsent
from enumerator.store.people import PersonRole
from tests.ui.worklist.desks import at


def member(
    number: str,
    name: str,
    role: PersonRole = PersonRole.ENUMERATOR,
    *,
    own: bool = False,
    given: bool = False,
    closed: bool = False,
    certified: bool = True,
    seen: int = 9,
) -> Member:
    """Somebody who was seen at an hour of today; 0: never."""
    when = at(seen, 0) if seen else None
    return Member(number, name, role, own, given, closed, certified, when)


STAFF = (
    member("PE-0002", "Ayesha Khan", closed=True),
    member("PS-0001", "Bilal Ahmed", PersonRole.SUPERVISOR, own=True),
    member("PE-0007", "زارا گل", given=True, certified=False, seen=0),
    member("PE-0003", "Nasreen Bibi"),
)


@dataclass
class Team:
    """Tells of people; nobody is let in or taken away."""

    staff: tuple[Member, ...] = STAFF
    certifies: bool = True
    least: int = 8
    work: Unsent = field(
        default_factory=lambda: Unsent(("418020417-23-1-1",), ("418020417-24-1-1",), 12)
    )

    def members(self) -> tuple[Member, ...]:
        return self.staff

    def unsent(self, _person: str) -> Unsent:
        return self.work

    def certify(self, person: str) -> None:
        """She is certified."""

    def remove(self, person: str, why: Leaving) -> None:
        """She is gone."""

    def new(self, person: Person, _passphrase: str) -> object:
        return person

    def again(self, person: str, _passphrase: str) -> object:
        return person

    def let_in(self, _made: object) -> bool:
        return True
