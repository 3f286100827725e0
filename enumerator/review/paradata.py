"""The log of an interview, read for quality."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from enumerator.store.answers import facts_from_json
from enumerator.store.events import Event, EventKind
from forms.prompts import FactKind

PAUSE_MS = 5 * 60 * 1000
"""A longer silence between two events is a pause, and does not count as interviewing."""


def seconds_spent(events: Sequence[Event]) -> int:
    """Time spent in the interview, by the clock that nobody can set; pauses and restarts left out."""
    spent = 0
    for before, after in itertools.pairwise(events):
        if after.kind in {EventKind.APPROVED, EventKind.RETURNED, EventKind.REOPENED}:
            continue
        passed = after.mono_ms - before.mono_ms
        if 0 <= passed <= PAUSE_MS:
            spent += passed
    return spent // 1000


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, or a special answer in its place; nothing at all where both are empty."""

    value: str = ""
    special: str = ""


def changed_since_return(events: Sequence[Event]) -> Mapping[str, Given]:
    """Keys of answers changed after the last return, with what stood there before."""
    before: dict[str, Given] = {}
    changed: dict[str, Given] = {}
    returned = False
    for event in events:
        if event.kind == EventKind.RETURNED:
            returned = True
            changed.clear()
        for fact in facts_from_json((event.content or {}).get("facts", ())):
            if fact.kind in (FactKind.ANSWERED, FactKind.SPECIAL):
                if returned:
                    changed.setdefault(fact.key, before.get(fact.key, Given()))
                special = fact.kind is FactKind.SPECIAL
                before[fact.key] = Given(special=fact.value) if special else Given(fact.value)
    return {key: value for key, value in changed.items() if before[key] != value}
