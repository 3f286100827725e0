"""What stands out of an interview beside the others of the laptop: made up in a chair, copied, or asked too fast."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from math import asin, cos, radians, sin, sqrt

from enumerator.review.findings import Finding, Odd
from enumerator.review.sketches import Sketch

SHORTEST = timedelta(minutes=12)
LONGEST = timedelta(minutes=120)
NEAR_METRES = 5.0
MOST_SPECIAL = 0.30  # of the questions asked
ALIKE_IN_A_ROW = 3
NIGHT_FROM, NIGHT_TO = 21, 6  # hours, in the policy zone
EARTH_METRES = 6_371_008.8  # mean radius (IUGG)
_SPOT = 1e-6  # degrees, about 10 cm: no receiver is so exact twice
_CELL = 10_000  # parts of a degree: about 11 m of latitude


@dataclass(frozen=True, slots=True)
class Held:
    """An interview as it lies beside others."""

    interview: str
    household: str  # its key, as people read it
    structure: str  # segment and structure
    author: str  # staff id
    began: datetime
    finalized: datetime
    sketch: Sketch

    @property
    def ended(self) -> datetime:
        """When the time that was spent would be over, had there been no pause."""
        return self.began + timedelta(seconds=self.sketch.seconds)


class Across:
    """Many interviews, laid out so that each finds its neighbours without looking at all (DOMAIN A.4)."""

    def __init__(self, held: Iterable[Held], zone: tzinfo) -> None:
        self._zone = zone
        self._held = {one.interview: one for one in held}
        self._by_author: defaultdict[str, list[Held]] = defaultdict(list)
        self._by_cell: defaultdict[tuple[int, int], list[Held]] = defaultdict(list)
        for one in sorted(self._held.values(), key=lambda h: (h.finalized, h.interview)):
            self._by_author[one.author].append(one)
            if one.sketch.place:
                self._by_cell[_cell(one.sketch.place)].append(one)
        self._runs = self._alike()

    def findings(self, interview: str) -> tuple[Finding, ...]:
        """What stands out of one interview, the gravest first; nothing of one that is not known."""
        one = self._held.get(interview)
        if one is None:
            return ()
        return (
            *_finished(one.sketch),
            *self._copied(one),
            *self._timed(one),
            *_answered(one.sketch),
        )

    def _copied(self, one: Held) -> Iterator[Finding]:
        neighbour = self._nearest(one)
        if neighbour is not None:
            other, metres = neighbour
            kind = Odd.SAME_PLACE if _one_spot(one, other) else Odd.NEAR_PLACE
            yield Finding(kind, round(metres), other.household)
        run = self._runs.get(one.interview, 0)
        if run >= ALIKE_IN_A_ROW:
            yield Finding(Odd.ALIKE, run)

    def _timed(self, one: Held) -> Iterator[Finding]:
        minutes = one.sketch.seconds // 60
        if one.sketch.seconds < SHORTEST.total_seconds():
            yield Finding(Odd.SHORT, minutes)
        elif one.sketch.seconds > LONGEST.total_seconds():
            yield Finding(Odd.LONG, minutes)
        for other in self._by_author[one.author]:
            if other is not one and other.began <= one.began < other.ended:
                yield Finding(Odd.OVERLAPS, household=other.household)
                break
        hour = one.began.astimezone(self._zone).hour
        if hour >= NIGHT_FROM or hour < NIGHT_TO:
            yield Finding(Odd.NIGHT, hour)

    def _nearest(self, one: Held) -> tuple[Held, float] | None:
        """The nearest household of another building, where it is too near; the same position before all."""
        here = one.sketch.place
        if here is None:
            return None
        north, east = _cell(here)
        cells = ((north + a, east + b) for a in (-1, 0, 1) for b in (-1, 0, 1))
        near = [
            (metres_between(here, other.sketch.place), other)
            for cell in cells
            for other in self._by_cell.get(cell, ())
            if other.structure != one.structure and other.sketch.place
        ]
        if not near:
            return None
        metres, other = min(near, key=lambda found: (found[0], found[1].interview))
        return (other, metres) if metres <= NEAR_METRES else None

    def _alike(self) -> Mapping[str, int]:
        """For each interview: in how many of its author's, one after the other, a page has the same numbers."""
        found: dict[str, int] = {}
        for held in self._by_author.values():
            for page in {page for one in held for page in one.sketch.counts}:
                run: list[Held] = []
                for one in (*held, None):
                    said = one.sketch.counts.get(page) if one else None
                    if run and (said is None or said != run[-1].sketch.counts[page]):
                        for same in run:
                            found[same.interview] = max(found.get(same.interview, 0), len(run))
                        run = []
                    if one is not None and said is not None:
                        run.append(one)
        return found


def _finished(sketch: Sketch) -> Iterator[Finding]:
    if sketch.partial:
        yield Finding(Odd.PARTIAL, sketch.unmet, reason=sketch.partial)


def _answered(sketch: Sketch) -> Iterator[Finding]:
    if sketch.asked and sketch.special / sketch.asked > MOST_SPECIAL:
        yield Finding(Odd.MANY_SPECIAL, round(100 * sketch.special / sketch.asked))
    if sketch.hasty:
        yield Finding(Odd.HASTY, sketch.hasty)


def metres_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the surface of a sphere (haversine formula)."""
    north, other_north = radians(one[0]), radians(other[0])
    half = sin((other_north - north) / 2) ** 2
    half += cos(north) * cos(other_north) * sin(radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH_METRES * asin(min(1.0, sqrt(half)))


def _one_spot(one: Held, other: Held) -> bool:
    """Whether two positions are the same to six decimals, as a copy is."""
    pairs = zip(one.sketch.place or (), other.sketch.place or (), strict=True)
    return all(abs(here - there) < _SPOT for here, there in pairs)


def _cell(place: tuple[float, float]) -> tuple[int, int]:
    return int(place[0] * _CELL // 1), int(place[1] * _CELL // 1)
