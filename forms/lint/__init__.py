"""Finds what is wrong or missing in a form, all at once, each with its place.

pyxform translates many forms that cannot work: it does not look into expressions, and ODK's validator, which we
do without, accepts unknown functions and missing nodes as well. What cannot work is an error; the rest is advice
(``forms.lint.severity``), which an author may decline for a row (``forms.lint.accepted``).
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from forms.authoring import CompiledForm, Sheets
from forms.authoring.soft_checks import RULE_COLUMN
from forms.definition.reader import read_form
from forms.errors import FormInvalid, FormProblem, Place
from forms.lint import (
    accepted,
    conflicts,
    expressions,
    lists,
    profiles,
    support,
    tags,
    texts,
    wanting,
    words,
)
from forms.lint.severity import is_advice

__all__ = ["is_advice", "lint_form"]

COLUMNS_OF_RULES = {
    "calculate": "calculation",
    "readonly": "read_only",
    "warn": RULE_COLUMN,
    "warning": RULE_COLUMN,
    "rows": "repeat_count",
    "count": "repeat_count",
    "choices": "choice_filter",
    "words": "label",
}
OFFERED = frozenset({"form_id", "heading_row", "quotes"})
SHEETS = ("settings", "survey", "choices", "")


def lint_form(form: CompiledForm) -> tuple[FormProblem, ...]:
    """Everything that is wrong with a compiled form, in the order of its sheets and rows."""
    found = [problem for rule in RULES for problem in rule(form.sheets)]
    cells = {(p.place.sheet, p.place.row, p.place.column) for p in found}
    rows = {(p.place.sheet, p.place.row) for p in found if not is_advice(p)}
    for problem in _of_the_engine(form):
        place = problem.place
        known = (place.sheet, place.row, place.column) in cells if place.column else False
        if not known and ((place.sheet, place.row) not in rows or is_advice(problem)):
            found.append(problem)
    found += [repair.offered() for repair in form.offered if repair.kind in OFFERED]
    found = accepted.without(form.sheets, found)
    return tuple(sorted(found, key=lambda p: (SHEETS.index(p.place.sheet), p.place.row)))


def _of_the_engine(form: CompiledForm) -> list[FormProblem]:
    """What the engine finds wrong or cannot give. It knows paths, the sheets know their rows."""
    try:
        definition = read_form(form.xform, media=form.media, strict=False)
    except FormInvalid as error:
        return [_with_row(problem, form.sheets) for problem in error.problems]
    wrong = [_with_row(problem, form.sheets) for problem in definition.problems]
    unmet = [_with_row(replace(p, code="unmet"), form.sheets) for p in definition.unmet]
    return [*wrong, *unmet, *support.missing_files(form, definition.missing_media)]


def _with_row(problem: FormProblem, sheets: Sheets) -> FormProblem:
    ref = problem.place.ref
    if ref.endswith("/meta/instanceName"):
        return replace(problem, place=Place("settings", sheets.settings_row, "instance_name", ref))
    while ref and ref not in sheets.paths:
        ref = ref.rpartition("/")[0]
    if not ref:
        return problem
    line = sheets.paths[ref]
    rule = problem.rule or problem.place.column
    place = Place(line.sheet, line.number, COLUMNS_OF_RULES.get(rule, rule), problem.place.ref)
    return replace(problem, place=place)


RULES: tuple[Callable[[Sheets], Iterable[FormProblem]], ...] = (
    expressions.syntax,
    expressions.functions,
    expressions.nodes,
    expressions.one_indexed_repeat,
    conflicts.conflicts,
    conflicts.unreachable,
    texts.missing_translation,
    words.spaces,
    words.placeholders,
    words.foreign_words,
    lists.unused_list,
    lists.gaps,
    lists.repeated_codes,
    support.unsupported,
    tags.columns,
    tags.tags,
    tags.row_refs,
    wanting.wanting,
    profiles.unknown_profiles,
    profiles.by_hand,
    profiles.other_profiles,
)
