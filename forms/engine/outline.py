"""The outline of an interview: sections and rosters with what is asked, answered and wrong in each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from forms.definition.model import Page
from forms.engine.asking import Asking
from forms.engine.environment import FormEnvironment
from forms.engine.instance import AnswerNode, GroupNode, Instance, Row
from forms.engine.places import row_ref
from forms.errors import NoSuchPlace
from forms.prompts import ASKS_NOTHING, NOT_TAKEN, Kind, Section, SectionKind, SectionState
from forms.prompts import Row as RowShown


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted of the questions of one page in one row."""

    shown: int = 0  # relevant, notes included
    asked: int = 0
    answered: int = 0
    lacking: int = 0  # required and not answered
    open: int = 0  # problems that block
    confirmed: int = 0

    def plus(self, other: "Tally") -> "Tally":
        return Tally(
            self.shown + other.shown,
            self.asked + other.asked,
            self.answered + other.answered,
            self.lacking + other.lacking,
            self.open + other.open,
            self.confirmed + other.confirmed,
        )


class Outline:
    """Counts are kept with each row until something in it changes."""

    def __init__(self, instance: Instance, env: FormEnvironment, asking: Asking) -> None:
        self._instance = instance
        self._form = instance.form
        self._env = env
        self._asking = asking
        self._notes = frozenset(n for n, kind in asking.kinds.items() if kind in ASKS_NOTHING)
        self._pages = {self._page_ref(page): page for page in _all(self._form.pages)}

    # ------------------------------------------------------------ sections

    def sections(self) -> tuple[Section, ...]:
        found: list[Section] = []
        for page in self._form.pages:
            found.extend(self._sections(page, self._instance.whole))
        return tuple(found)

    def _sections(self, page: Page, row: Row) -> Iterator[Section]:
        if not page.roster:
            tally = self._tally(page, row)
            label = self._env.wording.short(page.label, row.node) or self._form.title
            state = _state(tally)
            yield Section(
                self._page_ref(page),
                label,
                SectionKind.QUESTIONS,
                state,
                tally.asked,
                tally.answered,
                tally.open,
            )
            return
        tally = Tally()
        rows = row.rows[page.roster]
        for inner in rows:
            tally = tally.plus(self._tally(page, inner))
        phantom = row.phantoms[page.roster]
        label = self._env.wording.short(page.label, phantom)
        ref = row_ref(row) + self._form.elements[page.roster].ref[len(row.node.element.ref) :]
        if row.outer is not None and (name := self._row_label(self._page_of_row(row), row)):
            label = f"{name} · {label}"
        repeat = self._form.elements[page.roster].repeat
        grows = repeat is not None and not repeat.fixed
        if tally.shown:
            state = _state(tally)
        elif phantom.relevant and not rows:
            state = SectionState.NOT_STARTED
        elif phantom.relevant and (page.inner or grows):  # there is more in it than these rows ask
            state = SectionState.COMPLETE
        else:
            state = SectionState.NOT_NEEDED
        yield Section(
            ref,
            label,
            SectionKind.ROSTER,
            state,
            tally.asked,
            tally.answered,
            tally.open,
            len(rows),
        )
        for inner in rows:
            for nested in page.inner:
                yield from self._sections(nested, inner)

    def _tally(self, page: Page, row: Row) -> Tally:
        known = row.tallies.get(page)
        if isinstance(known, Tally):
            return known
        shown = asked = answered = lacking = blocking = confirmed = 0
        cells, elements, notes = row.cells, self._form.elements, self._notes
        waives = self._asking.waives
        for number in page.questions:
            node = cells[elements[number].slot]
            if not isinstance(node, AnswerNode) or not node.relevant:
                continue
            shown += 1
            if number in notes:
                lacking += node.required
                continue
            asked += 1
            if node.shown != "":
                answered += 1
                if node.broken:
                    broken = node.broken.bit_count()
                    broken_rules = (r for r in node.confirmed if r >= 0)
                    settled = sum(1 for rule in broken_rules if node.broken & 2 << rule)
                    blocking += broken - settled
                    confirmed += settled
            elif node.special:
                answered += 1
            elif node.required and not waives(node):
                excused = NOT_TAKEN in node.confirmed
                lacking += not excused
                confirmed += excused
        tally = Tally(shown, asked, answered, lacking, blocking, confirmed)
        row.tallies[page] = tally
        return tally

    # ------------------------------------------------------------ pages and rows

    def questions(self, ref: str, place: GroupNode | None) -> Iterable[AnswerNode]:
        """The questions of a section, of a group, or of one row: asked or not, in order."""
        page = self._pages.get(ref)
        if page is not None and not page.roster:
            row = self._instance.whole
            return self._nodes(page.questions, row)
        if place is None:
            raise NoSuchPlace(ref)
        row = place.row
        page = self._page_of_row(row) if row.outer is not None else None
        if page is not None and place is row.node:
            return self._nodes(page.questions, row)
        inside = place.element.path
        numbers = [
            number
            for page in _all(self._form.pages)
            for number in page.questions
            if self._form.elements[number].home == row.home
            and self._form.elements[number].path[: len(inside)] == inside
        ]
        return self._nodes(numbers, row)

    def rows(self, repeat: int, outer: Row) -> tuple[RowShown, ...]:
        found = []
        for row in outer.rows[repeat]:
            page = self._page_of_row(row)
            label = self._row_label(page, row)
            open_problems = self._tally(page, row).open if page is not None else 0
            found.append(RowShown(row_ref(row), row.id, label, open_problems))
        return tuple(found)

    def _row_label(self, page: Page | None, row: Row) -> str:
        """The answer to the row's first text question."""
        for node in self._nodes(page.questions if page is not None else (), row):
            if self._asking.kinds[node.element.number] is Kind.TEXT:
                return node.shown
        return ""

    def _page_of_row(self, row: Row) -> Page | None:
        return next((page for page in _all(self._form.pages) if page.roster == row.home), None)

    def _nodes(self, numbers: Iterable[int], row: Row) -> Iterator[AnswerNode]:
        for number in numbers:
            node = row.cells[self._form.elements[number].slot]
            if isinstance(node, AnswerNode):
                yield node

    def _page_ref(self, page: Page) -> str:
        """A group without a ref of its own is called after its first question."""
        if page.element >= 0:
            return self._form.elements[page.element].ref
        return self._form.elements[page.questions[0]].ref + "/.."


def _all(pages: Iterable[Page]) -> Iterator[Page]:
    for page in pages:
        yield page
        yield from _all(page.inner)


def _state(tally: Tally) -> SectionState:
    if not tally.shown:
        return SectionState.NOT_NEEDED
    if tally.open:
        return SectionState.ERROR
    if tally.asked and not tally.answered and not tally.confirmed:
        return SectionState.NOT_STARTED
    if tally.lacking:
        return SectionState.IN_PROGRESS
    return SectionState.WARNED if tally.confirmed else SectionState.COMPLETE
