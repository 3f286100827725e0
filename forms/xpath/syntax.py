"""The tree of an XPath 1.0 expression; every part knows the characters it was written with."""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Literal:
    text: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Number:
    value: float
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Variable:
    name: str  # as written, prefix:local
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    name: str  # as written, such as jr:choice-name
    arguments: tuple["Expr", ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Chain:
    """Operands joined by operators of one precedence, grouped from the left: ``a - b + c``.

    Chains keep the tree flat however long an expression is.
    """

    operators: tuple[str, ...]  # one fewer than operands
    operands: tuple["Expr", ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Negation:
    """``times`` minus signs before an operand."""

    operand: "Expr"
    times: int = 1
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class NodeTest:
    """A node test: a name as written (``*``, ``p:*``, ``p:local``), or a node type such as ``text()``."""

    name: str = ""  # empty for a node type
    type: str = ""  # node, text, comment, processing-instruction
    target: str = ""  # of processing-instruction('target')


@dataclass(frozen=True, slots=True)
class Step:
    axis: str
    test: NodeTest
    predicates: tuple["Expr", ...] = ()
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Path:
    """A location path. ``//`` stands in ``steps`` as descendant-or-self::node().

    ``base`` is the expression a filtered path starts from, as ``instance('x')`` in ``instance('x')/root``.
    """

    steps: tuple[Step, ...]
    absolute: bool = False
    base: "Expr | None" = None
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Filter:
    """A primary expression with predicates: ``(//a)[1]``."""

    base: "Expr"
    predicates: tuple["Expr", ...]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


Expr: TypeAlias = Literal | Number | Variable | Call | Chain | Negation | Path | Filter
