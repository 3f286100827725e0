"""Rows that move, come and go as somebody or the log says: each stays the same row."""

from functools import partial

from forms.definition.model import Seed
from forms.engine.instance import Instance, Row
from forms.engine.places import repeat_key
from forms.engine.pointing import Pointing
from forms.engine.recalculation import Recalculation
from forms.prompts import Fact, FactKind

_NOTHING = Seed()  # the defaults of a row that comes back are facts of their own


class Moving:
    """The rows of one form; what is done with them is kept with the act in hand."""

    def __init__(
        self, instance: Instance, again: Recalculation, pointing: Pointing, ids: set[str]
    ) -> None:
        """``ids``: of all rows that there ever were; no other row gets one of them."""
        self._instance, self._again, self._pointing = instance, again, pointing
        self._ids = ids

    @staticmethod
    def count(row: Row) -> int:
        """How many rows there are in the list of ``row``."""
        assert row.outer is not None
        return len(row.outer.rows[row.home])

    def move(self, row: Row, to: int) -> None:
        """To the position ``to`` (1-based); answers that name it or the rows between go on naming them."""
        assert row.outer is not None
        before = row.position
        if to == before:
            return
        self._instance.move_row(row, to - 1)
        self._again.act.row_moved(row)
        self._pointing.follow(row.home, row.outer, self.count(row), partial(_moved, before, to))
        self._again.mark_rows_changed(row.home, row.outer)

    def replay(self, repeat: int, outer: Row, fact: Fact) -> None:
        """Answers that name rows do not follow: they are among the facts."""
        there = next((row for row in outer.rows[repeat] if row.id == fact.row), None)
        act = self._again.act
        if fact.kind is FactKind.ROW_ADDED and there is None:
            row = self._instance.add_row(repeat, outer, fact.row, _NOTHING, fact.position)
            self._ids.add(fact.row)
            act.row_added(row)
            self._again.mark_row(row)
        elif fact.kind is FactKind.ROW_REMOVED and there is not None:
            key = repeat_key(there)
            self._instance.remove_row(there)
            act.row_removed(key, there)
        elif fact.kind is FactKind.ROW_MOVED and there is not None:
            self._instance.move_row(there, fact.position)
            act.row_moved(there)
        self._again.mark_rows_changed(repeat, outer)


def _moved(before: int, to: int, position: int) -> int:
    """Where the row at ``position`` stands after the one at ``before`` went to ``to``."""
    if position == before:
        return to
    return position - (before < position <= to) + (to <= position < before)
