"""A question that one goes to at once is measured as it will stand: none of its options is hidden without need."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.ui.background import Background
from enumerator.ui.fields.opening import Opening
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance, Look
from tests.ui.eyesight import settle
from tests.ui.gallery import Studio, every_voice, special


@pytest.fixture
def studio(qapp: QApplication, one_appearance: Appearance) -> Iterator[Studio]:
    worker = Background()
    made = Studio(one_appearance, every_voice(qapp, one_appearance), worker)
    yield made
    made.clear()
    made.languages.use("en")
    one_appearance.set_look(Look())
    worker.close()


@pytest.mark.parametrize("size", [(1366, 690), (1024, 560)])
@pytest.mark.parametrize("language", ["en", "ur"])
def test_no_few_options_stand_in_an_opening_of_their_own(
    qtbot: QtBot, studio: Studio, size: tuple[int, int], language: str
) -> None:
    studio.size = size
    studio.languages.use(language)

    window = special(studio)
    settle()

    assert isinstance(window, InterviewWindow)
    assert [one for one in window.findChildren(Opening) if one.isVisible()] == []
