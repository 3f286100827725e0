"""What one act (an answer, a row added or removed) did: for the store, and for the window."""

from forms.engine.instance import AnswerNode, Place, Row
from forms.engine.places import key_of, order_of, ref_of, repeat_key, row_ref
from forms.prompts import Change, Fact, FactKind


class Act:
    """Gathers while the act runs."""

    __slots__ = (
        "_facts",
        "_flipped",
        "_made",
        "_rows_changed",
        "_touched",
        "new_rows",
        "value_changed",
    )

    def __init__(self) -> None:
        self._facts: list[Fact | tuple[FactKind, AnswerNode, str, int]] = []
        self.value_changed: dict[AnswerNode, None] = {}  # whose actions are due
        self.new_rows: list[Row] = []
        self._touched: dict[Place, None] = {}
        self._flipped: dict[AnswerNode, bool] = {}  # whether it was relevant before
        self._made: set[Row] = set()
        self._rows_changed = False

    def keep(self, kind: FactKind, node: AnswerNode, value: str, rule: int = 0) -> None:
        self._facts.append((kind, node, value, rule))

    def touch(self, node: Place) -> None:
        self._touched[node] = None

    def flip(self, node: AnswerNode, *, relevant: bool) -> None:
        if node.element.question is not None and node.row not in self._made:
            self._flipped.setdefault(node, not relevant)
            self._touched[node] = None

    def row_added(self, row: Row) -> None:
        self._rows_changed = True
        self.new_rows.append(row)
        self._made.add(row)
        self._facts.append(
            Fact(FactKind.ROW_ADDED, repeat_key(row), row=row.id, position=row.position - 1)
        )

    def row_removed(self, key: str, row: Row) -> None:
        """``key``: of its repeat, from before it went."""
        self._rows_changed = True
        self._facts.append(Fact(FactKind.ROW_REMOVED, key, row=row.id))

    def row_moved(self, row: Row) -> None:
        self._rows_changed = True
        self._facts.append(
            Fact(FactKind.ROW_MOVED, repeat_key(row), row=row.id, position=row.position - 1)
        )

    def change(self, added: Row | None = None) -> Change:
        there = [node for node in self._flipped if not node.row.is_gone]
        flips = sorted(
            (node for node in there if node.relevant != self._flipped[node]), key=order_of
        )
        return Change(
            facts=tuple(_written(fact) for fact in self._facts),
            changed=frozenset(
                ref_of(node)
                for node in self._touched
                if isinstance(node, AnswerNode)
                and node.element.question is not None
                and not node.row.is_gone
            ),
            opened=tuple(ref_of(node) for node in flips if node.relevant),
            closed=tuple(ref_of(node) for node in flips if not node.relevant),
            aside=sum(_was_said(node) for node in flips if not node.relevant),
            rows_changed=self._rows_changed,
            ref="" if added is None else row_ref(added),
        )


def _written(fact: Fact | tuple[FactKind, AnswerNode, str, int]) -> Fact:
    """Keys are of identities: later acts do not change them."""
    if isinstance(fact, Fact):
        return fact
    kind, node, value, rule = fact
    return Fact(kind, key_of(node), value, position=rule)


def _was_said(node: AnswerNode) -> bool:
    """Whether somebody has answered here."""
    said = node.source in (FactKind.ANSWERED, FactKind.SPECIAL)
    return said and (node.raw != "" or node.special != "")
