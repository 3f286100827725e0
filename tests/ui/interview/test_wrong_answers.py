"""A wrong answer stays to be read: what is typed then takes its place, and its words are told with the field."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from enumerator.ui.theme import Appearance
from tests.support.scenario import form_of
from tests.ui.hands import ENTER, Key, Press
from tests.ui.interview.family import Family

SURVEY = """
| type              | name  | label     | hint   | appearance | parameters            | constraint               | constraint_message | bind::pser:code |
| begin_group       | a     | Words     |        | field-list |                       |                          |                    |                 |
| integer           | age   | Age       |        |            |                       | . <= 120                 | Too old.           | A1              |
| text              | name  | Name      |        |            |                       | string-length(.) > 2     | Too short.         | A2              |
| date              | day   | Day       |        |            |                       | . < date('2026-01-01')   | Too late.          | A3              |
| date              | month | Month     |        | month-year |                       |                          |                    | A4              |
| date              | year  | Year      |        | year       |                       |                          |                    | A5              |
| decimal           | acres | Acres     |        |            |                       |                          |                    | A6              |
| text              | phone | Telephone | Ours.  | numbers    |                       | regex(., '^03[0-9]{9}$') | Not one.           | A7              |
| select_one f      | best  | Best      |        | minimal    |                       | . != '2'                 | Not that.          | A8              |
| select_multiple f | all   | All       |        | minimal    |                       | not(selected(., '2'))    | Not that.          | A9              |
| rank f            | order | Order     | First. |            |                       |                          |                    | A10             |
| range             | scale | Scale     |        |            | start=0 end=10 step=2 | . != 4                   | Not four.          | A11             |
| end_group         |       |           |        |            |                       |                          |                    |                 |
"""  # fmt: skip  # noqa: E501
CHOICES = """
| list_name | name | label  |
| f         | 1    | Apple  |
| f         | 2    | Banana |
| f         | 3    | Cherry |
"""
FORM = form_of(SURVEY, CHOICES)


@pytest.fixture
def family(qtbot: QtBot, appearance: Appearance) -> Family:
    return Family(qtbot, appearance, FORM).show()


def at(family: Family, code: str, *presses: Press) -> Family:
    return family.press(Key.Key_F3, code, ENTER, *presses)


def value(family: Family, name: str) -> str:
    return family.trial.session.value(f"/data/a/{name}")


def heard(family: Family) -> str:
    """What a screen reader tells beside the name of what has the keyboard."""
    told = QAccessible.queryAccessibleInterface(family.window.focus_target())
    return told.text(QAccessible.Text.Description)


@pytest.mark.parametrize(
    ("code", "wrong", "right", "name", "kept"),
    [
        ("A1", "200", "20", "age", "20"),
        ("A1", "abc", "20", "age", "20"),
        ("A3", "24/11/2026", "24/11/2025", "day", "2025-11-24"),
        ("A8", "Ban", "App", "best", "1"),
        ("A11", "4", "6", "scale", "6"),
        ("A11", "5", "6", "scale", "6"),
    ],
)
def test_the_right_answer_is_typed_over_the_wrong_one(
    family: Family, code: str, wrong: str, right: str, name: str, kept: str
) -> None:
    at(family, code, wrong, ENTER, right, ENTER)

    assert value(family, name) == kept


def test_of_a_name_or_a_long_number_the_missing_letter_is_added(family: Family) -> None:
    at(family, "A2", "Ab", ENTER, "a", ENTER)
    assert value(family, "name") == "Aba"

    at(family, "A7", "0300123456", ENTER, "7", ENTER)
    assert value(family, "phone") == "03001234567"


@pytest.mark.parametrize(
    ("code", "typed", "words"),
    [
        ("A3", "13", "Type a date as day/month/year, for example 24/11/2026."),
        ("A4", "13/2026", "Type a month as month/year, for example 11/2026."),
        ("A5", "26", "Type a year in four digits, for example 2026."),
        ("A6", "3,5", "Type a number in digits; a fraction stands behind a point: 3.5."),
    ],
)
def test_what_cannot_be_read_says_how_it_is_typed(
    family: Family, code: str, typed: str, words: str
) -> None:
    at(family, code, typed, ENTER)

    assert words in family.said()
    assert heard(family) == words


@pytest.mark.parametrize(
    ("code", "presses", "told"),
    [
        ("A7", ("0300", ENTER), "11 digits. Ours. Not one."),
        ("A9", ("Ban", ENTER), "Chosen: Banana. Not that."),
        ("A10", ("2",), "Order. place 1. First."),
        (
            "A11",
            ("4", ENTER),
            "From 0 to 10 in steps of 2. Type the number, or use ↑ ↓. Not four.",
        ),
    ],
)
def test_what_is_wrong_is_told_beside_what_the_field_takes(
    family: Family, code: str, presses: tuple[Press, ...], told: str
) -> None:
    at(family, code, *presses)

    assert heard(family) == told
