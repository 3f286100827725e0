"""The parts of a campaign, each in a process of its own. Nothing is begun after ``until``, seconds of ``monotonic``."""

import tempfile
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import monotonic

from tests.support.felled import Felled
from tests.support.killing import Killed, moments
from tests.support.practice import PracticeLaptop


@dataclass(frozen=True, slots=True)
class Held:
    """One interview that was killed again and again."""

    kills: int
    answers: int
    unheard: int
    faults: tuple[str, ...]


def interviews(seed: int, kills: int, until: float) -> Held | None:
    if monotonic() > until:
        return None
    with tempfile.TemporaryDirectory() as folder:
        killed = Killed(PracticeLaptop(Path(folder), keyring=None))
        for moment in islice(moments(seed), 2 * kills):  # one that ends by itself is no kill
            if killed.kills == kills or killed.over:
                break
            killed.kill_at(moment)
    return Held(killed.kills, len(killed.answers), killed.unheard, tuple(killed.faults))


def acts(kind: str, kills: int, seed: int, until: float) -> Felled | None:
    if monotonic() > until:
        return None
    with tempfile.TemporaryDirectory() as folder:
        felled = Felled(kind, seed)
        felled.kill(kills, PracticeLaptop(Path(folder), keyring=None))
    return felled
