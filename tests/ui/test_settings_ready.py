"""The checks of this laptop by keys: all at once or one, stopped, said in both languages, nothing kept of them."""

import pytest
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.readiness import (
    CameraSeen,
    Check,
    DiskSeen,
    Fact,
    Line,
    Outcome,
    Paper,
    PositionSeen,
    PrinterSeen,
    Sense,
    StoreSeen,
    Verdict,
)
from enumerator.ui.announcing import listening
from enumerator.ui.devices.probes import Probe
from enumerator.ui.languages import Languages
from enumerator.ui.settings_ready import ReadyPage
from enumerator.ui.theme import Appearance
from tests.ui.eyesight import clipped, settle
from tests.ui.shell.keyboard import focused, place, press

ENDS: dict[Check, Fact] = {
    Check.DISK: DiskSeen(300 * 1024 * 1024),
    Check.STORE: StoreSeen(0, size=7 * 1024 * 1024),
    Check.POSITION: PositionSeen(Line.NO_PERMISSION, "/dev/serial/by-id/usb-u-blox_AG_7-if00"),
    Check.PRINTER: PrinterSeen(Paper.SAVED, "/home/amina/Documents/PSER slips/slip-TEST-0000.pdf"),
    Check.CAMERA: CameraSeen(Sense.GIVEN, 1280, 720, 120),
}


class Slow(Probe):
    """A check that ends when a test says so."""

    def __init__(self, check: Check) -> None:
        super().__init__(check)
        self.begun = self.closed = 0
        self.looked_only = False

    def _begin(self) -> None:
        self.begun += 1
        self.looked_only = self._look_only
        self.told.emit(
            StoreSeen(None) if self.check is Check.STORE else PositionSeen(Line.LISTENING)
        )

    def _close(self) -> None:
        self.closed += 1

    def end(self) -> None:
        self._finish(ENDS[self.check])


@pytest.fixture
def page(qtbot: QtBot, appearance: Appearance) -> ReadyPage:
    page = ReadyPage([Slow(check) for check in ENDS], appearance)
    place(qtbot, page)
    return page


def probes(page: ReadyPage) -> list[Slow]:
    return [one for one in page._probes if isinstance(one, Slow)]


def words(page: ReadyPage) -> str:
    return " ".join(one.words for one in page.rows())


def test_nothing_is_checked_before_somebody_asks(page: ReadyPage) -> None:
    assert [one.begun for one in probes(page)] == [0] * 5
    assert page.foot.notice == "Not checked yet"
    assert [one.verdict for one in page.rows()] == [None] * 5


def test_everything_is_checked_at_once_and_uses_up_no_paper(page: ReadyPage) -> None:
    press("Ctrl+R")
    assert all(one.begun == 1 and one.looked_only for one in probes(page))
    assert page.foot.notice == "Checking …"

    for one in probes(page):
        one.end()

    for said in (
        "300 MB",
        "whole and encrypted",
        "This account may not read",
        "slip-TEST-0000.pdf",
    ):
        assert said in words(page)
    assert page.foot.notice == "In order: 2. To know: 2. To mend: 1."


def test_arrows_go_from_check_to_check_and_enter_checks_and_stops(page: ReadyPage) -> None:
    press("Down", "Down", "Enter")
    store = probes(page)[1]
    assert store.running
    assert not store.looked_only

    press("Enter")

    assert (store.running, store.closed) == (False, 1)
    assert page.rows()[1].code == "stopped"
    press("Up")
    assert page.rows()[0].has_keyboard()


def test_digits_check_by_number(page: ReadyPage) -> None:
    press("4")

    assert [one.begun for one in probes(page)] == [0, 0, 0, 1, 0]
    assert page.rows()[3].has_keyboard()
    press("9")
    assert sum(one.begun for one in probes(page)) == 1


def test_escape_stops_what_runs_and_then_goes_back(qtbot: QtBot, page: ReadyPage) -> None:
    press("Ctrl+R", "Escape")
    assert not page.running
    assert {one.code for one in page.rows()} == {"stopped"}

    with qtbot.waitSignal(page.left):
        press("Escape")


def test_a_page_that_is_hidden_checks_nothing_and_forgets_what_the_camera_saw(
    page: ReadyPage,
) -> None:
    press("Ctrl+R")
    camera = probes(page)[4]
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    camera.seen.emit(image)
    shown = [one for one in page.rows()[4].findChildren(QLabel) if not one.pixmap().isNull()]
    assert any(one.height() > 60 for one in shown)

    page.hide()

    assert not page.running
    assert all(one.pixmap().height() < 60 for one in page.rows()[4].findChildren(QLabel))


def test_an_outcome_is_told_to_the_log_and_announced(qtbot: QtBot, page: ReadyPage) -> None:
    heard: list[str] = []
    with listening(heard.append), qtbot.waitSignal(page.found) as found:
        press("1")
        probes(page)[0].end()

    (outcome,) = found.args
    assert isinstance(outcome, Outcome)
    assert (outcome.code, outcome.verdict) == ("disk_low", Verdict.CARE)
    assert any(one.startswith("Room on the disk: Only 300 MB are free.") for one in heard)


@pytest.mark.parametrize("code", ["en", "ur"])
@pytest.mark.parametrize("size", [(1366, 690), (1024, 560)])
def test_nothing_is_cut_off_and_everything_is_named_in_either_language(
    qtbot: QtBot, qapp: QApplication, appearance: Appearance, code: str, size: tuple[int, int]
) -> None:
    languages = Languages(qapp, appearance)
    page = ReadyPage([Slow(check) for check in ENDS], appearance)
    place(qtbot, page)
    try:
        languages.use(code)
        page.resize(*size)
        page.check_all()
        for one in probes(page)[:-1]:
            one.end()
        settle()

        assert clipped(page) == []
        names = [_name_of(one) for one in page.findChildren(QPushButton)]
        assert all(names)
        assert len(set(names)) == len(names)
        told = [row.button.accessibleDescription() for row in page.rows()]
        assert all(row.words in said for row, said in zip(page.rows(), told, strict=True))
        assert ("Only 300 MB" in words(page)) is (code == "en")
    finally:
        languages.use("en")


def test_the_row_that_has_the_keyboard_is_in_sight(page: ReadyPage) -> None:
    page.resize(1024, 360)
    settle()
    for _ in range(5):
        press("Down")
        settle()
        button = focused()
        assert button is not None
        assert not button.visibleRegion().isEmpty()


def test_what_was_found_is_said_again_in_the_other_language(
    page: ReadyPage, qapp: QApplication, appearance: Appearance
) -> None:
    languages = Languages(qapp, appearance)
    press("1")
    probes(page)[0].end()

    languages.use("ur")
    try:
        assert "300" in words(page)
        assert "free" not in words(page)
    finally:
        languages.use("en")


def _name_of(button: QPushButton) -> str:
    QAccessible.setActive(True)
    node = QAccessible.queryAccessibleInterface(button)
    assert node is not None
    return node.text(QAccessible.Text.Name)
