from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from enumerator.errors import DiskFull
from enumerator.ui.background import Background
from enumerator.ui.doors_view import DoorsView
from enumerator.ui.languages import Language, Languages, ViewSettings, choose, chosen
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.shell import Shell
from enumerator.ui.sign_in import SignInView
from enumerator.ui.sync_view import SyncView
from enumerator.ui.theme import Appearance, Theme
from enumerator.ui.top_bar import Contact, Tab
from enumerator.ui.visits_view import VisitView
from enumerator.ui.worklist import WorklistView
from tests.ui.review.desks import SupervisorDesk
from tests.ui.shell.keyboard import RIGHT_TO_LEFT, PseudoUrdu, focused, place, press
from tests.ui.shell.test_sign_in import Doorkeeper
from tests.ui.sync.desks import SINCE, Line
from tests.ui.worklist.desks import ITEMS, ZONE, Doorbook, Field, Refused, Reported, now


def _pseudo(language: Language) -> PseudoUrdu | None:
    return PseudoUrdu() if language.rtl else None


@dataclass
class House:
    """The frame with its rooms, as the program builds them."""

    shell: Shell
    languages: Languages
    appearance: Appearance
    background: Background

    def gate(self) -> SignInView:
        gate = SignInView(Doorkeeper(), self.background, self.appearance)
        self.shell.show_gate(gate)
        return gate

    def rooms(self, *tabs: Tab) -> dict[Tab, QWidget]:
        look, background = self.appearance, self.background
        made: dict[Tab, QWidget] = {
            Tab.HOME: WorklistView(Field(), look, name="Ayesha", clock=now, zone=ZONE),
            Tab.REVIEW: ReviewView(SupervisorDesk(), look, clock=now, zone=ZONE),
            Tab.SYNC: SyncView(Line(), background, look, clock=now, zone=ZONE),
            Tab.DOORS: DoorsView(Refused(), Reported(), look, clock=now, zone=ZONE),
        }
        wanted = {tab: made[tab] for tab in tabs or tuple(Tab)}
        self.shell.open_rooms(wanted)
        return wanted


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication, appearance: Appearance) -> Iterator[House]:
    background = Background()
    languages = Languages(qapp, appearance, _pseudo)
    shell = Shell(appearance, languages, clock=now, zone=ZONE, practice=True)
    place(qtbot, shell)
    yield House(shell, languages, appearance, background)
    languages.use("en")
    background.close()


class Errand(QWidget):
    """A page over the rooms that may refuse to leave, as an interview with an unsaved answer does."""

    def __init__(self, *, stays: bool = False) -> None:
        super().__init__()
        self.stays = stays
        self.entry = QLineEdit()
        QVBoxLayout(self).addWidget(self.entry)
        self.setFocusProxy(self.entry)

    def leave(self) -> bool:
        return not self.stays


def test_at_the_gate_no_room_is_open(house: House) -> None:
    gate = house.gate()

    press("Alt+1", "Alt+3", "F9")

    assert house.shell.page is gate
    assert house.shell.tab is None


def test_rooms_are_reached_by_their_number(house: House) -> None:
    rooms = house.rooms()

    for keys, tab in (("Alt+2", Tab.REVIEW), ("Alt+3", Tab.SYNC), ("Alt+1", Tab.HOME)):
        press(keys)
        assert house.shell.page is rooms[tab]
        assert rooms[tab].isAncestorOf(focused() or house.shell)


def test_an_enumerator_has_no_review_and_her_second_room_is_sync(house: House) -> None:
    rooms = house.rooms(Tab.HOME, Tab.SYNC)

    press("Alt+2")

    assert house.shell.page is rooms[Tab.SYNC]


def test_sync_is_one_key_away_from_every_room(qtbot: QtBot, house: House) -> None:
    rooms = house.rooms()

    with qtbot.waitSignal(house.shell.sync_wanted):
        press("F9")

    assert house.shell.page is rooms[Tab.SYNC]


def test_lock_is_wanted_by_one_key_and_the_gate_forgets_every_page(
    qtbot: QtBot, house: House
) -> None:
    rooms = house.rooms()
    house.shell.set_subject("0417-23-1-1", 2)

    with qtbot.waitSignals([house.shell.lock_wanted, rooms[Tab.HOME].destroyed]):
        press("F12")
        house.gate()

    assert house.shell.windowTitle() == "PSER Enumerator"


def test_a_page_over_a_room_is_asked_before_it_goes(house: House) -> None:
    rooms = house.rooms()
    errand = Errand(stays=True)
    house.shell.open_page(errand)

    press("Alt+3")
    assert house.shell.page is errand

    errand.stays = False
    press("Alt+3")
    assert house.shell.page is rooms[Tab.SYNC]


def test_below_a_page_that_goes_the_focus_is_where_it_was(house: House) -> None:
    house.rooms()
    press("Ctrl+F")
    search = focused()

    house.shell.open_page(Errand())
    assert focused() is not search
    house.shell.close_page()

    assert focused() is search


def test_an_interview_keeps_its_own_keys(house: House) -> None:
    house.rooms()
    house.shell.open_page(Errand())

    press("Ctrl+L", "Ctrl+Shift+C")

    assert house.languages.current.code == "en"
    assert house.appearance.look.theme is Theme.DAY


def test_a_switch_of_language_turns_the_window_round_and_keeps_page_and_focus(
    house: House,
) -> None:
    rooms = house.rooms()
    press("Alt+2")
    before = focused()

    press("Ctrl+L")
    assert QApplication.layoutDirection() is RIGHT_TO_LEFT
    assert house.shell.page is rooms[Tab.REVIEW]
    assert focused() is before
    assert "Waiting" not in _words(rooms[Tab.REVIEW])

    press("Ctrl+L")
    assert QApplication.layoutDirection() is not RIGHT_TO_LEFT
    assert "Review queue" in _words(rooms[Tab.REVIEW])


def test_no_page_keeps_an_english_word_in_another_language(house: House) -> None:
    rooms = house.rooms()
    house.languages.use("ur")
    QApplication.processEvents()

    for room in rooms.values():
        for english in ("Open", "Approve", "Checks", "Batches", "Sync", "Keys", "Finished"):
            assert english not in _words(room)


def test_theme_and_text_size_change_by_keys(house: House) -> None:
    house.rooms()

    press("Ctrl+Shift+C", "Ctrl+=", "Ctrl+=")
    assert chosen(house.appearance, house.languages) == ViewSettings("en", "night", 130)

    press("Ctrl+-", "Ctrl+0", "Ctrl+Shift+C")
    assert chosen(house.appearance, house.languages) == ViewSettings("en", "contrast", 100)


def test_what_was_chosen_about_the_window_is_chosen_again(house: House) -> None:
    wished = ViewSettings("ur", "night", 115)

    choose(wished, house.appearance, house.languages)
    assert chosen(house.appearance, house.languages) == wished

    choose(ViewSettings("xx", "sepia", 7), house.appearance, house.languages)
    assert chosen(house.appearance, house.languages) == wished


def test_a_fault_is_told_over_the_page_and_put_away_by_escape(house: House) -> None:
    rooms = house.rooms()
    before = focused()

    house.shell.show_problem(DiskFull(Path("store.db")))
    assert house.shell.banner.isVisible()
    assert house.shell.banner.message is not None
    assert house.shell.banner.message.code == "disk_full"
    assert house.shell.page is rooms[Tab.HOME]

    press("Esc")
    assert not house.shell.banner.isVisible()
    assert focused() is before


def test_the_key_card_opens_over_the_page_and_any_key_puts_it_away(house: House) -> None:
    rooms = house.rooms()
    before = focused()

    press("F1")
    assert focused() is not before
    assert "no interview: why" in _words(house.shell)

    press("Esc")
    assert focused() is before
    assert house.shell.page is rooms[Tab.HOME]


def test_the_title_tells_household_and_problems_and_no_name(house: House) -> None:
    house.shell.set_subject("0417-23-1-1", 2)
    assert house.shell.windowTitle() == "2 problems – 0417-23-1-1 – PSER Enumerator"

    house.shell.set_subject("0417-23-1-1", 1)
    assert house.shell.windowTitle() == "1 problem – 0417-23-1-1 – PSER Enumerator"


def test_the_line_to_the_registry_is_told_in_words(house: House) -> None:
    house.rooms()

    for contact, said in (
        (Contact(), "Offline · never synced"),
        (Contact(SINCE, reachable=False), "Offline · last sync yesterday 17:05"),
        (Contact(SINCE, reachable=True), "In contact · last sync yesterday 17:05"),
        (Contact(SINCE, sending=True), "Sending…"),
    ):
        house.shell.present_contact(contact)
        assert house.shell.bar.line_words == said


def test_practice_is_said_in_both_languages_and_cannot_be_put_away(house: House) -> None:
    house.gate()

    strip = next(
        child for child in house.shell.findChildren(QWidget) if "PRACTICE" in child.accessibleName()
    )
    press("Esc")

    assert strip.isVisible()
    assert "مشق" in strip.accessibleName()


def test_everything_that_can_be_used_has_a_name_for_screen_readers(house: House) -> None:
    house.gate()
    assert _nameless(house.shell) == []

    rooms = house.rooms()
    for tab in rooms:
        house.shell.open_tab(tab)
        QApplication.processEvents()
        assert _nameless(house.shell) == []

    visit = VisitView(Doorbook(), ITEMS[3], house.appearance, clock=now, zone=ZONE)
    house.shell.open_page(visit)
    assert _nameless(house.shell) == []


def test_what_can_be_pressed_is_large_enough_for_a_finger(house: House) -> None:
    rooms = house.rooms()
    for tab in rooms:
        house.shell.open_tab(tab)
        QApplication.processEvents()
        small = [
            (button.objectName(), button.accessibleName(), button.size())
            for button in _buttons(house.shell)
            if button.height() < 24 or button.width() < 24
        ]
        assert small == []


def _buttons(window: QWidget) -> list[QWidget]:
    return [one for one in window.findChildren(QAbstractButton) if one.isVisible()]


_USED = (
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.ComboBox,
)


def _nameless(window: QWidget) -> list[str]:
    """What a screen reader would come to and could not name."""
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(window)
    found: list[str] = []

    def walk(one: QAccessibleInterface) -> None:
        if one.state().invisible:
            return
        if one.role() in _USED and not one.text(QAccessible.Text.Name):
            found.append(f"{one.role().name} {one.object()}")
        if one.role() in (QAccessible.Role.Table, QAccessible.Role.List):
            return
        for at in range(one.childCount()):
            child = one.child(at)
            if child is not None:
                walk(child)

    walk(root)
    QAccessible.setActive(False)
    return found


def _words(page: QWidget) -> str:
    said = [one.text() for one in page.findChildren(QLabel)]
    said += [one.text() for one in page.findChildren(QAbstractButton)]
    return " | ".join(said)
