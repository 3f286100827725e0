"""The settings in the program: reached from everywhere, in force at once, and back to where one was."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.idle import IdleLock
from enumerator.app.settings_room import save_report
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import ReportNotSaved
from enumerator.fieldwork.diagnostics import Diagnosis
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.settings_about import AboutPage
from enumerator.ui.settings_report import ReportPage
from enumerator.ui.settings_view import SettingsView
from enumerator.ui.worklist import WorklistView
from tests.app.working import front, working
from tests.support.practice import A, PracticeLaptop
from tests.ui.shell.keyboard import press

FOUND = Diagnosis({"counts": {"households": 12}}, ("{}",))


@pytest.mark.parametrize("key", ["Ctrl+,", "Alt+9"])
def test_a_choice_holds_in_the_whole_window_and_one_comes_back(
    qtbot: QtBot, laptop: PracticeLaptop, key: str
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        home = front(program)
        press(key)
        assert isinstance(front(program), SettingsView)
        press(key)  # it is not opened twice

        press("2", "Tab", "2", "Escape")

        assert front(program) is home
        look = program.appearance.look
        assert (look.percent, look.theme.value) == (115, "night")
        assert (laptop.settings.text_size, laptop.settings.theme) == (115, "night")
        program.appearance.usual_size()


def test_about_and_the_report_open_over_it_and_close_again(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+,", "Ctrl+I")
        about = front(program)
        assert isinstance(about, AboutPage)
        assert "PSER household questionnaire" in about.words()
        press("Escape", "Ctrl+D")
        report = front(program)
        assert isinstance(report, ReportPage)
        assert "households: 12" in report.words()
        press("Escape", "Escape")

        assert isinstance(front(program), WorklistView)


def test_the_minutes_until_the_lock_are_the_laptops(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR):
        press("Ctrl+,", "Tab", "Tab", "Tab", "Tab", "3")

        assert laptop.settings.idle_lock_minutes == 10


def test_the_lock_counts_the_new_minutes_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    idle = IdleLock(qapp, 5 * 60_000, lambda: None)
    idle.start()

    idle.lock_after(10 * 60_000)

    assert 9 * 60_000 < idle.left <= 10 * 60_000
    idle.stop()


def test_from_an_interview_one_comes_back_to_its_question(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        home = front(program)
        assert isinstance(home, WorklistView)
        home.opened.emit(A)
        window = front(program)
        assert isinstance(window, InterviewWindow)
        before = window.active_prompt()

        press("Ctrl+,", "Escape")

        assert front(program) is window
        assert before is not None
        assert window.active_prompt() == before


def test_letters_that_are_switched_off_do_nothing_in_the_review(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    laptop.finalized()
    with working(qtbot, laptop, SUPERVISOR) as program:
        review = front(program)
        assert isinstance(review, ReviewView)
        press("Ctrl+,", "Tab", "Tab", "Tab", "Tab", "Tab", "2", "Escape")
        assert not program.preferences.review_letters
        review.answers.setFocus()
        QApplication.processEvents()
        press("R")
        assert review.panel_problem == ""
        assert not review.letters_are_keys()

        press("Ctrl+2", "Ctrl+Enter")

        assert review.panel_problem != ""


def test_the_report_is_a_file_with_what_was_shown(tmp_path: Path) -> None:
    file = save_report(FOUND, tmp_path)

    with ZipFile(file) as held:
        assert held.namelist() == ["report.json", "log.txt"]


def test_a_report_that_finds_no_room_is_told(tmp_path: Path) -> None:
    (tmp_path / "documents").write_text("a file", encoding="utf-8")

    with pytest.raises(ReportNotSaved):
        save_report(FOUND, tmp_path / "documents")
