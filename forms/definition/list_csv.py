"""Lists as spreadsheets write them: separated by commas, semicolons, tabs or bars, in UTF-8."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from forms.definition.list_tables import LateTable
from forms.definition.lists import ListUnreadable, SecondaryInstance
from forms.definition.xml import LARGEST

Columns = Mapping[str, list[str | None]]
_QUOTED: Final = re.compile(r'"[^"]*"')
_SEPARATORS: Final = ",;\t|"
_END: Final = "\ue000"  # a private character: no list has it on a line of its own
_MARK: Final = b"\xef\xbb\xbf"  # with which some programs begin a file in UTF-8
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


class Sheet:
    """The rows of a file. Whether it can be read is seen at once, the rows are read when they are needed.

    The first row names the columns: of two with one name the first counts, one without a name counts not at
    all. Short rows are filled with empty cells, surplus cells and empty rows are left out (RFC 4180, and what
    JavaRosa and Collect do with what is not in it).
    """

    def __init__(self, data: bytes) -> None:
        """Raises ListUnreadable."""
        text = _decoded(data)
        self._data = data
        self._separator = _separator(text)
        if text.count('"') % 2:
            self._find_open_quote(text)
        heads = [head.strip() for head in next(self._rows(text), [])]
        self.heads: dict[str, int] = {}
        for place, head in enumerate(heads):
            if head:
                self.heads.setdefault(head, place)
        self.has_rows = any(True for _ in self.rows())

    def rows(self) -> Iterator[list[str]]:
        """The rows below the heads, as they stand there."""
        rows = self._rows(_decoded(self._data))
        next(rows, None)
        return (row for row in rows if any(row))

    def columns(self) -> Columns:
        return _columns(self.heads, self.rows())

    def _rows(self, text: str) -> Iterator[list[str]]:
        csv.field_size_limit(LARGEST)  # an area's outline is longer than Python expects of a cell
        return csv.reader(io.StringIO(text, newline=""), delimiter=self._separator)

    def _find_open_quote(self, text: str) -> None:
        rows = csv.reader(io.StringIO(f"{text}\n{_END}", newline=""), delimiter=self._separator)
        last, line = 0, 0
        for row in rows:
            last, line = line + 1, rows.line_num
            if row == [_END]:
                return
        raise ListUnreadable("a quotation mark is opened and never closed", last)


def list_from_csv(name: str, data: bytes) -> SecondaryInstance:
    """Raises ListUnreadable."""
    sheet = Sheet(data)
    return _late(name, sheet.columns, sheet)


def lists_from_itemsets(data: bytes) -> Callable[[str], SecondaryInstance]:
    """The lists of an ``itemsets.csv``, by what its column ``list_name`` says. Raises ListUnreadable.

    (XLSForm specification, "External selects".) The file is read once, when a row of any list is needed. A cell
    that a short row lacks is not there, rather than empty: no filter finds it, as in Collect.
    """
    sheet = Sheet(data)
    place = sheet.heads.get("list_name", -1)
    heads = {head: at for head, at in sheet.heads.items() if at != place}
    sorted_rows: dict[str, list[list[str]]] = {}

    def rows_of(wanted: str) -> list[list[str]]:
        if not sorted_rows:
            for row in sheet.rows():
                name = row[place].strip() if 0 <= place < len(row) else ""
                sorted_rows.setdefault(name, []).append(row)
        return sorted_rows.get(wanted, [])

    def list_of(name: str) -> SecondaryInstance:
        return _late(name, lambda: _columns(heads, rows_of(name), None), sheet)

    return list_of


def _late(name: str, read: Callable[[], Columns], sheet: Sheet) -> SecondaryInstance:
    made = SecondaryInstance(name)
    return made.fill(LateTable(made.root, read, has_rows=sheet.has_rows))


def _columns(
    heads: Mapping[str, int], rows: Iterable[Sequence[str]], lacking: str | None = ""
) -> Columns:
    """Of the cells that a short row lacks, each is ``lacking``."""
    width = max(heads.values(), default=-1) + 1
    full = [row if len(row) >= width else [*row, *[lacking] * (width - len(row))] for row in rows]
    return {head: [row[place] for row in full] for head, place in heads.items()}


def _decoded(data: bytes) -> str:
    if len(data) > LARGEST:
        raise ListUnreadable(f"has {len(data)} bytes, more than {LARGEST}")
    if data.startswith(_UTF16):
        raise ListUnreadable('is UTF-16; save it as "CSV UTF-8"', 1)
    bare = data.removeprefix(_MARK)
    try:
        return bare.decode()
    except UnicodeDecodeError as error:
        line = bare.count(b"\n", 0, error.start) + 1
        reason = f'the byte 0x{bare[error.start]:02x} is not UTF-8; save the file as "CSV UTF-8"'
        raise ListUnreadable(reason, line) from error


def _separator(text: str) -> str:
    """The sign that stands most often between the heads; a comma where none does."""
    line = _QUOTED.sub("", text[: _end_of_line(text)])
    return max(_SEPARATORS, key=line.count)


def _end_of_line(text: str) -> int:
    """Where the first row ends; a head may be written on several lines."""
    at, open_quote = 0, False
    for at, sign in enumerate(text):
        if sign == '"':
            open_quote = not open_quote
        elif sign in "\r\n" and not open_quote:
            return at
    return at + 1
