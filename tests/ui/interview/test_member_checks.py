"""When the list of members closes, what waits stands in one list; Enter goes there, F4 goes on, Escape goes back."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.interview.member_checks import MemberChecks
from enumerator.ui.theme import Appearance
from tests.ui.hands import ENTER, ESC, Key
from tests.ui.interview.family import MEMBER, Family


def lines(family: Family) -> list[str]:
    checks = family.roster.findChild(MemberChecks)
    assert checks is not None
    return [plain(line) for line in checks.lines()]


@pytest.fixture
def family(qtbot: QtBot, appearance: Appearance) -> Family:
    family = Family(qtbot, appearance).of(
        ("Bano", "2", "160"), ("Akram", "1", "95"), ("Zara", "", "4")
    )
    return family.show().press(Key.Key_PageDown)


def test_a_list_with_nothing_waiting_closes_at_once(qtbot: QtBot, appearance: Appearance) -> None:
    family = Family(qtbot, appearance).of(("Bano", "2", "60")).show().press(Key.Key_PageDown)

    assert family.page == MEMBER
    assert family.press(Key.Key_PageDown).page == "/data/end_part"


def test_everything_that_waits_is_said_member_by_member(family: Family) -> None:
    family.press(Key.Key_PageDown)

    assert family.page == MEMBER
    assert family.roster.shows_checks
    said = lines(family)
    assert "1 Bano · B3 · Age — Age is from 0 to 120." in said
    assert "2 Akram · B3 · Age — Old" in said
    assert "3 Zara — 1 question" in said


def test_enter_goes_to_the_question(family: Family) -> None:
    family.press(Key.Key_PageDown, ENTER)

    assert family.page == f"{MEMBER}[1]"
    prompt = family.window.active_prompt()
    assert prompt is not None
    assert prompt.name == "age"


@pytest.mark.parametrize("key", [Key.Key_F4, Key.Key_PageDown])
def test_nothing_keeps_anybody_from_going_on(family: Family, key: Key) -> None:
    assert family.press(Key.Key_PageDown, key).page == "/data/end_part"


def test_escape_goes_back_to_the_table(family: Family) -> None:
    family.press(Key.Key_PageDown, ESC)

    assert family.page == MEMBER
    assert not family.roster.shows_checks
    assert family.press(Key.Key_PageDown).roster.shows_checks


def test_what_was_mended_no_longer_stands_in_the_list(family: Family) -> None:
    family.press(Key.Key_PageDown, ENTER, "60", ENTER, Key.Key_PageDown)

    assert not any("Bano" in line for line in lines(family))
    assert any("Akram" in line for line in lines(family))


def test_a_member_who_was_not_begun_holds_nobody_up(qtbot: QtBot, appearance: Appearance) -> None:
    family = Family(qtbot, appearance).of(("Bano", "2", "60"))
    family.trial.add_row(MEMBER)

    assert family.show().press(Key.Key_PageDown, Key.Key_PageDown).page == "/data/end_part"
