"""An interview that came back: F4 leads through what is wrong and what the supervisor wrote, in the form's order."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.theme import Appearance
from tests.ui.hands import ENTER, Key, Mod, ctrl
from tests.ui.interview.paper import PaperDesk, PaperRemark
from tests.ui.interview.test_window import Desk

F4, SHIFT_F4 = Key.Key_F4, (Key.Key_F4, Mod.ShiftModifier)
HEAD, DAY = "/data/ident/head_name", "/data/ident/visit_day"
WALLS, ROOMS, TOILET = "/data/housing/walls", "/data/housing/rooms", "/data/housing/toilet"


class Returned(PaperDesk):
    """The supervisor wrote at three questions; one is dealt with once its answer is another."""

    def __init__(self) -> None:
        super().__init__()
        self.session.values.update({HEAD: "Bano", ROOMS: "4", TOILET: "2"})
        self.session.values.update({DAY: "2026-11-24", WALLS: "1"})
        self._first = dict(self.session.values)
        at = datetime(2026, 11, 24, tzinfo=UTC)
        self._remarks += [
            PaperRemark(ref, "Bilal", "Ask again", at, asked=True) for ref in (TOILET, HEAD, ROOMS)
        ]

    def asked(self) -> tuple[str, ...]:
        own = {remark.ref for remark in self._remarks if not remark.asked}
        return tuple(
            remark.ref
            for remark in self._remarks
            if remark.asked
            and remark.ref not in own
            and self.session.values[remark.ref] == self._first[remark.ref]
        )


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return Desk(qtbot, appearance, Returned())


def toast(desk: Desk) -> str:
    return desk.window.footer().toast_words()


def test_it_leads_through_what_the_supervisor_wrote_in_the_order_of_the_form(desk: Desk) -> None:
    assert desk.at == "head_name"

    desk.press(F4)
    assert desk.at == "rooms"
    assert toast(desk).startswith("A comment of the supervisor, open: ")
    assert desk.press(F4).at == "toilet"
    assert desk.press(F4).at == "head_name"
    assert desk.press(SHIFT_F4).at == "toilet"


def test_what_is_wrong_lies_on_the_same_way_and_is_told_apart(desk: Desk) -> None:
    desk.press(ENTER, "0300", ENTER, F4, SHIFT_F4)

    assert desk.at == "mobile"
    assert toast(desk).startswith("A problem. Comments of the supervisor still open: ")


def test_it_is_said_when_all_is_dealt_with(desk: Desk) -> None:
    desk.press(" Bibi", F4, ctrl(Key.Key_A), "5", F4)
    assert desk.at == "toilet"
    desk.press(F4)
    assert toast(desk) == "Nothing else is open but the comment of the supervisor here."

    desk.press(Key.Key_F6, "They say so again", ENTER, F4)
    assert toast(desk) == "Every comment of the supervisor is dealt with. No other problem."


def test_an_interview_that_never_went_away_has_no_such_words(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = Desk(qtbot, appearance)
    desk.press("Bano", ENTER, "0300", ENTER, Key.Key_PageDown, F4)

    assert desk.at == "mobile"
    assert "supervisor" not in toast(desk)
