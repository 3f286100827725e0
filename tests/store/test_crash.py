"""kill -9 while answers are written: whatever was acknowledged is there."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from enumerator.store.events import EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.rebuild import verify_rebuild
from tests.support.stores import household, interview, new_store, reopened

SEED = 20260305
MOMENTS = [random.Random(SEED + i).randint(1, 160) for i in range(6)]


@pytest.mark.parametrize("moment", MOMENTS)
def test_an_acknowledged_answer_survives_kill_9(tmp_path: Path, moment: int) -> None:
    with new_store(tmp_path) as store:
        household(store)
        interview(store)

    acknowledged = killed_after(tmp_path, moment)

    with reopened(tmp_path) as store:
        found = {fact.key: fact.value for fact in InterviewStore(store).facts_of("i1")}
        last = int(found["/data/last"])
        assert acknowledged <= last <= acknowledged + 1, "at most the one that was being told"
        for number in range(max(1, last - 39), last + 1):
            assert found[f"/data/q{number % 40}"] == str(number)
        assert verify_rebuild(store, "i1") == ()
        assert EventLog(store).verify_chain() == ()
        assert store.check_file() == ()


def killed_after(folder: Path, lines: int) -> int:
    """The number of the last answer that the child acknowledged before it was killed."""
    command = [sys.executable, "-m", "tests.support.store_writer", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(lines):
            child.stdout.readline()
        child.kill()
        rest = child.stdout.read().splitlines()
    whole = [line for line in rest if line.isdecimal()]
    return int(whole[-1]) if whole else lines
