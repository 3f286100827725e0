"""Points, lines and areas on the earth, as ODK measures them."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from forms.errors import EvaluationFailed
from forms.xpath.code import Kind
from forms.xpath.functions.texts import flat_texts
from forms.xpath.library import ODK
from forms.xpath.values import Value

EARTH_RADIUS = 6_378_100.0  # metres, at the equator

Point: TypeAlias = tuple[float, float]  # latitude, longitude


def _point(text: str) -> Point | None:
    parts = text.split()
    if not 2 <= len(parts) <= 4:
        return None
    try:
        latitude, longitude = float(parts[0]), float(parts[1])
    except ValueError:
        return None
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return latitude, longitude


def _points(texts: Sequence[str]) -> list[Point] | None:
    """The points of one trace or shape, or of several points; None where any is none."""
    if len(texts) == 1:
        texts = texts[0].strip().rstrip("; \t\r\n").split(";")
    found = [_point(text) for text in texts]
    points = [point for point in found if point is not None]
    return points if len(points) == len(found) and len(points) > 1 else None


def _centimetres(value: float) -> float:
    return abs(math.floor(value * 100 + 0.5) / 100)


@ODK.define("area enclosed-area", "v", Kind.NUMBER, whole=True)
def area(value: Value) -> float:
    """Square metres inside of a shape, by the spherical trapezoid sum."""
    points = _points(flat_texts((value,)))
    if points is None or len(points) < 3:
        return 0.0
    if points[0] != points[-1]:
        points = [*points, points[0]]
    total = 0.0
    for (south, west), (north, east) in pairwise(points):
        width = math.radians(east - west)
        total += width * (2 + math.sin(math.radians(north)) + math.sin(math.radians(south)))
    return _centimetres(total * EARTH_RADIUS * EARTH_RADIUS / 2)


@ODK.define("distance distance-between", "v+", Kind.NUMBER, whole=True)
def distance(*values: Value) -> float:
    """Metres along points, by the spherical law of cosines."""
    points = _points(flat_texts(values))
    if points is None:
        raise EvaluationFailed("distance() wants a trace, a shape or several points")
    return _centimetres(sum(_metres(start, end) for start, end in pairwise(points)))


def _metres(start: Point, end: Point) -> float:
    one, other = math.radians(start[0]), math.radians(end[0])
    apart = math.radians(start[1] - end[1])
    cosine = math.sin(one) * math.sin(other) + math.cos(one) * math.cos(other) * math.cos(apart)
    return math.acos(max(-1.0, min(1.0, cosine))) * EARTH_RADIUS


@ODK.define("intersects", "v", Kind.BOOLEAN, whole=True)
def intersects(value: Value) -> bool:
    """Whether a trace or shape crosses itself; lines that only follow each other do not."""
    points = _points(flat_texts((value,))) or []
    lines = [line for line in pairwise(points) if line[0] != line[1]]
    closed = len(lines) > 2 and lines[0][0] == lines[-1][1]
    for later, (third, fourth) in enumerate(lines):
        for earlier, (first, second) in enumerate(lines[: max(0, later - 1)]):
            joined = closed and earlier == 0 and later == len(lines) - 1
            if not joined and _cross(first, second, third, fourth):
                return True
    return False


def _cross(first: Point, second: Point, third: Point, fourth: Point) -> bool:
    """Two segments of a plane have a point in common."""
    turns = (
        _turn(first, second, third),
        _turn(first, second, fourth),
        _turn(third, fourth, first),
        _turn(third, fourth, second),
    )
    if turns[0] * turns[1] < 0 and turns[2] * turns[3] < 0:
        return True
    ends = ((first, second, third), (first, second, fourth), (third, fourth, first))
    return any(
        turn == 0 and _between(start, end, point)
        for turn, (start, end, point) in zip(turns, (*ends, (third, fourth, second)), strict=True)
    )


def _turn(start: Point, end: Point, point: Point) -> float:
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def _between(start: Point, end: Point, point: Point) -> bool:
    return all(min(a, b) <= c <= max(a, b) for a, b, c in zip(start, end, point, strict=True))


@ODK.define("geofence", "s s", Kind.BOOLEAN)
def geofence(place: str, fence: str) -> bool:
    """Whether a point lies inside of a closed shape: an odd number of borders lies east of it."""
    point = _point(place)
    shape = _points((fence,))
    if point is None or shape is None or shape[0] != shape[-1]:
        return False
    latitude, longitude = point
    inside = False
    for (lat1, lon1), (lat2, lon2) in pairwise(shape):
        if (lat1 > latitude) != (lat2 > latitude):
            border = (lon1 - lon2) * (latitude - lat2) / (lat1 - lat2) + lon2
            inside ^= longitude < border
    return inside
