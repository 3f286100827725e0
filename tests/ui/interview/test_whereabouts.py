"""Where an interview began is learned beside it: nobody waits or is asked; without a receiver it stays empty."""

import sys
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.ui.devices.kit import Devices
from enumerator.ui.devices.positions import LineSource
from enumerator.ui.fields.position_panel import PositionPanel
from enumerator.ui.interview.whereabouts import Whereabouts
from enumerator.ui.theme import Appearance
from forms.prompts import FactKind
from forms.said import Turn
from tests.ui.devices.receivers import Receiver, ReceiverOnALine
from tests.ui.fields.capturing import Asked
from tests.ui.hands import ENTER, Key, ctrl

SURVEY = """
    | type           | name  | label::English (en) |
    | start-geopoint | began |                     |
    | text           | name  | Name                |
    | text           | note  | Note                |
    | geopoint       | door  | Position            |
"""


@pytest.fixture
def receiver() -> Receiver:
    return Receiver()


@pytest.fixture
def asked(qtbot: QtBot, appearance: Appearance, receiver: Receiver) -> Asked:
    found = Asked(qtbot, appearance, SURVEY, devices=Devices(position=lambda: receiver))
    qtbot.waitUntil(lambda: receiver.begun == 1)
    return found


def test_the_best_position_is_kept_while_one_types(asked: Asked, receiver: Receiver) -> None:
    asked.press("Ba")
    for accuracy in (30.0, 12.0, 20.0):
        receiver.fix(accuracy)
    assert asked.value("began") == ""

    receiver.fix(4.0, latitude=31.6)
    assert asked.value("began") == "31.6000000 74.3587000 217.0 4.0"
    assert receiver.ended == 1
    asked.press("no", ENTER)
    assert (asked.value("name"), asked.at) == ("Bano", "note")


def test_it_is_in_the_store_as_nobodys_answer_and_undo_leaves_it(
    asked: Asked, receiver: Receiver
) -> None:
    asked.press("Bano", ENTER)
    receiver.fix(3.0)

    deed = asked.journal.deeds()[-1]
    assert deed.turn is Turn.ASIDE
    assert [fact.kind for fact in deed.facts] == [FactKind.DERIVED]
    asked.press(ctrl(Key.Key_Z))
    assert (asked.value("name"), asked.value("began")[:4]) == ("", "31.5")
    asked.press(ctrl(Key.Key_Y))
    assert asked.value("name") == "Bano"
    asked.press(ctrl(Key.Key_Z), ctrl(Key.Key_Z))
    assert asked.value("began")[:4] == "31.5"


def test_who_leaves_early_takes_the_best_so_far_along(asked: Asked, receiver: Receiver) -> None:
    receiver.fix(30.0)
    receiver.fix(15.0, latitude=31.7)

    assert asked.window.leave()

    assert asked.value("began") == "31.7000000 74.3587000 217.0 15.0"
    assert receiver.ended == 1


def test_a_question_that_wants_the_receiver_gets_it(asked: Asked, receiver: Receiver) -> None:
    receiver.fix(15.0)
    asked.press(ENTER, ENTER, Key.Key_Down)
    assert asked.card.findChild(PositionPanel) is not None
    assert asked.value("began").endswith(" 15.0")
    assert (receiver.begun, receiver.ended) == (2, 1)

    receiver.fix(40.0)
    asked.press(ENTER)
    assert asked.value("door").endswith(" 40.0")
    assert asked.value("began").endswith(" 15.0")


def test_without_a_receiver_it_stays_empty_and_nothing_is_said(
    qtbot: QtBot, appearance: Appearance
) -> None:
    asked = Asked(qtbot, appearance, SURVEY)
    qtbot.waitUntil(lambda: not asked.interview.session.awaits_position)

    assert asked.value("began") == ""
    assert asked.window.footer().toast_words() == ""
    assert asked.journal.deeds() == ()
    asked.press("Bano", ENTER)
    assert asked.at == "note"


def test_a_receiver_that_fails_ends_it(asked: Asked, receiver: Receiver) -> None:
    receiver.failed.emit()

    assert (asked.value("began"), receiver.ended) == ("", 1)
    assert asked.window.footer().toast_words() == ""


def test_a_full_store_loses_the_position_and_nothing_else(asked: Asked, receiver: Receiver) -> None:
    asked.press("Bano", ENTER)
    asked.journal.full = True
    receiver.fix(3.0)

    asked.journal.full = False
    asked.press("tall house", ENTER)
    assert (asked.value("name"), asked.value("note")) == ("Bano", "tall house")
    assert asked.value("began") == ""


def test_a_form_that_does_not_ask_opens_no_receiver(
    qtbot: QtBot, appearance: Appearance, receiver: Receiver
) -> None:
    plain = SURVEY.replace("| start-geopoint | began |                     |\n", "")
    asked = Asked(qtbot, appearance, plain, devices=Devices(position=lambda: receiver))
    asked.press("Bano", ENTER)
    QApplication.processEvents()

    assert receiver.begun == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo terminals are not there")
def test_from_a_real_line(qtbot: QtBot, appearance: Appearance) -> None:
    line = ReceiverOnALine()
    source = LineSource(line.path)
    asked = Asked(qtbot, appearance, SURVEY, devices=Devices(position=lambda: source))
    QApplication.processEvents()

    line.fix(hdop=0.6)

    qtbot.waitUntil(lambda: asked.value("began") != "")
    assert asked.value("began").startswith("31.5204000 74.3587000 217.4 ")
    line.unplug()


@dataclass
class Form:
    """A form that waits until it is told."""

    awaits_position: bool = True


@dataclass
class Listener:
    session: Form = field(default_factory=Form)
    told: list[str] = field(default_factory=list)

    def locate(self, position: str) -> None:
        self.told.append(position)
        self.session.awaits_position = False


def test_after_its_time_the_best_one_is_taken_however_good(
    qtbot: QtBot, receiver: Receiver
) -> None:
    parent, desk = QObject(), Listener()
    there = Whereabouts(Devices(position=lambda: receiver), desk, parent, wait_ms=300)  # type: ignore[arg-type]

    there.look()
    qtbot.waitUntil(lambda: receiver.begun == 1)
    receiver.fix(0.0)
    receiver.fix(80.0, latitude=31.7)

    qtbot.waitUntil(lambda: desk.told != [])
    assert desk.told == ["31.7000000 74.3587000 217.0 80.0"]
    there.end()
    assert len(desk.told) == 1
