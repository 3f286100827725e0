"""Visits: attempts at the door, each with its outcome."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.times import from_text, maybe_from_text, maybe_to_text, to_text

_LAST = "SELECT coalesce(max(number), 0) FROM visit WHERE assignment = ?"
_PUT = """INSERT INTO visit (id, assignment, number, disposition, note, reason, call_back_at, at, actor)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_DISPOSITION = "UPDATE assignment SET disposition = ? WHERE id = ?"
_FIELDS = """SELECT v.id, v.assignment, v.number, v.disposition, v.note, v.reason, v.call_back_at, v.at, v.actor,
    coalesce(p.name, v.actor), v.undone_at FROM visit v LEFT JOIN person p ON p.id = v.actor"""
_OF = _FIELDS + " WHERE v.assignment = ? ORDER BY v.number"
_ONE = _FIELDS + " WHERE v.id = ?"
_UNDO = "UPDATE visit SET undone_at = ? WHERE id = ? AND undone_at IS NULL"
_LAST_STANDING = """SELECT disposition FROM visit WHERE assignment = ? AND undone_at IS NULL
    ORDER BY number DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """One attempt at the door."""

    id: str
    assignment: str
    number: int  # 1, 2, 3 … of its household, those undone counted too
    disposition: str
    note: str
    call_back_at: datetime | None
    at: datetime
    actor: str  # staff id
    actor_name: str = ""
    reason: str = ""  # code: why it was refused
    undone_at: datetime | None = None  # recorded by mistake: it does not count


class VisitStore:
    """The only place where SQL about visits lives."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._log = EventLog(store)

    def record(
        self,
        visit: str,
        assignment: str,
        disposition: str,
        *,
        note: str = "",
        reason: str = "",
        call_back_at: datetime | None = None,
    ) -> VisitRecord:
        """Keep an attempt and its outcome, by who works here now."""
        store = self._store

        def act() -> None:
            found = store.row(_LAST, (assignment,))
            number = (found[0] if found else 0) + 1
            back = maybe_to_text(call_back_at)
            content = {
                "visit": visit, "number": number, "disposition": disposition, "note": note,
                "reason": reason, "call_back_at": back,
            }  # fmt: skip
            at = self._log.append(EventKind.VISITED, assignment, content)
            outcome = (disposition, note, reason, back, to_text(at), store.actor)
            store.run(_PUT, (visit, assignment, number, *outcome))
            store.run(_DISPOSITION, (disposition, assignment))

        store.write(act)
        return self.of(assignment)[-1]

    def undo(self, visit: str, why: str) -> None:
        """It was recorded by mistake: it stays, and does not count. Undoing it twice changes nothing."""

        def act() -> None:
            record = self.one(visit)
            at = self._log.append(
                EventKind.VISIT_UNDONE, record.assignment, {"visit": visit, "reason": why}
            )
            self._store.run(_UNDO, (to_text(at), visit))
            found = self._store.row(_LAST_STANDING, (record.assignment,))
            self._store.run(_DISPOSITION, (found[0] if found else "", record.assignment))

        self._store.write(act)

    def one(self, visit: str) -> VisitRecord:
        """Raises KeyError for an id that nobody has given out."""
        found = self._store.row(_ONE, (visit,))
        if found is None:
            raise KeyError(visit)
        return _record(found)

    def of(self, assignment: str) -> tuple[VisitRecord, ...]:
        """Oldest first, those undone too."""
        return tuple(_record(row) for row in self._store.rows(_OF, (assignment,)))


def _record(row: tuple[Any, ...]) -> VisitRecord:
    return VisitRecord(
        id=row[0],
        assignment=row[1],
        number=row[2],
        disposition=row[3],
        note=row[4],
        reason=row[5],
        call_back_at=maybe_from_text(row[6]),
        at=from_text(row[7]),
        actor=row[8],
        actor_name=row[9],
        undone_at=maybe_from_text(row[10]),
    )
