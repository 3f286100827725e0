"""The operators: arithmetic, comparison and logic over compiled operands."""

import math
import operator
from collections.abc import Callable, Sequence

from forms.xpath.axes import in_document_order
from forms.xpath.code import Code, Kind, as_boolean, as_nodes, as_number, as_string, join
from forms.xpath.context import Context
from forms.xpath.nodes import Node
from forms.xpath.values import (
    Moment,
    Value,
    number_of_string,
    to_boolean,
    to_number,
    to_string,
)

Numeric = Callable[[float, float], float]


def divide(left: float, right: float) -> float:
    """IEEE 754 division, which Python refuses for a zero divisor."""
    if right:
        return left / right
    if left == 0 or math.isnan(left) or math.isnan(right):
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1.0, right)


def remainder(left: float, right: float) -> float:
    """The sign of the dividend, as in XPath 1.0 section 3.5."""
    if right == 0 or math.isinf(left):
        return math.nan
    return math.fmod(left, right)


ARITHMETIC: dict[str, Numeric] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "div": divide,
    "mod": remainder,
}


def chain(operators: Sequence[str], codes: Sequence[Code]) -> Code:
    """Operands of one precedence joined from the left."""
    match operators[0]:
        case "or":
            return _any(codes)
        case "and":
            return _all(codes)
        case "|":
            return _union(codes)
        case word if word in ARITHMETIC:
            return _arithmetic(operators, codes)
        case _:
            pass
    code = codes[0]
    for word, right in zip(operators, codes[1:], strict=True):
        code = compare(word, code, right)
    return code


def negation(code: Code, times: int) -> Code:
    number = as_number(code)
    if times % 2:
        return join(lambda context: -number(context), Kind.NUMBER, (code,))
    return join(number, Kind.NUMBER, (code,))


def _any(codes: Sequence[Code]) -> Code:
    tests = [as_boolean(code) for code in codes]
    if len(tests) == 2:
        first, second = tests
        return join(
            lambda context: first(context) or second(context),
            Kind.BOOLEAN,
            codes,
            existing=codes,
        )

    def run(context: Context) -> bool:
        for test in tests:  # noqa: SIM110  # any() would add a frame to every test
            if test(context):
                return True
        return False

    return join(run, Kind.BOOLEAN, codes, existing=codes)


def _all(codes: Sequence[Code]) -> Code:
    tests = [as_boolean(code) for code in codes]
    if len(tests) == 2:
        first, second = tests
        return join(
            lambda context: first(context) and second(context),
            Kind.BOOLEAN,
            codes,
            existing=codes,
        )

    def run(context: Context) -> bool:
        for test in tests:  # noqa: SIM110
            if not test(context):
                return False
        return True

    return join(run, Kind.BOOLEAN, codes, existing=codes)


def _union(codes: Sequence[Code]) -> Code:
    sets = [as_nodes(code) for code in codes]

    def run(context: Context) -> Sequence[Node]:
        return in_document_order([node for nodes in sets for node in nodes(context)])

    return join(run, Kind.NODES, codes)


def _arithmetic(operators: Sequence[str], codes: Sequence[Code]) -> Code:
    first, *rest = (as_number(code) for code in codes)
    work = [ARITHMETIC[word] for word in operators]
    if len(rest) == 1:
        (second,), (do,) = rest, work
        return join(lambda context: do(first(context), second(context)), Kind.NUMBER, codes)
    steps = list(zip(work, rest, strict=True))

    def run(context: Context) -> float:
        value = first(context)
        for do, operand in steps:
            value = do(value, operand(context))
        return value

    return join(run, Kind.NUMBER, codes)


# ---------------------------------------------------------------- comparison (section 3.4)

_ORDER: dict[str, Callable[[float, float], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}
_NUMERIC = (Kind.NUMBER, Kind.MOMENT)


def compare(word: str, left: Code, right: Code) -> Code:
    """The comparison that fits the kinds of both sides, chosen once."""
    if right.kind is Kind.NODES and left.kind is not Kind.NODES:
        return compare(_MIRROR[word], right, left)
    run = _comparison(word, left, right)
    return join(run, Kind.BOOLEAN, (left, right))


def _comparison(word: str, left: Code, right: Code) -> Callable[[Context], bool]:
    kinds = (left.kind, right.kind)
    test = _ORDER[word]
    equality = word in ("=", "!=")
    if Kind.ANY in kinds or kinds == (Kind.NODES, Kind.NODES):
        one, other = left.run, right.run
        return lambda context: compare_values(word, one(context), other(context), context)
    if Kind.BOOLEAN in kinds:
        if equality:
            truth, other_truth = as_boolean(left), as_boolean(right)
            return lambda context: test(truth(context), other_truth(context))
        if left.kind is Kind.NODES:
            truth, number = as_boolean(left), as_number(right)
            return lambda context: test(float(truth(context)), number(context))
    elif left.kind is Kind.NODES:
        if equality and right.kind is Kind.STRING:
            return _text_among(word, left, right)
        return _number_among(test, left, right)
    elif equality and not (kinds[0] in _NUMERIC or kinds[1] in _NUMERIC):
        text, other_text = as_string(left), as_string(right)
        if word == "=":
            return lambda context: text(context) == other_text(context)
        return lambda context: text(context) != other_text(context)
    first, second = as_number(left), as_number(right)
    return lambda context: test(first(context), second(context))


def _text_among(word: str, left: Code, right: Code) -> Callable[[Context], bool]:
    """``path = 'literal'``: what most relevance expressions are made of."""
    nodes = as_nodes(left)
    if isinstance(right.constant, str):
        literal = right.constant
        if word == "=":

            def equals(context: Context) -> bool:
                for node in nodes(context):  # noqa: SIM110
                    if node.text() == literal:
                        return True
                return False

            return equals

        def differs(context: Context) -> bool:
            for node in nodes(context):  # noqa: SIM110
                if node.text() != literal:
                    return True
            return False

        return differs
    text = as_string(right)
    if word == "=":

        def equals_text(context: Context) -> bool:
            wanted = text(context)
            return any(node.text() == wanted for node in nodes(context))

        return equals_text

    def differs_from_text(context: Context) -> bool:
        wanted = text(context)
        return any(node.text() != wanted for node in nodes(context))

    return differs_from_text


def _number_among(
    test: Callable[[float, float], bool], left: Code, right: Code
) -> Callable[[Context], bool]:
    nodes, number = as_nodes(left), as_number(right)

    def run(context: Context) -> bool:
        wanted = number(context)
        zone = context.env.zone
        for node in nodes(context):  # noqa: SIM110
            if test(number_of_string(node.text(), zone), wanted):
                return True
        return False

    return run


def compare_values(word: str, left: Value, right: Value, context: Context) -> bool:
    """Comparison of two values whose kinds only evaluation could tell."""
    zone = context.env.zone
    left_nodes = not isinstance(left, (str, float, bool, int))
    right_nodes = not isinstance(right, (str, float, bool, int))
    test = _ORDER[word]
    if isinstance(left, bool) or isinstance(right, bool):
        if word in ("=", "!="):
            return test(to_boolean(left), to_boolean(right))
        if left_nodes:
            left = to_boolean(left)
        if right_nodes:
            right = to_boolean(right)
        return test(to_number(left, zone), to_number(right, zone))
    if left_nodes and right_nodes and word == "=":
        return not {*_texts(left)}.isdisjoint(_texts(right))
    if left_nodes or right_nodes:
        lefts = _texts(left)
        rights = _texts(right)
        return any(compare_values(word, one, other, context) for one in lefts for other in rights)
    numeric = isinstance(left, (float, int, Moment)) or isinstance(right, (float, int, Moment))
    if word in ("=", "!=") and not numeric:
        same = to_string(left) == to_string(right)
        return same if word == "=" else not same
    return test(to_number(left, zone), to_number(right, zone))


def _texts(value: Value) -> Sequence[str | float | bool]:
    if isinstance(value, (str, float, bool, int)):
        return (value,)
    return [node.text() for node in value]
