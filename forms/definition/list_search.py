"""search() in an appearance: choices looked up in a list's file, as SurveyCTO and Collect have it.

``search('towns')``, ``search('towns', 'contains', 'name, alias', ${typed})``, and then any number of columns that
must read a value: ``…, 'district', ${district}``. What the choices of the control hold are names of columns.
(ODK documentation, "Dynamic selects from preloaded data"; letters count the same in upper and lower case.)
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from forms.definition.list_tables import Table
from forms.xpath.code import Code, Kind, as_string, contents, join, unique
from forms.xpath.context import Context
from forms.xpath.library import ODK, Function, Library
from forms.xpath.nodes import Node
from forms.xpath.references import Origin, Read
from forms.xpath.syntax import Call


class _Searching(Library):
    """The functions of ODK, and ``search``: a node-set of rows. Only an appearance may call it."""

    def get(self, name: str) -> Function | None:
        return super().get(name) or ODK.get(name)

    def suggestion(self, name: str) -> str:
        return ODK.suggestion(name)


SEARCHING: Final = _Searching()

_BEGUN: Final = re.compile(r"(?<![\w.-])search\s*\(")
_SORT: Final = "sortby"
_TESTS: Final[dict[str, Callable[[str, str], bool]]] = {
    "contains": str.__contains__,
    "startswith": str.startswith,
    "endswith": str.endswith,
    "matches": str.__eq__,
}


def search_call(appearance: str) -> str:
    """The call of search() that an appearance holds, up to its closing bracket; else nothing."""
    begun = _BEGUN.search(appearance)
    if begun is None:
        return ""
    depth, quote = 0, ""
    for at in range(begun.end() - 1, len(appearance)):
        sign = appearance[at]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"":
            quote = sign
        elif sign in "()":
            depth += 1 if sign == "(" else -1
            if not depth:
                return appearance[begun.start() : at + 1]
    return appearance[begun.start() :]


def without_call(appearance: str) -> str:
    """What an appearance says beside its call of search()."""
    call = search_call(appearance)
    return appearance.replace(call, " ", 1) if call else appearance


def columns_named(text: str) -> list[str]:
    """Names of columns: separated by commas, or by spaces where there is no comma."""
    separator = "," if "," in text else None
    return [name for part in text.split(separator) if (name := part.strip())]


@SEARCHING.special("search", "s s? s? s? s*")
def _search(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    file, *texts = (as_string(code) for code in codes)
    constant = codes[0].constant
    name = list_named(constant) if isinstance(constant, str) else ""
    target = Read(Origin.INSTANCE, instance=name)

    def run(context: Context) -> Sequence[Node]:
        tree = context.env.instance(name or list_named(file(context)))
        given = [text(context) for text in texts]
        tables = () if tree is None else tree.children
        return [row for table in tables if isinstance(table, Table) for row in _rows(table, given)]

    reads = unique(read for code in codes for read in contents(code))
    return replace(join(run, Kind.NODES, codes), reads=reads, targets=(target,))


def list_named(file: str) -> str:
    """The name of the list that ``towns`` or ``towns.csv`` means."""
    return file[:-4] if file.lower().endswith(".csv") else file


def _rows(table: Table, given: Sequence[str]) -> Sequence[Node]:
    kept: Sequence[int] = range(table.size)
    for column, value in zip(given[3::2], given[4::2], strict=False):
        reading = table.rows_reading(table.column(column), value)
        kept = reading if isinstance(kept, range) else sorted({*kept} & {*reading})
    if len(given) >= 3:
        kept = _matching(table, kept, *given[:3])
    order = table.columns.get(table.column(_SORT))
    if order is not None:
        kept = sorted(kept, key=lambda row: _number(order[row]))
    return [table.at(row) for row in kept]


def _matching(
    table: Table, rows: Sequence[int], kind: str, columns: str, text: str
) -> Sequence[int]:
    """The rows of which one of the columns holds ``text``; an unknown kind means contains, as in Collect."""
    names = [table.column(name) for name in columns_named(columns)]
    if not names:
        return rows
    kind = kind.strip().lower()
    if kind == "matches" and len(names) == 1:
        found = table.rows_reading(names[0], text)
        return found if isinstance(rows, range) else sorted({*rows} & {*found})
    test, wanted = _TESTS.get(kind, str.__contains__), text.casefold()
    cells = [table.columns[name] for name in names if name in table.columns]
    return [row for row in rows if any(test((c[row] or "").casefold(), wanted) for c in cells)]


def _number(text: str | None) -> float:
    try:
        return float(text or "")
    except ValueError:
        return math.inf
