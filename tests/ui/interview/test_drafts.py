"""Words that are half-typed in a panel are there again; while a panel asks, no key changes anything outside of it."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.drafts import Drafts
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.panel import Panel
from enumerator.ui.interview.panels import ReasonPanel
from enumerator.ui.theme import Appearance
from tests.ui.hands import CTRL_ENTER, ENTER, ESC, Key, Mod, Press, ctrl
from tests.ui.interview.family import MEMBER, Family
from tests.ui.interview.paper import PaperDesk
from tests.ui.interview.test_window import Desk, go

ROOMS = "/data/housing/rooms"
UNDO, REDO, REMOVE = ctrl(Key.Key_Z), ctrl(Key.Key_Y), ctrl(Key.Key_Delete)


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    """An unusual number of rooms, and the keyboard on it."""
    desk = go(Desk(qtbot, appearance), "/data/housing")
    desk.press("1", "14", ENTER)
    assert desk.at == "rooms"
    return desk


def asked(desk: Desk) -> ReasonPanel | None:
    """The reason that is asked for on the page."""
    panels = desk.window.findChildren(ReasonPanel)
    return next((panel for panel in panels if panel.isVisible()), None)


def reason(desk: Desk) -> str | None:
    return desk.paper.session.confirmed.get((ROOMS, 0))


AWAY: dict[str, tuple[Press, Press]] = {
    "pages": (Key.Key_PageDown, Key.Key_PageUp),
    "question": (ctrl(Key.Key_Tab), (Key.Key_Backtab, Mod.ControlModifier | Mod.ShiftModifier)),
}


@pytest.mark.parametrize("way", AWAY)
def test_a_reason_begun_is_there_on_return_and_waits_without_the_keyboard(
    desk: Desk, way: str
) -> None:
    there, back = AWAY[way]
    desk.press(CTRL_ENTER, Key.Key_Down, Key.Key_Tab, "two joint", there, back)
    while desk.at != "rooms":
        desk.press(ctrl(Key.Key_Tab))
    assert asked(desk) is not None

    desk.press(CTRL_ENTER, " families", ENTER)

    assert reason(desk) == "document_seen: two joint families"


def test_a_reason_that_waits_is_not_given_by_walking_past(desk: Desk) -> None:
    desk.press(CTRL_ENTER, Key.Key_Tab, "two joint", Key.Key_PageDown, Key.Key_PageUp)
    while desk.at != "rooms":
        desk.press(ctrl(Key.Key_Tab))

    desk.press(ENTER)

    assert desk.at == "toilet"
    assert reason(desk) is None


def test_after_a_lock_one_writes_on_where_one_was(qtbot: QtBot, appearance: Appearance) -> None:
    drafts, paper = Drafts(), PaperDesk()
    before = go(Desk(qtbot, appearance, paper, drafts), "/data/housing")
    before.press("1", "14", ENTER, CTRL_ENTER, Key.Key_Tab, "two joint")
    assert before.window.leave()
    before.window.hide()

    after = Desk(qtbot, appearance, paper, drafts)
    after.press(" families", ENTER)

    assert reason(after) == "asked_again: two joint families"


def test_escape_puts_the_reason_away_and_the_key_brings_it_back(desk: Desk) -> None:
    desk.press(CTRL_ENTER, Key.Key_Tab, "two joint", ESC)
    desk.press(Key.Key_PageDown, Key.Key_PageUp)
    while desk.at != "rooms":
        desk.press(ctrl(Key.Key_Tab))
    assert asked(desk) is None

    desk.press(CTRL_ENTER, " families", ENTER)

    assert reason(desk) == "asked_again: two joint families"


def test_a_reason_that_was_given_leaves_nothing_behind(
    qtbot: QtBot, appearance: Appearance
) -> None:
    family = Family(qtbot, appearance).of(("Bano", "2", "95")).show()
    family.press(Key.Key_F4, CTRL_ENTER, Key.Key_Tab, "born in 1931", ENTER)
    family.press(UNDO, CTRL_ENTER, Key.Key_Tab, "card seen", ENTER)

    assert [one.confirmed for one in family.trial.problems] == ["asked_again: card seen"]


def test_a_full_disk_leaves_the_words_in_the_panel(desk: Desk) -> None:
    desk.paper.full = True
    desk.press(CTRL_ENTER, Key.Key_Tab, "two joint families", ENTER)
    assert reason(desk) is None

    desk.paper.full = False
    desk.press(ENTER)

    assert reason(desk) == "asked_again: two joint families"


def test_a_comment_that_a_full_disk_did_not_take_is_there_again(desk: Desk) -> None:
    desk.paper.full = True
    desk.press(Key.Key_F6, "shared with the neighbours", Key.Key_PageDown)
    assert desk.paper.comments() == ()

    desk.paper.full = False
    desk.press(Key.Key_PageUp)
    while desk.at != "rooms":
        desk.press(ctrl(Key.Key_Tab))
    desk.press(Key.Key_F6, ENTER)

    assert [said.text for said in desk.paper.comments()] == ["shared with the neighbours"]


def test_a_comment_put_away_by_escape_is_there_at_the_next_key(desk: Desk) -> None:
    desk.press(Key.Key_F6, "ask", ESC, Key.Key_F6, " again", ENTER)

    assert [said.text for said in desk.paper.comments()] == ["ask again"]


def test_why_it_ends_before_the_end_is_there_after_a_look_at_a_question(desk: Desk) -> None:
    go(desk, "finish")
    desk.press(CTRL_ENTER, "3", "they have to go to a", Key.Key_PageUp, Key.Key_PageDown)
    assert isinstance(desk.page, FinishPage)

    desk.press(CTRL_ENTER, " wedding", ENTER)

    assert desk.paper.partial == "other: they have to go to a wedding"


def test_a_day_typed_by_half_outlives_a_lock_and_is_no_answer_by_that(
    qtbot: QtBot, appearance: Appearance
) -> None:
    drafts, paper = Drafts(), PaperDesk()
    before = Desk(qtbot, appearance, paper, drafts).press(ENTER, ENTER, "24/11/")
    assert not before.window.leave()
    before.window.keep_typed()
    before.window.hide()

    after = Desk(qtbot, appearance, paper, drafts)
    assert after.at == "visit_day"
    assert after.value("/data/ident/visit_day") == ""
    after.press(Key.Key_End, "2026", ENTER)

    assert after.value("/data/ident/visit_day") == "2026-11-24"


def test_what_was_typed_again_is_typed_once(qtbot: QtBot, appearance: Appearance) -> None:
    drafts, paper = Drafts(), PaperDesk()
    before = Desk(qtbot, appearance, paper, drafts).press(ENTER, ENTER, "24/11/")
    before.window.keep_typed()
    before.window.hide()
    Desk(qtbot, appearance, paper, drafts).press(ESC).window.hide()

    assert drafts.under() == ()


def test_a_cell_typed_by_half_outlives_a_lock_and_is_no_answer_by_that(
    qtbot: QtBot, appearance: Appearance
) -> None:
    family = Family(qtbot, appearance).of(("Bano", "2", "60"), ("Akram", "1", "35")).show()
    family.press(Key.Key_PageDown)
    assert family.roster.select_cell(f"{MEMBER}[2]/age")
    family.press("4o")
    assert not family.window.leave()
    family.window.keep_typed()
    family.window.hide()

    family.show()
    assert family.roster.typing
    assert family.value(2, "age") == "35"
    family.press(Key.Key_End, Key.Key_Backspace, "1", ENTER)

    assert family.value(2, "age") == "41"
    assert family.value(1, "age") == "60"
    assert family.drafts.under() == ()


# --- a panel's keys are its own ---


@pytest.fixture
def family(qtbot: QtBot, appearance: Appearance) -> Family:
    family = Family(qtbot, appearance).of(("Bano", "2", "60"), ("Akram", "1", "35"))
    return family.show().press(Key.Key_PageDown)


CHANGING: dict[str, Press] = {
    "undo": UNDO,
    "redo": REDO,
    "don't know": Key.Key_F7,
    "refused": Key.Key_F8,
    "same as above": ctrl(Key.Key_D),
    "add": ctrl(Key.Key_Insert),
    "flag": ctrl(Key.Key_J),
    "remove": REMOVE,
}


@pytest.mark.parametrize("key", CHANGING)
@pytest.mark.parametrize("begin", [(), ("4", "moved to")], ids=["choosing", "writing"])
def test_no_key_changes_the_interview_while_it_is_asked_why_a_member_goes(
    family: Family, key: str, begin: tuple[str, ...]
) -> None:
    before = family.trial.session.facts_now(), family.trial.flags()
    family.press(REMOVE, *begin, CHANGING[key])

    assert (family.trial.session.facts_now(), family.trial.flags()) == before
    assert any(panel.isVisible() for panel in family.window.findChildren(Panel))


def test_nor_with_the_keyboard_back_on_the_table(family: Family) -> None:
    family.press(REMOVE)
    family.roster.take_focus()

    family.press(UNDO)

    assert family.names == ["Bano", "Akram"]
    assert family.value(2, "age") == "35"


def test_undo_in_the_words_of_a_panel_takes_back_the_words(family: Family) -> None:
    family.press(REMOVE, "4", "moved", UNDO, "left for Lahore", ENTER)

    assert family.names == ["Akram"]
    assert [said.text for said in family.trial.comments()] == ["other: left for Lahore"]


def test_why_a_member_goes_is_there_when_it_is_asked_again(family: Family) -> None:
    family.press(REMOVE, "4", "moved", ESC, Key.Key_PageUp, Key.Key_PageDown)
    family.press(REMOVE, " to Lahore", ENTER)

    assert [said.text for said in family.trial.comments()] == ["other: moved to Lahore"]


def test_the_next_member_is_asked_about_without_the_words_of_the_last(family: Family) -> None:
    family.press(REMOVE, "4", "moved", ESC, Key.Key_Down)
    assert family.roster.current_row_ref() == f"{MEMBER}[2]"

    family.press(REMOVE, "4", "in Dubai", ENTER)

    assert [said.text for said in family.trial.comments()] == ["other: in Dubai"]


def test_undo_beside_a_panel_that_waits_undoes_as_ever(desk: Desk) -> None:
    desk.press(CTRL_ENTER, Key.Key_Tab, "two joint", Key.Key_PageDown, Key.Key_PageUp)
    while desk.at != "rooms":
        desk.press(ctrl(Key.Key_Tab))

    desk.press(UNDO)

    assert desk.value(ROOMS) == ""
    assert asked(desk) is None


def test_undo_in_a_comment_takes_back_the_words_and_no_answer(desk: Desk) -> None:
    desk.press(Key.Key_F6, "ask", UNDO, UNDO, "look again", ENTER)

    assert desk.value(ROOMS) == "14"
    assert [said.text for said in desk.paper.comments()] == ["look again"]
