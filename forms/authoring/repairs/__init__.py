"""Mechanical repairs: what is changed in a form's sheets so that it compiles, one by one and never unsaid.

Most questionnaires of the field were written for another program or an older compiler. A repair changes how
something is written, or gives up what no program here can do; it never guesses what an author meant. Repairs are
offered first; the workbook itself stays as it is.
"""

from collections.abc import Callable, Iterator, Sequence

from forms.authoring.repairs import choices, columns, kobo, names, texts, types
from forms.authoring.repairs.repair import Repair
from forms.authoring.tables import Tables

__all__ = ["QUIET", "Repair", "mend"]

Rule = Callable[[Tables], Iterator[Repair]]

ALL: tuple[Rule, ...] = (
    columns.headings_below_a_title,
    columns.repeated_headings,
    columns.single_colons,
    columns.two_languages,
    columns.aliases,
    columns.kept_words,
    columns.own_namespace,
    columns.attributes,
    columns.columns_of_choices,
    texts.control_characters,
    types.spellings,
    types.dialects,
    kobo.scores_and_ranks,
    kobo.matrices,
    types.empty_calculations,
    names.given_names,
    names.reserved_names,
    names.audits,
    names.roots,
    texts.references,
    texts.triggers,
    texts.quotes,
    texts.labels,
    choices.lists_with_spaces,
    choices.empty_choices,
    choices.duplicates,
    choices.labels_beside_other,
    names.form_ids,
)
QUIET: tuple[Rule, ...] = (columns.headings_below_a_title, texts.quotes, names.form_ids)
"""What pyxform itself lets pass."""


def mend(tables: Tables, rules: Sequence[Rule] = ALL) -> tuple[Repair, ...]:
    """Change ``tables`` by ``rules``, in their order; what was done."""
    return tuple(repair for rule in rules for repair in rule(tables))
