"""An answer as it stands in a sentence: a date or a position as people say it, everything else as it was given."""

import re
from typing import Final

from forms.definition.model import Question
from forms.definition.positions import in_degrees
from forms.engine.instance import AnswerNode
from forms.xpath.compiler import Compiled
from forms.xpath.nodes import Node

_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_HOUR: Final = re.compile(r"([0-9]{2}:[0-9]{2})(?::[0-9.]+)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?")
_MOMENTS: Final = frozenset({"date", "dateTime", "time"})
_NAMES_ONE: Final = frozenset({"current"})


def is_path(expression: Compiled) -> bool:
    """Whether an expression names a place and does nothing with what stands there."""
    return (
        len(expression.reads) == 1
        and expression.targets == expression.reads
        and expression.functions <= _NAMES_ONE
    )


def in_words(node: Node) -> str:
    """What stands at ``node``: dates, hours and positions as the fields show them.

    What a form makes a text of itself, by format-date() or otherwise, is a text and stays as it is.
    """
    text = node.text()
    kind = node.element.bind.type if isinstance(node, AnswerNode) else ""
    if not isinstance(node, AnswerNode) or not text:
        return text
    if kind == "geopoint":
        return in_degrees(text)
    return moment(text, kind, node.element.question) if kind in _MOMENTS else text


def moment(text: str, kind: str, question: Question | None = None) -> str:
    """A value of type date, time or dateTime as it is said; unchanged where it is none."""
    looks = question.appearance if question is not None else frozenset()
    if kind == "time":
        hour = _HOUR.fullmatch(text)
        return hour[1] if hour else text
    day = _DAY.match(text)
    if day is None:
        return text
    if "year" in looks:
        return day[1]
    if "month-year" in looks:
        return f"{day[2]}/{day[1]}"
    said = f"{day[3]}/{day[2]}/{day[1]}"
    if kind == "date":
        return said if day.end() == len(text) else text
    hour = _HOUR.fullmatch(text, day.end() + 1)
    return f"{said} {hour[1]}" if hour else text
