"""Who asked to be visited is reminded of in time, once, and by one timer that sleeps."""

from datetime import timedelta

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.call_backs import CallBacks
from enumerator.demo.practice import ENUMERATOR
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkItem, WorkState
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.worklist import WorklistView
from tests.app.working import front, working
from tests.support.practice import A, PracticeLaptop
from tests.support.stores import Time
from tests.ui.shell.keyboard import press


def household(name: str, time: Time, minutes: float) -> WorkItem:
    back = time.now + timedelta(minutes=minutes)
    return WorkItem(name, f"0417-{name}-1-1", "", WorkState.ASSIGNED, call_back_at=back)


def asleep(call_backs: CallBacks) -> timedelta | None:
    return call_backs.asleep_for


def test_one_timer_sleeps_to_the_next_call_back_and_none_runs_without_one(
    qapp: QApplication,
) -> None:
    time = Time()
    call_backs = CallBacks(time.tell)
    assert asleep(call_backs) is None

    call_backs.plan([household("2", time, 90), household("1", time, 4), household("3", time, -5)])
    until = asleep(call_backs)
    assert until is not None
    assert timedelta(minutes=4) <= until < timedelta(minutes=4, seconds=1)

    call_backs.plan([])
    assert asleep(call_backs) is None


def test_each_is_told_once_when_it_is_due(qapp: QApplication) -> None:
    time = Time()
    told: list[str] = []
    call_backs = CallBacks(time.tell)
    call_backs.due.connect(lambda item: told.append(item.assignment_id))
    call_backs.plan([household("1", time, 30), household("2", time, 90)])

    call_backs.look()
    assert told == []
    time.pass_(31 * 60)
    call_backs.look()
    call_backs.look()
    assert told == ["1"]
    assert asleep(call_backs) is not None


def test_a_laptop_that_was_shut_meanwhile_reminds_soon_after_it_was_opened(
    qapp: QApplication,
) -> None:
    """Nothing counts the time in between, so one looks at the clock every few minutes."""
    time = Time()
    call_backs = CallBacks(time.tell)

    call_backs.plan([household("1", time, 180)])

    until = asleep(call_backs)
    assert until is not None
    assert until <= timedelta(minutes=5)


def test_a_reminder_comes_over_an_interview_and_leads_to_its_household(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        back = laptop.time.now + timedelta(hours=1)
        sitting.visits.record("A-002", Disposition.CALL_BACK, "", back)
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Down", "Enter")
        assert isinstance(front(program), InterviewWindow)
        assert program._field is not None
        reminders = program._field.reminders

        laptop.time.pass_(3601)
        reminders.call_backs.look()
        assert reminders.reminder.words == (
            "15:30: household 102-2-1 asked you to come back (Chak 214 RB, house 102)."
        )
        assert isinstance(front(program), InterviewWindow)

        press("Alt+0")
        home = front(program)
        assert isinstance(home, WorklistView)
        assert home.current is not None
        assert home.current.assignment_id == "A-002"
        assert reminders.reminder.words == ""


def test_a_locked_laptop_reminds_of_nothing(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.CALL_BACK, "", laptop.time.now + timedelta(hours=1))
    with working(qtbot, laptop, ENUMERATOR) as program:
        assert program._field is not None
        reminders = program._field.reminders
        assert asleep(reminders.call_backs) is not None
        press("F12")
        assert program._field is None
