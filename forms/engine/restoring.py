"""The facts of an interview become its answers again, and its answers the shortest list of facts."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from forms.definition.model import Seed
from forms.engine.instance import AnswerNode, Instance, Row
from forms.engine.places import Finder, key_of, repeat_key
from forms.errors import NoSuchPlace
from forms.prompts import OF_ROWS, Fact, FactKind

_NOTHING = Seed()  # a row's defaults are facts of their own


def put_facts(instance: Instance, facts: Iterable[Fact]) -> None:
    """Put what the facts say in place; nothing is computed. Facts about rows that are gone say nothing."""
    find = Finder(instance)
    for fact in facts:
        if fact.kind in OF_ROWS:
            with suppress(NoSuchPlace):
                _put_row(instance, *find.keyed_rows(fact.key), fact)
        else:
            node = find.keyed(fact.key)
            if isinstance(node, AnswerNode):
                _put(node, fact)


def _put_row(instance: Instance, repeat: int, outer: Row, fact: Fact) -> None:
    if fact.kind is FactKind.ROW_ADDED:
        instance.add_row(repeat, outer, fact.row, _NOTHING, fact.position)
        return
    found = next((row for row in outer.rows[repeat] if row.id == fact.row), None)
    if found is not None and fact.kind is FactKind.ROW_MOVED:
        instance.move_row(found, fact.position)
    elif found is not None:
        instance.remove_row(found)


def _put(node: AnswerNode, fact: Fact) -> None:
    if fact.kind is FactKind.CONFIRMED:
        if fact.value:
            node.confirmed[fact.position] = fact.value
        else:
            node.confirmed.pop(fact.position, None)
        return
    special = fact.kind is FactKind.SPECIAL
    text = "" if special else fact.value
    if special or (fact.kind is FactKind.ANSWERED and node.raw != text):
        node.confirmed.clear()
    node.source = fact.kind
    node.raw = node.shown = text
    node.special = fact.value if special else ""


def facts_of(instance: Instance) -> Iterator[Fact]:
    """Rows first, then answers, then confirmations."""
    for row in instance.all_rows():
        if row.outer is not None:
            yield Fact(FactKind.ROW_ADDED, repeat_key(row), row=row.id, position=row.position - 1)
    confirmed: list[AnswerNode] = []
    for node in instance.answers():
        if node.source is not None:
            yield Fact(node.source, key_of(node), node.special or node.raw)
        if node.confirmed:
            confirmed.append(node)
    for node in confirmed:
        for rule, reason in sorted(node.confirmed.items()):
            yield Fact(FactKind.CONFIRMED, key_of(node), reason, position=rule)
