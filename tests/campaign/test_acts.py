"""A seeded sample of the campaign: each kind of act is killed in the middle, and nothing is lost by it."""

import sys
from pathlib import Path

import pytest

from tests.support.acts import ACTS, check, said_on
from tests.support.felled import Felled
from tests.support.practice import PracticeLaptop

pytestmark = [
    pytest.mark.end2end,
    pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is meant"),
]
SEED, KILLS = 20260305, 2


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> PracticeLaptop:
    return PracticeLaptop(tmp_path_factory.mktemp("new") / "home", keyring=None)


@pytest.mark.parametrize("kind", ACTS)
def test_an_act_that_was_killed_in_the_middle_has_lost_nothing(
    new: PracticeLaptop, kind: str
) -> None:
    felled = Felled(kind, SEED)

    felled.kill(KILLS, new)

    assert felled.faults == []
    assert felled.kills == KILLS


def test_the_campaign_would_say_so(tmp_path: Path, new: PracticeLaptop) -> None:
    laptop = PracticeLaptop(tmp_path / "home", keyring=None, like=new)
    laptop.finalized()
    before = said_on(laptop)
    (made,) = before
    before[made]["/data/remarks"] = "an answer that is not there"

    wrong = check(ACTS["batch"], laptop, before, done=True, erases=False)

    assert wrong == [
        "the batch is not there",
        "0 of 2 interviews were received",
        "1 answers are lost",
    ]
