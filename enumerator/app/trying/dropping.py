"""Forms dropped on the practice window open in a trial of their own, in another process: no store is near it."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

import enumerator


def start_trial(file: Path) -> None:
    """Begin a trial of ``file`` beside this program."""
    from PySide6.QtCore import QProcess

    frozen = getattr(sys, "frozen", False)
    command = ["try", str(file.absolute())]
    house = str(Path(enumerator.__file__).resolve().parents[1])
    QProcess.startDetached(
        sys.executable, command if frozen else ["-m", "enumerator", *command], house
    )


class FormDrops(QObject):
    """Takes files that are dropped on ``window``; what is no form is refused by the trial, in words."""

    def __init__(self, window: QWidget, start: Callable[[Path], object] = start_trial) -> None:
        super().__init__(window)
        self._start = start
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if event.mimeData().hasUrls():
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
            if files:
                event.acceptProposedAction()
                self._start(Path(files[0]))
                return True
        return super().eventFilter(watched, event)
