"""A field with a handful of invented households, and a desk that records visits."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from enumerator.errors import DiskFull, StructureNumberWrong
from enumerator.fieldwork.closings import NonInterview
from enumerator.fieldwork.dispositions import outlook
from enumerator.fieldwork.hints import Hint
from enumerator.fieldwork.new_household import FoundReason, Neighbour
from enumerator.fieldwork.refusals import Refusal
from enumerator.fieldwork.visits import Disposition, Outlook, Visit
from enumerator.fieldwork.worklist import WorkItem, WorkState, order
from enumerator.store.assignments import HouseholdKey

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
        return order(sorted(self.found, key=lambda item: item.household))

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


HELD_UP = (
    Refusal(
        "a31", "0417-31-1-1", "Gali 7, tailor's shop", "2", "Ayesha", at(16, 10, 22), at(16, 10, 24)
    ),
    Refusal("a32", "0417-32-1-1", "گلی 7، ہینڈ پمپ", "6", "Rashid", at(9, 0, 21), at(9, 0, 23)),
)
EMPTY = (
    NonInterview(
        "a33",
        "0417-33-1-1",
        "Gali 8, brick kiln",
        Disposition.VACANT,
        1,
        "Ayesha",
        at(9, 5),
        True,
        False,
    ),
    NonInterview(
        "a34",
        "0417-34-1-1",
        "Gali 8, last house",
        Disposition.LOCKED,
        4,
        "Ayesha",
        at(9, 30),
        False,
        False,
    ),
)


@dataclass(frozen=True)
class Someone:
    id: str
    name: str


@dataclass
class Refused:
    """Refusals as the supervisor's page reads them."""

    found: tuple[Refusal, ...] = HELD_UP
    done: list[tuple[str, ...]] = field(default_factory=list)

    def waiting(self) -> tuple[Refusal, ...]:
        return self.found

    def others(self, _assignment_id: str) -> tuple[Someone, ...]:
        return (Someone("PE-0003", "Rashid"), Someone("PS-0001", "Bilal"))

    def reopen(self, assignment_id: str, person: str, reason: str) -> None:
        self.done.append((assignment_id, person, reason))

    def refused_again(self, assignment_id: str, reason: str) -> None:
        self.done.append((assignment_id, reason))


@dataclass
class Reported:
    """Households without interview as the supervisor's page reads them."""

    found: tuple[NonInterview, ...] = EMPTY
    done: list[tuple[str, str]] = field(default_factory=list)

    def waiting(self) -> tuple[NonInterview, ...]:
        return self.found

    def visits(self, assignment_id: str) -> tuple[Visit, ...]:
        made = Visit(
            "v1",
            assignment_id,
            1,
            Disposition.REFUSED,
            at(16, 10, 22),
            by_name="Ayesha",
            reason="2",
        )
        return (made,)

    def close(self, assignment_id: str, *, seen: bool = False) -> None:
        self.done.append((assignment_id, "seen" if seen else ""))

    def send_again(self, assignment_id: str, reason: str) -> None:
        self.done.append((assignment_id, reason))


@dataclass
class Streets:
    """A block in which building 24 is on the list."""

    added: list[tuple[HouseholdKey, str, FoundReason]] = field(default_factory=list)

    def segment(self, beside: str = "") -> str:
        return "418020417" if beside else ""

    def building(self, segment: str) -> HouseholdKey:
        return HouseholdKey(segment, "26", "9", "1")

    def in_building(self, segment: str, structure: str) -> HouseholdKey:
        if not structure.rstrip("A").isdigit():
            raise StructureNumberWrong(structure)
        return HouseholdKey(segment, structure, "9", "1")

    def split(self, _beside: str) -> HouseholdKey:
        return HouseholdKey("418020417", "24", "1", "2")

    def neighbours(self, segment: str, structure: str) -> tuple[Neighbour, ...]:
        if structure != "24":
            return ()
        return (Neighbour(HouseholdKey(segment, "24", "1", "1"), "Gali 4, corner shop", own=True),)

    def add(self, key: HouseholdKey, *, address: str, reason: FoundReason) -> str:
        self.added.append((key, address, reason))
        return "new"
