"""Ranges: the numbers on a scale from a start to an end, so many steps apart."""

from decimal import Decimal, InvalidOperation

from forms.definition.model import Control, Element
from forms.prompts import Bounds

_WHOLE = frozenset({"int", "integer", "long"})


def bounds_of(element: Element) -> Bounds | None:
    """The scale of a range; None where the control is none, or says no scale that anybody can walk.

    (ODK XForms specification, "Range": start, end and step are numbers, the step above 0. A step without a
    number is 1, a step with a minus sign walks the same scale.)
    """
    question = element.question
    if question is None or question.control is not Control.RANGE:
        return None
    try:
        start, end = (Decimal(bound) for bound in question.bounds[:2])
        step = abs(Decimal(question.bounds[2] or "1"))
    except InvalidOperation:
        return None
    if not step or not all(map(_usable, (start, end, step))):
        return None
    if element.bind.type in _WHOLE and any(number % 1 for number in (start, step)):
        return None  # most of its numbers could not be answers
    return Bounds(start, end, step)


def _usable(number: Decimal) -> bool:
    """Neither infinite nor so large or fine that counting the steps would lose some."""
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -12 and abs(number) < 10**15


def on_scale(element: Element, text: str) -> bool:
    """Whether a range takes the number ``text``; one without a scale takes every number."""
    bounds = bounds_of(element)
    try:
        return bounds is None or bounds.takes(Decimal(text))
    except InvalidOperation:
        return False
