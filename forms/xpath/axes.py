"""The thirteen axes of XPath 1.0 and document order, over nothing but the Node protocol."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from forms.xpath.nodes import Node, NodeKind

Axis = Callable[[Node], Iterable[Node]]


def top(node: Node) -> Node:
    while (parent := node.parent) is not None:
        node = parent
    return node


def _ancestors(node: Node) -> Iterator[Node]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _ancestors_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from _ancestors(node)


def descendants(node: Node) -> Iterator[Node]:
    waiting = list(reversed(node.children))
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(found.children))


def _descendants_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from descendants(node)


def _is_child(node: Node) -> bool:
    return node.kind not in (NodeKind.ATTRIBUTE, NodeKind.NAMESPACE)


def _place(node: Node, among: Sequence[Node]) -> int:
    return next(i for i, other in enumerate(among) if other is node)


def _following_siblings(node: Node) -> Iterator[Node]:
    parent = node.parent
    if parent is not None and _is_child(node):
        siblings = parent.children
        yield from siblings[_place(node, siblings) + 1 :]


def _preceding_siblings(node: Node) -> Iterator[Node]:
    parent = node.parent
    if parent is not None and _is_child(node):
        siblings = parent.children
        yield from reversed(siblings[: _place(node, siblings)])


def _following(node: Node) -> Iterator[Node]:
    parent = node.parent
    if not _is_child(node) and parent is not None:
        yield from descendants(parent)
        node = parent
    for place in _ancestors_or_self(node):
        for sibling in _following_siblings(place):
            yield from _descendants_or_self(sibling)


def _preceding(node: Node) -> Iterator[Node]:
    parent = node.parent
    if not _is_child(node) and parent is not None:
        node = parent
    for place in _ancestors_or_self(node):
        for sibling in _preceding_siblings(place):
            yield from reversed(list(_descendants_or_self(sibling)))


def _parent(node: Node) -> tuple[Node, ...]:
    parent = node.parent
    return () if parent is None else (parent,)


def _namespaces(node: Node) -> Sequence[Node]:
    """Form trees have none; a whole document may offer them as ``namespaces``."""
    found: Sequence[Node] = getattr(node, "namespaces", ())
    return found


AXES: dict[str, Axis] = {
    "ancestor": _ancestors,
    "ancestor-or-self": _ancestors_or_self,
    "attribute": lambda node: node.attributes,
    "child": lambda node: node.children,
    "descendant": descendants,
    "descendant-or-self": _descendants_or_self,
    "following": _following,
    "following-sibling": _following_siblings,
    "namespace": _namespaces,
    "parent": _parent,
    "preceding": _preceding,
    "preceding-sibling": _preceding_siblings,
    "self": lambda node: (node,),
}

REVERSE = frozenset({"ancestor", "ancestor-or-self", "preceding", "preceding-sibling"})

PRINCIPAL = {"attribute": NodeKind.ATTRIBUTE, "namespace": NodeKind.NAMESPACE}


def in_document_order(nodes: Iterable[Node]) -> list[Node]:
    """Each node once, in document order; nodes of several trees stay tree by tree."""
    unique: dict[int, Node] = {id(node): node for node in nodes}
    if len(unique) < 2:
        return list(unique.values())
    places: dict[int, dict[int, tuple[int, int]]] = {}
    trees: dict[int, int] = {}

    def key(node: Node) -> tuple[tuple[int, int], ...]:
        path: list[tuple[int, int]] = []
        parent = node.parent
        while parent is not None:
            known = places.get(id(parent))
            if known is None:
                known = places[id(parent)] = _places(parent)
            path.append(known[id(node)])
            node, parent = parent, parent.parent
        path.append((0, trees.setdefault(id(node), len(trees))))
        path.reverse()
        return tuple(path)

    return sorted(unique.values(), key=key)


def _places(parent: Node) -> dict[int, tuple[int, int]]:
    """Namespaces come before attributes, attributes before children (XPath 1.0 section 5)."""
    found: dict[int, tuple[int, int]] = {}
    for rank, group in enumerate((_namespaces(parent), parent.attributes, parent.children)):
        for index, node in enumerate(group):
            found[id(node)] = (rank, index)
    return found
