"""Tables: lists as columns, answered from an index. A row becomes a node when somebody steps on it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from forms.xpath.nodes import Node, NodeKind

_SIGNS: Final = re.compile(r"[^A-Za-z0-9_]")


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
        self._cells: dict[str, tuple[Node, ...]] | None = None
        self.parent: Node | None = table

    @property
    def name(self) -> str:
        return self._table.item

    @property
    def children(self) -> Sequence[Node]:
        return [cell for name in self._table.columns for cell in self.named(name)]

    def named(self, name: str) -> Sequence[Node]:
        if self._cells is None:
            self._cells = {}
        found = self._cells.get(name)
        if found is None:
            column = self._table.columns.get(name)
            text = None if column is None else column[self._row]
            found = () if text is None else (Cell(name, text, self),)
            self._cells[name] = found
        return found

    def text(self) -> str:
        return "".join(column[self._row] or "" for column in self._table.columns.values())

    @property
    def table(self) -> "Table":
        return self._table

    def cell(self, column: str) -> str:
        """The text of one cell; empty where there is none."""
        found = self._table.columns.get(column)
        return "" if found is None else found[self._row] or ""


class Table:
    """``root`` of ``root/item``: columns of text, None where a row lacks the cell."""

    kind = NodeKind.ELEMENT
    attributes: tuple[Node, ...] = ()
    columns: Mapping[str, list[str | None]]
    size: int

    def __init__(
        self, parent: Node, name: str, item: str, columns: Mapping[str, list[str | None]]
    ) -> None:
        self._begin(parent, name, item)
        self._fill(columns)

    def _begin(self, parent: Node, name: str, item: str) -> None:
        self.name = name
        self.parent: Node | None = parent
        self.item = item
        self._indexes: dict[str, dict[str, list[int]]] = {}
        self._folded: dict[str, dict[str, list[int]]] = {}
        self._loose: dict[str, str] = {}

    def _fill(self, columns: Mapping[str, list[str | None]]) -> None:
        self.columns = columns
        self.size = len(next(iter(columns.values()), []))
        self._items: list[Item | None] = [None] * self.size

    def at(self, row: int) -> Item:
        found = self._items[row]
        if found is None:
            found = self._items[row] = Item(self, row)
        return found

    @property
    def children(self) -> Sequence[Node]:
        return [self.at(row) for row in range(self.size)]

    def named(self, name: str) -> Sequence[Node]:
        return self.children if name == self.item else ()

    @property
    def has_rows(self) -> bool:
        return self.size > 0

    def text(self) -> str:
        return "".join(item.text() for item in self.children)

    def lookup(self, step: str, key: str, value: str) -> Sequence[Node] | None:
        """The items whose cell ``key`` reads ``value``, in order."""
        if step != self.item:
            return ()
        index = self._indexes.get(key)
        if index is None:
            index = self._indexes[key] = _index(self.columns.get(key, ()))
        return [self.at(row) for row in index.get(value, ())]

    def lacks(self, column: str) -> bool:
        """Whether no row has such a cell, as far as can be told without reading a file."""
        return column not in self.columns

    def column(self, name: str) -> str:
        """The column that is meant: of this name, or of one that differs in case and signs, as Collect takes them."""
        if name in self.columns:
            return name
        if not self._loose:
            for own in self.columns:
                self._loose.setdefault(_loosely(own), own)
        return self._loose.get(_loosely(name), name)

    def rows_reading(self, column: str, value: str) -> Sequence[int]:
        """The rows whose cell reads ``value``, upper or lower case."""
        index = self._folded.get(column)
        if index is None:
            cells = self.columns.get(column, ())
            folded = (None if cell is None else cell.casefold() for cell in cells)
            index = self._folded[column] = _index(folded)
        return index.get(value.casefold(), ())


def _index(cells: Iterable[str | None]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for row, text in enumerate(cells):
        if text is not None:
            index.setdefault(text, []).append(row)
    return index


def _loosely(name: str) -> str:
    return _SIGNS.sub("_", name.strip()).lower()


class LateTable(Table):
    """A table that is read when somebody first needs a row of it; until then it costs its file's bytes."""

    def __init__(
        self,
        parent: Node,
        read: Callable[[], Mapping[str, list[str | None]]],
        *,
        has_rows: bool = True,
    ) -> None:
        self._begin(parent, "root", "item")
        self._read = read
        self._expected = has_rows

    @property
    def has_rows(self) -> bool:
        return self._expected

    def lacks(self, column: str) -> bool:
        return "columns" in self.__dict__ and super().lacks(column)

    def __getattr__(self, name: str) -> Any:
        """Called only for what is not there yet: the columns, and what is made with them."""
        if name not in ("columns", "size", "_items"):
            raise AttributeError(name)
        self._fill(self._read())
        del self._read  # and the bytes it holds
        return self.__dict__[name]
