"""How long a line on the ground is, and how large a piece of land, from its corners in degrees.

On a sphere of the Earth's mean radius: within half a per cent of the ellipsoid, which is less than a receiver's error
makes of a field. The area is the spherical excess of the polygon (Chamberlain and Duquette, JPL 2007).
"""

from collections.abc import Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

_RADIUS = 6_371_008.8  # metres
Corner = tuple[float, float]
"""Latitude and longitude in degrees."""


def length(corners: Sequence[Corner]) -> float:
    """Metres along a line."""
    return sum(_apart(one, other) for one, other in pairwise(corners))


def area(corners: Sequence[Corner]) -> float:
    """Square metres of a piece of land, whichever way round its corners are named."""
    total = 0.0
    for at, (latitude, longitude) in enumerate(corners):
        after = corners[(at + 1) % len(corners)]
        turn = radians(after[1] - longitude)
        total += turn * (2 + sin(radians(latitude)) + sin(radians(after[0])))
    return abs(total) * _RADIUS**2 / 2


def _apart(one: Corner, other: Corner) -> float:
    """Haversine."""
    up, over = radians(other[0] - one[0]), radians(other[1] - one[1])
    half = sin(up / 2) ** 2 + cos(radians(one[0])) * cos(radians(other[0])) * sin(over / 2) ** 2
    return 2 * _RADIUS * asin(sqrt(half))
