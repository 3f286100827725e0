"""A child that does one act and falls in the middle of it, and the parent that lets it fall again and again.

``python -m tests.support.felled HOME ACT CALLS`` falls at a call of the act; ``… CALLS said`` says there that it may be
struck, and goes on; with 0 calls it does all of the act and says how many calls that is.
"""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.support.acts import ACTS, check, said_on
from tests.support.falling import counted, fall_at, say_at
from tests.support.practice import PracticeLaptop

ROOT = Path(__file__).parents[2]
_DONE = b"done"
_NOW = b"now "


@dataclass
class Felled:
    """One kind of act, killed again and again, each time on a laptop of its own."""

    kind: str
    seed: int
    kills: int = 0
    done: int = 0  # had said so before it was killed
    answers: int = 0  # there before, looked for after each kill
    faults: list[str] = field(default_factory=list)

    def kill(self, times: int, new: PracticeLaptop) -> None:
        """``new``: a laptop that nobody has worked with."""
        act, chance = ACTS[self.kind], Random(f"{self.seed} {self.kind}")
        with tempfile.TemporaryDirectory() as folder:
            template = PracticeLaptop(Path(folder) / "template", keyring=None, like=new)
            act.prepare(template)
            before = said_on(template)
            self.answers = sum(map(len, before.values()))
            with _copied(template, Path(folder)) as laptop:
                calls = int(_run(laptop, self.kind, "0"))
            for number in range(times):
                at, seconds = chance.randint(1, calls), chance.uniform(0, 0.003)
                with _copied(template, Path(folder)) as laptop:
                    done, status = _killed(laptop, self.kind, at, seconds if number % 2 else None)
                    if status == -signal.SIGKILL:
                        self.kills += 1
                        self.done += done
                    else:
                        self.faults.append(f"{self.kind}, call {at}: it ended by itself, {status}")
                    erases = self.kind == "purge"
                    for what in check(act, laptop, before, done=done, erases=erases):
                        self.faults.append(f"{self.kind}, kill {self.kills}, call {at}: {what}")


@contextmanager
def _copied(template: PracticeLaptop, folder: Path) -> Iterator[PracticeLaptop]:
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        yield PracticeLaptop(Path(scratch) / "home", keyring=None, like=template)


def _command(laptop: PracticeLaptop, kind: str, *rest: str) -> list[str]:
    home = laptop.practice.folders.home
    return [sys.executable, "-m", "tests.support.felled", str(home), kind, *rest]


def _run(laptop: PracticeLaptop, kind: str, calls: str) -> bytes:
    return subprocess.run(
        _command(laptop, kind, calls), stdout=subprocess.PIPE, cwd=ROOT, check=True
    ).stdout


def _killed(
    laptop: PracticeLaptop, kind: str, calls: int, seconds: float | None
) -> tuple[bool, int]:
    """Whether the act had said that it was done, and the status with which it ended.

    ``seconds``: after its word, that somebody else strikes; None: it falls of itself, or is struck once it is done.
    """
    strike = [] if seconds is None else ["said"]
    with subprocess.Popen(
        _command(laptop, kind, str(calls), *strike),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as child:
        assert child.stdout is not None
        heard = child.stdout.read(len(_NOW))  # or that it is done, or the end of it
        if seconds is not None:
            with suppress(subprocess.TimeoutExpired):
                child.wait(seconds)
        if heard:
            child.kill()
        heard += child.stdout.read()
        return heard.endswith(_DONE), child.wait()


def main(home: Path, kind: str, calls: int, *, struck: bool) -> None:
    act = ACTS[kind].begin(home)
    if not calls:
        sys.stdout.write(str(counted(act)))
        return
    if struck:
        say_at(calls, _NOW)
    else:
        fall_at(calls)
    act()
    sys.setprofile(None)
    sys.stdout.buffer.write(_DONE)
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), struck="said" in sys.argv[4:])
