"""The lock that comes by itself."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from enumerator.app.idle import WARNED_MS, IdleLock

_LONG, _GONE = 600_000, 200


def shown(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    return field


def test_it_locks_when_nobody_touches_anything(qtbot: QtBot, qapp: QApplication) -> None:
    shown(qtbot)
    locked: list[bool] = []
    idle = IdleLock(qapp, 1, lambda: locked.append(True))

    idle.start()

    qtbot.waitUntil(lambda: locked == [True])
    assert idle.left == -1


def test_each_touch_begins_the_count_anew(qtbot: QtBot, qapp: QApplication) -> None:
    field = shown(qtbot)
    window = field.windowHandle()
    idle = IdleLock(qapp, _LONG, lambda: None)
    idle.start()

    touches: list[Callable[[], object]] = [
        lambda: QTest.keyClick(window, Qt.Key.Key_A),
        lambda: QTest.mouseMove(window, QPoint(3, 3)),
        lambda: QTest.mouseClick(window, Qt.MouseButton.LeftButton),
    ]
    for touch in touches:
        qtbot.waitUntil(lambda: idle.left < _LONG - _GONE)
        touch()
        qtbot.waitUntil(lambda: idle.left > _LONG - _GONE)


def test_nothing_is_counted_while_nobody_is_signed_in(qtbot: QtBot, qapp: QApplication) -> None:
    field = shown(qtbot)
    window = field.windowHandle()
    idle = IdleLock(qapp, _LONG, lambda: None)
    idle.start()
    idle.stop()

    QTest.keyClick(window, Qt.Key.Key_A)

    assert idle.left == -1


def test_a_window_that_comes_later_counts_too(qtbot: QtBot, qapp: QApplication) -> None:
    first = shown(qtbot)
    idle = IdleLock(qapp, _LONG, lambda: None)
    idle.start()
    later = shown(qtbot)

    qtbot.waitUntil(lambda: idle.left < _LONG - _GONE)
    QTest.keyClick(later.windowHandle(), Qt.Key.Key_A)

    qtbot.waitUntil(lambda: idle.left > _LONG - _GONE)
    assert not first.isActiveWindow()


def test_the_lock_is_told_before_it_comes_and_a_touch_calls_it_off(
    qtbot: QtBot, qapp: QApplication
) -> None:
    field = shown(qtbot)
    idle = IdleLock(qapp, WARNED_MS + 1, lambda: None)
    with qtbot.waitSignal(idle.coming):
        idle.start()

    with qtbot.waitSignal(idle.over):
        QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)

    assert idle.left > WARNED_MS - _GONE


def test_a_short_wait_comes_without_a_warning(qtbot: QtBot, qapp: QApplication) -> None:
    shown(qtbot)
    told: list[str] = []
    idle = IdleLock(qapp, 1, lambda: told.append("locked"))
    idle.coming.connect(lambda: told.append("coming"))

    idle.start()

    qtbot.waitUntil(lambda: "locked" in told)
    assert told == ["locked"]
