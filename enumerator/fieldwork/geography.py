"""Geography: divisions, districts, tehsils and what lies below, each with the days on which it is so."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

FILE_PREFIX = "geo_"
"""A form's list ``geo_tehsil.csv`` is the level ``tehsil`` of the geography in force."""

_FIRST = date.min
_LAST = date.max


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit as it was between two days, both included. What changes its name or its parent has several."""

    level: str
    id: str  # never given to another unit
    parent: str  # id; empty at the top
    name_en: str
    name_ur: str
    valid_from: date = _FIRST
    valid_to: date = _LAST
    codes: Mapping[str, str] = field(default_factory=dict)  # other bodies' codes for it, by column

    def on(self, day: date) -> bool:
        return self.valid_from <= day <= self.valid_to


@dataclass(frozen=True, slots=True)
class Geography:
    """One edition of the whole list."""

    edition: int  # 0: the draft that came with the program
    units: tuple[Unit, ...]
    _periods: dict[int, "Places"] = field(default_factory=dict, compare=False, repr=False)

    @property
    def levels(self) -> tuple[str, ...]:
        """From the top down, as the file brings them."""
        return tuple(dict.fromkeys(unit.level for unit in self.units))

    def on(self, day: date) -> "Places":
        """What is valid on a day; the same object for all days between two changes."""
        turns = self._turns()
        period = sum(turn <= day for turn in turns)
        places = self._periods.get(period)
        if places is None:
            units = tuple(unit for unit in self.units if unit.on(day))
            places = self._periods[period] = Places(units, f"{self.edition}.{period}")
        return places

    def _turns(self) -> list[date]:
        """The days from which something is another way than the day before."""
        begins = {unit.valid_from for unit in self.units}
        ends = {unit.valid_to + timedelta(1) for unit in self.units if unit.valid_to < _LAST}
        return sorted((begins | ends) - {_FIRST})


class Places:
    """The units of one day, as lists that a form chooses from."""

    def __init__(self, units: tuple[Unit, ...], name: str) -> None:
        self.units = units
        self.name = name  # tells it from the places of other days and editions
        self._files: dict[str, bytes] = {}

    def unit(self, id: str) -> Unit | None:
        return next((unit for unit in self.units if unit.id == id), None)

    def file(self, name: str) -> bytes | None:
        """A list by the name that forms have for it: ``geo_<level>.csv``; None where there is no such level.

        Its columns: ``name`` (the id), ``label`` (English), ``label_ur``, ``parent``, and the codes of other bodies.
        """
        level = name.removeprefix(FILE_PREFIX).removesuffix(".csv")
        if name != f"{FILE_PREFIX}{level}.csv":
            return None
        if name not in self._files:
            units = [unit for unit in self.units if unit.level == level]
            if not units:
                return None
            self._files[name] = _list_of(units)
        return self._files[name]


def _list_of(units: Sequence[Unit]) -> bytes:
    codes = sorted({column for unit in units for column in unit.codes})
    written = io.StringIO(newline="")
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(["name", "label", "label_ur", "parent", *codes])
    for unit in units:
        more = [unit.codes.get(column, "") for column in codes]
        rows.writerow([unit.id, unit.name_en, unit.name_ur, unit.parent, *more])
    return written.getvalue().encode()


@dataclass(frozen=True, slots=True)
class Differences:
    """What one edition changes: ids by what happened to them."""

    added: tuple[str, ...]
    closed: tuple[str, ...]  # end on a day on which they went on before
    renamed: tuple[str, ...]
    moved: tuple[str, ...]  # to another parent


def differences(before: Geography, after: Geography) -> Differences:
    old, new = by_id(before.units), by_id(after.units)
    both = [id for id in old if id in new]
    return Differences(
        added=tuple(id for id in new if id not in old),
        closed=tuple(
            id
            for id in both
            if new[id][-1].valid_to < _LAST and new[id][-1].valid_to < old[id][-1].valid_to
        ),
        renamed=tuple(id for id in both if _names(new[id]) != _names(old[id])),
        moved=tuple(id for id in both if new[id][-1].parent != old[id][-1].parent),
    )


def by_id(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    """The states of each unit, oldest first."""
    found: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        found[unit.id].append(unit)
    return {id: sorted(states, key=lambda unit: unit.valid_from) for id, states in found.items()}


def _names(states: Sequence[Unit]) -> tuple[str, str]:
    return states[-1].name_en, states[-1].name_ur
