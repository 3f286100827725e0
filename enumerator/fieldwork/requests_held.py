"""What this laptop holds of a household: found by who asks, and told in numbers, never in what was said."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from enumerator.errors import FormMissing
from enumerator.store.assignments import AssignmentStore, CaseState
from enumerator.store.connection import Store
from enumerator.store.interviews import State
from enumerator.store.lookups import LookupStore, Number
from enumerator.store.requests import HeldInterview, RequestStore

_LEAST = 2  # letters of a name, or characters of a number
MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Candidate:
    """A household that may be the one of who asks."""

    assignment_id: str
    household: str  # the key as people read it
    state: str  # of the interview (a State); empty where none was begun
    by_name: str  # who held the interview; empty where none was begun
    since: datetime  # opened, or listed


@dataclass(frozen=True, slots=True)
class SectionHeld:
    """A section in which something was said."""

    label: str  # in the window's language; empty where the form does not name it
    answers: int


@dataclass(frozen=True, slots=True)
class InterviewHeld:
    """What is here of one interview."""

    id: str
    state: State
    by_name: str
    opened_at: datetime
    updated_at: datetime
    finalized_at: datetime | None
    sections: tuple[SectionHeld, ...]
    files: int
    comments: int
    lookups: int  # keyed hashes of identity and mobile numbers
    sealed: int  # envelopes whose bytes are here
    left: bool  # something of it lies in a batch, or headquarters has it


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that this laptop holds of a household, in numbers."""

    assignment_id: str
    household: str
    address: bool  # whether its address is known here
    closed: bool
    visits: int
    notes: int  # visits with a note
    interviews: tuple[InterviewHeld, ...]  # oldest first
    media: int  # cards and sticks that get copies

    @property
    def left(self) -> bool:
        """Whether headquarters has an interview of it, or is about to: this laptop erases nothing then."""
        return any(interview.left for interview in self.interviews)

    @property
    def anything(self) -> bool:
        """Whether there is anything left to erase."""
        said = (one.sections or one.files or one.sealed for one in self.interviews)
        return self.address or bool(self.notes) or any(said)


class Labels(Protocol):
    """Words for the sections of a form (fieldwork.labels)."""

    def label(self, interview: str, ref: str) -> str:
        """The section's; empty where there is none."""
        ...


class Holdings:
    """Looks where the person who works here may look: an enumerator among her own, a supervisor among all."""

    def __init__(
        self, store: Store, lookups: LookupStore, labels: Labels, *, person: str, supervises: bool
    ) -> None:
        self._requests = RequestStore(store)
        self._assignments = AssignmentStore(store)
        self._lookups = lookups
        self._labels = labels
        self._whose = "" if supervises else person

    def find(self, typed: str) -> tuple[Candidate, ...]:
        """By a name in part, a household number in part, or the last four digits of an identity number.

        Nothing for less than two characters; at most MOST_FOUND.
        """
        words = typed.split()
        if sum(map(len, words)) < _LEAST:
            return ()
        found: frozenset[str] = frozenset()
        if len(words) == 1:
            found = self._requests.of_number(words[0], self._whose)
            if len(words[0]) == 4 and words[0].isdecimal():
                found |= self._lookups.of_number(Number.LAST_FOUR, words[0], self._whose)
        if not typed.strip().isdecimal():
            found |= self._lookups.of_name(words, self._whose)
        keys = sorted((str(self._assignments.one(one).key), one) for one in found)
        return tuple(self._candidate(one) for _, one in keys[:MOST_FOUND])

    def held(self, assignment_id: str) -> Held:
        """Raises KeyError for a household that this person may not look at."""
        if assignment_id not in self._requests.households(self._whose):
            raise KeyError(assignment_id)
        assignment = self._assignments.one(assignment_id)
        visits, notes = self._requests.visits(assignment_id)
        return Held(
            assignment_id=assignment_id,
            household=str(assignment.key),
            address=bool(assignment.address),
            closed=assignment.state is CaseState.CLOSED,
            visits=visits,
            notes=notes,
            interviews=tuple(
                self._interview(one) for one in self._requests.interviews(assignment_id)
            ),
            media=self._requests.media(),
        )

    def _candidate(self, assignment_id: str) -> Candidate:
        assignment = self._assignments.one(assignment_id)
        standing = [
            one
            for one in self._requests.interviews(assignment_id)
            if one.state != State.WITHDRAWN.value
        ]
        last = standing[-1] if standing else None
        return Candidate(
            assignment_id,
            str(assignment.key),
            last.state if last else "",
            last.author_name if last else "",
            last.opened_at if last else assignment.added_at,
        )

    def _interview(self, one: HeldInterview) -> InterviewHeld:
        state = State(one.state)
        return InterviewHeld(
            id=one.id,
            state=state,
            by_name=one.author_name,
            opened_at=one.opened_at,
            updated_at=one.updated_at,
            finalized_at=one.finalized_at,
            sections=self._sections(one),
            files=one.files,
            comments=one.comments,
            lookups=one.lookups,
            sealed=one.envelopes,
            left=bool(one.batch) or state is State.PURGED,
        )

    def _sections(self, one: HeldInterview) -> tuple[SectionHeld, ...]:
        """In the order of the form's first answers; a section of a roster counts all its rows."""
        labels: dict[str, str] = {}
        counted: Counter[str] = Counter()
        for key in one.keys:
            parent = _plain(key).rpartition("/")[0]
            if parent not in labels:
                labels[parent] = self._label(one.id, parent)
            counted[labels[parent]] += 1
        return tuple(SectionHeld(label, count) for label, count in counted.items())

    def _label(self, interview: str, ref: str) -> str:
        try:
            while ref:
                if label := self._labels.label(interview, ref):
                    return label
                ref = ref.rpartition("/")[0]
        except FormMissing:
            return ""
        return ""


def _plain(key: str) -> str:
    """The key of an answer without the rows it lies in."""
    out, depth = [], 0
    for letter in key:
        depth += letter == "["
        if not depth:
            out.append(letter)
        depth -= letter == "]"
    return "".join(out)
