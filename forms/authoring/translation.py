"""One go of pyxform over the sheets: a form, or what it said instead."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from forms.authoring import profiles, short_labels, soft_checks
from forms.authoring.checks import NAME
from forms.authoring.complaints import COLUMN, IN_WORDS, ROW, SHEET
from forms.authoring.sheets import BEGIN, END, Sheets, heading_of, read_sheets
from forms.authoring.tables import TWICE, Tables

ROOT = "data"
GOES = 30
"""How often a refused form is tried again without what was said to be wrong."""


@dataclass(frozen=True, slots=True)
class Translation:
    """``form`` is empty where pyxform refused; then ``said`` and ``kind`` are its words and their class."""

    form: Mapping[str, Any] = field(default_factory=dict)
    said: str = ""
    kind: str = ""

    @property
    def done(self) -> bool:
        return bool(self.form)


def translate(tables: Tables) -> Translation:
    """Let pyxform write the XForm of ``tables``, and read it again.

    pyxform fails on real questionnaires with exceptions of every class, hence the wide net.
    """
    try:
        from pyxform.xls2xform import convert

        _refuse_repeated_headings(tables)
        sheets = read_sheets(tables.numbered(), root=tables.root or ROOT)
        given = profiles.write_conditions(_without_our_columns(tables)).for_pyxform()
        given["fallback_form_name"] = tables.file_stem or ROOT
        result = convert(given, validate=False, form_name=ROOT)
        form = _finish(result.xform.encode("utf-8"), sheets)
    except Exception as error:
        if _is_want_of_memory(error):
            raise MemoryError from error
        return Translation(said=_with_author_rows(str(error), tables), kind=type(error).__name__)
    return Translation({**form, "warnings": result.warnings, "itemsets": result.itemsets})


def _is_want_of_memory(error: Exception) -> bool:
    """libxml2 without memory tells of an unknown fault in no line, or says so in words."""
    in_no_line = isinstance(error, etree.XMLSyntaxError) and not error.lineno
    return isinstance(error, MemoryError) or in_no_line or "memory" in str(error).lower()


def _refuse_repeated_headings(tables: Tables) -> None:
    from pyxform.errors import PyXFormError

    for table in tables.sheets.values():
        for heading in table.headings:
            if TWICE in heading:
                name, _, number = heading.partition(TWICE)
                raise PyXFormError(
                    f"[row : 1] On the '{table.sheet}' sheet, the '{name}' value is invalid."
                    f" Column {number} has the same heading as one before it, with other contents."
                    " Rename or remove one of them."
                )


def _without_our_columns(tables: Tables) -> Tables:
    """pyxform refuses or mangles headings with two colons that it does not know."""
    ours = [
        (sheet, heading)
        for sheet in ("survey", "choices")
        for heading in tables[sheet].headings
        if soft_checks.is_message_column(heading) or short_labels.is_short_column(heading)
    ]
    if not ours:
        return tables
    without = tables.copy()
    for sheet, heading in ours:
        without[sheet].drop(heading)
    return without


def _with_author_rows(said: str, tables: Tables) -> str:
    def renumbered(found: re.Match[str]) -> str:
        sheet = SHEET.search(said[found.start() :])
        named = next(filter(None, sheet.groups()), "survey").lower() if sheet else "survey"
        return f"[row : {tables.number_of(named, int(found[1]))}] "

    return ROW.sub(renumbered, said)


def _finish(xform: bytes, sheets: Sheets) -> dict[str, Any]:
    """Read the form again (pyxform can write XML that is none) and put in what pyxform cannot."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    document = etree.fromstring(xform, parser)
    soft_checks.write_messages(document, sheets)
    soft_checks.write_row_refs(document, sheets)
    short_labels.write_short_labels(document, sheets)
    etree.cleanup_namespaces(document, keep_ns_prefixes=list(filter(None, document.nsmap)))
    instance = _main_instance(document)
    translations = document.iter(f"{{{soft_checks.XFORMS}}}translation")
    return {
        "xform": etree.tostring(document, encoding="UTF-8", xml_declaration=True).decode("utf-8"),
        "title": document.findtext("{*}head/{*}title") or "",
        "form_id": instance.get("id") or "",
        "version": instance.get("version") or "",
        "languages": [translation.get("lang") or "" for translation in translations],
    }


def _main_instance(document: etree._Element) -> Mapping[str, str]:
    for instance in document.iter(f"{{{soft_checks.XFORMS}}}instance"):
        for root in instance:
            return {str(name): str(value) for name, value in root.attrib.items()}
    return {}


def everything_said(tables: Tables, first: Translation, *, seconds: float) -> list[tuple[str, str]]:
    """What pyxform says about one mistake after the other: each is taken out of a copy before it is asked again."""
    until = time.monotonic() + seconds
    left = tables.copy()
    said: list[tuple[str, str]] = []
    last = first
    for _ in range(GOES):
        said.append((last.said, last.kind))
        if not _take_out(left, last) or time.monotonic() > until:
            break
        last = translate(left)
        if last.done or (last.said, last.kind) in said:
            break
    return said


def _take_out(tables: Tables, translation: Translation) -> bool:
    """Remove what was complained about from ``tables``; False where that is not known or holds others up."""
    if translation.kind not in IN_WORDS:
        return False
    unknown = re.match(r"Unknown question type '(.*)'\.$", translation.said)
    if unknown:
        for row in tables.survey:
            if row["type"] == unknown[1]:
                row.put("type", "hidden")
        return True
    mentioned = list(ROW.finditer(translation.said))
    return bool(mentioned) and all(
        _take_out_row(tables, translation.said[found.start() :], int(found[1]))
        for found in mentioned
    )


def _take_out_row(tables: Tables, said: str, number: int) -> bool:
    sheet = SHEET.search(said)
    name = next(filter(None, sheet.groups()), "survey").lower() if sheet else "survey"
    row = next((row for row in tables[name].rows if row.number == number), None)
    if row is None or not row.cells:
        return False
    column = found[1] if (found := COLUMN.search(said)) else ""
    if column in row.cells and heading_of(column) not in ("type", "name"):
        del row.cells[column]
    elif name == "survey" and (BEGIN.match(row["type"]) or END.match(row["type"])):
        return False
    elif name == "survey" and NAME.match(row["name"]) and column != "name":
        row.cells = {"type": "hidden", "name": row["name"]}
    else:
        row.cells = {}
    return True
