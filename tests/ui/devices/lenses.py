"""A camera and a microphone that see and hear what a test wants them to."""

from PySide6.QtGui import QImage

from enumerator.ui.devices.camera import Camera
from enumerator.ui.devices.sound import Recorder, wav


class Lens(Camera):
    """A camera; ``show`` puts something before it."""

    def __init__(self) -> None:
        super().__init__()
        self.open = False
        self.turned = 0

    def start(self) -> None:
        self.open = True

    def stop(self) -> None:
        self.open = False

    def turn(self) -> bool:
        self.turned += 1
        return True

    def show(self, image: QImage) -> None:
        if self.open:
            self.seen.emit(image)


class Ear(Recorder):
    """A microphone that heard a second of silence for every ``hear``."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 0
        self.open = False

    def start(self) -> None:
        self.open = True

    def stop(self) -> bytes:
        self.open = False
        return wav(bytes(32_000 * self.seconds)) if self.seconds else b""

    def hear(self) -> None:
        self.seconds += 1
        self.lasted.emit(self.seconds)
