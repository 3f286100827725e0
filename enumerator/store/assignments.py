"""Assignments: the households of this laptop, and what each waits for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from enumerator.errors import HouseholdListedAlready
from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import Place, State
from enumerator.store.times import from_text, maybe_from_text, to_text

_PUT = """INSERT INTO assignment (id, segment, structure, household, family, address, prefill, assignee, origin,
    reason, state, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?)"""
_TAKEN = """SELECT id FROM assignment
    WHERE segment = ? AND structure = ? AND household = ? AND family = ?"""
_FIELDS = """SELECT id, segment, structure, household, family, address, prefill, assignee, origin, state, disposition,
    added_at, reason, sighting, moved_at FROM assignment"""
_ONE = _FIELDS + " WHERE id = ?"
_SEGMENT = _FIELDS + " WHERE segment = ? ORDER BY structure, household, family"
_STATES = {state.value: state for state in State}
_MOVE = """UPDATE assignment SET state = ?, disposition = ?, reason = ?, sighting = ?, moved_at = ?
    WHERE id = ?"""
_REASSIGN = "UPDATE assignment SET assignee = ? WHERE id = ?"
_NEWEST = _FIELDS + " WHERE segment = ? AND prefill <> '{}' ORDER BY added_at DESC, id DESC LIMIT 1"
_LINES = """
    WITH counted (interview, n) AS (SELECT interview, count(*) FROM confirmation GROUP BY interview),
    decided (interview, id) AS (SELECT interview, max(id) FROM decision GROUP BY interview),
    visited (assignment, number, n) AS (
        SELECT assignment, max(number), count(*) FROM visit WHERE undone_at IS NULL GROUP BY assignment)
    SELECT a.id, a.segment, a.structure, a.household, a.family, a.address, a.assignee, a.state, a.disposition,
        i.id, i.state, i.revision, i.author, coalesce(p.name, i.author), i.section, i.ref, i.updated_at,
        i.finalized_at, coalesce(counted.n, 0), coalesce(d.comment, ''), coalesce(d.verdict, ''),
        coalesce(visited.n, 0), v.call_back_at, coalesce(b.state, '')
    FROM assignment a
    LEFT JOIN interview i ON i.assignment = a.id AND i.state <> 'withdrawn'
    LEFT JOIN person p ON p.id = i.author
    LEFT JOIN counted ON counted.interview = i.id
    LEFT JOIN decided ON decided.interview = i.id
    LEFT JOIN decision d ON d.id = decided.id
    LEFT JOIN visited ON visited.assignment = a.id
    LEFT JOIN visit v ON v.assignment = a.id AND v.number = visited.number
    LEFT JOIN envelope e ON e.subject = i.id AND e.revision = i.revision AND e.kind = 'interview'
    LEFT JOIN batch_item m ON m.envelope = e.hash
    LEFT JOIN batch b ON b.id = m.batch"""
_ORDER = " ORDER BY a.segment, a.structure, a.household, a.family"
_ALL_LINES = _LINES + _ORDER
_LINES_OF = _LINES + " WHERE a.assignee = ?1 OR i.author = ?1" + _ORDER
_LINES_IN = _LINES + " WHERE i.state = ?" + _ORDER


class Origin(StrEnum):
    """How a household came onto the list."""

    ASSIGNED = "assigned"
    FOUND = "found"


class CaseState(StrEnum):
    """Where a household stands beside its interview."""

    OPEN = "open"  # visited, and interviewed where that is possible
    REFUSED = "refused"  # waits for the supervisor's contact
    REPORTED = "reported"  # nobody to interview, says the enumerator; waits for the supervisor
    CLOSED = "closed"  # for good, without an interview


@dataclass(frozen=True, slots=True)
class HouseholdKey:
    """Segment, structure, household serial, family serial."""

    segment: str
    structure: str
    household: str
    family: str

    def __str__(self) -> str:
        """As people read it: 0417-12-1-1."""
        return "-".join((self.segment, self.structure, self.household, self.family))


@dataclass(frozen=True, slots=True)
class AssignmentRecord:
    """An order to interview a household."""

    id: str
    key: HouseholdKey
    address: str
    prefill: Mapping[str, str]
    assignee: str
    origin: Origin
    state: CaseState
    disposition: str
    added_at: datetime
    reason: str = ""  # code: why the line was added, or why it was refused
    sighting: bool = False  # closed only when a supervisor has been there
    moved_at: datetime | None = None  # when it came into its state

    @property
    def closed(self) -> bool:
        """Nobody visits it: it is closed, or it waits for the supervisor."""
        return self.state is not CaseState.OPEN


@dataclass(frozen=True, slots=True)
class Line:
    """A household with all that a list says of it."""

    assignment: str
    key: HouseholdKey
    address: str
    assignee: str
    closed: bool
    disposition: str  # of the last visit without interview, or of closing
    interview: str = ""  # id, or empty when none was begun
    state: State | None = None
    revision: int = 0
    author: str = ""
    author_name: str = ""
    place: Place = ("", "")
    updated_at: datetime | None = None
    finalized_at: datetime | None = None
    confirmations: int = 0  # soft checks that were confirmed
    comment: str = ""  # of the last decision
    verdict: str = ""  # of the last decision
    visits: int = 0
    call_back_at: datetime | None = None
    batch_state: str = field(default="")  # sealed | sent | receipted; empty: in no batch


class AssignmentStore:
    """The only place where SQL about assignments lives."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)

    def add(
        self,
        assignment: str,
        key: HouseholdKey,
        *,
        assignee: str,
        address: str = "",
        prefill: Mapping[str, str] | None = None,
        origin: Origin = Origin.ASSIGNED,
        reason: str = "",
    ) -> None:
        """List a household. Raises HouseholdListedAlready."""
        store = self._store
        parts = (key.segment, key.structure, key.household, key.family)
        given = dict(prefill or {})

        def act() -> None:
            if store.row(_TAKEN, parts) is not None:
                raise HouseholdListedAlready(str(key))
            content = {
                "key": parts, "assignee": assignee, "address": address, "prefill": given,
                "origin": origin.value, "reason": reason,
            }  # fmt: skip
            at = self._log.append(EventKind.ASSIGNED, assignment, content)
            said = (address, json.dumps(given, ensure_ascii=False), assignee, origin.value, reason)
            store.run(_PUT, (assignment, *parts, *said, to_text(at)))

        store.write(act)

    def one(self, assignment: str) -> AssignmentRecord:
        """Raises KeyError for an id that nobody has given out."""
        found = self._store.row(_ONE, (assignment,))
        if found is None:
            raise KeyError(assignment)
        return _record(found)

    def of_segment(self, segment: str) -> tuple[AssignmentRecord, ...]:
        return tuple(_record(row) for row in self._store.rows(_SEGMENT, (segment,)))

    def newest(self, segment: str) -> AssignmentRecord | None:
        """The line of a segment that was added last and tells where the segment lies."""
        found = self._store.row(_NEWEST, (segment,))
        return None if found is None else _record(found)

    def refuse(self, assignment: str, disposition: str, reason: str) -> None:
        """They do not want to be interviewed: the supervisor gets in touch."""
        self._move(EventKind.REFUSED, assignment, CaseState.REFUSED, disposition, reason=reason)

    def report(self, assignment: str, disposition: str, *, sighting: bool) -> None:
        """There is nobody to interview, says the enumerator: the supervisor closes it, or sends her again."""
        self._move(
            EventKind.REPORTED, assignment, CaseState.REPORTED, disposition, sighting=sighting
        )

    def close(self, assignment: str, disposition: str, reason: str = "") -> None:
        """No interview will be made here: the last word about the household."""
        self._move(EventKind.CLOSED, assignment, CaseState.CLOSED, disposition, reason=reason)

    def reopen(self, assignment: str, reason: str = "", disposition: str = "") -> None:
        """It is visited again, whatever came of the visits before."""
        self._move(EventKind.REOPENED, assignment, CaseState.OPEN, disposition, reason=reason)

    def reassign(self, assignment: str, assignee: str) -> None:
        """Somebody else goes there from now on."""

        def act() -> None:
            before = self.one(assignment).assignee
            self._store.run(_REASSIGN, (assignee, assignment))
            self._log.append(EventKind.REASSIGNED, assignment, {"from": before, "to": assignee})

        self._store.write(act)

    def lines(self, person: str = "") -> tuple[Line, ...]:
        """Households with their interviews, in the order of the segment; of one person, or of everybody."""
        rows = self._store.rows(_LINES_OF, (person,)) if person else self._store.rows(_ALL_LINES)
        return tuple(_line(row) for row in rows)

    def lines_in(self, state: State) -> tuple[Line, ...]:
        """Households whose interview stands in a state; a supervisor's queue is made of these."""
        return tuple(_line(row) for row in self._store.rows(_LINES_IN, (state.value,)))

    def _move(
        self,
        kind: EventKind,
        assignment: str,
        to: CaseState,
        disposition: str,
        *,
        reason: str = "",
        sighting: bool = False,
    ) -> None:
        def act() -> None:
            content = {"disposition": disposition, "reason": reason, "sighting": sighting}
            at = self._log.append(kind, assignment, {k: v for k, v in content.items() if v})
            kept = reason if to is CaseState.REFUSED else self.one(assignment).reason
            moved = (to.value, disposition, kept, int(sighting), to_text(at))
            self._store.run(_MOVE, (*moved, assignment))

        self._store.write(act)


def _record(row: tuple[Any, ...]) -> AssignmentRecord:
    return AssignmentRecord(
        id=row[0],
        key=HouseholdKey(*row[1:5]),
        address=row[5],
        prefill=json.loads(row[6]),
        assignee=row[7],
        origin=Origin(row[8]),
        state=CaseState(row[9]),
        disposition=row[10],
        added_at=from_text(row[11]),
        reason=row[12],
        sighting=bool(row[13]),
        moved_at=maybe_from_text(row[14]),
    )


def _line(row: tuple[Any, ...]) -> Line:
    household = (row[0], HouseholdKey(*row[1:5]), row[5], row[6], row[7] != "open", row[8])
    if row[9] is None:
        return Line(*household, visits=row[21], call_back_at=maybe_from_text(row[22]))
    return Line(
        *household,
        interview=row[9],
        state=_STATES[row[10]],
        revision=row[11],
        author=row[12],
        author_name=row[13],
        place=(row[14], row[15]),
        updated_at=from_text(row[16]),
        finalized_at=maybe_from_text(row[17]),
        confirmations=row[18],
        comment=row[19],
        verdict=row[20],
        visits=row[21],
        call_back_at=maybe_from_text(row[22]),
        batch_state=row[23],
    )
