"""The devices of a laptop, looked at one by one: each check runs beside the window, tells how far it is, can end."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from enumerator.fieldwork.readiness import (
    CameraSeen,
    Check,
    Fact,
    Line,
    PositionSeen,
    Sense,
    SoundHeard,
    Stopped,
)
from enumerator.ui.background import Background
from enumerator.ui.devices.camera import Camera
from enumerator.ui.devices.fix import Fix
from enumerator.ui.devices.positions import PositionSource
from enumerator.ui.devices.sound import RATE, Recorder

FIX_SECONDS = 120  # a cold receiver under open sky needs half a minute to two
QUIET_SECONDS = 8  # receivers speak once a second
PICTURE_SECONDS = 8
SOUND_SECONDS = 4
_TICK_MS = 500
_HEADER = 44  # bytes before the samples of a WAV file
_LOUDEST = 32_768
_SEEN = 16  # of 255: a picture that shows something


class Probe(QObject):
    """One check. ``told`` while it runs, ``done`` once at its end, whatever the end was."""

    told = Signal(object)  # Fact
    done = Signal(object)  # Fact
    seen = Signal(QImage)  # what a camera sees, to be shown and forgotten

    def __init__(self, check: Check, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.check = check
        self.running = self._look_only = False

    def start(self, *, look_only: bool = False) -> None:
        """Begin. ``look_only``: do nothing that uses anything up, such as paper."""
        if not self.running:
            self.running, self._look_only = True, look_only
            self._begin()

    def stop(self) -> None:
        """Break off; what was opened is closed."""
        if self.running:
            self._finish(Stopped(self.check))

    def _begin(self) -> None:
        raise NotImplementedError

    def _close(self) -> None:
        """Let go of what was opened."""

    def _finish(self, fact: Fact) -> None:
        if self.running:
            self.running = False
            self._close()
            self.done.emit(fact)


@dataclass(frozen=True, slots=True)
class Asked:
    """How something is asked beside the window."""

    stopped: Callable[[], bool]  # nobody waits for the answer any more
    look_only: bool


Question = Callable[[Asked], Fact]


class AskedBeside(Probe):
    """A check that is one question to the system: the disk, the clock, the store, the printers."""

    def __init__(
        self,
        check: Check,
        background: Background,
        ask: Question,
        meanwhile: Fact | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``meanwhile`` is told until the answer comes."""
        super().__init__(check, parent)
        self._background, self._ask, self._meanwhile = background, ask, meanwhile
        self._asked = 0

    def _begin(self) -> None:
        self._asked += 1
        asked = self._asked
        if self._meanwhile is not None:
            self.told.emit(self._meanwhile)
        self._background.run(
            partial(self._ask, Asked(lambda: asked != self._asked, self._look_only)),
            done=partial(self._answered, asked),
            failed=partial(self._failed, asked),
        )

    def _close(self) -> None:
        self._asked += 1  # whatever still comes is an answer to nobody

    def _answered(self, asked: int, fact: Fact) -> None:
        if asked == self._asked:
            self._finish(fact)

    def _failed(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self._finish(Stopped(self.check))
            raise error  # a fault of ours: it is logged and told as all of them are


class _Timed(Probe):
    """A check of a device that takes its time."""

    def __init__(
        self, check: Check, clock: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(check, parent)
        self._clock = clock
        self._began = 0.0
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.setTimerType(Qt.TimerType.CoarseTimer)
        self._ticking.timeout.connect(self.tick)

    @property
    def seconds(self) -> int:
        return int(self._clock() - self._began)

    def tick(self) -> None:
        """Look at the clock: tell how far one is, or that it has been long enough."""
        raise NotImplementedError

    def _count(self) -> None:
        self._began = self._clock()
        self._ticking.start()

    def _close(self) -> None:
        self._ticking.stop()


class PositionProbe(_Timed):
    """Listens to the receiver until it gives a position, falls silent, or has had its time."""

    def __init__(
        self,
        open_source: Callable[[], PositionSource | None],
        *,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(Check.POSITION, clock, parent)
        self._open = open_source
        self._source: PositionSource | None = None

    def _begin(self) -> None:
        source = self._open()
        if source is None:
            self._finish(PositionSeen(Line.NONE))
            return
        self._source = source
        source.found.connect(self._found)
        source.failed.connect(self._failed)
        self._count()
        self.told.emit(self._fact(Line.LISTENING))
        source.start()

    def tick(self) -> None:
        source = self._source
        if source is None:
            return
        heard = source.reader.heard if source.reader is not None else 0
        on_a_line = source.reader is not None
        if self.seconds >= FIX_SECONDS:
            self._finish(self._fact(Line.NO_FIX))
        elif on_a_line and not heard and self.seconds >= QUIET_SECONDS:
            self._finish(self._fact(Line.NOISE if source.received else Line.SILENT))
        else:
            self.told.emit(self._fact(Line.LISTENING))

    def _found(self, fix: Fix) -> None:
        self._finish(self._fact(Line.FOUND, fix))

    def _failed(self) -> None:
        trouble = self._source.trouble if self._source is not None else None
        if trouble is not Line.NO_FIX:  # the system says so again and again, until it has one
            self._finish(self._fact(trouble or Line.CLOSED))

    def _fact(self, line: Line, fix: Fix | None = None) -> PositionSeen:
        source = self._source
        reader = source.reader if source is not None else None
        return PositionSeen(
            line,
            source.where if source is not None else "",
            self.seconds,
            reader.heard if reader is not None else 0,
            fix.satellites if fix is not None else reader.in_view if reader is not None else 0,
            fix.accuracy if fix is not None else 0.0,
        )

    def _close(self) -> None:
        super()._close()
        source, self._source = self._source, None
        if source is not None:
            source.stop()
            source.deleteLater()


class CameraProbe(_Timed):
    """Waits for one picture, shows it and forgets it."""

    def __init__(
        self,
        open_camera: Callable[[], Camera | None] | None,
        *,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """``open_camera``: None where the program was installed without cameras."""
        super().__init__(Check.CAMERA, clock, parent)
        self._open = open_camera
        self._camera: Camera | None = None
        self._last: CameraSeen | None = None

    def _begin(self) -> None:
        self._last = None
        if self._open is None:
            self._finish(CameraSeen(Sense.NOT_INSTALLED))
            return
        camera = self._open()
        if camera is None:
            self._finish(CameraSeen(Sense.NONE))
            return
        self._camera = camera
        camera.seen.connect(self._saw)
        camera.failed.connect(lambda: self._finish(CameraSeen(Sense.NOTHING)))
        self._count()
        self.told.emit(CameraSeen(Sense.WAITING))
        camera.start()

    def tick(self) -> None:
        if self.seconds >= PICTURE_SECONDS:
            self._finish(self._last or CameraSeen(Sense.NOTHING))

    def _saw(self, image: QImage) -> None:
        if not self.running:
            return
        self._last = CameraSeen(Sense.GIVEN, image.width(), image.height(), brightness(image))
        if self._last.brightness >= _SEEN:  # the first pictures of many cameras are black
            self.seen.emit(image)
            self._finish(self._last)

    def _close(self) -> None:
        super()._close()
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.stop()
            camera.deleteLater()


def brightness(image: QImage) -> int:
    """The mean of a picture's grey, 0 to 255."""
    small = image.scaled(
        16, 16, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    grey = [small.pixelColor(x, y).value() for x in range(16) for y in range(16)]
    return sum(grey) // len(grey)


class SoundProbe(_Timed):
    """Listens for a few seconds, tells how loud it was and forgets what was said."""

    def __init__(
        self,
        open_recorder: Callable[[int], Recorder | None] | None,
        *,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """``open_recorder``: None where the program was installed without microphones."""
        super().__init__(Check.SOUND, clock, parent)
        self._open = open_recorder
        self._recorder: Recorder | None = None

    def _begin(self) -> None:
        if self._open is None:
            self._finish(SoundHeard(Sense.NOT_INSTALLED))
            return
        recorder = self._open(RATE * 2 * (SOUND_SECONDS + 2))
        if recorder is None:
            self._finish(SoundHeard(Sense.NONE))
            return
        self._recorder = recorder
        recorder.failed.connect(lambda: self._finish(SoundHeard(Sense.NOTHING)))
        self._count()
        self.told.emit(SoundHeard(Sense.WAITING))
        recorder.start()

    def tick(self) -> None:
        if self.seconds >= SOUND_SECONDS and self._recorder is not None:
            recorder, self._recorder = self._recorder, None
            recorded = recorder.stop()
            recorder.deleteLater()
            sense = Sense.GIVEN if recorded else Sense.NOTHING
            self._finish(SoundHeard(sense, loudest(recorded)))

    def _close(self) -> None:
        super()._close()
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            recorder.stop()
            recorder.deleteLater()


def loudest(recorded: bytes) -> int:
    """The loudest moment of a WAV file of 16 bits, in percent of what it can hold."""
    samples = recorded[_HEADER:]
    count = len(samples) // 2
    values = struct.unpack(f"<{count}h", samples[: 2 * count])
    return min(100, round(100 * max(map(abs, values), default=0) / _LOUDEST))
