"""Made-up families could exist."""

from collections.abc import Callable
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.synthetic import Chance, PserFamily
from forms.synthetic.people import HEAD, MAN, WOMAN, Family

TODAY = date(2026, 11, 24)


def family(seed: int, size: int | None = None) -> Family:
    return Family(Chance(Random(seed)), TODAY, size)


@given(st.integers(0, 10**6))
def test_exactly_the_first_member_is_the_head(seed: int) -> None:
    members = family(seed).members

    assert [m.relation == HEAD for m in members] == [True, *[False] * (len(members) - 1)]


@given(st.integers(0, 10**6), st.integers(1, 60))
def test_lines_point_at_the_right_kind_of_person(seed: int, size: int) -> None:
    made = family(seed, size)

    assert len(made.members) == size
    for person in made.members:
        for line, sex in ((made.line(person.father), MAN), (made.line(person.mother), WOMAN)):
            if line != 99:
                parent = made.members[line - 1]
                assert parent.sex == sex
                assert parent.age - person.age >= 13
        if person.spouse and person.spouse in made.members:
            assert person.spouse.spouse is person
            assert person.spouse.sex != person.sex
            assert person.age >= 18


@given(st.integers(0, 10**6))
def test_birth_dates_agree_with_ages_and_identity_numbers_with_sexes(seed: int) -> None:
    for person in family(seed).members:
        days = (TODAY - person.born).days
        assert int(days / 365.2425) == person.age
        assert len(person.number) == 13
        assert int(person.number[-1]) % 2 == (person.sex == MAN)


def test_a_seed_makes_the_same_family_again_and_another_seed_another() -> None:
    def names(seed: int) -> list[str]:
        return [m.called for m in family(seed).members]

    assert names(7) == names(7)
    assert names(7) != names(8)


def test_families_are_as_large_as_families_are() -> None:
    sizes = [len(family(seed).members) for seed in range(400)]

    assert 4.0 <= sum(sizes) / len(sizes) <= 6.4
    assert min(sizes) == 1
    assert max(sizes) <= 20


def test_a_family_states_how_much_chance_went_into_it() -> None:
    chance = Chance(Random(1))
    PserFamily(chance, TODAY, size=5)

    assert 500 < chance.bits < 5000


@pytest.mark.parametrize(
    ("draw", "bits"),
    [
        (lambda chance: chance.pick("abcd"), 2.0),
        (lambda chance: chance.happens(0.5), 1.0),
        (lambda chance: chance.digits(3), 9.966),
        (lambda chance: chance.weighted({"a": 1, "b": 1, "c": 2, "d": 0}), None),
    ],
)
def test_chance_counts_its_bits(draw: Callable[[Chance], object], bits: float | None) -> None:
    chance = Chance(Random(1))

    draw(chance)

    assert chance.bits == pytest.approx(bits, abs=0.001) if bits else chance.bits in (1.0, 2.0)
