"""Lists written in one text with a separator, and ranks (SurveyCTO)."""

import math
from collections.abc import Iterable, Sequence

from forms.xpath.code import Code, Kind, as_nodes, as_string, join
from forms.xpath.context import Context
from forms.xpath.library import ODK
from forms.xpath.nodes import Node
from forms.xpath.syntax import Call
from forms.xpath.values import Value, number_of_string, to_string

_UNRANKED = 999.0  # what SurveyCTO gives where there is no rank


def _items(separator: str, text: str) -> list[str]:
    """The items between separators, empty ones too; of an empty text there are none."""
    if not text:
        return []
    return text.split(separator) if separator else [text]


@ODK.define("count-items", "s s", Kind.NUMBER)
def count_items(separator: str, text: str) -> float:
    return float(len(_items(separator, text)))


@ODK.define("item-at", "s s n", Kind.STRING)
def item_at(separator: str, text: str, index: float) -> str:
    """The item with this index, from 0; empty where there is none."""
    items = _items(separator, text)
    return items[int(index)] if 0 <= index < len(items) else ""


@ODK.define("item-index", "s s s", Kind.NUMBER)
def item_index(separator: str, text: str, item: str) -> float:
    """Where an item first stands, from 0; -1 where it does not."""
    items = _items(separator, text)
    return float(items.index(item)) if item in items else -1.0


@ODK.define("item-present", "s s s", Kind.BOOLEAN)
def item_present(separator: str, text: str, item: str) -> bool:
    return item in _items(separator, text)


@ODK.define("de-duplicate", "s s", Kind.STRING)
def de_duplicate(separator: str, text: str) -> str:
    return separator.join(dict.fromkeys(_items(separator, text)))


def _rank(value: float, others: Iterable[float]) -> float:
    """1 is the highest; equal values share a rank."""
    return _UNRANKED if math.isnan(value) else 1.0 + sum(1 for other in others if other > value)


@ODK.define("rank-value", "n s", Kind.NUMBER, context=True)
def rank_value(context: Context, value: float, text: str) -> float:
    """The rank of a value among numbers written with spaces between."""
    return _rank(value, (number_of_string(item, context.env.zone) for item in text.split()))


@ODK.define("rank-index", "n N", Kind.NUMBER, context=True, whole=True)
def rank_index(context: Context, index: float, nodes: Sequence[Node]) -> float:
    """The rank of one row's value among those of all rows; rows are counted from 1."""
    values = [number_of_string(node.text(), context.env.zone) for node in nodes]
    if not 1 <= index < len(values) + 1:
        return _UNRANKED
    return _rank(values[int(index) - 1], values)


@ODK.define("empty", "v", Kind.BOOLEAN)
def empty(value: Value) -> bool:
    """Whether a question is without an answer."""
    return to_string(value) == ""


@ODK.special("choice-label", "N s")
def _choice_label(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    """jr:choice-name() with its arguments the other way round."""
    question, value = as_nodes(codes[0]), as_string(codes[1])

    def run(context: Context) -> str:
        nodes = question(context)
        return (context.env.choice_name(nodes[0], value(context)) or "") if nodes else ""

    return join(run, Kind.STRING, codes)
