"""An approval that can still be taken back: nothing is signed until its time is over."""

from PySide6.QtCore import QObject, QTimer, Signal

from enumerator.review.queue import QueueItem

UNDO_MS = 10_000


class Pending(QObject):
    """Holds one interview for a while. Where the program ends before, the interview simply waits in the queue again."""

    due = Signal()  # the time is over

    def __init__(self, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self._item: QueueItem | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self.due)

    @property
    def interview(self) -> str:
        return self._item.interview_id if self._item is not None else ""

    def hold(self, item: QueueItem) -> None:
        self._item = item
        self._timer.start()

    def take(self) -> QueueItem | None:
        """What was held, which is no longer; None where nothing was."""
        self._timer.stop()
        item, self._item = self._item, None
        return item
