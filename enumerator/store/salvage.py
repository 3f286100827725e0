"""What a damaged file still gives: its tables, walked page by page past what is gone, row by row into a new file.

A flipped bit takes one page, because each page is proven by itself. Rows on other pages are whole. Where a page is gone
that only led to others, those are found by what stands on them.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from enumerator.store.btree import (
    INDEX_INNER,
    INDEX_LEAF,
    LOST,
    TABLE_LEAF,
    Cell,
    Hole,
    Record,
    TreeRow,
    Value,
    kind_of,
    page_cells,
    right_child,
    walk,
)
from enumerator.store.connection import bare_store
from enumerator.store.migrate import migrations
from enumerator.store.pages import BEGIN, PageFile

Progress = Callable[[int, int], None]  # pages done, of how many
_USER_VERSION: Final = 60  # offset in the file's head (sqlite.org/fileformat2.html, section 1.3)
_TYPES: Final = {"TEXT": str, "INTEGER": int, "BLOB": bytes, "REAL": float}
_TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
)
# Tables whose rows are told by their types from those of all others here, and from the entries of indexes.
_FOUND_AGAIN: Final = frozenset(
    {
        "answer", "assignment", "attachment", "batch", "batch_item", "certificate", "comment", "decision", "envelope",
        "event", "event_content", "interview", "lookup", "pack", "person", "receipt", "roster_row",
        "sealed_attachment", "setting", "spoken_name", "visit",
    }
)  # fmt: skip
_MADE: Final = frozenset({"migration"})  # written by making the file


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table's rows lie on pages: columns in their order there."""

    table: str
    columns: tuple[str, ...]
    types: tuple[type, ...]
    may_be_null: tuple[bool, ...]
    own_number: int | None  # the column that is the row's own number, and is not stored
    numbered: bool  # rows have numbers; else the whole row is a key

    def fits(self, record: Record) -> bool:
        """Whether a record may be of this table."""
        return len(record) == len(self.columns) and all(
            value is LOST or self._takes(at, value) for at, value in enumerate(record)
        )

    def _takes(self, at: int, value: Value) -> bool:
        if value is None:
            return self.may_be_null[at] or at == self.own_number
        return isinstance(value, self.types[at])


@dataclass(frozen=True, slots=True)
class LostRow:
    """A row of which something is gone: what is still known of it, by column."""

    table: str
    known: dict[str, Value]


@dataclass(slots=True)
class Reading:
    """What came of reading a damaged file."""

    pages: int = 0
    bad: tuple[int, ...] = ()
    proven: bool = True  # pages were told from others by their HMAC
    schema: int = 0
    rows: Counter[str] = field(default_factory=Counter)
    holes: dict[str, list[Hole]] = field(default_factory=dict)
    lost: list[LostRow] = field(default_factory=list)
    unplaced: int = 0  # pages of which nobody knows where they belong

    def hole(self, table: str, hole: Hole) -> None:
        self.holes.setdefault(table, []).append(hole)

    def touched(self, table: str, key: str) -> bool:
        """Whether rows of a table that begin with a key may be among those that are gone."""
        return any(_may_hold(hole, key) for hole in self.holes.get(table, ()))


def salvage_rows(
    damaged: Path,
    key: bytes | bytearray,
    to: Path,
    *,
    at: datetime,
    progress: Progress = lambda _done, _of: None,
) -> Reading:
    """Read a damaged store and write all its rows that are left into a new one, at the schema that it had.

    The damaged file is only read. Raises OSError, and what making a store raises.
    """
    pages = PageFile(damaged, key)
    try:
        for done, _ in enumerate(pages.pages(), 1):  # so that all that is gone is known
            if not done % 500:
                progress(done, pages.count)
        first = pages.page(1)
        schema = _schema(first)
        with bare_store(to, key, schema, at) as connection:
            reading = Reading(pages.count, (), pages.proven, schema)
            _Filling(connection, pages, reading).all()
        reading.bad = tuple(sorted(pages.bad | pages.stale))
        return reading
    finally:
        pages.close()


class _Filling:
    """Rows of one file on their way into another."""

    def __init__(self, connection: Any, pages: PageFile, reading: Reading) -> None:
        self._connection, self._pages, self._reading = connection, pages, reading
        self._layouts = {one.table: one for one in layouts(connection)}
        self._seen: set[int] = set()

    def all(self) -> None:
        roots, indexes = self._roots()
        for table in self._layouts:
            if table in roots:
                self._table(table, roots[table])
        for (
            root
        ) in indexes:  # nothing is said there; but what is gone of them is gone of nothing else
            for _ in self._walked(root):
                pass
        gone = self._pages.bad | self._pages.stale
        if gone:
            self._orphans()
        for page in sorted(gone - self._seen - {1}):
            for table in self._layouts:
                self._reading.hole(table, Hole(page))

    def _walked(self, root: int) -> Iterator[TreeRow | Hole]:
        return walk(self._pages.page, root, self._seen)

    def _roots(self) -> tuple[dict[str, int], list[int]]:
        """Where each table begins, and each index: what stands in the first tree, as far as it can be read."""
        tables: dict[str, int] = {}
        indexes: list[int] = []
        for row in self._walked(1):
            if isinstance(row, Hole) or len(row.record) < 4:
                continue
            kind, name, _, root = row.record[:4]
            if kind == "table" and isinstance(root, int):
                tables[str(name)] = root
            elif kind == "index" and isinstance(root, int):
                indexes.append(root)
        return tables, indexes

    def _table(self, table: str, root: int) -> None:
        for one in self._walked(root):
            if isinstance(one, Hole):
                self._reading.hole(table, one)
            elif one.record:
                self._put(self._layouts[table], one)

    def _put(self, layout: Layout, row: TreeRow) -> None:
        values = list(row.record[: len(layout.columns)])
        if layout.own_number is not None and layout.own_number < len(values):
            values[layout.own_number] = row.rowid
        columns = layout.columns[: len(values)]
        if any(value is LOST for value in values):
            known = {c: v for c, v in zip(columns, values, strict=True) if v is not LOST}
            self._reading.lost.append(LostRow(layout.table, known))
            if not all(layout.may_be_null[at] for at, value in enumerate(values) if value is LOST):
                return
            values = [None if value is LOST else value for value in values]
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        sql = f"INSERT OR IGNORE INTO {layout.table} ({names}) VALUES ({marks})"  # noqa: S608  names of our schema
        try:
            self._reading.rows[layout.table] += self._connection.execute(sql, values).rowcount
        except (dbapi2.IntegrityError, dbapi2.InterfaceError):  # a page that nobody could prove
            self._reading.lost.append(LostRow(layout.table, {}))

    def _orphans(self) -> None:
        """Pages to which none leads any more. Freed pages are not among them: they are overwritten (secure_delete)."""
        for number in range(2, self._pages.count + 1):
            page = self._pages.page(number) if number not in self._seen else None
            if page is None or kind_of(number, page) not in (TABLE_LEAF, INDEX_LEAF, INDEX_INNER):
                continue
            cells = page_cells(self._pages.page, number, page, self._seen)
            records = [cell for cell in cells or () if cell.record]
            if not records or right_child(number, page) > self._pages.count:
                continue
            layout = self._of(records)
            if layout is None:
                self._reading.unplaced += 1
                continue
            for cell in records:
                if cell.record is not None:
                    self._put(layout, TreeRow(cell.rowid, cell.record))

    def _of(self, cells: Sequence[Cell]) -> Layout | None:
        """The one table that all of a page's rows may be of."""
        numbered = cells[0].rowid is not None
        fitting = [
            layout
            for layout in self._layouts.values()
            if layout.table in _FOUND_AGAIN
            and layout.numbered == numbered
            and all(c.record is not None and layout.fits(c.record) for c in cells)
            and _reads_like(layout.table, cells[0].record or ())
        ]
        return fitting[0] if len(fitting) == 1 else None


def layouts(connection: Any) -> Iterator[Layout]:
    """How each table of a store lies on pages, asked of a store at that schema."""
    for (table,) in connection.execute(_TABLES).fetchall():
        if table in _MADE:
            continue
        found = connection.execute(f"PRAGMA table_info({table})").fetchall()
        numbered = bool(
            connection.execute(
                "SELECT count(*) FROM pragma_table_list WHERE name = ? AND wr = 0", (table,)
            ).fetchone()[0]
        )
        key = sorted((column for column in found if column[5]), key=lambda column: column[5])
        ordered = found if numbered else [*key, *(column for column in found if not column[5])]
        own = (
            ordered.index(key[0]) if numbered and len(key) == 1 and key[0][2] == "INTEGER" else None
        )
        yield Layout(
            table,
            tuple(column[1] for column in ordered),
            tuple(_TYPES[column[2]] for column in ordered),
            tuple(not column[3] and not column[5] for column in ordered),
            own,
            numbered,
        )


def _schema(first: bytes | None) -> int:
    """The schema that a file says it has; the newest where its first page is gone."""
    newest = len(migrations())
    if first is None or not first.startswith(BEGIN):
        return newest
    said = int.from_bytes(first[_USER_VERSION : _USER_VERSION + 4], "big")
    return said if 0 < said <= newest else newest


def _reads_like(table: str, record: Record) -> bool:
    """Tells tables apart whose rows have the same types."""
    if table in {"answer", "spoken_name", "roster_row"}:
        return isinstance(record[1], str) and record[1].startswith("/")
    return table != "batch_item" or not str(record[1]).startswith("/")


def _may_hold(hole: Hole, key: str) -> bool:
    low = hole.before.record[0] if hole.before and hole.before.record else None
    high = hole.after.record[0] if hole.after and hole.after.record else None
    return (not isinstance(low, str) or low <= key) and (not isinstance(high, str) or key <= high)
