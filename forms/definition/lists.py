"""Lists that a form carries or names: choices, registers, codes; as tables where they are so, else as trees."""

from collections.abc import Sequence

from lxml import etree

from forms.definition.list_tables import Table, TextNode
from forms.definition.xml import local
from forms.errors import FormError
from forms.xpath.nodes import Node, NodeKind


class AttributeNode(TextNode):
    """An attribute of a place or of a list's element."""

    __slots__ = ("name",)
    kind = NodeKind.ATTRIBUTE

    def __init__(self, name: str, text: str, parent: Node) -> None:
        super().__init__(text, parent)
        self.name = name


class ListNode:
    """An element of a list that is kept as a tree."""

    __slots__ = ("_text", "attributes", "children", "kind", "name", "parent")

    def __init__(
        self, name: str, parent: "Node | None", text: str = "", *, kind: NodeKind = NodeKind.ELEMENT
    ) -> None:
        self.kind = kind
        self.name = name
        self.parent = parent
        self.children: Sequence[Node] = ()
        self.attributes: Sequence[Node] = ()
        self._text = text

    def named(self, name: str) -> Sequence[Node]:
        return [child for child in self.children if child.name == name]

    def text(self) -> str:
        return self._text or "".join(child.text() for child in self.children)


class ListUnreadable(FormError, ValueError):
    """A list's file is not what its name says, from ``line`` on (1-based; 0: the file as a whole)."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(f"line {line}: {reason}" if line else reason)
        self.reason = reason
        self.line = line


class SecondaryInstance:
    """A list under its name. ``root`` is the node above its first element."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root = ListNode("", None, kind=NodeKind.ROOT)

    def fill(self, first: "Node") -> "SecondaryInstance":
        self.root.children = (first,)
        return self

    @property
    def has_rows(self) -> bool:
        """Whether there is anything in it; of a file that was not read yet, whether it seems so."""
        first = next(iter(self.root.children), None)
        return first.has_rows if isinstance(first, Table) else bool(first and first.children)

    def lacks(self, column: str) -> bool:
        """Whether no item has such a cell, as far as can be told without reading a file."""
        first = next(iter(self.root.children), None)
        return isinstance(first, Table) and first.lacks(column)


def empty_list(name: str) -> SecondaryInstance:
    made = SecondaryInstance(name)
    return made.fill(Table(made.root, "root", "item", {}))


def list_from_element(name: str, first: etree._Element) -> SecondaryInstance:
    """``root/item/…`` with one value per cell becomes a table, everything else a tree."""
    made = SecondaryInstance(name)
    table = _table_of(made.root, first)
    return made.fill(table if table is not None else _tree_of(made.root, first))


def _table_of(parent: Node, first: etree._Element) -> Table | None:
    if (
        not len(first)
        or first.attrib
        or first.xpath("boolean(*/@* | */*/@* | */*/* | text()[normalize-space()])")
    ):
        return None
    tag = first[0].tag
    columns: dict[str, list[str | None]] = {}
    for row, item in enumerate(first):
        if item.tag != tag:
            return None
        for cell in item:
            column = columns.get(cell.tag)
            if column is None:
                column = columns[cell.tag] = [None] * row
            elif len(column) != row:
                return None  # the same cell twice
            column.append(cell.text or "")
        for column in columns.values():
            if len(column) == row:
                column.append(None)
    if not columns:
        return None
    plain = {_plain(name): column for name, column in columns.items()}
    return (
        Table(parent, local(first), local(first[0]), plain) if len(plain) == len(columns) else None
    )


def _plain(tag: str) -> str:
    """Lists are read by local names, whatever namespace they inherit from the document around them."""
    return tag.rpartition("}")[2]


def _tree_of(parent: Node, element: etree._Element) -> ListNode:
    made = ListNode(local(element), parent, "" if len(element) else element.text or "")
    made.attributes = [
        AttributeNode(_plain(str(k)), str(v), made) for k, v in element.attrib.items()
    ]
    children: list[Node] = []
    if len(element) and (element.text or "").strip():
        children.append(TextNode(element.text or "", made))
    for child in element:
        children.append(_tree_of(made, child))
        if (child.tail or "").strip():
            children.append(TextNode(child.tail or "", made))
    if not len(element) and element.text:
        children.append(TextNode(element.text, made))
    made.children = children
    return made
