"""Finds what is wrong or missing in a form, all at once, each with its place.

pyxform translates many forms that cannot work: it does not look into expressions, and ODK's validator, which we
do without, accepts unknown functions and missing nodes as well.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from forms.authoring import CompiledForm, Sheets
from forms.authoring.soft_checks import RULE_COLUMN
from forms.definition.reader import read_form
from forms.errors import FormInvalid, FormProblem, Place
from forms.lint import expressions, tags, texts

__all__ = ["lint_form"]

COLUMNS_OF_RULES = {"calculate": "calculation", "readonly": "read_only", "warn": RULE_COLUMN}
SHEETS = ("survey", "choices", "settings", "")


def lint_form(form: CompiledForm) -> tuple[FormProblem, ...]:
    """Everything that is wrong with a compiled form, in the order of its sheets and rows."""
    found = [problem for rule in RULES for problem in rule(form.sheets)]
    rows = {(problem.place.sheet, problem.place.row) for problem in found}
    found += [p for p in _does_not_load(form) if (p.place.sheet, p.place.row) not in rows]
    return tuple(sorted(found, key=lambda p: (SHEETS.index(p.place.sheet), p.place.row)))


def _does_not_load(form: CompiledForm) -> list[FormProblem]:
    """What the engine refuses. It knows paths, the sheets know their rows."""
    try:
        read_form(form.xform, media=form.media)
    except FormInvalid as error:
        return [_with_row(problem, form.sheets) for problem in error.problems]
    return []


def _with_row(problem: FormProblem, sheets: Sheets) -> FormProblem:
    ref = problem.place.ref
    while ref and ref not in sheets.paths:
        ref = ref.rpartition("/")[0]
    if not ref:
        return problem
    line = sheets.paths[ref]
    column = COLUMNS_OF_RULES.get(problem.place.column, problem.place.column)
    return replace(problem, place=Place(line.sheet, line.number, column, problem.place.ref))


RULES: tuple[Callable[[Sheets], Iterable[FormProblem]], ...] = (
    expressions.syntax,
    expressions.functions,
    expressions.nodes,
    expressions.one_indexed_repeat,
    texts.missing_translation,
    texts.unused_list,
    tags.columns,
    tags.tags,
    tags.row_refs,
)
