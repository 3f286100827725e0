"""``item[a = expr and …]``: a first predicate that a list may answer from an index of its own."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace

from forms.xpath.axes import in_document_order
from forms.xpath.code import Code, Kind, Part, as_boolean, contents
from forms.xpath.context import Context
from forms.xpath.names import Scope, plain_name
from forms.xpath.nodes import Node
from forms.xpath.predicates import Move, counts, keeping
from forms.xpath.references import Origin, Read
from forms.xpath.syntax import Chain, Expr, Path, Step
from forms.xpath.walks import Nodes


@dataclass(frozen=True, slots=True)
class ListIndex:
    """A first predicate that a list may answer from an index of its own."""

    key: str
    code: Code
    rest: Sequence[Move]  # what else the predicate says

    def before(self, name: str, scan: Move, filters: Sequence[Move]) -> Move:
        """Ask the environment first; ``scan`` where it has no index."""
        key, run, more = self.key, self.code.run, (*self.rest, *filters)

        def move(context: Context, nodes: Nodes) -> Nodes:
            value = run(context)
            if isinstance(value, (float, bool)):
                return scan(context, nodes)
            wanted = (value,) if isinstance(value, str) else tuple(_texts(value))
            found: list[Node] = []
            for node in nodes:
                kept = _looked_up(context, node, name, key, wanted)
                if kept is None:
                    found.extend(scan(context, (node,)))
                    continue
                for keep in more:
                    kept = keep(context, kept)
                found.extend(kept)
            return found

        return move


def _texts(nodes: Nodes) -> Iterable[str]:
    """Each text once. Two node-sets are equal where any of their texts are (XPath 1.0 section 3.4)."""
    return (node.text() for node in nodes) if len(nodes) < 2 else {node.text() for node in nodes}


def _looked_up(
    context: Context, node: Node, name: str, key: str, wanted: Sequence[str]
) -> Nodes | None:
    lookup = context.env.lookup
    if len(wanted) == 1:
        return lookup(node, name, key, wanted[0])
    found: list[Node] = []
    for text in wanted:
        kept = lookup(node, name, key, text)
        if kept is None:
            return None
        found.extend(kept)
    return in_document_order(found) if found else ()


def find_index(
    scope: Scope, targets: tuple[Read, ...], step: Step
) -> Generator[Part, Code, ListIndex | None]:
    predicate = step.predicates[0]
    conjuncts: Sequence[Expr] = (predicate,)
    if isinstance(predicate, Chain) and predicate.operators[0] == "and":
        conjuncts = predicate.operands
    chosen: tuple[int, str, Code] | None = None
    rest: list[Move] = []
    for place, conjunct in enumerate(conjuncts):
        if chosen is None and (sides := _key_and_value(scope, conjunct)):
            key, expression = sides
            value = yield Part(expression)
            if _settled(value, targets):
                chosen = (place, key, value)
                continue
        code = yield Part(conjunct)
        if (counts(code) and len(conjuncts) == 1) or code.positional:
            return None
        rest.append(keeping(_as_test(code)))
    if chosen is None:
        return None
    return ListIndex(chosen[1], chosen[2], rest)


def _as_test(code: Code) -> Code:
    """A conjunct counts as a boolean, whatever its kind."""
    if code.kind in (Kind.NUMBER, Kind.ANY, Kind.MOMENT):
        return replace(code, run=as_boolean(code), kind=Kind.BOOLEAN, constant=None)
    return code


def _key_and_value(scope: Scope, expression: Expr) -> tuple[str, Expr] | None:
    if not isinstance(expression, Chain) or expression.operators != ("=",):
        return None
    left, right = expression.operands
    for side, other in ((left, right), (right, left)):
        if (
            isinstance(side, Path)
            and not side.absolute
            and side.base is None
            and len(side.steps) == 1
            and (key := plain_name(scope, side.steps[0]))
        ):
            return key, other
    return None


def _settled(value: Code, targets: tuple[Read, ...]) -> bool:
    """Whether ``value`` is the same for every candidate, and text."""
    foreign = all(read.origin is Origin.INSTANCE for read in targets)
    return (
        value.kind in (Kind.STRING, Kind.NODES)
        and not (value.local or value.positional or value.volatile)
        and (foreign or not any(read.own_rows for read in contents(value)))
    )
