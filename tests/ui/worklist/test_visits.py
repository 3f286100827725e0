from dataclasses import replace
from datetime import datetime

from pytestqt.qtbot import QtBot

from enumerator.fieldwork.visits import Disposition, Visit
from enumerator.fieldwork.worklist import WorkItem, WorkState
from enumerator.ui.parts import Note
from enumerator.ui.theme import Appearance
from enumerator.ui.visits_view import VisitView
from tests.ui.shell.keyboard import place, press, write
from tests.ui.worklist.desks import ITEMS, ZONE, Doorbook, at, now

HOUSEHOLD = ITEMS[3]


LOCKED = Visit("v1", "a24", 1, Disposition.LOCKED, at(9, 10, 23), by="PE-0002", by_name="Ayesha")


def visit(
    qtbot: QtBot, appearance: Appearance, desk: Doorbook, household: WorkItem = HOUSEHOLD
) -> VisitView:
    view = VisitView(desk, household, appearance, clock=now, zone=ZONE)
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


def test_what_is_wrong_is_seen_on_a_small_screen(qtbot: QtBot, appearance: Appearance) -> None:
    for _ in range(9):
        appearance.larger()
    view = visit(qtbot, appearance, Doorbook())
    view.resize(1024, 420)

    write("4")
    press("Ctrl+Enter")
    (told,) = [one for one in view.findChildren(Note) if one.words == view.problem]
    qtbot.waitUntil(lambda: told.visibleRegion().boundingRect().height() == told.height())


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


def test_a_refusal_in_the_middle_of_an_interview_says_how_answers_are_taken_back(
    qtbot: QtBot, appearance: Appearance
) -> None:
    told = []
    for item in (ITEMS[1], ITEMS[3]):  # begun, and not yet
        view = VisitView(Doorbook(), item, appearance, clock=now, zone=ZONE)
        place(qtbot, view)
        write("5")
        told.append([note.words for note in view.findChildren(Note) if note.isVisible()])

    [[begun], new] = told
    assert "choose “The family withdraws: erase the interview”" in begun
    assert new == []


def test_a_refusal_asks_only_why(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Doorbook()
    view = visit(qtbot, appearance, desk)

    write("5")
    press("Ctrl+Enter")
    assert view.problem == "Choose why they do not want to."

    with qtbot.waitSignal(view.recorded):
        write("2")
        press("Enter")
    assert desk.kept == [("a24", Disposition.REFUSED, "", None)]
    assert desk.reasons == ["2"]


def test_a_time_alone_is_one_of_today_in_either_kind_of_digits(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = Doorbook()
    visit(qtbot, appearance, desk)

    write("۴")
    press("Enter")
    write("۱۶:۴۵")
    press("Ctrl+Enter")

    assert desk.kept == [
        ("a24", Disposition.CALL_BACK, "", datetime(2026, 11, 24, 16, 45, tzinfo=ZONE))
    ]


def test_the_visits_made_are_told_and_what_the_rule_still_wants(
    qtbot: QtBot, appearance: Appearance
) -> None:
    undone = replace(LOCKED, id="v0", disposition=Disposition.VACANT, undone=True)
    view = visit(qtbot, appearance, Doorbook(made=(undone, LOCKED)))

    assert view.history == (
        "yesterday 09:10 · Locked, nobody at home · Ayesha",
        "Taken back: yesterday 09:10 · Nobody lives here · Ayesha",
    )
    assert view.outlook_words == (
        "1 visit so far. Still wanted if nobody is met: "
        "2 more · one on another day · one at another time of the day."
    )


def test_the_last_visit_is_taken_back_by_one_key(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Doorbook(made=(LOCKED,))
    view = visit(qtbot, appearance, desk)

    with qtbot.waitSignal(view.recorded):
        press("Ctrl+Z")
    assert desk.undone == ["v1 mistake"]


def test_anothers_visit_stays(qtbot: QtBot, appearance: Appearance) -> None:
    desk = Doorbook(made=(replace(LOCKED, by="PE-0003"),))
    visit(qtbot, appearance, desk)

    press("Ctrl+Z")
    assert desk.undone == []


def test_a_household_with_the_supervisor_takes_no_visit_but_shows_those_made(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = Doorbook(made=(LOCKED,))
    household = replace(HOUSEHOLD, state=WorkState.REPORTED, disposition="6")
    view = visit(qtbot, appearance, desk, household)

    press("Ctrl+Enter")
    assert desk.kept == []
    assert len(view.history) == 1
    press("Esc")
