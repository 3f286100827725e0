"""A position as people read it: latitude and longitude in degrees, to about a metre."""

from math import isfinite

_DECIMALS = 5  # of a degree: 1.1 metres from north to south


def in_degrees(point: str) -> str:
    """A geopoint (latitude, longitude, height, accuracy) as ``31.52000, 74.35000``; what is none stays as it is."""
    parts = numbers(point)
    if len(parts) < 2:
        return point
    latitude, longitude = (round(part, _DECIMALS) + 0.0 for part in parts[:2])  # no -0.00000
    return f"{latitude:.{_DECIMALS}f}, {longitude:.{_DECIMALS}f}"


def accuracy(point: str) -> float:
    """How good a geopoint is, in metres; 0.0 where nobody said."""
    parts = numbers(point)
    return parts[3] if len(parts) > 3 else 0.0


def points(value: str) -> tuple[str, ...]:
    """The geopoints of a line or of a piece of land, whose last one is its first again."""
    return tuple(point.strip() for point in value.split(";") if point.strip())


def numbers(point: str) -> tuple[float, ...]:
    """The numbers of a geopoint; nothing where it is none."""
    try:
        found = tuple(float(part) for part in point.split())
    except ValueError:
        return ()
    return found if all(map(isfinite, found)) else ()
