"""What the questions of one laptop can be answered with beside the keyboard; handed to the window by who built it."""

from collections.abc import Callable
from dataclasses import dataclass

from enumerator.ui.devices.positions import PositionSource, position_source


def _none() -> None:
    return None


@dataclass(frozen=True, slots=True)
class Devices:
    """Each gives a device when it is wanted, or None where this laptop has none. Nothing is opened before that."""

    position: Callable[[], PositionSource | None] = _none


NO_DEVICES = Devices()


def devices_here(position: str = "") -> Devices:
    """The devices of this laptop; ``position`` names the receiver's line where IT has said which it is."""
    return Devices(position=lambda: position_source(position))
