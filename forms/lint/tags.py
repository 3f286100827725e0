"""Lint: our own columns. A form that tags one question with ``pser:pii`` wants to be tagged whole."""

import re
from collections.abc import Iterator

from forms.authoring import Sheets
from forms.authoring.checks import nearest, problem
from forms.authoring.sheets import BEGIN, END
from forms.errors import FormProblem, Place

TAGS = ("bind::pser:code", "bind::pser:pii", "bind::pser:purpose")
PII_CLASSES = ("0", "1", "2", "3")
PURPOSES = ("P1", "P2", "P3", "P4")
SPECIALS = ("dont_know", "refused", "not_applicable")
OTHERS = ("special", "row-ref", "minsec", "note", "warn", "profile", "accept")
COLUMNS = (*TAGS, *(f"bind::pser:{name}" for name in OTHERS))
WITHOUT_TAGS = re.compile(
    r"^(start|end|today|deviceid|username|email|phonenumber|simserial|subscriberid|audit|start-geopoint)$"
)


def columns(sheets: Sheets) -> Iterator[FormProblem]:
    seen: set[str] = set()
    for line in sheets.survey:
        for column in line.cells:
            if column.startswith("bind::pser:") and column not in {*COLUMNS, *seen}:
                seen.add(column)
                place = Place(sheet="survey", row=1, column=column)
                near = nearest(column, COLUMNS)
                yield FormProblem("unknown_column", place, column, "is no column of ours", near)


def tags(sheets: Sheets) -> Iterator[FormProblem]:
    tagged = any(line["bind::pser:pii"] for line in sheets.survey)
    for line in sheets.survey:
        if not line.name or any(p.match(line.type) for p in (BEGIN, END, WITHOUT_TAGS)):
            continue
        if tagged:
            for column in TAGS:
                if not line[column]:
                    reason = f"has no {column.removeprefix('bind::pser:')} tag"
                    yield problem(line, column, "missing_tag", line.name, reason)
        for column, allowed in (
            ("bind::pser:pii", PII_CLASSES),
            ("bind::pser:purpose", PURPOSES),
            ("bind::pser:special", SPECIALS),
        ):
            for word in line[column].split():
                if word not in allowed:
                    reason = f'"{word}" is none of {", ".join(allowed)}'
                    near = nearest(word, allowed)
                    yield problem(line, column, "unknown_tag", line.name, reason, suggestion=near)


def row_refs(sheets: Sheets) -> Iterator[FormProblem]:
    repeats = [line.name for line in sheets.survey if re.match(r"begin[ _]repeat", line.type)]
    paths = [path for path, line in sheets.paths.items() if line.name in repeats]
    for line in sheets.survey:
        named = line["bind::pser:row-ref"]
        if named and named not in {*repeats, *paths}:
            reason = f'names rows of "{named}", but there is no such repeat'
            near = nearest(named, repeats)
            yield problem(
                line, "bind::pser:row-ref", "unknown_repeat", line.name, reason, suggestion=near
            )
