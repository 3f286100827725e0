"""A form at fault, as far as it goes: without rules that read lists that are not there, and one of each circle."""

from collections.abc import Container, Sequence
from dataclasses import replace

from forms.definition.graph import build_graph, left_out
from forms.definition.model import Action, Aspect, Bind, Element, Graph, Unit
from forms.definition.texts import Texts
from forms.errors import FormProblem

_PATIENCE = (
    20  # circles may share places: so often one of each is left out, then all that is in one
)


def graph_without_circles(
    elements: tuple[Element, ...],
    texts: Texts,
    actions: tuple[Action, ...],
    lists: Container[str],
) -> tuple[tuple[Element, ...], Graph, list[FormProblem]]:
    """The graph, the places with the rules that are left, and all that is wrong.

    A place that loses its calculation keeps its value; one that loses its relevance is asked; a repeat
    that loses its count has as many rows as somebody adds.
    """
    graph, problems, circles = build_graph(elements, texts, actions, lists)
    found = dict.fromkeys(problems)
    turn = 0
    while circles:
        turn += 1
        most = 1 if turn <= _PATIENCE else None
        dropped = [unit for circle in circles for unit in left_out(circle)[:most]]
        if not dropped:
            break  # what is left only chooses among its own choices; the engine bounds that
        elements = _without(elements, dropped)
        graph, more, circles = build_graph(elements, texts, actions, lists)
        found.update(dict.fromkeys(more))
    return elements, graph, list(found)


def _without(elements: tuple[Element, ...], dropped: Sequence[Unit]) -> tuple[Element, ...]:
    changed = list(elements)
    for unit in dropped:
        element = changed[unit.element]
        bind: Bind = element.bind
        match unit.aspect:
            case Aspect.RELEVANT:
                element = replace(element, bind=replace(bind, relevant=None))
            case Aspect.CONSTRAINT:
                element = replace(element, bind=replace(bind, constraint=None))
            case Aspect.REQUIRED:
                element = replace(element, bind=replace(bind, required=False))
            case Aspect.READONLY:
                element = replace(element, bind=replace(bind, readonly=False))
            case Aspect.CALCULATE:
                element = replace(element, bind=replace(bind, calculate=None))
            case _ if element.repeat is not None:
                element = replace(element, repeat=replace(element.repeat, count=None, fixed=False))
            case _:
                pass
        changed[unit.element] = element
    return tuple(changed)
