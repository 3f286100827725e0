"""Keys that a trial shares with the rest of the program: the palette, and the language."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance
from enumerator.ui.trying_window import TrialWindow
from tests.ui.interview.paper import ENGLISH, PaperDesk, PaperSession
from tests.ui.shell.keyboard import press, write


@pytest.fixture
def languages(qapp: QApplication, appearance: Appearance) -> Iterator[Languages]:
    languages = Languages(qapp, appearance)
    yield languages
    languages.use("en")


def trial(
    qtbot: QtBot, appearance: Appearance, languages: Languages, desk: PaperDesk
) -> TrialWindow:
    window = TrialWindow(appearance, languages)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    window.present_file("house.xlsx")
    window.present_interview(desk)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window


def test_the_palette_goes_to_a_question_of_the_trial(
    qtbot: QtBot, appearance: Appearance, languages: Languages
) -> None:
    window = trial(qtbot, appearance, languages, PaperDesk())

    press("Ctrl+K")
    assert window.palette_key.panel is not None
    write("C04")
    press("Enter")

    assert window.interview is not None
    prompt = window.interview.active_prompt()
    assert prompt is not None
    assert prompt.name == "toilet"


def test_where_the_form_has_one_language_the_key_turns_the_window(
    qtbot: QtBot, appearance: Appearance, languages: Languages
) -> None:
    desk = PaperDesk(PaperSession(languages=(ENGLISH,)))
    trial(qtbot, appearance, languages, desk)

    press("Ctrl+L")
    assert languages.current.code == "ur"
    press("Ctrl+L")
    assert languages.current.code == "en"
