"""An expression tree becomes closures that know what they read."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from forms.xpath.context import Context
from forms.xpath.nodes import Node
from forms.xpath.references import Read
from forms.xpath.syntax import Expr
from forms.xpath.values import Value


@dataclass(frozen=True, slots=True)
class Compiled:
    """An expression ready to be evaluated any number of times.

    ``evaluate`` gives the value as XPath has it; ``string``, ``number`` and ``boolean`` convert it by
    the ODK rules; ``nodes`` raises EvaluationFailed where the value is not a node-set.
    """

    text: str
    evaluate: Callable[[Context], Value]
    string: Callable[[Context], str]
    number: Callable[[Context], float]
    boolean: Callable[[Context], bool]
    nodes: Callable[[Context], Sequence[Node]]
    reads: tuple[Read, ...]
    volatile: bool  # may differ at the next evaluation although nothing it reads changed
    functions: frozenset[str]  # names of the functions called, for the linter


def compile_expression(
    expression: str | Expr,
    names: Mapping[str, str] | None = None,
    *,
    repeats: Collection[tuple[str, ...]] | None = None,
) -> Compiled:
    """Compile text (or an already parsed tree).

    ``names`` maps prefixes to namespaces; the empty prefix, when given, is the namespace of unprefixed
    element names.

    ``repeats`` holds the expanded names from the first element down of every repeat, such as
    ``("data", "member")``. With it, an absolute path takes the row that the context node stands in at
    each repeat step without a predicate, as JavaRosa does; only the innermost repeat step of a path that
    is itself the node-set argument of count, sum, min, max, join, concat, … stays whole. Without it, absolute paths are
    taken literally.

    Raises XPathSyntaxError, UnknownFunction or WrongArguments.
    """
    raise NotImplementedError
