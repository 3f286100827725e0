"""The official list of places as offices write it: a table with one line for each state of each unit."""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from enumerator.errors import GeographyInvalid, PlaceProblem
from enumerator.fieldwork.geography import Geography, Unit, by_id

NEEDED: Final = ("level", "id", "parent", "name_en", "name_ur")
DATED: Final = ("valid_from", "valid_to")
CODES: Final = ("pcode", "bor_code", "pbs_code")
MOST_LINES: Final = 300_000
MOST_BYTES: Final = 32 * 1024 * 1024
MOST_PROBLEMS: Final = 200  # more say no more

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")
_LEVEL: Final = re.compile(r"[a-z][a-z0-9_]{0,31}")
_URDU: Final = re.compile(r"[\u0600-\u06ff]")
_HIDDEN: Final = re.compile("[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Found:
    line: int
    unit: Unit


def read_geography(data: bytes, edition: int, *, after: Geography | None = None) -> Geography:
    """The list in a CSV file in UTF-8, with the columns ``NEEDED``, ``DATED`` and ``CODES`` (the last two may lack).

    Dates are days, ``YYYY-MM-DD``, both included; an empty one has no bound. A unit may have several lines, for
    times that do not overlap. ``after`` is the edition that this one follows: no id of it may be missing or
    mean another level, for interviews name it. Raises GeographyInvalid with everything that is wrong.
    """
    problems: list[PlaceProblem] = []
    found = [_Found(line.number, unit) for line in _lines(data) if (unit := _unit(line, problems))]
    units = tuple(one.unit for one in found)
    if not problems:
        _check_times(found, problems)
        _check_parents(found, problems)
        if after is not None:
            _check_follows(units, after, problems)
    if problems:
        raise GeographyInvalid(tuple(sorted(problems, key=lambda p: p.line)[:MOST_PROBLEMS]))
    return Geography(edition, units)


def _lines(data: bytes) -> Iterator[_Line]:
    if len(data) > MOST_BYTES:
        raise _invalid(PlaceProblem(0, "", "too_large", str(len(data))))
    try:
        text = data.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _invalid(PlaceProblem(line, "", "not_utf8")) from None
    rows = csv.reader(io.StringIO(text, newline=""))
    try:
        heads = [head.strip() for head in next(rows, [])]
        missing = [name for name in NEEDED if name not in heads]
        if missing:
            raise _invalid(*(PlaceProblem(1, name, "column_missing") for name in missing))
        count = 0
        for row in rows:
            if any(cell.strip() for cell in row):
                count += 1
                if count > MOST_LINES:
                    raise _invalid(PlaceProblem(rows.line_num, "", "too_many", str(MOST_LINES)))
                yield _Line(rows.line_num, dict(zip(heads, map(str.strip, row), strict=False)))
    except csv.Error:
        raise _invalid(PlaceProblem(rows.line_num, "", "not_csv")) from None
    if not count:
        raise _invalid(PlaceProblem(1, "", "empty"))


def _unit(line: _Line, problems: list[PlaceProblem]) -> Unit | None:
    cells = line.cells
    before = len(problems)

    def wrong(column: str, what: str) -> None:
        problems.append(PlaceProblem(line.number, column, what, cells.get(column, "")[:40]))

    if not _LEVEL.fullmatch(cells.get("level", "")):
        wrong("level", "level")
    if not _ID.fullmatch(cells.get("id", "")):
        wrong("id", "id")
    for column in ("name_en", "name_ur"):
        name = cells.get(column, "")
        if not name:
            wrong(column, "name_missing")
        elif _HIDDEN.search(name):
            wrong(column, "hidden_sign")
    if cells.get("name_ur") and not _URDU.search(cells["name_ur"]):
        wrong("name_ur", "not_urdu")
    bounds = []
    for column, unbounded in zip(DATED, (date.min, date.max), strict=True):
        try:
            bounds.append(_day(cells.get(column, ""), unbounded))
        except ValueError:
            wrong(column, "date")
    if len(problems) > before:
        return None
    start, end = bounds
    if end < start:
        wrong("valid_to", "ends_before")
        return None
    codes = {column: cells[column] for column in CODES if cells.get(column)}
    return Unit(
        cells["level"],
        cells["id"],
        cells.get("parent", ""),
        cells["name_en"],
        cells["name_ur"],
        start,
        end,
        codes,
    )


def _day(text: str, unbounded: date) -> date:
    return date.fromisoformat(text) if text else unbounded


def _check_times(found: Iterable[_Found], problems: list[PlaceProblem]) -> None:
    """One unit is one thing at a time, and always of one level."""
    states: defaultdict[str, list[_Found]] = defaultdict(list)
    for one in found:
        states[one.unit.id].append(one)
    for id, own in states.items():
        own.sort(key=lambda one: one.unit.valid_from)
        for one, other in pairwise(own):
            if other.unit.level != own[0].unit.level:
                problems.append(PlaceProblem(other.line, "level", "other_level", id))
            if other.unit.valid_from <= one.unit.valid_to:
                problems.append(PlaceProblem(other.line, "valid_from", "twice", id))


def _check_parents(found: Sequence[_Found], problems: list[PlaceProblem]) -> None:
    """A parent is there as long as its child, and on a level above: so no unit lies in itself."""
    known = by_id(one.unit for one in found)
    order = {level: at for at, level in enumerate(dict.fromkeys(one.unit.level for one in found))}
    for line, unit in ((one.line, one.unit) for one in found):
        states = known.get(unit.parent, ())
        if not unit.parent:
            what = "" if order[unit.level] == 0 else "parent_missing"
        elif not states:
            what = "parent_unknown"
        elif order[states[0].level] >= order[unit.level]:
            what = "parent_below"
        else:
            what = "" if _covers(states, unit) else "parent_gone"
        if what:
            problems.append(PlaceProblem(line, "parent", what, unit.parent or unit.id))


def _covers(states: Sequence[Unit], unit: Unit) -> bool:
    """Whether the states, oldest first, are there on all days of ``unit``."""
    day = unit.valid_from
    for state in states:
        if state.valid_from <= day <= state.valid_to:
            if state.valid_to >= unit.valid_to:
                return True
            day = state.valid_to + timedelta(1)
    return False


def _check_follows(units: Iterable[Unit], after: Geography, problems: list[PlaceProblem]) -> None:
    """Interviews name units by their ids: none goes, and none comes to mean another."""
    now = by_id(units)
    for id, states in by_id(after.units).items():
        if id not in now:
            problems.append(PlaceProblem(0, "id", "id_gone", id))
        elif now[id][0].level != states[0].level:
            problems.append(PlaceProblem(0, "level", "id_reused", id))


def _invalid(*problems: PlaceProblem) -> GeographyInvalid:
    return GeographyInvalid(problems)
