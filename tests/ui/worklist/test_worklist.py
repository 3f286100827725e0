from pytestqt.qtbot import QtBot

from enumerator.fieldwork.worklist import WorkState
from enumerator.ui.theme import Appearance, Look
from enumerator.ui.worklist import WorklistView
from tests.ui.shell.keyboard import place, press, write
from tests.ui.worklist.desks import ZONE, Field, now


def home(qtbot: QtBot, appearance: Appearance, field: Field | None = None) -> WorklistView:
    view = WorklistView(
        field or Field(), appearance, name="Ayesha", segment="0417", clock=now, zone=ZONE
    )
    place(qtbot, view)
    return view


def test_what_came_back_stands_first_and_what_is_done_last(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance)

    assert [item.state for item in view.shown] == [
        WorkState.RETURNED,
        WorkState.IN_PROGRESS,
        WorkState.IN_PROGRESS,
        WorkState.ASSIGNED,
        WorkState.ASSIGNED,
        WorkState.FINALIZED,
        WorkState.SENT,
        WorkState.CLOSED,
    ]


def test_enter_opens_the_household_of_the_line(qtbot: QtBot, appearance: Appearance) -> None:
    view = home(qtbot, appearance)

    with qtbot.waitSignal(view.opened) as opened:
        press("Down", "Down", "Enter")

    assert opened.args == ["a23"]


def test_a_finished_household_is_not_opened_again(qtbot: QtBot, appearance: Appearance) -> None:
    view = home(qtbot, appearance)

    with qtbot.assertNotEmitted(view.opened):
        press("End", "Enter")


def test_the_last_interview_is_gone_on_with_by_one_key(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance)

    with qtbot.waitSignal(view.opened) as opened:
        press("Ctrl+Enter")

    assert opened.args == ["a23"]


def test_a_counter_shows_only_what_it_counts_and_the_same_key_shows_all_again(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance)

    press("Ctrl+2")
    assert {item.state for item in view.shown} == {WorkState.IN_PROGRESS}

    press("Ctrl+2")
    assert len(view.shown) == 8


def test_typing_in_the_list_searches_numbers_and_addresses(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance)

    write("school")
    assert [item.assignment_id for item in view.shown] == ["a19"]

    with qtbot.waitSignal(view.opened) as opened:
        press("Enter")
    assert opened.args == ["a19"]

    press("Esc")
    assert len(view.shown) == 8


def test_urdu_digits_find_a_household_too(qtbot: QtBot, appearance: Appearance) -> None:
    view = home(qtbot, appearance)

    press("Ctrl+F")
    write("۰۴۱۷-۲۴")

    assert [item.assignment_id for item in view.shown] == ["a24"]


def test_no_interview_is_recorded_only_where_nobody_was_interviewed(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance)

    with qtbot.assertNotEmitted(view.visit_wanted):
        press("Ctrl+R")

    with qtbot.waitSignal(view.visit_wanted) as wanted:
        press("Down", "Down", "Down", "Ctrl+R")
    assert wanted.args == ["a24"]


def test_the_supervisors_words_stand_under_a_returned_household(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance)

    assert view.comment == "Supervisor: Check the CNIC of member 3"
    press("Down")
    assert view.comment == ""


def test_after_a_refresh_the_same_household_is_current(
    qtbot: QtBot, appearance: Appearance
) -> None:
    field = Field()
    view = home(qtbot, appearance, field)
    press("Down", "Down", "Down")

    field.found = tuple(item for item in field.found if item.state is not WorkState.RETURNED)
    view.refresh()

    assert view.current is not None
    assert view.current.assignment_id == "a24"


def test_a_laptop_without_households_says_where_they_come_from(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance, Field(()))

    assert "They come with the next sync" in view.empty_words
    with qtbot.assertNotEmitted(view.opened):
        press("Enter", "Ctrl+Enter", "Ctrl+R")


def test_the_current_line_is_marked_in_both_reading_directions(
    qtbot: QtBot, appearance: Appearance
) -> None:
    appearance.set_look(Look(rtl=True))
    view = home(qtbot, appearance)

    assert view.current is not None
    assert view.current.assignment_id == "a19"
    with qtbot.waitSignal(view.opened) as opened:
        press("Enter")
    assert opened.args == ["a19"]
