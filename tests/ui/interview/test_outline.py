"""The outline at the keyboard: what is typed leaves the sections that have it, and Enter goes there."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.fields.urdu_hand import hand
from enumerator.ui.interview.outline_list import OutlineList
from enumerator.ui.interview.wording import state_icon
from enumerator.ui.theme import Appearance
from forms.prompts import SectionState
from tests.ui.hands import ENTER, ESC, Key, ctrl
from tests.ui.interview.test_window import Desk


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Iterator[Desk]:
    hand().set_on(False)
    yield Desk(qtbot, appearance)
    hand().set_on(False)


def listed(desk: Desk) -> OutlineList:
    found = desk.window.outline().findChild(OutlineList)
    assert found is not None
    return found


def shown(desk: Desk) -> list[str]:
    found = listed(desk)
    model = found.model()
    rows = range(model.rowCount())
    return [model.index(row, 0).data() for row in rows if not found.isRowHidden(row)]


def said(desk: Desk) -> str:
    labels = desk.window.outline().findChildren(QLabel)
    return plain(" ".join(one.text() for one in labels if one.isVisible()))


def test_what_is_typed_leaves_the_sections_that_have_it(desk: Desk) -> None:
    every = shown(desk)
    assert "Type part of a name" in said(desk.press(Key.Key_F2))

    desk.press("OUS")
    assert len(shown(desk)) < len(every)
    assert all("ous" in name.casefold() for name in shown(desk))
    assert "Sections with: OUS" in said(desk)
    desk.press("in", ENTER)

    assert desk.section == "/data/housing"
    assert shown(desk) == every


def test_backspace_and_escape_bring_the_others_back(desk: Desk) -> None:
    every = shown(desk)
    desk.press(Key.Key_F2, "housing", Key.Key_Backspace)
    assert "Sections with: housin" in said(desk)

    assert shown(desk.press(ESC)) == every
    assert listed(desk).hasFocus()
    assert desk.press(ESC).at == "head_name"
    assert not listed(desk).hasFocus()


def test_what_no_section_has_leads_nowhere(desk: Desk) -> None:
    desk.press(Key.Key_F2, "xyz", ENTER)

    assert shown(desk) == []
    assert listed(desk).hasFocus()
    assert desk.section == "/data/ident"


def test_arrows_go_through_what_is_left(desk: Desk) -> None:
    first, *_, last = shown(desk.press(Key.Key_F2, "in"))

    assert listed(desk).currentIndex().data() == first
    desk.press(Key.Key_Down, Key.Key_Down)
    assert listed(desk).currentIndex().data() == last
    desk.press(Key.Key_Up, ENTER)
    assert desk.section == "/data/housing"


def test_urdu_names_are_found_by_the_sound_on_a_latin_keyboard(desk: Desk) -> None:
    desk.press(ctrl(Key.Key_L), Key.Key_F2, ctrl(Key.Key_Space), "rhaUx")

    assert listed(desk).sought == "رہائش"
    assert shown(desk) == ["رہائش"]


def test_in_a_narrow_window_the_names_are_there_while_one_looks_for_them(desk: Desk) -> None:
    desk.window.resize(1024, 560)
    outline = desk.window.outline()
    narrow = outline.width()
    assert outline.is_rail

    desk.press(Key.Key_F2)
    assert outline.width() > 2 * narrow
    desk.press("housing", ENTER)

    assert desk.section == "/data/housing"
    assert outline.width() == narrow


def test_no_two_states_are_told_apart_by_colour_alone() -> None:
    icons = [state_icon(state)[0] for state in SectionState]

    assert len(set(icons)) == len(icons)
