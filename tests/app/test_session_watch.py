"""The laptop falls asleep, or its screen is locked: a real bus, and a stand-in for the service that tells it."""

import shutil
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.app.session_watch import SessionWatch
from enumerator.app.session_windows import (
    CONSOLE_DISCONNECT,
    PBT_APMSUSPEND,
    SESSION_LOCK,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    means_leaving,
)
from enumerator.demo.practice import ENUMERATOR
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.worklist import WorklistView
from tests.app.test_drafts import begin_note, come_back, note
from tests.app.working import front, working
from tests.support.buses import PrivateBus
from tests.support.practice import A, PracticeLaptop
from tests.ui.shell.keyboard import focused, press, write

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon"), reason="needs dbus-daemon"
)


@pytest.fixture
def watch(qapp: QApplication, bus: PrivateBus) -> Iterator[SessionWatch]:
    made = SessionWatch()
    made.start()
    yield made
    made.stop()


def hear(bus: PrivateBus, qtbot: QtBot, word: str) -> None:
    """Wait for the stand-in; what was asked of it may still lie in the event loop."""
    QApplication.processEvents()
    assert bus.hear() == word
    QApplication.processEvents()


@pytest.mark.parametrize("how", ["sleep", "lock", "hint", "saver", "gnome"])
def test_it_tells_that_somebody_leaves(
    qtbot: QtBot, bus: PrivateBus, watch: SessionWatch, how: str
) -> None:
    hear(bus, qtbot, "inhibited")

    with qtbot.waitSignal(watch.leaving):
        bus.tell(how)


def test_another_persons_session_is_none_of_ours(
    qtbot: QtBot, bus: PrivateBus, watch: SessionWatch
) -> None:
    hear(bus, qtbot, "inhibited")
    told: list[str] = []
    watch.leaving.connect(lambda: told.append("left"))

    bus.tell("lock-another", "wake", "lock")

    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()
    assert told == ["left"]


def test_a_bus_that_went_away_is_found_again(
    qtbot: QtBot, bus: PrivateBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    from enumerator.app.session_linux import LoginEar

    holder = QObject()
    ear = LoginEar(holder, again_ms=1)
    told: list[str] = []
    ear.start(lambda: told.append("left"))
    hear(bus, qtbot, "inhibited")

    bus.go()
    qtbot.waitUntil(lambda: not ear.inhibits)
    bus.come()
    qtbot.waitUntil(lambda: ear.inhibits)
    hear(bus, qtbot, "inhibited")
    bus.tell("sleep")

    qtbot.waitUntil(lambda: told == ["left"])
    ear.stop()


def test_a_laptop_without_a_bus_works_and_having_slept_is_noticed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    asleep = [100.0, 100.0, 160.0]
    watch = SessionWatch(slept=lambda: asleep.pop(0) if len(asleep) > 1 else asleep[0], look_ms=1)

    with qtbot.waitSignal(watch.leaving):
        watch.start()

    watch.stop()


def test_the_laptop_sleeps_when_everything_is_locked_and_not_before(
    qtbot: QtBot, laptop: PracticeLaptop, bus: PrivateBus
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        hear(bus, qtbot, "inhibited")
        assert program.sitting is not None
        unlocked = program.sitting.unlocked

        bus.tell("sleep", "sleep")  # a service that says it twice
        qtbot.waitUntil(lambda: program.sitting is None)

        assert bus.hear() == "released"
        assert unlocked.locked
        assert unlocked.store.closed
        come_back(program, laptop, ENUMERATOR)
        hear(bus, qtbot, "inhibited")


def test_what_was_half_typed_when_the_laptop_fell_asleep_is_there_again(
    qtbot: QtBot, laptop: PracticeLaptop, bus: PrivateBus
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        begin_note(program)
        leave_by(qtbot, program, bus, "sleep")
        come_back(program, laptop, ENUMERATOR)
        press("Ctrl+R")

        assert note() == "dog at"


def test_an_interview_is_gone_on_with_at_its_place_after_the_screen_was_locked(
    qtbot: QtBot, laptop: PracticeLaptop, bus: PrivateBus
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        home = front(program)
        assert isinstance(home, WorklistView)
        home.opened.emit(A)
        window = front(program)
        assert isinstance(window, InterviewWindow)
        while not isinstance(focused(), QLineEdit):
            press("PgDown")
        write("Chak 9")
        asked = window.active_prompt()
        leave_by(qtbot, program, bus, "lock")
        come_back(program, laptop, ENUMERATOR)

        window = front(program)
        assert isinstance(window, InterviewWindow)
        now = window.active_prompt()
        assert asked is not None
        assert now is not None
        assert now.key == asked.key
        line = focused()
        assert isinstance(line, QLineEdit)
        assert line.text() == "Chak 9"


def leave_by(qtbot: QtBot, program: Program, bus: PrivateBus, how: str) -> None:
    hear(bus, qtbot, "inhibited")
    bus.tell(how)
    qtbot.waitUntil(lambda: program.sitting is None)


@pytest.mark.parametrize(
    ("message", "what", "leaves"),
    [
        (WM_WTSSESSION_CHANGE, SESSION_LOCK, True),
        (WM_WTSSESSION_CHANGE, CONSOLE_DISCONNECT, True),
        (WM_WTSSESSION_CHANGE, 0x8, False),  # WTS_SESSION_UNLOCK
        (WM_POWERBROADCAST, PBT_APMSUSPEND, True),
        (WM_POWERBROADCAST, 0xA, False),  # PBT_APMPOWERSTATUSCHANGE: the battery
        (0x100, PBT_APMSUSPEND, False),  # WM_KEYDOWN
    ],
)
def test_windows_messages_that_mean_that_somebody_leaves(
    message: int, what: int, leaves: bool
) -> None:
    assert means_leaving(message, what) is leaves
