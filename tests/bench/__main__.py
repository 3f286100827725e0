"""``python -m tests.bench``: measure, print, write docs/measurements.md."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.bench import (
    engine,
    guessing,
    keys,
    largest,
    link,
    peer,
    registry,
    saving,
    soak,
    soundness,
    starting,
    window,
    wire,
    worklist,
)
from tests.bench.measuring import Effort, Machine, NotMeasured, Row
from tests.bench.table import conditions, document, table

Part = Callable[[Path, Effort, Machine], Sequence[Row]]
PARTS: dict[str, Part] = {
    "starting": starting.rows,
    "saving": saving.rows,
    "engine": engine.rows,
    "largest": largest.rows,
    "peer": peer.rows,
    "window": window.rows,
    "keys": keys.rows,
    "worklist": worklist.rows,
    "wire": wire.rows,
    "link": link.rows,
    "registry": registry.rows,
    "guessing": guessing.rows,
    "soundness": soundness.rows,
    "soak": soak.rows,
}
_DOCUMENT = Path("docs/measurements.md")


def main(arguments: Sequence[str] | None = None) -> int:
    """Always 0: a budget that is not met is told, not hidden behind a broken run."""
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="see that it works; nothing is kept")
    parser.add_argument("--only", action="append", choices=PARTS, help="one part; nothing is kept")
    parser.add_argument("--output", type=Path, help="where to write the document")
    parser.add_argument("--rounds", type=int, default=5, help="turns of two form engines")
    given = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    machine, rows, left_out = Machine(), list[Row](), list[str]()
    effort = Effort(given.quick, 1 if given.quick else given.rounds)
    for name in given.only or PARTS:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(prefix="pser-bench-") as folder:
            try:
                rows += PARTS[name](Path(folder), effort, machine)
            except NotMeasured as reason:
                left_out.append(f"{name}: {reason}")
                print(f"not measured: {reason}", file=sys.stderr, flush=True)
    if not machine.loops:
        machine.slowness()  # nothing could be measured; what the machine is like is told all the same
    about = conditions(machine.loops, os.getloadavg()[0], datetime.now(UTC))
    print(f"{about}\n\n{table(rows)}")
    partial = given.quick or given.only
    if given.output or not partial:
        (given.output or _DOCUMENT).write_text(document(rows, about, left_out), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
