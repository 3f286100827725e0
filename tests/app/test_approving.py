"""An approval over a real store: signed when she locks or ends, and not at all where the process is killed before."""

from pytestqt.qtbot import QtBot

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.envelopes import DecisionStore
from enumerator.ui.interview.where import WhereWasI
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.sync_view import SyncView
from tests.app.working import working
from tests.fieldwork.test_failing_store import no_file_may_grow
from tests.support.practice import PracticeLaptop, state
from tests.ui.shell.keyboard import press


def decisions(laptop: PracticeLaptop, interview: str) -> int:
    with laptop.signed_in(SUPERVISOR) as sitting:
        return len(DecisionStore(sitting.unlocked.store).of(interview))


def test_locking_signs_what_was_approved(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    interview = laptop.finalized()

    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Ctrl+1")
        assert program.sitting is not None
        assert not DecisionStore(program.sitting.unlocked.store).of(interview), "not yet signed"
        press("F12")

    assert state(laptop) is WorkState.APPROVED
    assert decisions(laptop, interview) == 1


def test_closing_the_window_signs_it_too(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    laptop.finalized()

    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Ctrl+1")
        program.shell.close()

    assert state(laptop) is WorkState.APPROVED


def test_an_approval_taken_back_leaves_the_interview_in_the_queue(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    interview = laptop.finalized()

    with working(qtbot, laptop, SUPERVISOR):
        press("Ctrl+1", "Ctrl+Z", "F12")

    assert state(laptop) is WorkState.FINALIZED
    assert decisions(laptop, interview) == 0


def test_the_room_beside_counts_it_at_once(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    laptop.finalized()

    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Ctrl+1", "Alt+2")

        room = program.shell.page
        assert isinstance(room, SyncView)
        assert "1 item waits to be sent" in room.words


def test_an_approval_that_cannot_be_signed_when_she_locks_is_told_at_the_gate(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    interview = laptop.finalized()

    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Ctrl+1")
        with no_file_may_grow():
            press("F12")

        assert program.sitting is None
        assert program.shell.banner.message is not None

    assert state(laptop) is WorkState.FINALIZED
    assert decisions(laptop, interview) == 0


def test_the_window_stays_open_once_for_an_approval_that_cannot_be_signed(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    interview = laptop.finalized()

    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Ctrl+1")
        with no_file_may_grow():
            assert not program.shell.close()

        assert program.shell.banner.message is not None
        assert program.shell.close(), "it was told; nothing waits any more"

    assert state(laptop) is WorkState.FINALIZED
    assert decisions(laptop, interview) == 0


def test_what_a_supervisor_wrote_stands_over_the_interview_that_came_back(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    laptop.returned("Ask the age of the second member again.")

    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Enter")

        page = program.shell.page
        assert isinstance(page, InterviewWindow)
        said = [bar.words for bar in page.findChildren(WhereWasI)]
        assert "Supervisor: Ask the age of the second member again." in said
