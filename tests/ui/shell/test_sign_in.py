from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from enumerator.auth.entrance import Name
from enumerator.auth.session import Person
from enumerator.errors import (
    SlotClosed,
    SlotWaiting,
    StoreDamaged,
    StoreInUse,
    StoreIsNewer,
    WrongPassphrase,
)
from enumerator.store.people import PersonRole
from enumerator.ui.background import Background
from enumerator.ui.person_tile import PersonTile
from enumerator.ui.sign_in import SignInView
from enumerator.ui.theme import Appearance
from tests.ui.shell.keyboard import focused, place, press, strike, write

PEOPLE = (
    Person("e1", "Ayesha Khan", PersonRole.ENUMERATOR),
    Person("e2", "Nasreen Bibi", PersonRole.ENUMERATOR),
    Person("s1", "Bilal Ahmed", PersonRole.SUPERVISOR),
)


@dataclass
class Doorkeeper:
    """Lets everybody in who says the word, and keeps others out as the accounts do."""

    staff: tuple[Person | Name, ...] = PEOPLE
    refusals: list[Exception] = field(default_factory=list)
    held: Event | None = None
    tried: list[tuple[str, str]] = field(default_factory=list)

    def people(self) -> tuple[Person | Name, ...]:
        return self.staff

    def check(self, person: str, passphrase: str) -> str:
        self.tried.append((person, "".join(passphrase)))  # a copy: the gate overwrites what it gave
        if self.held is not None:
            self.held.wait(10)
        if self.refusals:
            raise self.refusals.pop(0)
        return f"opened for {person}"


@pytest.fixture
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


def gate(
    qtbot: QtBot, appearance: Appearance, background: Background, door: Doorkeeper
) -> SignInView:
    view = SignInView(door, background, appearance, second=1)
    place(qtbot, view)
    return view


def test_a_passphrase_and_enter_open_the_door(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    door = Doorkeeper()
    view = gate(qtbot, appearance, background, door)

    with qtbot.waitSignal(view.opened) as opened:
        write("four small words")
        press("Enter")

    assert opened.args == ["opened for e1"]
    assert door.tried == [("e1", "four small words")]


def test_somebody_else_is_chosen_by_keys(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper())

    view.choose("e2")
    assert view.person == "e2"

    press("Shift+Tab", "Enter")
    assert view.person == "s1"
    with qtbot.waitSignal(view.opened) as opened:
        write("word")
        press("Enter")
    assert opened.args == ["opened for s1"]


def test_while_the_door_opens_a_second_enter_does_nothing(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    door = Doorkeeper(held=Event())
    view = gate(qtbot, appearance, background, door)

    write("word")
    press("Enter", "Enter")
    assert view.busy

    with qtbot.waitSignal(view.opened):
        assert door.held is not None
        door.held.set()
    assert len(door.tried) == 1
    assert not view.busy


def test_a_wrong_passphrase_tells_the_tries_left_and_counts_the_wait_down(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper(refusals=[WrongPassphrase("e1", 7, 3)]))

    write("wrong")
    press("Enter")
    qtbot.waitUntil(lambda: "7 tries are left." in view.problem)

    qtbot.waitUntil(lambda: "Check the keyboard's language and Caps Lock." in view.problem)
    assert "Wait" not in view.problem
    with qtbot.waitSignal(view.opened):
        write("right")
        press("Enter")


def test_a_try_that_came_too_soon_does_not_count(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper(refusals=[SlotWaiting("e1", 2)]))

    write("word")
    press("Enter")

    qtbot.waitUntil(lambda: view.problem.endswith("Try again now."))


def test_a_closed_slot_stays_closed_until_somebody_else_is_chosen(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    door = Doorkeeper(refusals=[SlotClosed("e1")])
    view = gate(qtbot, appearance, background, door)

    write("word")
    press("Enter")
    qtbot.waitUntil(
        lambda: "Ask your supervisor for a new passphrase: Bilal Ahmed." in view.problem
    )
    press("Enter")
    assert len(door.tried) == 1

    view.choose("e2")
    assert view.problem == ""


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (StoreIsNewer(Path("store.db"), 9, 3), "Install the newer version"),
        (StoreInUse(Path("store.db")), "The program is open already."),
        (StoreDamaged(Path("store.db")), "The store cannot be read"),
        (RuntimeError("ours"), "Something unexpected happened."),
    ],
)
def test_a_store_that_does_not_open_is_said_in_words(
    qtbot: QtBot, appearance: Appearance, background: Background, error: Exception, said: str
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper(refusals=[error]))

    write("word")
    press("Enter")

    qtbot.waitUntil(lambda: said in view.problem)


def test_the_passphrase_is_shown_on_wish_and_hidden_again(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper())
    entry = focused()
    assert isinstance(entry, QLineEdit)
    assert view.isAncestorOf(entry)

    write("word")
    modes = [entry.echoMode()]
    for _ in range(2):
        press("Alt+S")
        modes.append(entry.echoMode())

    hidden, shown = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
    assert modes == [hidden, shown, hidden]


def test_capitals_that_nobody_asked_for_are_noticed(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper())

    warned = []
    for letter, shift in (("A", True), ("A", False), ("7", False), ("a", False)):
        strike(letter, shift=shift)
        warned.append(view.warns_of_capitals)

    assert warned == [False, True, True, False]


def test_the_script_of_the_keyboard_is_told_though_the_letters_are_not(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper())
    assert view.keyboard_words == ""

    told = []
    for letter in ("a", "7", "ج", " "):
        strike(letter, shift=False)
        told.append(view.keyboard_words)

    assert told == ["Keyboard: EN", "Keyboard: EN", "Keyboard: اردو", "Keyboard: اردو"]


def test_who_has_forgotten_the_passphrase_is_told_whom_to_ask_and_goes_on(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper())

    press("Alt+F")
    assert "Ask your supervisor for a new passphrase: Bilal Ahmed." in view.way_out
    press("Alt+F")
    assert view.way_out == ""

    with qtbot.waitSignal(view.opened):
        write("four small words")
        press("Enter")


def test_where_no_other_supervisor_is_it_opens_the_way(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper(refusals=[SlotClosed("s1")]))

    view.choose("s1")
    press("Alt+F")
    assert "IT opens it with the recovery key" in view.way_out
    write("word")
    press("Enter")

    qtbot.waitUntil(lambda: "IT opens it with the recovery key" in view.problem)


def test_where_only_the_passphrase_protects_somebody_it_is_said(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    staff = (
        Name("e1", "Ayesha Khan", "enumerator", keyring=False),
        Name("s1", "Bilal Ahmed", "supervisor"),
    )
    view = gate(qtbot, appearance, background, Doorkeeper(staff=staff))

    assert "only the long passphrase protects" in view.weaker
    view.choose("s1")
    assert view.weaker == ""


def crowd(count: int = 30) -> tuple[Name, ...]:
    return tuple(Name(f"e{at}", f"Person {at}", "enumerator") for at in range(100, 100 + count))


def test_among_many_people_one_types_a_part_of_the_name_and_goes_on_to_the_passphrase(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    door = Doorkeeper(staff=(*crowd(), Name("s1", "Bilal Ahmed", "supervisor")))
    view = gate(qtbot, appearance, background, door)

    write("bil")
    assert view.shown == ("s1",)
    press("Enter")
    with qtbot.waitSignal(view.opened):
        write("word")
        press("Enter")

    assert door.tried == [("s1", "word")]


def test_a_staff_number_finds_somebody_too_and_esc_shows_all_again(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper(staff=crowd()))

    write("e12")
    assert view.shown == tuple(f"e{at}" for at in range(120, 130))
    press("Escape")

    assert len(view.shown) == 30


def test_arrows_go_through_many_tiles_and_each_comes_into_sight(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper(staff=crowd()))

    press("Down", *["Right"] * 29)
    tile = focused()
    assert isinstance(tile, PersonTile)
    assert tile.person == "e129"
    assert not tile.visibleRegion().isEmpty()
    press("Enter")

    assert view.person == "e129"


def test_few_people_are_not_looked_for(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper(staff=crowd(9)))

    write("word")

    assert len(view.shown) == 9


def test_a_laptop_without_people_says_whom_to_ask(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = gate(qtbot, appearance, background, Doorkeeper(staff=()))

    assert view.greeting == "Nobody has been added to this laptop yet. Ask your supervisor."


def test_a_practice_laptop_shows_its_passphrases_below_and_others_show_nothing(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    practice = SignInView(Doorkeeper(), background, appearance, hint="Ayesha: wheat bridge")
    real = SignInView(Doorkeeper(), background, appearance)
    for view in (practice, real):
        place(qtbot, view)

    assert practice.hint == "Ayesha: wheat bridge"
    assert real.hint == ""
