"""A note that is longer than the window is read from its beginning, whichever part of it is long."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from enumerator.ui.fields.opening import Opening
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.theme import Appearance
from tests.support.scenario import form_of
from tests.ui.hands import ENTER, Key
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


@pytest.mark.parametrize(("kind", "code"), [("acknowledge", "1"), ("select_one yes", "1")])
def test_a_notice_that_asks_something_is_seen_whole_and_read_to_its_end(
    qtbot: QtBot, appearance: Appearance, kind: str, code: str
) -> None:
    form = form_of(
        f"""
        | type   | name    | label  |
        | {kind} | consent | {LONG} |
        | text   | name    | Name   |
        """,
        """
        | list_name | name | label |
        | yes       | 1    | Yes   |
        | yes       | 2    | No    |
        """,
    )
    family = Family(qtbot, appearance, form).show()
    family.window.resize(1024, 560)
    qtbot.wait(1)
    page = family.window.page()
    assert isinstance(page, QuestionPage)
    card = page.active_card()
    assert card is not None

    top = card.mapTo(page.viewport(), QPoint(0, 0)).y()
    assert top >= 0
    assert top + card.height() <= page.viewport().height()
    opening = card.findChild(Opening)
    assert opening is not None
    before = opening.verticalScrollBar().value()
    family.press(ENTER)
    assert opening.verticalScrollBar().value() > before
    family.press(code)

    prompt = family.window.active_prompt()
    assert prompt is not None
    assert prompt.name == "name"
