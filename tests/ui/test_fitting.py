"""Labels where there is little room, and keys of households as people read them."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from enumerator.ui.bidi import isolate, key_hints, label_text, plain
from enumerator.ui.fitting import height, on_two_lines
from enumerator.ui.fonts import LATIN, load_fonts
from enumerator.ui.household import split_key


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    load_fonts()
    font = QFont([LATIN])
    font.setPixelSize(14)
    return QFontMetrics(font)


def test_what_fits_stays_whole(metrics: QFontMetrics) -> None:
    assert on_two_lines("Housing", metrics, 180) == "Housing"


def test_brackets_at_the_end_go_first(metrics: QFontMetrics) -> None:
    long = "Other income of the household (last 12 months, in rupees, all members)"

    assert on_two_lines(long, metrics, 180) == "Other income of the household"


def test_then_the_last_words_go_and_only_latin_is_given_dots(metrics: QFontMetrics) -> None:
    english = on_two_lines("a word and one more " * 9, metrics, 120)
    urdu = on_two_lines("گھرانے کے تمام افراد " * 9, metrics, 120)

    assert english.endswith("…")
    assert not urdu.endswith("…")
    for words in (english, urdu):
        assert height(words, metrics, 120) <= 3 * metrics.lineSpacing()


def test_a_household_is_known_by_structure_household_and_family() -> None:
    assert split_key("418020417-101-1-1") == ("418020417", "101-1-1")
    assert split_key("0417-12-1") == ("", "0417-12-1")


def test_keys_and_their_words_stay_together_and_follow_in_the_order_of_reading() -> None:
    hints = (("F1", "مدد"), ("Ctrl+Z", "واپس لیں"))

    assert plain(key_hints(hints, rtl=True)) == "F1 مدد     Ctrl+Z واپس لیں"
    assert key_hints(hints, rtl=True).count("\u2067") == 2


def test_a_label_made_only_of_a_value_begins_at_the_side_of_reading() -> None:
    assert label_text(isolate("دیہی"), rtl=True).startswith("\u200f")
    assert label_text("گھرانہ", rtl=True) == "گھرانہ"
    assert label_text(isolate("x"), rtl=False) == isolate("x")
