"""The grid of members: what can be typed stands over it, and a cell is flagged and commented on where it lies."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.interview.roster_table import WRONG, RosterTable
from enumerator.ui.theme import Appearance
from tests.ui.hands import ENTER, ESC, Key, ctrl
from tests.ui.interview.family import MEMBER, Family

FLAG = ctrl(Key.Key_J)


@pytest.fixture
def family(qtbot: QtBot, appearance: Appearance) -> Family:
    family = Family(qtbot, appearance).of(
        ("Bano", "2", "160"), ("Akram", "1", "95"), ("Zara", "2", "30")
    )
    return family.show().press(Key.Key_PageDown)


def table(family: Family) -> RosterTable:
    found = family.roster.findChild(RosterTable)
    assert found is not None
    return found


def test_while_a_choice_is_edited_its_codes_stand_over_the_grid(family: Family) -> None:
    assert plain(family.roster.strip_words()) == ""

    family.press(Key.Key_Right, "x")
    family.press(Key.Key_Backspace)
    assert plain(family.roster.strip_words()) == "Sex:   1 Male   2 Female   3 Transgender"

    family.press("tra")
    assert plain(family.roster.strip_words()) == "Sex:   3 Transgender"
    family.press(ENTER)
    assert family.value(1, "sex") == "3"


def test_a_cell_that_is_wrong_and_one_that_waits_look_different(family: Family) -> None:
    cells = table(family)

    marks = [cells.index(row, 2).data(WRONG) for row in range(3)]
    assert marks == ["err", "warn", ""]
    family.press(Key.Key_Right, Key.Key_Right)
    assert "Age is from 0 to 120." in plain(family.roster.strip_words())
    family.press(Key.Key_Down)
    assert "Old" in plain(family.roster.strip_words())


def test_a_cell_is_flagged_without_being_opened(family: Family) -> None:
    family.press(Key.Key_Down, FLAG)

    assert family.trial.flags() == {f"{MEMBER}[2]/name"}
    assert family.page == MEMBER
    family.press(FLAG)
    assert family.trial.flags() == frozenset()


def test_a_cell_is_commented_on_where_it_lies(family: Family) -> None:
    family.press(Key.Key_F6, "spelled by the son", ENTER)

    assert [(one.ref, one.text) for one in family.trial.comments()] == [
        (f"{MEMBER}[1]/name", "spelled by the son")
    ]
    assert family.page == MEMBER


def test_escape_leaves_no_comment(family: Family) -> None:
    family.press(Key.Key_F6, "not this", ESC)

    assert family.trial.comments() == ()


def test_same_as_above_and_the_next_member_by_keys_alone(family: Family) -> None:
    family.press(Key.Key_Down, Key.Key_Right, ctrl(Key.Key_D))

    assert family.value(2, "sex") == "2"
