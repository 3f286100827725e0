"""Stores with a household in them, and a clock that goes when it is told to."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from enumerator.store import Clock, Store, create_store, open_store
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from enumerator.store.interviews import InterviewStore
from enumerator.store.people import PeopleStore, PersonRole
from forms.prompts import Fact, FactKind

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
HOUSEHOLD = HouseholdKey("0417", "12", "1", "1")
NOWHERE = ("", "")


@dataclass
class Time:
    """The laptop's time in a test: it stands until ``pass_`` moves it."""

    now: datetime = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)
    started: datetime = field(default=datetime(2026, 3, 5, 8, 0, tzinfo=UTC))

    def pass_(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def tell(self) -> datetime:
        return self.now

    def count(self) -> float:
        return (self.now - self.started).total_seconds()

    @property
    def clock(self) -> Clock:
        return Clock(self.tell, self.count)


def new_store(folder: Path, *, time: Time | None = None, reserve: int = 4096) -> Store:
    """A fresh store in which an enumerator, Adil, works on the device d1."""
    clock = time.clock if time else None
    store = create_store(folder / "store.db", KEY, clock=clock, reserve=reserve)
    store.act_as("E-7", "d1")
    return store


def reopened(folder: Path, *, time: Time | None = None, reserve: int = 4096) -> Store:
    clock = time.clock if time else None
    store = open_store(folder / "store.db", KEY, clock=clock, reserve=reserve)
    store.act_as("E-7", "d1")
    return store


def people(store: Store) -> None:
    """Adil, who interviews, and Sana, who reads."""
    PeopleStore(store).add("E-7", "Adil", PersonRole.ENUMERATOR)
    PeopleStore(store).add("S-2", "Sana", PersonRole.SUPERVISOR)


def household(store: Store, key: HouseholdKey = HOUSEHOLD, *, assignment: str = "a1") -> str:
    """One household on Adil's list."""
    AssignmentStore(store).add(
        assignment, key, assignee="E-7", address="Near the old well", prefill={"block": key.segment}
    )
    return assignment


def interview(store: Store, *, assignment: str = "a1", id: str = "i1") -> InterviewStore:
    """An interview just begun in that household."""
    interviews = InterviewStore(store)
    opening = (derived("/data/start", "2026-03-05T14:30:00+05:00"), row("/data/member", "r1", 0))
    interviews.open(
        id, assignment, form_id="pser", form_version="3", pack="ab" * 32, facts=opening, language="English"
    )  # fmt: skip
    return interviews


def answered(key: str, value: str) -> Fact:
    return Fact(FactKind.ANSWERED, key, value)


def derived(key: str, value: str) -> Fact:
    return Fact(FactKind.DERIVED, key, value)


def row(roster: str, row_id: str, position: int) -> Fact:
    return Fact(FactKind.ROW_ADDED, roster, row=row_id, position=position)


def row_removed(roster: str, row_id: str) -> Fact:
    return Fact(FactKind.ROW_REMOVED, roster, row=row_id)


def row_moved(roster: str, row_id: str, position: int) -> Fact:
    return Fact(FactKind.ROW_MOVED, roster, row=row_id, position=position)


def confirmed(key: str, rule: int, reason: str) -> Fact:
    return Fact(FactKind.CONFIRMED, key, reason, position=rule)
