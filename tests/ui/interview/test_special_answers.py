"""Don't know, refused, not applicable: said by a key in place of an answer, and taken back by the same key."""

# ruff: noqa: E501  # forms are wide

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from enumerator.app.trying.trial import begin
from enumerator.fieldwork.interview import Interview
from enumerator.ui.bidi import plain
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.special_chip import SpecialChip
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance
from tests.support.scenario import SetClock, form_of
from tests.ui.hands import ENTER, ESC, Key, Mod, Press, ctrl, press

FORM = form_of(
    """
    | type               | name   | label::English (en) | label::Urdu (ur) | required | bind::pser:special               | bind::pser:pii |
    | begin_group        | home   | Home                | گھر              |          |                                  |                |
    | text               | called | Called              | نام              | yes      | refused                          |                |
    | integer            | rooms  | Rooms               | کمرے             | yes      | dont_know refused not_applicable |                |
    | date               | built  | Built               | تعمیر            |          | dont_know                        |                |
    | select_one yn      | owned  | Owned               | ملکیت            |          | refused                          |                |
    | select_one yndk    | water  | Water               | پانی             |          | dont_know refused                |                |
    | select_multiple yn | things | Things              | چیزیں            |          | dont_know                        |                |
    | rank yn            | order  | Order               | ترتیب            |          | refused                          |                |
    | acknowledge        | told   | Told                | بتایا            |          | refused                          |                |
    | text               | note   | Note                | نوٹ              |          | refused                          |                |
    | end_group          |        |                     |                  |          |                                  |                |
    | begin_repeat       | member | Member              | فرد              |          |                                  |                |
    | text               | name   | Name                | نام              | yes      |                                  | 1              |
    | integer            | age    | Age                 | عمر              | yes      | dont_know refused                |                |
    | end_repeat         |        |                     |                  |          |                                  |                |
    """,
    """
    | list_name | name | label::English (en) | label::Urdu (ur) |
    | yn        | 1    | Yes                 | ہاں              |
    | yn        | 2    | No                  | نہیں             |
    | yndk      | 1    | Yes                 | ہاں              |
    | yndk      | 2    | No                  | نہیں             |
    | yndk      | 98   | Nobody knows        | کسی کو نہیں معلوم |
    """,
)  # fmt: skip


@dataclass
class Desk:
    """An interview of the form above, held by keys."""

    window: InterviewWindow
    trial: Interview

    def press(self, *keys: Press) -> "Desk":
        press(self.window, *keys)
        return self

    @property
    def at(self) -> str:
        prompt = self.window.active_prompt()
        return prompt.name if prompt is not None else ""

    def special(self, name: str) -> str:
        return self.trial.session.prompt(f"/data/{name}").special_answer

    def value(self, name: str) -> str:
        return self.trial.session.value(f"/data/{name}")

    def chip(self) -> SpecialChip | None:
        page = self.window.page()
        assert isinstance(page, QuestionPage)
        card = page.active_card()
        assert card is not None
        return next((c for c in card.findChildren(SpecialChip) if c.isVisible()), None)

    def to(self, name: str) -> "Desk":
        return self.press(ctrl(Key.Key_G), name, ENTER)


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    trial = begin(FORM, "form.xlsx", SetClock(), language="en")
    window = InterviewWindow(trial, appearance)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return Desk(window, trial)


def test_one_key_says_it_and_goes_on(desk: Desk) -> None:
    desk.press(Key.Key_F8)
    assert (desk.special("home/called"), desk.at) == ("refused", "rooms")

    desk.press(Key.Key_F7)
    assert (desk.special("home/rooms"), desk.at) == ("dont_know", "built")
    assert not [p for p in desk.trial.problems if "home" in p.ref]


@pytest.mark.parametrize("name", ["built", "owned", "things", "order", "told", "note", "called"])
def test_the_same_key_takes_it_back_and_so_does_deleting(desk: Desk, name: str) -> None:
    [which] = FORM.elements[FORM.by_ref[f"/data/home/{name}"]].bind.special
    key = {"dont_know": Key.Key_F7, "refused": Key.Key_F8}[which]

    desk.to(name).press(key).to(name)
    assert desk.special(f"home/{name}") == which
    desk.press(key)
    assert (desk.special(f"home/{name}"), desk.at) == ("", name)

    for erase in (Key.Key_Backspace, Key.Key_Delete):
        desk.press(key).to(name).press(erase)
        assert (desk.special(f"home/{name}"), desk.at) == ("", name)
        assert desk.chip() is None


def test_going_over_it_leaves_it_and_an_answer_replaces_it(desk: Desk) -> None:
    desk.to("rooms").press(Key.Key_F8).to("rooms").press(ENTER)
    assert (desk.special("home/rooms"), desk.at) == ("refused", "built")

    desk.to("rooms").press("3", Key.Key_Backspace, ENTER)
    assert desk.special("home/rooms") == "refused"

    desk.to("rooms").press("3", ENTER)
    assert (desk.special("home/rooms"), desk.value("home/rooms")) == ("", "3")
    desk.press(ctrl(Key.Key_Z))
    assert (desk.special("home/rooms"), desk.value("home/rooms")) == ("refused", "")
    desk.press(ctrl(Key.Key_Z))
    assert desk.special("home/rooms") == ""
    desk.press(ctrl(Key.Key_Y))
    assert desk.special("home/rooms") == "refused"


def test_what_is_being_typed_gives_way_and_another_one_too(desk: Desk) -> None:
    desk.to("rooms").press("12", Key.Key_F7).to("rooms")
    assert (desk.special("home/rooms"), desk.value("home/rooms")) == ("dont_know", "")

    desk.press((Key.Key_F8, Mod.ShiftModifier))
    assert desk.special("home/rooms") == "not_applicable"


def test_a_list_that_has_a_code_for_it_is_answered_with_that(desk: Desk) -> None:
    desk.to("water").press(Key.Key_F7)
    assert (desk.value("home/water"), desk.special("home/water")) == ("98", "")

    desk.to("water").press(Key.Key_F8)
    assert (desk.value("home/water"), desk.special("home/water")) == ("", "refused")


def test_the_chip_says_it_in_words_with_its_key_and_to_a_screen_reader(desk: Desk) -> None:
    desk.to("rooms").press(Key.Key_F8).to("rooms")

    chip = desk.chip()
    assert chip is not None
    assert plain(chip.text()).strip() == "Refused   ·   F8 takes it back"
    told = QAccessible.queryAccessibleInterface(chip)
    assert told.role() == QAccessible.Role.Button
    assert told.text(QAccessible.Text.Name) == "Refused"
    assert plain(told.text(QAccessible.Text.Description)) == "F8 takes it back"

    desk.press(ENTER)
    page = desk.window.page()
    assert isinstance(page, QuestionPage)
    [left] = [c for c in page.findChildren(SpecialChip) if c.isVisible()]
    assert left.text().strip() == "Refused"


def test_in_urdu_it_is_said_in_urdu(desk: Desk) -> None:
    desk.to("rooms").press(Key.Key_F8).to("rooms").press(ctrl(Key.Key_L))

    chip = desk.chip()
    assert chip is not None
    assert chip.isRightToLeft()


def test_a_cell_of_the_list_takes_it_and_shows_it(desk: Desk) -> None:
    desk.press(Key.Key_PageDown, ESC)
    page = desk.window.page()
    assert isinstance(page, RosterPage)
    desk.press("Ali", ENTER, Key.Key_F8)

    assert desk.special("member[1]/age") == "refused"
    table = page.findChild(QTableView)
    assert isinstance(table, QTableView)
    assert [plain(str(table.model().index(0, at).data())) for at in (1, 2)] == [
        "Refused",
        "complete",
    ]


def test_the_finish_page_lists_them_and_leads_there(desk: Desk) -> None:
    desk.press(Key.Key_F8, Key.Key_F7)
    while not isinstance(desk.window.page(), FinishPage):
        desk.press(Key.Key_PageDown)
    page = desk.window.page()
    assert isinstance(page, FinishPage)

    said = [plain(line) for line in page.lines()]
    at = said.index("Not known, refused or not applicable: 2")
    assert said[at + 1 :] == ["Called — Refused", "Rooms — Don't know"]


def cell(desk: Desk, member: int) -> tuple[str, str]:
    """Value and special answer of a member's age."""
    prompt = desk.trial.session.prompt(f"/data/member[{member}]/age")
    return prompt.value, prompt.special_answer


def ages(desk: Desk, first: str, second: str = "") -> Desk:
    """Members on the grid, the ages of two of them given or not; the keyboard is on the second one's."""
    for at, name in enumerate(("Bano", "Akram", "Zara"), 1):
        if at > len(desk.trial.session.rows("/data/member")):
            desk.trial.add_row("/data/member")
        desk.trial.answer(f"/data/member[{at}]/name", name)
    for at, said in enumerate((first, second), 1):
        ref = f"/data/member[{at}]/age"
        give = desk.trial.answer if said.isdigit() or not said else desk.trial.give_special
        give(ref, said)
    desk.press(Key.Key_PageDown, ESC)
    assert desk.window.section_ref() == "/data/member"
    return desk.press(Key.Key_Down, Key.Key_Right)


@pytest.mark.parametrize("which", ["refused", "dont_know"])
def test_same_as_the_member_above_copies_what_stands_in_place_of_an_answer(
    desk: Desk, which: str
) -> None:
    ages(desk, which, "33").press(ctrl(Key.Key_D))
    assert cell(desk, 2) == ("", which)

    desk.press(ctrl(Key.Key_Z))
    assert cell(desk, 2) == ("33", "")


def test_same_as_above_again_takes_nothing_back_and_goes_on(desk: Desk) -> None:
    ages(desk, "refused", "refused").press(ctrl(Key.Key_D))

    assert cell(desk, 2) == ("", "refused")
    page = desk.window.page()
    assert isinstance(page, RosterPage)
    assert page.current_row_ref() == "/data/member[3]"


def test_an_answer_above_replaces_a_special_answer_and_one_key_brings_it_back(desk: Desk) -> None:
    ages(desk, "40", "dont_know").press(ctrl(Key.Key_D))
    assert cell(desk, 2) == ("40", "")

    desk.press(ctrl(Key.Key_Z))
    assert cell(desk, 2) == ("", "dont_know")


def test_nothing_above_takes_a_special_answer_away_as_it_takes_any_other(desk: Desk) -> None:
    ages(desk, "", "dont_know").press(ctrl(Key.Key_D))

    assert cell(desk, 2) == ("", "")


TWO_WAYS = form_of(
    """
    | type         | name   | label::English (en) | relevant        | bind::pser:special | bind::pser:pii |
    | begin_repeat | member | Member              |                 |                    |                |
    | text         | name   | Name                |                 |                    | 1              |
    | date         | born   | Born                | ${name} = 'Zia' | refused            | 3              |
    | integer      | age    | Age                 | ${name} = 'Ali' | dont_know          | 3              |
    | end_repeat   |        |                     |                 |                    |                |
    """
)


def test_what_the_question_does_not_offer_is_not_copied_to_it(
    qtbot: QtBot, appearance: Appearance
) -> None:
    trial = begin(TWO_WAYS, "form.xlsx", SetClock(), language="en")
    trial.add_row("/data/member")
    trial.answer("/data/member[1]/name", "Ali")
    trial.answer("/data/member[2]/name", "Zia")
    trial.give_special("/data/member[1]/age", "dont_know")
    window = InterviewWindow(trial, appearance)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    desk = Desk(window, trial)
    page = window.page()
    assert isinstance(page, RosterPage)

    desk.press(Key.Key_Down, Key.Key_Right, ctrl(Key.Key_D))

    assert trial.session.prompt("/data/member[2]/born").special_answer == ""
    assert "does not offer that answer" in plain(page.strip_words())
    assert page.current_row_ref() == "/data/member[2]"
    desk.press(Key.Key_Left)
    assert plain(page.strip_words()) == ""
