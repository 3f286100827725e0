"""Which choices a question offers now, and what they are called."""

from collections.abc import Iterator, Sequence

from forms.definition.list_tables import Item
from forms.definition.model import FixedChoice, Itemset
from forms.definition.texts import TextForm
from forms.engine.columns import column_of, is_fixed, looked_up
from forms.engine.evaluating import Evaluating
from forms.engine.instance import AnswerNode
from forms.engine.wording import Wording
from forms.errors import FormError
from forms.prompts import Choice
from forms.xpath.context import Context
from forms.xpath.nodes import Node


class Offers:
    """Lists that never change are worked out once; filtered ones when they are asked for."""

    def __init__(self, env: Evaluating, wording: Wording) -> None:
        self._env = env
        self._wording = wording
        self._values: dict[int, frozenset[str]] = {}
        self._choices: dict[tuple[int, str], tuple[Choice, ...]] = {}
        self._names: dict[tuple[int, str], dict[str, str]] = {}
        self._columns: dict[tuple[int, str, str], str] = {}  # of tables, by language
        self._filtered: dict[AnswerNode, tuple[str, tuple[Choice, ...]]] = {}

    def forget(self, node: AnswerNode) -> None:
        """What the filter of ``node`` reads has changed."""
        self._filtered.pop(node, None)

    def values(self, node: AnswerNode) -> frozenset[str]:
        """The values that can be chosen now."""
        question = node.element.question
        if question is None:
            return frozenset()
        itemset = question.itemset
        if itemset is None:
            return frozenset(choice.value for choice in question.choices)
        if itemset.names_columns:
            return frozenset(choice.value for choice in self.choices(node))
        if itemset.dynamic:
            return frozenset(self._value(itemset, item) for item in self._items(itemset, node))
        found = self._values.get(id(itemset))
        if found is None:
            found = self._values[id(itemset)] = frozenset(
                self._value(itemset, item) for item in self._items(itemset, node)
            )
        return found

    def choices(self, node: AnswerNode) -> tuple[Choice, ...]:
        """The choices in their order, named in the present language."""
        question = node.element.question
        if question is None:
            return ()
        itemset = question.itemset
        language = self._env.language
        if itemset is not None and itemset.dynamic:
            known = self._filtered.get(node)
            if known is not None and known[0] == language:
                return known[1]
            made = self._made(itemset, node)
            if not self._follows(itemset, node):
                self._filtered[node] = (language, made)
            return made
        if itemset is not None:
            key = (id(itemset), language)
            found = self._choices.get(key)
            if found is None:
                found = self._made(itemset, node)
                if not self._follows(itemset, node):
                    self._choices[key] = found
            return found
        return tuple(self._fixed(choice, node) for choice in question.choices)

    def names(self, node: AnswerNode) -> Iterator[tuple[str, str]]:
        """Value and name of every choice that is offered now, as the form writes them: for other programs."""
        question = node.element.question
        if question is None:
            return
        itemset = question.itemset
        if itemset is not None and itemset.names_columns:
            yield from ((c.value, c.label) for c in self._made(itemset, node))
            return
        for choice in question.choices:
            yield choice.value, self._env.plain(choice.label, node)
        if itemset is not None:
            for item in self._items(itemset, node):
                value = self._value(itemset, item)
                yield value, self._label(itemset, item, value)

    def label(self, node: AnswerNode, value: str) -> str | None:
        """The name of one choice of a question, offered now or not."""
        question = node.element.question
        if question is None:
            return None
        itemset = question.itemset
        if itemset is None or itemset.dynamic:
            return next((label for known, label in self.names(node) if known == value), None)
        key = (id(itemset), self._env.language)
        found = self._names.get(key)
        if found is None:
            found = {}
            if not self._follows(itemset, node):
                self._names[key] = found
            for known, label in self.names(node):
                found.setdefault(known, label)
        return found.get(value)

    def _made(self, itemset: Itemset, node: AnswerNode) -> tuple[Choice, ...]:
        items = self._items(itemset, node)
        if itemset.names_columns:
            return tuple(self._looked_up(items, node))
        choice = self._wording.choice
        return tuple(
            Choice(self._value(itemset, item), *choice(itemset, item, self._cell(itemset, item)))
            for item in items
        )

    def _looked_up(self, rows: Sequence[Node], node: AnswerNode) -> Iterator[Choice]:
        """The choices of search(): fixed ones of the control, and rows of a table."""
        question = node.element.question
        assert question is not None
        for choice in question.choices:
            if is_fixed(choice.value):
                yield self._fixed(choice, node)
            else:
                label = self._env.plain(choice.label, node)
                yield from (Choice(*pair) for pair in looked_up(choice.value, label, rows))

    def _fixed(self, choice: FixedChoice, node: AnswerNode) -> Choice:
        wording = self._wording
        return Choice(
            choice.value,
            *wording.shown(choice.label, node),
            wording.form(choice.label, TextForm.SHORT, node)[0],
            wording.media(choice.label, node),
        )

    def _cell(self, itemset: Itemset, item: Node) -> str | None:
        """The name of a choice, where it is just a cell: of the language that is spoken, or of all of them."""
        if not itemset.column or not isinstance(item, Item):
            return None
        key = (id(item.table), itemset.column, self._env.language)
        column = self._columns.get(key)
        if column is None:
            column = self._columns[key] = column_of(item.table, *key[1:])
        return item.cell(column) or item.cell(itemset.column)

    def _follows(self, itemset: Itemset, node: AnswerNode) -> bool:
        """Whether the name of a choice has an answer inserted, so that it is worked out at each look."""
        if itemset.entry is None or not self._env.form.texts.with_answers:
            return False
        entries = (self._env.string(itemset.entry, item) for item in self._items(itemset, node))
        return not self._env.form.texts.with_answers.isdisjoint(entries)

    def _items(self, itemset: Itemset, node: AnswerNode) -> Sequence[Node]:
        try:
            return itemset.nodeset.nodes(Context(node, self._env))
        except FormError:
            return ()

    def _value(self, itemset: Itemset, item: Node) -> str:
        if itemset.code and isinstance(item, Item):
            return item.cell(itemset.code)
        return self._env.string(itemset.value, item)

    def _label(self, itemset: Itemset, item: Node, value: str) -> str:
        cell = self._cell(itemset, item)
        if cell is not None:
            return cell
        return value if itemset.label is None else self._env.string(itemset.label, item)
