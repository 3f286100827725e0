"""The facts of an interview become its answers again, and its answers the shortest list of facts."""

from collections.abc import Iterable, Iterator

from forms.definition.model import Seed
from forms.engine.instance import AnswerNode, Instance
from forms.engine.places import Finder, key_of, repeat_key
from forms.prompts import Fact, FactKind

_NOTHING = Seed()  # a row's defaults are facts of their own


def put_facts(instance: Instance, facts: Iterable[Fact]) -> None:
    """Put what the facts say in place; nothing is computed. Facts about rows that are gone say nothing."""
    find = Finder(instance)
    for fact in facts:
        match fact.kind:
            case FactKind.ROW_ADDED:
                repeat, outer = find.keyed_rows(fact.key)
                instance.add_row(repeat, outer, fact.row, _NOTHING, fact.position)
            case FactKind.ROW_REMOVED:
                repeat, outer = find.keyed_rows(fact.key)
                found = next((row for row in outer.rows[repeat] if row.id == fact.row), None)
                if found is not None:
                    instance.remove_row(found)
            case _:
                node = find.keyed(fact.key)
                if isinstance(node, AnswerNode):
                    _put(node, fact)


def _put(node: AnswerNode, fact: Fact) -> None:
    if fact.kind is FactKind.CONFIRMED:
        if fact.value:
            node.confirmed[fact.position] = fact.value
        else:
            node.confirmed.pop(fact.position, None)
        return
    if fact.kind is FactKind.ANSWERED and node.raw != fact.value:
        node.confirmed.clear()
    node.source = fact.kind
    node.raw = node.shown = fact.value


def facts_of(instance: Instance) -> Iterator[Fact]:
    """Rows first, then answers, then confirmations."""
    for row in instance.all_rows():
        if row.outer is not None:
            yield Fact(FactKind.ROW_ADDED, repeat_key(row), row=row.id, position=row.position - 1)
    confirmed: list[AnswerNode] = []
    for node in instance.answers():
        if node.source is not None:
            yield Fact(node.source, key_of(node), node.raw)
        if node.confirmed:
            confirmed.append(node)
    for node in confirmed:
        for rule, reason in sorted(node.confirmed.items()):
            yield Fact(FactKind.CONFIRMED, key_of(node), reason, position=rule)
