"""The key card is printed from the card on the screen, at home and in an interview, and from the settings."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.key_card_view import KeyCardView
from enumerator.ui.worklist import WorklistView
from tests.app.working import front, working
from tests.support.practice import A, PracticeLaptop
from tests.ui.shell.keyboard import press


@pytest.mark.parametrize("keys", [("F1", "Ctrl+P"), ("Ctrl+,", "Ctrl+E")])
def test_from_home_and_from_the_settings_it_is_saved_as_a_file(
    qtbot: QtBot, laptop: PracticeLaptop, tmp_path: Path, keys: tuple[str, ...]
) -> None:
    laptop.set(slip_folder=str(tmp_path / "paper"))
    with working(qtbot, laptop, ENUMERATOR) as program:
        home = front(program)
        press(*keys)
        assert isinstance(front(program), KeyCardView)

        press("Ctrl+S", "Escape")
        if keys[0] != "F1":
            press("Escape")

        assert front(program) is home
    [file] = (tmp_path / "paper").iterdir()
    assert file.name == "keys-a4.pdf"


def test_over_an_interview_it_comes_back_to_the_same_question(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        home = front(program)
        assert isinstance(home, WorklistView)
        home.opened.emit(A)
        window = front(program)
        assert isinstance(window, InterviewWindow)
        before = window.active_prompt()

        press("F1", "Ctrl+P")
        assert isinstance(front(program), KeyCardView)
        press("Escape")

        assert front(program) is window
        assert before is not None
        assert window.active_prompt() == before


def test_a_supervisor_gets_the_keys_of_the_review(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, SUPERVISOR) as program:
        press("F1", "Ctrl+P")
        QApplication.processEvents()
        view = front(program)
        assert isinstance(view, KeyCardView)

        titles = [group.title for group in view.card.groups[view.languages.index("en")]]

        assert titles == ["Everywhere", "In the review"]
