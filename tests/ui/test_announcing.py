"""What happens away from the keyboard is told to a screen reader at once, in words without marks."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.errors import DiskFull, WrongPassphrase
from enumerator.ui.announcing import listening
from enumerator.ui.background import Background
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.parts import Foot, Note
from enumerator.ui.sign_in import SignInView
from enumerator.ui.theme import Appearance
from tests.ui.eyesight import settle
from tests.ui.gallery import View, every_voice, set_up
from tests.ui.hands import ENTER, Key, ctrl, press
from tests.ui.interview.paper import PaperDesk


@pytest.fixture
def heard() -> Iterator[list[str]]:
    said: list[str] = []
    with listening(said.append):
        yield said


@pytest.fixture
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


def test_a_save_that_failed_a_wrong_answer_and_a_toast_are_told(
    qtbot: QtBot, appearance: Appearance, heard: list[str]
) -> None:
    desk = PaperDesk()
    window = InterviewWindow(desk, appearance)
    qtbot.addWidget(window)
    window.show()
    window.take_focus()

    press(window, "Nasreen", ENTER, "0300", ENTER)
    assert any("11 digits" in one for one in heard)
    press(window, ctrl(Key.Key_Z))
    assert any(one.startswith("Undone") for one in heard)
    desk.full = True
    press(window, "03004567812", ENTER)
    assert any("could not be saved" in one for one in heard)


def test_a_fault_over_the_page_and_a_wrong_passphrase_are_told(
    qapp: QApplication, appearance: Appearance, background: Background, heard: list[str]
) -> None:
    languages = every_voice(qapp, appearance)
    with set_up("fault", View("en"), appearance, languages, background):
        assert any("disk" in one.lower() for one in heard), DiskFull
    heard.clear()
    with set_up("locked", View("en"), appearance, languages, background) as window:
        window.findChildren(SignInView)[0].refuse(WrongPassphrase("s1", 4, 5))
        settle()
        assert len([one for one in heard if "passphrase" in one]) == 1


def test_good_news_at_the_foot_is_told_once_and_what_is_always_so_is_not(
    qtbot: QtBot, appearance: Appearance, heard: list[str]
) -> None:
    foot = Foot(appearance)
    qtbot.addWidget(foot)
    foot.show()

    foot.say("All answers are encrypted on this laptop")
    assert heard == []
    foot.say("The visit is saved.", "circle-check", "ok")
    foot.say("The visit is saved.", "circle-check", "ok")
    assert heard == ["The visit is saved."]


def test_a_note_of_an_error_is_told_when_it_appears_and_not_again_when_it_is_redrawn(
    qtbot: QtBot, appearance: Appearance, heard: list[str]
) -> None:
    note = Note("error", appearance)
    qtbot.addWidget(note)
    note.say("\u2068Ayesha\u2069 is not known here.")
    assert heard == []

    note.show()
    note.say("\u2068Ayesha\u2069 is not known here.")

    assert heard == ["Ayesha is not known here."]
