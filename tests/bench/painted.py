"""A window that tells when it has been painted; run as a program, it is what ``starting`` times.

``python -m tests.bench.painted empty`` shows an empty window of Qt; ``… painted program HOME`` runs the program itself
on the practice laptop in HOME up to its sign-in. Each prints its resident memory in MB once painted, and ends.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def empty() -> int:
    """What Qt and Python need to show anything at all."""
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication(sys.argv[:1])
    window = QWidget()
    window.showMaximized()
    tell_when_painted(window)
    return application.exec()


def program(home: str) -> int:
    """The program as ``python -m enumerator`` runs it."""
    import enumerator.__main__  # noqa: F401  what it needs before it opens the window
    from enumerator.app import run_window

    return run_window(Path(home) / "laptop", shown=lambda program: tell_when_painted(program.shell))


def tell_when_painted(window: "QWidget") -> None:
    """Print the memory after the first paint of ``window`` and of all in it, and end the program."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Painted(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                window.removeEventFilter(self)
                QTimer.singleShot(0, _tell)  # by then the children are painted too
            return super().eventFilter(watched, event)

    window.installEventFilter(Painted(window))


def _tell() -> None:
    from PySide6.QtWidgets import QApplication

    from tests.bench.memory import resident_mb

    print(f"{resident_mb():.1f}", flush=True)
    QApplication.closeAllWindows()
    QApplication.quit()


if __name__ == "__main__":
    sys.exit(empty() if sys.argv[1] == "empty" else program(sys.argv[2]))
