"""Questions that KoboToolbox writes in a way of its own: scores, rankings and matrices.

Kobo turns them into plain questions when a form is deployed; the names made here are those it makes
(kobotoolbox/kpi, kobo_to_xlsform).
"""

import re
from collections.abc import Iterator

from forms.authoring.repairs.repair import Repair, in_cell
from forms.authoring.tables import Row, Table, Tables

SCORES, RANKS, ROWS = "kobo--score-choices", "kobo--rank-items", "kobo--matrix_list"
BEGINS = re.compile(r"^begin[_ ](score|rank|kobomatrix)$")
ENDS = re.compile(r"^end[_ ](score|rank|kobomatrix)$")
REASON = "Kobo's own way of asking; plain questions ask the same"


def scores_and_ranks(tables: Tables) -> Iterator[Repair]:
    """A score or a ranking becomes a group with one question per row, which offers the list of the group."""
    table = tables["survey"]
    offered = ""
    constraint = ""
    ranked: list[str] = []
    for row in table.rows:
        kind = row["type"]
        begins, ends = BEGINS.match(kind), ENDS.match(kind)
        if begins and begins[1] != "kobomatrix":
            offered = row.cells.get(SCORES) or row.cells.get(RANKS) or ""
            constraint = row.cells.get("kobo--rank-constraint-message", "")
            ranked = []
            yield _retype(table, row, "begin_group")
            _put(table, row, "appearance", "field-list")
        elif ends and ends[1] != "kobomatrix":
            yield _retype(table, row, "end_group")
        elif kind in ("score__row", "rank__level") and offered:
            yield _retype(table, row, f"select_one {offered}")
            if not any(row.cells.get(column) for column in ("$autoname", "$given_name")):
                _put(table, row, "name", f"{kind.partition('_')[0]}_{row.number}")
            if kind == "rank__level":
                if ranked:
                    _put(table, row, "constraint", " and ".join(f"${{{n}}} != ." for n in ranked))
                    _put(table, row, "constraint_message", constraint or "Each item is chosen once")
                ranked.append(row["name"])


def matrices(tables: Tables) -> Iterator[Repair]:
    """A matrix becomes a group for each of its rows, with the questions of its columns."""
    table = tables["survey"]
    lists = tables.lists()
    rows: list[Row] = []
    inside: Row | None = None
    columns: list[Row] = []
    for row in table.rows:
        begins, ends = BEGINS.match(row["type"]), ENDS.match(row["type"])
        if begins and begins[1] == "kobomatrix":
            inside, columns = row, []
        elif ends and ends[1] == "kobomatrix" and inside is not None:
            items = lists.get(inside.cells.get(ROWS, ""), [])
            if not items:  # without its rows a matrix asks nothing: its author has to say which
                rows.extend((inside, *columns, row))
                inside = None
                continue
            rows.extend(_matrix(table, inside, columns, items, tables["choices"]))
            yield in_cell(
                table,
                inside,
                table.heading("type"),
                kind="kobo",
                before=inside["type"],
                after="begin_group",
                reason=REASON,
            )
            inside = None
        elif inside is not None:
            columns.append(row)
        else:
            rows.append(row)
    if inside is None:
        table.rows = rows


def _matrix(
    table: Table, matrix: Row, columns: list[Row], items: list[Row], choices: Table
) -> Iterator[Row]:
    """One group per item of the matrix; every row keeps the number of the row it comes from."""
    for item in items:
        begin = Row(matrix.number, {h: t for h, t in matrix.cells.items() if h != ROWS})
        name = f"{matrix['name']}_{item['name']}"
        begin.put("type", "begin_group")
        begin.put("name", name)
        for heading in table.texts_of("label"):
            words = item.cells.get(heading) or next(
                (item.cells[h] for h in choices.texts_of("label") if item.cells.get(h)),
                item["name"],
            )
            begin.cells[heading] = words
        yield begin
        for column in columns:
            question = Row(column.number, dict(column.cells))
            question.put("name", f"{name}_{column['name']}")
            yield question
        yield Row(matrix.number, {table.heading("type"): "end_group"})


def _retype(table: Table, row: Row, after: str) -> Repair:
    before = row["type"]
    row.put("type", after)
    return in_cell(
        table, row, table.heading("type"), kind="kobo", before=before, after=after, reason=REASON
    )


def _put(table: Table, row: Row, column: str, text: str) -> None:
    if not row[column]:
        row.cells[table.need(column)] = text
