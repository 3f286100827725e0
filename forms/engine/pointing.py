"""Answers that name rows (pser:row-ref): they name the same row when rows move, and another or none when it goes."""

from collections.abc import Callable, Iterator

from forms.engine.instance import AnswerNode, Instance, Row
from forms.engine.recalculation import Recalculation
from forms.prompts import FactKind


class Pointing:
    """The answers of one form that name rows by position; what they say is kept with the act in hand."""

    def __init__(self, instance: Instance, again: Recalculation) -> None:
        self._instance, self._again = instance, again
        form = instance.form
        self._pointing = tuple(
            (element, form.by_ref[element.bind.row_ref])
            for element in form.elements
            if element.bind.row_ref
        )

    def at(self, repeat: int, outer: Row) -> Iterator[AnswerNode]:
        """The places whose answers name rows of ``repeat`` in ``outer``."""
        for element, pointed in self._pointing:
            if pointed != repeat:
                continue
            for row in self._instance.rows_of(element.home):
                if outer.outer is not None and not row.stands_in(outer):
                    continue
                node = row.cells[element.slot]
                if isinstance(node, AnswerNode):
                    yield node

    def hand_over(self, row: Row, heir: Row) -> None:
        """Who named ``row`` names ``heir``, where that is not its own; somebody has said so, as of any answer."""
        assert row.outer is not None
        old, new = str(row.position), str(heir.position)
        for node in self.at(row.home, row.outer):
            values = node.raw.split()
            if old in values and not node.row.stands_in(heir):
                now = dict.fromkeys(new if value == old else value for value in values)
                self._again.put(node, " ".join(now), FactKind.ANSWERED)

    def follow(self, repeat: int, outer: Row, count: int, moved: Callable[[int], int]) -> None:
        """Answers that name one of ``count`` rows by position name the same row after the move; 0 is gone."""
        for node in self.at(repeat, outer):
            values = node.raw.split()
            now = [str(moved(int(v)) or "") if _names(v, count) else v for v in values]
            if now != values:
                self._repoint(node, " ".join(v for v in now if v))

    def _repoint(self, node: AnswerNode, text: str) -> None:
        """The answer still names whom it named; what was confirmed of it stays confirmed."""
        confirmed = dict(node.confirmed) if text else {}
        if text:
            node.confirmed.clear()
        self._again.put(node, text, FactKind.DERIVED)
        node.confirmed.update(confirmed)


def _names(value: str, count: int) -> bool:
    return value.isascii() and value.isdecimal() and 1 <= int(value) <= count
