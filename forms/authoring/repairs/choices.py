"""Repairs of the choices: codes that stand twice, rows without a choice, names of lists."""

import re
from collections.abc import Iterator

from forms.authoring.repairs.repair import Repair, in_cell, put, settings_row
from forms.authoring.sheets import SELECT
from forms.authoring.tables import Row, Tables

OFFERS = re.compile(
    r"^(select_one|select_multiple|rank|select one|select multiple)\s+(.+?)(\s+or_other)?$"
)
DUPLICATES = "allow_choice_duplicates"
MOST_NAMED = 10


def lists_with_spaces(tables: Tables) -> Iterator[Repair]:
    """A list named in two words cannot be offered: question and choices get the same name with underscores."""
    survey = tables["survey"]
    lists = tables.lists()
    for row in survey.rows:
        offers = OFFERS.match(row["type"])
        name = " ".join(offers[2].split()) if offers else ""
        if " " not in name or name not in lists:
            continue
        new = name.replace(" ", "_")
        assert offers is not None
        if new not in lists:
            for item in lists[name]:
                item.put("list_name", new)
            lists[new] = lists[name]
        yield put(
            survey, row, "type", f"{offers[1]} {new}{offers[3] or ''}", kind="list_name",
            reason="the name of a list has no spaces",
        )  # fmt: skip


def empty_choices(tables: Tables) -> Iterator[Repair]:
    """A row of a list with neither a code nor words is no choice."""
    table = tables["choices"]
    labels = [
        heading
        for column in ("label", "image", "audio", "video")
        for heading in table.texts_of(column)
    ]
    for row in table.rows:
        if row["list_name"] and not row["name"] and not any(row.cells.get(h) for h in labels):
            heading = table.heading("list_name")
            yield in_cell(
                table, row, heading, kind="empty_choice", before=row["list_name"], after="",
                reason="the row has neither a name nor a label",
            )  # fmt: skip
            row.cells = {}


def duplicates(tables: Tables) -> Iterator[Repair]:
    """Codes that stand twice in a list, as in cascades of places: pyxform wants to be told that they may."""
    settings, table = tables["settings"], tables["choices"]
    if any(row[DUPLICATES].lower() in ("yes", "true", "true()") for row in settings.rows):
        return
    seen: set[tuple[str, str]] = set()
    again: list[Row] = []
    for row in table.rows:
        key = (row["list_name"], row["name"])
        if all(key) and key in seen:
            again.append(row)
        seen.add(key)
    if not again:
        return
    first = again[0]
    same = [str(r.number) for r in again if r["name"] == first["name"]][:MOST_NAMED]
    others = f", and {len(again) - len(same)} rows more" if len(again) > len(same) else ""
    reason = (
        f"sheet choices, row{'s' if len(same) > 1 else ''} {', '.join(same)}{others}:"
        f' the list "{first["list_name"]}" has the code "{first["name"]}" again'
    )
    yield put(settings, settings_row(tables), DUPLICATES, "yes", kind=DUPLICATES, reason=reason)


def labels_beside_other(tables: Tables) -> Iterator[Repair]:
    """or_other fails on a list with a choice that has no label."""
    with_other = {
        found[1]
        for row in tables.survey
        if (found := SELECT.match(row["type"])) and "other" in row["type"]
    }
    table = tables["choices"]
    headings = table.texts_of("label")
    for row in table.rows:
        if (
            row["list_name"] in with_other
            and row["name"]
            and not any(row.cells.get(h) for h in headings)
        ):
            for heading in headings or [table.need("label")]:
                row.cells[heading] = row["name"]
            yield in_cell(
                table, row, (headings or ["label"])[0], kind="missing_label", before="", after=row["name"],
                reason="it is offered and has no words",
            )  # fmt: skip
