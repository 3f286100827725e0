"""Ctrl+K in the real window: over a room and over an interview, by keys alone, in both languages."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QListView

from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.palette_panel import PalettePanel
from enumerator.ui.theme import Theme
from enumerator.ui.top_bar import Tab
from enumerator.ui.worklist import WorklistView
from tests.ui.interview.paper import PaperDesk
from tests.ui.shell.keyboard import focused, press, write
from tests.ui.shell.test_shell import House, house

__all__ = ["house"]


def panel(house: House) -> PalettePanel:
    found = house.shell.palette_key.panel
    assert found is not None
    return found


def listed(house: House) -> list[str]:
    return [offer.words.strip("\u2066\u2069") for offer in panel(house).shown()]


def hold_interview(house: House) -> InterviewWindow:
    house.rooms(Tab.HOME, Tab.SYNC)
    window = InterviewWindow(PaperDesk(), house.appearance)
    house.shell.open_page(window)
    window.take_focus()
    return window


def at(window: InterviewWindow) -> str:
    prompt = window.active_prompt()
    return prompt.name if prompt is not None else ""


def test_at_the_gate_there_is_nothing_to_go_to(house: House) -> None:
    house.gate()

    press("Ctrl+K")

    assert house.shell.palette_key.panel is None


def test_a_room_is_opened_by_part_of_its_name(house: House) -> None:
    house.rooms(Tab.HOME, Tab.SYNC)

    press("Ctrl+K")
    write("syn")
    assert listed(house)[0] == "Sync"
    press("Enter")

    assert house.shell.tab is Tab.SYNC
    assert house.shell.palette_key.panel is None


def test_escape_gives_the_keyboard_back_where_it_was(house: House) -> None:
    house.rooms(Tab.HOME)
    before = focused()

    press("Ctrl+K")
    assert isinstance(focused(), QLineEdit)
    press("Esc")

    assert focused() is before
    press("Ctrl+K", "Ctrl+K")
    assert house.shell.palette_key.panel is None


def test_a_household_is_opened_from_another_room(house: House) -> None:
    rooms = house.rooms(Tab.HOME, Tab.SYNC)
    home = rooms[Tab.HOME]
    assert isinstance(home, WorklistView)
    opened: list[str] = []
    home.opened.connect(opened.append)
    house.shell.open_tab(Tab.SYNC)

    press("Ctrl+K")
    write("blue gate")
    press("Enter")

    assert house.shell.tab is Tab.HOME
    assert opened == ["a23"]


def test_colours_and_the_size_of_the_letters_are_chosen_by_name(house: House) -> None:
    house.rooms(Tab.HOME)

    press("Ctrl+K")
    write("night")
    press("Enter", "Ctrl+K")
    write("130")
    press("Enter")

    look = house.appearance.look
    assert (look.theme, look.percent) == (Theme.NIGHT, 130)


def test_what_was_chosen_stands_first_the_next_time_until_the_laptop_is_locked(
    house: House,
) -> None:
    house.rooms(Tab.HOME, Tab.SYNC)
    press("Ctrl+K")
    write("high contrast")
    press("Enter", "Ctrl+K")
    assert listed(house)[0] == "Colours: high contrast"

    press("Esc")
    house.gate()
    house.rooms(Tab.HOME)
    press("Ctrl+K")
    assert listed(house)[0] != "Colours: high contrast"


@pytest.mark.parametrize("typed", ["A03", "mobile", "موبائل"])
def test_a_question_is_gone_to_by_number_or_words(house: House, typed: str) -> None:
    window = hold_interview(house)
    assert at(window) == "head_name"

    press("Ctrl+K")
    write(typed)
    press("Enter")

    assert at(window) == "mobile"


def test_what_is_being_typed_is_kept_when_one_goes_elsewhere(house: House) -> None:
    window = hold_interview(house)

    write("Ghulam")
    press("Ctrl+K")
    write("housing")
    press("Enter")

    assert window.section_ref() == "/data/housing"
    assert window.focus_target() is not None
    press("PgUp", "PgUp")
    assert "Ghulam" in [line.text() for line in window.findChildren(QLineEdit)]


def test_an_act_is_done_where_the_interview_stood(house: House) -> None:
    window = hold_interview(house)
    write("Ghulam")
    press("Enter")

    press("Ctrl+K")
    write("undo")
    press("Enter")

    assert "Undone" in window.footer().toast_words()


def test_the_form_is_shown_in_urdu_and_the_palette_with_it(house: House) -> None:
    window = hold_interview(house)

    press("Ctrl+K")
    write("language urdu")
    assert listed(house)[0] == "Language: اردو"
    press("Enter")
    assert house.appearance.rtl
    assert window.title()

    press("Ctrl+K")
    write("head")
    assert [offer.place for offer in panel(house).shown()][:1] == ["شناخت"]


def test_the_arrows_choose_and_each_line_is_spoken_whole(house: House) -> None:
    hold_interview(house)
    press("Ctrl+K")
    write("name")
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.accessibleDescription().startswith("A02, Name of the head of household")

    press("Down", "Up")
    shown = panel(house).findChild(QListView)
    assert shown is not None
    interface = QAccessible.queryAccessibleInterface(shown)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "What may be meant"


def test_words_that_nothing_has_are_told(house: House) -> None:
    house.rooms(Tab.HOME)
    press("Ctrl+K")
    write("qqqq")

    assert listed(house) == []
    press("Enter")
    assert house.shell.palette_key.panel is not None
