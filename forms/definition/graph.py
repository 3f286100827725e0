"""Who depends on whom: made once when a form is read, so that an answer touches only what follows from it."""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from forms.definition.model import Action, Aspect, Edge, Element, Graph, Unit
from forms.definition.ordering import cycles, ranks
from forms.definition.reaching import Reach, Reaching
from forms.definition.texts import Text, TextForm, Texts
from forms.errors import FormProblem, Place
from forms.xpath.compiler import Compiled
from forms.xpath.references import Origin, Read

Reads: TypeAlias = Sequence[Read]
_READ_BY_OTHERS = (Aspect.RELEVANT, Aspect.ROWS, Aspect.CALCULATE, Aspect.CHOICES)


@dataclass(frozen=True, slots=True)
class _Order:
    """``after`` is computed after ``before``; ``strict``: it can never be otherwise."""

    before: int
    after: int
    strict: bool


def build_graph(
    elements: tuple[Element, ...],
    texts: Texts,
    actions: tuple[Action, ...],
    lists: Container[str],
) -> tuple[Graph, list[FormProblem], list[list[Unit]]]:
    """The graph, what is wrong (places and lists that are not there, cycles), and the rules that cannot all stay.

    These are the units of each cycle, and each unit by itself that reads a list which is not there.
    """
    return _Building(elements, texts, lists).build(actions)


def left_out(cycle: Sequence[Unit]) -> list[Unit]:
    """Of such rules those that a form can go without, that which is missed least first."""
    fit = (
        *(Aspect.RELEVANT, Aspect.CALCULATE, Aspect.ROWS),
        *(Aspect.CONSTRAINT, Aspect.REQUIRED, Aspect.READONLY),
    )
    return [unit for aspect in fit for unit in cycle if unit.aspect is aspect]


class _Building:
    def __init__(self, elements: tuple[Element, ...], texts: Texts, lists: Container[str]) -> None:
        self._elements = elements
        self._texts = texts
        self._lists = lists
        self._reaching = Reaching(elements)
        self._units: list[Unit] = []
        self._reads: list[Reads] = []
        self._own: list[list[int]] = [[] for _ in elements]
        self._producers: dict[tuple[int, Aspect], int] = {}
        self.problems: list[FormProblem] = []
        self._baseless: dict[int, None] = {}  # units that read a list which is not there

    def build(
        self, actions: tuple[Action, ...]
    ) -> tuple[Graph, list[FormProblem], list[list[Unit]]]:
        for element in self._elements:
            for aspect, expression, reads, rule in self._aspects(element):
                self._add(element, aspect, expression, reads, rule)
        readers: list[list[Edge]] = [[] for _ in self._elements]
        rows: dict[int, list[Edge]] = defaultdict(list)
        orders: list[_Order] = []
        for unit, reads in zip(self._units, self._reads, strict=True):
            element = self._elements[unit.element]
            told = len(self.problems)
            reaches = self._reaches(element, reads, unit.aspect.value)
            if any(problem.code == "unknown_list" for problem in self.problems[told:]):
                self._baseless[unit.number] = None
            for reach in dict.fromkeys(reaches):
                edge = self._edge(unit, reach)
                (rows[reach.element] if reach.rows else readers[reach.element]).append(edge)
                if unit.aspect in _READ_BY_OTHERS:
                    orders.extend(self._orders(unit, element, reach))
            if unit.aspect in (Aspect.CALCULATE, Aspect.CHOICES):
                orders.extend(
                    _Order(self._producers[line, Aspect.RELEVANT], unit.number, strict=False)
                    for line in self._line(element.number)
                    if (line, Aspect.RELEVANT) in self._producers
                )
        for action in actions:
            if isinstance(action.value, Compiled):
                self._reaches(self._elements[action.target], action.value.reads, "setvalue")
        rank = ranks(len(self._units), [(o.before, o.after) for o in orders])
        strict = [(o.before, o.after) for o in orders if o.strict]
        found = [[self._units[n] for n in cycle] for cycle in cycles(len(self._units), strict)]
        for cycle in found:
            self._refuse(cycle)
        units = tuple(replace(unit, rank=rank[unit.number]) for unit in self._units)
        graph = Graph(
            units,
            tuple(tuple(own) for own in self._own),
            tuple(tuple(dict.fromkeys(edges)) for edges in readers),
            {repeat: tuple(dict.fromkeys(edges)) for repeat, edges in rows.items()},
        )
        return graph, self.problems, [*found, *([self._units[n]] for n in self._baseless)]

    # ------------------------------------------------------------ units

    def _aspects(self, element: Element) -> Iterator[tuple[Aspect, Compiled | None, Reads, int]]:
        bind = element.bind
        if bind.relevant is not None:
            yield Aspect.RELEVANT, bind.relevant, bind.relevant.reads, 0
        if element.repeat is not None and element.repeat.count is not None:
            yield Aspect.ROWS, element.repeat.count, element.repeat.count.reads, 0
        if bind.calculate is not None and not element.is_group:
            yield Aspect.CALCULATE, bind.calculate, bind.calculate.reads, 0
        question = element.question
        if question is not None and question.itemset is not None and question.itemset.dynamic:
            itemset = question.itemset
            reads = dict.fromkeys(
                (*itemset.nodeset.reads, *self._within(element, itemset.nodeset, itemset.value))
            )
            yield Aspect.CHOICES, None, tuple(reads), 0
        if isinstance(bind.readonly, Compiled):
            yield Aspect.READONLY, bind.readonly, bind.readonly.reads, 0
        if isinstance(bind.required, Compiled):
            yield Aspect.REQUIRED, bind.required, bind.required.reads, 0
        if bind.constraint is not None:
            yield Aspect.CONSTRAINT, bind.constraint, bind.constraint.reads, 0
        for rule, check in enumerate(bind.soft_checks):
            yield Aspect.WARNING, check.expression, check.expression.reads, rule
        shown = [read for text in self._words(element) for read in self._text_reads(text)]
        if shown:
            yield Aspect.WORDS, None, tuple(dict.fromkeys(shown)), 0

    def _within(self, element: Element, nodeset: Compiled, value: Compiled) -> Iterator[Read]:
        """What the value of an itemset's nodes reads, seen from the question."""
        if all(read.origin is Origin.INSTANCE for read in nodeset.reads):
            return
        bases = [read for read in nodeset.reads if read.origin is not Origin.INSTANCE]
        for base in bases:
            reach = [r for r in self._reaching.reach(element, base) if not r.rows]
            if any(self._elements[r.element].is_group for r in reach) or not reach:
                yield from (
                    base.then(*read.steps) for read in value.reads if read.origin is Origin.CONTEXT
                )

    def _words(self, element: Element) -> Iterator[Text]:
        question, bind = element.question, element.bind
        if question is not None:
            texts = (question.label, question.hint, bind.constraint_message, bind.required_message)
            yield from (text for text in texts if text is not None)
            yield from (check.message for check in bind.soft_checks)
            yield from (choice.label for choice in question.choices)

    def _text_reads(self, text: Text) -> Iterator[Read]:
        if text.computed is not None:
            yield from text.computed.reads
        pieces = list(text.words)
        if text.entry:
            for language in self._texts.languages:
                pieces.extend(self._texts.entries[language].get(text.entry, ()))
                for form in TextForm:
                    pieces.extend(self._texts.other_forms[language].get((text.entry, form), ()))
        for piece in pieces:
            if isinstance(piece, Compiled):
                yield from piece.reads

    def _add(
        self, element: Element, aspect: Aspect, expression: Compiled | None, reads: Reads, rule: int
    ) -> None:
        unit = Unit(len(self._units), element.number, aspect, expression, rule)
        self._units.append(unit)
        self._reads.append(reads)
        self._own[element.number].append(unit.number)
        if aspect in _READ_BY_OTHERS:
            self._producers[element.number, aspect] = unit.number

    # ------------------------------------------------------------ edges

    def _reaches(self, element: Element, reads: Reads, rule: str) -> list[Reach]:
        found: list[Reach] = []
        for read in reads:
            if read.origin is Origin.INSTANCE:
                if read.instance and read.instance not in self._lists:
                    reason = "the form has no list of this name"
                    self._complain("unknown_list", element, read.instance, reason, rule)
                continue
            reached = self._reaching.reach(element, read)
            if not reached and not self._reaching.exists(element, read):
                subject = "/".join(read.steps)
                reason = "an expression names a place that the form lacks"
                self._complain("unknown_path", element, subject, reason, rule)
            found.extend(reached)
        return found

    def _edge(self, unit: Unit, reach: Reach) -> Edge:
        """From what changed up to the row that both share, and down again to every row of the unit's place."""
        reader = self._elements[unit.element]
        start = self._elements[reach.element].home
        if reach.rows:
            start = self._reaching.outer(start)
        up = self._reaching.levels(start, reach.shared)
        return Edge(unit.number, up, self._reaching.down(reach.shared, reader.home), reader.slot)

    def _orders(self, unit: Unit, element: Element, reach: Reach) -> Iterator[_Order]:
        if reach.rows:
            if (reach.element, Aspect.ROWS) in self._producers:
                before = self._producers[reach.element, Aspect.ROWS]
                yield _Order(before, unit.number, strict=False)  # rows may ask for one more
            return
        line = self._line(reach.element)
        same_row = reach.shared == self._elements[reach.element].home
        crosses = not same_row and self._reaching.inside(
            element.home, self._elements[reach.element].home
        )
        strict = not (crosses or reach.loose)
        once = unit.expression is not None and "once" in unit.expression.functions
        for aspect in (Aspect.CALCULATE, Aspect.CHOICES):
            given = self._producers.get((reach.element, aspect))
            if given is not None and not (given == unit.number and once):
                yield _Order(given, unit.number, strict)
        for place in line:
            given = self._producers.get((place, Aspect.RELEVANT))
            if given is not None:
                own = given == unit.number and place == reach.element
                yield _Order(given, unit.number, strict=strict and own)

    def _line(self, number: int) -> Iterator[int]:
        while number >= 0:
            yield number
            number = self._elements[number].parent

    # ------------------------------------------------------------ faults

    def _complain(self, code: str, element: Element, subject: str, reason: str, rule: str) -> None:
        place = Place(ref=element.ref)
        self.problems.append(FormProblem(code, place, subject, reason, rule=rule))

    def _refuse(self, cycle: Sequence[Unit]) -> None:
        refs = list(dict.fromkeys(self._elements[unit.element].ref for unit in cycle))
        reason = "depends on itself: " + " → ".join([*refs, refs[0]])
        first = next(iter(left_out(cycle)), cycle[0])
        ref = self._elements[first.element].ref
        problem = FormProblem("cycle", Place(ref=ref), ref, reason, rule=first.aspect.value)
        self.problems.append(problem)
