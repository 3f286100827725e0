"""Where was I: an interview that goes on says what was answered last, until the first key."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.interview import Answered
from enumerator.ui.bidi import plain
from enumerator.ui.interview.where import WhereWasI
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance
from tests.ui.hands import ENTER, Key, Mod, press
from tests.ui.interview.paper import PaperDesk

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


@pytest.fixture
def paper() -> PaperDesk:
    paper = PaperDesk()
    paper.add_row("/data/member")
    paper.answer("/data/member[1]/m_name", "Bano")
    paper.answer("/data/member[1]/age", "44")
    paper.place = ("/data/member[1]", "/data/member[1]/married")
    paper.last_answered = Answered("/data/member[1]/age", NOW - timedelta(minutes=12), NOW)
    return paper


@pytest.fixture
def languages(qapp: QApplication, appearance: Appearance) -> Iterator[Languages]:
    made = Languages(qapp, appearance)
    yield made
    made.use("en")


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance, paper: PaperDesk) -> InterviewWindow:
    window = InterviewWindow(paper, appearance)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


def words(window: InterviewWindow) -> str:
    found = window.findChild(WhereWasI)
    return plain(found.words) if found is not None and found.isVisible() else ""


def test_it_says_the_last_answer_its_member_and_its_age(window: InterviewWindow) -> None:
    assert words(window) == (
        "Last answered: B04 Age in completed years · 1 Bano, 12 min ago. Any key goes on."
    )
    prompt = window.active_prompt()
    assert prompt is not None
    assert prompt.name == "married"


def test_the_first_key_puts_it_away_and_does_its_work(
    window: InterviewWindow, paper: PaperDesk
) -> None:
    press(window, "1", ENTER)

    assert words(window) == ""
    assert paper.value("/data/member[1]/married") == "1"


def test_a_key_that_only_shifts_leaves_it(window: InterviewWindow) -> None:
    press(window, (Key.Key_Shift, Mod.ShiftModifier))

    assert words(window) != ""


def test_it_is_said_in_urdu_too(window: InterviewWindow, languages: Languages) -> None:
    languages.use("ur")

    assert "آخری جواب" in words(window)


def test_a_new_interview_says_nothing(qtbot: QtBot, appearance: Appearance) -> None:
    window = InterviewWindow(PaperDesk(), appearance)
    qtbot.addWidget(window)
    window.show()

    assert words(window) == ""
