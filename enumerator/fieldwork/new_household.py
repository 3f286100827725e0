"""A household that is not on the list: found in the field, numbered by the program, opened like any other."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import uuid4

from enumerator.errors import BlockCodeWrong, StructureNumberWrong
from enumerator.store.assignments import AssignmentRecord, AssignmentStore, HouseholdKey, Origin
from enumerator.store.cases import CaseStore
from enumerator.store.connection import Store

_STRUCTURE = re.compile(r"([0-9]{1,4})[A-Z]?")
_BLOCK = re.compile(r"[0-9]{9}")  # as the questionnaire's block_code wants it
_OF_ITS_OWN = frozenset(
    {"case_id", "structure_no", "hh_serial", "family_serial", "visit_no", "contact_result"}
)
"""What is known of one household; everything else that is prefilled says where the segment lies."""


class FoundReason(StrEnum):
    """Why a household is not on the list."""

    NEW_BUILDING = "1"
    MISSED = "2"
    MOVED_IN = "3"
    SPLIT = "4"  # a family of a household on the list, with a kitchen of its own
    OTHER = "5"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A household on the list in the same building. What is said of another person's is its number."""

    key: HouseholdKey
    address: str
    own: bool


class NewHouseholds:
    """Proposes numbers, and adds what was found to the list of who found it."""

    def __init__(self, store: Store, person: str) -> None:
        self._store = store
        self._person = person
        self._assignments = AssignmentStore(store)
        self._cases = CaseStore(store)

    def segment(self, beside: str = "") -> str:
        """The segment of the household ``beside`` (an assignment), else this person's first; empty where none is."""
        if beside:
            return self._assignments.one(beside).key.segment
        return self._cases.segment(self._person)

    def building(self, segment: str) -> HouseholdKey:
        """The next building of a segment with the next household in it."""
        listed = self._assignments.of_segment(segment)
        return HouseholdKey(
            segment, _next(one.key.structure for one in listed), self._next_household(segment), "1"
        )

    def in_building(self, segment: str, structure: str) -> HouseholdKey:
        """The next household of a segment, in the building of a number.

        Raises StructureNumberWrong; BlockCodeWrong for a segment that nobody has assigned and no block can have.
        """
        number = structure.strip().upper()
        if not _STRUCTURE.fullmatch(number):
            raise StructureNumberWrong(number)
        self._must_be_block(segment)
        return HouseholdKey(segment, number, self._next_household(segment), "1")

    def split(self, beside: str) -> HouseholdKey:
        """One more family in the household ``beside`` (an assignment)."""
        key = self._assignments.one(beside).key
        families = [
            one.key.family
            for one in self._assignments.of_segment(key.segment)
            if (one.key.structure, one.key.household) == (key.structure, key.household)
        ]
        return replace(key, family=_next(families))

    def neighbours(self, segment: str, structure: str) -> tuple[Neighbour, ...]:
        """Who is on the list in a building: it may be one of these that was found."""
        number = structure.strip().upper()
        return tuple(
            Neighbour(one.key, one.address if own else "", own)
            for one in self._assignments.of_segment(segment)
            if one.key.structure == number
            for own in (one.assignee == self._person,)
        )

    def add(self, key: HouseholdKey, *, address: str, reason: FoundReason) -> str:
        """Put a household on the list; its assignment.

        Raises HouseholdListedAlready, StructureNumberWrong, BlockCodeWrong.
        """
        if not _STRUCTURE.fullmatch(key.structure):
            raise StructureNumberWrong(key.structure)
        self._must_be_block(key.segment)
        assignment = str(uuid4())
        self._assignments.add(
            assignment,
            key,
            assignee=self._person,
            address=address.strip(),
            prefill=_prefill(key, self._assignments.newest(key.segment)),
            origin=Origin.FOUND,
            reason=reason.value,
        )
        return assignment

    def _must_be_block(self, segment: str) -> None:
        """What is typed stands in the interview, where nobody can correct it any more."""
        if segment and not _BLOCK.fullmatch(segment) and not self._assignments.of_segment(segment):
            raise BlockCodeWrong()

    def _next_household(self, segment: str) -> str:
        return _next(one.key.household for one in self._assignments.of_segment(segment))


def _prefill(key: HouseholdKey, like: AssignmentRecord | None) -> Mapping[str, str]:
    """What nobody is asked: the case's own numbers, and where the segment lies, as its other households have it."""
    where = {
        name: said
        for name, said in (like.prefill if like else {}).items()
        if name not in _OF_ITS_OWN
    }
    return {
        **where,
        "case_id": str(key),
        "block_code": key.segment,
        "structure_no": key.structure,
        "hh_serial": key.household,
        "family_serial": key.family,
        "visit_no": "1",
        "contact_result": "1",
    }


def _next(numbers: Iterable[str]) -> str:
    """One more than the highest; of 114A the 114 counts."""
    found = (re.match(r"[0-9]+", number) for number in numbers)
    return str(max((int(one.group()) for one in found if one), default=0) + 1)
