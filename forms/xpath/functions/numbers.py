"""Numbers: rounding, sums and extremes of node-sets, and the functions of a pocket calculator."""

import math
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from forms.xpath.code import Kind
from forms.xpath.context import Context
from forms.xpath.library import ODK
from forms.xpath.nodes import Node
from forms.xpath.values import NAN, Value, number_of_string, string_of_number, to_number


def round_half_up(value: float) -> float:
    """To the nearest whole number, halves towards positive infinity (XPath 1.0 section 4.4)."""
    if not math.isfinite(value):
        return value
    return float(math.floor(value + 0.5)) if abs(value) < 2**52 else value


@ODK.define("round", "n n?", Kind.NUMBER)
def round_to(value: float, digits: float = 0.0) -> float:
    """Halves away from zero, on the decimal digits as written: round(2.15, 1) is 2.2."""
    if not math.isfinite(value) or not math.isfinite(digits):
        return value if math.isfinite(digits) else NAN
    try:
        exact = Decimal(string_of_number(value))
        unit = Decimal(1).scaleb(-int(digits))
        rounded = (exact / unit).quantize(Decimal(1), rounding=ROUND_HALF_UP) * unit
    except InvalidOperation:
        return value
    return float(rounded)


@ODK.define("floor", "n", Kind.NUMBER)
def floor(value: float) -> float:
    return float(math.floor(value)) if math.isfinite(value) else value


@ODK.define("ceiling", "n", Kind.NUMBER)
def ceiling(value: float) -> float:
    return float(math.ceil(value)) if math.isfinite(value) else value


@ODK.define("int", "v", Kind.NUMBER, context=True)
def whole(context: Context, value: Value) -> float:
    """Towards zero. Text with an exponent is a number here, because calculations have written it."""
    number = to_number(value, context.env.zone)
    if math.isnan(number) and isinstance(value, str) and value[-1:].isdecimal():
        try:
            number = float(value)
        except ValueError:
            return NAN
    return float(math.trunc(number)) if math.isfinite(number) else number


@ODK.define("abs", "n", Kind.NUMBER)
def absolute(value: float) -> float:
    return abs(value)


@ODK.define("sum", "N", Kind.NUMBER, context=True, whole=True)
def total(context: Context, nodes: Sequence[Node]) -> float:
    zone = context.env.zone
    result = 0.0
    for node in nodes:
        result += number_of_string(node.text(), zone)
    return result


def _numbers(context: Context, values: Sequence[Value]) -> Iterator[float]:
    zone = context.env.zone
    for value in values:
        if isinstance(value, (str, float, bool)):
            yield to_number(value, zone)
        else:
            for node in value:
                yield number_of_string(node.text(), zone)


@ODK.define("max", "v*", Kind.NUMBER, context=True, whole=True)
def maximum(context: Context, *values: Value) -> float:
    return _extreme(max, list(_numbers(context, values)))


@ODK.define("min", "v*", Kind.NUMBER, context=True, whole=True)
def minimum(context: Context, *values: Value) -> float:
    return _extreme(min, list(_numbers(context, values)))


def _extreme(choose: Callable[[list[float]], float], numbers: list[float]) -> float:
    if not numbers or any(math.isnan(number) for number in numbers):
        return NAN
    return choose(numbers)


def _guarded(name: str, function: Callable[..., float], takes: str = "n") -> None:
    """A function of mathematics where what it has no answer to is NaN, not an error."""

    def body(*numbers: float) -> float:
        try:
            return function(*numbers)
        except (ValueError, ZeroDivisionError):
            return NAN
        except OverflowError:
            return math.inf

    ODK.define(name, takes, Kind.NUMBER)(body)


def _log(base: Callable[[float], float]) -> Callable[[float], float]:
    return lambda value: -math.inf if value == 0 else base(value)


def _power(value: float, exponent: float) -> float:
    """NaN of what is no number, even to the power of 0 (XPath 3.0 has no opinion, ODK clients this one)."""
    if math.isnan(value) or math.isnan(exponent):
        return NAN
    if value == 0 and exponent < 0:
        return math.inf
    try:
        return math.pow(value, exponent)
    except OverflowError:
        return -math.inf if value < 0 and exponent % 2 else math.inf


_guarded("pow", _power, "n n")
_guarded("sqrt", math.sqrt)
_guarded("exp", math.exp)
_guarded("exp10", lambda value: math.pow(10.0, value))
_guarded("log", _log(math.log))
_guarded("log10", _log(math.log10))
_guarded("sin", math.sin)
_guarded("cos", math.cos)
_guarded("tan", math.tan)
_guarded("asin", math.asin)
_guarded("acos", math.acos)
_guarded("atan", math.atan)
_guarded("atan2", math.atan2, "n n")


@ODK.define("pi", "", Kind.NUMBER)
def pi() -> float:
    return math.pi
