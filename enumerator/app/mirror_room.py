"""Copies on cards and sticks while somebody works: every few minutes, when something was finished, and at lock."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from enumerator.errors import (
    LaptopWarning,
    MediumChanged,
    MediumFailed,
    MediumFull,
    MediumReadOnly,
    StoreError,
)
from enumerator.fieldwork.mirror import MediumState, Mirrors, Trouble
from enumerator.logs import Log
from enumerator.ui.background import Background

if TYPE_CHECKING:
    from enumerator.app.sitting import Sitting
    from enumerator.ui.shell import Shell

_EVERY_MS = 3 * 60_000
_FIRST_MS = 1_500  # whoever signed in has her list by then
_TOLD: dict[Trouble, Callable[[str], LaptopWarning]] = {
    Trouble.FULL: MediumFull,
    Trouble.READ_ONLY: MediumReadOnly,
    Trouble.FAILED: MediumFailed,
}
_log = Log("mirror")


class MirrorRoom(QObject):
    """Lives as long as its sitting. The work is done on a worker of its own: a card may hang."""

    stood = Signal(object)  # tuple[MediumState, ...] after each run
    warned = Signal(object)  # a LaptopWarning, once for each medium and fault
    over = Signal(str)  # the code of one that holds no longer

    def __init__(self, sitting: "Sitting", media: Sequence[Path], worker: Background) -> None:
        super().__init__()
        self._store = sitting.unlocked.store
        self._worker = worker
        self._running = self._again = self._stopped = False
        self._told: set[tuple[str, str]] = set()
        self._mirrors = Mirrors(
            sitting.worker_store,
            sitting.copyist,
            media,
            home=self._store.path.parent,
            stopped=lambda: self._stopped,
        )
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.run)
        self._timer.start()
        QTimer.singleShot(_FIRST_MS, self, self.run)

    def run(self) -> None:
        """Bring the media up to date beside the work; once more afterwards if it is under way."""
        if self._stopped:
            return
        if self._running:
            self._again = True
            return
        self._running = True
        self._worker.run(self._mirrors.run, done=self._done, failed=self._failed)

    def stop(self) -> None:
        """The store is about to be shut: what changed is sealed now, and written when it is shut."""
        if self._stopped:
            return
        self._stopped = True
        self._timer.stop()
        try:
            write = self._mirrors.last_copies(self._store)
        except StoreError:  # a disk that fails does not keep the laptop open
            return
        self._worker.run(write, done=lambda _: None, failed=_not_written)

    def _done(self, states: tuple[MediumState, ...]) -> None:
        self._running = False
        if self._stopped:
            return
        self._tell(states)
        self.stood.emit(states)
        if self._again:
            self._again = False
            self.run()

    def _failed(self, error: Exception) -> None:
        self._running = False
        if not self._stopped:  # else the store was shut in the middle
            _log.fault("mirror_stopped", error)

    def _tell(self, states: tuple[MediumState, ...]) -> None:
        now: dict[tuple[str, str], LaptopWarning] = {}
        for state in states:
            for warning in _warnings(state):
                now[state.path, warning.code] = warning
        codes = {code for _, code in now}
        for code in sorted({code for _, code in self._told} - codes - {MediumChanged.code}):
            self.over.emit(code)
        for mark in now.keys() - self._told:
            self.warned.emit(now[mark])
        self._told = {mark for mark in self._told if mark[1] == MediumChanged.code} | now.keys()


def medium_name(path: str) -> str:
    """As people call it: the name of the card, not the way to it."""
    return Path(path).name or path


def _warnings(state: MediumState) -> list[LaptopWarning]:
    name = medium_name(state.path)
    found: list[LaptopWarning] = []
    if state.trouble is not None:
        found.append(_TOLD[state.trouble](name))
    if state.lost or state.put_back:
        found.append(MediumChanged(name))
    return found


def _not_written(error: Exception) -> None:
    _log.fault("last_copies_failed", error)


def open_copies(
    sitting: "Sitting", media: Sequence[Path], worker: Background, shell: "Shell"
) -> MirrorRoom | None:
    """None where IT has named no medium, nothing ever leaves, or the laptop waits for its certificate."""
    if not media or not sitting.sends or not sitting.unlocked.device_certificate:
        return None
    room = MirrorRoom(sitting, media, worker)
    room.warned.connect(shell.show_problem)
    room.over.connect(shell.banner.withdraw)
    return room
