"""kill -9 while copies are written: the store is whole, and so is every file on the card."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from enumerator.demo.practice import ENUMERATOR
from enumerator.fieldwork.mirror_content import HOUSEHOLD, household_of
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.mirrors import MirrorStore
from enumerator.store.rebuild import verify_rebuild
from forms.prompts import Fact
from sync.sealing.copies import open_copy, read_copy
from tests.support.mirroring import another_laptop, bring_up_to_date, folder_of, restored
from tests.support.practice import A, PracticeLaptop

ROOT = Path(__file__).parents[2]
SEED = 20261125
KILLS = 12


@pytest.fixture
def laptop(tmp_path: Path) -> PracticeLaptop:
    """Without a key ring, so that a child can open it."""
    return PracticeLaptop(tmp_path / "home", keyring=None)


def killed_after(laptop: PracticeLaptop, card: Path, answers: int, seconds: float) -> int:
    """How many answers the child said it had kept."""
    home = laptop.practice.folders.home
    command = [sys.executable, "-m", "tests.support.mirroring_program", str(home), str(card)]
    last = ""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        for _ in range(answers):
            last = child.stdout.readline().strip() or last
        with suppress(subprocess.TimeoutExpired):
            child.wait(seconds)
        child.kill()
        rest = [
            line for line in child.stdout.read().splitlines(keepends=True) if line.endswith("\n")
        ]
    return int(rest[-1] if rest else last or 0)


def test_a_kill_in_the_middle_of_copying_leaves_whole_files_and_a_whole_store(
    laptop: PracticeLaptop, tmp_path: Path
) -> None:
    card = tmp_path / "card"
    card.mkdir()
    chance, answers = Random(SEED), 0
    interview, facts = "", tuple[Fact, ...]()
    for _ in range(KILLS):
        last = killed_after(laptop, card, chance.randint(1, 3), chance.uniform(0, 0.06))
        with laptop.signed_in(ENUMERATOR) as sitting:
            store = sitting.unlocked.store
            record = InterviewStore(store).of_assignment(A)
            assert record is not None
            interview, facts = record.id, InterviewStore(store).facts_of(record.id)
            kinds = [event.kind for event in EventLog(store).of(record.id)]
            now = kinds.count(EventKind.ANSWERED)
            assert (
                answers + last <= now <= answers + last + 1
            )  # at most the one that was being said
            answers = now
            assert verify_rebuild(store, record.id) == ()
            assert EventLog(store).verify_chain() == ()
            folder = folder_of(sitting, card)
            for name in folder.files():
                if name.startswith(HOUSEHOLD):
                    copy = read_copy(folder.read(name))
                    household_of(open_copy(copy, [laptop.realm.recovery], sitting.trust))
            index = folder.index()
            if index is not None:
                assert set(index.content.files) <= folder.files().keys()
            (state,) = bring_up_to_date(sitting, card)
            assert (state.waiting, state.erasing, state.trouble) == (0, 0, None)
            (medium,) = {MirrorStore(store).at(str(card))}
            assert medium is not None
            assert MirrorStore(store).files(medium.id).keys() == folder.files().keys()

    assert interview
    with another_laptop(tmp_path / "other", laptop.realm, laptop.time) as other:
        report = restored(other, card, laptop.realm.recovery)
        assert not report.damage.any
        assert InterviewStore(other.unlocked.store).facts_of(interview) == facts
