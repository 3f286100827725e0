"""The sheets of a workbook on their way to the compiler: rows that can be changed and still know their numbers."""

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from forms.authoring.sheets import Cells, heading_of

SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")


@dataclass(slots=True)
class Row:
    """One row; ``number`` is what the spreadsheet program shows beside it."""

    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """What stands under ``column``, or else under the first heading that means it."""
        found = (text for heading, text in self.cells.items() if heading_of(heading) == column)
        return self.cells.get(column) or next(found, "")

    def put(self, column: str, text: str) -> None:
        """Write into the cell under the heading that means ``column``; nothing clears it."""
        meant = [h for h in self.cells if heading_of(h) == column]
        if text:
            self.cells[meant[0] if meant else column] = text
        else:
            self.cells = {h: t for h, t in self.cells.items() if h not in meant}


@dataclass(slots=True)
class Table:
    """One sheet: its headings as they are written, and its rows."""

    sheet: str
    headings: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    heading_row: int = 1
    title: str = ""  # what stands above the headings

    def heading(self, column: str) -> str:
        """How this sheet writes ``column``; empty where it has no such column."""
        return next((heading for heading in self.headings if heading_of(heading) == column), "")

    def need(self, column: str) -> str:
        """The heading of ``column``, which is added where there is none."""
        if not self.heading(column):
            self.headings.append(column)
        return self.heading(column)

    def drop(self, heading: str) -> None:
        self.headings.remove(heading)
        for row in self.rows:
            row.cells.pop(heading, None)

    def rename(self, old: str, new: str) -> None:
        """Write a heading in another way; the order of the columns stays."""
        self.headings = [new if heading == old else heading for heading in self.headings]
        for row in self.rows:
            row.cells = {new if h == old else h: text for h, text in row.cells.items()}

    def texts_of(self, column: str) -> list[str]:
        """The headings that hold ``column`` in one language each, or without one."""
        return [h for h in self.headings if heading_of(h).partition("::")[0] == column]


@dataclass(slots=True)
class Tables:
    """A whole workbook; ``sheet_names`` are all that it has, also those that mean nothing to a form."""

    sheets: dict[str, Table]
    sheet_names: tuple[str, ...] = ()
    file_stem: str = ""  # the file's name as a form id

    def __getitem__(self, sheet: str) -> Table:
        return self.sheets.setdefault(sheet, Table(sheet))

    def copy(self) -> "Tables":
        return copy.deepcopy(self)

    @property
    def root(self) -> str:
        """The name of the outermost element of the answers, where the author chose one."""
        return next((row["name"] for row in self["settings"].rows if row["name"]), "")

    @property
    def survey(self) -> list[Row]:
        return self["survey"].rows

    def lists(self) -> dict[str, list[Row]]:
        """The rows of the choices sheet by their list."""
        found: dict[str, list[Row]] = {}
        for row in self["choices"].rows:
            if row["list_name"]:
                found.setdefault(row["list_name"], []).append(row)
        return found

    def names(self) -> list[str]:
        return [row["name"] for row in self.survey if row["name"]]

    def for_pyxform(self) -> dict[str, Any]:
        """As pyxform wants it; a sheet without headings is left out."""
        given: dict[str, Any] = {"sheet_names": list(self.sheet_names)}
        for name in SHEETS:
            table = self.sheets.get(name)
            if table is not None and table.headings:
                given[name] = [dict(row.cells) for row in table.rows]
                given[f"{name}_header"] = [dict.fromkeys(table.headings)]
        return given

    def numbered(self) -> dict[str, list[tuple[int, Cells]]]:
        """The sheets with what authors are pointed at: numbers and cells."""
        return {
            name: [(row.number, row.cells) for row in table.rows]
            for name, table in self.sheets.items()
            if name in ("survey", "choices", "settings")
        }

    def number_of(self, sheet: str, position: int) -> int:
        """The author's row number for pyxform's, which counts from 2 whatever stands above."""
        rows = self[sheet].rows
        if 2 <= position < len(rows) + 2:
            return rows[position - 2].number
        return self[sheet].heading_row if position == 1 else position


def table_of(sheet: str, rows: Sequence[tuple[int, Sequence[str]]]) -> Table:
    """A sheet from its cells, each row with its number.

    The headings stand in the first row, or, below a title, in the first of ten that has the columns without
    which a sheet means nothing. A heading that stands there twice is told apart by its number in the row.
    """
    start = _heading_row(sheet, rows)
    if start is None:
        return Table(sheet)
    number, written = rows[start]
    headings: list[str] = []
    for position, heading in enumerate((" ".join(cell.split()) for cell in written), start=1):
        headings.append(
            f"{heading}{TWICE}{position}" if heading in headings and heading else heading
        )
    found = [
        Row(n, {h: c for h, c in zip(headings, cells, strict=False) if h and c.strip()})
        for n, cells in rows[start + 1 :]
    ]
    while found and not found[-1].cells:
        found.pop()
    title = " ".join(cell for _, cells in rows[:start] for cell in cells if cell)
    return Table(sheet, [h for h in headings if h], found, number, title)


TWICE = "\N{SECTION SIGN}column "  # between a heading and the number of the column that repeats it
_TELLING = {"survey": ("type", "name"), "choices": ("list_name", "name")}


def _heading_row(sheet: str, rows: Sequence[tuple[int, Sequence[str]]]) -> int | None:
    telling = _TELLING.get(sheet, ())
    for at, (_, cells) in enumerate(rows[:10]):
        meant = {heading_of(cell) for cell in cells}
        if telling and all(column in meant for column in telling):
            return at
    return next(
        (at for at, (_, cells) in enumerate(rows[:10]) if any(c.strip() for c in cells)), None
    )


def cells_of(table: Table, headings: Sequence[str]) -> Iterator[tuple[Row, str, str]]:
    """Row, heading and text of every filled cell under one of ``headings``."""
    for row in table.rows:
        for heading in headings:
            if text := row.cells.get(heading, ""):
                yield row, heading, text
