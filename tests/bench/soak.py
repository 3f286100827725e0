"""A long day at one window: people come and go, interviews are opened and left, languages and looks are turned.

Whoever leaves nothing behind holds after hundreds of rounds what was held after the first ones. Run as a program,
``python -m tests.bench.soak HOME ASSIGNMENT ROUNDS SECONDS`` prints what is held, a line for each tenth of the rounds.
"""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import active_count
from time import monotonic

from tests.bench.laptop import OF_30, laptop
from tests.bench.measuring import Effort, Machine, Row
from tests.bench.memory import resident_mb
from tests.bench.ring import PASSPHRASE, WHO, accounts_at

# isort: split
# Qt comes last, as in the program itself: PySide reads and keeps the source of what is imported after it.
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from enumerator.app.program import Program
from enumerator.config import read_settings
from enumerator.demo.keyboard import CTRL, ENTER, Key, Keyboard
from enumerator.ui.interview.window import InterviewWindow
from tests.bench.sitting import open_interview

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
_TURNS = (
    (Key.Key_L, CTRL),  # language, and back
    (Key.Key_L, CTRL),
    (Key.Key_C, _SHIFT),  # three themes
    (Key.Key_C, _SHIFT),
    (Key.Key_C, _SHIFT),
    (Key.Key_Equal, CTRL),  # larger, and back
    (Key.Key_0, CTRL),
)
_FDS = Path("/proc/self/fd")
_ROUNDS, _QUICK = 300, 4
_SECONDS = 600  # no round is begun later
_SETTLED = 2  # rounds after which caches are filled: fonts, icons, dictionaries, modules


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds between two rounds, while nobody is signed in."""

    rounds: int
    widgets: int
    objects: int  # of Qt that Python knows
    files: int
    threads: int
    cells: int  # Python objects that its collector watches
    mb: float


def held(rounds: int) -> Held:
    gc.collect()
    files = len(list(_FDS.iterdir())) if _FDS.exists() else 0
    return Held(
        rounds,
        len(QApplication.allWidgets()),
        len(Shiboken.getAllValidWrappers()),
        files,
        active_count(),
        len(gc.get_objects()),
        resident_mb(),
    )


class Day:
    """One window for as many rounds as one likes."""

    def __init__(self, home: Path, assignment: str, application: QApplication) -> None:
        self._assignment = assignment
        folders, accounts = accounts_at(home)
        self.program = Program(
            application,
            folders,
            accounts,
            read_settings(folders.settings),
            clock=lambda: datetime.now(UTC),
        )
        self.program.shell.resize(1366, 690)
        self.program.shell.show()
        self.keyboard = Keyboard(self.program.shell)

    def round(self) -> None:
        """Sign in, turn everything on the list and in an interview, look at its pages, lock in the middle of it."""
        keyboard, program = self.keyboard, self.program
        program.gate.choose(WHO)
        keyboard.type(PASSPHRASE)
        keyboard.press(ENTER)
        keyboard.wait_until(lambda: program.sitting is not None, "the store opens")
        if not isinstance(
            program.shell.page, InterviewWindow
        ):  # a lock brings back what it broke off
            open_interview(program, keyboard, self._assignment)
        self._turn()
        for key in (Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp):
            keyboard.ctrl(key)
        for key in (Key.Key_F1, Key.Key_Escape):
            keyboard.press(key)
        keyboard.ctrl(Key.Key_W)
        self._turn()
        for key, modifiers in ((Key.Key_K, CTRL), (Key.Key_Escape, _NONE)):
            keyboard.press(key, modifiers)
        open_interview(program, keyboard, self._assignment)
        assert isinstance(program.shell.page, InterviewWindow)
        keyboard.press(Key.Key_F12)
        assert program.sitting is None
        keyboard.ctrl(Key.Key_L)
        keyboard.ctrl(Key.Key_L)

    def close(self) -> None:
        self.program.shell.close()

    def _turn(self) -> None:
        for key, modifiers in _TURNS:
            self.keyboard.press(key, modifiers)


def through(day: Day, rounds: int, seconds: float) -> Iterator[Held]:
    """What is held once caches are filled, then after each tenth of all; no round is begun after ``seconds``."""
    until, step = monotonic() + seconds, max(1, rounds // 10)
    for number in range(1, rounds + 1):
        day.round()
        over = monotonic() > until
        if over or number == _SETTLED or (number > _SETTLED and number % step == 0):
            yield held(number)
        if over:
            return


def in_a_process_of_its_own(
    home: Path, assignment: str, rounds: int, seconds: float
) -> tuple[Held, ...]:
    """The same, where nothing else is held. Raises CalledProcessError where the program falls down."""
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.bench.soak"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [*command, str(home), assignment, str(rounds), str(seconds)],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    return tuple(map(_read, ran.stdout.splitlines()))


def _read(line: str) -> Held:
    *counts, mb = line.split()
    rounds, widgets, objects, files, threads, cells = map(int, counts)
    return Held(rounds, widgets, objects, files, threads, cells, float(mb))


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    """Not one widget or file more than after the first rounds, and a fiftieth of the memory."""
    del machine  # nothing here is a time
    laptop(folder)
    found = in_a_process_of_its_own(folder, OF_30, effort.of(_ROUNDS, _QUICK), _SECONDS)
    first, last = found[0], found[-1]
    # What the allocator keeps is settled later than what the program holds.
    middle = found[len(found) // 2]
    of = f"a long day at one window, {last.rounds} rounds"
    return [
        _kept(f"{of}: widgets", first.widgets, last.widgets),
        _kept(f"{of}: Qt objects that Python knows", first.objects, last.objects),
        _kept(f"{of}: open files", first.files, last.files),
        _kept(f"{of}: threads", first.threads, last.threads),
        _kept(f"{of}: Python objects", first.cells, last.cells, 1.01),
        _kept(f"{of}: resident MB, second half", middle.mb, last.mb, 1.02),
    ]


def _kept(what: str, first: float, last: float, most: float = 1.0) -> Row:
    return Row(
        what, f"{last:,.0f}", f"{first:,.0f}", last / max(1, first), most, goal=f"≤ {most:g} times"
    )


def main(home: str, assignment: str, rounds: str, seconds: str) -> int:
    application = QApplication(sys.argv[:1])
    day = Day(Path(home), assignment, application)
    try:
        for found in through(day, int(rounds), float(seconds)):
            print(*astuple(found), flush=True)
    finally:
        day.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
