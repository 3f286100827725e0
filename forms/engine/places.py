"""Refs and keys: how a place of one interview is written, and found again.

A ref carries positions (``/data/member[2]/age``), a key the rows' identities (``/data/member[@4f1c]/age``).
"""

import re
from typing import Final

from forms.engine.instance import AnswerNode, GroupNode, Instance, Place, Row
from forms.errors import NoSuchPlace

_AT: Final = re.compile(r"\[([0-9]+)\]")
_ID: Final = re.compile(r"\[@([^\]]+)\]")


def row_ref(row: Row) -> str:
    """The ref of a row; of the whole form, that of its first element."""
    if row.outer is None:
        return row.node.element.ref
    return f"{_below(row.outer, row.node, row_ref(row.outer))}[{row.position}]"


def row_key(row: Row) -> str:
    if row.outer is None:
        return row.node.element.ref
    return f"{repeat_key(row)}[@{row.id}]"


def repeat_key(row: Row) -> str:
    """The key of the repeat that ``row`` is a row of."""
    assert row.outer is not None
    return _below(row.outer, row.node, row_key(row.outer))


def _below(outer: Row, node: Place, written: str) -> str:
    return written + node.element.ref[len(outer.node.element.ref) :]


def ref_of(node: Place) -> str:
    return _below(node.row, node, row_ref(node.row))


def key_of(node: Place) -> str:
    return _below(node.row, node, row_key(node.row))


def order_of(node: Place) -> tuple[int, ...]:
    """Sorts into document order."""
    order: list[int] = [node.element.number]
    row: Row = node.row
    while row.outer is not None:
        order[:0] = [row.home, row.position]
        row = row.outer
    return tuple(order)


class Finder:
    """Finds places by what is written."""

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._form = instance.form

    def node(self, ref: str) -> Place:
        """Raises NoSuchPlace, also for a repeat without a position."""
        number, row = self._row(ref, _AT)
        if row is None:
            raise NoSuchPlace(ref)
        return row.cells[self._form.elements[number].slot]

    def answer(self, ref: str) -> AnswerNode:
        node = self.node(ref)
        if not isinstance(node, AnswerNode):
            raise NoSuchPlace(ref)
        return node

    def row(self, ref: str) -> Row:
        """The row of a repeat at ``ref``."""
        node = self.node(ref)
        if node.row.outer is None or node is not node.row.node:
            raise NoSuchPlace(ref)
        return node.row

    def rows(self, ref: str, pattern: re.Pattern[str] = _AT) -> tuple[int, Row]:
        """The repeat at ``ref`` (no position at its end) and the row it stands in."""
        number = self._form.by_ref.get(pattern.sub("", ref))
        if number is None or self._form.elements[number].repeat is None:
            raise NoSuchPlace(ref)
        outer = self._instance.form.elements[self._form.elements[number].parent]
        above = ref.rpartition("/")[0]
        if outer.home == 0:
            return number, self._instance.whole
        _, row = self._row(above, pattern)
        if row is None:
            raise NoSuchPlace(ref)
        return number, row

    def keyed_rows(self, key: str) -> tuple[int, Row]:
        return self.rows(key, _ID)

    def keyed(self, key: str) -> Place | None:
        """The place with this key; None when its row is gone."""
        try:
            number, row = self._row(key, _ID)
        except NoSuchPlace:
            return None
        return None if row is None else row.cells[self._form.elements[number].slot]

    def _row(self, text: str, pattern: re.Pattern[str]) -> tuple[int, Row | None]:
        plain = pattern.sub("", text)
        number = self._form.by_ref.get(plain)
        if number is None:
            raise NoSuchPlace(text)
        named = pattern.findall(text)
        chain: list[int] = []
        home = self._form.elements[number].home
        while home:
            chain.append(home)
            home = self._instance.home_around(home)
        if len(named) != len(chain):
            raise NoSuchPlace(text)
        row = self._instance.whole
        for repeat, name in zip(reversed(chain), named, strict=True):
            rows = row.rows[repeat]
            if pattern is _AT:
                if not 1 <= int(name) <= len(rows):
                    raise NoSuchPlace(text)
                row = rows[int(name) - 1]
            else:
                found = next((one for one in rows if one.id == name), None)
                if found is None:
                    return number, None
                row = found
        return number, row


__all__ = [
    "Finder",
    "GroupNode",
    "key_of",
    "order_of",
    "ref_of",
    "repeat_key",
    "row_key",
    "row_ref",
]
