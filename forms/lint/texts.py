"""Lint: words that one language lacks, lists that nothing offers."""

from collections.abc import Iterator

from forms.authoring import Sheets
from forms.authoring.complaints import problem
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
        for column in TEXTS:
            missing = [name for name in languages if not line[f"{column}::{name}"]]
            if missing and len(missing) < len(languages):
                for language in missing:
                    reason = f"has no {column.removeprefix('pser:')} in {language}"
                    yield problem(
                        line, f"{column}::{language}", "missing_translation", line.name, reason
                    )


def unused_list(sheets: Sheets) -> Iterator[FormProblem]:
    used = {line.list_name for line in sheets.survey}
    mentioned = " ".join(text for line in sheets.survey for text in line.cells.values())
    for name, line in {line["list_name"]: line for line in reversed(sheets.choices)}.items():
        if (
            name
            and name not in used
            and f"'{name}'" not in mentioned
            and f"{{{name}}}" not in mentioned
        ):
            reason = f'no question offers the list "{name}"'
            yield problem(line, "list_name", "unused_list", name, reason)
