"""kill -9 while somebody answers in the window: every acknowledged answer is there, and so is the place.

A sample; `make campaign` kills two hundred times so, and three hundred times otherwise, and writes docs/campaign.md.
"""

import sys
from itertools import islice
from pathlib import Path

import pytest

from tests.support.killing import Killed, moments
from tests.support.practice import PracticeLaptop

pytestmark = [
    pytest.mark.end2end,
    pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is meant"),
]
SEED, KILLS = 20260305, 5


def test_five_times_killed_an_interview_has_lost_nothing(tmp_path: Path) -> None:
    killed = Killed(PracticeLaptop(tmp_path, keyring=None))

    for moment in islice(moments(SEED), KILLS):
        killed.kill_at(moment)

    assert killed.faults == []
    assert len(killed.answers) > 40
