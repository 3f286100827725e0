"""Repairs of what stands in cells: labels that are missing, references and quotes written in another way."""

import re
from collections.abc import Iterator

from forms.authoring.repairs.repair import Repair, in_cell, put
from forms.authoring.sheets import BEGIN, END, STRAIGHT, is_logic
from forms.authoring.tables import Row, Table, Tables

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
SPACED = re.compile(r"\$\s*\{\s*((?:last-saved#)?[^\s{}]+)\s*\}")
QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'", "`": "'"}
    | {"“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"'}
)
SHOWN = ("label", "hint", "image", "big-image", "audio", "video")
UNSEEN = re.compile(
    r"^(calculate|hidden|start|end|today|deviceid|device id|username|email|phonenumber|phone number|simserial|audit"
    r"|subscriberid|start-geopoint|background-.*|csv-external|xml-external|imei|uri:.*|get .*|sim id|subscriber id"
    r"|start time|end time|q calculate|add calculate prompt|form_title|form_id|set_form_\w+|prefix)$"
)


def control_characters(tables: Tables) -> Iterator[Repair]:
    """Characters that XML cannot carry; spreadsheets let them in by copy and paste."""
    for table in tables.sheets.values():
        for row in table.rows:
            for heading, text in row.cells.items():
                if CONTROLS.search(text):
                    row.cells[heading] = CONTROLS.sub("", text)
                    yield in_cell(
                        table, row, heading, kind="control_character", before=repr(text), after=row.cells[heading],
                        reason="it has characters that nobody sees and XML cannot carry",
                    )  # fmt: skip


def references(tables: Tables) -> Iterator[Repair]:
    """``${ age }`` and ``$ {age}`` mean ``${age}``."""
    for sheet in ("survey", "choices", "settings"):
        table = tables[sheet]
        for row, heading, text in _cells(table):
            tight = SPACED.sub(r"${\1}", text)
            if tight != text and (is_logic(heading) or "$ {" not in text):
                row.cells[heading] = tight
                reason = "a reference has no spaces"
                yield in_cell(
                    table,
                    row,
                    heading,
                    kind="reference_spaces",
                    before=text,
                    after=tight,
                    reason=reason,
                )


def triggers(tables: Tables) -> Iterator[Repair]:
    """A trigger is a reference, also where the author wrote only the name."""
    names = set(tables.names())
    table = tables["survey"]
    for row, heading, text in _cells(table):
        words = re.split(r"[,\s]+", text.strip())
        if heading.strip().lower() == "trigger" and "$" not in text and set(words) <= names:
            row.cells[heading] = ",".join(f"${{{word}}}" for word in words)
            reason = "a trigger is a reference"
            yield in_cell(
                table,
                row,
                heading,
                kind="trigger",
                before=text,
                after=row.cells[heading],
                reason=reason,
            )


def quotes(tables: Tables) -> Iterator[Repair]:
    """Quotes of word processors, in logic only; words keep theirs. The smart ones pyxform straightens itself."""
    for sheet in ("survey", "settings"):
        table = tables[sheet]
        for row, heading, text in _cells(table):
            plain = text.translate(QUOTES)
            if plain != text and is_logic(heading) and _is_expression(heading, text):
                row.cells[heading] = plain
                kind = "smart_quotes" if text.translate(STRAIGHT) == plain else "quotes"
                reason = "XPath knows straight quotes only"
                yield in_cell(
                    table, row, heading, kind=kind, before=text, after=plain, reason=reason
                )


def _is_expression(heading: str, text: str) -> bool:
    """A default may be plain words."""
    return heading.strip().lower() != "default" or bool(re.search(r"\$\{|\w\(", text))


def labels(tables: Tables) -> Iterator[Repair]:
    """What is shown must have words: its name, where the author wrote none."""
    table = tables["survey"]
    headings = table.texts_of("label")
    shown = [heading for column in SHOWN for heading in table.texts_of(column)]
    for row in table.rows:
        if not row["type"] or (not row["name"] and row["type"] != "note") or _unseen(row):
            continue
        if any(row.cells.get(heading) for heading in shown):
            continue
        if "hidden" in row["appearance"].lower().split():
            reason = "it has no words and is not to be seen"
            yield put(table, row, "type", "hidden", kind="hidden_question", reason=reason)
            continue
        words = row["name"] or f"note {row.number}"
        for heading in headings or [table.need("label")]:
            row.cells[heading] = words
        heading = (headings or ["label"])[0]
        yield in_cell(
            table,
            row,
            heading,
            kind="missing_label",
            before="",
            after=words,
            reason="it is shown and has no words",
        )


def _unseen(row: Row) -> bool:
    kind = row["type"].strip()
    off = row["disabled"].lower() in ("yes", "true")
    return bool(off or BEGIN.match(kind) or END.match(kind) or UNSEEN.match(kind))


def _cells(table: Table) -> Iterator[tuple[Row, str, str]]:
    for row in table.rows:
        for heading, text in list(row.cells.items()):
            yield row, heading, text
