"""Dates are typed, or picked from a small calendar by keys; months and years alone are dates too."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.fields.month_picker import MonthPicker, months_on
from enumerator.ui.theme import Appearance
from forms.prompts import Kind, Prompt
from tests.ui.fields.test_fields import Table, ask
from tests.ui.hands import ENTER, ESC, SPACE, Key, ctrl

pytestmark = pytest.mark.usefixtures("appearance")
DAY = "2026-11-24"


def picker(table: Table) -> MonthPicker | None:
    found = table.field.findChildren(MonthPicker)
    return next((one for one in found if not one.isHidden()), None)


def opened(table: Table) -> MonthPicker:
    table.type(SPACE)
    found = picker(table)
    assert found is not None
    return found


def looks(*words: str) -> frozenset[str]:
    return frozenset(words)


def test_space_opens_the_calendar_at_the_answer_and_enter_picks(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.DATE, value=DAY))
    assert opened(table).day == date(2026, 11, 24)

    table.type(Key.Key_Right, Key.Key_Down, ENTER)

    assert table.told == ["2026-12-02"]
    assert (picker(table), table.line.hasFocus(), table.line.text()) == (None, True, "02/12/2026")


def test_escape_closes_it_and_changes_nothing(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.DATE, value=DAY))
    opened(table)
    table.type(Key.Key_PageDown, ESC)

    assert picker(table) is None
    assert table.line.hasFocus()
    assert table.field.commit()
    assert (table.told, table.line.text()) == ([], "24/11/2026")


def test_pages_are_months_and_with_ctrl_years(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.DATE, value="2026-01-31"))
    calendar = opened(table)

    for key, day in (
        (Key.Key_PageDown, date(2026, 2, 28)),
        (Key.Key_PageUp, date(2026, 1, 28)),
        (ctrl(Key.Key_PageUp), date(2025, 1, 28)),
        (Key.Key_End, date(2025, 1, 31)),
        (Key.Key_Home, date(2025, 1, 1)),
        (Key.Key_Left, date(2024, 12, 31)),
        (Key.Key_Up, date(2024, 12, 24)),
    ):
        table.type(key)  # type: ignore[arg-type]
        assert calendar.day == day


def test_what_is_being_typed_is_where_it_opens(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.DATE, value=DAY)).type("3/2/1990")

    assert opened(table).day == date(1990, 2, 3)


def test_only_months_are_picked_where_the_form_asks_for_a_month(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.DATE, value="2026-11-01", appearance=looks("month-year")))
    calendar = opened(table)
    assert plain(table.line.text()) == "11/2026"

    table.type(Key.Key_Down)
    assert calendar.day == date(2027, 2, 1)
    table.type(Key.Key_PageUp, Key.Key_Left, ENTER)

    assert table.told == ["2026-01-01"]
    assert table.line.text() == "01/2026"


def test_a_month_or_a_year_alone_is_kept_as_its_first_day(qtbot: QtBot) -> None:
    for word, text, value, shown in (
        ("month-year", "3/1998", "1998-03-01", "03/1998"),
        ("year", "1998", "1998-01-01", "1998"),
    ):
        table = Table(qtbot, ask(Kind.DATE, appearance=looks(word))).type(text)
        table.field.commit()
        assert (table.told, table.line.text()) == ([value], shown)


def test_a_moment_keeps_its_hour_and_waits_for_one_it_has_not(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.DATETIME, value="2026-11-24T14:30:00.000+05:00"))
    opened(table)
    table.type(Key.Key_Right, ENTER)
    assert table.told == ["2026-11-25T14:30:00.000+05:00"]

    table = Table(qtbot, ask(Kind.DATETIME)).type("24/11/2026")
    table.type(SPACE, "9:05")
    assert picker(table) is None
    assert table.field.commit()
    assert table.told == ["2026-11-24T09:05:00.000+05:00"]


@pytest.mark.parametrize(
    "prompt",
    [
        ask(Kind.DATE, value=DAY, read_only=True),
        ask(Kind.DATE, value=DAY, appearance=looks("no-calendar")),
        ask(Kind.DATE, value=DAY, appearance=looks("year")),
    ],
)
def test_where_there_is_nothing_to_pick_no_calendar_opens(qtbot: QtBot, prompt: Prompt) -> None:
    table = Table(qtbot, prompt).type(SPACE)
    button = table.field.findChild(QPushButton)
    assert isinstance(button, QPushButton)

    assert picker(table) is None
    assert not button.isVisible()


def test_it_goes_when_the_question_is_left(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.DATE, value=DAY))
    opened(table)

    table.field.set_active(False)

    assert picker(table) is None


def test_a_click_picks_too_and_other_keys_are_the_windows(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.DATE, value=DAY))
    button = table.field.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    grid = table.field.findChild(QTableView)
    assert isinstance(grid, QTableView)
    table.type(Key.Key_F7, "x")
    assert picker(table) is not None

    place = grid.visualRect(grid.currentIndex()).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(44, 0))

    assert table.told == ["2026-11-25"]


def test_a_screen_reader_hears_the_month_and_the_whole_day(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.DATE, value=DAY))
    opened(table)
    grid = table.field.findChild(QTableView)
    assert isinstance(grid, QTableView)
    told = QAccessible.queryAccessibleInterface(grid)

    assert told.role() == QAccessible.Role.Table
    assert told.text(QAccessible.Text.Name) == "Calendar: November 2026"
    words = grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Tuesday, 24 November 2026"


def test_in_an_urdu_window_it_is_turned_round_and_speaks_urdu(
    qtbot: QtBot, appearance: Appearance
) -> None:
    appearance.set_rtl(True)
    table = Table(qtbot, ask(Kind.DATE, value=DAY))
    calendar = opened(table)
    grid = table.field.findChild(QTableView)
    assert isinstance(grid, QTableView)
    assert grid.columnViewportPosition(0) > grid.columnViewportPosition(6)
    assert grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "منگل، 24 نومبر 2026"
    assert grid.currentIndex().data() == "24"

    table.type(Key.Key_Left)
    assert calendar.day == date(2026, 11, 25)
    table.type(Key.Key_Right, Key.Key_Right, ENTER)
    assert table.told == ["2026-11-23"]


@given(st.dates(), st.integers(-30_000, 30_000))
def test_so_many_months_on_and_back_is_the_same_month(day: date, by: int) -> None:
    there = months_on(day, by)

    if 12 <= day.year * 12 + day.month - 1 + by <= 9999 * 12 + 11:
        back = months_on(there, -by)
        assert (back.year, back.month) == (day.year, day.month)
        assert back.day <= day.day


def test_the_ends_of_the_calendar_are_ends(qtbot: QtBot) -> None:
    for value, keys in (
        ("0001-01-01", (Key.Key_Up, Key.Key_PageUp)),
        ("9999-12-31", (Key.Key_Down,)),
    ):
        table = Table(qtbot, ask(Kind.DATE, value=value))
        calendar = opened(table)
        table.type(*keys)
        assert calendar.day.isoformat() == value
