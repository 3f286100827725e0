"""The slip in the program: from home and from the interview by one key; a lock over it comes back to the interview."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.slip_view import SlipView
from enumerator.ui.worklist import WorklistView
from tests.app.working import front, working
from tests.support.practice import A, PracticeLaptop, hold
from tests.ui.shell.keyboard import press

GIVEN = "/data/sec_b/slip_given"


def interviewed(program: Program) -> InterviewWindow:
    home = front(program)
    assert isinstance(home, WorklistView)
    home.opened.emit(A)
    window = front(program)
    assert isinstance(window, InterviewWindow)
    return window


def test_from_home_the_slip_of_the_current_household_is_saved_and_counted(
    qtbot: QtBot, laptop: PracticeLaptop, tmp_path: Path
) -> None:
    laptop.set(slip_folder=str(tmp_path / "slips"))
    with working(qtbot, laptop, ENUMERATOR) as program:
        home = front(program)
        assert isinstance(home, WorklistView)
        assert home.current is not None
        household = home.current.assignment_id
        press("Ctrl+P")
        assert isinstance(front(program), SlipView)

        press("Ctrl+S", "Escape")

        assert front(program) is home
        assert program.sitting is not None
        assert program.sitting.slips.times_printed(household) == 1
    [file] = (tmp_path / "slips").iterdir()
    assert file.name.startswith("slip-418020417-0")
    assert laptop.settings.slip_folder == str(tmp_path / "slips")


def test_from_the_interview_and_back_to_the_same_question(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        window = interviewed(program)
        before = window.active_prompt()
        assert before is not None

        press("Ctrl+P")
        assert isinstance(front(program), SlipView)
        press("Escape")

        now = window.active_prompt()
        assert front(program) is window
        assert now is not None
        assert now.ref == before.ref
        assert window.isAncestorOf(window.focus_target())


def test_the_form_s_own_question_for_the_slip_says_how_it_is_printed(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun = sitting.interviews.open(A)
        hold(begun)
        begun.enter("/data/sec_b", GIVEN)
    with working(qtbot, laptop, ENUMERATOR) as program:
        window = interviewed(program)
        active = window.active_prompt()
        assert active is not None
        assert active.ref == GIVEN
        press("Shift+Enter", "Enter")

        assert "Ctrl+P" in window.footer().toast_words()


@pytest.mark.parametrize("key", ["Ctrl+P", "Ctrl+R", "Ctrl+,"])
def test_a_lock_over_a_page_of_the_interview_comes_back_to_the_interview(
    qtbot: QtBot, laptop: PracticeLaptop, key: str
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        window = interviewed(program)
        press(key)
        assert front(program) is not window

        press("F12")
        assert program.sitting is None
        accounts = laptop.practice.accounts
        program.gate.opened.emit(accounts.check(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id]))
        QApplication.processEvents()

        assert isinstance(front(program), InterviewWindow)
