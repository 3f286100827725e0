"""Undo and redo, read from the log of an interview: every act that said something can be taken back, in any sitting."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from forms.prompts import Fact, FactKind
from forms.said import Deed, Said, Turn

_NOBODY = ("", "")


@dataclass(frozen=True, slots=True)
class Step:
    """The act that is to be taken back or done again, and the facts that do it."""

    act: Fact  # what was done: the first fact of the act
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Turned:
    """What undo or redo did."""

    act: FactKind  # of what was taken back or done again
    key: str  # of its question, or of its row
    ref: str  # where that stands now; of a row that is gone, the ref of its roster
    number: int = 0  # of a row, 1-based, where it stands or stood
    name: str = ""  # of a row, where it has one


def step_back(deeds: Sequence[Deed]) -> Step | None:
    """What takes back the last act that stands; None where nothing was done."""
    done, _ = _stacks(deeds)
    return _taken_back(deeds, done[-1]) if done else None


def step_on(deeds: Sequence[Deed]) -> Step | None:
    """What does again the act that was taken back last; None where a new act came since."""
    _, undone = _stacks(deeds)
    if not undone:
        return None
    facts = deeds[undone[-1]].facts
    return Step(facts[0], facts)


def _stacks(deeds: Sequence[Deed]) -> tuple[list[int], list[int]]:
    """The acts that stand, and those that were taken back; by their place among ``deeds``, last one on top."""
    done: list[int] = []
    undone: list[int] = []
    for at, deed in enumerate(deeds):
        match deed.turn:
            case Turn.GROUND:
                done, undone = [], []
            case Turn.UNDO if done:
                undone.append(done.pop())
            case Turn.REDO if undone:
                done.append(undone.pop())
            case Turn.ACT if deed.facts:
                done.append(at)
                undone = []
            case _:
                pass
    return done, undone


def _taken_back(deeds: Sequence[Deed], at: int) -> Step:
    before = Said()
    for deed in deeds[:at]:
        _hear(before, deed.facts)
    after = deepcopy(before)
    facts = deeds[at].facts
    _hear(after, facts)
    return Step(facts[0], tuple(_way(after, before, [fact.key for fact in facts])))


def _hear(said: Said, facts: Iterable[Fact]) -> None:
    for fact in facts:
        said.hear(fact)


def _way(start: Said, goal: Said, first: Sequence[str]) -> Iterator[Fact]:
    """The facts that lead from one state to another; answers with the keys ``first`` before all others."""
    gone = tuple(
        f"{roster}[@{row}]"
        for roster, rows in start.rows.items()
        for row in rows
        if row not in goal.rows.get(roster, ())
    )
    for key in gone:
        roster, _, row = key.rpartition("[@")
        if not _within(roster, gone):
            yield Fact(FactKind.ROW_REMOVED, roster, row=row[:-1])
    for roster in sorted(goal.rows, key=lambda key: key.count("[@")):
        for position, row in enumerate(goal.rows[roster]):
            if row not in start.rows.get(roster, ()):
                yield Fact(FactKind.ROW_ADDED, roster, row=row, position=position)
    yield from _moves(start, goal)
    changed = [
        key
        for key in dict.fromkeys((*first, *goal.answers, *start.answers))
        if start.answers.get(key, _NOBODY) != goal.answers.get(key, _NOBODY)
        and not _within(key, gone)
    ]
    for key in changed:
        value, kind = goal.answers.get(key, ("", start.answers.get(key, _NOBODY)[1]))
        yield Fact(_emptied(kind) if key not in goal.answers else FactKind(kind), key, value)
    for key, rule in start.confirmed:
        if (key, rule) not in goal.confirmed and not _within(key, gone):
            yield Fact(FactKind.CONFIRMED, key, position=rule)
    for (key, rule), reason in goal.confirmed.items():
        if key in changed or start.confirmed.get((key, rule)) != reason:
            yield Fact(FactKind.CONFIRMED, key, reason, position=rule)


def _moves(start: Said, goal: Said) -> Iterator[Fact]:
    """The rows that have to move once those that go are gone and those that come are there."""
    for roster, wanted in goal.rows.items():
        there = [row for row in start.rows.get(roster, ()) if row in wanted]
        for position, row in enumerate(wanted):
            if row not in there:
                there.insert(position, row)
        for position, row in enumerate(wanted):
            if there[position] != row:
                there.remove(row)
                there.insert(position, row)
                yield Fact(FactKind.ROW_MOVED, roster, row=row, position=position)


def _within(key: str, rows: Iterable[str]) -> bool:
    return any(key.startswith(f"{row}/") for row in rows)


def _emptied(kind: str) -> FactKind:
    """Nothing had been said there: it is empty again, by whoever had filled it."""
    return FactKind.DERIVED if kind == FactKind.DERIVED else FactKind.ANSWERED
