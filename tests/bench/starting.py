"""From the start of the process to the sign-in on the screen, and the memory of the program from there on."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.laptop import OF_30, OF_60, SMALL, laptop
from tests.bench.measuring import Effort, Machine, Row, in_turn, within


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    machine.slowness()
    laptop(folder)
    memories: list[float] = []
    sign_in = ("tests.bench.painted", "program", str(folder))
    compiled = folder / "compiled"
    for warm in (sign_in, ("tests.bench.painted", "empty")):
        _started(warm, [], compiled)
    ours, theirs, ratio = in_turn(
        lambda: _started(sign_in, memories, compiled),
        lambda: _started(("tests.bench.painted", "empty"), [], compiled),
        effort.of(9, 1),
    )
    found = [
        Row(
            "start of the process to the sign-in painted (modules compiled, files in the disk's cache)",
            f"{ours:.0f} ms",
            f"an empty PySide6 window, {theirs:.0f} ms",
            ratio,
            2.0,
        ),
        within("resident memory at the sign-in", median(memories), 150, "MB"),
    ]
    for assignment, members in ((SMALL, 5), (OF_30, 30), (OF_60, 60)):
        taken: list[float] = []
        for _ in range(effort.of(3, 1)):
            _started(("tests.bench.sitting", str(folder), assignment), taken, compiled)
        what = f"resident memory with an interview of {members} members open"
        found.append(within(what, median(taken), 150, "MB"))
    return found


def _started(module: Sequence[str], memories: list[float], compiled: Path) -> float:
    """Milliseconds until a child process told its memory.

    Its modules are compiled once, into ``compiled``: whoever installs the program has them so, whatever holds here
    (a source tree under PYTHONDONTWRITEBYTECODE would compile them at every start).
    """
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", *module], stdout=subprocess.PIPE, text=True, env=environment
    ) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        taken = (perf_counter() - begun) * 1000
    if child.returncode or not line:
        raise RuntimeError(f"{module[0]} ended with {child.returncode}")
    memories.append(float(line))
    return taken
