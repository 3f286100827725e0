"""Predicates: which nodes of a step stay (XPath 1.0 section 2.4)."""

from collections.abc import Callable

from forms.xpath.code import Code, Kind, as_boolean
from forms.xpath.context import Context
from forms.xpath.nodes import Node
from forms.xpath.values import to_boolean
from forms.xpath.walks import Nodes

Move = Callable[[Context, Nodes], Nodes]


def counts(code: Code) -> bool:
    """Whether a predicate asks for positions."""
    return code.positional or code.kind in (Kind.NUMBER, Kind.ANY)


def keeping(code: Code) -> Move:
    """Keep the nodes for which a predicate holds (section 2.4)."""
    if isinstance(code.constant, float):
        position = code.constant
        if position < 1 or position != int(position):
            return lambda *_: ()
        first = int(position) - 1
        return lambda _, nodes: nodes[first : first + 1]
    run = code.run
    if code.kind is Kind.NUMBER:

        def by_position(inner: Context) -> bool:
            return run(inner) == inner.position

        test: Callable[[Context], bool] = by_position
    elif code.kind is Kind.ANY:

        def by_value(inner: Context) -> bool:
            value = run(inner)
            return value == inner.position if isinstance(value, float) else to_boolean(value)

        test = by_value
    else:
        test = as_boolean(code)

    def keep(context: Context, nodes: Nodes) -> Nodes:
        if not nodes:
            return nodes
        inner = context.at(nodes[0], len(nodes))
        kept: list[Node] = []
        for position, node in enumerate(nodes, 1):
            inner.node = node
            inner.position = position
            if test(inner):
                kept.append(node)
        return kept

    return keep
