"""A process that falls dead at a place of its own choosing: kill -9 at the so-many-th call that the interpreter makes.

Calls into C count too, so that the place lies before or after any statement of SQL, write, rename or fsync. Where the
number comes from a seed, the fall can be had again. To fall in the middle of such a call, another process has to
strike: then ours says when it is there, and the blow comes a moment later.
"""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType


def fall_at(calls: int) -> None:
    """Kill this process at a call from now on, of this thread."""
    _count(calls, lambda: os.kill(os.getpid(), signal.SIGKILL))


def say_at(calls: int, word: bytes) -> None:
    """Say a word on stdout at a call from now on, and go on; somebody else strikes."""
    _count(calls, lambda: os.write(1, word))


def counted(act: Callable[[], object]) -> int:
    """How many calls an act makes: so many places there are to fall at."""
    seen = 0

    def count(_frame: FrameType, event: str, _given: object) -> None:
        nonlocal seen
        seen += event in _CALLS

    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(None)
    return seen


_CALLS = frozenset({"call", "c_call", "c_return"})


def _count(calls: int, act: Callable[[], object]) -> None:
    left = calls

    def count(_frame: FrameType, event: str, _given: object) -> None:
        nonlocal left
        if event in _CALLS:
            left -= 1
            if left == 0:
                sys.setprofile(None)
                act()

    sys.setprofile(count)
