"""Answers that nobody can give: the question is shown and says why, and stops nobody."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from forms.definition.lists import SecondaryInstance
from forms.definition.model import Action, Aspect, Element, Itemset, Seed
from forms.definition.reaching import Reaching
from forms.errors import FormProblem, Place
from forms.xpath.references import Origin, Read

_A_CELL = 3  # steps: root, item, column


def waive(
    elements: tuple[Element, ...],
    actions: tuple[Action, ...],
    seed: Seed,
    lists: Mapping[str, SecondaryInstance],
    absent: Collection[str],
    *,
    shut: bool,
) -> tuple[tuple[Element, ...], list[FormProblem]]:
    """The places, without ``required`` where no answer can be given; and why, by place.

    ``absent``: names of lists whose file is not there. A choice from nothing is waived; what the answers so
    far have filtered away is not, for another answer may bring it back. ``shut``: so is a question that
    nobody may change, that is always asked, and that nothing ever fills. One that is asked only under
    a condition is the form author's stop sign, and stays.
    """
    filled = {action.target for action in actions} | set(_filled(elements, seed))
    found: list[FormProblem] = []
    changed = list(elements)
    for element in elements:
        if element.question is None or element.bind.required is False:
            continue
        reason = _nothing_to_choose(element, lists, absent)
        if not reason and shut and element.number not in filled and _shut(element, elements):
            reason = "must be answered, and nobody may answer it"
        if reason:
            changed[element.number] = replace(element, bind=replace(element.bind, required=False))
            reason = f"{reason}; the form can be finished without it"
            found.append(FormProblem("unanswerable", Place(ref=element.ref), reason=reason))
    return tuple(changed), found


def without_duty(
    elements: tuple[Element, ...], problems: Iterable[FormProblem]
) -> tuple[Element, ...]:
    """The places, without ``required`` where the calculation that would have filled it had to be dropped."""
    lost = {problem.place.ref for problem in problems if problem.rule == Aspect.CALCULATE.value}
    return tuple(
        replace(element, bind=replace(element.bind, required=False))
        if element.ref in lost
        and element.bind.calculate is None
        and element.bind.readonly is not False
        and element.bind.required is not False
        else element
        for element in elements
    )


def fixed_offers(
    elements: tuple[Element, ...],
    actions: tuple[Action, ...],
    lists: Mapping[str, SecondaryInstance],
    absent: Collection[str],
) -> tuple[int, ...]:
    """Required choices, outside of repeats, whose filter reads nothing that ever changes, in their order.

    What another one of them is answered with counts as such: where that offers nothing, neither does this.
    And so does every filter that reads a choice from nothing, which nobody can make.
    """
    wanted = [
        element
        for element in elements
        if element.question is not None
        and element.question.itemset is not None
        and element.question.itemset.dynamic
        and element.bind.required is not False
        and not element.home
    ]
    if not wanted:
        return ()
    reaching = Reaching(elements)
    moving = {action.target for action in actions} | {
        e.number
        for e in elements
        if e.home or e.bind.calculate or e.bind.preload or (e.question and not _fixed(e))
    }
    empty = {e.number for e in elements if _nothing_to_choose(e, lists, absent)}
    found: dict[int, None] = {}
    for element in wanted:
        itemset = element.question.itemset if element.question is not None else None
        if itemset is None or itemset.nodeset.volatile:
            continue
        reads = [read for read in itemset.nodeset.reads if read.origin is not Origin.INSTANCE]
        ends = {reach.element for read in reads for reach in reaching.reach(element, read)}
        if ends & empty or (ends and ends.isdisjoint(moving - found.keys())):
            found[element.number] = None
    return tuple(found)


def _fixed(element: Element) -> bool:
    return element.bind.readonly is True


def absent_list(itemset: Itemset | None, absent: Collection[str]) -> str:
    """Of the lists that choices come from, the first that is absent; empty where all are there."""
    if itemset is None:
        return ""
    return next((read.instance for read in itemset.nodeset.reads if read.instance in absent), "")


def _nothing_to_choose(
    element: Element, lists: Mapping[str, SecondaryInstance], absent: Collection[str]
) -> str:
    question = element.question
    if question is None or not question.selects:
        return ""
    if question.itemset is None:
        return "" if question.choices else "offers no choice"
    if name := absent_list(question.itemset, absent):
        return f"offers the list {name}, which is not there"
    reads = question.itemset.nodeset.reads
    names = {read.instance for read in reads if read.origin is Origin.INSTANCE and read.instance}
    elsewhere = any(read.origin is Origin.INSTANCE and not read.instance for read in reads)
    if names and not elsewhere and not any(map(_has_rows, map(lists.get, names))):
        return f"offers the list {', '.join(sorted(names))}, which is empty"
    return _filter_of_nothing(reads, lists)


def _filter_of_nothing(reads: Sequence[Read], lists: Mapping[str, SecondaryInstance]) -> str:
    """A filter by nothing but columns that the list does not have lets no choice through, whatever is answered."""
    asked = [r for r in reads if r.origin is Origin.INSTANCE and len(r.steps) == _A_CELL]
    if not asked or not all(
        read.instance in lists and lists[read.instance].lacks(read.steps[-1]) for read in asked
    ):
        return ""
    columns = ", ".join(sorted({read.steps[-1] for read in asked}))
    return f"filters the list {asked[0].instance} by {columns}, which it has no column for"


def _has_rows(given: SecondaryInstance | None) -> bool:
    return given is not None and given.has_rows


def _shut(element: Element, elements: tuple[Element, ...]) -> bool:
    bind = element.bind
    if bind.required is not True or bind.calculate is not None or bind.preload is not None:
        return False
    line = list(_line(element, elements))
    if any(place.bind.relevant is not None for place in line):
        return False
    return any(place.bind.readonly is True for place in line)


def _line(element: Element, elements: tuple[Element, ...]) -> Iterator[Element]:
    yield element
    while element.parent >= 0:
        element = elements[element.parent]
        yield element


def _filled(elements: tuple[Element, ...], seed: Seed) -> Iterator[int]:
    """Places that the form begins with a value in, in any of its rows."""
    seeds = [seed, *(e.repeat.template for e in elements if e.repeat is not None)]
    while seeds:
        one = seeds.pop()
        yield from (number for number, value in one.values.items() if value)
        seeds.extend(inner for rows in one.rows.values() for inner in rows)
