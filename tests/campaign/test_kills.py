"""What counts as a kill: a program that ends by itself is none, and the campaign says so."""

import sys
from pathlib import Path

import pytest

from tests.support import killing
from tests.support.killing import Killed, Moment
from tests.support.practice import PracticeLaptop

pytestmark = [
    pytest.mark.end2end,
    pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is meant"),
]


def test_a_program_that_ends_by_itself_is_no_kill_and_nothing_else_is_wrong_with_what_it_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = Killed(PracticeLaptop(tmp_path / "home", keyring=None))
    killed.kill_at(Moment(4, 0.02))
    assert (killed.kills, killed.faults) == (1, [])
    answers = dict(killed.answers)

    monkeypatch.setattr(killing, "ROOT", tmp_path)  # where there is no program to start
    monkeypatch.delenv("PYTHONPATH", raising=False)  # which would find one
    killed.kill_at(Moment(4, 0.02))

    assert killed.kills == 1
    [fault] = killed.faults
    assert "it ended by itself" in fault
    assert "(status 1)" in fault
    assert killed.answers == answers

    monkeypatch.undo()
    killed.kill_at(Moment(4, 0.02))
    assert (killed.kills, len(killed.faults)) == (2, 1)
    assert len(killed.answers) > len(answers)
