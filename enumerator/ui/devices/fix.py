"""A position as a receiver gives it, and several of them made into one."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

_METRES = 111_320.0  # of one degree of latitude
_FAR = 4.0  # a fix that lies further away than so many times its accuracy is of another place, or wrong


@dataclass(frozen=True, slots=True)
class Fix:
    """Where a receiver is: degrees of WGS 84, metres."""

    latitude: float
    longitude: float
    height: float = 0.0
    accuracy: float = 0.0  # of two positions in three; 0.0 where nobody knows
    satellites: int = 0

    def value(self) -> str:
        """As a geopoint is submitted: latitude, longitude, height, accuracy (ODK XForms, "geopoint")."""
        return f"{self.latitude:.7f} {self.longitude:.7f} {self.height:.1f} {self.accuracy:.1f}"


def averaged(fixes: Sequence[Fix]) -> Fix:
    """One position from several of the same place: the better a fix, the more it counts (by inverse variance).

    The accuracy told is that of the best fix: the errors of one receiver in one minute are of one kind and do not
    cancel out, so that averaging steadies a position and does not sharpen it.
    """
    best = min(fixes, key=lambda fix: fix.accuracy or 1e9)
    near = [
        fix for fix in fixes if apart(fix, best) <= _FAR * max(fix.accuracy, best.accuracy, 3.0)
    ]
    weights = [1.0 / max(fix.accuracy, 1.0) ** 2 for fix in near]
    whole = sum(weights)

    def mean(values: Sequence[float]) -> float:
        return sum(v * w for v, w in zip(values, weights, strict=True)) / whole

    return Fix(
        mean([fix.latitude for fix in near]),
        mean([fix.longitude for fix in near]),
        mean([fix.height for fix in near]),
        best.accuracy,
        max(fix.satellites for fix in near),
    )


def apart(one: Fix, other: Fix) -> float:
    """Metres between two positions that are not far from each other."""
    north = (one.latitude - other.latitude) * _METRES
    east = (one.longitude - other.longitude) * _METRES * cos(radians(one.latitude))
    return float((north**2 + east**2) ** 0.5)
