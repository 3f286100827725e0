"""What is typed on a page of home and not kept waits there; nothing of it goes to another household."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.new_household import FoundReason
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkItem
from enumerator.ui.doors_view import DoorsView
from enumerator.ui.drafts import Drafts
from enumerator.ui.new_household_view import Found, NewHouseholdView
from enumerator.ui.theme import Appearance
from enumerator.ui.visits_view import VisitView
from tests.ui.shell.keyboard import focused, place, press, write
from tests.ui.worklist.desks import ITEMS, ZONE, Doorbook, Refused, Reported, Streets, now
from tests.ui.worklist.test_visits import LOCKED

HOUSEHOLD = ITEMS[3]


def visit(
    qtbot: QtBot,
    appearance: Appearance,
    desk: Doorbook,
    drafts: Drafts,
    household: WorkItem = HOUSEHOLD,
) -> VisitView:
    view = VisitView(desk, household, appearance, clock=now, zone=ZONE, drafts=drafts)
    place(qtbot, view)
    return view


def found(
    qtbot: QtBot, appearance: Appearance, desk: Streets, drafts: Drafts, beside: str = "a24"
) -> NewHouseholdView:
    view = NewHouseholdView(desk, appearance, beside=beside, household="0417-24-1-1", drafts=drafts)
    place(qtbot, view)
    return view


def test_a_note_that_escape_left_is_there_the_next_time(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk, drafts = Doorbook(), Drafts()
    before = visit(qtbot, appearance, desk, drafts)
    write("4")
    press("Enter")
    write("15:30")
    press("Enter")
    write("dog at")
    with qtbot.waitSignal(before.left):
        press("Esc")
    before.hide()

    after = visit(qtbot, appearance, desk, drafts)
    assert "not saved yet" in after.foot.notice
    assert after.picked is None, "what happened is said anew"
    write("4")
    press("Enter", "Enter")
    write(" the gate")
    press("Enter")

    (kept,) = desk.kept
    assert kept[:3] == ("a24", Disposition.CALL_BACK, "dog at the gate")
    assert kept[3] is not None


def test_another_household_has_a_page_of_its_own(qtbot: QtBot, appearance: Appearance) -> None:
    desk, drafts = Doorbook(), Drafts()
    before = visit(qtbot, appearance, desk, drafts)
    write("3")
    press("Enter", "Enter")
    write("dog at the gate")
    before.hide()

    other = visit(
        qtbot, appearance, desk, drafts, replace(HOUSEHOLD, assignment_id="a31", visits=0)
    )
    assert "encrypted" in other.foot.notice
    write("6")
    press("Ctrl+Enter")

    assert desk.kept == [("a31", Disposition.VACANT, "", None)]


def test_a_visit_that_was_kept_leaves_no_words(qtbot: QtBot, appearance: Appearance) -> None:
    desk, drafts = Doorbook(), Drafts()
    before = visit(qtbot, appearance, desk, drafts)
    write("3")
    press("Enter", "Enter")
    write("dog")
    press("Enter")
    before.hide()

    visit(qtbot, appearance, desk, drafts)
    write("3")
    press("Ctrl+Enter")

    assert [note for _, _, note, _ in desk.kept] == ["dog", ""]


def test_a_full_disk_keeps_the_words_waiting(qtbot: QtBot, appearance: Appearance) -> None:
    desk, drafts = Doorbook(full=True), Drafts()
    before = visit(qtbot, appearance, desk, drafts)
    write("3")
    press("Enter", "Enter")
    write("dog")
    press("Enter", "Esc")
    before.hide()

    desk.full = False
    visit(qtbot, appearance, desk, drafts)
    write("3")
    press("Ctrl+Enter")

    assert [note for _, _, note, _ in desk.kept] == ["dog"]


def test_undo_in_the_note_takes_back_the_words_and_no_visit(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = Doorbook(made=(LOCKED,))
    visit(qtbot, appearance, desk, Drafts())
    write("3")
    press("Enter", "Enter")
    write("dog")
    press("Ctrl+Z")
    write("padlock")
    press("Enter")

    assert desk.undone == []
    assert [note for _, _, note, _ in desk.kept] == ["padlock"]


def test_where_a_new_household_is_waits_with_what_was_found(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk, drafts = Streets(), Drafts()
    before = found(qtbot, appearance, desk, drafts)
    write("2")
    press("Enter")
    write("7")
    press("Enter")
    write("behind the mill")
    with qtbot.waitSignal(before.left):
        press("Esc")
    before.hide()

    after = found(qtbot, appearance, desk, drafts)
    assert after.found is Found.HOUSEHOLD
    assert "Building 7" in after.key_words
    press("Enter", "Enter", "Enter")
    write("2")
    press("Enter")

    assert [(address, reason) for _, address, reason in desk.added] == [
        ("behind the mill", FoundReason.MISSED)
    ]


def test_what_a_supervisor_writes_about_a_refusal_waits_and_goes_to_no_other(
    qtbot: QtBot, appearance: Appearance
) -> None:
    drafts, refusals, reports = Drafts(), Refused(), Reported()
    before = DoorsView(refusals, reports, appearance, clock=now, zone=ZONE, drafts=drafts)
    place(qtbot, before)
    first = before.current
    assert first is not None
    press("Ctrl+2")
    write("1")
    press("Enter")
    write("go in the")
    before.hide()

    after = DoorsView(refusals, reports, appearance, clock=now, zone=ZONE, drafts=drafts)
    place(qtbot, after)
    press("Down", "Ctrl+2", "Tab")
    line = focused()
    assert not isinstance(line, QLineEdit) or line.text() == ""
    press("Esc", "Up", "Ctrl+2")
    write("1")
    press("Enter")
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == "go in the"
