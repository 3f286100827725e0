"""An approval can be taken back for ten seconds; only then, or when she leaves, is it signed."""

from pytestqt.qtbot import QtBot

from enumerator.errors import NotInThisState
from enumerator.review.queue import QueueState
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.theme import Appearance
from sync.errors import CannotOpen
from tests.ui.review.desks import SupervisorDesk
from tests.ui.shell.keyboard import place, press, write
from tests.ui.worklist.desks import ZONE, now

LONG = 3_600_000  # milliseconds; no test waits for it


def review(
    qtbot: QtBot, appearance: Appearance, desk: SupervisorDesk, undo_ms: int = LONG
) -> ReviewView:
    view = ReviewView(desk, appearance, clock=now, zone=ZONE, undo_ms=undo_ms)
    place(qtbot, view)
    return view


def reading(view: ReviewView) -> str:
    return view.reading.interview_id if view.reading else ""


def test_nothing_is_signed_while_the_approval_can_be_taken_back(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    write("a")

    assert desk.states["i1"] is QueueState.WAITING
    assert reading(view) == "i2", "the next household is in front already"
    assert "Ctrl+Z" in view.foot.notice


def test_an_approval_that_was_not_meant_is_taken_back(qtbot: QtBot, appearance: Appearance) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    write("a")
    with qtbot.assertNotEmitted(view.decided):
        press("Ctrl+Z")
        view.hide()

    assert reading(view) == "i1"
    assert desk.states["i1"] is QueueState.WAITING
    assert "taken back" in view.foot.notice


def test_the_next_decision_signs_the_one_before(qtbot: QtBot, appearance: Appearance) -> None:
    desk = SupervisorDesk(own=frozenset())
    view = review(qtbot, appearance, desk)

    write("aa")

    assert desk.states["i1"] is QueueState.APPROVED
    assert desk.states["i2"] is QueueState.WAITING
    press("Ctrl+Z")
    assert reading(view) == "i2"


def test_who_leaves_the_room_has_decided(qtbot: QtBot, appearance: Appearance) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    write("a")
    with qtbot.waitSignal(view.decided) as decided:
        view.hide()

    assert decided.args == ["i1"]
    assert desk.states["i1"] is QueueState.APPROVED


def test_when_the_time_is_over_it_is_signed_and_a_comment_in_the_making_stays(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk, undo_ms=40)

    with qtbot.waitSignal(view.decided):
        write("a")
        press("Ctrl+2")
        write("Ask again")
    press("Enter")

    assert desk.states["i1"] is QueueState.APPROVED
    assert desk.returned_with == {"i2": "Ask again"}


def test_what_cannot_be_approved_after_all_comes_back_with_the_reason(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)
    write("a")

    desk.moved_on = True
    with qtbot.waitSignal(view.failed) as failed:
        write("a")

    assert failed.args is not None
    assert isinstance(failed.args[0], NotInThisState)
    assert desk.states["i1"] is QueueState.WAITING


class BrokenSeal(SupervisorDesk):
    """What the enumerator sealed cannot be opened any more."""

    def approve(self, interview_id: str) -> None:
        raise CannotOpen("e1", "content")


def test_a_seal_that_cannot_be_opened_is_told_and_nothing_is_called_approved(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, BrokenSeal())
    write("a")

    with qtbot.waitSignal(view.failed):
        view.settle()

    assert view.waiting == 3
    assert "approved" not in view.foot.notice
