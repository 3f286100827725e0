"""What follows from an answer is computed again, in dependency order, and nothing else is."""

import heapq
import math
from collections.abc import Iterable

from forms.definition.model import Aspect, Control, Edge, Event, Unit
from forms.engine.act import Act
from forms.engine.casting import stored
from forms.engine.environment import FormEnvironment
from forms.engine.instance import AnswerNode, GroupNode, Instance, Place, Row, bound_to
from forms.prompts import FactKind

_VALUES = frozenset({Aspect.RELEVANT, Aspect.ROWS, Aspect.CALCULATE, Aspect.CHOICES})
_CHECKS = frozenset({Aspect.CONSTRAINT, Aspect.WARNING})
_WORDS = frozenset({"jr:choice-name"})  # jr:itext says what it said, until what it reads changes
MOST_ROWS = 10_000  # of one interview; more asked for by jr:count are not made
_ROUNDS = 200  # of one unit in one act; only expressions that chase each other need more


class Recalculation:
    """Holds what waits to be computed again, and computes it.

    Units whose result others read go through a queue ordered by rank. What only people see (constraints,
    soft checks, required, read-only, texts) waits until values have settled and is then computed once.
    """

    def __init__(self, instance: Instance, env: FormEnvironment) -> None:
        self._instance = instance
        self._env = env
        form = instance.form
        self._elements = form.elements
        self._units = form.graph.units
        self._own = form.graph.own
        self._readers = form.graph.readers
        self._rows = form.graph.rows
        self._feeds = tuple(unit.aspect in _VALUES for unit in self._units)
        self._checks = tuple(
            tuple(n for n in own if self._units[n].aspect in _CHECKS) for own in form.graph.own
        )
        self._given = tuple(
            tuple(n for n in own if self._units[n].aspect in (Aspect.CALCULATE, Aspect.CHOICES))
            for own in form.graph.own
        )
        self._filtered = frozenset(
            e.number
            for e in form.elements
            if e.question is not None
            and e.question.itemset is not None
            and e.question.itemset.dynamic
        )
        self._naming = {  # who says the name of a choice: another may be offered under the same value
            number: tuple(edge for edge in form.graph.readers[number] if self._names(edge))
            for number in self._filtered
        }
        self._watched = frozenset(a.source for a in form.actions if Event.VALUE_CHANGED in a.events)
        self._heap: list[tuple[int, int]] = []
        self._waiting: dict[int, dict[Place, None]] = {}
        self._sinks: dict[int, dict[Place, None]] = {}
        self._first = False
        self._keeping = False  # calculations whose value is kept as a fact stay as they are
        self.act = Act()
        self.rows_wanted: list[tuple[int, Row, int]] = []  # repeat, row around it, how many

    def _names(self, edge: Edge) -> bool:
        unit = self._units[edge.unit]
        if unit.expression is None:
            return unit.aspect is Aspect.WORDS
        return bool(_WORDS & unit.expression.functions)

    # ------------------------------------------------------------ marking

    def mark(self, number: int, node: Place) -> None:
        """Let one unit be computed again for one place."""
        if self._feeds[number]:
            waiting = self._waiting.get(number)
            if waiting is None:
                self._waiting[number] = {node: None}
                heapq.heappush(self._heap, (self._units[number].rank, number))
            else:
                waiting[node] = None
        else:
            self._sinks.setdefault(number, {})[node] = None

    def mark_row(self, row: Row) -> None:
        """Everything in a row, and in the rows within it."""
        for node in row.cells:
            for number in self._own[node.element.number]:
                if self._units[number].aspect is not Aspect.ROWS:
                    self.mark(number, node)
        for phantom in row.phantoms.values():
            for number in self._own[phantom.element.number]:
                if self._units[number].aspect in (Aspect.RELEVANT, Aspect.ROWS):
                    self.mark(number, phantom)
        for rows in row.rows.values():
            for inner in rows:
                self.mark_row(inner)

    def mark_rows_changed(self, repeat: int, outer: Row) -> None:
        """Rows of ``repeat`` in ``outer`` came, went or moved."""
        self._mark_edges(self._rows.get(repeat, ()), outer)
        row: Row | None = outer
        while row is not None:
            row.tallies.clear()
            row = row.outer

    def _mark_edges(self, edges: Iterable[Edge], start: Row) -> None:
        for edge in edges:
            row = start
            for _ in range(edge.up):
                assert row.outer is not None
                row = row.outer
            if not edge.down:
                self.mark(edge.unit, row.cells[edge.slot])
                continue
            unit = self._units[edge.unit]
            rows = [row]
            for repeat in edge.down[:-1]:
                rows = [inner for one in rows for inner in one.rows[repeat]]
            last = edge.down[-1]
            of_repeat = unit.element == last
            for one in rows:
                if of_repeat and unit.aspect in (Aspect.RELEVANT, Aspect.ROWS):
                    self.mark(edge.unit, one.phantoms[last])
                if of_repeat and unit.aspect is Aspect.ROWS:
                    continue
                for inner in one.rows[last]:
                    self.mark(edge.unit, inner.cells[edge.slot])

    def mark_words(self) -> None:
        """Every value that is taken from the form's words."""
        for unit in self._units:
            if unit.expression is not None and _WORDS & unit.expression.functions:
                element = self._elements[unit.element]
                for row in self._instance.rows_of(element.home):
                    self.mark(unit.number, row.cells[element.slot])

    # ------------------------------------------------------------ running

    @property
    def waits(self) -> bool:
        """Whether anything is to be computed again."""
        return bool(self._heap or self._sinks)

    def start(self) -> None:
        """Compute everything; calculations whose value is kept as a fact stay as they are."""
        self._first = True
        self.mark_row(self._instance.whole)
        self.settle(keeping=True)
        self._first = False

    def settle(self, *, keeping: bool = False) -> None:
        """Compute what waits until nothing does; ``keeping``: what is kept as a fact is not computed again."""
        self._keeping = keeping
        rounds: dict[int, int] = {}
        while self._heap:
            _, number = heapq.heappop(self._heap)
            nodes = self._waiting.pop(number)
            rounds[number] = rounds.get(number, 0) + 1
            if rounds[number] > _ROUNDS:
                continue
            unit = self._units[number]
            for node in nodes:
                self._compute(unit, node)
        sinks, self._sinks = self._sinks, {}
        for number, nodes in sinks.items():
            unit = self._units[number]
            for node in nodes:
                self._look(unit, node)
        if self._env.restless:
            for place in self._env.restless:
                if isinstance(place, AnswerNode):
                    self.act.touch(place)
            self._env.restless.clear()

    def _compute(self, unit: Unit, node: Place) -> None:
        expression = unit.expression
        match unit.aspect:
            case Aspect.RELEVANT if expression is not None:
                relevant = self._env.boolean(expression, node, otherwise=True)
                if relevant != node.own_relevant:
                    node.own_relevant = relevant
                    self._spread_relevance(node)
            case Aspect.CALCULATE if isinstance(node, AnswerNode):
                self._calculate(unit, node)
            case Aspect.CHOICES if isinstance(node, AnswerNode):
                self._env.offers.forget(node)
                self.act.touch(node)
                self._choose(node)
                self._mark_edges(self._naming.get(unit.element, ()), node.row)
            case Aspect.ROWS if expression is not None and node.row.outer is not None:
                wanted = self._env.number(expression, node) if node.relevant else math.nan
                if not math.isnan(wanted):  # a count that is taken away takes no rows away
                    count = (
                        int(wanted)
                        if 0 < wanted < MOST_ROWS
                        else MOST_ROWS
                        if wanted >= MOST_ROWS
                        else 0
                    )
                    self.rows_wanted.append((unit.element, node.row.outer, count))
            case _:
                pass

    def _calculate(self, unit: Unit, node: AnswerNode) -> None:
        expression = unit.expression
        if expression is None or not node.relevant or (self._keeping and node.source is not None):
            return
        text = stored(self._env.string(expression, node), node.element.bind.type)
        kept = expression.volatile or node.source is not None
        if text == node.raw and (node.source is not None or not kept or not text):
            return
        self.put(node, text, FactKind.DERIVED if kept else None)

    def _look(self, unit: Unit, node: Place) -> None:
        """Compute what only people see."""
        expression = unit.expression
        if unit.aspect is Aspect.WORDS or expression is None:
            self.act.touch(node)
            return
        if unit.aspect is Aspect.READONLY:
            readonly = self._env.boolean(expression, node, otherwise=False)
            if readonly != node.own_readonly:
                node.own_readonly = readonly
                self._touch_all(node)
        elif isinstance(node, AnswerNode):
            if unit.aspect is Aspect.REQUIRED:
                required = self._env.boolean(expression, node, otherwise=False)
                changed = required != node.required
                node.required = required
            else:
                bit = 1 if unit.aspect is Aspect.CONSTRAINT else 2 << unit.rule
                answered = node.relevant and node.shown != ""
                broken = answered and not self._env.boolean(expression, node, otherwise=True)
                changed = broken != bool(node.broken & bit)
                node.broken = node.broken | bit if broken else node.broken & ~bit
            if changed:
                self.act.touch(node)
                node.row.tallies.clear()

    def _touch_all(self, node: Place) -> None:
        if isinstance(node, AnswerNode):
            self.act.touch(node)
            return
        for child in node.children:
            self._touch_all(child)

    # ------------------------------------------------------------ values

    def put(self, node: AnswerNode, text: str, kind: FactKind | None, *, special: str = "") -> None:
        """Give a place a value, or (SPECIAL) none and a special answer; confirmations went with what was there."""
        if kind is not None:
            node.source = kind
            self.act.keep(kind, node, special or text)
        if node.special != special:
            node.special = special
            node.row.tallies.clear()
            self.act.touch(node)
            self._unconfirm(node)
        if node.raw != text:
            node.raw = text
            self._unconfirm(node)
            self._choose(node)

    def _unconfirm(self, node: AnswerNode) -> None:
        for rule in node.confirmed:
            self.act.keep(FactKind.CONFIRMED, node, "", rule)
        node.confirmed.clear()

    def _choose(self, node: AnswerNode) -> None:
        """Work out which of the chosen values are offered, then what is shown."""
        if node.element.number in self._filtered:
            node.offered = self._env.offers.values(node) if node.raw else None
        self._show(node)

    def _show(self, node: AnswerNode) -> None:
        text = node.raw if node.relevant else ""
        if text and node.offered is not None:
            text = self._of_the_offered(node, node.offered, text)
        if text == node.shown:
            return
        node.shown = text
        number = node.element.number
        row = node.row
        row.tallies.clear()
        self.act.touch(node)
        if number in self._watched and not self._first:
            self.act.value_changed[node] = None
        if row.outer is not None and node.parent is row.node:
            above = row.node.parent
            if isinstance(above, GroupNode) and above.indexes:
                above.indexes.pop((row.node.name, node.name), None)
        for check in self._checks[number]:
            self._sinks.setdefault(check, {})[node] = None
        readers = self._readers[number]
        if readers:
            self._mark_edges(readers, row)

    def _of_the_offered(self, node: AnswerNode, offered: frozenset[str], text: str) -> str:
        """What was chosen and is offered still."""
        if text not in offered:
            text = " ".join(value for value in text.split(" ") if value in offered)
        question = node.element.question
        if text and question is not None and question.control is Control.RANK:
            return self._ranked(node, text)
        return text

    def _ranked(self, node: AnswerNode, text: str) -> str:
        """A ranking has all choices: what is newly offered comes last."""
        offered = (choice.value for choice in self._env.offers.choices(node))
        return " ".join(dict.fromkeys((*text.split(" "), *offered)))

    def _spread_relevance(self, start: Place) -> None:
        """A place and what stands in it become relevant, or cease to be."""
        waiting: list[Place] = [start]
        while waiting:
            node = waiting.pop()
            relevant = node.own_relevant and node.parent.relevant
            if relevant == node.relevant:
                continue
            node.relevant = relevant
            number = node.element.number
            if node.element.bound:
                waiting.extend(bound_to(node))
            if isinstance(node, GroupNode):
                waiting.extend(reversed(node.children))
                for repeat, phantom in node.row.phantoms.items():
                    if phantom.parent is node:
                        waiting.append(phantom)
                        if relevant:
                            self._mark_own(repeat, phantom, Aspect.ROWS)
                continue
            node.row.tallies.clear()
            self.act.flip(node, relevant=relevant)
            self._show(node)
            if relevant and not self._first:
                for unit in self._given[number]:
                    self.mark(unit, node)

    def _mark_own(self, number: int, node: Place, aspect: Aspect) -> None:
        for unit in self._own[number]:
            if self._units[unit].aspect is aspect:
                self.mark(unit, node)
