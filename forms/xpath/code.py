"""A compiled part of an expression: a closure, the kind of its value, and what it reads."""

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from forms.errors import EvaluationFailed, FormError
from forms.xpath.context import Context
from forms.xpath.nodes import Node
from forms.xpath.references import Read
from forms.xpath.syntax import Expr
from forms.xpath.values import (
    NAN,
    Value,
    number_of_string,
    string_of_number,
    to_boolean,
    to_number,
    to_string,
)

Run: TypeAlias = Callable[[Context], Value]


class Kind(Enum):
    """What a part gives; ANY where only evaluation can tell."""

    NODES = "node-set"
    STRING = "string"
    NUMBER = "number"
    BOOLEAN = "boolean"
    MOMENT = "date"
    ANY = "any"


@dataclass(frozen=True, slots=True, eq=False)
class Code:
    """``local``: the value depends on the context node.

    ``targets`` are the paths to a node-set's own nodes; ``reads`` is all else it reads. Whoever uses the
    node-set decides whether the nodes' text or only their presence is read.
    """

    run: Run
    kind: Kind
    reads: tuple[Read, ...] = ()
    targets: tuple[Read, ...] = ()
    volatile: bool = False
    positional: bool = False
    local: bool = False
    constant: Value | None = None
    depth: int = 1  # of calls within calls when it is evaluated
    functions: frozenset[str] = frozenset()
    branch: "Branch | None" = None


@dataclass(frozen=True, slots=True)
class Branch:
    """One ``if``. Branches within branches are walked by a loop, however many there are."""

    test: Callable[[Context], bool]
    then: "Branch | Run"
    otherwise: "Branch | Run"


@dataclass(frozen=True, slots=True)
class Part:
    """A part that a compiling generator asks for; ``whole``: it is the node-set argument of an aggregate."""

    expression: Expr
    whole: bool = False


Compiling: TypeAlias = Generator[Part, Code, Code]


def existence(code: Code) -> tuple[Read, ...]:
    """What is read when only the presence of a node-set's nodes matters."""
    if not code.targets:
        return code.reads
    return (*code.reads, *(replace(read, value=False) for read in code.targets))


def contents(code: Code) -> tuple[Read, ...]:
    """What is read when a node-set's text is taken."""
    return (*code.reads, *code.targets) if code.targets else code.reads


def join(
    run: Run,
    kind: Kind,
    codes: Sequence[Code],
    *,
    volatile: bool = False,
    existing: Sequence[Code] = (),
) -> Code:
    """Code over its parts' codes; of those in ``existing`` only the presence of nodes matters."""
    targets: tuple[Read, ...] = ()
    seen_only = set(map(id, existing))
    if kind is Kind.NODES:
        given = [code for code in codes if id(code) not in seen_only]
        targets = unique(read for code in given for read in code.targets)
        reads = unique(
            read
            for code in codes
            for read in (existence(code) if id(code) in seen_only else code.reads)
        )
    else:
        reads = unique(
            read
            for code in codes
            for read in (existence(code) if id(code) in seen_only else contents(code))
        )
    return Code(
        run,
        kind,
        reads,
        targets,
        volatile=volatile or any(code.volatile for code in codes),
        positional=any(code.positional for code in codes),
        local=any(code.local for code in codes),
        depth=1 + max((code.depth for code in codes), default=0),
        functions=frozenset[str]().union(*(code.functions for code in codes)),
    )


def unique(reads: Iterable[Read]) -> tuple[Read, ...]:
    return tuple(dict.fromkeys(reads))


def constant(value: Value, kind: Kind) -> Code:
    return Code(lambda _: value, kind, constant=value)


def failing(error: FormError) -> Code:
    """Code that raises when it is reached: what a lenient compilation makes of a fault."""

    def run(_: Context) -> Value:
        raise error

    return Code(run, Kind.ANY)


def as_string(code: Code) -> Callable[[Context], str]:
    run = code.run
    match code.kind:
        case Kind.STRING | Kind.MOMENT:
            return run  # type: ignore[return-value]  # a Run of this kind gives str
        case Kind.NODES:

            def first_text(context: Context) -> str:
                nodes = run(context)
                return nodes[0].text() if nodes else ""  # type: ignore[index,union-attr]

            return first_text
        case Kind.NUMBER:
            return lambda context: string_of_number(run(context))  # type: ignore[arg-type]
        case Kind.BOOLEAN:
            return lambda context: "true" if run(context) else "false"
        case _:
            return lambda context: to_string(run(context))


def as_number(code: Code) -> Callable[[Context], float]:
    run = code.run
    match code.kind:
        case Kind.NUMBER:
            return run  # type: ignore[return-value]
        case Kind.NODES:

            def first_number(context: Context) -> float:
                nodes = run(context)
                if not nodes:
                    return NAN
                return number_of_string(nodes[0].text(), context.env.zone)  # type: ignore[index,union-attr]

            return first_number
        case Kind.BOOLEAN:
            return lambda context: 1.0 if run(context) else 0.0
        case _:
            return lambda context: to_number(run(context), context.env.zone)


def as_boolean(code: Code) -> Callable[[Context], bool]:
    run = code.run
    match code.kind:
        case Kind.BOOLEAN:
            return run  # type: ignore[return-value]
        case Kind.NODES | Kind.STRING:
            return lambda context: bool(run(context))
        case _:
            return lambda context: to_boolean(run(context))


def as_nodes(code: Code) -> Callable[[Context], Sequence[Node]]:
    run = code.run
    if code.kind is Kind.NODES:
        return run  # type: ignore[return-value]

    def nodes(context: Context) -> Sequence[Node]:
        value = run(context)
        if isinstance(value, (str, float, bool)):
            raise EvaluationFailed("a node-set is wanted here")
        return value

    return nodes
