"""The end of the log is told to the key ring while somebody works: a power cut then takes minutes from what is known.

The log is read here, which is quick; the ring is asked on the worker, for it may let people wait.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from enumerator.errors import StoreError
from enumerator.logs import Log
from enumerator.ui.background import Background

_EVERY_MS = 10 * 60_000
_log = Log("chain")


class HeadKeeper(QObject):
    """Tells every ten minutes and when it is asked; locking tells by itself."""

    def __init__(self, work: Background, read: Callable[[], Callable[[], bool]]) -> None:
        """``read`` looks where the log ends, and returns what tells it (Unlocked.remember_head)."""
        super().__init__()
        self._work = work
        self._read: Callable[[], Callable[[], bool]] | None = read
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.keep)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._read = None

    def keep(self) -> None:
        if self._read is None:
            return
        try:
            tell = self._read()
        except StoreError:  # whoever works will meet it
            return
        self._work.run(
            tell,
            done=lambda _: None,
            failed=lambda error: _log.fault("head_not_kept", error),
        )
