"""Places: an office's table becomes what interviews choose from, on the days on which it is so."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enumerator.errors import GeographyInvalid
from enumerator.fieldwork.geography import Geography, differences
from enumerator.fieldwork.geography_file import read_geography
from enumerator.fieldwork.places import draft

HEADS = "level,id,parent,name_en,name_ur,valid_from,valid_to,pcode"
SMALL = (
    "division,D1,,Lahore,لاہور,,,",
    "district,T1,D1,Kasur,قصور,,,PK1",
    "district,T2,D1,Okara,اوکاڑہ,,2026-05-31,",
    "district,T3,D1,Depalpur,دیپالپور,2026-06-01,,",
)


def read(lines: Sequence[str], heads: str = HEADS, after: Geography | None = None) -> Geography:
    return read_geography("\n".join((heads, *lines)).encode(), 1, after=after)


def faults(
    lines: Sequence[str], heads: str = HEADS, after: Geography | None = None
) -> list[tuple[int, str, str]]:
    with pytest.raises(GeographyInvalid) as invalid:
        read(lines, heads, after)
    return [(problem.line, problem.column, problem.what) for problem in invalid.value.problems]


def names(geography: Geography, day: date, level: str = "district") -> list[str]:
    return [unit.name_en for unit in geography.on(day).units if unit.level == level]


def test_a_unit_is_offered_from_its_first_to_its_last_day() -> None:
    places = read(SMALL)

    assert names(places, date(2026, 5, 31)) == ["Kasur", "Okara"]
    assert names(places, date(2026, 6, 1)) == ["Kasur", "Depalpur"]


def test_days_between_two_changes_have_the_same_places() -> None:
    places = read(SMALL)

    assert places.on(date(2020, 1, 1)) is places.on(date(2026, 5, 31))
    assert places.on(date(2026, 6, 1)).name != places.on(date(2026, 5, 31)).name


def test_a_level_is_a_list_that_a_form_can_choose_from() -> None:
    file = read(SMALL).on(date(2026, 1, 1)).file("geo_district.csv")

    assert file is not None
    assert file.decode().splitlines() == [
        "name,label,label_ur,parent,pcode",
        "T1,Kasur,قصور,D1,PK1",
        "T2,Okara,اوکاڑہ,D1,",
    ]


def test_a_level_that_there_is_not_is_no_list() -> None:
    places = read(SMALL).on(date(2026, 1, 1))

    assert places.file("geo_village.csv") is None
    assert places.file("district.csv") is None


def test_a_unit_may_change_its_parent_and_its_name_on_a_day() -> None:
    places = read(
        (
            "division,D1,,Lahore,لاہور,,,",
            "division,D2,,Sahiwal,ساہیوال,,,",
            "district,T1,D1,Okara,اوکاڑہ,,2026-05-31,",
            "district,T1,D2,Okara City,اوکاڑہ شہر,2026-06-01,,",
        )
    )

    before = places.on(date(2026, 5, 31)).unit("T1")
    after = places.on(date(2026, 6, 1)).unit("T1")
    assert before is not None
    assert after is not None
    assert (before.parent, before.name_en) == ("D1", "Okara")
    assert (after.parent, after.name_en) == ("D2", "Okara City")


@pytest.mark.parametrize(
    ("line", "column", "what"),
    [
        ("District,T1,D1,Kasur,قصور,,,", "level", "level"),
        ("district,T 1,D1,Kasur,قصور,,,", "id", "id"),
        ("district,T1,D1,,قصور,,,", "name_en", "name_missing"),
        ("district,T1,D1,Kasur,Kasur,,,", "name_ur", "not_urdu"),
        ("district,T1,D1,Ka\u202esur,قصور,,,", "name_en", "hidden_sign"),
        ("district,T1,D1,Kasur,قصور,1.6.2026,,", "valid_from", "date"),
        ("district,T1,D1,Kasur,قصور,2026-06-01,2026-05-01,", "valid_to", "ends_before"),
        ("district,T1,D9,Kasur,قصور,,,", "parent", "parent_unknown"),
        ("district,T1,,Kasur,قصور,,,", "parent", "parent_missing"),
        ("division,D2,D1,Kasur,قصور,,,", "parent", "parent_below"),
        ("district,D1,D1,Kasur,قصور,2026-01-01,,", "level", "other_level"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_column(line: str, column: str, what: str) -> None:
    assert (3, column, what) in faults((SMALL[0], line))


def test_everything_that_is_wrong_is_said_at_once() -> None:
    lines = (SMALL[0], "district,T1,D1,,قصور,,,", "district,?,D1,Okara,اوکاڑہ,x,,")

    assert faults(lines) == [
        (3, "name_en", "name_missing"),
        (4, "id", "id"),
        (4, "valid_from", "date"),
    ]


def test_a_unit_is_one_thing_at_a_time() -> None:
    lines = (*SMALL[:2], "district,T1,D1,Kasur,قصور,2026-01-01,,")

    assert faults(lines) == [(4, "valid_from", "twice")]


def test_a_parent_is_there_as_long_as_its_child() -> None:
    lines = ("division,D1,,Lahore,لاہور,,2026-05-31,", SMALL[1])

    assert faults(lines) == [(3, "parent", "parent_gone")]


def test_a_parent_with_two_states_in_a_row_is_there_all_the_time() -> None:
    lines = (
        "division,D1,,Lahore,لاہور,,2026-05-31,",
        "division,D1,,Greater Lahore,لاہور,2026-06-01,,",
        SMALL[1],
    )

    assert len(read(lines).units) == 3


def test_a_table_without_its_columns_is_refused() -> None:
    assert faults((), heads="level,id,name_en") == [
        (1, "parent", "column_missing"),
        (1, "name_ur", "column_missing"),
    ]


def test_a_table_in_another_encoding_is_refused_with_the_line() -> None:
    with pytest.raises(GeographyInvalid) as invalid:
        read_geography(f"{HEADS}\n{SMALL[0]}\n".encode("cp1256"), 1)

    assert [(p.line, p.what) for p in invalid.value.problems] == [(2, "not_utf8")]


def test_a_table_that_excel_saved_is_read() -> None:
    data = "\r\n".join((HEADS, *SMALL)).encode("utf-8-sig")

    assert read_geography(data, 1).units == read(SMALL).units


def test_no_unit_goes_and_none_comes_to_mean_another() -> None:
    before = read(SMALL)
    after = (SMALL[0], "division,T1,,Kasur,قصور,,,", *SMALL[2:3])

    assert faults(after, after=before) == [(0, "level", "id_reused"), (0, "id", "id_gone")]


def test_an_edition_says_what_it_changes() -> None:
    before = read(SMALL)
    after = read(
        (
            SMALL[0],
            "division,D2,,Sahiwal,ساہیوال,,,",
            "district,T1,D1,Qasur,قصور,,,PK1",
            SMALL[2],
            "district,T3,D2,Depalpur,دیپالپور,2026-06-01,2027-01-01,",
        ),
        after=before,
    )

    changed = differences(before, after)

    assert (changed.added, changed.closed) == (("D2",), ("T3",))
    assert (changed.renamed, changed.moved) == (("T1",), ("T3",))


def test_the_draft_is_whole() -> None:
    places = draft()

    today = places.on(date(2026, 11, 24)).units
    counts = {level: sum(u.level == level for u in today) for level in places.levels}
    assert counts == {"division": 10, "district": 41, "tehsil": 155}


def test_the_draft_stands_beside_the_form_as_its_lists(pytestconfig: pytest.Config) -> None:
    folder: Path = pytestconfig.rootpath / "resources" / "forms" / "pser_household-media"
    places = draft().on(date(2026, 11, 24))

    for level in ("division", "district", "tehsil"):
        assert (folder / f"geo_{level}.csv").read_bytes() == places.file(f"geo_{level}.csv")


@given(st.binary(max_size=400))
def test_any_bytes_are_a_list_or_named_faults(data: bytes) -> None:
    with suppress(GeographyInvalid):
        read_geography(data, 1)


@given(
    st.lists(
        st.sampled_from(["division", "district", "D1", "T1", "", "قصور", "2026-01-01", "x"]),
        max_size=40,
    )
)
def test_any_table_is_a_list_or_named_faults(cells: list[str]) -> None:
    lines = [",".join(cells[at : at + 8]) for at in range(0, len(cells), 8)]
    with suppress(GeographyInvalid):
        places = read(lines)
        assert all(places.on(unit.valid_from).unit(unit.id) for unit in places.units)
