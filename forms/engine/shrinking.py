"""The questions on whose answers the number of rows hangs: a smaller answer may take rows away."""

from forms.definition.model import Aspect, FormDefinition
from forms.engine.instance import AnswerNode, Row, rows_within
from forms.prompts import FactKind

_SAID = frozenset({FactKind.ANSWERED, FactKind.SPECIAL})


def counting(form: FormDefinition) -> frozenset[int]:
    """The places that some repeat's count reads, itself or by way of others."""
    units, readers = form.graph.units, form.graph.readers
    found: set[int] = set()
    leads: dict[int, set[int]] = {}  # from a place to those that read it
    for number, edges in enumerate(readers):
        for edge in edges:
            unit = units[edge.unit]
            if unit.aspect is Aspect.ROWS:
                found.add(number)
            elif unit.element != number:
                leads.setdefault(number, set()).add(unit.element)
    if not found:
        return frozenset()
    more = True
    while more:
        new = {number for number, to in leads.items() if number not in found and to & found}
        found |= new
        more = bool(new)
    return frozenset(found)


def has_answers(row: Row) -> bool:
    """Whether a person has said something in a row, or in a row within it."""
    return any(
        isinstance(node, AnswerNode) and node.source in _SAID and bool(node.raw or node.special)
        for inner in rows_within(row)
        for node in inner.cells
    )
