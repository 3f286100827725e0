"""Repairs of names: reserved ones, missing ones, and the name of the form itself."""

import re
from collections.abc import Iterator

from forms.authoring.repairs.columns import XML_NAME
from forms.authoring.repairs.repair import Repair, put, settings_row
from forms.authoring.sheets import BEGIN, END, is_logic
from forms.authoring.tables import Tables

ROOT = "data"
OF_META = "(?:instanceID|instanceName|deprecatedID|audit|entity|timeStart|timeEnd|userID|deviceID|deprecatedID)"
KOBO = ("$autoname", "$given_name")


def given_names(tables: Tables) -> Iterator[Repair]:
    """A question of Kobo keeps its name in a column of its own; a group without a name gets one."""
    table = tables["survey"]
    for row in table.rows:
        if row["name"] or not row["type"] or END.match(row["type"]):
            continue
        given = next((row.cells[column] for column in KOBO if row.cells.get(column)), "")
        if given and XML_NAME.match(given):
            yield put(
                table,
                row,
                "name",
                given,
                kind="missing_name",
                reason="Kobo keeps the name in $autoname",
            )
        elif BEGIN.match(row["type"]):
            name = _free(f"group_{row.number}", tables)
            yield put(
                table, row, "name", name, kind="missing_name", reason="a group must have a name"
            )


def reserved_names(tables: Tables) -> Iterator[Repair]:
    """``meta`` belongs to OpenRosa's own data; older releases of pyxform let it pass."""
    table = tables["survey"]
    named = [row for row in table.rows if row["name"] == "meta" and not END.match(row["type"])]
    if not named:
        return
    new = _free("meta_data", tables)
    for row in table.rows:
        if row["name"] == "meta":
            repair = put(
                table,
                row,
                "name",
                new,
                kind="reserved_name",
                reason='"meta" is kept for the form\'s own data',
            )
            if row in named:
                yield repair
    reference = re.compile(r"\$\{\s*meta\s*\}")
    step = re.compile(rf"(?<=[\w.*}})\]])/meta(?![\w.\-])(?!/(?:orx:)?{OF_META}\b)")
    for row in table.rows:
        for heading, text in row.cells.items():
            changed = reference.sub(f"${{{new}}}", text)
            row.cells[heading] = step.sub(f"/{new}", changed) if is_logic(heading) else changed


def audits(tables: Tables) -> Iterator[Repair]:
    table = tables["survey"]
    for row in table.rows:
        if row["type"] == "audit" and row["name"] not in ("", "audit"):
            yield put(
                table,
                row,
                "name",
                "audit",
                kind="audit_name",
                reason="the audit log is always named audit",
            )


def roots(tables: Tables) -> Iterator[Repair]:
    """The outermost element has the name of no repeat, and a name that XML allows."""
    settings = tables["settings"]
    chosen = tables.root
    repeats = {
        row["name"] for row in tables.survey if re.match(r"begin[ _](repeat|loop)", row["type"])
    }
    if chosen and XML_NAME.match(chosen) and chosen not in repeats:
        return
    if not chosen and ROOT not in repeats:
        return
    name = _free("form" if ROOT in repeats else ROOT, tables)
    reason = (
        "a repeat has this name" if (chosen or ROOT) in repeats else "it is no name that XML allows"
    )
    yield put(settings, settings_row(tables), "name", name, kind="root_name", reason=reason)


def form_ids(tables: Tables) -> Iterator[Repair]:
    """A form without an id has the name of its file."""
    settings = tables["settings"]
    if any(row["form_id"] for row in settings.rows):
        return
    reason = "the settings have no form_id; the name of the file is taken"
    row = settings_row(tables)
    yield put(settings, row, "form_id", tables.file_stem or ROOT, kind="form_id", reason=reason)


def _free(name: str, tables: Tables) -> str:
    taken = set(tables.names())
    return next(n for n in (name, *(f"{name}_{i}" for i in range(2, 10_000))) if n not in taken)
