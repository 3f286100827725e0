"""In Urdu no English is left on the screen, but for keys, names and what people typed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from enumerator.errors import DiskFull, WrongPassphrase
from enumerator.ui.background import Background
from enumerator.ui.bidi import plain
from enumerator.ui.doors_view import DoorsView
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.languages import LANGUAGES, Languages
from enumerator.ui.new_household_view import NewHouseholdView
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.shell import Shell
from enumerator.ui.sign_in import SignInView
from enumerator.ui.sync_view import SyncView
from enumerator.ui.theme import Appearance
from enumerator.ui.top_bar import Contact, Tab
from enumerator.ui.visits_view import VisitView
from enumerator.ui.worklist import WorklistView
from tests.ui.hands import CTRL_ENTER, ENTER, ESC, Key, ctrl
from tests.ui.hands import press as press_in
from tests.ui.interview.paper import URDU, PaperDesk
from tests.ui.review.desks import SupervisorDesk
from tests.ui.shell.keyboard import place, press, write
from tests.ui.shell.test_sign_in import PEOPLE, Doorkeeper
from tests.ui.sync.desks import FULL, SINCE, Line
from tests.ui.worklist.desks import (
    ITEMS,
    ZONE,
    Doorbook,
    Field,
    Refused,
    Reported,
    Streets,
    now,
)

_PUT_IN = re.compile("[\u2066\u2068][^\u2066-\u2069]*\u2069")  # a value inside a sentence
_KEYS = re.compile(r"\b(Enter|Esc|Caps Lock|Ctrl\+\w|Shift|F\d+)\b")
_NAMES = {language.own_name for language in LANGUAGES} | {person.name for person in PEOPLE}


def words_on(window: QWidget) -> Iterator[str]:
    """Everything the window says with labels, buttons, placeholders and column heads."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QTableView):
            model = widget.model()
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def english_on(window: QWidget, *typed: str) -> set[str]:
    """What is left of the words in Latin letters, without keys, names, values, and what was ``typed``."""
    given = {plain(one) for one in (*typed, *_NAMES)}
    shown = {one for one in words_on(window) if plain(one).strip() not in given}
    return {one for one in shown if re.search("[A-Za-z]{2}", _KEYS.sub("", _without_values(one)))}


def _without_values(text: str) -> str:
    while (less := _PUT_IN.sub("", text)) != text:
        text = less
    return text


@pytest.fixture
def languages(qapp: QApplication, appearance: Appearance) -> Iterator[Languages]:
    made = Languages(qapp, appearance)
    made.use("ur")
    yield made
    made.use("en")


@pytest.fixture
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


@pytest.fixture
def shell(qtbot: QtBot, appearance: Appearance, languages: Languages) -> Shell:
    shell = Shell(appearance, languages, clock=now, zone=ZONE)
    place(qtbot, shell)
    return shell


@pytest.fixture
def rooms(shell: Shell, appearance: Appearance, background: Background) -> Shell:
    shell.open_rooms(
        {
            Tab.HOME: WorklistView(Field(), appearance, name="Ayesha", clock=now, zone=ZONE),
            Tab.REVIEW: ReviewView(SupervisorDesk(), appearance, clock=now, zone=ZONE),
            Tab.SYNC: SyncView(Line(FULL), background, appearance, clock=now, zone=ZONE),
            Tab.DOORS: DoorsView(Refused(), Reported(), appearance, clock=now, zone=ZONE),
        }
    )
    shell.present_contact(Contact(last=SINCE))
    return shell


@pytest.fixture
def interview(qtbot: QtBot, appearance: Appearance, languages: Languages) -> InterviewWindow:
    paper = PaperDesk()
    paper.session.language = URDU
    window = InterviewWindow(paper, appearance)
    place(qtbot, window)
    window.take_focus()
    return window


def test_at_the_gate(
    qtbot: QtBot, shell: Shell, appearance: Appearance, background: Background
) -> None:
    door = Doorkeeper(refusals=[WrongPassphrase("e1", 9, 1)])
    gate = SignInView(door, background, appearance, unsent=3, second=1)
    shell.show_gate(gate)
    assert english_on(shell) == set()

    gate.choose("e1")
    write("wrong words")
    press("Enter")
    qtbot.waitUntil(lambda: gate.problem != "")

    assert english_on(shell) == set()


@pytest.mark.parametrize("tab", Tab)
def test_in_the_rooms(rooms: Shell, tab: Tab) -> None:
    press(f"Alt+{list(Tab).index(tab) + 1}")
    assert english_on(rooms) == set()

    press("F1")

    assert english_on(rooms) == set()


def test_at_a_household_that_is_not_on_the_list(
    qtbot: QtBot, languages: Languages, appearance: Appearance
) -> None:
    view = NewHouseholdView(Streets(), appearance, beside="a24", household="0417-24-1-1")
    place(qtbot, view)
    assert english_on(view) == set()

    write("2")
    press("Enter", "Enter", "Enter")
    write("2")
    press("Enter")
    assert view.problem
    assert english_on(view) == set()


def test_at_the_door(qtbot: QtBot, languages: Languages, appearance: Appearance) -> None:
    view = VisitView(Doorbook(), ITEMS[3], appearance, clock=now, zone=ZONE)
    place(qtbot, view)

    write("4")

    assert english_on(view) == set()


def test_after_sending(qtbot: QtBot, rooms: Shell) -> None:
    press("Alt+3")
    page = rooms.page
    assert isinstance(page, SyncView)

    with qtbot.waitSignal(page.sent):
        press("Enter")

    assert english_on(rooms) == set()


def test_the_search_for_english_finds_it_where_it_is(rooms: Shell, languages: Languages) -> None:
    languages.use("en")

    assert {"Household", "Address", "Not sent yet"} <= english_on(rooms)


def test_when_a_fault_is_told(rooms: Shell) -> None:
    rooms.show_problem(DiskFull(Path("store.db")))

    assert english_on(rooms) == set()


def test_when_a_supervisor_decides(rooms: Shell) -> None:
    press("Alt+2", "Ctrl+2")
    assert english_on(rooms) == set()

    press("Esc", "Ctrl+1")

    assert english_on(rooms) == set()


def test_in_an_interview(interview: InterviewWindow) -> None:
    for _ in range(5):
        assert english_on(interview) == set()
        press_in(interview, Key.Key_PageDown)

    assert isinstance(interview.page(), FinishPage)
    assert english_on(interview) == set()


def test_what_opens_over_a_question(interview: InterviewWindow) -> None:
    for opens in (Key.Key_F1, Key.Key_F2, Key.Key_F3, Key.Key_F6):
        press_in(interview, opens)
        assert english_on(interview) == set()
        press_in(interview, ESC)


def test_when_an_answer_is_wrong_unusual_or_unreadable(interview: InterviewWindow) -> None:
    press_in(interview, "عمر", ENTER, "0300", ENTER, ENTER, "31/31/2026", ENTER)
    assert english_on(interview) == set()

    press_in(interview, ESC, Key.Key_PageDown, Key.Key_PageDown, "1", "14", ENTER)
    assert english_on(interview) == set()
    press_in(interview, CTRL_ENTER)
    assert english_on(interview) == set()
    press_in(interview, "3", ENTER, ctrl(Key.Key_Z))

    assert english_on(interview) == set()


def test_in_the_roster_and_on_a_members_page(interview: InterviewWindow) -> None:
    press_in(interview, Key.Key_PageDown, ctrl(Key.Key_Insert), "عمر", ENTER, "1", ENTER)
    assert english_on(interview) == set()

    press_in(interview, Key.Key_F5)
    assert english_on(interview) == set()
    press_in(interview, ESC, ctrl(Key.Key_Delete))

    assert english_on(interview) == set()
