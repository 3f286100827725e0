"""Seconds that run down before the next try counts."""

from PySide6.QtCore import QObject, QTimer, Signal

A_SECOND = 1000


class Countdown(QObject):
    """Tells of every second while it runs, and of none else."""

    told = Signal()

    def __init__(self, parent: QObject, *, second: int = A_SECOND) -> None:
        """``second``: how many milliseconds it lasts."""
        super().__init__(parent)
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(second)
        self._timer.timeout.connect(self._pass)

    @property
    def left(self) -> int:
        return self._left

    def start(self, seconds: int) -> None:
        self._left = seconds
        if seconds > 0:
            self._timer.start()

    def stop(self) -> None:
        self._left = 0
        self._timer.stop()

    def _pass(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.stop()
        self.told.emit()
