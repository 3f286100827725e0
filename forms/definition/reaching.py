"""Which places a path reaches from a place, and how far up both still share a row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from forms.definition.model import Element
from forms.xpath.references import ANY_DEPTH, Origin, Read


@dataclass(frozen=True, slots=True)
class Reach:
    """``element`` is read in all rows below the row of ``shared``; ``rows``: only which rows it has.

    ``loose``: it is read as part of something larger.
    """

    element: int
    shared: int  # number of the innermost repeat whose row reader and read share; 0 the whole form
    rows: bool = False
    loose: bool = False


class Reaching:
    """Walks paths over elements instead of over answers."""

    def __init__(self, elements: tuple[Element, ...]) -> None:
        self._elements = elements
        self._by_name: list[dict[str, list[int]]] = []
        for element in elements:
            names: dict[str, list[int]] = {}
            for child in element.children:
                names.setdefault(elements[child].name, []).append(child)
            if element.is_attribute:
                self._by_name[element.parent][element.name] = [element.number]
            self._by_name.append(names)

    def outer(self, home: int) -> int:
        """The home around a home; of the whole form, itself."""
        parent = self._elements[home].parent
        return 0 if parent < 0 else self._elements[parent].home

    def levels(self, home: int, upto: int) -> int:
        count = 0
        while home not in (upto, 0):
            home = self.outer(home)
            count += 1
        return count

    def down(self, shared: int, home: int) -> tuple[int, ...]:
        """The repeats between two homes, outermost first."""
        found: list[int] = []
        while home not in (shared, 0):
            found.append(home)
            home = self.outer(home)
        return tuple(reversed(found))

    def inside(self, home: int, other: int) -> bool:
        """Whether a place with home ``home`` stands in a row of the repeat ``other``."""
        while home not in (other, 0):
            home = self.outer(home)
        return home == other

    def exists(self, element: Element, read: Read) -> bool:
        """Whether the path leads somewhere. Attributes and wildcards are not looked into."""
        if any(step[0] in "@*" for step in read.steps):
            return True
        above = read.origin is Origin.CONTEXT and set(read.steps) == {".."}
        if read.steps == () or (above and len(read.steps) >= len(element.path)):
            return True
        return bool(self._ends(element, read, []))

    def reach(self, element: Element, read: Read) -> list[Reach]:
        """Everything that ``read`` depends on when the reader is ``element``."""
        found: list[Reach] = []
        ends = self._ends(element, read, found)
        for number, shared in ends:
            place = self._elements[number]
            if place.repeat is not None:
                found.append(Reach(number, self.outer(number), rows=True))
            if not read.value:
                continue
            if not place.is_group:
                found.append(Reach(number, shared))
                continue
            for inner, at in self._below(number, shared, found):
                if not self._elements[inner].is_group and inner != element.number:
                    found.append(Reach(inner, at, loose=True))
        return found

    def _ends(self, element: Element, read: Read, found: list[Reach]) -> list[tuple[int, int]]:
        """Where the steps end; rows passed on the way are noted in ``found``."""
        at: list[tuple[int, int]] = []
        steps = list(enumerate(read.steps))
        if read.origin is Origin.CONTEXT:
            at = [(element.number, element.home)]
        elif steps and steps[0][1] in (self._elements[0].name, "*"):
            at = [(0, 0)]
            steps = steps[1:]
        elif steps and steps[0][1] == ANY_DEPTH:
            at = [(0, 0)]
        for index, step in steps:
            if step == ANY_DEPTH:
                at = [
                    pair for number, shared in at for pair in self._below(number, shared, found)
                ] + at
                break
            if step == "..":
                at = self._up(at)
                continue
            own = index in read.own_rows
            at = [
                pair
                for number, shared in at
                for pair in self._down(element, number, shared, step, found, own=own)
            ]
        if read.all_rows:
            at = [(number, 0) for number, _ in at]
            for number, _ in at:
                found.extend(
                    Reach(repeat, 0, rows=True)
                    for repeat in self.down(0, self._elements[number].home)
                )
        return at

    def _up(self, at: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        moved: dict[tuple[int, int], None] = {}
        for number, shared in at:
            parent = self._elements[number].parent
            if parent >= 0:
                left = number == shared
                moved[parent, self.outer(shared) if left else shared] = None
        return list(moved)

    def _down(
        self, reader: Element, number: int, shared: int, step: str, found: list[Reach], *, own: bool
    ) -> Iterator[tuple[int, int]]:
        place = self._elements[number]
        children = place.children if step == "*" else self._by_name[number].get(step, ())
        for child in children:
            yield child, self._entered(reader, child, shared, found, own=own)

    def _entered(
        self, reader: Element, child: int, shared: int, found: list[Reach], *, own: bool
    ) -> int:
        """The shared home once a path has stepped onto ``child``."""
        if self._elements[child].repeat is None:
            return shared
        if own and shared == self.outer(child) and self.inside(reader.home, child):
            return child
        found.append(Reach(child, shared, rows=True))
        return shared

    def _below(self, number: int, shared: int, found: list[Reach]) -> Iterator[tuple[int, int]]:
        for child in self._elements[number].children:
            if self._elements[child].repeat is not None:
                found.append(Reach(child, shared, rows=True))
            yield child, shared
            yield from self._below(child, shared, found)
