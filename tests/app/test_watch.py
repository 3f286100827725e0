"""The laptop is watched while somebody works; each thing is told once, and nothing stops an interview."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.app.watch import LaptopWatch
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES
from enumerator.errors import LaptopWarning, StoreDamaged
from enumerator.fieldwork.conditions import LOW_ROOM, Battery, Instruments
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.trouble_view import TroubleView
from enumerator.ui.worklist import WorklistView
from tests.app.working import close
from tests.support.mounts import small_disk
from tests.support.practice import A, PracticeLaptop

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


@dataclass
class Laptop:
    free: int = LOW_ROOM
    battery: Battery | None = None
    now: datetime = NOW
    known: datetime | None = None
    told: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)

    def watched(self) -> LaptopWatch:
        watch = LaptopWatch()
        watch.warned.connect(self._hear)
        watch.over.connect(self.over.append)
        watch.start(
            Instruments(
                lambda: self.free, lambda: self.battery, lambda: self.now, lambda: self.known
            )
        )
        return watch

    def _hear(self, warning: LaptopWarning) -> None:
        self.told.append(warning.code)


def test_each_thing_is_told_once(qapp: QApplication) -> None:
    laptop = Laptop(free=LOW_ROOM - 1, known=NOW + timedelta(days=1))
    watch = laptop.watched()

    watch.look()
    watch.look()

    assert laptop.told == ["disk_low", "clock_went_back"]


def test_a_battery_is_told_when_low_and_once_more_when_nearly_empty(qapp: QApplication) -> None:
    laptop = Laptop(battery=Battery(12, charging=False))
    watch = laptop.watched()
    for percent in (9, 8, 6, 4, 3):
        laptop.battery = Battery(percent, charging=False)
        watch.look()

    assert laptop.told == ["battery_low", "battery_low"]
    assert laptop.over == []


def test_what_is_over_is_taken_back_and_told_again_when_it_comes_again(qapp: QApplication) -> None:
    laptop = Laptop(battery=Battery(7, charging=False))
    watch = laptop.watched()
    laptop.battery = Battery(7, charging=True)
    watch.look()
    laptop.battery = Battery(7, charging=False)
    watch.look()

    assert laptop.told == ["battery_low", "battery_low"]
    assert laptop.over == ["battery_low"]


def test_a_clock_that_is_set_back_while_somebody_works_is_told_until_it_is_right_again(
    qapp: QApplication,
) -> None:
    laptop = Laptop(known=NOW - timedelta(days=3))
    watch = laptop.watched()
    for now in (timedelta(minutes=1), timedelta(hours=-2), timedelta(minutes=2)):
        laptop.now = NOW + now
        watch.look()

    assert laptop.told == ["clock_went_back"]
    assert laptop.over == ["clock_went_back"]


def test_a_year_that_cannot_be_is_not_what_later_times_are_held_to(qapp: QApplication) -> None:
    laptop = Laptop(now=datetime(2150, 1, 1, tzinfo=UTC))
    watch = laptop.watched()
    laptop.now = NOW
    watch.look()

    assert laptop.told == ["clock_nonsense"]
    assert laptop.over == ["clock_nonsense"]


def test_nothing_is_watched_while_nobody_works(qapp: QApplication) -> None:
    laptop = Laptop()
    watch = laptop.watched()
    watch.stop()
    laptop.free = 0
    watch.look()

    assert laptop.told == []


# --- in the program ---


def program(qtbot: QtBot, laptop: PracticeLaptop) -> Program:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = Program(
        application,
        laptop.practice.folders,
        laptop.practice.accounts,
        laptop.settings,
        clock=laptop.time.tell,
    )
    qtbot.addWidget(made.shell)
    made.shell.show()
    return made


def front(running: Program) -> object:
    """The page in front."""
    return running.shell.page


def signed_in(qtbot: QtBot, laptop: PracticeLaptop) -> Program:
    made = program(qtbot, laptop)
    made.gate.opened.emit(laptop.practice.accounts.check(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id]))
    assert made.sitting is not None
    return made


def test_on_a_disk_that_is_nearly_full_no_household_is_begun_and_begun_ones_go_on(
    qtbot: QtBot, tmp_path: Path, new_laptop: PracticeLaptop
) -> None:
    with small_disk(tmp_path / "disk", megabytes=60) as disk:
        laptop = PracticeLaptop(disk.folder / "home", like=new_laptop)
        with laptop.signed_in(ENUMERATOR) as sitting:
            sitting.interviews.open(A)
        running = signed_in(qtbot, laptop)
        told = running.shell.banner.message
        assert told is not None
        assert told.code == "disk_low"
        home = running.shell.page
        assert isinstance(home, WorklistView)

        home.opened.emit("A-002")
        refused = running.shell.banner.message
        assert refused is not None
        assert refused.code == "disk_too_low"
        assert front(running) is home
        home.opened.emit(A)

        assert isinstance(front(running), InterviewWindow)
        close(running)


def test_a_clock_that_went_back_is_told_and_work_goes_on(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    laptop.time.pass_(-86_400)
    running = signed_in(qtbot, laptop)

    told = running.shell.banner.message
    assert told is not None
    assert told.code == "clock_went_back"
    home = running.shell.page
    assert isinstance(home, WorklistView)
    home.opened.emit(A)
    assert isinstance(front(running), InterviewWindow)
    close(running)


def test_a_store_that_cannot_be_opened_has_a_page_of_its_own_with_a_way_back(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    store = laptop.practice.folders.store
    data = store.read_bytes()
    store.write_bytes(data[:100] + bytes(100) + data[200:])
    running = program(qtbot, laptop)
    gate = running.gate
    with pytest.raises(StoreDamaged) as damaged:
        laptop.practice.accounts.unlock(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])

    gate.refuse(damaged.value)

    page = running.shell.page
    assert isinstance(page, TroubleView)
    assert "damaged" in page.words[0]
    page.again_wanted.emit()
    assert running.shell.page is running.gate
    assert running.gate is not gate
    close(running)
