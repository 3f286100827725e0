"""Urdu by sound on Latin keys: a table of what each key gives, and the words that people here are called."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enumerator.ui.bidi import plain
from enumerator.ui.fields.urdu_typing import HALF_SPACE, LETTERS, stroke, written

ALPHABET = "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے"
WITH_HAMZA = "آئؤۂۃۓ"
MARKS = {
    "zabar": "\u064e",
    "zer": "\u0650",
    "pesh": "\u064f",
    "tashdid": "\u0651",
    "jazm": "\u0652",
}
RARE_MARKS = {"khari zabar": "\u0670", "do zabar": "\u064b"}
KEYS = st.text(string.ascii_letters + string.punctuation + " ", max_size=30)


def reachable() -> set[str]:
    alone = {made.text for key in string.printable if (made := stroke("", key))}
    pairs = {written(one + two) for one in LETTERS for two in "hMa"}
    return alone | pairs


@pytest.mark.parametrize("letter", [*ALPHABET, *WITH_HAMZA, *MARKS.values(), *RARE_MARKS.values()])
def test_every_letter_and_mark_of_urdu_can_be_written(letter: str) -> None:
    assert letter in reachable() | {written("hh")}


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("mHmd", "محمد"), ("aHmd", "احمد"), ("Glam mHi aldin", "غلام محی الدین"), ("favmo", "فاطمہ"), ("eli", "علی"),
        ("eaUxo", "عائشہ"), ("aamno", "آمنہ"), ("xhzad", "شہزاد"), ("shhzad", "شہزاد"), ("bshir", "بشیر"),
        ("Zwalfqar", "ذوالفقار"), ("mwsiE", "موسیٰ"), ("vahro", "طاہرہ"), ("Gazi", "غازی"), ("Jia", "ضیا"),
        ("CmiN", "ثمیں"), ("lahwr", "لاہور"), ("mltan", "ملتان"), ("kraci", "کراچی"), ("gwjranwalo", "گوجرانوالہ"),
        ("Diro Gazi Kan", "ڈیرہ غازی خان"), ("TnDw", "ٹنڈو"), ("ghr", "گھر"), ("ghrano", "گھرانہ"),
        ("bhaUi", "بھائی"), ("pRhaUi", "پڑھائی"), ("khhan", "کہان"), ("coro", "چہرہ"),
        ("thhmino", "تہمینہ"), ("anhhiN", "انھیں"), ("anhiN", "انہیں"), ("mWnC", "مؤنث"), ("jZboM xwq", "جذبۂ شوق"),
        ("fwraF", "فوراً"), ("Tilizhn", "ٹیلیژن"), ("rJaUi bcy", "رضائی بچے"),
        ("aSlaH", "اصلاح"), ("mkan, ghr 12.", "مکان، گھر 12."), ("kia?", "کیا؟"), ("nhiN.", "نہیں۔"),
    ],
)  # fmt: skip
def test_words_are_written_as_they_are_spelled(keys: str, word: str) -> None:
    assert written(keys) == word


@pytest.mark.parametrize("digits", ["35202-1234567-1", "3.5", "12,500", "24/11/2026", "14:30"])
def test_numbers_stay_latin_with_their_signs(digits: str) -> None:
    assert written(digits) == digits


def test_h_once_more_makes_the_other_he() -> None:
    assert [written("k" + "h" * times) for times in range(4)] == ["ک", "کھ", "کہ", "کھ"]
    assert [written("n" + "h" * times) for times in range(3)] == ["ن", "نہ", "نھ"]


def test_a_capital_without_a_letter_of_its_own_gives_the_small_one() -> None:
    assert written("B") == written("b") == "ب"


def test_the_half_space_is_kept_where_direction_marks_are_not() -> None:
    assert plain(f"خوش{HALF_SPACE}بو\u200f") == f"خوش{HALF_SPACE}بو"


@given(KEYS, KEYS)
def test_what_was_written_earlier_changes_at_most_in_its_last_letter(begun: str, more: str) -> None:
    before = written(begun)

    assert written(begun + more).startswith(before[:-1])


@given(KEYS)
def test_no_latin_letter_is_left(keys: str) -> None:
    assert not any(letter in string.ascii_letters for letter in written(keys))


def test_other_scripts_and_empty_presses_are_left_alone() -> None:
    assert [stroke("", key) for key in ("غ", "", "۵", "-", "'")] == [None] * 5
