"""Node-sets: counting, places, names, other trees."""

from collections.abc import Sequence
from dataclasses import replace

from forms.xpath.axes import descendants, in_document_order, top
from forms.xpath.code import Code, Kind, as_nodes, as_string, contents, join
from forms.xpath.context import Context
from forms.xpath.functions.logic import context_node
from forms.xpath.functions.texts import flat_texts
from forms.xpath.library import ODK
from forms.xpath.nodes import Node
from forms.xpath.references import EVERYTHING, Origin, Read
from forms.xpath.syntax import Call
from forms.xpath.values import Value


@ODK.special("count", "N", whole=True)
def _count(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    nodes = as_nodes(codes[0])
    return join(lambda context: float(len(nodes(context))), Kind.NUMBER, codes, existing=codes)


@ODK.define("count-non-empty", "N", Kind.NUMBER, whole=True)
def count_non_empty(nodes: Sequence[Node]) -> float:
    return float(sum(1 for node in nodes if node.text() != ""))


@ODK.special("last", "")
def _last(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    return Code(lambda context: float(context.size), Kind.NUMBER, positional=True)


@ODK.special("position", "N?")
def _position(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    """The context position; of a node, its place among siblings of its name, from 1."""
    if not codes:
        return Code(lambda context: float(context.position), Kind.NUMBER, positional=True)
    nodes = as_nodes(codes[0])

    def run(context: Context) -> float:
        return place(nodes(context))

    return join(run, Kind.NUMBER, codes, existing=codes)


@ODK.special("index", "N?")
def _index(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    """SurveyCTO's position of the row that a node stands in."""
    parts = codes or (context_node(),)
    nodes = as_nodes(parts[0])

    def run(context: Context) -> float:
        found = nodes(context)
        parent = found[0].parent if found else None
        return place(()) if parent is None else place((parent,))

    return join(run, Kind.NUMBER, parts, existing=parts)


def place(nodes: Sequence[Node]) -> float:
    if not nodes:
        return float("nan")
    node = nodes[0]
    parent = node.parent
    if parent is None:
        return 1.0
    siblings = parent.named(node.name)
    return next((float(i) for i, other in enumerate(siblings, 1) if other is node), 1.0)


@ODK.special("current", "")
def _current(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    here = (Read(Origin.CURRENT),)
    return Code(lambda context: (context.current,), Kind.NODES, targets=here)


@ODK.special("instance", "s")
def _instance(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    name = as_string(codes[0])
    constant = codes[0].constant
    target = (Read(Origin.INSTANCE, instance=constant if isinstance(constant, str) else ""),)

    def run(context: Context) -> Sequence[Node]:
        found = context.env.instance(name(context))
        return () if found is None else (found,)

    code = join(run, Kind.NODES, codes)
    return replace(code, reads=(*code.reads, *contents(codes[0])), targets=target)


@ODK.special("pulldata", "s s s s")
def _pulldata(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    """``instance(list)/root/item[key = value]/column``."""
    list_name, column, key, value = (as_string(code) for code in codes)
    constant = codes[0].constant
    target = Read(Origin.INSTANCE, instance=constant if isinstance(constant, str) else "")

    def run(context: Context) -> str:
        tree = context.env.instance(list_name(context))
        if tree is None:
            return ""
        wanted = value(context)
        for parent in tree.children:
            name = context.env.column(parent, key(context))
            found = None if name[:1] == "@" else context.env.lookup(parent, "item", name, wanted)
            if found is None:
                found = [
                    item
                    for item in parent.named("item")
                    if any(cell.text() == wanted for cell in _cells(item, name))
                ]
            if found:
                cells = _cells(found[0], context.env.column(parent, column(context)))
                return cells[0].text() if cells else ""
        return ""

    code = join(run, Kind.STRING, codes)
    return replace(code, reads=(*code.reads, target))


def _cells(item: Node, name: str) -> Sequence[Node]:
    """The children or (``@name``) the attribute of this name."""
    if name[:1] != "@":
        return item.named(name)
    return [attribute for attribute in item.attributes if attribute.name == name[1:]]


@ODK.special("id", "v")
def _id(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    """Elements by their ``id`` attribute: without a DTD that is what an identifier is."""
    run_value = codes[0].run

    def run(context: Context) -> Sequence[Node]:
        wanted = {word for text in flat_texts((run_value(context),)) for word in text.split()}
        if not wanted:
            return ()
        found: dict[str, Node] = {}
        for node in descendants(top(context.node)):
            for attribute in node.attributes:
                if attribute.name == "id" and attribute.text() in wanted:
                    found.setdefault(attribute.text(), node)
        return in_document_order(found.values())

    code = join(run, Kind.NODES, codes)
    return replace(code, reads=contents(codes[0]), targets=(EVERYTHING,), local=True)


def _first_name(nodes: Sequence[Node]) -> tuple[str, str]:
    """Namespace and local name of the first node."""
    name = nodes[0].name if nodes else ""
    if name.startswith("{"):
        uri, _, local = name[1:].rpartition("}")
        return uri, local
    return "", name


def _naming(name: str, index: int) -> None:
    def build(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
        code = codes[0] if codes else context_node()
        nodes = as_nodes(code)
        return join(
            lambda context: _first_name(nodes(context))[index],
            Kind.STRING,
            (code,),
            existing=(code,),
        )

    ODK.special(name, "N?")(build)


_naming("namespace-uri", 0)
_naming("local-name", 1)


@ODK.special("name", "N?")
def _name(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    """The name as the document writes it, where the tree remembers that; else the local name."""
    code = codes[0] if codes else context_node()
    nodes = as_nodes(code)

    def run(context: Context) -> Value:
        found = nodes(context)
        if not found:
            return ""
        written = getattr(found[0], "qname", None)
        return written if isinstance(written, str) else _first_name(found)[1]

    return join(run, Kind.STRING, (code,), existing=(code,))
