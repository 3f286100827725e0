"""Receivers that say what a test wants: one on a line of its own, as a real one is, and one without a line."""

import os

from enumerator.ui.devices.fix import Fix
from enumerator.ui.devices.nmea import checksum
from enumerator.ui.devices.positions import PositionSource


class ReceiverOnALine:
    """A pseudo terminal: the program opens its one end as a serial port, the test writes sentences into the other."""

    def __init__(self) -> None:
        self._master, self._slave = os.openpty()
        self.path = os.ttyname(self._slave)

    def say(self, *bodies: str) -> None:
        for body in bodies:
            os.write(self._master, f"${body}*{checksum(body.encode()):02X}\r\n".encode())

    def fix(
        self, latitude: str = "3131.2240", longitude: str = "07421.5220", hdop: float = 0.8
    ) -> None:
        self.say(f"GPGGA,062713,{latitude},N,{longitude},E,1,09,{hdop},217.4,M,-38.5,M,,")

    def unplug(self) -> None:
        for end in (self._master, self._slave):
            if end >= 0:
                os.close(end)
        self._master = self._slave = -1


class Receiver(PositionSource):
    """One that tells fixes when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = self.ended = 0

    def start(self) -> None:
        self.begun += 1

    def stop(self) -> None:
        self.ended = self.begun

    def fix(self, accuracy: float, latitude: float = 31.5204, longitude: float = 74.3587) -> None:
        self.found.emit(Fix(latitude, longitude, 217.0, accuracy, 9))
