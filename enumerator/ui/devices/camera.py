"""The laptop's camera: pictures as they come, in memory only; through QtMultimedia, where that is installed.

A picture is a frame of the live view. Qt's own capture of stills may go by way of a file; nothing here does.
"""

from importlib.util import find_spec
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

_WIDEST = 1920  # pixels: more is made smaller anyway, and slows an old laptop


class Camera(QObject):
    """Tells what it sees from ``start`` until ``stop``."""

    seen = Signal(QImage)
    failed = Signal()  # another program has it, or it was pulled out

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError

    def turn(self) -> bool:
        """Look with the next camera of the laptop; False where there is only one."""
        return False


class QtCamera(Camera):
    """A camera of QtMultimedia. Raises LookupError where the laptop has none, ImportError where Qt cannot be loaded."""

    def __init__(self) -> None:
        super().__init__()
        from PySide6.QtMultimedia import (
            QMediaCaptureSession,
            QMediaDevices,
            QVideoSink,
        )

        self._all = QMediaDevices.videoInputs()
        if not self._all:
            raise LookupError("no camera")
        self._at = 0
        self._session = QMediaCaptureSession(self)
        self._sink = QVideoSink(self)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._tell)
        self._camera: Any = None

    def start(self) -> None:
        from PySide6.QtMultimedia import QCamera

        device = self._all[self._at]
        self._camera = QCamera(device, self)
        fitting = [f for f in device.videoFormats() if f.resolution().width() <= _WIDEST]
        if fitting:
            self._camera.setCameraFormat(max(fitting, key=lambda f: f.resolution().width()))
        self._camera.errorOccurred.connect(lambda *_error: self.failed.emit())
        self._session.setCamera(self._camera)
        self._camera.start()

    def stop(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None

    def turn(self) -> bool:
        if len(self._all) < 2:
            return False
        self.stop()
        self._at = (self._at + 1) % len(self._all)
        self.start()
        return True

    def _tell(self, frame: Any) -> None:
        image = frame.toImage()
        if not image.isNull():
            self.seen.emit(image)


def camera_is_installed() -> bool:
    """Whether QtMultimedia (PySide6-Addons) is there at all; it is loaded only when a camera is wanted."""
    return find_spec("PySide6.QtMultimedia") is not None


def open_camera() -> Camera | None:
    """The laptop's camera; None where there is none, or where QtMultimedia cannot be loaded (libpulse on Linux)."""
    try:
        return QtCamera()
    except (ImportError, LookupError):
        return None
