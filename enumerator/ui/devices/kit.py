"""What the questions of one laptop can be answered with beside the keyboard; handed to the window by who built it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage

from enumerator.ui.devices.camera import Camera, camera_is_installed, open_camera
from enumerator.ui.devices.codes import code_in, codes_are_read
from enumerator.ui.devices.positions import PositionSource, position_source
from enumerator.ui.devices.sound import Recorder, open_recorder


def _none() -> None:
    return None


@dataclass(slots=True)
class Desktop:
    """What a person did last at this window: the second photo lies where the first one did. Forgotten with it."""

    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Devices:
    """Each gives a device when it is wanted, or None where this laptop has none. Nothing is opened before that.

    ``camera``, ``recorder`` and ``read_code`` are None where the program was installed without them: then they are
    not offered at all.
    """

    position: Callable[[], PositionSource | None] = _none
    camera: Callable[[], Camera | None] | None = None
    recorder: Callable[[int], Recorder | None] | None = None  # given how many bytes there may be
    read_code: Callable[[QImage], str] | None = None
    desktop: Desktop = field(default_factory=Desktop)


NO_DEVICES = Devices()


def devices_here(position: str = "") -> Devices:
    """The devices of this laptop; ``position`` names the receiver's line where IT has said which it is."""
    multimedia = camera_is_installed()
    return Devices(
        position=lambda: position_source(position),
        camera=open_camera if multimedia else None,
        recorder=open_recorder if multimedia else None,
        read_code=code_in if codes_are_read() else None,
    )
