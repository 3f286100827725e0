"""What a file of unknown origin holds: the sheets of a workbook, or why it is none."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from forms.authoring.sheets import heading_of
from forms.authoring.tables import SHEETS, Table, Tables, table_of
from forms.errors import FormProblem

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ROWS_AFTER_WHICH_A_SHEET_ENDS = 60  # empty ones, as pyxform has it
SAVE_AGAIN = "open it in a spreadsheet program and save it again as .xlsx"

Rows = list[tuple[int, Sequence[str]]]


class NoWorkbook(Exception):
    """The bytes are not a workbook that can be read."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.problem = FormProblem(code, reason=reason)


def read_workbook(data: bytes, name: str, *, unpacked: int) -> Tables:
    """The sheets of ``data``: xlsx, xlsm, xls, CSV or Markdown tables; the bytes decide, not the file's ``name``.

    ``unpacked``: how many bytes a zipped workbook may have when it is opened. Raises NoWorkbook.
    """
    if not data.strip():
        raise NoWorkbook("not_a_workbook", "the file is empty")
    if data.startswith(ZIP):
        found = _xlsx(data, unpacked)
    elif data.startswith(OLE):
        found = _xls(data)
    else:
        found = _text(data, name)
    return _tables(found)


def _tables(found: dict[str, Rows]) -> Tables:
    """Sheets are found whatever the case of their names and the space around them."""
    by_name = {name.strip().lower(): rows for name, rows in found.items()}
    if (
        "survey" not in by_name and len(found) == 1
    ):  # one sheet of any name is the survey, says pyxform
        by_name = {"survey": next(iter(found.values()))}
    if "survey" not in by_name:
        named = ", ".join(f'"{name}"' for name in found) or "none"
        raise NoWorkbook(
            "no_survey",
            f'it has no sheet named "survey"; the sheets it has: {named}; name it "survey"',
        )
    sheets: dict[str, Table] = {
        name: table_of(name, rows) for name, rows in by_name.items() if name in SHEETS
    }
    if not sheets["survey"].rows:
        raise NoWorkbook("no_survey", 'the sheet "survey" has no rows below its headings')
    return Tables(sheets, tuple(found))


def _xlsx(data: bytes, unpacked: int) -> dict[str, Rows]:
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(entry.file_size for entry in packed.infolist())
    except zipfile.BadZipFile as error:
        raise NoWorkbook("not_a_workbook", f"the file is damaged; {SAVE_AGAIN}") from error
    if size > unpacked:
        raise NoWorkbook("too_large", f"unpacked it has {size} bytes, more than {unpacked}")
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what a file says of its size is often wrong
        return {
            sheet.title: _rows(
                ([_shown(cell.value) for cell in row] for row in sheet.iter_rows())
                if sheet.title.strip().lower() in SHEETS or len(book.worksheets) == 1
                else ()
            )
            for sheet in book.worksheets
        }
    except MemoryError:
        raise
    except Exception as error:  # openpyxl fails on unusual files with exceptions of every class
        said = " ".join(str(error).split())[:200]
        raise NoWorkbook("not_a_workbook", f"it cannot be read ({said}); {SAVE_AGAIN}") from error


def _shown(value: Any) -> str:
    """A cell as pyxform reads it: whole numbers without a point, TRUE and FALSE, no hard spaces."""
    from pyxform.xls2json_backends import xlsx_value_to_str

    return "" if value is None else str(xlsx_value_to_str(value)).strip()


def _xls(data: bytes) -> dict[str, Rows]:
    import xlrd  # type: ignore[import-untyped]
    from pyxform.xls2json_backends import xls_value_to_unicode

    if "EncryptedPackage".encode("utf-16-le") in data:
        raise NoWorkbook("protected", "it is protected with a password; save it without one")
    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO())
        return {
            sheet.name: _rows(
                [
                    str(xls_value_to_unicode(cell.value, cell.ctype, book.datemode)).strip()
                    for cell in sheet.row(number)
                ]
                for number in range(sheet.nrows)
            )
            for sheet in book.sheets()
        }
    except MemoryError:
        raise
    except Exception as error:  # as above
        if "encrypted" in str(error).lower():
            raise NoWorkbook(
                "protected", "it is protected with a password; save it without one"
            ) from error
        raise NoWorkbook(
            "not_a_workbook", f"it is no Excel workbook ({error}); {SAVE_AGAIN}"
        ) from error


def _rows(cells: Iterable[Sequence[str]]) -> Rows:
    """Rows until the sheet has been empty for long: formatted cells can reach down to row 1,048,576."""
    rows: Rows = []
    empty = 0
    for number, row in enumerate(cells, start=1):
        filled = max((at for at, text in enumerate(row, start=1) if text), default=0)
        empty = 0 if filled else empty + 1
        if empty > ROWS_AFTER_WHICH_A_SHEET_ENDS:
            break
        rows.append((number, list(row[:filled])))
    return rows


def _text(data: bytes, name: str) -> dict[str, Rows]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        kind = "CSV UTF-8" if name.lower().endswith(".csv") else ".xlsx"
        raise NoWorkbook(
            "not_a_workbook", f"it is no workbook, and no text in UTF-8; save it as {kind}"
        ) from error
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if first.startswith("|"):
        return _sheets_in_one(_markdown_rows(text))
    if first.startswith(("<", "{")):
        raise NoWorkbook(
            "not_a_workbook", "it is no workbook; a compiled form (XML) needs no compiling"
        )
    if ";" in first and "," not in first:
        raise NoWorkbook(
            "not_a_workbook", "its cells are divided by semicolons; save it with commas"
        )
    csv.field_size_limit(1 << 20)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise NoWorkbook("not_a_workbook", f"it is no workbook and no CSV ({error})") from error
    return _sheets_in_one((number, row) for number, row in enumerate(rows, start=1))


def _markdown_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.splitlines(), start=1):
        cells = [cell.replace("\0", "|").strip() for cell in line.replace(r"\|", "\0").split("|")]
        if len(cells) > 2 and set(line) - set("|-: "):
            yield number, cells[1:-1] if not cells[-1] else cells[1:]


def _sheets_in_one(rows: Iterable[tuple[int, Sequence[str]]]) -> dict[str, Rows]:
    """Sheets below each other: the first column has the name of the sheet that begins, else nothing.

    A file that begins with the headings of a survey is a survey. Row numbers are those of the file.
    """
    stripped = [(number, [cell.strip() for cell in row]) for number, row in rows]
    filled = [(number, cells) for number, cells in stripped if any(cells)]
    first = filled[0][1] if filled else [""]
    if first[0].lower() not in SHEETS and {"type", "name"} <= {heading_of(cell) for cell in first}:
        return {"survey": list(filled)}
    found: dict[str, Rows] = {}
    sheet = ""
    for number, cells in filled:
        if cells[0]:
            sheet = cells[0]
            found.setdefault(sheet, [])
        if sheet and any(cells[1:]):
            found[sheet].append((number, cells[1:]))
    if not any(name.lower() in SHEETS for name in found):
        reason = "it is no workbook, and no CSV with the names of sheets in its first column"
        raise NoWorkbook("not_a_workbook", reason)
    return found
