"""What stands out beside other interviews: places, pages of numbers, hours, haste. Nothing of it is a verdict."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enumerator.review.across import Across, Held, metres_between
from enumerator.review.findings import Finding, Odd
from enumerator.review.sketches import Sketch

ZONE = ZoneInfo("Asia/Karachi")
MORNING = datetime(2026, 11, 24, 10, tzinfo=ZONE)
HERE = (31.520370, 74.358749)
USUAL = Sketch(seconds=40 * 60, asked=150)


def held(
    number: int,
    sketch: Sketch = USUAL,
    *,
    author: str = "E-1",
    began: datetime | None = None,
    structure: str = "",
) -> Held:
    start = began or MORNING + timedelta(hours=number)
    return Held(
        f"i{number}", f"0417-{number}", structure or str(number), author, start,
        start + timedelta(hours=1), sketch,
    )  # fmt: skip


def findings(interview: str, *all_held: Held) -> list[Finding]:
    return list(Across(all_held, ZONE).findings(interview))


def odd(interview: str, *all_held: Held) -> set[Odd]:
    return {finding.odd for finding in findings(interview, *all_held)}


def test_a_usual_interview_stands_out_by_nothing() -> None:
    assert findings("i1", held(1), held(2), held(3)) == []
    assert findings("nobody", held(1)) == []


@pytest.mark.parametrize(
    ("minutes", "found"),
    [(11, {Odd.SHORT}), (12, set()), (120, set()), (121, {Odd.LONG})],
)
def test_an_interview_is_too_short_or_very_long(minutes: int, found: set[Odd]) -> None:
    assert odd("i1", held(1, Sketch(seconds=minutes * 60, asked=9))) == found


@pytest.mark.parametrize(("hour", "night"), [(5, True), (6, False), (20, False), (21, True)])
def test_nobody_asks_at_night(hour: int, night: bool) -> None:
    began = MORNING.replace(hour=hour).astimezone(ZoneInfo("UTC"))

    assert (Odd.NIGHT in odd("i1", held(1, began=began))) is night


def test_nobody_is_in_two_interviews_at_once() -> None:
    one = held(1, began=MORNING)
    other = held(2, began=MORNING + timedelta(minutes=20))
    later = held(3, began=MORNING + timedelta(minutes=41))

    assert findings("i2", one, other, later) == [Finding(Odd.OVERLAPS, household="0417-1")]
    assert findings("i1", one, other, later) == []
    assert odd("i2", one, held(2, began=other.began, author="E-2")) == set()


def test_two_buildings_do_not_stand_on_one_spot() -> None:
    copied = held(2, Sketch(seconds=2400, place=HERE))

    assert findings("i2", held(1, Sketch(seconds=2400, place=HERE)), copied) == [
        Finding(Odd.SAME_PLACE, 0, "0417-1")
    ]


def test_two_families_of_one_building_do() -> None:
    one, other = (held(n, Sketch(seconds=2400, place=HERE), structure="12") for n in (1, 2))

    assert findings("i2", one, other) == []


@pytest.mark.parametrize(("east", "near"), [(0.00004, True), (0.00006, False)])
def test_five_metres_are_near(east: float, near: bool) -> None:
    there = (HERE[0], HERE[1] + east)
    found = odd("i2", held(1, Sketch(2400, place=HERE)), held(2, Sketch(2400, place=there)))

    assert (Odd.NEAR_PLACE in found) is near


def test_a_page_of_numbers_three_times_the_same_is_told_of_each() -> None:
    same = Sketch(seconds=2400, counts={"/data/sec_m": "ab"})
    other = Sketch(seconds=2400, counts={"/data/sec_m": "cd"})

    run = (held(1, same), held(2, same), held(3, same), held(4, other))
    assert [odd(one.interview, *run) for one in run] == [{Odd.ALIKE}] * 3 + [set()]
    broken = (held(1, same), held(2, same), held(3, other), held(4, same))
    assert [odd(one.interview, *broken) for one in broken] == [set()] * 4


def test_what_another_enumerator_asked_does_not_make_a_row() -> None:
    same = Sketch(seconds=2400, counts={"/data/sec_m": "ab"})
    run = (held(1, same), held(2, same, author="E-2"), held(3, same), held(4, same))

    assert odd("i4", *run) == {Odd.ALIKE}
    assert odd("i2", *run) == set()


@pytest.mark.parametrize(("special", "many"), [(30, False), (31, True)])
def test_much_that_nobody_knew_or_said(special: int, many: bool) -> None:
    found = findings("i1", held(1, Sketch(seconds=2400, asked=100, special=special)))

    assert found == ([Finding(Odd.MANY_SPECIAL, 31)] if many else [])


def test_answers_that_came_too_fast_are_counted() -> None:
    assert findings("i1", held(1, Sketch(seconds=2400, asked=9, hasty=4))) == [
        Finding(Odd.HASTY, 4)
    ]


degrees = st.tuples(st.floats(-60, 60), st.floats(-179, 179))
metres = st.floats(0, 20)


def test_a_copied_position_is_one_though_the_seventh_decimal_differs() -> None:
    here, copy = (31.5204007, 74.3587002), (31.5203998, 74.3586999)
    near = (31.520405, 74.3587)

    first = held(1, Sketch(seconds=2400, place=here))

    assert odd("i2", first, held(2, Sketch(seconds=2400, place=copy))) == {Odd.SAME_PLACE}
    assert odd("i2", first, held(2, Sketch(seconds=2400, place=near))) == {Odd.NEAR_PLACE}


@given(degrees, metres, metres)
def test_whoever_is_near_is_found_whatever_the_place(
    place: tuple[float, float], north: float, east: float
) -> None:
    """Cells leave nobody out: what they find is what looking at all would find."""
    there = (place[0] + north / 111_195, place[1] + east / 111_195)
    near = metres_between(place, there) <= 5

    found = odd("i2", held(1, Sketch(2400, place=place)), held(2, Sketch(2400, place=there)))

    assert bool(found & {Odd.NEAR_PLACE, Odd.SAME_PLACE}) is near


@given(degrees, degrees)
def test_a_distance_is_the_same_both_ways(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    assert metres_between(one, other) == pytest.approx(metres_between(other, one))
    assert metres_between(one, one) == 0


sketches = st.builds(
    Sketch, st.integers(0, 10_000), st.integers(0, 300), st.integers(0, 300), st.integers(0, 99),
    st.none() | degrees, st.dictionaries(st.text(), st.text()),
)  # fmt: skip


@given(sketches)
def test_a_sketch_comes_back_from_the_log_the_same(sketch: Sketch) -> None:
    import json

    assert Sketch.from_json(json.loads(json.dumps(sketch.to_json()))) == sketch
