"""Two tellings of one interview, and the facts that lead from one to the other."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from enumerator.store.answers import facts_from_json
from forms.prompts import Fact, FactKind
from forms.said import Said


def facts_of(contents: Iterable[bytes | None]) -> Iterator[Fact]:
    """The facts of entries in their order; those whose content is gone say nothing."""
    for content in contents:
        if content is not None:
            yield from facts_from_json(json.loads(content).get("facts", ()))


def both(log: Said, tables: Said) -> Said:
    """What the log says, and over it what the tables still have, which is never older."""
    rows = {
        roster: [
            *log.rows.get(roster, []),
            *(one for one in tables.rows.get(roster, []) if one not in log.rows.get(roster, [])),
        ]
        for roster in log.rows.keys() | tables.rows.keys()
    }
    return Said({**log.answers, **tables.answers}, rows, {**log.confirmed, **tables.confirmed})


def towards(now: Said, wanted: Said) -> Iterator[Fact]:
    """The facts that lead from one state to another; ``now`` hears them too."""

    def told(fact: Fact) -> Fact:
        now.hear(fact)
        return fact

    for roster in sorted(now.rows.keys() | wanted.rows.keys(), key=lambda one: one.count("[@")):
        rows = wanted.rows.get(roster, [])
        for row in [one for one in now.rows.get(roster, []) if one not in rows]:
            yield told(Fact(FactKind.ROW_REMOVED, roster, row=row))
        for position, row in enumerate(rows):
            there = now.rows.get(roster, [])
            if row not in there:
                yield told(Fact(FactKind.ROW_ADDED, roster, row=row, position=position))
            elif there.index(row) != position:
                yield told(Fact(FactKind.ROW_MOVED, roster, row=row, position=position))
    for key, (value, kind) in wanted.answers.items():
        if now.answers.get(key) != (value, kind):
            yield told(Fact(FactKind(kind), key, value))
    for (key, rule), reason in wanted.confirmed.items():
        if now.confirmed.get((key, rule)) != reason:
            yield told(Fact(FactKind.CONFIRMED, key, reason, position=rule))
    for key, rule in [one for one in now.confirmed if one not in wanted.confirmed]:
        yield told(Fact(FactKind.CONFIRMED, key, "", position=rule))


def shortest(said: Said) -> Iterator[Fact]:
    """The facts that say a state and nothing of how it came to be: rows, outer ones first, answers, confirmations."""
    for roster in sorted(said.rows, key=lambda one: one.count("[@")):
        for position, row in enumerate(said.rows[roster]):
            yield Fact(FactKind.ROW_ADDED, roster, row=row, position=position)
    for key, (value, kind) in said.answers.items():
        yield Fact(FactKind(kind), key, value)
    for (key, rule), reason in said.confirmed.items():
        yield Fact(FactKind.CONFIRMED, key, reason, position=rule)


def standing(said: Said) -> tuple[Any, ...]:
    """What two equal states have in common; a list without rows is as one that never had any."""
    rows = {roster: rows for roster, rows in said.rows.items() if rows}
    return said.answers, rows, said.confirmed
