"""A member is taken off the list: who names them is said by name, and what those answers say then is chosen."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.theme import Appearance
from tests.ui.hands import ENTER, ESC, Key, ctrl
from tests.ui.interview.family import MEMBER, Family

REMOVE, UNDO = ctrl(Key.Key_Delete), ctrl(Key.Key_Z)


@pytest.fixture
def family(qtbot: QtBot, appearance: Appearance) -> Family:
    family = Family(qtbot, appearance).of(
        ("Bano", "2", "60"), ("Akram", "1", "35"), ("Zainab", "2", "30"), ("Bano bibi", "2", "60")
    )
    family.answer(2, "mother", "1")
    family.answer(2, "spouse", "3")
    family.answer(3, "spouse", "2")
    return family.show().press(Key.Key_PageDown)


def test_it_is_said_who_names_the_member(family: Family) -> None:
    family.press(REMOVE)

    assert "Bano is named in other answers" in plain(family.said())
    assert "2 Akram — Line of the mother" in plain(family.said())
    assert "Zainab — " not in plain(family.said())


def test_answers_that_named_them_are_asked_again(family: Family) -> None:
    family.press(REMOVE, ENTER, "2", ENTER)

    assert family.names == ["Akram", "Zainab", "Bano bibi"]
    assert family.value(1, "mother") == ""
    assert family.value(1, "spouse") == "2", "the numbers of the others follow"
    assert "Ctrl+Z" in family.toast()


def test_another_member_can_be_named_in_their_place(family: Family) -> None:
    family.press(REMOVE, "2", "4", ENTER, "2", ENTER)

    assert family.names == ["Akram", "Zainab", "Bano bibi"]
    assert family.value(1, "mother") == "3"
    family.press(UNDO)
    assert family.names == ["Bano", "Akram", "Zainab", "Bano bibi"]
    assert family.value(2, "mother") == "1"


def test_the_other_member_is_found_by_name(family: Family) -> None:
    family.press(REMOVE, "2", "ban", ENTER, ENTER)

    assert family.value(1, "mother") == "3"


def test_a_number_that_nobody_has_is_refused_and_nothing_happens(family: Family) -> None:
    family.press(REMOVE, "2", "1", ENTER)

    assert "Nobody else on this list" in family.said()
    assert family.press(ESC).names == ["Bano", "Akram", "Zainab", "Bano bibi"]


def test_escape_keeps_the_member_at_either_question(family: Family) -> None:
    for presses in ((ESC,), (ENTER, ESC)):
        family.press(REMOVE, *presses)

        assert len(family.names) == 4
        assert family.roster.current_row_ref() == f"{MEMBER}[1]"


def test_the_reason_stays_as_a_comment_on_the_interview(family: Family) -> None:
    family.press(REMOVE, ENTER, "2", ENTER)

    assert [said.text for said in family.trial.comments()] == ["listed_twice"]


def test_a_member_of_whom_nothing_is_said_goes_at_once(family: Family) -> None:
    family.trial.add_row(MEMBER)
    family.press(Key.Key_PageDown, Key.Key_PageUp, *[Key.Key_Down] * 4, REMOVE)

    assert len(family.names) == 4
