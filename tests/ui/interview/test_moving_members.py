"""A member goes up or down the list by a key: with all that was said of them, and whoever names them still does."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.announcing import listening
from enumerator.ui.bidi import plain
from enumerator.ui.theme import Appearance
from tests.support.scenario import form_of
from tests.ui.hands import ENTER, ESC, Key, Mod, ctrl
from tests.ui.interview.family import MEMBER, Family

CTRL_SHIFT = Mod.ControlModifier | Mod.ShiftModifier
UP, DOWN = (Key.Key_Up, CTRL_SHIFT), (Key.Key_Down, CTRL_SHIFT)
UNDO, REDO = ctrl(Key.Key_Z), ctrl(Key.Key_Y)


@pytest.fixture
def family(qtbot: QtBot, appearance: Appearance) -> Family:
    family = Family(qtbot, appearance).of(
        ("Bano", "2", "60"), ("Akram", "1", "35"), ("Zainab", "2", "30")
    )
    family.answer(2, "spouse", "3")
    family.answer(2, "mother", "1")
    return family.show().press(Key.Key_PageDown)


def test_the_key_moves_the_member_one_is_on_and_stays_with_them(family: Family) -> None:
    family.press(Key.Key_Right, DOWN)
    assert family.names == ["Akram", "Bano", "Zainab"]
    assert family.roster.current_row_ref() == f"{MEMBER}[2]"
    prompt = family.roster.cell_prompt()
    assert prompt is not None
    assert prompt.ref == f"{MEMBER}[2]/sex"

    family.press(DOWN, UP, UP)
    assert family.names == ["Bano", "Akram", "Zainab"]


def test_whoever_names_them_names_the_same_member(family: Family) -> None:
    family.press(DOWN, DOWN)

    assert family.names == ["Akram", "Zainab", "Bano"]
    assert (family.value(1, "spouse"), family.value(1, "mother")) == ("2", "3")


def test_undo_puts_them_back_and_redo_moves_them_again(family: Family) -> None:
    family.press(DOWN, UNDO)
    assert family.names == ["Bano", "Akram", "Zainab"]
    assert (family.value(2, "spouse"), family.value(2, "mother")) == ("3", "1")
    assert plain(family.toast()) == "Moved: Bano"
    assert family.roster.current_row_ref() == f"{MEMBER}[1]"

    family.press(REDO)
    assert family.names == ["Akram", "Bano", "Zainab"]
    assert family.roster.current_row_ref() == f"{MEMBER}[2]"


def test_at_its_ends_the_list_says_so(family: Family) -> None:
    family.press(UP)
    assert plain(family.toast()) == "The list ends here."
    assert family.names == ["Bano", "Akram", "Zainab"]


def test_what_is_typed_in_a_cell_is_kept_first(family: Family) -> None:
    family.press(Key.Key_Right, Key.Key_Right, "61", DOWN)
    assert family.names == ["Akram", "Bano", "Zainab"]
    assert family.value(2, "age") == "61"

    family.press(Key.Key_Backspace, "x", DOWN)
    assert family.names == ["Akram", "Bano", "Zainab"]
    family.press(ESC, DOWN)
    assert family.names == ["Akram", "Zainab", "Bano"]


def test_a_flag_and_a_comment_go_along(family: Family) -> None:
    family.press(ctrl(Key.Key_J), Key.Key_F6, "spelled by the son", ENTER, DOWN)

    assert family.trial.flags() == {f"{MEMBER}[2]/name"}
    assert [one.ref for one in family.trial.comments()] == [f"{MEMBER}[2]/name"]
    family.press(ctrl(Key.Key_J))
    assert family.trial.flags() == frozenset()


def test_it_is_said_to_a_screen_reader(family: Family) -> None:
    heard: list[str] = []

    with listening(heard.append):
        family.press(DOWN)

    assert "Moved: 2 Bano" in plain(" ".join(heard))


def test_off_the_list_it_is_said_where_the_key_works(family: Family) -> None:
    family.press(Key.Key_F5, DOWN)

    assert family.names == ["Bano", "Akram", "Zainab"]
    assert family.toast()


def test_a_list_that_the_form_counts_keeps_its_order(qtbot: QtBot, appearance: Appearance) -> None:
    form = form_of("""
        | type         | name   | label::English (en) | repeat_count |
        | begin_repeat | member | Member              | 2            |
        | text         | name   | Name                |              |
        | text         | more   | More                |              |
        | end_repeat   |        |                     |              |
        """)
    family = Family(qtbot, appearance, form)
    for at, name in enumerate(("Bano", "Akram"), 1):
        family.answer(at, "name", name)

    family.show().press(DOWN)

    assert family.names == ["Bano", "Akram"]
    assert plain(family.toast()) == "This list has its order from the form."
