"""Lint: how the words of a form are written, in each of its languages."""

import re
from collections.abc import Iterator

from forms.authoring import Line, Sheets
from forms.authoring.checks import problem
from forms.authoring.sheets import REFERENCE
from forms.authoring.short_labels import SHORT_COLUMN
from forms.errors import FormProblem
from forms.lint.texts import TEXTS

RIGHT_TO_LEFT = re.compile(r"\((ar|fa|ks|pa|prs|ps|sd|skr|ug|ur)(?:[_-]\w+)?\)\s*$")
"""Codes of languages that are written in Arabic letters (pa: as it is written in Pakistan)."""
LATIN = re.compile(r"(?<![\w@.])[A-Za-z]{2,}(?![\w@])")
MARKS = re.compile(r"<[^>]*>|\$\{[^}]*\}|\S*[@/.]\w\S*")  # tags, answers, addresses
COLUMNS = (*TEXTS, SHORT_COLUMN)


def spaces(sheets: Sheets) -> Iterator[FormProblem]:
    """Words that begin or end with a space, or have two in a row; lines of a long text may end as they like."""
    for line, heading, text in _texts(sheets):
        if text != text.strip():
            yield _said(line, heading, "spaces", "begins or ends with a space")
        elif "  " in text.strip():
            yield _said(line, heading, "spaces", "has two spaces in a row")


def placeholders(sheets: Sheets) -> Iterator[FormProblem]:
    """An answer that is inserted in one language only, or whose bracket is never closed."""
    by_cell: dict[tuple[int, str, str], dict[str, list[str]]] = {}
    lines: dict[tuple[int, str, str], Line] = {}
    for line, heading, text in _texts(sheets):
        if text.count("${") != len(REFERENCE.findall(text)):
            yield _said(line, heading, "placeholders", "has a ${ without its }")
        column, _, language = heading.partition("::")
        key = (line.number, line.sheet, column)
        lines[key] = line
        by_cell.setdefault(key, {})[language] = sorted(REFERENCE.findall(text))
    for key, found in by_cell.items():
        first = next(iter(found.values()))
        for language, names in found.items():
            if names != first:
                reason = "inserts other answers than the first language does"
                yield _said(lines[key], f"{key[2]}::{language}", "placeholders", reason)


def foreign_words(sheets: Sheets) -> Iterator[FormProblem]:
    """Latin words in a language that has other letters: forgotten, or a name."""
    for line, heading, text in _texts(sheets):
        if RIGHT_TO_LEFT.search(heading):
            left = LATIN.findall(MARKS.sub(" ", text))
            if left:
                yield _said(line, heading, "latin_words", f'has "{left[0]}" in Latin letters')


def _texts(sheets: Sheets) -> Iterator[tuple[Line, str, str]]:
    for line in (*sheets.survey, *sheets.choices):
        for heading, text in line.cells.items():
            column, _, language = heading.partition("::")
            if language and column in COLUMNS:
                yield line, heading, text


def _said(line: Line, heading: str, code: str, reason: str) -> FormProblem:
    return problem(line, heading, code, line.name, reason)
