"""kill -9 on a program in which somebody answers, and what has to be true of its store afterwards."""

import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from enumerator.demo.practice import ENUMERATOR
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.answers import facts_from_json
from enumerator.store.events import EventLog
from enumerator.store.rebuild import verify_rebuild
from forms.prompts import FactKind
from tests.support.practice import A, PracticeLaptop, line

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Moment:
    """When the program is killed: after so many questions, and so many seconds into the next one."""

    questions: int
    seconds: float


def moments(seed: int, most: int = 24) -> Iterator[Moment]:
    chance = Random(seed)
    while True:
        yield Moment(chance.randint(1, most), chance.uniform(0, 0.08))


@dataclass
class Acknowledged:
    """What a child said before it was killed."""

    begun_at: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    place: tuple[str, str] = ("", "")
    seq: int = 0
    ended: str = ""  # why it ended by itself, before anybody killed it

    def hear(self, line: str) -> None:
        said = json.loads(line)
        if "at" in said:
            self.begun_at = said["at"]
            return
        self.answers.update(said["changed"])
        self.place = tuple(said["place"])
        self.seq = said["seq"]


@dataclass
class Killed:
    """One interview that is killed again and again; ``faults`` holds in words whatever was not as promised."""

    laptop: PracticeLaptop
    kills: int = 0
    unheard: int = 0  # answers that were kept though their word of it was not heard any more
    answers: dict[str, str] = field(default_factory=dict)
    place: tuple[str, str] = ("", "")
    seq: int = 0  # where the log ended when the store was last looked at
    over: bool = False  # nobody can be asked any more
    faults: list[str] = field(default_factory=list)

    def kill_at(self, moment: Moment) -> None:
        """Start the program, kill it at ``moment``, and look what its store holds.

        One that ends by itself before is a fault and no kill; what it has kept is compared all the same.
        """
        heard = killed_after(self.laptop.practice.folders.home, moment)
        if heard.ended:
            self._fault(f"it ended by itself: {heard.ended}")
        else:
            self.kills += 1
        opened = heard.begun_at or not heard.ended
        if opened and self.place[1] and heard.begun_at != self.place[1]:
            self._fault(f"it opened at {heard.begun_at or 'nothing'}, and was at {self.place[1]}")
        self.answers.update(heard.answers)
        with self.laptop.signed_in(ENUMERATOR) as sitting:
            store = sitting.unlocked.store
            if (state := line(sitting).state) is not WorkState.IN_PROGRESS:
                self._fault(f"the interview is {state}")
                self.over = True
                return
            interview = sitting.interviews.open(A)
            found = interview.session.facts_now()
            values = {f.key: f.value for f in found if f.kind is FactKind.ANSWERED}
            since = max(heard.seq, self.seq)  # what was looked at before is not kept unheard now
            later, moved = told_after(EventLog(store), interview.id, since)
            self.unheard += len(later)
            if values != {**self.answers, **later}:
                differing = {
                    k for k in {*values, *self.answers} if values.get(k) != self.answers.get(k)
                }
                self._fault(f"{len(differing - set(later))} answers are not what was acknowledged")
            if len(later) > 1:
                self._fault(f"{len(later)} answers were kept unheard")
            if not moved and interview.place != (heard.place if heard.seq else self.place):
                self._fault("the place is not the one that was acknowledged")
            self.place = interview.place
            for what, wrong in (
                ("the tables are not those of the log", verify_rebuild(store, interview.id)),
                ("the chain of the log is broken", EventLog(store).verify_chain()),
                ("the file is damaged", store.check_file()),
            ):
                if wrong:
                    self._fault(what)
            self.answers = values
            head = EventLog(store).head()
            self.seq = head.seq if head else 0

    def _fault(self, words: str) -> None:
        self.faults.append(f"after {self.kills} kills: {words}")


def killed_after(home: Path, moment: Moment) -> Acknowledged:
    """Start the program, let it acknowledge some answers, and kill it in the middle of the next."""
    heard = Acknowledged()
    command = [sys.executable, "-m", "tests.support.answering_program", str(home)]
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, text=True, cwd=ROOT
        ) as child,
    ):
        assert child.stdout is not None
        for _ in range(1 + moment.questions):
            if not (said := child.stdout.readline()):
                break  # it ended by itself
            heard.hear(said)
        with suppress(subprocess.TimeoutExpired):
            child.wait(moment.seconds)
        child.kill()
        for rest in child.stdout.read().splitlines(keepends=True):
            if rest.endswith("\n"):
                heard.hear(rest)
        if (status := child.wait()) != -signal.SIGKILL:
            errors.seek(0)
            words = errors.read().strip().splitlines()
            heard.ended = f"{words[-1] if words else 'without a word'} (status {status})"
    return heard


def told_after(log: EventLog, interview: str, seq: int) -> tuple[dict[str, str], bool]:
    """Answers that were committed but not acknowledged any more, and whether the place moved on."""
    later = [e.content or {} for e in log.of(interview) if e.seq > seq]
    facts = [fact for content in later for fact in facts_from_json(content.get("facts", ()))]
    answers = {f.key: f.value for f in facts if f.kind is FactKind.ANSWERED}
    return answers, any("place" in content for content in later)
