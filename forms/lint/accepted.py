"""Advice that an author has read and does not follow: its codes stand in the row, under ``bind::pser:accept``."""

from collections.abc import Iterable

from forms.authoring import Sheets
from forms.authoring.checks import problem
from forms.errors import FormProblem
from forms.lint.severity import is_advice

COLUMN = "bind::pser:accept"


def without(sheets: Sheets, found: Iterable[FormProblem]) -> list[FormProblem]:
    """``found`` without the accepted advice; what was accepted and is not found any more is advice itself.

    Errors cannot be accepted.
    """
    accepted = {
        (line.number, code): line for line in sheets.survey for code in line[COLUMN].split()
    }
    left: list[FormProblem] = []
    met: set[tuple[int, str]] = set()
    for one in found:
        key = (one.place.row, one.code)
        if one.place.sheet == "survey" and key in accepted and is_advice(one):
            met.add(key)
        else:
            left.append(one)
    for key, line in accepted.items():
        if key not in met:
            reason = f'accepts "{key[1]}", which is not found here'
            left.append(problem(line, COLUMN, "nothing_accepted", line.name, reason))
    return left
