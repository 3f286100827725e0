"""``python -m tests.campaign``: kill the program again and again in the middle of its work, and write what was found.

Two fifths of the kills hit interviews: each is held by keys in the real program, on a practice laptop of its own, and
killed ten times. The others hit acts that are more than an answer. Ends with 1 where anything was lost.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

from tests.campaign import parts
from tests.support.acts import ACTS
from tests.support.felled import Felled

KILLS_OF_ONE = 10  # an interview is near its end by then
_DOCUMENT = Path("docs/campaign.md")
_HEAD = """# Killed in the middle

Written by `make campaign` (tests/campaign). An interview is held by keys in the program's own window. At a random
moment (so many questions after the start, so many milliseconds into the next one) the process gets kill -9. Then the
store is opened and compared with what the program had said was saved; and the program is started again, which has to
open at the same question. A program that ends by itself is no kill, and is a fault.

The other acts fall at a random one of the calls that the act makes, calls into C counted: before or after any statement
of SQL, write, rename or fsync. Every second one is struck from outside within 3 ms after such a call, so in the middle
of one too. Each has a laptop of its own; afterwards it opens, every answer that was there is there, the log and the
tables and the pages hold together, what the act said was done is done, and what was cut off is done by doing it again.

A run is repeated by its seed. What is killed is the process: a power cut, which also takes what the disk had not
written yet, is not simulated.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tests.campaign", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--minutes", type=float, default=30.0, help="no interview is begun later")
    parser.add_argument("--output", type=Path, default=_DOCUMENT)
    given = parser.parse_args(arguments)
    begun = monotonic()
    answering = given.kills * 2 // 5
    shares = _shares(given.kills - answering)
    counts = [min(KILLS_OF_ONE, answering - at) for at in range(0, answering, KILLS_OF_ONE)]

    until = begun + given.minutes * 60
    seeds = [given.seed * 1000 + number for number in range(len(counts))]
    # Processes, not threads: a child that is being started holds the locks of the store for a moment.
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
        falling = pool.map(parts.acts, shares, shares.values(), repeat(given.seed), repeat(until))
        held = pool.map(parts.interviews, seeds, counts, repeat(until))
        acts = [found for found in falling if found]
        told = {seed: found for seed, found in zip(seeds, held, strict=True) if found}
    written = document(told, acts, given, monotonic() - begun)
    given.output.write_text(written, encoding="utf-8")
    return 1 if any(one.faults for one in told.values()) or any(one.faults for one in acts) else 0


def _shares(kills: int) -> dict[str, int]:
    """Kills for each kind of act, evenly."""
    each, rest = divmod(kills, len(ACTS))
    return {kind: each + (place < rest) for place, kind in enumerate(ACTS)}


def document(
    told: dict[int, parts.Held],
    acts: Sequence[Felled],
    given: argparse.Namespace,
    seconds: float,
) -> str:
    answering = sum(killed.kills for killed in told.values())
    kills = answering + sum(felled.kills for felled in acts)
    answers = sum(killed.answers for killed in told.values())
    unheard = sum(killed.unheard for killed in told.values())
    faults = [f"- seed {seed}, {one}" for seed, killed in told.items() for one in killed.faults]
    faults += [f"- {one}" for felled in acts for one in felled.faults]
    wrong = sum(len(killed.faults) for killed in told.values())
    short = "" if kills == given.kills else f" of {given.kills} that were wanted"
    counted = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    lines = (
        f"{datetime.now(UTC):%Y-%m-%d}, {sys.platform}, Python {sys.version.split()[0]}, load average "
        f"{os.getloadavg()[0]:.1f} (commit {_commit()}, `--seed {given.seed}`): {kills} kills{short}, {counted}, "
        f"{seconds / 60:.0f} minutes.",
        "",
        "| what was killed | kills | done when killed | answers looked for each time | faults |",
        "|-----------------|-------|------------------|------------------------------|--------|",
        f"| answers | {answering} | – | {answers} in {len(told)} interviews | {wrong} |",
        *map(_act_row, acts),
        "",
        f"In the interviews {answers} answers were acknowledged; {unheard} more were kept though the kill came "
        "before the program could say so.",
        "",
        "| seed | kills | answers held at the end | kept unheard | faults |",
        "|------|-------|-------------------------|--------------|--------|",
        *(_row(seed, killed) for seed, killed in told.items()),
        "",
        *faults,
    )
    return f"{_HEAD}\n" + "\n".join(lines).rstrip() + "\n"


def _commit() -> str:
    named = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return named.stdout.strip() or "unknown"


def _act_row(felled: Felled) -> str:
    cells = (felled.kind, felled.kills, felled.done, felled.answers, len(felled.faults))
    return "| " + " | ".join(str(value) for value in cells) + " |"


def _row(seed: int, killed: parts.Held) -> str:
    cells = zip(
        (seed, killed.kills, killed.answers, killed.unheard, len(killed.faults)),
        (4, 5, 23, 12, 6),
        strict=True,
    )
    return "| " + " | ".join(str(value).ljust(width) for value, width in cells) + " |"


if __name__ == "__main__":
    sys.exit(main())
