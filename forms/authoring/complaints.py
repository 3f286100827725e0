"""What pyxform says of a workbook, in terms of its sheets, rows and columns."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from forms.authoring import soft_checks
from forms.authoring.checks import author_slips, nearest
from forms.authoring.sheets import Line, Sheets
from forms.errors import FormProblem, Place

ROW = re.compile(r"\[row : (\d+)\]\s*")
SHEET = re.compile(
    r"'(survey|choices|settings|external_choices|entities|osm)' sheet|sheet: '(\w+)'|^\W*(choices|survey)\b",
    re.IGNORECASE,
)
COLUMN = re.compile(r"the '([^']+)' value (?:'[^']*' )?is invalid")
IN_WORDS = ("PyXFormError", "ValidationError")  # pyxform's own classes, with a message for people
QUOTED = re.compile(r"'([^']+)'|\$\{([^}]+)\}")
LEARN_MORE = re.compile(r"\s*Learn more: \S+")
CRASHED = (
    "the compiler (pyxform) fails on something in this form and does not say on what ({kind}: {said});"
    " take sheets or columns of your own out, one by one, until it goes through"
)
NOT_XML = (
    "the compiler wrote a form that is not XML ({said});"
    " look for headings with unusual characters, and leave those columns out"
)


def from_pyxform(message: str, kind: str, sheets: Sheets) -> FormProblem:
    """pyxform's own words, with the place they mention."""
    if kind == "XMLSyntaxError":
        return FormProblem("not_xml", reason=NOT_XML.format(said=message))
    if kind not in IN_WORDS:
        reason = CRASHED.format(kind=kind, said=" ".join(message.split())[:120] or "no words")
        return FormProblem(f"pyxform_{kind}", reason=reason)
    row = ROW.search(message)
    sheet = SHEET.search(message)
    named = [first or second for first, second in QUOTED.findall(message)]
    known = {*sheets.names, *(line["list_name"] for line in sheets.choices)}
    strangers = [name for name in named if name not in known and re.fullmatch(r"[\w.:-]+", name)]
    headings = "header" in message and not row
    place = Place(
        sheet=next(filter(None, sheet.groups())).lower() if sheet else ("survey" if row else ""),
        row=int(row[1]) if row else int(headings and bool(sheet)),
        column=column[1] if (column := COLUMN.search(message)) else "",
    )
    if place.row and not place.column:
        place = replace(place, column=_cell_of(place, named, sheets))
    if not place.row:
        place = _where_written(named if "question type" in message else strangers, sheets) or place
        place = _element(message, sheets) or place
    suggestions = (nearest(name, known) for name in strangers)
    return FormProblem(
        code="not_an_xlsform",
        place=place,
        reason=" ".join(LEARN_MORE.sub("", ROW.sub("", message)).split()) or kind,
        suggestion="" if headings else next(filter(None, suggestions), ""),
    )


def _where_written(words: Iterable[str], sheets: Sheets) -> Place | None:
    """The first cell that is one of these words, or begins with one: pyxform does not always say."""
    for word in words:
        for line in (*sheets.survey, *sheets.choices):
            for column, text in line.cells.items():
                if column != "name" and word in (text, *text.split(maxsplit=1)[:1]):
                    return Place(sheet=line.sheet, row=line.number, column=column)
    return None


def _cell_of(place: Place, named: Sequence[str], sheets: Sheets) -> str:
    """The column of a row in which something stands that pyxform quotes."""
    for line in (*sheets.survey, *sheets.choices, *sheets.settings):
        if (line.sheet, line.number) == (place.sheet, place.row):
            return next((column for column, text in line.cells.items() if text in named), "")
    return ""


def _element(message: str, sheets: Sheets) -> Place | None:
    """The row of a question that pyxform calls a survey element."""
    found = re.search(r"(?:survey element named|The name) '?([\w.\-]+)'?", message)
    line: Line | None = next(
        (line for line in sheets.survey if found and line.name == found[1]), None
    )
    return None if line is None else Place(line.sheet, line.number)


def of_refused(
    sheets: Sheets,
    said: Sequence[tuple[str, str]],
    is_known: Callable[[str], bool],
    external_lists: frozenset[str] = frozenset(),
    *,
    found: Sequence[FormProblem] = (),
) -> list[FormProblem]:
    """All that is wrong with a workbook that pyxform refused, after what was ``found`` in its headings.

    pyxform stops at the first mistake. Those that show in the rows themselves are found here, every one;
    what pyxform ``said`` (message and class, one by one) is kept unless it is about one of these rows.
    """
    headings = {p.place.sheet for p in found}
    found = [
        *found,
        *author_slips(sheets, is_known, external_lists),
        *soft_checks.wrong_messages(sheets),
    ]
    known = {(p.place.sheet, p.place.row) for p in found}
    for message, kind in said:
        parts = re.split(r"\s*(?=\[row : )", message) if kind in IN_WORDS else [message]
        for part in filter(str.strip, parts or [kind]):
            told = from_pyxform(part, kind, sheets)
            where = (told.place.sheet, told.place.row)
            # said without a row, it is mostly said better by a problem that has one
            of_headings = told.place.row == 1 and told.place.sheet in headings
            if (where not in known and not of_headings) if told.place.row else not found:
                known.add(where)
                found.append(told)
    return found


def in_order(problems: Iterable[FormProblem]) -> list[FormProblem]:
    """As an author goes through the workbook: settings, survey, choices, each from the top."""
    order = ("settings", "survey", "choices")
    return sorted(
        problems,
        key=lambda p: (order.index(p.place.sheet) if p.place.sheet in order else 3, p.place.row),
    )
