"""A field with a handful of invented households, and a desk that records visits."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from enumerator.errors import DiskFull
from enumerator.fieldwork.dispositions import outlook
from enumerator.fieldwork.hints import Hint
from enumerator.fieldwork.visits import Disposition, Outlook, Visit
from enumerator.fieldwork.worklist import WorkItem, WorkState

ZONE = ZoneInfo("Asia/Karachi")
NOW = datetime(2026, 11, 24, 5, 45, tzinfo=UTC)  # 10:45 in Lahore


def now() -> datetime:
    return NOW


def at(hour: int, minute: int, day: int = 24) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


ITEMS = (
    WorkItem("a21", "0417-21-1-1", "Gali 3, near the tube well", WorkState.FINALIZED, "", at(9, 51)),
    WorkItem("a23", "0417-23-1-1", "Gali 4, blue gate", WorkState.IN_PROGRESS, "Housing", at(10, 33)),
    WorkItem(
        "a19", "0417-19-1-1", "Gali 3, by the school", WorkState.RETURNED, "Household members",
        at(9, 14), "Check the CNIC of member 3",
    ),
    WorkItem("a24", "0417-24-1-1", "Gali 4, corner shop", WorkState.ASSIGNED),
    WorkItem(
        "a25", "0417-25-1-1", "Gali 5, second storey", WorkState.ASSIGNED, "", at(17, 5, 23),
        disposition="4", visits=1, call_back_at=at(15, 0),
    ),
    WorkItem("a22", "0417-22-1-1", "Gali 4, green door", WorkState.IN_PROGRESS, "Employment", at(10, 5)),
    WorkItem("a20", "0417-20-1-1", "Gali 3, end of the lane", WorkState.SENT, "", at(9, 30)),
    WorkItem("a18", "0417-18-1-1", "Gali 2, old mill", WorkState.CLOSED, "", at(16, 20, 23),
             disposition="6", visits=1),
)  # fmt: skip


@dataclass
class Field:
    """The worklist as the page reads it."""

    found: tuple[WorkItem, ...] = ITEMS
    stopped_at: str = ""
    hinted: dict[str, tuple[Hint, ...]] = field(default_factory=dict)
    said: dict[str, frozenset[str]] = field(
        default_factory=dict
    )  # what is typed, and where it was said

    def items(self) -> tuple[WorkItem, ...]:
        return tuple(sorted(self.found, key=lambda item: item.household))

    def question(self, item: WorkItem) -> str:
        return self.stopped_at if item.state is WorkState.IN_PROGRESS else ""

    def hints(self, item: WorkItem) -> tuple[Hint, ...]:
        return self.hinted.get(item.assignment_id, ())

    def find(self, typed: str) -> frozenset[str]:
        return self.said.get(typed, frozenset())


@dataclass
class Doorbook:
    """Keeps visits in a list; with a full disk it keeps none. ``made`` are those of before."""

    full: bool = False
    kept: list[tuple[str, Disposition, str, datetime | None]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    made: tuple[Visit, ...] = ()
    undone: list[str] = field(default_factory=list)

    def record(
        self,
        assignment_id: str,
        disposition: Disposition,
        note: str,
        call_back_at: datetime | None,
        *,
        reason: str = "",
    ) -> None:
        if self.full:
            raise DiskFull(Path("store.db"))
        self.kept.append((assignment_id, disposition, note, call_back_at))
        self.reasons.append(reason)

    def of(self, assignment_id: str) -> tuple[Visit, ...]:
        return tuple(visit for visit in self.made if visit.assignment_id == assignment_id)

    def outlook(self, assignment_id: str) -> Outlook:
        return outlook((v.at for v in self.of(assignment_id) if not v.undone), ZONE)

    def may_undo(self, visit: Visit) -> bool:
        return visit.by == "PE-0002"

    def undo(self, visit_id: str, why: str) -> None:
        self.undone.append(f"{visit_id} {why}")
