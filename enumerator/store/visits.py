"""Visits: attempts at the door, each with its outcome."""

from dataclasses import dataclass
from datetime import datetime

from enumerator.store.connection import Store
from enumerator.store.events import EventKind, EventLog
from enumerator.store.times import from_text, maybe_from_text, maybe_to_text, to_text

_LAST = "SELECT coalesce(max(number), 0) FROM visit WHERE assignment = ?"
_PUT = "INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_DISPOSITION = "UPDATE assignment SET disposition = ? WHERE id = ?"
_OF = """SELECT id, assignment, number, disposition, note, call_back_at, at, actor FROM visit
    WHERE assignment = ? ORDER BY number"""


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """One attempt at the door."""

    id: str
    assignment: str
    number: int  # 1, 2, 3 … of its household
    disposition: str
    note: str
    call_back_at: datetime | None
    at: datetime
    actor: str


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
                "call_back_at": back,
            }  # fmt: skip
            at = self._log.append(EventKind.VISITED, assignment, content)
            outcome = (disposition, note, back, to_text(at), store.actor)
            store.run(_PUT, (visit, assignment, number, *outcome))
            store.run(_DISPOSITION, (disposition, assignment))

        store.write(act)
        return self.of(assignment)[-1]

    def of(self, assignment: str) -> tuple[VisitRecord, ...]:
        """Oldest first."""
        return tuple(
            VisitRecord(
                visit,
                household,
                number,
                disposition,
                note,
                maybe_from_text(back),
                from_text(at),
                actor,
            )
            for visit, household, number, disposition, note, back, at, actor in self._store.rows(
                _OF, (assignment,)
            )
        )
