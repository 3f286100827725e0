"""Chance that keeps count of how much it decided."""

import math
from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws from a seeded generator; ``bits`` is the information content of all draws so far.

    Amounts are counted by the entropy of the continuous distribution at the step they are rounded to, which is
    near enough; everything else exactly.
    """

    def __init__(self, random: Random) -> None:
        self._random = random
        self.bits = 0.0

    def happens(self, probability: float) -> bool:
        found = self._random.random() < probability
        self.bits -= math.log2(probability if found else 1 - probability)
        return found

    def pick(self, options: Sequence[T]) -> T:
        """One of the options, each as likely as the others."""
        self.bits += math.log2(len(options))
        return options[self._random.randrange(len(options))]

    def weighted(self, options: Mapping[T, float]) -> T:
        """One of the options by weight."""
        [found] = self._random.choices(list(options), list(options.values()))
        self.bits -= math.log2(options[found] / sum(options.values()))
        return found

    def whole(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``; ``low`` where they cross."""
        high = max(low, high)
        self.bits += math.log2(high - low + 1)
        return self._random.randint(low, high)

    def digits(self, count: int) -> str:
        return f"{self.whole(0, 10**count - 1):0{count}d}"

    def amount(self, usual: float, *, spread: float = 0.5, step: int = 500) -> int:
        """An amount of money around ``usual``, log-normal, rounded to ``step`` as people tell it."""
        drawn = usual * math.exp(self._random.gauss(0, spread))
        width = usual * spread * math.sqrt(2 * math.pi * math.e) / step
        self.bits += max(0.0, math.log2(width)) if width > 0 else 0.0
        return round(drawn / step) * step
