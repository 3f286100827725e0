"""What stands behind a check: the questions whose answers it hangs on, near ones first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from forms.definition.list_tables import Table
from forms.definition.model import Aspect, Element, FormDefinition
from forms.definition.reaching import Reaching
from forms.errors import NoSuchPlace
from forms.prompts import ProblemKind
from forms.session import FormSession
from forms.synthetic.guesses import Hints
from forms.xpath.compiler import Compiled
from forms.xpath.references import Origin, Read

_MOST = 60  # places that are looked at behind one check
_SAMPLE = 40  # values of a list that are tried
_FIRST = {
    ProblemKind.REQUIRED: (Aspect.REQUIRED, Aspect.CHOICES),
    ProblemKind.CONSTRAINT: (Aspect.CONSTRAINT, Aspect.CALCULATE, Aspect.CHOICES),
}
_ON = (Aspect.CALCULATE, Aspect.CHOICES)


@dataclass(frozen=True, slots=True)
class Lever:
    """A question that a check hangs on; ``hints`` are of the expressions on the way to it."""

    element: Element
    hints: Hints
    distance: int


@dataclass(frozen=True, slots=True)
class Behind:
    """All that a check hangs on."""

    hints: Hints  # of its own expressions
    levers: tuple[Lever, ...]
    repeats: tuple[int, ...]  # whose number of rows counts
    read: tuple[int, ...]  # all places that are read, calculations among them


class Levers:
    """Looks at one form; what was found once is kept."""

    def __init__(self, form: FormDefinition) -> None:
        self._form = form
        self._known: dict[tuple[int, ProblemKind], Behind] = {}

    @cached_property
    def _reaching(self) -> Reaching:
        return Reaching(self._form.elements)

    @cached_property
    def counting(self) -> frozenset[int]:
        """The questions that say, as they are or through calculations, how many rows a repeat has."""
        graph = self._form.graph
        found: set[int] = set()
        waiting = [
            (self._form.elements[unit.element], unit.expression)
            for unit in graph.units
            if unit.aspect is Aspect.ROWS and unit.expression is not None
        ]
        while waiting:
            owner, expression = waiting.pop()
            for number in set(self._reads(owner, expression, {})) - found:
                found.add(number)
                place = self._form.elements[number]
                if place.bind.calculate is not None:
                    waiting.append((place, place.bind.calculate))
        return frozenset(found)

    def element_of(self, ref: str) -> Element:
        """The element of a ref with positions."""
        return self._form.elements[self._form.by_ref[_plain(ref)]]

    def behind(self, element: Element, kind: ProblemKind) -> Behind:
        found = self._known.get((element.number, kind))
        if found is None:
            found = self._known[element.number, kind] = self._look(element, kind)
        return found

    def _look(self, element: Element, kind: ProblemKind) -> Behind:
        own = Hints()
        all_hints: dict[int, Hints] = {}
        repeats: dict[int, None] = {}
        distances: dict[int, int] = {}
        waiting: list[tuple[Element, int, tuple[Aspect, ...]]] = [
            (element, 0, _FIRST.get(kind, ()))
        ]
        while waiting:
            place, distance, aspects = waiting.pop(0)
            for owner, expression in self._expressions(place, aspects):
                if place is element:
                    own.read(expression.text)
                for number in self._reads(owner, expression, repeats):
                    hints = all_hints.setdefault(number, Hints())
                    hints.read(expression.text)
                    if number not in distances and len(distances) < _MOST:
                        distances[number] = distance + 1
                        if number != element.number:
                            waiting.append((self._form.elements[number], distance + 1, _ON))
                self._sample(expression, own if place is element else None, all_hints, owner)
        levers = tuple(
            Lever(self._form.elements[number], all_hints[number], distance)
            for number, distance in distances.items()
            if number != element.number and self._answerable(self._form.elements[number])
        )
        return Behind(own, levers, tuple(repeats), tuple(distances))

    def _expressions(
        self, place: Element, aspects: tuple[Aspect, ...]
    ) -> Iterator[tuple[Element, Compiled]]:
        """What decides about a place, and whether it is asked at all."""
        graph = self._form.graph
        for number in graph.own[place.number]:
            unit = graph.units[number]
            if unit.aspect in aspects and unit.expression is not None:
                yield place, unit.expression
        question = place.question
        if Aspect.CHOICES in aspects and question is not None and question.itemset is not None:
            yield place, question.itemset.nodeset
        for action in self._form.actions:
            if action.target == place.number and isinstance(action.value, Compiled):
                yield place, action.value
        line: Element | None = place
        while line is not None:
            if line.bind.relevant is not None:
                yield line, line.bind.relevant
            if line.repeat is not None and line.repeat.count is not None:
                yield line, line.repeat.count
            line = self._form.elements[line.parent] if line.parent >= 0 else None

    def _reads(
        self, owner: Element, expression: Compiled, repeats: dict[int, None]
    ) -> Iterator[int]:
        for read in expression.reads:
            if read.origin is Origin.INSTANCE:
                continue
            for reach in self._reaching.reach(owner, read):
                if reach.rows:
                    repeats[reach.element] = None
                else:
                    yield reach.element

    def _sample(
        self, expression: Compiled, own: Hints | None, hints: dict[int, Hints], owner: Element
    ) -> None:
        """Values of the lists that an expression looks into, for whatever is compared with them."""
        values = [v for read in expression.reads for v in self._cells(read)]
        if not values:
            return
        readers = [hints[n] for n in self._reads(owner, expression, {}) if n in hints]
        for some in (*readers, *([own] if own is not None else [])):
            some.texts.update(dict.fromkeys(values))

    def _cells(self, read: Read) -> list[str]:
        if read.origin is not Origin.INSTANCE or not read.steps:
            return []
        root = self._form.list_root(read.instance)
        table = next(iter(root.children), None) if root is not None else None
        if not isinstance(table, Table):
            return []
        column = [text for text in table.columns.get(read.steps[-1], ()) if text]
        return column[:: max(1, len(column) // _SAMPLE)][:_SAMPLE]

    def _answerable(self, element: Element) -> bool:
        return element.question is not None and element.bind.readonly is not True

    # ------------------------------------------------------------ places

    def refs(self, session: FormSession, number: int, near: str) -> list[str]:
        """Where a place stands in all rows there are now, those nearest to the ref ``near`` first."""
        element = self._form.elements[number]
        rows = [(self._form.elements[0].ref, 0)]
        chain = self._reaching.down(0, element.home)
        for repeat in chain:
            rows = [
                (inner, repeat)
                for ref, home in rows
                for inner in _rows(session, self._below(ref, home, repeat))
            ]
        refs = [self._below(ref, home, number) for ref, home in rows]
        return sorted(refs, key=lambda ref: -_shared(ref, near))

    def repeats(self, session: FormSession, number: int) -> list[str]:
        """The refs of a repeat in all rows around it."""
        parent = self._form.elements[self._form.elements[number].parent]
        rows = [(self._form.elements[0].ref, 0)]
        for repeat in self._reaching.down(0, parent.home):
            rows = [
                (inner, repeat)
                for ref, home in rows
                for inner in _rows(session, self._below(ref, home, repeat))
            ]
        return [self._below(ref, home, number) for ref, home in rows]

    def _below(self, ref: str, home: int, number: int) -> str:
        return ref + self._form.elements[number].ref[len(self._form.elements[home].ref) :]


def too_many(value: str, most: int) -> bool:
    """Whether ``value`` is a number above ``most``."""
    try:
        return float(value) > most
    except ValueError:
        return False


def _rows(session: FormSession, ref: str) -> list[str]:
    try:
        return [row.ref for row in session.rows(ref)]
    except NoSuchPlace:
        return []


def _shared(ref: str, near: str) -> int:
    """How long the beginning is that both have."""
    return next((n for n, (a, b) in enumerate(zip(ref, near, strict=False)) if a != b), len(ref))


def _plain(ref: str) -> str:
    """A ref without its positions."""
    pieces = ref.split("[")
    return pieces[0] + "".join(piece.partition("]")[2] for piece in pieces[1:])
