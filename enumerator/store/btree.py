"""Trees of a database, walked past pages that are gone (sqlite.org/fileformat2.html, sections 1.6 and 2)."""

import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from enumerator.store.pages import USABLE

INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF = 0x02, 0x05, 0x0A, 0x0D
_INNER = frozenset({INDEX_INNER, TABLE_INNER})
_TABLE = frozenset({TABLE_INNER, TABLE_LEAF})
TREES: Final = frozenset({INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF})


class Lost:
    """Stands where a value was on a page that is gone."""

    def __repr__(self) -> str:
        return "LOST"


LOST: Final = Lost()
Value = str | int | float | bytes | None | Lost
Record = tuple[Value, ...]
Read = Callable[[int], bytes | None]


@dataclass(frozen=True, slots=True)
class Cell:
    """One entry of a page: a row, and in inner pages the page before it."""

    child: int = 0
    rowid: int | None = None
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A row of a tree; ``rowid`` is None in trees without them. Some values may be lost."""

    rowid: int | None
    record: Record


@dataclass(frozen=True, slots=True)
class Hole:
    """A page of a tree that cannot be read, and the rows beside it, where they are known."""

    page: int
    before: TreeRow | None = None
    after: TreeRow | None = None


def walk(read: Read, root: int, seen: set[int]) -> Iterator[TreeRow | Hole]:
    """All rows below a page, in order, and a hole for each page that is gone. ``seen`` learns which pages were met."""
    last: TreeRow | None = None
    open_holes: list[int] = []
    for found in _below(read, root, seen):
        if isinstance(found, int):
            open_holes.append(found)
            continue
        for page in open_holes:
            yield Hole(page, last, found)
        open_holes.clear()
        last = found
        if found.record or found.rowid is None:
            yield found
    for page in open_holes:
        yield Hole(page, last)


def _below(read: Read, number: int, seen: set[int]) -> Iterator[TreeRow | int]:
    """Rows, and the numbers of pages that are gone; the keys of inner pages of tables come as rows without values."""
    if number in seen or number < 1:
        return
    seen.add(number)
    page = read(number)
    cells = None if page is None else page_cells(read, number, page, seen)
    if page is None or cells is None:
        yield number
        return
    for cell in cells:
        if cell.child:
            yield from _below(read, cell.child, seen)
        if cell.record is not None:
            yield TreeRow(cell.rowid, cell.record)
        elif cell.rowid is not None:
            yield TreeRow(cell.rowid, ())
    right = right_child(number, page)
    if right:
        yield from _below(read, right, seen)


def kind_of(number: int, page: bytes) -> int:
    return page[100 if number == 1 else 0]


def right_child(number: int, page: bytes) -> int:
    start = 100 if number == 1 else 0
    return _u32(page, start + 8) if page[start] in _INNER else 0


def page_cells(
    read: Read, number: int, page: bytes, seen: set[int] | None = None
) -> list[Cell] | None:
    """The entries of a tree's page; None where it is none."""
    start = 100 if number == 1 else 0
    kind = page[start]
    if kind not in TREES:
        return None
    (count,) = struct.unpack_from(">H", page, start + 3)
    pointers = start + (12 if kind in _INNER else 8)
    if pointers + 2 * count > USABLE:
        return None
    places = struct.unpack_from(f">{count}H", page, pointers)
    try:
        return [
            _cell(read, kind, page, place, seen if seen is not None else set()) for place in places
        ]
    except (IndexError, struct.error, ValueError):
        return None


def _cell(read: Read, kind: int, page: bytes, at: int, seen: set[int]) -> Cell:
    child = 0
    if kind in _INNER:
        child, at = _u32(page, at), at + 4
    if kind == TABLE_INNER:
        return Cell(child, _varint(page, at)[0])
    size, at = _varint(page, at)
    rowid = None
    if kind == TABLE_LEAF:
        rowid, at = _varint(page, at)
    local = _local(size, table=kind in _TABLE)
    payload = page[at : at + local]
    if local < size:
        payload += _overflow(read, _u32(page, at + local), size - local, seen)
    return Cell(child, rowid, _record(payload))


def _local(size: int, *, table: bool) -> int:
    """How much of a payload stands on the page itself (section 1.6)."""
    most = USABLE - 35 if table else (USABLE - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (USABLE - 12) * 32 // 255 - 23
    fitting = least + (size - least) % (USABLE - 4)
    return fitting if fitting <= most else least


def _overflow(read: Read, number: int, size: int, seen: set[int]) -> bytes:
    """The rest of a payload, as far as its chain of pages goes."""
    parts: list[bytes] = []
    left, own = size, set[int]()
    while number and left > 0 and number not in own:
        own.add(number)
        seen.add(number)
        page = read(number)
        if page is None:
            break
        parts.append(page[4 : 4 + min(left, USABLE - 4)])
        left -= len(parts[-1])
        number = _u32(page, 0)
    return b"".join(parts)


def _record(payload: bytes) -> Record:
    """The values of a record; those whose bytes are missing are lost."""
    head, at = _varint(payload, 0)
    if head > len(payload) or head < 1:
        raise ValueError("a record's head")
    kinds: list[int] = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    at, gone = head, False
    for kind in kinds:
        size = _size(kind)
        gone = gone or at + size > len(payload)
        values.append(LOST if gone else _value(kind, payload[at : at + size]))
        at += size
    return tuple(values)


_SIZES: Final[Sequence[int]] = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)


def _size(kind: int) -> int:
    return (kind - 12) // 2 if kind >= 12 else _SIZES[kind]


def _value(kind: int, data: bytes) -> Value:
    if kind == 0:
        return None
    if kind == 7:
        found: float = struct.unpack(">d", data)[0]
        return found
    if kind in (8, 9):
        return kind - 8
    if kind < 12:
        return int.from_bytes(data, "big", signed=True)
    return data.decode("utf-8", "replace") if kind % 2 else data


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of 1 to 9 bytes, and where the next thing begins."""
    found = 0
    for step in range(8):
        byte = data[at + step]
        found = found << 7 | byte & 0x7F
        if byte < 0x80:
            return found, at + step + 1
    found = found << 8 | data[at + 8]
    return (found - (1 << 64) if found >= 1 << 63 else found), at + 9


def _u32(data: bytes, at: int) -> int:
    found: int = struct.unpack_from(">I", data, at)[0]
    return found
