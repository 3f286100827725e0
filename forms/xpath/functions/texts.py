"""Text: cutting, joining, measuring, patterns."""

import re
from collections.abc import Callable, Sequence
from math import inf, isnan, trunc

from forms.errors import EvaluationFailed
from forms.xpath.code import Code, Kind, as_string, join
from forms.xpath.functions.logic import context_node
from forms.xpath.functions.numbers import round_half_up
from forms.xpath.library import ODK
from forms.xpath.patterns import found
from forms.xpath.syntax import Call
from forms.xpath.values import Value, to_string

_SPACE = " \t\r\n"
_LONGEST = 2_000_000  # characters of a text that is put together


@ODK.special("string", "v?")
def _string(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    code = codes[0] if codes else context_node()
    return join(as_string(code), Kind.STRING, (code,))


def _optional_text(body: Callable[[str], Value], kind: Kind) -> Callable[..., Code]:
    """Functions of one text, or of the context node's."""

    def build(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
        code = codes[0] if codes else context_node()
        text = as_string(code)
        return join(lambda context: body(text(context)), kind, (code,))

    return build


ODK.special("string-length", "s?")(_optional_text(lambda text: float(len(text)), Kind.NUMBER))
ODK.special("normalize-space", "s?")(
    _optional_text(lambda text: " ".join(re.findall(r"[^ \t\r\n]+", text)), Kind.STRING)
)
ODK.special("trim", "s?")(_optional_text(lambda text: text.strip(_SPACE), Kind.STRING))


def flat_texts(values: Sequence[Value]) -> list[str]:
    """The text of every value, and of every node of a node-set."""
    found: list[str] = []
    for value in values:
        if isinstance(value, (str, float, bool)):
            found.append(to_string(value))
        else:
            found.extend(node.text() for node in value)
    return found


def _bounded(text: str) -> str:
    """Calculations that double each other's text end here, not where memory does."""
    if len(text) > _LONGEST:
        raise EvaluationFailed(f"a text of more than {_LONGEST:,} characters")
    return text


@ODK.define("concat", "v*", Kind.STRING)
def concat(*values: Value) -> str:
    return _bounded("".join(flat_texts(values)))


@ODK.define("join", "s v*", Kind.STRING, whole=True)
def join_texts(separator: str, *values: Value) -> str:
    return _bounded(separator.join(flat_texts(values)))


@ODK.define("contains", "s s", Kind.BOOLEAN)
def contains(text: str, part: str) -> bool:
    return part in text


@ODK.define("starts-with", "s s", Kind.BOOLEAN)
def starts_with(text: str, part: str) -> bool:
    return text.startswith(part)


@ODK.define("ends-with", "s s", Kind.BOOLEAN)
def ends_with(text: str, part: str) -> bool:
    return text.endswith(part)


@ODK.define("substring-before", "s s", Kind.STRING)
def substring_before(text: str, part: str) -> str:
    before, found, _ = text.partition(part) if part else ("", "", "")
    return before if found else ""


@ODK.define("substring-after", "s s", Kind.STRING)
def substring_after(text: str, part: str) -> str:
    return text.partition(part)[2] if part else text


@ODK.define("substring", "s n n?", Kind.STRING)
def substring(text: str, start: float, length: float | None = None) -> str:
    """Positions from 1, rounded (XPath 1.0 section 4.2)."""
    first = round_half_up(start)
    end = inf if length is None else first + round_half_up(length)
    if isnan(first) or isnan(end):
        return ""
    low = max(first, 1)
    high = min(end, len(text) + 1)
    return text[int(low) - 1 : int(high) - 1] if low < high else ""


@ODK.define("substr", "s n n?", Kind.STRING)
def substr(text: str, start: float, end: float = inf) -> str:
    """From 0, end exclusive, without fractions; negative numbers from the end."""
    if isnan(start) or isnan(end):
        return ""
    size = len(text)
    whole = (at if abs(at) == inf else trunc(at) for at in (start, end))
    low, high = (int(max(0, min(size, at + size if at < 0 else at))) for at in whole)
    return text[low:high]


@ODK.define("translate", "s s s", Kind.STRING)
def translate(text: str, old: str, new: str) -> str:
    table: dict[int, str | None] = {}
    for index, letter in enumerate(old):
        table.setdefault(ord(letter), new[index] if index < len(new) else None)
    return text.translate(table)


@ODK.define("upper-case upper", "s", Kind.STRING)
def upper_case(text: str) -> str:
    return text.upper()


@ODK.define("lower-case lower", "s", Kind.STRING)
def lower_case(text: str) -> str:
    return text.lower()


@ODK.define("linebreak", "", Kind.STRING)
def linebreak() -> str:
    return "\n"


@ODK.define("regex", "s s", Kind.BOOLEAN)
def regex(text: str, source: str) -> bool:
    """Whether the pattern is found in the text (XForms specification: as JavaScript's ``/source/.test(text)``)."""
    return found(source, text)
