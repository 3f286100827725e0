"""The finish page: what is known of the whole interview, and the way out for one that cannot be finished."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.theme import Appearance
from tests.ui.hands import CTRL_ENTER, ENTER, ESC, Key
from tests.ui.interview.test_window import Desk


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    desk = Desk(qtbot, appearance)
    desk.paper.seconds = 34 * 60
    desk.paper.comment("", "come in the evening")
    for _ in range(5):
        desk.press(Key.Key_PageDown)
    assert isinstance(desk.page, FinishPage)
    return desk


def test_time_and_comments_are_said(desk: Desk) -> None:
    assert "Time asked: 34 min · Comments: 1" in plain(desk.said())


def test_it_can_be_finished_as_partial_with_a_reason(desk: Desk) -> None:
    desk.press(CTRL_ENTER)
    assert "Finish as partial, with" in plain(desk.said())
    assert desk.paper.partial == ""

    desk.press("2", ENTER)

    assert desk.paper.finalized
    assert desk.paper.partial == "continue_later"


def test_another_reason_needs_words(desk: Desk) -> None:
    desk.press(CTRL_ENTER, "3", ENTER)
    assert desk.paper.partial == ""

    desk.press("the lights went", ENTER)
    assert desk.paper.partial == "other: the lights went"


def test_escape_thinks_better_of_it(desk: Desk) -> None:
    desk.press(CTRL_ENTER, ESC)

    assert "Finish as partial, with" not in plain(desk.said())
    assert not desk.paper.finalized


def test_what_can_be_finished_whole_offers_no_partial_way(desk: Desk) -> None:
    for ref, value in (
        ("/data/ident/head_name", "Bano"), ("/data/ident/visit_day", "2026-11-24"),
        ("/data/housing/walls", "1"), ("/data/housing/rooms", "2"), ("/data/housing/toilet", "1"),
    ):  # fmt: skip
        desk.paper.answer(ref, value)
    desk.press(Key.Key_PageUp, Key.Key_PageDown, CTRL_ENTER)

    assert "Finish as partial" not in plain(desk.said())
    assert not desk.paper.finalized


def test_erasing_is_asked_once_more_and_no_stands_first(desk: Desk) -> None:
    desk.paper.can_withdraw = True
    desk.press(Key.Key_PageUp, Key.Key_PageDown, CTRL_ENTER, "4", ENTER)
    assert "nobody can bring it back" in plain(desk.said())

    desk.press(ENTER)
    assert desk.paper.partial == ""

    desk.press(CTRL_ENTER, "4", ENTER, "2", ENTER)
    assert desk.paper.partial == "consent_withdrawn"


def test_a_form_without_consent_does_not_offer_its_withdrawal(desk: Desk) -> None:
    desk.press(CTRL_ENTER, "4", ENTER)

    assert desk.paper.partial == "respondent_stopped"
