"""What an interview makes of entities: those it registers, and those it brings up to date."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from forms.definition.model import EntityDeclaration
from forms.engine.environment import as_uuid
from forms.engine.instance import AnswerNode, GroupNode, Instance, Row
from forms.prompts import EntityChange

_UUID4: Final = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.IGNORECASE
)  # RFC 4122, version 4
_ID, _LABEL, _VERSION = "name", "label", "__version"
_TRUNK, _BRANCH = "__trunkVersion", "__branchId"


def entities_of(instance: Instance) -> tuple[EntityChange, ...]:
    """Every entity that is asked for now and wants to be made or changed, in document order."""
    return tuple(
        change
        for declared in instance.form.entities
        for row in instance.rows_of(instance.form.elements[declared.element].home)
        for change in _change(instance, declared, row)
    )


def _change(instance: Instance, declared: EntityDeclaration, row: Row) -> Iterator[EntityChange]:
    elements = instance.form.elements
    node = row.cells[elements[declared.element].slot]
    if not node.relevant:
        return
    said = {attribute.name: attribute.text().strip() for attribute in node.attributes}
    creates, updates = (_wanted(said.get(name, "")) for name in ("create", "update"))
    if not (creates or updates):
        return
    label = _label(node)
    saved = ((name, row.cells[elements[n].slot]) for name, n in declared.saveto.items())
    identity = said.get("id", "")
    fault = "" if _UUID4.fullmatch(identity) else "id"
    if not fault and creates and not label.strip():
        fault = "label"
    yield EntityChange(
        dataset=declared.dataset,
        id=identity,
        label=label,
        properties={name: place.text() for name, place in saved if place.relevant},
        creates=creates,
        updates=updates,
        base_version=_version(said.get("baseVersion", "")),
        trunk_version=said.get("trunkVersion", ""),
        branch_id=said.get("branchId", ""),
        fault=fault,
    )


def _label(node: AnswerNode | GroupNode) -> str:
    return "".join(one.text() for one in node.named("label")[:1])


def _wanted(text: str) -> bool:
    """Entities specification: "1" or "true", and nothing else."""
    return text in ("1", "true")


def _version(text: str) -> int:
    """Entities specification: what is no positive integer is 0."""
    return int(text) if text.isascii() and text.isdecimal() else 0


def list_after(data: bytes, changes: Iterable[EntityChange], *, new_id: Callable[[], str]) -> bytes:
    """An entity list (CSV with the columns name, label and __version) as it is after ``changes``, without a server.

    So that a household registered this morning can be chosen this afternoon. Changes at fault, and updates of
    entities that the list lacks, leave it as it is. A changed entity keeps the version that the server knows
    (__trunkVersion) and is a branch of it (__branchId), as ODK Collect has it.
    """
    table = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    rows = list(table)
    columns = dict.fromkeys((_ID, _LABEL, _VERSION, *(table.fieldnames or ()), _TRUNK, _BRANCH))
    known = {row.get(_ID): row for row in rows}
    for change in changes:
        row = known.get(change.id)
        if change.fault or (row is None and not change.creates):
            continue
        if row is None:
            row = known[change.id] = {_ID: change.id, _VERSION: "1"}
            rows.append(row)
        elif change.updates:
            version = _version(row.get(_VERSION) or "")
            row[_TRUNK] = row.get(_TRUNK) or str(version)
            row[_VERSION] = str(version + 1)
        else:
            continue  # registered already
        row[_BRANCH] = row.get(_BRANCH) or as_uuid(new_id())
        row[_LABEL] = change.label if change.label.strip() else row.get(_LABEL, "")
        row.update(change.properties)
        columns.update(dict.fromkeys(change.properties))
    written = io.StringIO(newline="")
    after = csv.DictWriter(
        written, list(columns), restval="", extrasaction="ignore", lineterminator="\n"
    )
    after.writeheader()
    after.writerows(rows)
    return written.getvalue().encode("utf-8")
