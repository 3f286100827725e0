"""The command palette: what is found by what is typed, in either script, and what was chosen before."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from enumerator.ui.palette import MOST_RECENT, Offer, PaletteSearch, Sort, remembered


def nothing() -> None:
    pass


OFFERS = (
    Offer("s1", Sort.SECTION, "Housing", nothing, ("Housing", "رہائش")),
    Offer("q1", Sort.QUESTION, "سربراہِ گھرانہ کا نام", nothing, ("Name of the head of household",), "A02"),
    Offer("q2", Sort.QUESTION, "کیا یہ فرد بیمار ہے؟", nothing, ("Is this member ill?",), "C12", place="2 Nasreen"),
    Offer("q3", Sort.QUESTION, "دیواروں کا مواد", nothing, ("Material of the walls",), "D01"),
    Offer("h1", Sort.HOUSEHOLD, "\u20660417-21-1-1\u2069", nothing, ("04172111",), place="Gali 3, near the tube well"),
)  # fmt: skip


def found(typed: str, recent: Sequence[str] = ()) -> list[str]:
    return [one.id for one in PaletteSearch(OFFERS, recent).find(typed)]


def test_a_question_is_found_by_its_number_in_either_script() -> None:
    assert found("a02") == ["q1"]
    assert found("C۱۲") == ["q2"]


def test_a_question_is_found_by_words_of_either_language_and_their_beginnings() -> None:
    assert found("head house") == ["q1"]
    assert found("گھرانہ سربراہ") == ["q1"]
    assert found("مواد") == found("wall") == ["q3"]


def test_a_member_and_a_household_are_found_by_where_they_stand() -> None:
    assert found("nasreen") == ["q2"]
    assert found("tube") == found("0417 21") == found("04172111") == ["h1"]


def test_nothing_typed_shows_what_was_chosen_before_first() -> None:
    assert found("", recent=("h1", "q2", "gone")) == ["h1", "q2", "s1", "q1", "q3"]


def test_what_nothing_is_called_is_not_found() -> None:
    assert found("zzz") == []


@given(st.lists(st.sampled_from("abcdefghijklmn")))
def test_the_last_chosen_are_remembered_once_each(chosen: list[str]) -> None:
    recent: tuple[str, ...] = ()
    for one in chosen:
        recent = remembered(recent, one)

    assert recent == tuple(dict.fromkeys(reversed(chosen)))[:MOST_RECENT]
