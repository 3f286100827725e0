"""The four kinds of XPath value, and how one becomes another by the rules of ODK."""

from collections.abc import Sequence
from typing import TypeAlias

from forms.xpath.nodes import Node

Value: TypeAlias = str | float | bool | Sequence[Node]


def to_string(value: Value) -> str:
    """XPath 1.0 string(): a node-set gives its first node's text, NaN and the infinities their names."""
    raise NotImplementedError


def to_number(value: Value) -> float:
    """XPath 1.0 number(); dates and dateTimes give days since 1970 (XForms specification, number())."""
    raise NotImplementedError


def to_boolean(value: Value) -> bool:
    """XPath 1.0 boolean()."""
    raise NotImplementedError
