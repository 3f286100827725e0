"""Repairs of headings: one column under two names, two languages in one heading, columns that nobody can write."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from forms.authoring.repairs.repair import Repair, in_heading, put, settings_row
from forms.authoring.sheets import HEADINGS, heading_of
from forms.authoring.soft_checks import PSER
from forms.authoring.tables import TWICE, Table, Tables
from forms.errors import FormProblem, Place

XML_NAME = re.compile(r"^[^\W\d][\w.\-]*$")
PREFIXES = frozenset({"jr", "orx", "odk", "xsd", "ev", "h", "entities"})  # declared by pyxform
NOTES = frozenset({"tag", "command", "caption", "value"})
"""Names that pyxform once had for columns of the survey; today they are an author's own."""
ATTRIBUTES = frozenset({"bind", "control", "instance"})
WITHOUT_LANGUAGES = frozenset({
    "type", "name", "default", "choice_filter", "parameters", "trigger", "list name", "title", "id_string", "version",
    "instance_name", "default_language", "style", "public_key", "submission_url", "namespaces",
    "allow_choice_duplicates",
})  # fmt: skip
KEPT = {
    "survey": frozenset({"actions", "instance", "bind", "control", "media"}),
    "choices": frozenset({"media", "instance"}),
    "settings": frozenset(
        {"bind", "children", "control", "instance", "attribute", "_translations"}
    ),
}
"""Words that mean something inside of pyxform: a column of this name alone makes it fail."""
OF_CHOICES = frozenset({"label", "media", "name", "list name", "hint"})


def headings_below_a_title(tables: Tables) -> Iterator[Repair]:
    """Reading has passed the title over already; it is not to go unsaid."""
    for table in tables.sheets.values():
        if table.title:
            reason = f"it stands above the headings, which begin in row {table.heading_row}"
            place = Place(table.sheet, 1)
            yield Repair("heading_row", place, table.title, "", reason)


def repeated_headings(tables: Tables) -> Iterator[Repair]:
    """The same heading twice: one column, as long as no row has something else in each."""
    for table in tables.sheets.values():
        for heading in [heading for heading in table.headings if TWICE in heading]:
            first = heading.partition(TWICE)[0]
            if _merge(table, first, heading):
                yield in_heading(
                    table,
                    heading,
                    "repeated_column",
                    first,
                    f'the heading "{first}" stands there twice',
                )


def single_colons(tables: Tables) -> Iterator[Repair]:
    """pyxform no longer reads ``label:Urdu`` where any other heading has two colons."""
    for table in tables.sheets.values():
        if not any("::" in heading for heading in table.headings):
            continue
        for heading in list(table.headings):
            base, colon, rest = heading.partition(":")
            known = heading_of(base) in HEADINGS or base.strip().lower() == "media"
            if colon and "::" not in heading and known and "jr:" not in heading:
                new = f"{base.strip()}::{rest.strip().replace(':', '::')}"
                if new not in table.headings:
                    table.rename(heading, new)
                    reason = "beside headings with two colons one with a single colon is not read"
                    yield in_heading(table, heading, "single_colon", new, reason)


def two_languages(tables: Tables) -> Iterator[Repair]:
    """``label::English::Urdu`` or ``constraint::Urdu`` crashes pyxform: what is too much is cut off the heading."""
    for sheet in ("survey", "choices", "settings", "external_choices"):
        table = tables[sheet]
        for heading, tokens in _tokens(table).items():
            parts = [part.strip() for part in heading.split("::")]
            most = _most_tokens(tokens) - (
                len(tokens) - len(parts)
            )  # pyxform writes image as media::image
            if not 0 < most < len(parts):
                continue
            new = "::".join(parts[:most])
            reason = "a heading has one language" if most > 1 else "this column has no languages"
            if new not in table.headings:
                table.rename(heading, new)
                yield in_heading(table, heading, "two_languages", new, reason)
            elif most > 1 or sheet == "settings" or _merge(table, new, heading):
                if heading in table.headings:
                    table.drop(heading)
                yield in_heading(table, heading, "two_languages", "", reason)


def _most_tokens(tokens: Sequence[str]) -> int:
    """Of how many parts pyxform makes something; 0 where the column is not its own."""
    match tokens[0]:
        case "media":
            return 3
        case "label" | "hint" | "guidance_hint":
            return 2
        case "bind" | "control":
            return 3 if "Msg" in "".join(tokens[1:2]) else 2
        case column if column in WITHOUT_LANGUAGES:
            return 1
        case _:
            return 0


def aliases(tables: Tables) -> Iterator[Repair]:
    """Two spellings of one column, such as ``image`` and ``media::image``, are one column to pyxform."""
    for sheet in ("survey", "choices", "settings", "external_choices"):
        table = tables[sheet]
        first_of: dict[Sequence[str], str] = {}
        for heading, tokens in _tokens(table).items():
            first = first_of.setdefault(tokens, heading)
            if first == heading or tokens == ("id_string",):  # of two ids pyxform takes form_id
                continue
            if sheet == "survey" and {first.lower(), heading.lower()} & NOTES:
                note = heading if heading.lower() in NOTES else first
                first_of[tokens] = first if note == heading else heading
                table.drop(note)
                yield in_heading(
                    table, note, "custom_column", "", f'it is another name for "{first_of[tokens]}"'
                )
            elif _merge(table, first, heading):
                reason = f'"{first}" and "{heading}" are two names of one column'
                yield in_heading(table, heading, "alias_column", first, reason)


def disagreeing(tables: Tables) -> Iterator[FormProblem]:
    """Rows in which two columns of one meaning hold different texts: no repair can know which is meant."""
    for sheet in ("survey", "choices", "settings"):
        table = tables[sheet]
        first_of: dict[Sequence[str], str] = {}
        for heading, tokens in _tokens(table).items():
            first = heading.partition(TWICE)[0] if TWICE in heading else ""
            first = first or first_of.setdefault(tokens, heading)
            if first == heading or tokens == ("id_string",):
                continue
            for row in table.rows:
                one, two = row.cells.get(first), row.cells.get(heading)
                if one and two and one != two:
                    reason = (
                        f'another column of the same meaning, "{first}", has another text; keep one'
                    )
                    place = Place(sheet, row.number, heading.partition(TWICE)[0])
                    yield FormProblem("alias_column", place, row["name"], reason)


def _merge(table: Table, first: str, second: str) -> bool:
    """Put the cells of ``second`` into ``first``; nothing is done where a row has a different text in each."""
    both = [(row.cells.get(first), row.cells.get(second)) for row in table.rows]
    if any(one and two and one != two for one, two in both):
        return False
    for row in table.rows:
        if text := row.cells.get(second):
            row.cells.setdefault(first, text)
    table.drop(second)
    return True


def attributes(tables: Tables) -> Iterator[Repair]:
    """Columns whose heading would be written as an attribute that XML does not allow."""
    table = tables["survey"]
    spaces = " ".join(row["namespaces"] for row in tables["settings"].rows)
    declared = PREFIXES | set(re.findall(r"(\w[\w.\-]*)\s*=", spaces))
    for heading, tokens in _tokens(table).items():
        if tokens[0] not in ATTRIBUTES or len(tokens) < 2 or heading.startswith("bind::pser:"):
            continue
        prefix, colon, name = tokens[1].rpartition(":")
        if tokens[:2] == ("instance", "tag"):
            reason = "pyxform fails on an attribute of this name"
        elif not XML_NAME.match(name):
            reason = "it is no name that an attribute can have"
        elif colon and prefix not in declared:
            reason = f'the settings declare no namespace "{prefix}"'
        else:
            continue
        table.drop(heading)
        kind = "instance_tag" if tokens[1] == "tag" else "custom_column"
        yield in_heading(table, heading, kind, "", reason)


def own_namespace(tables: Tables) -> Iterator[Repair]:
    """Our own columns need a line in the settings."""
    ours = [heading for heading in tables["survey"].headings if heading.startswith("bind::pser:")]
    row = settings_row(tables)
    if ours and "pser=" not in row["namespaces"]:
        table, before = tables["settings"], row["namespaces"]
        declared = f'{before} pser="{PSER}"'.strip()
        yield put(
            table, row, "namespaces", declared, kind="namespace", reason=f'"{ours[0]}" needs it'
        )


def kept_words(tables: Tables) -> Iterator[Repair]:
    for sheet, words in KEPT.items():
        table = tables[sheet]
        for heading, tokens in _tokens(table).items():
            if len(tokens) == 1 and tokens[0] in words:
                table.drop(heading)
                reason = "pyxform keeps this word for itself, and fails on such a column"
                yield in_heading(table, heading, "custom_column", "", reason)


def columns_of_choices(tables: Tables) -> Iterator[Repair]:
    """A custom column of the choices becomes an element: it needs a plain name."""
    table = tables["choices"]
    for heading, tokens in _tokens(table).items():
        if tokens[0] in OF_CHOICES:
            continue
        if len(tokens) > 1:
            kind = "instance_column" if tokens[0] == "instance" else "custom_column"
            reason = "pyxform fails on a grouped column of choices"
        elif " " not in heading and not XML_NAME.match(heading):
            kind, reason = "custom_column", "it is no name that an element can have"
        else:
            continue
        table.drop(heading)
        yield in_heading(table, heading, kind, "", reason)


def _tokens(table: Table) -> dict[str, tuple[str, ...]]:
    """What pyxform makes of each heading: ``media::image`` and ``image`` are both (media, image)."""
    from pyxform import aliases as known
    from pyxform.parsing.sheet_headers import process_header
    from pyxform.question import MultipleChoiceQuestion, Option
    from pyxform.survey import Survey

    of_choices: tuple[Any, Any] = (known.list_header, Option)
    named, what = {"survey": (known.survey_header, MultipleChoiceQuestion)}.get(
        table.sheet, (known.settings_header, Survey) if table.sheet == "settings" else of_choices
    )
    double = any("::" in heading for heading in table.headings)
    columns = set(what.get_slot_names())
    return {
        heading: tuple(process_header(heading, double, named, columns)[1])
        for heading in table.headings
    }
