"""How things are measured: rounds in turn, medians, and a calibration loop that tells how busy the machine is."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter

QUIET_MS = 10.0
"""What the calibration loop takes on the machine of the budgets (2 shared cores) when nobody else works there."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. ``ratio`` is what is held against ``budget``; both are without a unit."""

    what: str
    measured: str
    against: str
    ratio: float
    budget: float
    least: bool = False  # the budget is the least that is wanted, not the most
    goal: str = ""  # the budget in words; empty: the ratio says it
    told: bool = False  # no budget was set; it is told all the same
    because: str = ""  # why it is no better, where that is worth a sentence

    @property
    def met(self) -> bool:
        return self.ratio >= self.budget if self.least else self.ratio <= self.budget


class NotMeasured(Exception):
    """What a part needs is not here; ``str()`` says what."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured: all of it, or just enough to see that it works."""

    quick: bool = False
    turns: int = 5  # how often two engines take turns

    def of(self, full: int, quick: int) -> int:
        return quick if self.quick else full


def calibrate() -> float:
    """Milliseconds of a fixed piece of work."""
    begun = perf_counter()
    seen: dict[int, str] = {}
    number = 0
    for _ in range(60_000):
        number = (number * 1103515245 + 12345) & 0x7FFFFFFF
        seen[number & 1023] = str(number)
    block = b"x" * 65_536
    for _ in range(40):
        block = hashlib.sha256(block).digest() * 2048
    return (perf_counter() - begun) * 1000


@dataclass(slots=True)
class Machine:
    """How fast the machine is just now, as the calibration loop tells."""

    loops: list[float] = field(default_factory=list)

    def slowness(self) -> float:
        """How many times slower than on a quiet machine; never less than 1."""
        now = [calibrate() for _ in range(5)]
        self.loops += now
        return max(1.0, median(now) / QUIET_MS)

    @contextmanager
    def around(self) -> Iterator[list[float]]:
        """Calibrate before and after; the block's absolute times are divided by what comes out, ``[0]``."""
        found = [self.slowness()]
        yield found
        found[0] = (found[0] + self.slowness()) / 2


def milliseconds(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return (perf_counter() - begun) * 1000


def in_turn(
    ours: Callable[[], float], theirs: Callable[[], float], rounds: int
) -> tuple[float, float, float]:
    """Medians of both over alternating rounds, and the median of the rounds' ratios."""
    pairs = []
    for number in range(rounds):
        if number % 2:
            their, our = theirs(), ours()
        else:
            our, their = ours(), theirs()
        pairs.append((our, their))
    return (
        median(our for our, _ in pairs),
        median(their for _, their in pairs),
        median(our / their for our, their in pairs),
    )


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def within(what: str, value: float, most: float, unit: str, slowness: float = 1.0) -> Row:
    """A row for an absolute budget: the value, scaled to a quiet machine, as a share of what is allowed."""
    digits = 2 if value < 10 else 0
    said = f"{value:.{digits}f} {unit}"
    if slowness > 1:
        said += f", {value / slowness:.{digits}f} on a quiet machine"
    return Row(
        what, said, f"{most:g} {unit}", value / slowness / most, 1.0, goal=f"≤ {most:g} {unit}"
    )
