"""Small files are read field by field, and what does not fit is named by its place."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enumerator import checked
from enumerator.checked import (
    DoesNotFit,
    flag,
    location,
    moment,
    none_or,
    number,
    one_of,
    part,
    several,
    text,
)


class Colour(StrEnum):
    GREEN = "green"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Door:
    name: Annotated[str, text(least=1, most=20)]
    locks: Annotated[int, number(0, 9)] = 0


@dataclass(frozen=True, slots=True)
class House:
    doors: Annotated[tuple[Door, ...], several(part(Door))]
    colour: Annotated[Colour, one_of(Colour)] = Colour.GREEN
    lit: Annotated[bool, flag] = False
    built: Annotated[datetime | None, none_or(moment)] = None
    plan: Annotated[Path | None, none_or(location)] = None
    more: dict[str, object] = field(default_factory=dict)


houses = st.builds(
    House,
    doors=st.lists(
        st.builds(
            Door, st.text(st.characters(codec="utf-8"), min_size=1, max_size=20), st.integers(0, 9)
        )
    ).map(tuple),
    colour=st.sampled_from(Colour),
    lit=st.booleans(),
    built=st.none() | st.datetimes(timezones=st.just(UTC)),
    plan=st.none() | st.just(Path("/plans/house 1")),
    more=st.dictionaries(st.sampled_from(["roof", "garden"]), st.integers()),
)


@given(houses)
def test_what_was_written_is_read_again(house: House) -> None:
    data = checked.written(house, indent=1, others="more")

    assert checked.read(House, data, others="more") == house


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("\ufeff{}", "doors: is missing"),  # as some editors write it
        ("[]", "must be an object"),
        ("{}", "doors: is missing"),
        ('{"doors": {}}', "doors: must be a list"),
        ('{"doors": [{"name": "front"}, {"name": ""}]}', "doors.1.name: must have 1 to 20 characters"),
        ('{"doors": [{"name": "\\ud800"}]}', "doors.0.name: holds half a character"),
        ('{"doors": [{"name": "a", "locks": true}]}', "doors.0.locks: must be a whole number from 0 to 9"),
        ('{"doors": [{"name": "a", "locks": 1.0}]}', "doors.0.locks: must be a whole number from 0 to 9"),
        ('{"doors": [{"name": "a", "keys": 1}]}', "doors.0.keys: is not known"),
        ('{"doors": [], "colour": "red"}', "colour: must be one of green, blue"),
        ('{"doors": [], "colour": []}', "colour: must be one of green, blue"),
        ('{"doors": [], "lit": 1}', "lit: must be true or false"),
        ('{"doors": [], "built": "yesterday"}', "built: must be a time"),
        ('{"doors": [], "built": "2026-11-25T10:00:00"}', "built: must say its zone"),
        ('{"doors": [], "plan": 3}', "plan: must be a text"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named_by_its_place(said: str, told: str) -> None:
    with pytest.raises(DoesNotFit) as refused:
        checked.read(House, said.encode("utf-8", "surrogatepass"), others="more")

    assert str(refused.value) == told


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(DoesNotFit):
        checked.read(House, data)
