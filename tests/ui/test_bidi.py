"""Values keep their own direction inside sentences, and nothing that is kept has marks in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enumerator.ui.bidi import (
    has_rtl,
    is_rtl_language,
    isolate,
    label_text,
    latin_digits,
    ltr,
    own_name,
    plain,
)


@given(st.text(alphabet="abcابج0123456789- /"))
def test_marks_come_off_again(text: str) -> None:
    assert plain(isolate(text)) == text
    assert plain(ltr(text)) == text


def test_urdu_and_arabic_digits_become_the_digits_that_are_stored() -> None:
    assert latin_digits("۱۲۳ ٤٥٦ 789 ۳٫۵") == "123 456 789 3.5"


@pytest.mark.parametrize(
    ("name", "rtl"),
    [("Urdu (ur)", True), ("English (en)", False), ("ur", True), ("اردو", True), ("default", False),
     ("Punjabi (pnb)", True), ("Français (fr)", False), ("Punjabi (pa)", True), ("pa-Guru", False)],
)  # fmt: skip
def test_a_forms_language_tells_its_direction(name: str, rtl: bool) -> None:
    assert is_rtl_language(name) is rtl


def test_languages_are_called_as_their_speakers_call_them() -> None:
    assert own_name("Urdu (ur)") == "اردو"
    assert own_name("English (en)") == "English"
    assert own_name("Punjabi (pnb)") == "پنجابی"
    assert own_name("Punjabi (pa-Guru)") == "Punjabi"


def test_a_label_without_urdu_letters_keeps_to_the_right_in_an_urdu_window() -> None:
    assert label_text("0417-12", rtl=True) == "\u200f0417-12"
    assert label_text("0417-12", rtl=False) == "0417-12"
    assert label_text("گھر", rtl=True) == "گھر"


def test_the_mark_of_an_english_question_stands_at_its_end_in_an_urdu_window() -> None:
    asked = label_text("Does she agree?\nAsk plainly.", rtl=True)

    assert asked == "\u200f\u2066Does she agree?\u2069\n\u200f\u2066Ask plainly.\u2069"
    assert plain(asked) == "Does she agree?\nAsk plainly."
    urdu_names = f"{isolate('گل محمد')} · {isolate('Bashir')}"
    assert label_text(urdu_names, rtl=True) == "\u200f" + urdu_names
    assert has_rtl("گھر 12")
