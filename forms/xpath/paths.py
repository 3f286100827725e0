"""Location paths: a plain walk first, then one closure for each step that needs more."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field

from forms.errors import XPathSyntaxError
from forms.xpath.axes import AXES, REVERSE, in_document_order
from forms.xpath.code import (
    Code,
    Compiling,
    Kind,
    Part,
    as_nodes,
    existence,
    unique,
)
from forms.xpath.context import Context
from forms.xpath.lists import ListIndex, find_index
from forms.xpath.names import Matches, Scope, plain_name
from forms.xpath.nodes import Node
from forms.xpath.predicates import Move, counts, keeping
from forms.xpath.references import ANY_DEPTH, EVERYTHING, Origin, Read, rebased
from forms.xpath.syntax import Filter, Path, Step
from forms.xpath.walks import Nodes, Walk, absolute, relative

_LONGEST = 1_000  # steps of one path


@dataclass(slots=True)
class _Route:
    """A path as far as it is compiled."""

    targets: tuple[Read, ...]
    reads: list[Read] = field(default_factory=list)
    parts: list[Code] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    flat: bool = True  # in document order, none inside another


def compile_path(scope: Scope, path: Path, *, whole: bool) -> Compiling:
    if len(path.steps) > _LONGEST:
        reason = f"a path of more than {_LONGEST} steps"
        raise XPathSyntaxError(scope.names.text, path.steps[_LONGEST].start, reason)
    local = False
    positional = False
    if path.base is not None:
        base = yield Part(path.base)
        start: Walk = as_nodes(base)
        route = _Route(base.targets, list(base.reads), [base])
        local, positional = base.local, base.positional
        rest: Sequence[Step] = path.steps
        # instance('x') and current() give one node
        route.flat = len(base.targets) == 1 and not base.targets[0].steps
    elif path.absolute:
        names, rest = _plain_names(scope, path.steps)
        own = _own_rows(scope, names, rest, whole=whole)
        start = absolute(names, own)
        route = _Route((Read(Origin.ROOT, names, frozenset(own)),))
    else:
        ups, names, rest = _plain_relative(scope, path.steps)
        start = relative(ups, names)
        route = _Route((Read(Origin.CONTEXT).then(*[".."] * ups, *names),))
        local = True
    yield from _compile_steps(scope, route, rest)
    return Code(
        _joined(start, route.moves),
        Kind.NODES,
        unique(route.reads),
        route.targets,
        volatile=any(code.volatile for code in route.parts),
        positional=positional,
        local=local,
        depth=1 + max((code.depth for code in route.parts), default=0),
        functions=frozenset[str]().union(*(code.functions for code in route.parts)),
    )


def compile_filter(expression: Filter, *, whole: bool) -> Compiling:
    """``(//a)[1]``: predicates over a whole node-set."""
    base = yield Part(expression.base, whole)
    route = _Route(base.targets, list(base.reads), [base])
    for predicate in expression.predicates:
        code = yield Part(predicate)
        _note_predicate(route, code)
        route.moves.append(keeping(code))
    return Code(
        _joined(as_nodes(base), route.moves),
        Kind.NODES,
        unique(route.reads),
        route.targets,
        volatile=any(code.volatile for code in route.parts),
        positional=base.positional,
        local=base.local,
        depth=1 + max(code.depth for code in route.parts),
        functions=frozenset[str]().union(*(code.functions for code in route.parts)),
    )


def _joined(start: Walk, moves: Sequence[Move]) -> Walk:
    if not moves:
        return start
    if len(moves) == 1:
        (move,) = moves
        return lambda context: move(context, start(context))

    def walk(context: Context) -> Nodes:
        nodes = start(context)
        for move in moves:
            nodes = move(context, nodes)
        return nodes

    return walk


# ---------------------------------------------------------------- plain beginnings


def _plain_names(scope: Scope, steps: Sequence[Step]) -> tuple[tuple[str, ...], Sequence[Step]]:
    names: list[str] = []
    for place, step in enumerate(steps):
        if not _is_self(step):
            name = plain_name(scope, step)
            if not name:
                return tuple(names), steps[place:]
            names.append(name)
    return tuple(names), ()


def _is_self(step: Step) -> bool:
    return step.axis == "self" and step.test.type == "node" and not step.predicates


def _plain_relative(
    scope: Scope, steps: Sequence[Step]
) -> tuple[int, tuple[str, ...], Sequence[Step]]:
    ups = 0
    for index, step in enumerate(steps):
        if step.axis == "parent" and step.test.type == "node" and not step.predicates:
            ups += 1
        elif not _is_self(step):
            names, rest = _plain_names(scope, steps[index:])
            return ups, names, rest
    return ups, (), ()


def _own_rows(
    scope: Scope, names: tuple[str, ...], rest: Sequence[Step], *, whole: bool
) -> list[int]:
    """The steps of a plain beginning at which the path takes the context's own row.

    The node-set argument of an aggregate keeps all rows of its innermost repeat, which may be
    named after the plain beginning: ``count(/data/house/member[age > 3])``.
    """
    own = [index for index in range(len(names)) if names[: index + 1] in scope.repeats]
    if not whole:
        return own
    further = names
    for step in rest:
        name = scope.names.expanded(step.test, step.axis, step.start)
        if step.axis != "child" or not name:
            break
        further += (name,)
        if further in scope.repeats:
            return own
    return own[:-1]


# ---------------------------------------------------------------- steps


def _compile_steps(
    scope: Scope, route: _Route, steps: Sequence[Step]
) -> Generator[Part, Code, None]:
    waiting = list(steps)
    while waiting:
        step = waiting.pop(0)
        codes: list[Code] = []
        index: ListIndex | None = None
        anywhere = _is_anywhere(step) and bool(waiting) and waiting[0].axis == "child"
        source = waiting[0] if anywhere else step
        if not anywhere and step.axis == "child" and step.predicates:
            index = yield from find_index(scope, route.targets, step)
        for predicate in source.predicates:
            codes.append((yield Part(predicate)))  # noqa: PERF401  # a comprehension cannot yield
        if anywhere and not any(counts(code) for code in codes):
            # //x is descendant::x unless a predicate counts positions within each parent
            waiting.pop(0)
            step = Step("descendant", source.test, source.predicates, source.start, source.end)
        elif anywhere:
            codes = []
        _add_step(scope, route, step, codes, index)


def _is_anywhere(step: Step) -> bool:
    return step.axis == "descendant-or-self" and step.test.type == "node" and not step.predicates


def _add_step(
    scope: Scope, route: _Route, step: Step, codes: Sequence[Code], index: ListIndex | None
) -> None:
    route.targets = _step_reads(scope, step, route.targets)
    for code in codes:
        _note_predicate(route, code)
    filters = [keeping(code) for code in codes]
    name = scope.names.expanded(step.test, step.axis, step.start)
    if step.axis == "child" and name:
        move = _children(name, filters)
        if index is not None:
            move = index.before(name, move, filters[1:])
    else:
        move = _along(step.axis, scope.names.matcher(step), filters)
    keeps_order = step.axis in ("child", "attribute", "self", "namespace")
    if not (route.flat and (keeps_order or step.axis.startswith("descendant"))) and (
        step.axis != "self"
    ):
        move = _ordered(move)
    route.moves.append(move)
    route.flat = route.flat and keeps_order


def _note_predicate(route: _Route, code: Code) -> None:
    route.parts.append(code)
    for read in existence(code):
        route.reads.extend(rebased(read, route.targets))


def _step_reads(scope: Scope, step: Step, bases: tuple[Read, ...]) -> tuple[Read, ...]:
    name = scope.names.expanded(step.test, step.axis, step.start) or "*"
    match step.axis:
        case "child" if step.test.type in ("text", "comment", "processing-instruction"):
            steps: tuple[str, ...] = ()
        case "child":
            steps = (name,)
        case "self":
            steps = ()
        case "parent":
            steps = ("..",)
        case "attribute":
            steps = ("@" + name,)
        case "following-sibling" | "preceding-sibling":
            steps = ("..", name)
        case "descendant" | "descendant-or-self":
            steps = (ANY_DEPTH,) if name == "*" else (ANY_DEPTH, name)
        case _:
            return tuple(base if base.origin is Origin.INSTANCE else EVERYTHING for base in bases)
    return tuple(dict.fromkeys(base.then(*steps) for base in bases))


def _children(name: str, filters: Sequence[Move]) -> Move:
    if not filters:

        def plain(_: Context, nodes: Nodes) -> Nodes:
            if len(nodes) == 1:
                return nodes[0].named(name)
            return [child for node in nodes for child in node.named(name)]

        return plain

    def move(context: Context, nodes: Nodes) -> Nodes:
        found: list[Node] = []
        for node in nodes:
            kept = node.named(name)
            for keep in filters:
                kept = keep(context, kept)
            found.extend(kept)
        return found

    return move


def _along(axis: str, matches: Matches | None, filters: Sequence[Move]) -> Move:
    step = AXES[axis]
    backwards = axis in REVERSE

    def move(context: Context, nodes: Nodes) -> Nodes:
        found: list[Node] = []
        for node in nodes:
            kept: Nodes = list(step(node))
            context.spend(len(kept))
            if matches is not None:
                kept = [other for other in kept if matches(other)]
            for keep in filters:
                kept = keep(context, kept)
            found.extend(reversed(kept) if backwards else kept)
        return found

    return move


def _ordered(move: Move) -> Move:
    def ordered(context: Context, nodes: Nodes) -> Nodes:
        found = move(context, nodes)
        return found if len(nodes) < 2 else in_document_order(found)

    return ordered
