"""``python -m tests.campaign``: kill the program again and again in the middle of interviews, and write what was found.

Each interview is held by keys in the real program, on a practice laptop of its own, and killed ten times. Ends with 1
where anything was lost.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from time import monotonic

from tests.support.killing import Killed, moments
from tests.support.practice import PracticeLaptop

KILLS_OF_ONE = 10  # an interview is near its end by then
_DOCUMENT = Path("docs/campaign.md")
_HEAD = """# Killed in the middle

Written by `make campaign` (tests/campaign). An interview is held by keys in the program's own window. At a random
moment (so many questions after the start, so many milliseconds into the next one) the process gets kill -9. Then the
store is opened and compared with what the program had said was saved; and the program is started again, which has to
open at the same question. A run is repeated by its seed. What is killed is the process: a power cut, which also takes
what the disk had not written yet, is not simulated.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tests.campaign", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=30.0, help="no interview is begun later")
    parser.add_argument("--output", type=Path, default=_DOCUMENT)
    given = parser.parse_args(arguments)
    begun = monotonic()
    counts = [min(KILLS_OF_ONE, given.kills - at) for at in range(0, given.kills, KILLS_OF_ONE)]

    def one(number: int) -> Killed | None:
        if monotonic() - begun > given.minutes * 60:
            return None
        with tempfile.TemporaryDirectory() as folder:
            killed = Killed(PracticeLaptop(Path(folder), keyring=None))
            for moment in islice(moments(given.seed * 1000 + number), counts[number]):
                killed.kill_at(moment)
        print(_row(given.seed * 1000 + number, killed), flush=True)
        return killed

    with ThreadPoolExecutor(max_workers=2) as pool:
        done = [(at, found) for at, found in enumerate(pool.map(one, range(len(counts)))) if found]
    told = {given.seed * 1000 + number: killed for number, killed in done}
    given.output.write_text(document(told, given.kills, monotonic() - begun), encoding="utf-8")
    return 1 if any(killed.faults for killed in told.values()) else 0


def document(told: dict[int, Killed], wanted: int, seconds: float) -> str:
    kills = sum(killed.kills for killed in told.values())
    answers = sum(len(killed.answers) for killed in told.values())
    unheard = sum(killed.unheard for killed in told.values())
    faults = [f"- seed {seed}, {one}" for seed, killed in told.items() for one in killed.faults]
    short = "" if kills == wanted else f" ({wanted} were wanted; the time was over)"
    lines = (
        f"{datetime.now(UTC):%Y-%m-%d}, {sys.platform}, Python {sys.version.split()[0]}, load average "
        f"{os.getloadavg()[0]:.1f}: {kills} kills{short} in {len(told)} interviews, {seconds / 60:.0f} minutes.",
        f"{answers} acknowledged answers, {len(faults)} faults. {unheard} answers were kept though "
        "the kill came before the program could say so.",
        "",
        "| seed | kills | answers held at the end | kept unheard | faults |",
        "|------|-------|-------------------------|--------------|--------|",
        *(_row(seed, killed) for seed, killed in told.items()),
        "",
        *faults,
    )
    return f"{_HEAD}\n" + "\n".join(lines).rstrip() + "\n"


def _row(seed: int, killed: Killed) -> str:
    cells = zip(
        (seed, killed.kills, len(killed.answers), killed.unheard, len(killed.faults)),
        (4, 5, 23, 12, 6),
        strict=True,
    )
    return "| " + " | ".join(str(value).ljust(width) for value, width in cells) + " |"


if __name__ == "__main__":
    sys.exit(main())
