"""The log of an interview, read for quality."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from enumerator.store.answers import facts_from_json
from enumerator.store.events import Event, EventKind
from forms.prompts import FactKind


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
