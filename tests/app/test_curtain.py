"""Shift+F12 hides the window from whoever looks over a shoulder; nothing is lost, locked or typed by it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.demo.practice import ENUMERATOR
from enumerator.errors import DiskFull
from enumerator.ui.sign_in import SignInView
from enumerator.ui.worklist import WorklistView
from tests.app.working import front, working
from tests.support.practice import A, PracticeLaptop
from tests.ui.shell.keyboard import focused, press, write


def uncovered(program: Program) -> list[str]:
    """Kinds of widgets of which a point can still be seen."""
    shell = program.shell
    points = (
        QPoint(x, y) for x in range(2, shell.width(), 40) for y in range(2, shell.height(), 8)
    )
    seen = {top_most(shell, point) for point in points}
    return sorted(type(one).__name__ for one in seen)


def top_most(shell: QWidget, point: QPoint) -> QWidget:
    """The child of the window under a point that covers it."""
    found = shell.childAt(point) or shell
    while found is not shell and found.parentWidget() is not shell:
        parent = found.parentWidget()
        assert parent is not None
        found = parent
    return found


def open_interview(program: Program) -> None:
    home = front(program)
    assert isinstance(home, WorklistView)
    home.opened.emit(A)
    QApplication.processEvents()


def test_one_key_hides_everything_and_brings_the_same_field_back(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        open_interview(program)
        titled, page, field = program.shell.windowTitle(), front(program), focused()
        assert " – PSER Enumerator" in titled, "the household"

        press("Shift+F12")
        assert uncovered(program) == ["Curtain"]
        assert program.shell.windowTitle() == "PSER Enumerator"

        press("Shift+F12")
        assert "Curtain" not in uncovered(program)
        assert program.shell.windowTitle() == titled
        assert (front(program), focused()) == (page, field)


def test_no_other_key_does_anything_while_it_is_drawn(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        open_interview(program)
        page, field, language = front(program), focused(), QApplication.layoutDirection()

        press(
            "Shift+F12", "Tab", "Esc", "Enter", "Alt+2", "F9", "Ctrl+K", "F1", "F7", "F10", "Down"
        )
        press("Ctrl+L", "Ctrl+N", "Ctrl+Shift+D", "Ctrl+,", "Shift+Tab", "Space", "1")
        write("abc")
        covering = focused()
        assert covering is not None
        QTest.mouseClick(covering, Qt.MouseButton.LeftButton)
        assert uncovered(program) == ["Curtain"]

        press("Shift+F12")
        assert (front(program), focused(), QApplication.layoutDirection()) == (
            page,
            field,
            language,
        )


def test_what_is_typed_by_half_stands_there_after_it(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR):
        press("Ctrl+F")
        write("041")
        line = focused()
        assert isinstance(line, QLineEdit)
        before = line.text()

        press("Shift+F12")
        write("77")
        press("Shift+F12")
        write("7")

        assert focused() is line
        assert line.text() == f"{before}7"


def test_what_asks_for_the_keys_below_gets_them_only_afterwards(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Shift+F12")
        program.shell.show_problem(DiskFull(laptop.home))
        program.shell.banner.setFocus()
        below = front(program)
        assert isinstance(below, QWidget)
        below.setFocus()
        press("Down", "Enter")

        assert uncovered(program) == ["Curtain"]
        assert isinstance(front(program), WorklistView)


def test_it_locks_by_the_key_that_locks_and_the_gate_has_no_curtain(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    for keys in ("F12", "Ctrl+Shift+L"):
        with working(qtbot, laptop, ENUMERATOR) as program:
            press("Shift+F12", keys)
            qtbot.waitUntil(lambda: isinstance(program.shell.page, SignInView))
            assert "Curtain" not in uncovered(program)

            press("Shift+F12")
            assert "Curtain" not in uncovered(program), "nothing is there to hide"


def test_the_curtain_is_offered_by_its_name_too(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+K")
        write("hide")
        press("Enter")
        assert uncovered(program) == ["Curtain"]

        press("Shift+F12")
        assert isinstance(front(program), WorklistView)
