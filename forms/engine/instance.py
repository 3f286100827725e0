"""The answers of one interview: a tree of lean nodes that expressions walk, and rows that keep their identity."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from forms.definition.list_tables import TextNode
from forms.definition.lists import AttributeNode
from forms.definition.model import Element, FormDefinition, Seed
from forms.engine.casting import stored_at
from forms.prompts import FactKind
from forms.xpath.nodes import Node, NodeKind


class Row:
    """One row of a repeat, or the whole form: its places by slot, its inner rows by repeat.

    ``id`` stays with the row; ``position`` (1-based) shifts when rows before it go.
    """

    __slots__ = ("cells", "gone", "home", "id", "outer", "phantoms", "position", "rows", "tallies")

    def __init__(self, home: int, outer: "Row | None", row_id: str, position: int) -> None:
        self.home = home
        self.outer = outer
        self.id = row_id
        self.position = position
        self.gone = False
        self.cells: list[AnswerNode | GroupNode] = []
        self.rows: dict[int, list[Row]] = {}
        self.phantoms: dict[int, GroupNode] = {}  # stand for each repeat where no row does
        self.tallies: dict[object, object] = {}  # what the outline has counted here

    @property
    def node(self) -> "GroupNode":
        found = self.cells[0]
        assert isinstance(found, GroupNode)
        return found

    @property
    def is_gone(self) -> bool:
        """Whether this row, or one around it, was taken off."""
        row: Row | None = self
        while row is not None and not row.gone:
            row = row.outer
        return row is not None

    def stands_in(self, other: "Row") -> bool:
        """Whether this row is ``other`` or within it."""
        row: Row | None = self
        while row is not None and row is not other:
            row = row.outer
        return row is other


class AnswerNode:
    """A place with one answer. ``raw`` is kept; ``shown`` is what is read: empty while not asked or not offered.

    ``special``: that somebody does not know, refuses, or that it does not apply. Then ``raw`` is empty.
    """

    __slots__ = (
        "broken", "confirmed", "element", "offered", "own_readonly", "own_relevant", "parent", "raw", "relevant",
        "required", "row", "shown", "source", "special",
    )  # fmt: skip
    kind = NodeKind.ELEMENT

    def __init__(
        self, element: Element, parent: "GroupNode | AnswerNode", row: Row, raw: str
    ) -> None:
        self.element = element
        self.parent: GroupNode | AnswerNode = parent
        self.row = row
        self.raw = raw
        self.shown = raw if parent.relevant else ""
        self.relevant: bool = parent.relevant
        self.own_relevant = True
        self.own_readonly = element.bind.readonly is True
        self.required = element.bind.required is True
        self.offered: frozenset[str] | None = None  # choices that the filter leaves; None: all
        self.broken = 0  # bit 0 the constraint, bit n + 1 soft check n
        self.confirmed: dict[int, str] = {}  # soft checks with their reasons
        self.special = ""
        self.source: FactKind | None = (
            None  # how the answer came; None: nothing that the store need keep
        )

    @property
    def name(self) -> str:
        return self.element.name

    @property
    def qname(self) -> str:
        return self.element.written

    @property
    def children(self) -> Sequence[Node]:
        return (TextNode(self.shown, self),) if self.shown else ()

    @property
    def attributes(self) -> Sequence[Node]:
        return _attributes(self)

    def named(self, name: str) -> Sequence[Node]:  # noqa: ARG002
        return ()

    def text(self) -> str:
        return self.shown

    @property
    def readonly(self) -> bool:
        return self.own_readonly or self.source is FactKind.PREFILLED or self.parent.readonly


class AttributeAnswer(AnswerNode):
    """An attribute that the form fills in, such as the id of an entity."""

    __slots__ = ()
    kind = NodeKind.ATTRIBUTE

    @property
    def name(self) -> str:
        return self.element.name[1:]

    @property
    def qname(self) -> str:
        return self.element.written[1:]


class GroupNode:
    """A group, a row, or the whole form."""

    __slots__ = (
        "element",
        "index",
        "indexes",
        "own_readonly",
        "own_relevant",
        "parent",
        "relevant",
        "row",
    )
    kind = NodeKind.ELEMENT

    def __init__(self, element: Element, parent: "GroupNode | Document", row: Row) -> None:
        self.element = element
        self.parent: GroupNode | Document = parent
        self.row = row
        self.own_relevant = True
        self.relevant: bool = parent.relevant
        self.own_readonly = element.bind.readonly is True
        self.index: dict[str, list[AnswerNode | GroupNode]] = {}
        self.indexes: dict[
            tuple[str, str], dict[str, list[Node]]
        ] = {}  # of rows by the text of one child

    @property
    def name(self) -> str:
        return self.element.name

    @property
    def qname(self) -> str:
        return self.element.written

    @property
    def children(self) -> "Sequence[AnswerNode | GroupNode]":
        return [node for nodes in self.index.values() for node in nodes]

    @property
    def attributes(self) -> Sequence[Node]:
        return _attributes(self)

    def named(self, name: str) -> Sequence[Node]:
        return self.index.get(name, ())

    def text(self) -> str:
        return "".join(child.text() for child in self.children)

    @property
    def readonly(self) -> bool:
        return self.own_readonly or self.parent.readonly


def bound_to(node: "AnswerNode | GroupNode") -> "Iterator[AttributeAnswer]":
    """The attributes of a place that are places themselves."""
    cells = node.row.cells
    for slot in node.element.bound.values():
        found = cells[slot] if slot < len(cells) else None  # a phantom stands alone
        if isinstance(found, AttributeAnswer):
            yield found


def _attributes(node: "AnswerNode | GroupNode") -> list[Node]:
    bound: dict[str, Node] = {attribute.name: attribute for attribute in bound_to(node)}
    return [
        bound.get(name) or AttributeNode(name, value, node)
        for name, _, value in node.element.attributes
    ]


class Document:
    """Above the first element."""

    __slots__ = ("first",)
    kind = NodeKind.ROOT
    name = ""
    parent: Node | None = None
    attributes: tuple[Node, ...] = ()
    relevant = True
    readonly = False

    def __init__(self) -> None:
        self.first: GroupNode | None = None

    @property
    def children(self) -> Sequence[Node]:
        return () if self.first is None else (self.first,)

    def named(self, name: str) -> Sequence[Node]:
        return (self.first,) if self.first is not None and self.first.name == name else ()

    def text(self) -> str:
        return "" if self.first is None else self.first.text()


Place: TypeAlias = AnswerNode | GroupNode


class Instance:
    """All answers of one interview."""

    def __init__(self, form: FormDefinition, seed: Seed | None = None) -> None:
        """``seed``: other first values than the form's own."""
        self.form = form
        self.document = Document()
        self.whole = Row(0, None, "", 1)
        self.size = 0  # how many rows there are
        self._attributes = frozenset(e.number for e in form.elements if e.is_attribute)
        self._repeats: dict[int, tuple[int, ...]] = {}  # by home: the repeats that stand in it
        for home, numbers in form.homes.items():
            children = (child for number in numbers for child in form.elements[number].children)
            self._repeats[home] = tuple(
                child for child in children if form.elements[child].repeat is not None
            )
        self._build(self.whole, self.document, form.seed if seed is None else seed)
        self.document.first = self.whole.node

    # ------------------------------------------------------------ making

    def _build(self, row: Row, parent: "GroupNode | Document", seed: Seed) -> None:
        elements = self.form.elements
        values = seed.values
        for number in self.form.homes[row.home]:
            element = elements[number]
            text = values.get(number, "")
            if number in self._attributes:
                bearer = row.cells[elements[element.parent].slot]
                row.cells.append(AttributeAnswer(element, bearer, row, text))
                continue
            above: GroupNode | Document = parent
            if element.slot:
                found = row.cells[elements[element.parent].slot]
                assert isinstance(found, GroupNode)
                above = found
            node: Place
            if element.is_group:
                node = GroupNode(element, above, row)
                for child in element.children:
                    node.index.setdefault(elements[child].name, [])
            else:
                assert isinstance(above, GroupNode)
                node = AnswerNode(element, above, row, stored_at(element, text) if text else "")
            row.cells.append(node)
            if element.slot and isinstance(above, GroupNode):
                above.index[element.name].append(node)
        for number, which in seed.specials.items():
            cell = row.cells[elements[number].slot]
            assert isinstance(cell, AnswerNode)
            cell.special = which
        for repeat in self._repeats[row.home]:
            row.rows[repeat] = []
            row.phantoms[repeat] = self._phantom(repeat, row)

    def _phantom(self, repeat: int, outer: Row) -> GroupNode:
        element = self.form.elements[repeat]
        apart = Row(repeat, outer, "", 0)
        node = GroupNode(element, self.parent_of_rows(repeat, outer), apart)
        apart.cells.append(node)
        return node

    def parent_of_rows(self, repeat: int, outer: Row) -> GroupNode:
        found = outer.cells[self.form.elements[self.form.elements[repeat].parent].slot]
        assert isinstance(found, GroupNode)
        return found

    def add_row(
        self, repeat: int, outer: Row, row_id: str, seed: Seed, position: int | None = None
    ) -> Row:
        """A new row, at the end or so that its position (0-based) is ``position``."""
        rows = outer.rows[repeat]
        at = len(rows) if position is None else min(position, len(rows))
        row = Row(repeat, outer, row_id, at + 1)
        parent = self.parent_of_rows(repeat, outer)
        self._build(row, parent, seed)
        self.size += 1
        if at == len(rows):  # nobody moves
            rows.append(row)
            parent.index[row.node.name].append(row.node)
            parent.indexes.clear()
        else:
            rows.insert(at, row)
            self._renumber(repeat, outer)
        return row

    def remove_row(self, row: Row) -> None:
        assert row.outer is not None
        rows = row.outer.rows[row.home]
        row.gone = True
        self.size -= sum(1 for _ in rows_within(row))
        if row is rows[-1]:
            rows.pop()
            parent = self.parent_of_rows(row.home, row.outer)
            parent.index[row.node.name].pop()
            parent.indexes.clear()
        else:
            rows.remove(row)
            self._renumber(row.home, row.outer)

    def move_row(self, row: Row, position: int) -> None:
        """So that its position (0-based) is ``position`` among the rows of its repeat."""
        assert row.outer is not None
        rows = row.outer.rows[row.home]
        rows.remove(row)
        rows.insert(position, row)
        self._renumber(row.home, row.outer)

    def _renumber(self, repeat: int, outer: Row) -> None:
        rows = outer.rows[repeat]
        for position, row in enumerate(rows, 1):
            row.position = position
        parent = self.parent_of_rows(repeat, outer)
        parent.index[self.form.elements[repeat].name] = [row.node for row in rows]
        parent.indexes.clear()

    # ------------------------------------------------------------ finding

    def rows_of(self, repeat: int) -> Iterator[Row]:
        """All rows of a repeat, over all rows around it."""
        chain: list[int] = []
        home = repeat
        while home:
            chain.append(home)
            home = self.home_around(home)
        rows: list[Row] = [self.whole]
        for one in reversed(chain):
            rows = [inner for row in rows for inner in row.rows[one]]
        yield from rows

    def home_around(self, repeat: int) -> int:
        return self.form.elements[self.form.elements[repeat].parent].home

    def all_rows(self) -> Iterator[Row]:
        """The whole form, then every row, outer before inner, in order."""
        return rows_within(self.whole)

    def answers(self) -> Iterator[AnswerNode]:
        """Every place with an answer, in document order."""
        waiting: list[Place] = [self.whole.node]
        while waiting:
            node = waiting.pop()
            if node.element.bound:
                yield from bound_to(node)
            if isinstance(node, AnswerNode):
                yield node
            else:
                waiting.extend(reversed(node.children))


def rows_within(outer: Row) -> Iterator[Row]:
    """A row, then those in it, outer before inner, in order."""
    waiting = [outer]
    while waiting:
        row = waiting.pop()
        yield row
        for rows in reversed(row.rows.values()):
            waiting.extend(reversed(rows))
