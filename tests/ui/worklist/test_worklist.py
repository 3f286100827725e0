from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.hints import Hint, HintKind
from enumerator.fieldwork.worklist import WorkItem, WorkState
from enumerator.ui.bidi import plain
from enumerator.ui.theme import Appearance, Look
from enumerator.ui.work_model import WorkModel
from enumerator.ui.worklist import WorklistView
from tests.ui.shell.keyboard import place, press, write
from tests.ui.worklist.desks import ITEMS, ZONE, Field, at, now


def home(qtbot: QtBot, appearance: Appearance, field: Field | None = None) -> WorklistView:
    view = WorklistView(field or Field(), appearance, name="Ayesha", clock=now, zone=ZONE)
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


@pytest.mark.parametrize(
    ("days", "hours", "words"),
    [(6, 23, "Employment"), (7, 0, "Not gone on with for 7 days"), (30, 5, "Not gone on with for 30 days")],
)  # fmt: skip
def test_an_interview_that_nobody_goes_on_with_says_for_how_long(
    qtbot: QtBot, appearance: Appearance, days: int, hours: int, words: str
) -> None:
    since = now() - timedelta(days=days, hours=hours)
    begun = WorkItem("a1", "0417-1-1-1", "", WorkState.IN_PROGRESS, "Employment", since)
    done = WorkItem("a2", "0417-2-1-1", "", WorkState.RECEIVED, "", since)
    view = home(qtbot, appearance, Field((begun, done)))
    [table] = view.findChildren(QTableView)

    shown = [plain(table.model().index(row, WorkModel.SECTION).data()) for row in (0, 1)]

    assert shown == [words, ""]


def test_urdu_digits_find_a_household_too(qtbot: QtBot, appearance: Appearance) -> None:
    view = home(qtbot, appearance)

    press("Ctrl+F")
    write("۰۴۱۷-۲۴")

    assert [item.assignment_id for item in view.shown] == ["a24"]


def test_the_visits_of_any_household_are_one_key_away(qtbot: QtBot, appearance: Appearance) -> None:
    view = home(qtbot, appearance)

    with qtbot.waitSignal(view.visit_wanted) as wanted:
        press("Down", "Down", "Down", "Down", "Ctrl+R")
    assert wanted.args == ["a24"]


def test_a_household_that_is_not_on_the_list_begins_from_the_one_beside_it(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance)

    with qtbot.waitSignal(view.new_wanted) as wanted:
        press("Ctrl+N")
    assert wanted.args == ["a19"]


def test_the_exact_question_and_its_age_stand_in_the_bar_that_goes_on(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance, Field(stopped_at="How many rooms are used for living?"))

    assert view.going_on_words == (
        "Household 23-1-1 · stopped at “How many rooms are used for living?” · 12 min ago"
    )


def test_what_was_said_at_the_door_is_found_only_through_the_store(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(
        qtbot, appearance, Field(said={"nasreen": frozenset({"a21"}), "4567": frozenset({"a23"})})
    )

    write("nasreen")
    assert [item.assignment_id for item in view.shown] == ["a21"]

    press("Esc")
    write("۴۵۶۷")
    assert [item.assignment_id for item in view.shown] == ["a23"]


def test_who_asked_for_a_visit_today_is_counted_and_shown_alone(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance)

    assert view.filters.call_back_words == "1 to come back today"
    press("Ctrl+5")
    assert [item.assignment_id for item in view.shown] == ["a25"]


def test_a_time_that_has_passed_is_overdue(qtbot: QtBot, appearance: Appearance) -> None:
    late = replace(ITEMS[4], call_back_at=at(9, 30))
    view = home(qtbot, appearance, Field((late,)))

    assert view.filters.call_back_words == "1 overdue"


def test_each_block_says_how_far_it_is_and_can_be_shown_alone(
    qtbot: QtBot, appearance: Appearance
) -> None:
    other = WorkItem("b1", "0418-1-1-1", "", WorkState.ASSIGNED)
    view = home(qtbot, appearance, Field((*ITEMS, other)))

    assert view.filters.block_words == "2 blocks: 3 of 9 done"
    press("Ctrl+B")
    assert view.filters.block_words == "Block 0417: 3 of 8 done"
    assert len(view.shown) == 8
    press("Ctrl+B")
    assert [item.assignment_id for item in view.shown] == ["b1"]
    press("Ctrl+B")
    assert len(view.shown) == 9


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
    press("Down", "Down", "Down", "Down")

    field.found = tuple(item for item in field.found if item.state is not WorkState.RETURNED)
    view.refresh()

    assert view.current is not None
    assert view.current.assignment_id == "a24"


def test_a_laptop_without_households_says_where_they_come_from(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance, Field(()))

    assert view.empty_words.startswith("No households yet. Press Ctrl+N")
    with qtbot.assertNotEmitted(view.opened), qtbot.waitSignal(view.new_wanted) as wanted:
        press("Enter", "Ctrl+Enter", "Ctrl+R", "Ctrl+N")
    assert wanted.args == [""]


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


def test_why_a_household_may_be_registered_already_stands_under_it_and_names_nobody(
    qtbot: QtBot, appearance: Appearance
) -> None:
    hints = (
        Hint(HintKind.IDENTITY, ("0417-21-1-1",), others=1),
        Hint(HintKind.SAID_REGISTERED),
    )
    view = home(qtbot, appearance, Field(hinted={"a22": hints}))

    press("Down")
    assert view.comment == (
        "An identity number of this household was also given in: 21-1-1 · 1 interview of another person.\n"
        "The family says that it is registered in PSER already."
    )
    with qtbot.waitSignal(view.opened):
        press("Enter")


def test_the_key_card_begins_with_what_has_the_keyboard(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = home(qtbot, appearance)

    assert view.help_here().about == "The households"
    press("Ctrl+F")
    assert view.help_here().about == "Finding a household"
    assert "Esc" in {keys for keys, _ in view.help_here().keys}
