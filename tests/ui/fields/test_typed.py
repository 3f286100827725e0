"""What people type is read as the answer they mean."""

import pytest

from enumerator.ui.fields import typed
from enumerator.ui.fields.codes import Typed, codes, read
from enumerator.ui.fields.identity import grouped, masked
from enumerator.ui.fields.search import ChoiceSearch
from enumerator.ui.fields.typed import Fault, Reader, Unreadable
from forms.prompts import Choice


@pytest.mark.parametrize(
    ("reader", "text", "value"),
    [
        (typed.integer, "۴۲", "42"), (typed.integer, " 1,200 ", "1200"), (typed.integer, "007", "7"),
        (typed.integer, "-3", "-3"), (typed.integer, "", ""),
        (typed.decimal, "۳٫۵", "3.5"), (typed.decimal, ".5", "0.5"), (typed.decimal, "12.", "12"),
        (typed.decimal, "12", "12"),
        (typed.day, "24/11/2026", "2026-11-24"), (typed.day, "2026-11-24", "2026-11-24"),
        (typed.day, "24112026", "2026-11-24"), (typed.day, "۲۴/۱۱/۲۰۲۶", "2026-11-24"),
        (typed.day, "1-2-1990", "1990-02-01"),
        (typed.integer, "15,00,000", "1500000"), (typed.integer, "1،500", "1500"), (typed.decimal, "1,500.5", "1500.5"),
        (typed.month, "11/2026", "2026-11-01"), (typed.month, "۱۱۲۰۲۶", "2026-11-01"),
        (typed.year, "1990", "1990-01-01"),
        (typed.clock_time("+05:00"), "1430", "14:30:00.000+05:00"),
        (typed.clock_time("+05:00"), "9:05", "09:05:00.000+05:00"),
        (typed.moment("+05:00"), "24/11/2026 14:30", "2026-11-24T14:30:00.000+05:00"),
        (typed.place, "31.5204 74.3587", "31.5204 74.3587 0 0"), (typed.place, "31.5, 74.3, 210, 5", "31.5 74.3 210 5"),
        (typed.line, "  گھر \u2067", "گھر"), (typed.line, "۰۳۰۰", "0300"),
        (typed.digits, "35202-1234567-1", "3520212345671"),
        (typed.personal, "35202-1234567-1", "3520212345671"), (typed.personal, "Iqra Bibi", "Iqra Bibi"),
    ],
)  # fmt: skip
def test_typed_text_is_read(reader: Reader, text: str, value: str) -> None:
    assert reader(text) == value


@pytest.mark.parametrize(
    ("reader", "text", "fault"),
    [
        (typed.integer, "4.5", Fault.NOT_WHOLE), (typed.integer, "four", Fault.NOT_WHOLE),
        (typed.decimal, "1.2.3", Fault.NOT_A_NUMBER), (typed.decimal, "3,5", Fault.NOT_A_NUMBER),
        (typed.integer, "12,50", Fault.NOT_WHOLE), (typed.month, "13/2026", Fault.NOT_A_MONTH),
        (typed.month, "2026", Fault.NOT_A_MONTH), (typed.year, "26", Fault.NOT_A_YEAR),
        (typed.day, "31/02/2026", Fault.NOT_A_DATE),
        (typed.day, "2026", Fault.NOT_A_DATE), (typed.clock_time("+05:00"), "25:00", Fault.NOT_A_TIME),
        (typed.moment("+05:00"), "24/11/2026", Fault.NOT_A_MOMENT), (typed.place, "31.5", Fault.NOT_A_PLACE),
        (typed.place, "131 74", Fault.NOT_A_PLACE),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(reader: Reader, text: str, fault: Fault) -> None:
    with pytest.raises(Unreadable) as refused:
        reader(text)

    assert refused.value.fault is fault


def test_dates_are_shown_as_people_write_them() -> None:
    assert typed.shown_day("2026-11-24") == "24/11/2026"
    assert typed.shown_moment("2026-11-24T14:30:00.000+05:00") == "24/11/2026 14:30"
    assert typed.shown_time("14:30:00.000+05:00") == "14:30"
    assert typed.shown_month("2026-11-01") == "11/2026"


def test_a_code_is_taken_at_once_when_no_longer_one_begins_with_it() -> None:
    known = ("1", "2", "12", "96")

    assert read("2", known) == Typed(1, more=False)
    assert read("1", known) == Typed(0, more=True)
    assert read("12", known) == Typed(2, more=False)
    assert read("9", known) == Typed(None, more=True)
    assert read("7", known) == Typed(None, more=False)


def test_choices_without_numbers_are_numbered() -> None:
    assert codes([Choice("yes", "Yes"), Choice("no", "No")]) == ("1", "2")
    assert codes([Choice("1", "Yes"), Choice("96", "Other")]) == ("1", "96")


def test_choices_are_found_by_beginning_word_and_code_in_both_scripts() -> None:
    search = ChoiceSearch(
        [Choice("1", "Chak 214 RB"), Choice("2", "Kot Chak"), Choice("3", "چک نمبر ۲۱۵"), Choice("21", "Ghakhar")]
    )  # fmt: skip

    assert search.find("chak") == [0, 1]
    assert search.find("چك") == [2]
    assert search.find("21")[0] == 3
    assert search.find("akha") == [3]
    assert search.find("215") == [2]
    assert search.find("zz") == []
    assert search.find("") == [0, 1, 2, 3]


def test_identity_numbers_are_grouped_for_their_typist_and_masked_for_all_others() -> None:
    assert grouped("3520212345671") == "35202-1234567-1"
    assert masked("3520212345671") == "35202-*****67-1"
    assert masked("03001234567") == "0300****567"
    assert masked("Iqra") == "Iqra"
