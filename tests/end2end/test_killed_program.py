"""kill -9 while somebody answers in the window: every acknowledged answer is there, and so is the place."""

import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from enumerator.demo.practice import ENUMERATOR
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.answers import facts_from_json
from enumerator.store.events import EventLog
from enumerator.store.rebuild import verify_rebuild
from forms.prompts import FactKind
from tests.support.practice import A, PracticeLaptop, line

pytestmark = [
    pytest.mark.end2end,
    pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is meant"),
]
ROOT = Path(__file__).parents[2]
SEED = 20260305
MOMENTS = [
    (Random(SEED + number).randint(1, 24), Random(number).uniform(0, 0.08)) for number in range(5)
]
"""After how many questions, and how many seconds into the next one."""


@dataclass
class Acknowledged:
    """What a child said before it was killed."""

    begun_at: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    place: tuple[str, str] = ("", "")
    seq: int = 0

    def hear(self, line: str) -> None:
        said = json.loads(line)
        if "at" in said:
            self.begun_at = said["at"]
            return
        self.answers.update(said["changed"])
        self.place = tuple(said["place"])
        self.seq = said["seq"]


def killed_after(home: Path, questions: int, seconds: float) -> Acknowledged:
    """Start the program, let it acknowledge some answers, and kill it in the middle of the next."""
    heard = Acknowledged()
    command = [sys.executable, "-m", "tests.support.answering_program", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        for _ in range(1 + questions):
            heard.hear(child.stdout.readline())
        with suppress(subprocess.TimeoutExpired):
            child.wait(seconds)
        child.kill()
        for rest in child.stdout.read().splitlines(keepends=True):
            if rest.endswith("\n"):
                heard.hear(rest)
    return heard


def told_after(log: EventLog, interview: str, seq: int) -> tuple[dict[str, str], bool]:
    """Answers that were committed but not acknowledged any more, and whether the place moved on."""
    later = [e.content or {} for e in log.of(interview) if e.seq > seq]
    facts = [fact for content in later for fact in facts_from_json(content.get("facts", ()))]
    answers = {f.key: f.value for f in facts if f.kind is FactKind.ANSWERED}
    return answers, any("place" in content for content in later)


def test_five_times_killed_an_interview_has_lost_nothing(tmp_path: Path) -> None:
    laptop = PracticeLaptop(tmp_path, keyring=None)
    answers: dict[str, str] = {}
    place = ("", "")

    for questions, seconds in MOMENTS:
        heard = killed_after(laptop.practice.folders.home, questions, seconds)
        if place[1]:
            assert heard.begun_at == place[1], "the window opens at the question where it was"
        answers.update(heard.answers)

        with laptop.signed_in(ENUMERATOR) as sitting:
            store = sitting.unlocked.store
            assert line(sitting).state is WorkState.IN_PROGRESS
            interview = sitting.interviews.open(A)
            found = interview.session.facts_now()
            values = {f.key: f.value for f in found if f.kind is FactKind.ANSWERED}
            later, moved = told_after(EventLog(store), interview.id, heard.seq)

            assert values == {**answers, **later}
            assert len(later) <= 1, "at most the answer that was being told"
            place = interview.place
            assert moved or place == heard.place
            assert verify_rebuild(store, interview.id) == ()
            assert EventLog(store).verify_chain() == ()
            assert store.check_file() == ()
            answers = values

    assert len(answers) > 40
