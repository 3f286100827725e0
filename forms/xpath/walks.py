"""Plain walks: child names, ``.`` and ``..`` without predicates, which is what forms are made of."""

from collections.abc import Callable, Sequence

from forms.xpath.axes import top
from forms.xpath.context import Context
from forms.xpath.nodes import Node

Nodes = Sequence[Node]
Walk = Callable[[Context], Nodes]


def root_of(context: Context) -> Node:
    root = context.env.root
    return top(context.node) if root is None else root


def descend(node: Node, names: Sequence[str]) -> Nodes:
    nodes: Nodes = (node,)
    for name in names:
        if len(nodes) == 1:
            nodes = nodes[0].named(name)
        elif nodes:
            nodes = [child for parent in nodes for child in parent.named(name)]
        else:
            return ()
    return nodes


def relative(ups: int, names: tuple[str, ...]) -> Walk:
    """``../../a/b``: ``ups`` parents up, then down by name."""
    if ups == 0:
        return _down(names)
    if ups == 1 and len(names) == 1:
        (name,) = names

        def sibling(context: Context) -> Nodes:
            parent = context.node.parent
            return () if parent is None else parent.named(name)

        return sibling

    def walk(context: Context) -> Nodes:
        node: Node | None = context.node
        for _ in range(ups):
            if node is None:
                return ()
            node = node.parent
        return () if node is None else descend(node, names)

    return walk


def _down(names: tuple[str, ...]) -> Walk:
    if not names:
        return lambda context: (context.node,)
    if len(names) == 1:
        (name,) = names
        return lambda context: context.node.named(name)
    return lambda context: descend(context.node, names)


def absolute(names: tuple[str, ...], own_rows: Sequence[int]) -> Walk:
    """``/data/member/age``; at the steps of ``own_rows`` only the row that the context stands in."""
    if not own_rows:

        def from_root(context: Context) -> Nodes:
            root = context.env.root
            return descend(top(context.node) if root is None else root, names)

        return from_root
    depths = sorted((index + 1 for index in own_rows), reverse=True)

    def from_own_row(context: Context) -> Nodes:
        root = root_of(context)
        found = own_row(context.node, root, names, depths)
        if found is None and context.current is not context.node:
            found = own_row(context.current, root, names, depths)
        if found is None:
            return descend(root, names)
        row, depth = found
        return descend(row, names[depth:])

    return from_own_row


def own_row(
    node: Node, root: Node, names: Sequence[str], depths: Sequence[int]
) -> tuple[Node, int] | None:
    """The deepest of the path's repeat rows that is ``node`` or above it, and how deep it lies."""
    line = [node]
    parent = node.parent
    while parent is not None:
        line.append(parent)
        parent = parent.parent
    if line[-1] is not root:
        return None
    line.reverse()
    same = 1
    while same < len(line) and same <= len(names) and line[same].name == names[same - 1]:
        same += 1
    for depth in depths:
        if depth < same:
            return line[depth], depth
    return None
