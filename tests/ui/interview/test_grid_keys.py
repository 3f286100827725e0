"""The keys of the grid of members: they go from cell to cell and member to member, and nothing half typed is kept."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.theme import Appearance
from tests.ui.hands import CTRL_ENTER, ENTER, ESC, SHIFT_ENTER, Key, Mod, Press, ctrl
from tests.ui.interview.family import MEMBER, Family

UNDO, REDO = ctrl(Key.Key_Z), ctrl(Key.Key_Y)
NEXT_CARD = (Key.Key_Tab, Mod.ControlModifier)
CARD_BEFORE = (Key.Key_Backtab, Mod.ControlModifier | Mod.ShiftModifier)


@pytest.fixture
def family(qtbot: QtBot, appearance: Appearance) -> Family:
    family = Family(qtbot, appearance).of(
        ("Bano", "2", "30"), ("Akram", "1", "40"), ("Zara", "2", "95")
    )
    return family.show().press(Key.Key_PageDown)


def cell(family: Family) -> str:
    prompt = family.roster.cell_prompt()
    return prompt.ref.removeprefix(MEMBER) if prompt is not None else ""


def test_undo_drops_what_is_half_typed_in_a_cell_and_nothing_else(family: Family) -> None:
    family.press("Ali", UNDO)

    assert family.names == ["Bano", "Akram", "Zara"]
    assert family.value(3, "age") == "95"
    assert cell(family) == "[1]/name"


def test_undo_and_redo_of_a_cell_stay_in_the_grid(family: Family) -> None:
    family.press(Key.Key_Down, "Ali", ENTER, ESC, Key.Key_Right, UNDO)

    assert family.page == MEMBER
    assert (family.names[1], cell(family)) == ("Akram", "[2]/name")
    assert "Name" in family.toast()
    family.press(Key.Key_Right, Key.Key_Up, REDO)
    assert (family.names[1], cell(family)) == ("Ali", "[2]/name")


def test_undo_of_what_no_column_shows_goes_to_its_question(family: Family) -> None:
    family.answer(2, "spouse", "1")

    assert family.press(UNDO).page == f"{MEMBER}[2]"


def test_shift_enter_goes_to_the_cell_before_and_never_out_of_the_grid(family: Family) -> None:
    family.press(Key.Key_Down, SHIFT_ENTER)
    assert cell(family) == "[1]/age"

    family.press(SHIFT_ENTER, SHIFT_ENTER, SHIFT_ENTER, SHIFT_ENTER)
    assert (family.page, cell(family)) == (MEMBER, "[1]/name")


def test_the_next_card_of_a_grid_is_the_next_member(family: Family) -> None:
    family.press(Key.Key_Right, NEXT_CARD)
    assert cell(family) == "[2]/sex"

    family.press(NEXT_CARD, NEXT_CARD, NEXT_CARD)
    assert (family.page, cell(family)) == (MEMBER, "[3]/sex")
    assert cell(family.press(CARD_BEFORE)) == "[2]/sex"


def test_an_unusual_cell_is_confirmed_with_a_reason(family: Family) -> None:
    family.press(Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Right)
    assert "Ctrl+Enter Confirm" in plain(family.roster.strip_words())

    family.press(CTRL_ENTER, "1")

    confirmed = [one.confirmed for one in family.trial.session.prompt(f"{MEMBER}[3]/age").problems]
    assert confirmed == ["asked_again"]


@pytest.mark.parametrize(
    "key",
    [
        ctrl(Key.Key_Insert), ctrl(Key.Key_I), ctrl(Key.Key_Delete), ctrl(Key.Key_D), Key.Key_F5, ctrl(Key.Key_O),
        (Key.Key_Down, Mod.AltModifier), (Key.Key_Up, Mod.AltModifier),
    ],
)  # fmt: skip
def test_where_no_members_are_their_keys_say_so(family: Family, key: Press) -> None:
    family.press(Key.Key_PageUp, key)

    assert family.page == "/data/home"
    assert family.toast() == "This key is for the list of members."


def test_beyond_the_last_member_there_is_no_other(family: Family) -> None:
    family.press(Key.Key_F5, (Key.Key_Up, Mod.AltModifier))

    assert family.page == f"{MEMBER}[1]"
    assert family.toast() == "There is no other member."
