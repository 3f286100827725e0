"""What is wrong with a workbook, in terms of its sheets, rows and columns."""

import difflib
import re
from collections import Counter
from collections.abc import Iterable

from forms.authoring import soft_checks
from forms.authoring.sheets import BEGIN, END, Line, Sheets
from forms.errors import FormProblem, Place

ROW = re.compile(r"\[row : (\d+)\]\s*")
SHEET = re.compile(
    r"'(survey|choices|settings|external_choices|entities|osm)' sheet|^\W*(choices|survey)\b",
    re.IGNORECASE,
)
COLUMN = re.compile(r"the '([^']+)' value is invalid")
QUOTED = re.compile(r"'([^']+)'|\$\{([^}]+)\}")


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like ``name``, or empty where none is near."""
    found = difflib.get_close_matches(name, list(known), n=1, cutoff=0.7)
    return found[0] if found else ""


def from_pyxform(message: str, kind: str, sheets: Sheets) -> FormProblem:
    """pyxform's own words, with the place they mention."""
    row = ROW.search(message)
    sheet = SHEET.search(message)
    named = [first or second for first, second in QUOTED.findall(message)]
    known = {*sheets.names, *(line["list_name"] for line in sheets.choices)}
    strangers = [name for name in named if name not in known and re.fullmatch(r"[\w.:-]+", name)]
    place = Place(
        sheet=(sheet[1] or sheet[2]).lower() if sheet else ("survey" if row else ""),
        row=int(row[1]) if row else 0,
        column=column[1] if (column := COLUMN.search(message)) else "",
    )
    if not place.row:
        place = _where_written(named if "question type" in message else strangers, sheets) or place
    suggestions = (nearest(name, known) for name in strangers)
    return FormProblem(
        code="not_an_xlsform" if kind == "PyXFormError" else f"pyxform_{kind}",
        place=place,
        reason=" ".join(ROW.sub("", message).split()) or kind,
        suggestion=next(filter(None, suggestions), ""),
    )


def _where_written(words: Iterable[str], sheets: Sheets) -> Place | None:
    """The first cell that is one of these words, or begins with one: pyxform does not always say."""
    for word in words:
        for line in (*sheets.survey, *sheets.choices):
            for column, text in line.cells.items():
                if column != "name" and word in (text, *text.split(maxsplit=1)[:1]):
                    return Place(sheet=line.sheet, row=line.number, column=column)
    return None


def of_refused(sheets: Sheets, said: str, kind: str) -> list[FormProblem]:
    """All that is wrong with a workbook that pyxform refused.

    pyxform stops at the first mistake. Those that show in the rows themselves are found here, every one;
    what pyxform said is kept unless it is about one of these rows.
    """
    found = [
        *_unknown_references(sheets),
        *_unknown_lists(sheets),
        *_repeated_names(sheets),
        *_unbalanced(sheets),
        *_crashing_columns(sheets),
        *soft_checks.wrong_messages(sheets),
    ]
    known = {(p.place.sheet, p.place.row) for p in found}
    messages = [part for part in re.split(r"\s*(?=\[row : )", said) if part.strip()]
    for message in messages or [kind]:
        told = from_pyxform(message, kind, sheets)
        if not found or (told.place.row and (told.place.sheet, told.place.row) not in known):
            found.append(told)
    return found


def problem(
    line: Line, column: str, code: str, subject: str, reason: str, *, suggestion: str = ""
) -> FormProblem:
    """A problem in one cell."""
    place = Place(sheet=line.sheet, row=line.number, column=column)
    return FormProblem(code, place, subject, reason, suggestion)


def _unknown_references(sheets: Sheets) -> Iterable[FormProblem]:
    known = set(sheets.names)
    for line in (*sheets.survey, *sheets.choices, *sheets.settings):
        for column, name in dict.fromkeys(line.references()):
            if name not in known:
                reason = f'mentions ${{{name}}}, but there is no question "{name}"'
                near = nearest(name, known)
                yield problem(line, column, "unknown_question", line.name, reason, suggestion=near)


def _unknown_lists(sheets: Sheets) -> Iterable[FormProblem]:
    known = {line["list_name"] for line in sheets.choices}
    for line in sheets.survey:
        wanted = line.list_name
        if wanted and wanted not in known and "search(" not in line["appearance"]:
            reason = f'offers the list "{wanted}", which the choices sheet does not have'
            yield problem(
                line, "type", "unknown_list", line.name, reason, suggestion=nearest(wanted, known)
            )


def _repeated_names(sheets: Sheets) -> Iterable[FormProblem]:
    inside: list[str] = [""]
    siblings: Counter[tuple[str, str]] = Counter()
    for line in sheets.survey:
        if END.match(line.type):
            inside = inside[:-1] or [""]
            continue
        if line.name:
            siblings[inside[-1], line.name] += 1
            if siblings[inside[-1], line.name] == 2:
                reason = "the same group has another question of this name"
                yield problem(line, "name", "repeated_name", line.name, reason)
        if BEGIN.match(line.type):
            inside.append(f"{inside[-1]}/{line.name}")


def _crashing_columns(sheets: Sheets) -> Iterable[FormProblem]:
    columns = dict.fromkeys(column for line in sheets.choices for column in line.cells)
    for column in columns:
        if column.startswith("instance::"):
            place = Place(sheet="choices", row=1, column=column)
            reason = "a column instance::… cannot stand on the choices sheet"
            yield FormProblem("unknown_column", place, column, reason)


def _unbalanced(sheets: Sheets) -> Iterable[FormProblem]:
    opened: list[tuple[str, Line]] = []
    for line in sheets.survey:
        begins, ends = BEGIN.match(line.type), END.match(line.type)
        if begins:
            opened.append((begins[1].lower(), line))
        elif ends and (not opened or opened[-1][0] != ends[1].lower()):
            yield problem(line, "type", "unmatched_end", line.type, "ends what was not begun")
        elif ends:
            opened.pop()
    for what, line in opened:
        yield problem(line, "type", "unmatched_begin", line.name, f"this {what} is never ended")
