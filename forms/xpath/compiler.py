"""An expression tree becomes closures that know what they read."""

import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from forms.errors import (
    EvaluationFailed,
    FormError,
    UnknownFunction,
    WrongArguments,
    XPathSyntaxError,
)
from forms.xpath import functions as _bodies  # fills the library
from forms.xpath import operators
from forms.xpath.code import (
    Code,
    Compiling,
    Kind,
    Part,
    as_boolean,
    as_nodes,
    as_number,
    as_string,
    constant,
    contents,
    failing,
    unique,
)
from forms.xpath.context import Context
from forms.xpath.library import ODK, Library
from forms.xpath.names import Names
from forms.xpath.nodes import Node
from forms.xpath.parser import parse
from forms.xpath.paths import compile_filter, compile_path
from forms.xpath.references import Origin, Read
from forms.xpath.syntax import (
    Call,
    Chain,
    Expr,
    Filter,
    Literal,
    Negation,
    Number,
    Path,
    Variable,
)
from forms.xpath.values import Value

__all__ = ["Compiled", "compile_expression"]

_DEEPEST = 1_000  # calls within calls when an expression is evaluated
_FRAMES = 5  # of Python's, at most, that one of them takes
_MOST_OPEN = (
    5_000  # parts within parts while an expression is compiled; nested ifs evaluate in a loop
)
_ = _bodies

FUNCTIONS = {  # namespaces that functions stand in, and how the library writes them
    "http://openrosa.org/javarosa": "jr:",
    "http://www.w3.org/2002/xforms": "",
    "http://www.opendatakit.org/xforms": "",
    "http://enketo.org/xforms": "",
}


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
    targets: tuple[Read, ...]  # of the reads, the paths to a node-set's own nodes
    volatile: bool  # may differ at the next evaluation although nothing it reads changed
    functions: frozenset[str]  # names of the functions called, as written
    constant: Value | None  # the value of a literal, a number, true() or false()


def compile_expression(
    expression: str | Expr,
    names: Mapping[str, str] | None = None,
    *,
    repeats: Collection[tuple[str, ...]] = (),
    whole: bool = False,
    strict: bool = True,
    library: Library = ODK,
    text: str = "",
) -> Compiled:
    """Compile text (or an already parsed tree, then ``text`` is what it was parsed from).

    ``names`` maps prefixes to namespaces; the empty prefix, when given, is the namespace of unprefixed
    element names.

    ``repeats`` holds the expanded names from the first element down of every repeat, such as
    ``("data", "member")``. With it, an absolute path takes the row that the context node stands in at
    each repeat step before the first predicate, as JavaRosa does; only the innermost repeat step of a
    path that is itself the node-set argument of count, sum, min, max, join, … stays whole. Without
    it, absolute paths are taken literally. ``whole``: the expression itself is such an argument, as
    the node-set of an itemset is.

    Raises XPathSyntaxError, UnknownFunction or WrongArguments. Not ``strict``: unknown functions and
    wrong arguments raise only when the call is reached.
    """
    if isinstance(expression, str):
        text, expression = expression, parse(expression)
    compiler = _Compiler(Names(names or {}, text), frozenset(repeats), library, strict=strict)
    code = compiler.compile(Part(expression, whole))
    if code.depth > _DEEPEST:
        raise XPathSyntaxError(text, expression.start, "nested too deeply")
    _make_room(code.depth)
    return Compiled(
        text,
        code.run,
        as_string(code),
        as_number(code),
        as_boolean(code),
        as_nodes(code),
        unique(_settled(read) for read in contents(code)),
        unique(_settled(read) for read in code.targets),
        code.volatile,
        code.functions,
        code.constant,
    )


def _make_room(depth: int) -> None:
    """Let Python call as deep as the expression needs. Its own limit of 1,000 is for programs gone wrong.

    Calls of Python by Python take no space on the machine's stack, so nothing else sets a limit here.
    """
    needed = 1_000 + depth * _FRAMES
    if depth > 50 and sys.getrecursionlimit() < needed:
        sys.setrecursionlimit(needed)


def _settled(read: Read) -> Read:
    """Outside of predicates, current() is the context node."""
    return replace(read, origin=Origin.CONTEXT) if read.origin is Origin.CURRENT else read


class _Compiler:
    """Parts are generators driven by a loop: however deep the tree, Python's stack stays shallow."""

    def __init__(
        self, names: Names, repeats: frozenset[tuple[str, ...]], library: Library, *, strict: bool
    ) -> None:
        self.names = names
        self.repeats = repeats
        self.library = library
        self.strict = strict
        self._made: dict[tuple[int, bool], tuple[Expr, Code]] = {}

    def compile(self, part: Part) -> Code:
        """The code of a part. One that is asked for twice, as an index does, is made once."""
        waiting: list[Part] = [part]
        stack: list[Compiling] = [self._visit(part)]
        value: Code | None = None
        while True:
            try:
                wanted = stack[-1].send(value) if value is not None else next(stack[-1])
            except StopIteration as done:
                stack.pop()
                made = waiting.pop()
                value = done.value
                assert isinstance(value, Code)
                self._made[id(made.expression), made.whole] = (made.expression, value)
                if not stack:
                    return value
                continue
            known = self._made.get((id(wanted.expression), wanted.whole))
            if known is not None:
                value = known[1]
                continue
            if len(stack) >= _MOST_OPEN:
                raise XPathSyntaxError(
                    self.names.text, wanted.expression.start, "nested too deeply"
                )
            value = None
            waiting.append(wanted)
            stack.append(self._visit(wanted))

    def _visit(self, part: Part) -> Compiling:
        expression = part.expression
        match expression:
            case Literal():
                return _settle(constant(expression.text, Kind.STRING))
            case Number():
                return _settle(constant(expression.value, Kind.NUMBER))
            case Variable():
                return _settle(_variable(expression.name))
            case Call():
                return self._call(expression)
            case Chain():
                return _chain(expression, whole=part.whole)
            case Negation():
                return _negation(expression)
            case Path():
                return compile_path(self, expression, whole=part.whole)
            case Filter():
                return compile_filter(expression, whole=part.whole)

    def _call(self, call: Call) -> Compiling:
        function = self.library.get(call.name) or self.library.get(self._known_as(call.name))
        text = self.names.text
        if function is None:
            suggestion = self.library.suggestion(call.name)
            reason = self.library.missing.get(call.name, "")
            return self._fault(
                UnknownFunction(text, call.start, call.name, suggestion, reason=reason)
            )
        fault = function.fault(len(call.arguments))
        if fault:
            return self._fault(WrongArguments(text, call.start, call.name, fault))
        arguments = call.arguments
        if function.name == "jr:choice-name" and isinstance(arguments[1], Literal):
            arguments = (arguments[0], parse(arguments[1].text))
        return self._known_call(replace(call, arguments=arguments), function.name)

    def _known_as(self, name: str) -> str:
        """The name in the library of a function that is called by its namespace, under any prefix."""
        prefix, _, local = name.rpartition(":")
        uri = self.names.uris.get(prefix, "") if prefix else ""
        return f"{FUNCTIONS[uri]}{local}" if uri in FUNCTIONS else ""

    def _known_call(self, call: Call, name: str) -> Compiling:
        function = self.library.get(name)
        assert function is not None
        codes: list[Code] = []
        for argument in call.arguments:
            codes.append((yield Part(argument, function.whole)))  # noqa: PERF401  # a comprehension cannot yield
        for code, kind in zip(codes, function.takes, strict=False):
            if kind is Kind.NODES and code.kind not in (Kind.NODES, Kind.ANY):
                reason = "wants a node-set"
                return (
                    yield from self._fault(
                        WrongArguments(self.names.text, call.start, call.name, reason)
                    )
                )
        code = function.build(call, codes)
        return replace(code, functions=code.functions | {call.name})

    def _fault(self, error: FormError) -> Compiling:
        if self.strict:
            raise error
        return _settle(failing(error))


def _settle(code: Code) -> Compiling:
    """A generator that asks for nothing."""
    yield from ()
    return code


def _chain(expression: Chain, *, whole: bool) -> Compiling:
    codes: list[Code] = []
    for operand in expression.operands:
        codes.append((yield Part(operand, whole)))  # noqa: PERF401  # a comprehension cannot yield
    return operators.chain(expression.operators, codes)


def _negation(expression: Negation) -> Compiling:
    code = yield Part(expression.operand)
    return operators.negation(code, expression.times)


def _variable(name: str) -> Code:
    def run(context: Context) -> Value:
        if context.variables is None or name not in context.variables:
            raise EvaluationFailed(f"no variable ${name}")
        return context.variables[name]

    return Code(run, Kind.ANY)
