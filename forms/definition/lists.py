"""Lists that a form carries or names: choices, registers, codes; large ones as columns, answered from an index.

A list of 50,000 villages is never 50,000 nodes: a row becomes a node when somebody steps on it.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from forms.definition.xml import local, parse_xml
from forms.xpath.nodes import Node, NodeKind


class TextNode:
    """Characters of a list's cell."""

    __slots__ = ("_text", "parent")
    kind = NodeKind.TEXT
    name = ""
    children: tuple[Node, ...] = ()
    attributes: tuple[Node, ...] = ()

    def __init__(self, text: str, parent: Node) -> None:
        self._text = text
        self.parent: Node | None = parent

    def named(self, name: str) -> Sequence[Node]:  # noqa: ARG002
        return ()

    def text(self) -> str:
        return self._text


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


class Cell:
    """One value of one row."""

    __slots__ = ("_text", "name", "parent")
    kind = NodeKind.ELEMENT
    attributes: tuple[Node, ...] = ()

    def __init__(self, name: str, text: str, parent: "Item") -> None:
        self.name = name
        self._text = text
        self.parent: Node | None = parent

    @property
    def children(self) -> Sequence[Node]:
        return (TextNode(self._text, self),) if self._text else ()

    def named(self, name: str) -> Sequence[Node]:  # noqa: ARG002
        return ()

    def text(self) -> str:
        return self._text


class Item:
    """A row of a table, as the node that expressions step on."""

    __slots__ = ("_cells", "_row", "_table", "parent")
    kind = NodeKind.ELEMENT
    attributes: tuple[Node, ...] = ()

    def __init__(self, table: "Table", row: int) -> None:
        self._table = table
        self._row = row
        self._cells: dict[str, tuple[Node, ...]] = {}
        self.parent: Node | None = table

    @property
    def name(self) -> str:
        return self._table.item

    @property
    def children(self) -> Sequence[Node]:
        return [cell for name in self._table.columns for cell in self.named(name)]

    def named(self, name: str) -> Sequence[Node]:
        found = self._cells.get(name)
        if found is None:
            column = self._table.columns.get(name)
            text = None if column is None else column[self._row]
            found = () if text is None else (Cell(name, text, self),)
            self._cells[name] = found
        return found

    def text(self) -> str:
        return "".join(column[self._row] or "" for column in self._table.columns.values())


class Table:
    """``root`` of ``root/item``: columns of text, None where a row lacks the cell."""

    kind = NodeKind.ELEMENT
    attributes: tuple[Node, ...] = ()

    def __init__(
        self, parent: Node, name: str, item: str, columns: Mapping[str, list[str | None]]
    ) -> None:
        self.name = name
        self.parent: Node | None = parent
        self.item = item
        self.columns = columns
        self.size = len(next(iter(columns.values()), []))
        self._items: list[Item | None] = [None] * self.size
        self._indexes: dict[str, dict[str, list[int]]] = {}

    def _at(self, row: int) -> Item:
        found = self._items[row]
        if found is None:
            found = self._items[row] = Item(self, row)
        return found

    @property
    def children(self) -> Sequence[Node]:
        return [self._at(row) for row in range(self.size)]

    def named(self, name: str) -> Sequence[Node]:
        return self.children if name == self.item else ()

    def text(self) -> str:
        return "".join(item.text() for item in self.children)

    def lookup(self, step: str, key: str, value: str) -> Sequence[Node] | None:
        """The items whose cell ``key`` reads ``value``, in order."""
        if step != self.item:
            return ()
        index = self._indexes.get(key)
        if index is None:
            index = self._indexes[key] = {}
            for row, text in enumerate(self.columns.get(key, ())):
                if text is not None:
                    index.setdefault(text, []).append(row)
        return [self._at(row) for row in index.get(value, ())]


class SecondaryInstance:
    """A list under its name. ``root`` is the node above its first element."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root = ListNode("", None, kind=NodeKind.ROOT)

    def fill(self, first: "Node") -> "SecondaryInstance":
        self.root.children = (first,)
        return self


def empty_list(name: str) -> SecondaryInstance:
    made = SecondaryInstance(name)
    return made.fill(Table(made.root, "root", "item", {}))


def list_from_element(name: str, first: etree._Element) -> SecondaryInstance:
    """``root/item/…`` with one value per cell becomes a table, everything else a tree."""
    made = SecondaryInstance(name)
    table = _table_of(made.root, first)
    return made.fill(table if table is not None else _tree_of(made.root, first))


def list_from_media(name: str, file: str, data: bytes) -> SecondaryInstance:
    """A list from a file beside the form, by its ending. Raises FormInvalid (XML that is none) or ValueError."""
    ending = file.rpartition(".")[2].lower()
    if ending == "csv":
        return _list_from_csv(name, data)
    if ending == "geojson":
        return _list_from_geojson(name, data)
    return list_from_element(name, parse_xml(data, file))


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


def _list_from_csv(name: str, data: bytes) -> SecondaryInstance:
    """The first row names the columns; short rows lack their last cells."""
    text = data.decode("utf-8-sig")
    first_line = text.partition("\n")[0]
    separator = ";" if first_line.count(";") > first_line.count(",") else ","
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    heads = next(rows, [])
    full = [row + [""] * (len(heads) - len(row)) for row in rows if row]
    made = SecondaryInstance(name)
    if not heads:
        return made.fill(Table(made.root, "root", "item", {}))
    columns: dict[str, list[str | None]] = {
        head: [row[i] for row in full] for i, head in enumerate(heads)
    }
    return made.fill(Table(made.root, "root", "item", columns))


def _list_from_geojson(name: str, data: bytes) -> SecondaryInstance:
    """Features become items: geometry in ODK's writing, id, and the properties."""
    found = json.loads(data)
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(features, list):
        raise ValueError("is no GeoJSON feature collection")  # noqa: TRY004  # the file is wrong, not the program
    rows: list[dict[str, str]] = []
    for feature in features:
        row = {"geometry": _geometry(feature.get("geometry") or {})}
        if "id" in feature:
            row["id"] = str(feature["id"])
        row.update(
            {k: "" if v is None else str(v) for k, v in (feature.get("properties") or {}).items()}
        )
        rows.append(row)
    heads = dict.fromkeys(head for row in rows for head in row)
    made = SecondaryInstance(name)
    return made.fill(
        Table(made.root, "root", "item", {head: [row.get(head) for row in rows] for head in heads})
    )


def _geometry(geometry: Mapping[str, Any]) -> str:
    points = geometry.get("coordinates") or []
    match geometry.get("type"):
        case "Point":
            points = [points]
        case "Polygon":
            points = points[0] if points else []
        case _:
            pass
    return "; ".join(f"{point[1]} {point[0]} 0 0" for point in points)
