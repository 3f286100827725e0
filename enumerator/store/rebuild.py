"""The proof that the tables say what the log says."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from enumerator.store.answers import current_facts, facts_from_json
from enumerator.store.connection import Store
from enumerator.store.events import EventLog
from forms.prompts import Fact, FactKind

K = TypeVar("K")
V = TypeVar("V")


_SAID = frozenset({FactKind.ANSWERED, FactKind.SPECIAL})
_ANSWERS = _SAID | {FactKind.DERIVED, FactKind.PREFILLED}


@dataclass(slots=True)
class Said:
    """What holds after some facts, worked out without SQL."""

    answers: dict[str, tuple[str, str]] = field(default_factory=dict)
    rows: dict[str, list[str]] = field(default_factory=dict)
    confirmed: dict[tuple[str, int], str] = field(default_factory=dict)

    def hear(self, fact: Fact) -> None:
        if fact.kind in _ANSWERS:
            before = self.answers.get(fact.key)
            self.answers[fact.key] = now = (fact.value, fact.kind.value)
            if fact.kind in _SAID and before is not None and _another(before, now):
                self._unconfirm(fact.key)
        elif fact.kind is FactKind.ROW_ADDED:
            self.rows.setdefault(fact.key, []).insert(fact.position, fact.row)
        elif fact.kind is FactKind.ROW_REMOVED:
            self._forget_row(fact.key, fact.row)
        elif fact.value:
            self.confirmed[fact.key, fact.position] = fact.value
        else:
            self.confirmed.pop((fact.key, fact.position), None)

    def _unconfirm(self, key: str) -> None:
        self.confirmed = {at: reason for at, reason in self.confirmed.items() if at[0] != key}

    def _forget_row(self, roster: str, row: str) -> None:
        if row not in self.rows.get(roster, []):
            return
        self.rows[roster].remove(row)
        inside = f"{roster}[@{row}]/"
        self.answers = {k: v for k, v in self.answers.items() if not k.startswith(inside)}
        self.rows = {k: v for k, v in self.rows.items() if v and not k.startswith(inside)}
        self.confirmed = {k: v for k, v in self.confirmed.items() if not k[0].startswith(inside)}


def _another(before: tuple[str, str], now: tuple[str, str]) -> bool:
    """Whether an answer is another one than before; the text "refused" is not the refusal."""
    special = FactKind.SPECIAL.value
    return before[0] != now[0] or (before[1] == special) != (now[1] == special)


def replay(facts: Iterable[Fact]) -> Said:
    said = Said()
    for fact in facts:
        said.hear(fact)
    return said


def facts_in_log(store: Store, interview: str) -> tuple[Fact, ...]:
    """All facts of an interview in the order in which they came; also the ground for paradata."""
    events = (event.content for event in EventLog(store).of(interview))
    return tuple(
        fact for content in events if content for fact in facts_from_json(content.get("facts", ()))
    )


def verify_rebuild(store: Store, interview: str) -> tuple[str, ...]:
    """Where the tables differ from what the log says: keys of answers and rosters; empty when they agree."""
    wanted = replay(facts_in_log(store, interview))
    found = replay(current_facts(store, interview))
    return tuple(
        sorted(
            _different(wanted.answers, found.answers)
            | _different(wanted.rows, found.rows)
            | {key for key, _ in _different(wanted.confirmed, found.confirmed)}
        )
    )


def _different(one: dict[K, V], other: dict[K, V]) -> set[K]:
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}
