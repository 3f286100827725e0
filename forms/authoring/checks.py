"""Mistakes of authors that show in the rows themselves: all at once, each with its cell and what could be meant."""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from forms.authoring.sheets import BEGIN, END, MULTIPLE, REFERENCE, Line, Sheets
from forms.errors import FormProblem, Place

NAME = re.compile(r"^[^\W\d][\w.\-]*$")
WRITTEN_RIGHT = re.compile(r"\$\{\s*(?:last-saved#)?[^\W\d][\w.\-]*\s*\}")
WITHOUT_LIST = re.compile(
    r"^(?:select[ _](?:one|multiple)(?:[ _](?:from[ _]file|external))?|select1|rank|select all that apply)$",
    re.IGNORECASE,
)
NOT_READ_FOR_REFERENCES = ("type", "name")
SHOWN_OF_CHOICES = ("label", "image", "big-image", "audio", "video")
MADE_BY_PYXFORM = ("instanceID",)
MEANT = {
    "number": "integer", "numeric": "integer", "numerical": "integer", "float": "decimal", "double": "decimal",
    "bool": "select_one", "boolean": "select_one", "yesno": "select_one", "radio": "select_one",
    "dropdown": "select_one", "select": "select_one", "choice": "select_one", "checkbox": "select_multiple",
    "multiselect": "select_multiple", "select_many": "select_multiple", "select_all": "select_multiple",
    "phone": "text", "address": "text", "char": "text", "str": "text", "gps point": "geopoint", "point": "geopoint",
    "coordinates": "geopoint", "polygon": "geoshape", "line": "geotrace", "photograph": "image", "info": "note",
    "label": "note", "header": "note", "title": "note", "qr": "barcode", "qrcode": "barcode", "day": "date",
}  # fmt: skip
COMMON = (
    "text", "integer", "decimal", "note", "select_one", "select_multiple", "date", "time", "dateTime", "geopoint",
    "geotrace", "geoshape", "image", "audio", "video", "file", "barcode", "calculate", "hidden", "acknowledge",
    "range", "rank", "start", "end", "today", "deviceid", "username", "begin_group", "end_group", "begin_repeat",
    "end_repeat", "select_one_from_file", "select_multiple_from_file", "csv-external", "xml-external", "audit",
)  # fmt: skip


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like ``name``, or empty where none is near."""
    found = difflib.get_close_matches(name, list(known), n=1, cutoff=0.7)
    return found[0] if found else ""


def problem(
    line: Line, column: str, code: str, subject: str, reason: str, *, suggestion: str = ""
) -> FormProblem:
    """A problem in one cell."""
    place = Place(sheet=line.sheet, row=line.number, column=column)
    return FormProblem(code, place, subject, reason, suggestion)


def author_slips(
    sheets: Sheets, is_known: Callable[[str], bool], external_lists: frozenset[str] = frozenset()
) -> list[FormProblem]:
    """Everything of these kinds; ``is_known`` says whether the compiler knows a question type."""
    repeated = list(_repeated_names(sheets))
    return [
        *_missing_columns(sheets),
        *_unknown_types(sheets, is_known),
        *_missing_words(sheets),
        *_bad_names(sheets),
        *_malformed_references(sheets),
        *_references(sheets, told=frozenset(p.subject for p in repeated)),
        *_unknown_lists(sheets, external_lists),
        *repeated,
        *_unbalanced(sheets),
        *_choices(sheets),
    ]


def _missing_columns(sheets: Sheets) -> Iterator[FormProblem]:
    """Columns without which a sheet says nothing."""
    for name, lines, wanted in (
        ("survey", sheets.survey, ("type", "name")),
        ("choices", sheets.choices, ("list_name", "name")),
    ):
        there = dict.fromkeys(column for line in lines for column in line.cells)
        for column in wanted if lines else ():
            if column not in there:
                near = nearest(column, there)
                meant = f'; "{near}" may be meant for it' if near else ""
                place = Place(sheet=name, row=1, column=column)
                reason = f'the sheet {name} has no column "{column}"{meant}'
                yield FormProblem("missing_column", place, column, reason)


def _unknown_types(sheets: Sheets, is_known: Callable[[str], bool]) -> Iterator[FormProblem]:
    lists = list(dict.fromkeys(line["list_name"] for line in sheets.choices if line["list_name"]))
    for line in sheets.survey:
        if WITHOUT_LIST.match(line.type):
            reason = f'"{line.type}" names no list; it stands after the type'
            near = f"{line.type} {lists[0]}" if len(lists) == 1 else ""
            yield problem(line, "type", "unknown_list", line.name, reason, suggestion=near)
        elif line.type and not is_known(line.type) and not BEGIN.match(line.type):
            first, *rest = line.type.split()
            near = MEANT.get(line.type.lower()) or nearest(line.type, COMMON)
            near = near or MEANT.get(first.lower(), "") or (nearest(first, COMMON) if rest else "")
            list_name = f" {' '.join(rest)}" if rest and near.startswith(("select", "rank")) else ""
            reason = f'"{line.type}" is no type of question'
            yield problem(
                line, "type", "unknown_type", line.name, reason, suggestion=near + list_name
            )


def _missing_words(sheets: Sheets) -> Iterator[FormProblem]:
    labelled = ("label", "hint")
    typed = any(line.type for line in sheets.survey)
    for line in sheets.survey:
        shown = next((line.cells[c] for c in line.cells if c.partition("::")[0] in labelled), "")
        if typed and not line.type and (line.name or shown):
            near = nearest(line.name, COMMON)
            yield problem(
                line, "type", "missing_type", line.name, "the question has no type", suggestion=near
            )
        elif (
            line.type
            and not line.name
            and not END.match(line.type)
            and line.type not in ("note", "audit")
        ):
            near = name_from(shown)
            reason = f"this {line.type.split()[0]} has no name"
            yield problem(line, "name", "missing_name", "", reason, suggestion=near)


def name_from(words: str) -> str:
    """A name that could be meant, from words in any script; empty where they have no letters."""
    name = (
        re.sub(r"[^\w]+", "_", re.sub(r"<[^>]*>|\$\{[^}]*\}", " ", words)).strip("_").lower()[:40]
    )
    return f"_{name}" if name[:1].isdigit() else name.rstrip("_")


def _bad_names(sheets: Sheets) -> Iterator[FormProblem]:
    for line in sheets.survey:
        if line.name and not NAME.match(line.name) and not END.match(line.type):
            reason = "a name begins with a letter and has letters, digits, - . _ only"
            near = name_from(line.name)
            yield problem(line, "name", "bad_name", line.name, reason, suggestion=near)


def _malformed_references(sheets: Sheets) -> Iterator[FormProblem]:
    for line, column, text in _read_for_references(sheets):
        rest = WRITTEN_RIGHT.sub("", text)
        if "${" in rest:
            at = rest.index("${")
            said = " ".join(rest[at : at + 25].split())
            reason = f"a reference is written ${{name}}; here stands {said!r}"
            name = re.match(r"\$\{\s*([\w.\-]+)", rest[at:])
            near = nearest(name[1], sheets.names) if name else ""
            yield problem(
                line, column, "malformed_reference", line.name, reason,
                suggestion=f"${{{near}}}" if near else "",
            )  # fmt: skip


def _read_for_references(sheets: Sheets) -> Iterator[tuple[Line, str, str]]:
    for line in (*sheets.survey, *sheets.choices, *sheets.settings):
        for column, text in line.cells.items():
            plain = column.partition("::")[0]
            read = (
                plain in SHOWN_OF_CHOICES
                if line.sheet == "choices"
                else plain not in NOT_READ_FOR_REFERENCES
            )
            if read and "${" in text:
                yield line, column, text


def _references(sheets: Sheets, told: frozenset[str]) -> Iterator[FormProblem]:
    """References to no question, and to more than one whose name is not ``told`` of already."""
    rows: dict[str, list[int]] = defaultdict(list)
    for line in sheets.survey:
        if line.name and not END.match(line.type):
            rows[line.name].append(line.number)
    known = {*rows, *MADE_BY_PYXFORM}
    for line, column, text in _read_for_references(sheets):
        for name in dict.fromkeys(REFERENCE.findall(text)):
            if name not in known and NAME.match(name):
                reason = f'mentions ${{{name}}}, but there is no question "{name}"'
                near = nearest(name, known)
                yield problem(line, column, "unknown_question", line.name, reason, suggestion=near)
            elif len(rows[name]) > 1 and name not in told:
                where = " and ".join(str(number) for number in rows[name][:3])
                reason = f"mentions ${{{name}}}, but rows {where} have this name; rename one, or write a path"
                yield problem(line, column, "ambiguous_question", line.name, reason)


def _unknown_lists(sheets: Sheets, external: frozenset[str]) -> Iterator[FormProblem]:
    known = {line["list_name"] for line in sheets.choices}
    for line in sheets.survey:
        wanted = line.list_name
        if wanted and wanted not in known:
            place = "the choices sheet does not have" if known else "but there is no choices sheet"
            reason = f'offers the list "{wanted}", which {place}'
            if not known:
                reason = f'offers the list "{wanted}", {place}'
            near = nearest(wanted, known)
            yield problem(line, "type", "unknown_list", line.name, reason, suggestion=near)
        found = re.match(r"^select[_ ]one[_ ]external\s+(\S+)", line.type, re.IGNORECASE)
        if found and found[1] not in external:
            reason = f'offers the list "{found[1]}", which the external_choices sheet does not have'
            near = nearest(found[1], external)
            yield problem(line, "type", "unknown_list", line.name, reason, suggestion=near)


def _repeated_names(sheets: Sheets) -> Iterator[FormProblem]:
    inside: list[str] = [""]
    siblings: Counter[tuple[str, str]] = Counter()
    for line in sheets.survey:
        if END.match(line.type):
            inside = inside[:-1] or [""]
            continue
        if line.name:
            siblings[inside[-1], line.name] += 1
            if siblings[inside[-1], line.name] >= 2:
                times = siblings[inside[-1], line.name]
                yield problem(
                    line, "name", "repeated_name", line.name,
                    "the same group has another question of this name",
                    suggestion=f"{line.name}_{times}",
                )  # fmt: skip
        if BEGIN.match(line.type):
            inside.append(f"{inside[-1]}/{line.name}")


def _unbalanced(sheets: Sheets) -> Iterator[FormProblem]:
    opened: list[tuple[str, Line]] = []
    for line in sheets.survey:
        begins, ends = BEGIN.match(line.type), END.match(line.type)
        if begins:
            opened.append((begins[1].lower(), line))
        elif ends and ends[1].lower() not in (what for what, _ in opened):
            near = f"end_{opened[-1][0]}" if opened else ""
            reason = "ends what was not begun"
            yield problem(line, "type", "unmatched_end", line.type, reason, suggestion=near)
        elif ends:
            while opened[-1][0] != ends[1].lower():
                what, inner = opened.pop()
                reason = f"this {what} is not ended before row {line.number} ends what is around it"
                yield problem(inner, "type", "unmatched_begin", inner.name, reason)
            opened.pop()
    for what, line in opened:
        reason = f"this {what} is never ended: a row end_{what} is missing"
        yield problem(line, "type", "unmatched_begin", line.name, reason)


def _choices(sheets: Sheets) -> Iterator[FormProblem]:
    chosen_together = {
        line.list_name for line in sheets.survey if MULTIPLE.match(line.type) and line.list_name
    }
    named = any(line.name for line in sheets.choices)
    for line in sheets.choices:
        if line["list_name"] and not line.name and named:
            shown = next((t for c, t in line.cells.items() if c.startswith("label")), "")
            reason = f'a choice of the list "{line["list_name"]}" has no name'
            near = name_from(shown)
            yield problem(line, "name", "missing_name", "", reason, suggestion=near)
        elif line["list_name"] in chosen_together and " " in line.name.strip():
            reason = "answers to a select_multiple are divided by spaces, a name cannot have one"
            near = "_".join(line.name.split())
            yield problem(line, "name", "space_in_choice", line.name, reason, suggestion=near)
