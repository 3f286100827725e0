"""Identity cards, telephones and money are parted while they are typed, and stored as plain digits."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import latin_digits, plain
from enumerator.ui.fields import typed
from enumerator.ui.fields.identity import grouped, masked, parted
from enumerator.ui.fields.typed import Unreadable, reader_of, shown_of
from enumerator.ui.fields.words import Words
from enumerator.ui.interview.roster_table import editable, read_cell, shown
from forms.definition.digits import Digits
from forms.prompts import Kind, More, Prompt
from tests.ui.fields.test_fields import Table, ask
from tests.ui.hands import ESC, Key

pytestmark = pytest.mark.usefixtures("appearance")

CARD = More(digits=Digits(13, 13))
MOBILE = More(digits=Digits(11, 11, "03"))
OTHER = More(digits=Digits(10, 11, "0"))
MARKS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def number(more: More = CARD, **others: Any) -> Prompt:
    return ask(Kind.TEXT, more=more, pii="1", **others)


def test_dashes_come_by_themselves_and_are_not_stored(qtbot: QtBot) -> None:
    table = Table(qtbot, number()).type("35202")
    assert table.line.text() == "35202"

    table.type("1234567")
    assert table.line.text() == "35202-1234567"

    table.type("1")
    table.field.commit()
    assert table.line.text() == "35202-1234567-1"
    assert table.told == ["3520212345671"]


def test_the_caret_stays_among_the_digits(qtbot: QtBot) -> None:
    table = Table(qtbot, number()).type("352021234567")
    table.type(Key.Key_Home, "9")
    assert (table.line.text(), table.line.cursorPosition()) == ("93520-2123456-7", 1)

    table.type(Key.Key_Delete, Key.Key_End, Key.Key_Backspace, Key.Key_Backspace)
    assert table.line.text() == "95202-12345"

    table.type(*[Key.Key_Backspace] * 10)
    assert table.line.text() == ""


@pytest.mark.parametrize(
    ("more", "text", "value"),
    [
        (MOBILE, "0300-4567812", "03004567812"),
        (MOBILE, "+92 300 4567812", "03004567812"),
        (MOBILE, "0092-300-456 7812", "03004567812"),
        (MOBILE, "923004567812", "03004567812"),
        (MOBILE, "3004567812", "03004567812"),
        (MOBILE, "۰۳۰۰۴۵۶۷۸۱۲", "03004567812"),
        (MOBILE, "٠٣٠٠ ٤٥٦٧٨١٢", "03004567812"),
        (MOBILE, "\u206603004567812\u2069", "03004567812"),
        (MOBILE, "0300", "0300"),
        (MOBILE, "0300456781x", "0300456781x"),
        (OTHER, "04235761234", "04235761234"),
        (OTHER, "+92 42 35761234", "04235761234"),
        (OTHER, "0421234567", "0421234567"),
        (CARD, "35202 1234567 1", "3520212345671"),
        (CARD, "۳۵۲۰۲-۱۲۳۴۵۶۷-۱", "3520212345671"),
        (CARD, "9252021234567", "9252021234567"),
    ],
)  # fmt: skip
def test_numbers_are_taken_however_they_are_said(
    qtbot: QtBot, more: More, text: str, value: str
) -> None:
    table = Table(qtbot, number(more)).type(text)
    table.field.commit()

    assert table.told == [value]
    assert read_cell(number(more), text) == value


def test_while_it_is_typed_its_digits_are_counted(qtbot: QtBot) -> None:
    table = Table(qtbot, number(MOBILE))
    count = table.field.findChild(Words)
    assert isinstance(count, Words)
    assert not count.isVisible()
    assert table.line.placeholderText() == "0300-0000000"
    told = QAccessible.queryAccessibleInterface(table.line)
    assert told.text(QAccessible.Text.Description) == "11 digits"

    table.type("030۰-4")
    assert (count.isVisible(), plain(count.text())) == (True, "5 of 11 digits")

    table.type("567812")
    table.field.commit()
    assert not count.isVisible()
    table.type("1", ESC)
    table.field.drop()
    assert not count.isVisible()


def test_digits_are_latin_as_soon_as_they_are_typed(qtbot: QtBot) -> None:
    assert Table(qtbot, ask(Kind.INTEGER)).type("۴۲").line.text() == "42"
    assert Table(qtbot, ask(Kind.DATE)).type("٢٤/١١/٢٠٢٦").line.text() == "24/11/2026"


def test_it_is_hidden_when_it_is_left_everywhere(qtbot: QtBot) -> None:
    for more, value, hidden in (
        (CARD, "3520212345671", "35202-*****67-1"),
        (MOBILE, "03004567812", "0300****812"),
    ):
        prompt = number(more, value=value)
        table = Table(qtbot, prompt)
        table.field.set_active(False)
        assert table.line.text() == hidden
        assert plain(shown(prompt)) == hidden
        assert editable(prompt) == grouped(value)


def test_a_number_that_is_only_read_is_parted_and_hidden_too(qtbot: QtBot) -> None:
    table = Table(qtbot, number(value="3520212345671", read_only=True))
    assert table.line.text() == "35202-1234567-1"
    table.type("9", Key.Key_Backspace)
    assert (table.line.text(), table.told) == ("35202-1234567-1", [])


def test_money_is_parted_by_thousands_while_it_is_typed(qtbot: QtBot) -> None:
    money = ask(Kind.INTEGER, appearance=frozenset({"thousands-sep"}))
    table = Table(qtbot, money).type("1250000")
    assert table.line.text() == "1,250,000"

    table.type(Key.Key_Home, Key.Key_Right, Key.Key_Right, *[Key.Key_Backspace] * 2)
    assert table.line.text() == "250,000"
    table.field.commit()
    assert table.told == ["250000"]
    assert shown_of(table.prompt) == "250,000"
    assert plain(shown(table.prompt)) == "250,000"
    assert editable(table.prompt) == "250,000"
    assert read_cell(table.prompt, "250,000") == "250000"


@pytest.mark.parametrize(
    ("text", "words"),
    [("", ""), ("7", "7"), ("0071", "0,071"), ("-1234", "-1,234"), ("1234.5678", "1,234.5678"), ("1234.", "1,234."),
     ("12,34", "1,234"), ("x12345", "x12345"), ("-", "-")],
)  # fmt: skip
def test_thousands_are_parted_and_nothing_else_is_touched(text: str, words: str) -> None:
    assert typed.shown_thousands(text) == words


@given(st.text("0123456789", max_size=16), st.integers(0, 16))
def test_dashes_are_all_that_parting_adds(digits: str, length: int) -> None:
    assert parted(digits, length).replace("-", "") == digits
    assert grouped(digits).replace("-", "") == digits
    assert masked(digits)[-1:] == digits[-1:]


KINDS = st.sampled_from(
    [ask(kind) for kind in Kind]
    + [number(more) for more in (CARD, MOBILE, OTHER)]
    + [ask(Kind.TEXT, pii="1"), ask(Kind.TEXT, appearance=frozenset({"numbers"}))]
    + [ask(Kind.INTEGER, appearance=frozenset({"thousands-sep"}))]
    + [ask(Kind.DATE, appearance=frozenset({look})) for look in ("year", "month-year")]
)
LETTERS = st.sampled_from([*"0123456789+-/:., xاب", *"۰۱۲۳٤٥", *MARKS])


def read(prompt: Prompt, text: str) -> str | None:
    try:
        return reader_of(prompt)(text)
    except Unreadable:
        return None


@given(KINDS, st.lists(LETTERS, max_size=20).map("".join))
def test_no_mark_of_direction_is_ever_stored_and_none_changes_what_is(
    prompt: Prompt, text: str
) -> None:
    value = read(prompt, text)

    assert value == read(prompt, plain(text))
    assert value is None or plain(value) == value


@given(KINDS, st.lists(LETTERS, max_size=20).map("".join))
def test_urdu_and_arabic_digits_say_the_same_as_latin_ones(prompt: Prompt, text: str) -> None:
    value = read(prompt, text)

    if prompt.kind in (Kind.INTEGER, Kind.DECIMAL, Kind.DATE, Kind.TIME) or prompt.more.digits:
        assert value == read(prompt, latin_digits(text))
