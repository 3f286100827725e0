"""The registry's households as a table: which interview stands for each, whether it is whole, and what it lacks."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sync.registry.ledger import connect
from sync.registry.opened import SCHEMA

_HOUSEHOLDS = """
SELECT household, id, revision, partial, unmet FROM household ORDER BY household, received_at, id
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """The newest stored revision of an interview that was not withdrawn."""

    household: str
    id: str
    revision: int
    partial: str  # why it was finished before its end; empty where it is whole
    unmet: int  # checks that are not met, over all its questions


def households(opened: Path) -> tuple[Listed, ...]:
    """``opened`` is the database of the process stage (RegistryFolder.opened)."""
    with closing(connect(opened, SCHEMA)) as db:
        return tuple(_listed(row) for row in db.execute(_HOUSEHOLDS))


def table(listed: Iterable[Listed]) -> str:
    """One line per interview; the words of a reason stay in the database, its code is shown."""
    rows = [("household", "revision", "state", "checks not met", "interview")]
    for one in listed:
        code = one.partial.partition(":")[0]
        state = f"partial ({code})" if code else "whole"
        rows.append((one.household or "-", str(one.revision), state, str(one.unmet), one.id))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _listed(row: sqlite3.Row | tuple[object, ...]) -> Listed:
    household, name, revision, partial, unmet = row
    return Listed(str(household), str(name), int(str(revision)), str(partial), int(str(unmet)))
