"""Truth, choice between values, and values that are given once."""

from collections.abc import Sequence
from dataclasses import replace

from forms.xpath.code import (
    Branch,
    Code,
    Kind,
    Run,
    as_boolean,
    as_number,
    constant,
    join,
)
from forms.xpath.context import Context
from forms.xpath.library import ODK
from forms.xpath.nodes import Node
from forms.xpath.references import Origin, Read
from forms.xpath.syntax import Call
from forms.xpath.values import Value, to_number, to_string


@ODK.special("true", "")
def _true(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    return constant(True, Kind.BOOLEAN)


@ODK.special("false", "")
def _false(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    return constant(False, Kind.BOOLEAN)


@ODK.special("not", "b")
def _not(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    test = as_boolean(codes[0])
    return join(lambda context: not test(context), Kind.BOOLEAN, codes, existing=codes)


@ODK.special("boolean", "v")
def _boolean(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    return join(as_boolean(codes[0]), Kind.BOOLEAN, codes, existing=codes)


@ODK.define("boolean-from-string", "s", Kind.BOOLEAN)
def boolean_from_string(text: str) -> bool:
    return text in ("1", "true")


@ODK.special("if", "b v v")
def _if(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    condition, yes, no = codes
    kind = yes.kind if yes.kind is no.kind else Kind.ANY
    start = Branch(as_boolean(condition), yes.branch or yes.run, no.branch or no.run)

    def run(context: Context) -> Value:
        branch: Branch | Run = start
        while isinstance(branch, Branch):
            branch = branch.then if branch.test(context) else branch.otherwise
        return branch(context)

    code = join(run, kind, codes, existing=(condition,))
    leaves = (condition.depth, *(part.depth - (part.branch is not None) for part in (yes, no)))
    return replace(code, branch=start, depth=1 + max(leaves))


@ODK.define("coalesce", "v v v*", Kind.ANY)
def coalesce(*values: Value) -> Value:
    """The first value that is not empty; NaN is empty."""
    for value in values:
        if to_string(value) not in ("", "NaN"):
            return value
    return ""


@ODK.special("once", "v")
def _once(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    run = codes[0].run

    def given_or_new(context: Context) -> Value:
        given = context.node.text()
        if given:
            return given
        new = to_string(run(context))
        return "" if new == "NaN" else new

    code = join(given_or_new, Kind.STRING, codes, volatile=True)
    return replace(code, local=True, reads=(*code.reads, Read(Origin.CONTEXT)))


def _items(values: Sequence[Value]) -> list[str | float | bool]:
    """Values one by one; a node-set counts node by node."""
    items: list[str | float | bool] = []
    for value in values:
        if isinstance(value, (str, float, bool)):
            items.append(value)
        else:
            items.extend(node.text() for node in value)
    return items


def _ticked(context: Context, item: str | float | bool) -> bool:
    """A number above zero, or an answer in words."""
    if isinstance(item, bool):
        return item
    number = to_number(item, context.env.zone)
    return item != "" and not number <= 0


def _within(total: float, low: float, high: float) -> bool:
    return (low < 0 or total >= low) and (high < 0 or total <= high)


@ODK.define("checklist", "n n v*", Kind.BOOLEAN, context=True, whole=True)
def checklist(context: Context, low: float, high: float, *values: Value) -> bool:
    count = sum(1 for item in _items(values) if _ticked(context, item))
    return _within(count, low, high)


@ODK.define("weighted-checklist", "n n v*", Kind.BOOLEAN, context=True, whole=True, pairs=True)
def weighted_checklist(context: Context, low: float, high: float, *values: Value) -> bool:
    zone = context.env.zone
    total = 0.0
    for answers, weights in zip(values[::2], values[1::2], strict=False):
        pairs = zip(_items((answers,)), _items((weights,)), strict=False)
        total += sum(to_number(weight, zone) for item, weight in pairs if _ticked(context, item))
    return _within(total, low, high)


@ODK.special("depend", "v+")
def _depend(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    """The first argument; the others only say what it depends on (JavaRosa)."""
    return join(codes[0].run, codes[0].kind, codes)


@ODK.special("lang", "s")
def _lang(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    wanted = codes[0].run

    def run(context: Context) -> bool:
        language = to_string(wanted(context)).lower()
        node: Node | None = context.node
        while node is not None:
            for attribute in node.attributes:
                if attribute.name == "{http://www.w3.org/XML/1998/namespace}lang":
                    own = attribute.text().lower()
                    return own == language or own.startswith(language + "-")
            node = node.parent
        return False

    return replace(join(run, Kind.BOOLEAN, codes), local=True)


@ODK.special("number", "v?")
def _number(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    code = codes[0] if codes else context_node()
    return join(as_number(code), Kind.NUMBER, (code,))


def context_node() -> Code:
    """What a function without its argument is about."""
    here = (Read(Origin.CONTEXT),)
    return Code(lambda context: (context.node,), Kind.NODES, targets=here, local=True)
