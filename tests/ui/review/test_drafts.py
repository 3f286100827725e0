"""What a supervisor has half written is there when she is back, and goes to nothing but what it was written for."""

from PySide6.QtWidgets import QLineEdit, QStackedWidget
from pytestqt.qtbot import QtBot

from enumerator.review.queue import QueueState
from enumerator.ui.drafts import Drafts
from enumerator.ui.review.comment_panel import CommentPanel
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.theme import Appearance
from tests.ui.review.desks import SupervisorDesk
from tests.ui.review.test_taking_back import LONG
from tests.ui.shell.keyboard import place, press, write
from tests.ui.worklist.desks import ZONE, now


def review(
    qtbot: QtBot,
    appearance: Appearance,
    desk: SupervisorDesk,
    drafts: Drafts | None = None,
    undo_ms: int = 0,
) -> ReviewView:
    view = ReviewView(
        desk, appearance, clock=now, zone=ZONE, undo_ms=undo_ms, drafts=drafts or Drafts()
    )
    qtbot.addWidget(view)
    bring(qtbot, view)
    return view


def bring(qtbot: QtBot, view: ReviewView) -> None:
    """To the front, as the frame of the window does it: the keyboard is where it was."""
    view.resize(1366, 690)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    (view.focusWidget() or view).setFocus()


def asks(view: ReviewView) -> bool:
    return any(panel.isVisible() for panel in view.findChildren(CommentPanel))


def test_leaving_the_room_and_coming_back_changes_nothing(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    view = ReviewView(desk, appearance, clock=now, zone=ZONE)
    rooms, other = QStackedWidget(), QLineEdit()
    rooms.addWidget(view)
    rooms.addWidget(other)
    place(qtbot, rooms)
    view.setFocus()

    write("jjcSee the doc")
    was = view.focusWidget()
    rooms.setCurrentWidget(other)
    other.setFocus()
    view.refresh()
    rooms.setCurrentWidget(view)
    assert was is not None
    was.setFocus()
    write("ument")
    press("Enter")

    assert desk.comments == [("i1", "/data/d08", "See the document")]


def test_after_a_lock_she_writes_on_about_the_household_she_wrote_about(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk, drafts = SupervisorDesk(), Drafts()
    before = review(qtbot, appearance, desk, drafts)
    press("Ctrl+Down")
    write("rAsk about")
    before.hide()

    review(qtbot, appearance, desk, drafts)
    write(" the walls")
    press("Enter")

    assert desk.returned_with == {"i2": "Ask about the walls"}


def test_a_comment_begun_finds_its_question_after_a_lock(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk, drafts = SupervisorDesk(), Drafts()
    before = review(qtbot, appearance, desk, drafts)
    write("jjcSee the doc")
    before.hide()

    review(qtbot, appearance, desk, drafts)
    write("ument")
    press("Enter")

    assert desk.comments == [("i1", "/data/d08", "See the document")]


def test_beside_another_household_it_waits_and_the_letters_are_keys(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    write("rAsk about")
    press("Ctrl+Down")
    assert not asks(view)
    press("Ctrl+Up")
    assert asks(view)
    write("j")
    assert view.answers.current_answer is not None
    assert view.answers.current_answer.code == "D02"
    write("r the walls")
    press("Enter")

    assert desk.returned_with == {"i1": "Ask about the walls"}


def test_escape_puts_it_away_and_the_letter_brings_it_back(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    write("rAsk about")
    press("Esc", "Ctrl+Down", "Ctrl+Up")
    assert not asks(view)

    write("r the walls")
    press("Enter")

    assert desk.returned_with == {"i1": "Ask about the walls"}


def test_a_return_that_came_to_nothing_leaves_the_words(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk(moved_on=True)
    review(qtbot, appearance, desk)

    write("rAsk about the walls")
    press("Enter")
    assert desk.returned_with == {}

    desk.moved_on = False
    press("Enter")
    assert desk.returned_with == {"i1": "Ask about the walls"}


def test_what_was_given_is_not_there_the_next_time(qtbot: QtBot, appearance: Appearance) -> None:
    desk = SupervisorDesk()
    review(qtbot, appearance, desk)

    write("jcSee the document")
    press("Enter")
    write("cTwice")
    press("Enter")

    assert [text for _, _, text in desk.comments] == ["See the document", "Twice"]


def test_undo_takes_back_what_is_written_and_no_approval(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk, undo_ms=LONG)

    write("arAsk")
    press("Ctrl+Z")
    write("Measure the walls")
    press("Enter")

    assert desk.states["i1"] is QueueState.APPROVED
    assert desk.returned_with == {"i2": "Measure the walls"}
    assert "goes back" in view.foot.notice


def test_nothing_is_approved_while_she_writes(qtbot: QtBot, appearance: Appearance) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    write("rAsk")
    press("Ctrl+1", "Tab", "Ctrl+1", "Ctrl+Z")

    assert desk.states["i1"] is QueueState.WAITING
    assert asks(view)
