"""How long a person waits after a key: until what it did is on the screen."""

from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_NONE = Qt.KeyboardModifier.NoModifier


class _Paints(QObject):
    """Counts how often a window was painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.UpdateRequest
        return super().eventFilter(watched, event)


def until_painted(
    window: QWidget, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = _NONE
) -> float:
    """Milliseconds until the page is on the screen; what is made in the pauses after that is not waited for."""
    paints = _Paints(window)
    window.installEventFilter(paints)
    begun = perf_counter()
    target = QApplication.focusWidget() or window
    if isinstance(key, str):
        QTest.keyClicks(target, key, modifiers)
    else:
        QTest.keyClick(target, key, modifiers)
    while not paints.count:
        QApplication.sendPostedEvents()
        if not paints.count:
            QApplication.processEvents()
    taken = (perf_counter() - begun) * 1000
    window.removeEventFilter(paints)
    paints.deleteLater()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken
