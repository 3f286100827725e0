"""What was written down of finished interviews, to be compared with each other."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from enumerator.store.assignments import HouseholdKey
from enumerator.store.connection import Store
from enumerator.store.times import from_text

MOST_COMPARED = 2_000  # the newest: a team of ten needs three weeks for as many

_FINISHED = """SELECT i.id, a.segment, a.structure, a.household, a.family, i.author, i.opened_at, i.finalized_at,
    (SELECT c.content FROM event_content c JOIN event e ON e.seq = c.seq
        WHERE c.subject = i.id AND e.kind = 'finalized' ORDER BY c.seq DESC LIMIT 1)
    FROM interview i JOIN assignment a ON a.id = i.assignment
    WHERE i.finalized_at IS NOT NULL AND i.state NOT IN ('purged', 'withdrawn')
    ORDER BY i.finalized_at DESC LIMIT ?"""


@dataclass(frozen=True, slots=True)
class SketchRecord:
    """One finished interview, with what its newest finalizing wrote down."""

    interview: str
    key: HouseholdKey
    author: str  # staff id
    began: datetime
    finalized: datetime
    said: Mapping[str, Any]


class SketchStore:
    """The only place where SQL about sketches lives. They stand in the log, and go with its contents."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def newest(self, limit: int = MOST_COMPARED) -> tuple[SketchRecord, ...]:
        """Those of finished interviews whose contents are here, newest first."""
        return tuple(
            SketchRecord(
                row[0],
                HouseholdKey(*row[1:5]),
                row[5],
                from_text(row[6]),
                from_text(row[7]),
                json.loads(row[8]).get("sketch", {}),
            )
            for row in self._store.rows(_FINISHED, (limit,))
            if row[8]
        )
