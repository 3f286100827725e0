"""Finds what is wrong or missing in a form, all at once, each with its place.

pyxform translates many forms that cannot work: it does not look into expressions, and ODK's validator, which we
do without, accepts unknown functions and missing nodes as well.
"""

from collections.abc import Callable, Iterable

from forms.authoring import CompiledForm, Sheets
from forms.errors import FormProblem
from forms.lint import expressions, tags, texts

__all__ = ["lint_form"]

SHEETS = ("survey", "choices", "settings", "")


def lint_form(form: CompiledForm) -> tuple[FormProblem, ...]:
    """Everything that is wrong with a compiled form, in the order of its sheets and rows."""
    found = [problem for rule in RULES for problem in rule(form.sheets)]
    return tuple(sorted(found, key=lambda p: (SHEETS.index(p.place.sheet), p.place.row)))


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
