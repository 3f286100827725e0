"""The places of an interview as the engine protocol shows them."""

from collections.abc import Iterator
from typing import Any

from forms.bridge.sitting import Sitting
from forms.definition.model import Control
from forms.engine.casting import submitted
from forms.engine.instance import AnswerNode, GroupNode, Place, Row
from forms.engine.places import ref_of, row_ref
from forms.prompts import Kind, ProblemKind

MOST_CHOICES = 500  # that a node carries with it; longer lists are asked for

_TYPES = {
    Control.INPUT: "input",
    Control.SELECT_ONE: "select",
    Control.SELECT_MANY: "select",
    Control.RANK: "rank",
    Control.RANGE: "range",
    Control.TRIGGER: "trigger",
    Control.UPLOAD: "upload",
}
Shown = dict[str, Any]


class View:
    """Shows places; asks, and changes nothing."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._elements = sitting.form.elements
        self._env = sitting.env

    def nodes(self) -> Iterator[Shown]:
        """Every place in document order: a repeat's range before its rows."""
        waiting: list[Place | Shown] = [self._sitting.instance.whole.node]
        while waiting:
            one = waiting.pop()
            if isinstance(one, dict):
                yield one
                continue
            yield self.node(one)
            if isinstance(one, GroupNode):
                waiting.extend(reversed(list(self._below(one))))

    def _below(self, group: GroupNode) -> Iterator[Place | Shown]:
        for number in group.element.children:
            child = self._elements[number]
            if child.repeat is None:
                yield group.row.cells[child.slot]
            else:
                yield self.range(number, group.row)
                yield from (row.node for row in group.row.rows[number])

    def range(self, repeat: int, outer: Row) -> Shown:
        """A repeat, whether it has rows or not."""
        element = self._elements[repeat]
        assert element.repeat is not None
        rows, nobody = outer.rows[repeat], outer.phantoms[repeat]
        kind = "controlled" if element.repeat.fixed else "uncontrolled"
        return {
            "ref": row_ref(outer) + element.ref[len(outer.node.element.ref) :],
            "type": f"repeat-range:{kind}",
            "valueType": "",
            "relevant": any(row.node.relevant for row in rows) if rows else nobody.relevant,
            "readonly": nobody.readonly,
            "required": False,
            "label": self._label(nobody),
            "hint": None,
            "count": len(rows),
        }

    def node(self, node: Place) -> Shown:
        return self._answer(node) if isinstance(node, AnswerNode) else self._group(node)

    def _group(self, node: GroupNode) -> Shown:
        element = node.element
        kind = "repeat-instance" if element.repeat else "group" if element.parent >= 0 else "root"
        return {
            "ref": ref_of(node),
            "type": kind,
            "valueType": "",
            "relevant": node.relevant,
            "readonly": node.readonly,
            "required": self._required(node),
            "label": self._label(node),
            "hint": None,
        }

    def _answer(self, node: AnswerNode) -> Shown:
        element, question = node.element, node.element.question
        shown: Shown = {
            "ref": ref_of(node),
            "type": "model-value" if question is None else _TYPES[question.control],
            "valueType": element.bind.type,
            "relevant": node.relevant,
            "readonly": node.readonly,
            "required": node.required,
            "value": submitted(node.shown, element.bind.type),
            "label": None,
            "hint": None,
        }
        violation = self.violation(node)
        if violation is not None:
            shown["violation"] = violation
        if question is None:
            return shown
        if self._sitting.asking.kinds[element.number] is Kind.NOTE:
            shown["type"] = "note"
        shown["label"] = self._env.plain(question.label, node) if question.label else None
        shown["hint"] = self._env.plain(question.hint, node) if question.hint else None
        if question.selects and len(self._env.offers.values(node)) <= MOST_CHOICES:
            shown["choices"] = self.choices(node)
        return shown

    def violation(self, node: AnswerNode) -> dict[str, str | None] | None:
        """What a place breaks, whether somebody is asked about it or not."""
        bind = node.element.bind
        if not node.relevant:
            return None
        if node.shown == "" and node.required:
            condition, message = ProblemKind.REQUIRED, bind.required_message
        elif node.shown != "" and node.broken & 1:
            condition, message = ProblemKind.CONSTRAINT, bind.constraint_message
        else:
            return None
        return {
            "condition": condition.value,
            "message": self._env.plain(message, node) if message else None,
        }

    def _required(self, node: GroupNode) -> bool:
        """That a group is required means nothing to anybody; it is shown as the form has it."""
        rule = node.element.bind.required
        if isinstance(rule, bool):
            return rule
        return self._env.boolean(rule, node, otherwise=False)

    def _label(self, node: GroupNode) -> str | None:
        label = node.element.label
        return None if label is None else self._env.plain(label, node)

    def choices(self, node: AnswerNode) -> list[dict[str, str]]:
        return [{"value": value, "label": name} for value, name in self._env.offers.names(node)]
