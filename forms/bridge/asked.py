"""The ``xpath`` verb: one expression over one document."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from xml.parsers.expat import ExpatError
from zoneinfo import ZoneInfo

from forms.bridge.messages import XPath
from forms.errors import EvaluationFailed
from forms.xpath.compiler import compile_expression
from forms.xpath.context import Context
from forms.xpath.documents import Document, DocumentEnvironment, DocumentNode

_NAMES = re.compile(r"\([^)]*\)")  # reading aids in a context path
Said = bool | float | str | list[str]


@lru_cache(maxsize=32)
def _document(xml: str) -> Document:
    return Document(xml)


def evaluate(message: XPath, zone: tzinfo) -> Said:
    """The value, in a form that JSON has. Raises FormError where the expression has none."""
    try:
        tree = _document(message.xml)
    except ExpatError as error:
        raise EvaluationFailed(f"the document is not well-formed: {error}") from error
    now = (
        datetime.now(UTC)
        if message.now is None
        else datetime.fromtimestamp(message.now / 1000, UTC)
    )
    env = DocumentEnvironment(
        tree,
        now=now,
        zone=ZoneInfo(message.tz) if message.tz else zone,
        language=message.lang or "",
    )
    names = {prefix: uri for prefix, uri in message.ns.items() if uri}
    compiled = compile_expression(message.expr, names, strict=False)
    place = tree.places.get(_NAMES.sub("", message.context))
    if place is None:
        raise EvaluationFailed(f"the document has nothing at {message.context}")
    context = Context(place, env)
    match message.as_:
        case "boolean":
            return compiled.boolean(context)
        case "number":
            return _finite(compiled.number(context))
        case "nodes":
            return [n.place for n in compiled.nodes(context) if isinstance(n, DocumentNode)]
        case _:
            return str(compiled.string(context))


def _finite(number: float) -> float | str:
    """JSON lacks these three numbers."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return number
