"""A note that is longer than the window is read from its beginning, whichever part of it is long."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.theme import Appearance
from tests.support.scenario import form_of
from tests.ui.hands import Key
from tests.ui.interview.family import Family

LONG = "This is one of the many lines that are to be read aloud to the family. " * 40


@pytest.mark.parametrize(("label", "hint"), [(LONG, "A hint."), (LONG[:300], LONG)])
def test_a_long_note_begins_at_its_beginning(
    qtbot: QtBot, appearance: Appearance, label: str, hint: str
) -> None:
    form = form_of(
        f"""
        | type | name  | label   | hint   |
        | note | intro | {label} | {hint} |
        | text | name  | Name    |        |
        """
    )
    family = Family(qtbot, appearance, form).show()
    family.window.resize(1024, 300)
    qtbot.wait(1)
    page = family.window.page()
    assert isinstance(page, QuestionPage)
    card = page.active_card()
    assert card is not None

    top = card.mapTo(page.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < 20

    family.press(*[Key.Key_Down] * 60)
    bottom = card.mapTo(page.viewport(), QPoint(0, card.height())).y()
    assert bottom <= page.viewport().height()
