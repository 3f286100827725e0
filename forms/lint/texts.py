"""Lint: words that one language lacks."""

from collections.abc import Iterator

from forms.authoring import Sheets
from forms.authoring.checks import problem
from forms.authoring.short_labels import SHORT_COLUMN
from forms.authoring.soft_checks import MESSAGE_COLUMN
from forms.errors import FormProblem

TEXTS = (
    "label",
    "hint",
    "guidance_hint",
    "constraint_message",
    "required_message",
    MESSAGE_COLUMN,
)


def missing_translation(sheets: Sheets) -> Iterator[FormProblem]:
    languages = sheets.languages("label")
    for line in (*sheets.survey, *sheets.choices):
        for column in (*TEXTS, SHORT_COLUMN):
            missing = [name for name in languages if not line[f"{column}::{name}"]]
            if missing and len(missing) < len(languages):
                for language in missing:
                    reason = f"has no {column.removeprefix('pser:')} in {language}"
                    yield problem(
                        line, f"{column}::{language}", "missing_translation", line.name, reason
                    )
