"""An interview held by keys, from the first question to the finish."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from enumerator.ui.drafts import Drafts
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.panels import KeyCard
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.interview.route import is_stop
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance, Theme
from forms.prompts import Kind, Prompt
from tests.ui.hands import CTRL_ENTER, ENTER, ESC, SHIFT_ENTER, Key, Mod, Press, ctrl, press
from tests.ui.interview.paper import ENGLISH, URDU, PaperDesk


class Desk:
    """The window on the screen, the paper form under it, and hands on the keyboard."""

    def __init__(
        self,
        qtbot: QtBot,
        appearance: Appearance,
        paper: PaperDesk | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        self.paper = paper or PaperDesk()
        self.appearance = appearance
        self.window = InterviewWindow(self.paper, appearance, drafts=drafts)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 690)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)

    def press(self, *presses: Press) -> "Desk":
        press(self.window, *presses)
        return self

    @property
    def at(self) -> str:
        prompt = self.window.active_prompt()
        return prompt.name if prompt is not None else ""

    @property
    def section(self) -> str:
        return self.window.section_ref()

    @property
    def page(self) -> QuestionPage | RosterPage | FinishPage | None:
        return self.window.page()

    def said(self) -> str:
        """Every word on the page."""
        page = self.page
        assert page is not None
        return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())

    def value(self, ref: str) -> str:
        return self.paper.value(ref)

    def add(self, name: str, relation: str = "1", age: str = "40", *rest: Press) -> "Desk":
        self.press(ctrl(Key.Key_Insert), name, ENTER, relation)
        self.press(*(() if self.at == "sex" else (ENTER,)), "1", age, ENTER)
        return self.press(*(rest or ("2",)))


@pytest.fixture
def desk(qtbot: QtBot, appearance: Appearance) -> Desk:
    return Desk(qtbot, appearance)


def go(desk: Desk, section: str) -> Desk:
    for _ in range(5):
        if desk.section == section:
            break
        desk.press(Key.Key_PageDown)
    assert desk.section == section
    return desk


def test_it_opens_at_the_first_question_that_can_be_answered(desk: Desk) -> None:
    assert desk.at == "head_name"
    assert desk.paper.place == ("/data/ident", "/data/ident/head_name")


def test_enter_saves_and_goes_on_along_the_page(desk: Desk) -> None:
    desk.press("Ghulam Mohiuddin", ENTER)

    assert desk.value("/data/ident/head_name") == "Ghulam Mohiuddin"
    assert desk.at == "mobile"
    assert "10:42" in desk.window.footer().state_words()
    assert desk.press(SHIFT_ENTER).at == "head_name"


def test_enter_on_the_last_question_goes_to_the_next_section(desk: Desk) -> None:
    desk.press("Ghulam", ENTER, ENTER, "24/11/2026", ENTER)

    assert desk.section == "/data/member"


def test_a_wrong_answer_is_saved_and_read_before_one_goes_on(desk: Desk) -> None:
    desk.press(ENTER, "0300", ENTER)

    assert desk.at == "mobile"
    assert desk.value("/data/ident/mobile") == "0300"
    assert "A mobile number has 11 digits" in desk.said()
    assert desk.press(ENTER).at == "visit_day"


def test_an_unreadable_date_is_held_until_it_is_mended_or_dropped(desk: Desk) -> None:
    desk.press(ENTER, ENTER, "31/31/2026", ENTER)

    assert desk.at == "visit_day"
    assert "day/month/year" in desk.said()
    assert desk.press(Key.Key_PageDown).section == "/data/ident"
    assert desk.press(ESC, Key.Key_PageDown).section == "/data/member"


def test_tab_keeps_what_was_typed(desk: Desk) -> None:
    desk.press("Ghulam", Key.Key_Tab)

    assert desk.value("/data/ident/head_name") == "Ghulam"
    assert desk.at == "mobile"
    assert desk.press((Key.Key_Tab, Mod.ControlModifier)).at == "visit_day"


def test_what_could_not_be_read_is_not_lost_by_turning_the_page(desk: Desk) -> None:
    desk.press(ENTER, ENTER, "31/31/2026", (Key.Key_Backtab, Mod.ShiftModifier))
    assert desk.at == "mobile"

    assert desk.press(Key.Key_PageDown).at == "visit_day"
    assert desk.section == "/data/ident"
    assert desk.press(ESC, Key.Key_PageDown).section == "/data/member"


def test_a_question_opened_by_the_answer_comes_next(desk: Desk) -> None:
    go(desk, "/data/housing").press("96")

    assert desk.at == "walls_other"


def test_a_question_closed_by_the_answer_goes_at_once(desk: Desk) -> None:
    go(desk, "/data/housing").press("96", "Tin", SHIFT_ENTER, "1")

    assert "Which other material?" not in desk.said()
    assert "1 answer is put aside" in desk.window.footer().toast_words()
    assert "Ctrl+Z" in desk.window.footer().toast_words()
    assert desk.at == "rooms"


def test_a_remark_in_passing_is_no_stop_but_a_notice_to_be_read_is() -> None:
    remark = Prompt("/d/n", "/d/n", "n", "", Kind.NOTE, "Read the next question slowly.")

    assert not is_stop(remark)
    assert is_stop(replace(remark, label="Your answers are confidential. " * 20))
    assert is_stop(replace(remark, required=True))
    assert not is_stop(replace(remark, kind=Kind.TEXT, read_only=True))


def test_an_untouched_question_is_not_reproached(desk: Desk) -> None:
    assert "Write the name." not in desk.said()

    desk.press(ENTER)
    assert "Write the name." in desk.said()

    go(desk, "/data/housing").press(ENTER)
    assert "needs an answer" in desk.said()


def test_a_soft_check_is_confirmed_with_a_reason(desk: Desk) -> None:
    go(desk, "/data/housing").press("1", "14", ENTER)
    assert "More than 10 rooms" in desk.said()

    desk.press(CTRL_ENTER, "3")

    assert desk.paper.session.confirmed == {("/data/housing/rooms", 0): "explained"}
    assert "Confirmed" in desk.said()
    assert desk.at == "toilet"


def test_another_reason_wants_words(desk: Desk) -> None:
    go(desk, "/data/housing").press("1", "14", ENTER, CTRL_ENTER, "4", ENTER)
    assert desk.paper.session.confirmed == {}

    desk.press("a guest house", ENTER)

    assert list(desk.paper.session.confirmed.values()) == ["other: a guest house"]


def test_escape_thinks_better_of_a_confirmation(desk: Desk) -> None:
    go(desk, "/data/housing").press("1", "14", ENTER, CTRL_ENTER, ESC)

    assert desk.paper.session.confirmed == {}
    assert desk.at == "rooms"
    assert desk.press(ENTER).at == "toilet"


def test_a_comment_stands_under_its_question(desk: Desk) -> None:
    desk.press(Key.Key_F6, "asked the son", ENTER)

    assert [remark.text for remark in desk.paper.comments()] == ["asked the son"]
    assert "asked the son" in desk.said()
    assert desk.at == "head_name"


def test_undo_goes_back_to_the_question_and_redo_forth(desk: Desk) -> None:
    desk.press("Ghulam", ENTER, Key.Key_PageDown, ctrl(Key.Key_Z))

    assert (desk.section, desk.at) == ("/data/ident", "head_name")
    assert desk.value("/data/ident/head_name") == ""
    assert "Name of the head" in desk.window.footer().toast_words()
    desk.press(ctrl(Key.Key_Y))
    assert desk.value("/data/ident/head_name") == "Ghulam"


def test_undo_first_drops_what_is_being_typed(desk: Desk) -> None:
    desk.press("Ghulam", ENTER, SHIFT_ENTER, "x", ctrl(Key.Key_Z))

    assert desk.value("/data/ident/head_name") == "Ghulam"


def test_members_are_added_and_asked_one_after_the_other(desk: Desk) -> None:
    go(desk, "/data/member").press(ENTER)
    assert (desk.section, desk.at) == ("/data/member[1]", "m_name")

    desk.press("Ghulam", ENTER, "head", ENTER, "1", "52", ENTER, "2")
    assert desk.section == "/data/member"
    desk.press(ENTER, "نسرین", ENTER, "2", "2", "47", ENTER, "1", "1", ENTER)

    assert desk.value("/data/member[1]/relation") == "1"
    assert desk.value("/data/member[2]/m_name") == "نسرین"
    assert desk.value("/data/member[2]/spouse") == "1"
    assert desk.section == "/data/member"


def test_a_question_that_names_a_member_lists_them(desk: Desk) -> None:
    go(desk, "/data/member").add("Ghulam").add("Nasreen", "2", "47", "1")

    assert desk.at == "spouse"
    assert "Ghulam" in desk.said()


def test_one_walks_between_members_and_back_to_the_list(desk: Desk) -> None:
    go(desk, "/data/member").add("Ghulam").add("Nasreen")
    page = desk.page
    assert isinstance(page, RosterPage)
    page.select_row("/data/member[1]")
    page.take_focus()

    assert desk.press(Key.Key_F5).section == "/data/member[1]"
    assert desk.press((Key.Key_Down, Mod.AltModifier)).section == "/data/member[2]"
    assert desk.press((Key.Key_Up, Mod.AltModifier)).section == "/data/member[1]"
    assert desk.press(ESC).section == "/data/member"


def test_cells_are_edited_in_reading_order(desk: Desk) -> None:
    go(desk, "/data/member").add("Ghulam").add("Nasreen")
    page = desk.page
    assert isinstance(page, RosterPage)
    page.select_row("/data/member[1]")
    page.take_focus()

    desk.press("Ghulam Ali", ENTER)
    assert desk.value("/data/member[1]/m_name") == "Ghulam Ali"
    assert desk.at == "relation"
    desk.press("son", ENTER)
    assert desk.value("/data/member[1]/relation") == "3"
    desk.press(SHIFT_ENTER, SHIFT_ENTER)
    assert desk.at == "m_name"


def test_a_wrong_code_in_a_cell_stays_there_with_words(desk: Desk) -> None:
    go(desk, "/data/member").add("Ghulam")
    page = desk.page
    assert isinstance(page, RosterPage)
    page.take_focus()
    desk.press("Ghulam", ENTER, "77", ENTER)

    assert desk.at == "relation"
    assert "No choice has this code" in desk.said()
    assert desk.press(ESC).at == ""


def test_same_as_the_member_above(desk: Desk) -> None:
    go(desk, "/data/member").add("Ghulam", "1").add("Nasreen", "2")
    page = desk.page
    assert isinstance(page, RosterPage)
    page.select_row("/data/member[2]")
    page.take_focus()
    desk.press(Key.Key_Right, ctrl(Key.Key_D))

    assert desk.value("/data/member[2]/relation") == "1"


def test_a_member_is_taken_off_the_list_with_a_reason(desk: Desk) -> None:
    go(desk, "/data/member").add("Ghulam").add("Nasreen")
    page = desk.page
    assert isinstance(page, RosterPage)
    page.select_row("/data/member[1]")
    desk.press(ctrl(Key.Key_Delete), "2", ENTER)

    assert desk.paper.removed == [("/data/member[1]", "listed_twice")]
    assert desk.value("/data/member[1]/m_name") == "Nasreen"


def test_a_member_is_taken_off_from_the_members_own_page_too(desk: Desk) -> None:
    go(desk, "/data/member").add("Ghulam").press(ctrl(Key.Key_Insert), "Nasreen", ENTER)

    desk.press(ctrl(Key.Key_Delete))
    assert "Nasreen" in desk.said()
    desk.press(ESC, ctrl(Key.Key_Delete), ENTER)

    assert desk.paper.removed == [("/data/member[2]", "listed_by_mistake")]


def test_a_member_about_whom_nothing_is_said_goes_at_once(desk: Desk) -> None:
    go(desk, "/data/member").press(ctrl(Key.Key_Insert), ctrl(Key.Key_Delete))

    assert desk.paper.session.row_ids == []


def test_a_full_disk_is_said_and_what_was_typed_is_held(desk: Desk) -> None:
    desk.paper.full = True
    desk.press("Ghulam", ENTER)

    assert desk.at == "head_name"
    assert "could not be saved" in desk.window.footer().state_words()
    assert not desk.window.leave()

    desk.paper.full = False
    assert desk.press(ENTER).at == "mobile"
    assert desk.value("/data/ident/head_name") == "Ghulam"


def test_the_language_changes_without_losing_the_question_or_what_is_typed(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.press(ENTER, "0300")
    with qtbot.waitSignal(desk.window.language_changed) as changed:
        desk.press(ctrl(Key.Key_L))

    assert changed.args == [URDU]
    assert desk.at == "mobile"
    assert "جواب دہندہ کا موبائل نمبر" in desk.said()
    assert desk.appearance.rtl
    desk.press("4567812", ENTER)
    assert desk.value("/data/ident/mobile") == "03004567812"
    desk.press(ctrl(Key.Key_L))
    assert desk.paper.session.language == ENGLISH
    assert not desk.appearance.rtl


def test_the_outline_stands_on_the_right_in_urdu(qtbot: QtBot, appearance: Appearance) -> None:
    paper = PaperDesk()
    paper.session.language = URDU
    desk = Desk(qtbot, appearance, paper)
    page = desk.page
    assert page is not None

    assert desk.window.outline().x() > page.x()


def test_theme_and_text_size_change_by_key(desk: Desk) -> None:
    desk.press((Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier), ctrl(Key.Key_Equal))

    assert desk.appearance.look.theme is Theme.NIGHT
    assert desk.appearance.look.percent == 115
    assert desk.at == "head_name"


def test_large_text_leaves_only_the_icons_of_the_outline(desk: Desk) -> None:
    desk.press(ctrl(Key.Key_Equal), ctrl(Key.Key_Equal))

    assert desk.window.outline().is_rail


def test_one_goes_to_a_question_by_its_number(desk: Desk) -> None:
    desk.press(Key.Key_F3, "c04", ENTER)

    assert (desk.section, desk.at) == ("/data/housing", "toilet")


def test_an_unknown_number_is_said(desk: Desk) -> None:
    desk.press(Key.Key_F3, "Z99", ENTER)
    words = " ".join(label.text() for label in desk.window.findChildren(QLabel))

    assert "No question that is asked now" in words
    assert desk.press(ESC).at == "head_name"


def test_the_outline_takes_one_to_a_section(desk: Desk) -> None:
    desk.press(Key.Key_F2, Key.Key_Down, Key.Key_Down, ENTER)

    assert desk.section == "/data/housing"
    assert desk.at == "walls"


def test_letters_look_for_a_section_and_escape_goes_back(desk: Desk) -> None:
    assert desk.press(Key.Key_F2, "Housi", ESC).at == "head_name"
    assert desk.press(Key.Key_F2, ENTER).section in ("/data/housing", "/data/ident")


def test_escape_goes_back_from_the_outline_as_the_window_system_sends_it(desk: Desk) -> None:
    desk.press(Key.Key_F2)
    listed = desk.window.outline().focus_widget()

    QTest.keyClick(listed, Key.Key_Escape)  # with the sign of its own that it has there

    assert not listed.hasFocus()


def test_the_next_problem_is_found_in_another_section(desk: Desk) -> None:
    desk.press(ENTER, "0300", ENTER)
    go(desk, "/data/housing")

    assert desk.press(Key.Key_F4).at in ("mobile", "head_name")


def test_the_first_unanswered_question_is_found(desk: Desk) -> None:
    go(desk, "/data/housing").press(ctrl(Key.Key_End))

    assert (desk.section, desk.at) == ("/data/ident", "head_name")


def test_the_finish_page_lists_what_blocks_and_leads_there(desk: Desk) -> None:
    go(desk, "finish")
    page = desk.page
    assert isinstance(page, FinishPage)

    assert not page.can_finish
    assert any("Name of the head of household" in line for line in page.lines())
    assert (desk.press(ENTER).section, desk.at) == ("/data/ident", "head_name")
    assert "Write the name." in desk.said()


def test_a_whole_interview_ends_with_the_finish(qtbot: QtBot, desk: Desk) -> None:
    desk.press("Ghulam", ENTER, "03001234567", ENTER, "24/11/2026", ENTER)
    desk.add("Ghulam", "1", "52").press(Key.Key_PageDown)
    desk.press("1", "3", ENTER, "2", "1", "12", ENTER, ENTER, ENTER)
    assert desk.section == "finish"

    with qtbot.waitSignal(desk.window.finished):
        desk.press(ENTER)

    assert desk.paper.finalized
    assert desk.value("/data/housing/assets") == "1 12"


def test_it_opens_again_at_the_same_question(qtbot: QtBot, appearance: Appearance) -> None:
    paper = PaperDesk()
    first = Desk(qtbot, appearance, paper)
    go(first, "/data/housing").press("1")
    with qtbot.waitSignal(first.window.left):
        first.press("5", ctrl(Key.Key_W))

    second = Desk(qtbot, appearance, paper)

    assert (second.section, second.at) == ("/data/housing", "rooms")
    assert second.value("/data/housing/rooms") == "5"


def test_the_active_card_is_wholly_seen(desk: Desk) -> None:
    go(desk, "/data/housing")
    for _ in range(6):
        page = desk.page
        assert isinstance(page, QuestionPage)
        card = page.active_card()
        assert card is not None
        top = card.mapTo(page.viewport(), card.rect().topLeft()).y()
        assert top >= 0
        assert top + card.height() <= page.viewport().height()
        desk.press(ENTER)


def test_the_key_card_opens_and_closes(desk: Desk) -> None:
    desk.press(Key.Key_F1)
    assert len(_cards(desk)) == 1

    desk.press(ESC)
    assert _cards(desk) == []
    assert desk.at == "head_name"


def _cards(desk: Desk) -> list[KeyCard]:
    return [one for one in desk.window.findChildren(KeyCard) if one.isVisible()]


def test_controls_can_be_hit_and_have_names(desk: Desk) -> None:
    small = [
        button.text()
        for button in desk.window.findChildren(QPushButton)
        if button.isVisible() and button.height() < 24
    ]
    nameless = [
        button
        for button in desk.window.findChildren(QPushButton)
        if button.isVisible() and not (button.text() or button.accessibleName())
    ]

    assert small == []
    assert nameless == []


def test_a_question_keeps_its_card_while_others_come_and_go(desk: Desk) -> None:
    go(desk, "/data/housing").press("1")
    page = desk.page
    assert isinstance(page, QuestionPage)
    before = page.active_card()
    focus = QApplication.focusWidget()

    desk.paper.session.values["/data/housing/walls"] = "96"
    page.present(desk.paper.session.prompts("/data/housing"))

    assert page.active_card() is before
    assert QApplication.focusWidget() is focus


def test_everything_that_can_be_used_has_a_name_for_a_screen_reader(desk: Desk) -> None:
    QAccessible.setActive(True)
    nameless = []
    for section in ("/data/ident", "/data/housing"):
        go(desk, section)
        nameless += [
            node.role().name
            for node in _accessible(QAccessible.queryAccessibleInterface(desk.window))
            if node.role() in USED and not node.text(QAccessible.Text.Name)
        ]

    assert nameless == []


USED = (
    QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox, QAccessible.Role.EditableText,
    QAccessible.Role.List, QAccessible.Role.ProgressBar,
)  # fmt: skip


def _accessible(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for at in range(node.childCount()):
        child = node.child(at)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _accessible(child)


def needed(label: QLabel) -> int:
    return label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()


def test_on_a_low_screen_the_key_card_is_moved_and_cuts_no_words(desk: Desk) -> None:
    desk.press(ctrl(Key.Key_L))
    desk.window.resize(1024, 560)
    desk.press(Key.Key_F1)
    [card] = desk.window.findChildren(KeyCard)
    squeezed = [one for one in card.findChildren(QLabel) if one.height() < needed(one)]
    assert squeezed == []

    desk.press(Key.Key_PageDown)
    assert card.isVisible()

    desk.press(ESC)
    assert not any(one.isVisible() for one in desk.window.findChildren(KeyCard))
