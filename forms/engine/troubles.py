"""What is wrong with a question itself, told beside it: its list is absent, a rule of it does not work."""

from collections.abc import Mapping
from typing import Final

from forms.definition.model import Element, FormDefinition
from forms.engine.instance import AnswerNode
from forms.engine.kinds import untaken
from forms.errors import FormError
from forms.prompts import Kind, Trouble, TroubleKind
from forms.xpath.nodes import Node

_DROPPED: Final = frozenset(
    {"syntax", "unknown_function", "wrong_arguments", "unknown_list", "cycle"}
)


def troubles_of(form: FormDefinition, kinds: Mapping[int, Kind]) -> dict[int, tuple[Trouble, ...]]:
    """By element number, what does not depend on any answer."""
    dropped: dict[str, dict[Trouble, None]] = {}
    for problem in form.problems:
        if problem.code in _DROPPED:
            trouble = Trouble(TroubleKind.RULE_DROPPED, problem.rule)
            dropped.setdefault(problem.place.ref, {})[trouble] = None
    found = {}
    for element in form.elements:
        if element.question is not None:
            told = (
                *untaken(element, kinds[element.number]),
                *_lists(form, element),
                *dropped.get(element.ref, ()),
            )
            if told:
                found[element.number] = told
    return found


def silent_rules(
    form: FormDefinition, silent: Mapping[Node, Mapping[int, FormError]], node: AnswerNode
) -> tuple[Trouble, ...]:
    """The rules of a question that have no value now: a pattern that takes too long, a name of no choice."""
    rules = silent.get(node)
    if rules is None:
        return ()
    units = (form.graph.units[number] for number in form.graph.own[node.element.number])
    return tuple(
        Trouble(TroubleKind.RULE_DROPPED, unit.aspect.value)
        for unit in units
        if id(unit.expression) in rules
    )


def _lists(form: FormDefinition, element: Element) -> tuple[Trouble, ...]:
    question = element.question
    if question is None or question.itemset is None or not form.missing_media:
        return ()
    files = dict.fromkeys(
        form.list_files.get(read.instance, "") for read in question.itemset.nodeset.reads
    )
    absent = (file for file in files if file in form.missing_media)
    return tuple(Trouble(TroubleKind.LIST_ABSENT, file) for file in absent)
