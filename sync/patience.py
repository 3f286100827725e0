"""Trying again within a run: after pauses that grow, each a little different, so that laptops do not come in step."""

import random
import threading
from collections.abc import Callable
from time import monotonic

from sync.errors import RegistryUnreachable

_FIRST, _GROWS, _LONGEST = 0.5, 1.5, 60.0  # seconds
_TRIES = 8  # without a byte more; half a minute in all
_LONGEST_ASKED = 10  # seconds; a registry that asks for a longer pause is left for another run
_LOOK = 0.2  # how often somebody who wants to stop is looked for


def rest(seconds: float, cancelled: Callable[[], bool]) -> None:
    """Wait, and no longer when somebody wants to stop."""
    until = monotonic() + seconds
    while not cancelled() and (left := until - monotonic()) > 0:
        threading.Event().wait(min(_LOOK, left))


class Patience:
    """How long to wait after a broken line; none left after ``tries`` in a row without progress."""

    def __init__(
        self,
        tries: int = _TRIES,
        *,
        chance: Callable[[], float] = random.random,
        wait: Callable[[float, Callable[[], bool]], None] = rest,
    ) -> None:
        self._tries, self._chance, self._wait = tries, chance, wait
        self._made = 0

    def moved(self) -> None:
        """Something more has reached the registry: the count begins anew."""
        self._made = 0

    def again(self, fault: RegistryUnreachable, cancelled: Callable[[], bool]) -> bool:
        """Wait before the next try; False when there shall be none in this run."""
        asked = fault.retry_after or 0
        if self._made >= self._tries or asked > _LONGEST_ASKED:
            return False
        pause = min(_FIRST * _GROWS**self._made, _LONGEST) * (0.5 + self._chance())
        self._made += 1
        self._wait(max(pause, asked), cancelled)
        return True
