from datetime import datetime

from pytestqt.qtbot import QtBot

from enumerator.fieldwork.visits import Disposition
from enumerator.ui.theme import Appearance
from enumerator.ui.visits_view import VisitView
from tests.ui.shell.keyboard import place, press, write
from tests.ui.worklist.desks import ITEMS, ZONE, Doorbook, now

HOUSEHOLD = ITEMS[3]


def visit(qtbot: QtBot, appearance: Appearance, desk: Doorbook) -> VisitView:
    view = VisitView(desk, HOUSEHOLD, appearance, clock=now, zone=ZONE)
    place(qtbot, view)
    return view


def test_a_locked_door_takes_a_digit_and_enter(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Doorbook()
    view = visit(qtbot, appearance, desk)

    with qtbot.waitSignal(view.recorded) as recorded:
        write("3")
        press("Enter", "Enter")
        write("padlock on the gate")
        press("Enter")

    assert recorded.args == ["a24"]
    assert desk.kept == [("a24", Disposition.LOCKED, "padlock on the gate", None)]


def test_codes_of_two_digits_wait_for_the_second(qtbot: QtBot, appearance: Appearance) -> None:
    view = visit(qtbot, appearance, Doorbook())

    write("1")
    assert view.picked is None
    write("1")
    assert view.picked is Disposition.ACCESS


def test_a_call_back_needs_a_time_that_is_still_to_come(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = Doorbook()
    view = visit(qtbot, appearance, desk)

    write("4")
    press("Ctrl+Enter")
    assert view.problem == "Type when to come back."

    write("24/11/2026 09:00")
    press("Ctrl+Enter")
    assert view.problem == "This time has passed already."

    press("Ctrl+A")
    write("24/11/2026 15:30")
    press("Ctrl+Enter")
    assert desk.kept == [
        ("a24", Disposition.CALL_BACK, "", datetime(2026, 11, 24, 15, 30, tzinfo=ZONE))
    ]


def test_a_time_that_cannot_be_read_says_how_to_write_it(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = visit(qtbot, appearance, Doorbook())

    write("2")
    press("Enter")
    write("tomorrow")
    press("Ctrl+Enter")

    assert view.problem == "Type a day and a time, for example 24/11/2026 14:30."


def test_without_an_outcome_nothing_is_recorded(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Doorbook()
    view = visit(qtbot, appearance, desk)

    press("Ctrl+Enter")

    assert view.problem == "Choose what happened first."
    assert desk.kept == []


def test_a_full_disk_is_said_in_words_and_what_was_typed_stays(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = Doorbook(full=True)
    view = visit(qtbot, appearance, desk)

    with qtbot.assertNotEmitted(view.recorded):
        write("6")
        press("Ctrl+Enter")
    assert "The disk is full." in view.problem

    desk.full = False
    with qtbot.waitSignal(view.recorded):
        press("Ctrl+Enter")
    assert desk.kept == [("a24", Disposition.VACANT, "", None)]


def test_escape_records_nothing(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Doorbook()
    view = visit(qtbot, appearance, desk)

    with qtbot.waitSignal(view.left):
        write("5")
        press("Esc")

    assert desk.kept == []
