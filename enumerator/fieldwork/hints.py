"""Registered already? Soft hints about a household: what was said in it that was said elsewhere on this laptop too.

A hint blocks nothing, and says of other people's interviews no more than that there are some.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from enumerator.fieldwork.shelf import FormShelf
from enumerator.store.answers import answer_of
from enumerator.store.cases import CaseStore
from enumerator.store.connection import Store
from enumerator.store.interviews import InterviewStore
from enumerator.store.lookups import LookupStore, Number

_ALIKE = 0.85
MOST_OF_ONE_MOBILE = 3
"""A shared telephone is normal; in more interviews than this it is worth a question."""

PRIOR = {"prior_pser": "said_registered", "prior_nser": "said_surveyed"}
"""Names of questions that ask whether the family was registered before; the answer 1 is yes."""
_YES = "1"


class HintKind(StrEnum):
    """Why a household may be registered already."""

    IDENTITY = "identity"  # the same identity number
    MOBILE = "mobile"  # the same mobile number, in many interviews
    NAME = "name"  # a member of a similar name in the same building
    SAID_REGISTERED = "said_registered"  # the family says so
    SAID_SURVEYED = "said_surveyed"  # for another registry


@dataclass(frozen=True, slots=True)
class Hint:
    """One reason, and the households it points to: one's own by their keys, those of others by their number."""

    kind: HintKind
    households: tuple[str, ...] = ()
    others: int = 0


class Hints:
    """Looks at one interview among all of this laptop, for one person."""

    def __init__(self, store: Store, lookups: LookupStore, shelf: FormShelf, person: str) -> None:
        self._store = store
        self._lookups = lookups
        self._shelf = shelf
        self._person = person
        self._cases = CaseStore(store)
        self._interviews = InterviewStore(store)

    def of_household(self, assignment_id: str) -> tuple[Hint, ...]:
        """What is known of a household's interview; nothing before there is one."""
        record = self._interviews.of_assignment(assignment_id)
        return () if record is None else self.of(record.id)

    def of(self, interview: str) -> tuple[Hint, ...]:
        """The strongest first."""
        met = self._lookups.met(interview)
        same_person = {one.interview for one in met if one.number is Number.IDENTITY}
        same_mobile = {one.interview for one in met if one.number is Number.MOBILE}
        found = []
        if same_person:
            found.append(self._pointing(HintKind.IDENTITY, same_person))
        if len(same_mobile) >= MOST_OF_ONE_MOBILE:
            found.append(self._pointing(HintKind.MOBILE, same_mobile))
        alike = self._named_alike(interview) - same_person
        if alike:
            found.append(self._pointing(HintKind.NAME, alike))
        return (*found, *(Hint(HintKind(kind)) for kind in self._said(interview)))

    def _pointing(self, kind: HintKind, interviews: set[str]) -> Hint:
        held = [self._cases.held(one) for one in sorted(interviews)]
        own = sorted(str(one.key) for one in held if one.author == self._person)
        return Hint(kind, tuple(own), len(held) - len(own))

    def _said(self, interview: str) -> list[str]:
        form = self._shelf.form(self._interviews.record(interview).pack)
        refs = {e.ref: PRIOR[e.written] for e in form.elements if not e.home and e.written in PRIOR}
        return [
            kind for ref, kind in refs.items() if answer_of(self._store, interview, ref) == _YES
        ]

    def _named_alike(self, interview: str) -> set[str]:
        """One's own interviews in the same building in which a member has a similar name."""
        names = self._members(interview)
        near = self._cases.in_building_of(interview, self._person) if names else ()
        return {
            one.interview
            for one in near
            if any(_alike(a, b) for a in names for b in self._members(one.interview))
        }

    def _members(self, interview: str) -> tuple[str, ...]:
        """The names said in rosters, in small letters."""
        return tuple(name for key, name in self._lookups.names(interview) if "[@" in key)


def _alike(one: str, other: str) -> bool:
    return one == other or SequenceMatcher(None, one, other).ratio() >= _ALIKE
