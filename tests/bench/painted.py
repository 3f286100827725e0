"""A window that tells when it has been painted; run as a program, it is what ``starting`` times.

``python -m tests.bench.painted empty`` shows an empty window of Qt; ``… painted program HOME`` runs the program itself
on the practice laptop in HOME up to its sign-in. Each prints its resident memory in MB once painted, and ends.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class _Painted(QObject):
    """Hears the first paint of a window."""

    def __init__(self, window: QWidget, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._act = window, act
        window.installEventFilter(self)
        window.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._act)  # by then the children are painted too
        return super().eventFilter(watched, event)


def _tell() -> None:
    from tests.bench.memory import resident_mb

    print(f"{resident_mb():.1f}", flush=True)
    QApplication.closeAllWindows()
    QApplication.quit()


def _watch() -> None:
    _Painted(next(w for w in QApplication.topLevelWidgets() if w.isVisible()), _tell)


def empty() -> int:
    """What Qt and Python need to show anything at all."""
    application = QApplication(sys.argv[:1])
    window = QWidget()
    window.showMaximized()
    QTimer.singleShot(0, _watch)
    return application.exec()


def program(home: str) -> int:
    """The program as ``python -m enumerator`` runs it, with this machine's own key ring if it has one."""
    from pathlib import Path

    from enumerator.__main__ import main

    QApplication(sys.argv[:1])  # the program takes the one that is there
    QTimer.singleShot(0, _watch)
    return main(["--folder", str(Path(home) / "laptop")])


if __name__ == "__main__":
    sys.exit(empty() if sys.argv[1] == "empty" else program(sys.argv[2]))
