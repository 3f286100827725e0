"""The proof that the tables say what the log says."""

from typing import TypeVar

from enumerator.store.answers import current_facts, facts_from_json
from enumerator.store.connection import Store
from enumerator.store.events import EventLog
from forms.prompts import Fact
from forms.said import replay

K = TypeVar("K")
V = TypeVar("V")


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
