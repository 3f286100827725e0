"""Where an interview began, learned beside it: a form that asks for it (start-geopoint) holds up nobody.

As ODK Collect does: the best position of the twenty seconds after the form has asked, or nothing
(https://docs.getodk.org/form-question-types/#metadata-start-geopoint; getodk/collect pull request 3260).
"""

from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from enumerator.errors import StoreError
from enumerator.ui.devices.fix import Fix
from enumerator.ui.devices.kit import Devices
from enumerator.ui.devices.positions import PositionSource
from enumerator.ui.interview.desk import InterviewDesk

WAIT_MS = 20_000
GOOD_ENOUGH = 5.0  # metres, as for a position that somebody waits for


class Whereabouts(QObject):
    """Listens to the receiver while the form waits for a position; who wants one of a question goes before."""

    def __init__(
        self,
        devices: Devices,
        desk: InterviewDesk,
        parent: QObject,
        *,
        wait_ms: int = WAIT_MS,
    ) -> None:
        super().__init__(parent)
        self._devices, self._desk = devices, desk
        self._source: PositionSource | None = None
        self._best: Fix | None = None
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(wait_ms)
        self._end.timeout.connect(self.end)

    @property
    def listening(self) -> bool:
        return self._source is not None

    def look(self) -> None:
        """Begin to listen where the form waits; once the page that is coming stands."""
        if not self.listening and self._desk.session.awaits_position:
            QTimer.singleShot(0, self, self._begin)

    def devices(self) -> Devices:
        """The laptop's devices; a question that wants a position has the receiver for itself."""
        return replace(self._devices, position=self._hand_over)

    def end(self) -> None:
        """Take the best position so far, or none."""
        source, self._source = self._source, None
        if source is None:
            return
        self._end.stop()
        source.stop()
        source.found.disconnect(self._found)
        source.failed.disconnect(self.end)
        best, self._best = self._best, None
        self._tell(best.value() if best is not None else "")

    def _begin(self) -> None:
        if self.listening or not self._desk.session.awaits_position:
            return
        source = self._devices.position()
        if source is None:
            self._tell("")
            return
        self._source = source
        source.found.connect(self._found)
        source.failed.connect(self.end)
        self._end.start()
        source.start()

    def _found(self, fix: Fix) -> None:
        if self._best is None or _worth(fix) < _worth(self._best):
            self._best = fix
        if 0 < fix.accuracy <= GOOD_ENOUGH:
            self.end()

    def _tell(self, position: str) -> None:
        """Nobody is told, and a store that is full loses no more than the position."""
        with suppress(StoreError):
            self._desk.locate(position)

    def _hand_over(self) -> PositionSource | None:
        self.end()
        return self._devices.position()


def _worth(fix: Fix) -> float:
    """The smaller the better; a fix that tells no accuracy comes after all that do."""
    return fix.accuracy or 1e9
