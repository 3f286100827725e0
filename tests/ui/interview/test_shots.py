"""A scanner shoots a code while a choice has the keyboard: no choice is made of it, and no answer goes."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.interview import Interview
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance
from forms.session import FormSession
from tests.support.scenario import form_of
from tests.ui.devices.shooting import shoot, strike
from tests.ui.hands import ENTER, Key, ctrl, press
from tests.ui.interview.test_built_in_form import NOW, MemoryJournal, finish

EAN = "4012345678901"
SURVEY = """
| type                   | name  | label          | appearance   | relevant     |
| begin_group            | first | First          |              |              |
| select_one yesno       | ill   | Is anyone ill? |              |              |
| select_multiple things | has   | What is there? |              |              |
| rank things            | order | What is first? |              |              |
| acknowledge            | read  | Read it out    |              |              |
| select_one district    | where | Which one?     | autocomplete |              |
| barcode                | card  | Card           |              |              |
| text                   | name  | Name           |              |              |
| select_one yesno       | last  | Is that all?   | quick        |              |
| end_group              |       |                |              |              |
| begin_group            | next  | Next           |              |              |
| select_one yesno       | more  | More?          |              |              |
| integer                | rooms | Rooms          |              | ${more} != 2 |
| end_group              |       |                |              |              |
"""
CHOICES = """
| list_name | name  | label         |
| yesno     | 1     | Yes           |
| yesno     | 2     | No            |
| yesno     | 4     | Perhaps       |
| things    | 1     | Fan           |
| things    | 2     | Bed           |
| things    | 4     | Stove         |
| district  | 40    | Lahore        |
| district  | 41    | Kasur         |
| district  | 35202 | Lahore City   |
"""


class Window:
    """An interview at which hands and a scanner type."""

    def __init__(self, qtbot: QtBot, appearance: Appearance) -> None:
        session = FormSession.open(form_of(SURVEY, CHOICES), clock=lambda: NOW)
        self.interview = Interview("i1", "0417-12-1", session, MemoryJournal(), finalize=finish)
        self.window = InterviewWindow(self.interview, appearance)
        self.qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.resize(1366, 690)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def value(self, ref: str) -> str:
        return self.interview.session.value(f"/data/{ref}")

    def go_to(self, name: str) -> None:
        self.window._go_to(f"/data/{name}")
        QApplication.processEvents()
        assert self.at == name.rpartition("/")[2]

    @property
    def at(self) -> str:
        prompt = self.window.active_prompt()
        return prompt.name if prompt is not None else ""

    def hears_of_the_scanner(self) -> bool:
        return "scanner" in self.window.footer().toast_words()

    def answers(self) -> list[str]:
        names = ("ill", "has", "order", "read", "where", "card", "name", "last")
        return [self.value(f"first/{one}") for one in names]


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Window:
    return Window(qtbot, appearance)


@pytest.mark.parametrize("end", ["\r", "\t", "\r\r"])
def test_a_code_shot_into_a_choice_chooses_nothing_and_goes_nowhere(desk: Window, end: str) -> None:
    shoot(desk.window, EAN, end)

    assert desk.answers() == [""] * 8
    assert desk.at == "ill"
    assert desk.hears_of_the_scanner()


def test_the_answer_that_was_there_stays(desk: Window) -> None:
    press(desk.window, "2")
    desk.go_to("first/ill")

    shoot(desk.window, EAN)

    assert desk.value("first/ill") == "2"
    assert desk.at == "ill"
    press(desk.window, ENTER)
    assert desk.at == "has"


@pytest.mark.parametrize("apart", [1, 12, 30])
def test_slow_scanners_are_scanners_too(desk: Window, apart: int) -> None:
    shoot(desk.window, EAN, apart=apart)

    assert desk.answers() == [""] * 8


def test_a_code_of_letters_that_has_digits_in_it_is_a_shot_too(desk: Window) -> None:
    shoot(desk.window, "PK-1124-77")

    assert desk.answers() == [""] * 8
    assert desk.at == "ill"


def test_a_scanner_that_ends_its_codes_with_nothing_is_told_by_the_quiet_after(
    desk: Window,
) -> None:
    shoot(desk.window, EAN, "")

    desk.qtbot.waitUntil(desk.hears_of_the_scanner)
    assert desk.answers() == [""] * 8
    assert desk.at == "ill"


@pytest.mark.parametrize(
    ("name", "typed", "kept"), [("has", "1", "1"), ("read", "", ""), ("order", "", "")]
)
def test_what_was_chosen_of_several_stays(desk: Window, name: str, typed: str, kept: str) -> None:
    desk.go_to(f"first/{name}")
    press(desk.window, typed)

    shoot(desk.window, "1" + EAN)

    assert desk.value(f"first/{name}") == kept
    assert desk.at == name


def test_half_a_ranking_can_be_gone_on_with(desk: Window) -> None:
    desk.go_to("first/order")
    press(desk.window, "2")

    shoot(desk.window, EAN)
    press(desk.window, "1")

    assert desk.value("first/order") == "2 1 4"


def test_the_last_question_of_a_page_has_its_answer_back_on_its_page(desk: Window) -> None:
    desk.go_to("first/last")

    shoot(desk.window, "4012345")

    assert desk.value("first/last") == ""
    assert desk.value("next/more") == ""
    assert desk.at == "last"


def test_a_question_that_the_shot_would_have_closed_keeps_its_answer(desk: Window) -> None:
    desk.go_to("next/rooms")
    press(desk.window, "3", ENTER)
    desk.go_to("next/more")

    shoot(desk.window, "2000000000008")

    assert desk.value("next/rooms") == "3"
    assert desk.value("next/more") == ""


def test_a_searched_list_takes_the_whole_code_of_a_choice_and_no_other(desk: Window) -> None:
    desk.go_to("first/where")
    shoot(desk.window, EAN)  # begins with the code of Lahore
    assert desk.value("first/where") == ""
    assert desk.at == "where"
    assert desk.hears_of_the_scanner()

    shoot(desk.window, "35202")

    assert desk.value("first/where") == "35202"
    assert desk.at == "card"


@pytest.mark.parametrize("name", ["card", "name"])
def test_where_a_code_is_asked_for_it_is_taken(desk: Window, name: str) -> None:
    desk.go_to(f"first/{name}")

    shoot(desk.window, EAN)

    assert desk.value(f"first/{name}") == EAN
    assert not desk.hears_of_the_scanner()


@pytest.mark.parametrize("apart", [0, 20, 60, 250])
def test_fingers_are_no_scanner_however_two_of_them_fall(desk: Window, apart: int) -> None:
    strike(desk.window, "14", apart)

    desk.qtbot.waitUntil(lambda: desk.value("first/has") == "4")
    assert desk.value("first/ill") == "1"
    assert not desk.hears_of_the_scanner()


@pytest.mark.parametrize("apart", [20, 60])
def test_fingers_that_end_with_enter_keep_their_order(desk: Window, apart: int) -> None:
    strike(desk.window, "11\r", apart)

    desk.qtbot.waitUntil(lambda: desk.at == "order")
    assert (desk.value("first/ill"), desk.value("first/has")) == ("1", "1")


def test_keys_that_a_slow_laptop_hands_on_in_a_heap_are_judged_by_their_own_time(
    desk: Window,
) -> None:
    strike(desk.window, "142\r", 90)  # all handled within a few milliseconds

    assert desk.value("first/ill") == "1"
    assert desk.value("first/has") == "2 4" or desk.value("first/has") == "4 2"


def test_after_a_shot_fingers_type_as_before(desk: Window) -> None:
    shoot(desk.window, EAN)

    strike(desk.window, "2", 100)

    assert desk.value("first/ill") == "2"
    assert desk.at == "has"


def test_shots_leave_nothing_to_undo_that_the_person_did_not_do(desk: Window) -> None:
    press(desk.window, "2")
    desk.go_to("first/ill")
    shoot(desk.window, EAN)

    press(desk.window, ctrl(Key.Key_Z))

    assert desk.value("first/ill") == ""
