"""What the choices of a table are called: by columns that search() names, and by columns of each language."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from forms.definition.list_search import columns_named
from forms.definition.list_tables import Item, Table

_WHOLE: Final = re.compile(r"\s*[+-]?[0-9]+\s*")
_CODE: Final = re.compile(r"(.*?)\s*\(([^()]*)\)\s*")


def is_fixed(value: str) -> bool:
    """Whether a choice beside search() is one of its own: a number names no column (as in Collect)."""
    return _WHOLE.fullmatch(value) is not None


def looked_up(value: str, label: str, rows: Iterable[object]) -> Iterator[tuple[str, str]]:
    """Value and name of each row; ``value`` names a column, ``label`` one or several; no value comes twice.

    (ODK documentation, "Dynamic selects from preloaded data": of several columns, ``first (second: its cell)``.)
    """
    seen: set[str] = set()
    table: Table | None = None
    column = ""
    names: Sequence[tuple[str, str]] = ()
    for row in rows:
        if not isinstance(row, Item):
            continue
        if row.table is not table:
            table = row.table
            column = table.column(value)
            names = [(name, table.column(name)) for name in columns_named(label)]
        code = row.cell(column)
        if code and code not in seen:
            seen.add(code)
            first, *more = [(name, row.cell(own)) for name, own in names] or [("", "")]
            named = " ".join([first[1], *(f"({name}: {cell})" for name, cell in more)])
            yield code, named if named.strip() else code


def column_of(table: Table, plain: str, language: str) -> str:
    """The column that holds the names in ``language``; else the plain one.

    It is headed ``label::Urdu (ur)`` or ``label::ur``, as XLSForm does, or ``label_ur``, which other programs can
    read as the name of an element. A table without a plain one is read by its first language.
    """
    own = [head for head in table.columns if head.partition("::")[0].strip() == plain]
    for head in own:
        part = head.partition("::")[2].strip()
        if part and _same_language(part, language):
            return head
    for code in sorted(_names(language)):
        if f"{plain}_{code}" in table.columns:
            return f"{plain}_{code}"
    return plain if plain in table.columns or not own else own[0]


def _same_language(one: str, other: str) -> bool:
    return not _names(one).isdisjoint(_names(other))


def _names(language: str) -> set[str]:
    found = _CODE.fullmatch(language)
    return {part.casefold() for part in (found.groups() if found else (language,)) if part}
