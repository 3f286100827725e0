"""What names a person is hidden where an answer is only read, whatever its shape and kind."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.fields.answer_words import answer_words
from enumerator.ui.fields.factory import field_for
from enumerator.ui.fields.identity import at_a_glance, masked
from forms.prompts import Kind, Prompt

WRITTEN = st.sampled_from([Kind.TEXT, Kind.INTEGER, Kind.BARCODE])
LETTERS = st.text("ABCXYZ", max_size=4)
PARTS = st.sampled_from(["", "-", " ", "/", "."])


@st.composite
def numbers(draw: st.DrawFn, *, fewest: int = 4) -> str:
    """A number of a card, a permit or a telephone, with what people put between its digits."""
    digits = draw(st.text("0123456789۰۱۲۳۴۵۶۷۸۹", min_size=fewest, max_size=18))
    parts = draw(st.lists(PARTS, min_size=len(digits), max_size=len(digits)))
    body = digits[0] + "".join(part + digit for part, digit in zip(parts, digits[1:], strict=False))
    return draw(st.sampled_from(["", "+"])) + (draw(LETTERS) if fewest == 4 else "") + body


@given(numbers(), WRITTEN)
def test_at_most_eight_signs_and_two_thirds_of_a_number_are_seen(number: str, kind: Kind) -> None:
    signs = sum(sign.isalnum() for sign in number)

    seen = sum(sign.isalnum() for sign in at_a_glance(number, kind, "1"))

    assert seen <= 8
    assert seen <= signs * 2 / 3
    assert signs - seen >= 2


@given(numbers(fewest=7))
def test_a_telephone_among_words_is_hidden_and_the_words_stay(number: str) -> None:
    seen = masked(f"near the shop {number}, upstairs")

    assert seen.startswith("near the shop ")
    assert seen.endswith(", upstairs")
    assert number not in seen


@given(numbers(), st.sampled_from(["", "2", "3", "0"]))
def test_what_names_nobody_stays_whole(number: str, pii: str) -> None:
    assert at_a_glance(number, Kind.TEXT, pii) == number


@given(numbers())
def test_hiding_twice_shows_no_more(number: str) -> None:
    once = masked(number)

    assert sum(sign.isalnum() for sign in masked(once)) <= sum(sign.isalnum() for sign in once)


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        ("35202-1234567-1", "35202-*****67-1"),
        ("0300-1234567", "0300****567"),
        ("+92 300 1234567", "+92 3** ****567"),
        ("AB1234567", "AB*****67"),
        ("iqra.bibi@example.pk", "i***@example.pk"),
        ("Iqra Bibi", "Iqra Bibi"),
        ("House 12, Street 5, Block B", "House 12, Street 5, Block B"),
        ("مکان 12 گلی 5", "مکان 12 گلی 5"),
        ("i@example.pk or 03001234567", "i***@example.pk or 0300****567"),
    ],
)
def test_each_kind_of_value_is_hidden_in_its_way(value: str, seen: str) -> None:
    assert masked(value) == seen


def test_a_whole_number_that_names_a_person_is_hidden_in_words_too() -> None:
    asked = Prompt(ref="/d/n", key="/d/n", name="n", code="A1", kind=Kind.INTEGER, label="Card")

    assert plain(answer_words(_with(asked, "3520212345671", "1"))) == "35202-*****67-1"
    assert "3520212345671" in plain(answer_words(_with(asked, "3520212345671", "3")))


@pytest.mark.parametrize(
    ("kind", "looks", "value"),
    [
        (Kind.TEXT, "", "AB1234567"),
        (Kind.TEXT, "", "+923001234567"),
        (Kind.TEXT, "", "iqra.bibi@example.pk"),
        (Kind.TEXT, "multiline", "card 35202-1234567-1\nof the father"),
        (Kind.INTEGER, "", "3520212345671"),
    ],
)
def test_a_field_shows_the_whole_only_while_it_is_asked(
    qtbot: QtBot, kind: Kind, looks: str, value: str
) -> None:
    looks_like = frozenset({looks} - {""})
    prompt = Prompt(
        ref="/d/n", key="/d/n", name="n", code="", kind=kind, label="N", value=value,
        appearance=looks_like, pii="1",
    )  # fmt: skip
    field = field_for(prompt)
    qtbot.addWidget(field)
    told: list[object] = []
    field.answered.connect(told.append)

    def words() -> str:
        lines = [line.text() for line in field.findChildren(QLineEdit)]
        sheets = [sheet.toPlainText() for sheet in field.findChildren(QTextEdit)]
        plain_sheets = [sheet.toPlainText() for sheet in field.findChildren(QPlainTextEdit)]
        return plain("\n".join(lines + sheets + plain_sheets))

    field.present(prompt)
    asleep = words()
    field.set_active(True)
    awake = words()
    field.set_active(False)
    assert field.commit()

    assert "***" in asleep
    assert value in awake
    assert words() == asleep
    assert told == [], "what is hidden is never taken for an answer"


def _with(prompt: Prompt, value: str, pii: str) -> Prompt:
    return replace(prompt, value=value, pii=pii)
