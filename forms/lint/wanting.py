"""Lint: what a form that is tagged whole still lacks for the door: messages, special answers, a least time."""

import re
from collections.abc import Iterator

from forms.authoring import Line, Sheets
from forms.authoring.checks import problem
from forms.authoring.sheets import BEGIN, SELECT
from forms.errors import FormProblem

READ_ALOUD = 30  # words of a question that take long enough to show who did not read them
SPECIAL_CODES = {"98": "dont_know", "99": "refused"}
SENSITIVE = "2"
NOTHING_TO_READ = re.compile(r"^(note|calculate|hidden)$")


def wanting(sheets: Sheets) -> Iterator[FormProblem]:
    if not any(line["bind::pser:pii"] for line in sheets.survey):
        return
    offered = _codes(sheets)
    for line in sheets.survey:
        if not line.name or BEGIN.match(line.type):
            continue
        yield from _messages(line)
        yield from _least_time(line)
        yield from _special(line, offered)


def _messages(line: Line) -> Iterator[FormProblem]:
    for rule, message in (
        ("required", "required_message"),
        ("constraint", "constraint_message"),
    ):
        stated = line[rule] and line[rule].lower() not in ("no", "false", "false()")
        said = any(heading.partition("::")[0] == message for heading in line.cells)
        if stated and not said:
            reason = f"says nothing of its own where it is not met ({message})"
            yield problem(line, rule, "missing_message", line.name, reason)


def _least_time(line: Line) -> Iterator[FormProblem]:
    words = max((len(t.split()) for h, t in line.cells.items() if h.startswith("label")), default=0)
    if (
        words > READ_ALOUD
        and not line["bind::pser:minsec"]
        and not NOTHING_TO_READ.match(line.type)
    ):
        reason = f"has {words} words to read aloud and no least time for it"
        yield problem(line, "bind::pser:minsec", "missing_minsec", line.name, reason)


def _special(line: Line, offered: dict[str, set[str]]) -> Iterator[FormProblem]:
    column = "bind::pser:special"
    given = line[column].split()
    if SELECT.match(line.type):
        for code, special in SPECIAL_CODES.items():
            if code in offered.get(line.list_name, set()) and special not in given:
                reason = f"offers {code} and is not tagged with {special}"
                yield problem(line, column, "missing_special", line.name, reason)
    personal = line["bind::pser:pii"] == SENSITIVE and not NOTHING_TO_READ.match(line.type)
    if personal and "refused" not in given:
        reason = "is sensitive and cannot be refused by itself"
        yield problem(line, column, "missing_special", line.name, reason)


def _codes(sheets: Sheets) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in sheets.choices:
        found.setdefault(line["list_name"], set()).add(line.name)
    return found
