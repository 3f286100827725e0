"""What a receiver says on its line: sentences of NMEA 0183, read into positions.

Our own reader, because three sentences and a check sum need no library: GGA has place, height and quality, RMC says
whether the place holds, GST (where a receiver sends it) has the error in metres, GSV how many satellites are seen, used
or not (NMEA 0183 version 4.11).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite

from enumerator.ui.devices.fix import Fix

_SENTENCE = re.compile(rb"\$([A-Z]{2}[A-Z]{3}[^*\r\n$]*)\*([0-9A-Fa-f]{2})")
_METRES_PER_HDOP = 5.0  # what one unit of dilution is worth with a cheap receiver under open sky
_LONGEST = 4096  # bytes kept while waiting for the end of a sentence; a real one has 82


@dataclass(slots=True)
class NmeaReader:
    """Bytes in, positions out; what is broken on the line is passed over."""

    heard: int = 0  # whole sentences, of any kind
    satellites: int = 0  # used for the last position
    _seen: dict[str, int] = field(default_factory=dict)  # in view, by the system they belong to
    _rest: bytes = b""
    _error: float = 0.0  # metres, from GST
    _valid: bool = True  # what RMC said last
    _found: list[Fix] = field(default_factory=list)

    @property
    def in_view(self) -> int:
        """Satellites that the receiver sees; those it uses where it does not tell what it sees."""
        return max(self.satellites, sum(self._seen.values()))

    def feed(self, data: bytes) -> Iterator[Fix]:
        """The positions that ``data`` completes, oldest first."""
        self._rest = (self._rest + data)[-_LONGEST:]
        end = 0
        for match in _SENTENCE.finditer(self._rest):
            end = match.end()
            if checksum(match[1]) == int(match[2], 16):
                self.heard += 1
                self._hear(match[1].decode("ascii", "replace").split(","))
        self._rest = self._rest[end:]
        found, self._found = self._found, []
        return iter(found)

    def _hear(self, parts: list[str]) -> None:
        try:
            match parts[0][2:]:
                case "GGA" if len(parts) >= 10:
                    self._hear_gga(parts)
                case "RMC" if len(parts) >= 7:
                    self._valid = parts[2] == "A"
                case "GSV" if len(parts) >= 4:
                    self._seen[parts[0][:2]] = int(parts[3] or 0)
                case "GST" if len(parts) >= 8 and parts[6] and parts[7]:
                    north, east = float(parts[6]), float(parts[7])
                    self._error = (north**2 + east**2) ** 0.5
                case _:
                    pass
        except ValueError:
            pass  # a receiver that is waking up says all sorts of things

    def _hear_gga(self, parts: list[str]) -> None:
        self.satellites = int(parts[7] or 0)
        quality = int(parts[6] or 0)
        if quality in (0, 6, 7, 8) or not self._valid:  # none, estimated, typed in, simulated
            return
        latitude = _degrees(parts[2], parts[3])
        longitude = _degrees(parts[4], parts[5])
        altitude = float(parts[9] or 0)
        accuracy = self._error or float(parts[8] or 99) * _METRES_PER_HDOP
        if not all(map(isfinite, (latitude, longitude, altitude, accuracy))):
            return
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            self._found.append(Fix(latitude, longitude, altitude, accuracy, self.satellites))


def checksum(body: bytes) -> int:
    """All bytes between ``$`` and ``*``, each against the others (exclusive or)."""
    total = 0
    for byte in body:
        total ^= byte
    return total


def _degrees(written: str, side: str) -> float:
    """``3131.2240``, N: degrees and minutes without anything between, as degrees."""
    whole, point, rest = written.partition(".")
    minutes = float(f"{whole[-2:]}{point}{rest}")
    degrees = float(whole[:-2] or 0) + minutes / 60
    return -degrees if side in ("S", "W") else degrees
