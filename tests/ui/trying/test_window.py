"""The trial's window by itself: what it lists, shows and says, in both languages, with an interview on paper."""

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance
from enumerator.ui.trying_findings import Finding
from enumerator.ui.trying_submission import indented
from enumerator.ui.trying_window import WATERMARK, TrialWindow
from forms.errors import FormProblem, Place
from tests.ui.eyesight import clipped, settle
from tests.ui.hands import ENTER, ESC, Key, Mod, press
from tests.ui.interview.paper import PaperDesk

CTRL_SHIFT = Mod.ControlModifier | Mod.ShiftModifier
FOUND = (
    Finding(
        FormProblem(
            "unknown_node",
            Place("survey", 41, "relevant", "/data/housing/rooms"),
            "rooms",
            'mentions ${roof}, but there is no question "roof"',
            "walls",
        ),
        advice=False,
        ref="/data/housing/rooms",
    ),
    Finding(
        FormProblem("list_gap", Place("choices", 12, "name"), "work", "the list has no code 3"),
        advice=True,
    ),
)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, appearance: Appearance) -> Iterator[TrialWindow]:
    languages = Languages(qapp, appearance)
    made = TrialWindow(appearance, languages)
    qtbot.addWidget(made)
    made.resize(1366, 690)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.present_file("house.xlsx")
    made.present_interview(PaperDesk())
    made.present_findings(FOUND, offered=2, repaired=0)
    made.show_panel(True)
    yield made
    languages.use("en")


def at(window: TrialWindow) -> str:
    assert window.interview is not None
    prompt = window.interview.active_prompt()
    return prompt.name if prompt is not None else window.interview.section_ref()


def test_every_finding_has_its_place_and_words(window: TrialWindow) -> None:
    first, second = window.panel.lines()

    for part in ("Error", "survey", "row 41", "column relevant", "rooms", "${roof}", "walls"):
        assert part in first
    assert "Advice · choices · row 12 · column name" in second


def test_a_long_name_of_a_file_shows_both_its_ends_in_either_direction(
    window: TrialWindow,
) -> None:
    name = "household-" + "of-the-second-round-" * 6 + "final.xlsx"
    for language in ("en", "ur"):
        window._languages.use(language)
        window.present_file(name)
        settle()
        shown = next(
            one.text() for one in window.findChildren(QLabel) if one.accessibleName() == name
        )
        assert "household-" in shown
        assert "…" in shown
        assert "final.xlsx" in shown
        assert shown not in clipped(window)


def test_enter_on_a_finding_goes_to_its_question_and_f9_hides_and_brings_the_list(
    window: TrialWindow,
) -> None:
    press(window, Key.Key_F9)
    assert window.panel.isHidden()
    press(window, Key.Key_F9, ENTER)

    assert at(window) == "rooms"
    press(window, Key.Key_F9, Key.Key_F9, Key.Key_Down, ENTER)
    assert "look at the row in the file" in window.note.words
    press(window, ESC)
    assert at(window) == "rooms"


def test_repairs_are_asked_for_by_key_where_some_are_offered(
    qtbot: QtBot, window: TrialWindow
) -> None:
    with qtbot.waitSignal(window.repairs_wanted):
        press(window, (Key.Key_R, CTRL_SHIFT))

    window.present_findings((), offered=0, repaired=2)
    assert window.panel.note() == "Opened with 2 repairs. The file itself stays as it is."
    assert not window.panel.offers_repairs


def test_escape_and_the_foot_say_that_nothing_is_kept(window: TrialWindow) -> None:
    assert window.interview is not None
    press(window, ESC)
    assert window.interview.footer().toast_words().startswith("Nothing is kept.")
    assert window.interview.footer().state_words() == "Trial — nothing is kept"


def test_the_card_of_keys_names_those_of_the_trial_and_has_the_whole_width(
    window: TrialWindow,
) -> None:
    press(window, Key.Key_F1)
    assert window.panel.isHidden()
    press(window, ESC)
    assert not window.panel.isHidden()


def test_the_submission_is_shown_copied_and_left_by_keys(window: TrialWindow) -> None:
    xml = '<data id="a"><name>A &lt; B\n  C</name><empty/></data>'
    window.present_submission(xml.encode(), ("house.jpg",), finished=True)

    page = window.submission
    assert ElementTree.fromstring(page.shown).findtext("name") == "A < B\n  C"
    assert "house.jpg" in page.note
    copy = next(one for one in page.findChildren(QPushButton) if "Copy" in one.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == xml
    press(window, ESC)
    assert window.interview is not None
    assert window.interview.isVisible()


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=8)


@given(st.recursive(words, lambda inner: st.lists(inner, max_size=3), max_leaves=8))
def test_what_is_indented_for_the_eye_says_the_same(tree: object) -> None:
    def element(found: object) -> ElementTree.Element:
        made = ElementTree.Element("e")
        if isinstance(found, list):
            made.extend([element(one) for one in found])
        else:
            made.text = str(found) or None
        return made

    def texts(found: ElementTree.Element) -> object:
        return [texts(one) for one in found] if len(found) else found.text

    root = element(tree)
    shown = indented(ElementTree.tostring(root, encoding="unicode"))
    assert texts(ElementTree.fromstring(shown)) == texts(root)


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("size", [(1366, 690), (1024, 560)])
def test_no_word_of_the_trial_is_cut_off(
    window: TrialWindow, language: str, size: tuple[int, int]
) -> None:
    window._languages.use(language)
    window.resize(*size)
    window.say(lambda: ("A form dropped here is no form.", "warning"))
    settle()
    assert (window.width(), window.height()) == size
    assert clipped(window) == []
    window.present_submission(b"<data/>", (), finished=False)
    settle()
    assert clipped(window) == []


@pytest.mark.parametrize("language", ["en", "ur"])
def test_everything_that_can_be_reached_has_a_name(window: TrialWindow, language: str) -> None:
    window._languages.use(language)
    settle()
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    assert nameless(root) == []


def nameless(node: QAccessibleInterface) -> list[str]:
    found = []
    if node.role() in (
        QAccessible.Role.Button,
        QAccessible.Role.List,
        QAccessible.Role.EditableText,
    ):
        state = node.state()
        if not state.invisible and not node.text(QAccessible.Text.Name):
            found.append(str(node.role()))
    if node.role() == QAccessible.Role.List:
        return found  # its items are the model's
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None:
            found.extend(nameless(child))
    return found


def test_the_watermark_is_there_in_both_languages_whatever_is_shown(window: TrialWindow) -> None:
    strip = window.childAt(QPoint(400, 10))
    assert strip is not None
    assert strip.accessibleName() == " ".join(WATERMARK)


def test_a_file_that_gives_no_form_leaves_the_keyboard_in_the_list(window: TrialWindow) -> None:
    window.drop_interview()
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.panel.isAncestorOf(focused)
    press(window, ENTER)
    assert "look at the row" in window.note.words
