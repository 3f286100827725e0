"""Choices are found while their names are typed: by code, by beginnings of words, by parts, in either script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.engine.finding import ChoiceIndex, folded
from tests.support.scenario import Scenario, scenario

VILLAGES = ["Chak 214 RB", "Kot Chak", "چک نمبر ۲۱۵", "Ghakhar (North)", "Chak-Jhumra"]


def found(typed: str, limit: int = 50) -> list[str]:
    index = ChoiceIndex(["1", "2", "3", "21", "x5"], VILLAGES)
    return [VILLAGES[place] for place in index.find(typed, limit)]


def test_the_beginning_of_a_name_comes_before_the_beginning_of_a_word_and_that_before_any_part() -> (
    None
):
    assert found("chak") == ["Chak 214 RB", "Chak-Jhumra", "Kot Chak"]
    assert found("akh") == ["Ghakhar (North)"]
    assert found("north") == ["Ghakhar (North)"]
    assert found("rb chak") == ["Chak 214 RB"]
    assert found("zz") == []


def test_a_code_is_the_best_match_of_all() -> None:
    assert found("21") == ["Ghakhar (North)", "Chak 214 RB", "چک نمبر ۲۱۵"]
    assert found("2")[:2] == ["Kot Chak", "Ghakhar (North)"]
    assert found("x") == ["Chak-Jhumra"]


def test_nothing_typed_finds_the_first_of_the_list() -> None:
    assert found("", 2) == VILLAGES[:2]
    assert found("  ") == VILLAGES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("علي", "علی"),
        ("كوٹ", "کوٹ"),
        ("قلعه", "قلعہ"),
        ("مدینة", "مدینۃ"),
        ("آباد", "اباد"),
        ("أحمد", "احمد"),
        ("مسئلہ", "مسیلہ"),
        ("مُحَمَّد", "محمد"),
        ("می\u200cخان", "میخان"),
        ("مـحـمد", "محمد"),
        ("۲۱۵", "215"),
        ("٢١٥", "215"),
        ("São Tomé", "SAO tome"),
        ("Chak-12/R.B", "chak 12 r b"),
    ],
)
def test_two_keyboards_write_the_same_name(one: str, other: str) -> None:
    assert folded(one) == folded(other)


PLACES = """
| list_name | name | label::English (en) | label::Urdu (ur) | in  |
| place     | p1   | Lahore              | لاہور             | a   |
| place     | p2   | Faisalabad          | فیصل آباد         | a   |
| place     | p3   | Multan              | ملتان             | b   |
"""


def places() -> Scenario:
    return scenario("""
        | type                | name  | label::English (en) | label::Urdu (ur) | choice_filter |
        | text                | part  | Part                | حصہ              |               |
        | select_one place    | any   | Any                 | کوئی             |               |
        | select_one place    | one   | Place               | جگہ              | in = ${part}  |
        """, PLACES)  # fmt: skip


def labels(form: Scenario, name: str, typed: str) -> list[str]:
    return [choice.label for choice in form.session.search_choices(form.ref(name), typed)]


def test_typing_one_language_finds_what_is_shown_in_the_other() -> None:
    form = places()

    assert labels(form, "any", "فيصل") == ["Faisalabad"]
    form.session.set_language("ur")
    assert labels(form, "any", "fais") == ["فیصل آباد"]
    assert labels(form, "any", "اباد") == ["فیصل آباد"]


def test_only_what_the_filter_offers_is_found() -> None:
    form = places()
    assert labels(form, "one", "l") == []

    form.answer("part", "a")
    assert labels(form, "one", "l") == ["Lahore", "Faisalabad"]

    form.answer("part", "b")
    assert labels(form, "one", "l") == ["Multan"]


LETTERS = st.text(st.sampled_from("aAbé 1-ۂہه"), max_size=6)


def rank(wanted: str, code: str, names: list[str]) -> int | None:
    """What the index promises, told one choice at a time."""
    code, names = folded(code), [folded(name) for name in names]
    digits = any(sign.isdigit() for sign in wanted)
    words = [f" {name}" for name in names]
    tests = [
        [code == wanted],
        [digits and code.startswith(wanted)],
        *([name.startswith(wanted)] for name in names),
        *([all(f" {part}" in line for part in wanted.split(" "))] for line in words),
        [code.startswith(wanted)],
        *([wanted in name] for name in names),
    ]
    return next((at for at, test in enumerate(tests) if any(test)), None)


@given(st.lists(st.tuples(LETTERS, LETTERS, LETTERS), max_size=8), LETTERS, st.integers(1, 9))
def test_the_index_finds_what_a_look_at_every_choice_finds_in_the_same_order(
    choices: list[tuple[str, str, str]], typed: str, limit: int
) -> None:
    index = ChoiceIndex(
        [code for code, _, _ in choices],
        [name for _, name, _ in choices],
        lambda: [[other for _, _, other in choices]],
    )
    wanted = folded(typed)
    ranks = {at: rank(wanted, code, [one, other]) for at, (code, one, other) in enumerate(choices)}

    expected = sorted((r, at) for at, r in ranks.items() if r is not None)

    if wanted:
        assert index.find(typed, limit) == [at for _, at in expected][:limit]
    else:
        assert index.find(typed, limit) == list(range(len(choices)))[:limit]
