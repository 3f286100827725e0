"""Households as lists need them: an enumerator's work, and what waits for a supervisor beside interviews."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from enumerator.store.assignments import CaseState, HouseholdKey
from enumerator.store.connection import Store
from enumerator.store.times import from_text

_WORK = """
    WITH visited (assignment, number, n) AS (
        SELECT assignment, max(number), count(*) FROM visit WHERE undone_at IS NULL GROUP BY assignment)
    SELECT a.id, a.segment || '-' || a.structure || '-' || a.household || '-' || a.family, a.address, a.state,
        a.disposition, i.id, i.state, i.section, i.ref, i.updated_at, coalesce(visited.n, 0),
        CASE WHEN i.id IS NULL OR v.at >= i.updated_at THEN v.call_back_at END, coalesce(s.errors, 0)
    FROM assignment a
    LEFT JOIN interview i ON i.assignment = a.id AND i.state <> 'withdrawn'
    LEFT JOIN standing s ON s.interview = i.id
    LEFT JOIN visited ON visited.assignment = a.id
    LEFT JOIN visit v ON v.assignment = a.id AND v.number = visited.number
    WHERE a.assignee = ?1 OR i.author = ?1
    ORDER BY a.segment, CAST(a.structure AS INTEGER), a.structure, CAST(a.household AS INTEGER),
        CAST(a.family AS INTEGER)"""
_FIRST_SEGMENT = """SELECT a.segment FROM assignment a
    LEFT JOIN interview i ON i.assignment = a.id AND i.state <> 'withdrawn'
    WHERE a.assignee = ?1 OR i.author = ?1 ORDER BY a.segment LIMIT 1"""
_DECIDED = "SELECT verdict, comment FROM decision WHERE interview = ? ORDER BY id DESC LIMIT 1"
_HELD = """SELECT i.id, a.segment, a.structure, a.household, a.family, i.author
    FROM interview i JOIN assignment a ON a.id = i.assignment"""
_BESIDE = (
    _HELD
    + """ JOIN assignment b ON b.segment = a.segment AND b.structure = a.structure
    JOIN interview this ON this.assignment = b.id
    WHERE this.id = ? AND i.id <> this.id AND i.author = ? AND i.state <> 'withdrawn'"""
)
_CASES = """
    SELECT a.id, a.segment, a.structure, a.household, a.family, a.address, a.disposition, a.reason, a.sighting,
        a.assignee, coalesce(p.name, a.assignee), a.moved_at,
        (SELECT count(*) FROM visit v WHERE v.assignment = a.id AND v.undone_at IS NULL)
    FROM assignment a LEFT JOIN person p ON p.id = a.assignee
    WHERE a.state = ? ORDER BY a.moved_at, a.id"""


WorkLine: TypeAlias = tuple[
    str,  # assignment
    str,  # the household's key as people read it
    str,  # address
    str,  # a CaseState
    str,  # disposition
    str | None,  # interview
    str | None,  # state of the interview
    str | None,  # section where it stopped
    str | None,  # ref of the question where it stopped
    str | None,  # when it was touched last, as the store writes times
    int,  # visits
    str | None,  # when to come back, likewise
    int,  # answers that broke a check when the interview was left
]
"""A household as its enumerator's list needs it: a row as it is read, because a list has thousands."""


@dataclass(frozen=True, slots=True)
class Held:
    """Where an interview was held, and by whom."""

    interview: str
    key: HouseholdKey
    author: str  # staff id


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A household that waits for its supervisor."""

    assignment: str
    key: HouseholdKey
    address: str
    disposition: str
    reason: str
    sighting: bool
    assignee: str
    assignee_name: str
    since: datetime
    visits: int


class CaseStore:
    """Reads lists of households; what changes them is AssignmentStore's."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def work(self, person: str) -> Sequence[WorkLine]:
        """The households of one person, in the order in which one walks past them."""
        return self._store.rows(_WORK, (person,))

    def segment(self, person: str) -> str:
        """The first segment in which this person has a household, or an empty string."""
        found = self._store.row(_FIRST_SEGMENT, (person,))
        return "" if found is None else str(found[0])

    def decided(self, interview: str) -> tuple[str, str]:
        """Verdict and comment of the last decision about an interview; empty strings where there is none."""
        found = self._store.row(_DECIDED, (interview,))
        return ("", "") if found is None else (str(found[0]), str(found[1]))

    def held(self, interview: str) -> Held:
        """Raises KeyError for an id that nobody has given out."""
        found = self._store.row(_HELD + " WHERE i.id = ?", (interview,))
        if found is None:
            raise KeyError(interview)
        return _held(found)

    def in_building_of(self, interview: str, author: str) -> tuple[Held, ...]:
        """Other interviews of one person in the same building."""
        return tuple(_held(row) for row in self._store.rows(_BESIDE, (interview, author)))

    def waiting(self, state: CaseState) -> tuple[CaseLine, ...]:
        """Households in a state, those waiting longest first."""
        return tuple(_case(row) for row in self._store.rows(_CASES, (state.value,)))


def _held(row: tuple[Any, ...]) -> Held:
    return Held(row[0], HouseholdKey(*row[1:5]), row[5])


def _case(row: tuple[Any, ...]) -> CaseLine:
    return CaseLine(
        assignment=row[0],
        key=HouseholdKey(*row[1:5]),
        address=row[5],
        disposition=row[6],
        reason=row[7],
        sighting=bool(row[8]),
        assignee=row[9],
        assignee_name=row[10],
        since=from_text(row[11]),
        visits=row[12],
    )
