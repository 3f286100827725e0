"""Key presses as the window system sends them, shortcuts included; and a language made of Urdu letters."""

from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

_URDU = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابچدےفگہیجکلمنوپقرستعوشخئز", strict=True))


def place(qtbot: QtBot, page: QWidget) -> None:
    """Show a page on its own, in front, with the focus where it wants it."""
    qtbot.addWidget(page)
    page.resize(1366, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def press(*keys: str) -> None:
    """Press keys ("Ctrl+R", "Enter") where the focus is."""
    for one in keys:
        QTest.keySequence(_focused(), QKeySequence(one.replace("Enter", "Return")))
        QApplication.processEvents()


def write(words: str) -> None:
    """Type letters of any script where the focus is."""
    for letter in words:
        if letter.isascii():
            QTest.keyClicks(_focused(), letter)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(_focused(), event)
    QApplication.processEvents()


def strike(letter: str, *, shift: bool) -> None:
    """One letter as the system gives it, whatever Caps Lock makes of Shift."""
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(letter.upper()), held, letter)
        QApplication.sendEvent(_focused(), event)


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def _focused() -> QWidget:
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "nothing has the focus"
    return widget


class PseudoUrdu(QTranslator):
    """Every word of the program in Urdu letters; what stands in braces stays."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, _context: str, source: str, _comment: str | None = None, _count: int = -1
    ) -> str:
        said, depth = [], 0
        for letter in source:
            depth += letter == "{"
            said.append(letter if depth else _URDU.get(letter.lower(), letter))
            depth -= letter == "}"
        return "".join(said)


RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
