"""``python -m tests.peer.fuzz``: random answers into ours and into the peer; what differs and is not decided is told.

A seed names a sequence of steps for each form. Ends with 1 where a difference is not decided, with 2 where the peer
is not here.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TextIO

from tests.peer.compare import Difference
from tests.peer.decisions import decisions
from tests.peer.engines import missing, ours, peer
from tests.peer.given import Form, forms
from tests.peer.pair import Pair, Walk, shrink


@dataclass(slots=True)
class Tally:
    """What a run saw."""

    walks: int = 0
    steps: int = 0
    compared: int = 0
    facts: int = 0
    forms: set[str] = field(default_factory=set)
    decided: Counter[str] = field(default_factory=Counter)
    over: Counter[str] = field(default_factory=Counter)
    undecided: int = 0

    def add(self, walk: Walk) -> None:
        self.walks += 1
        self.steps += len(walk.steps)
        self.compared += walk.compared
        self.facts += walk.facts
        if walk.compared:
            self.forms.add(walk.form)
        self.decided.update(walk.seen.keys())
        if walk.over:
            self.over[walk.over[:100]] += 1
        self.undecided += bool(walk.undecided)

    def told(self) -> str:
        lines = [
            f"{len(self.forms)} forms, {self.walks} walks, {self.steps} steps, {self.compared} comparisons "
            f"of {self.facts} facts; {len(self.decided)} decided classes seen, {self.undecided} walks undecided",
            *(f"  decided {number:5d} x {name}" for name, number in self.decided.most_common()),
            *(f"  ended   {number:5d} x {why}" for why, number in self.over.most_common()),
        ]
        return "\n".join(lines)


def run(
    pair: Pair, chosen: Sequence[Form], seeds: Sequence[int], steps: int, until: float, told: TextIO
) -> Tally:
    """Every form with every seed, until the clock says ``until``; each new difference is shrunk and told once."""
    tally, reported = Tally(), set[tuple[str, str, str]]()
    for seed in seeds:
        for form in chosen:
            if time.monotonic() > until:
                return tally
            walk = pair.wander(form, Random(f"{seed} {form.id}"), steps)
            tally.add(walk)
            fresh = {(form.id, *one.sort) for one in walk.undecided} - reported
            if fresh:
                reported |= fresh
                tell(shrink(pair, form, walk), seed, told)
    return tally


def tell(walk: Walk, seed: int, told: TextIO) -> None:
    told.write(
        f"{walk.form}, seed {seed}: {len(walk.undecided)} differences after {len(walk.steps)} steps\n"
    )
    told.writelines(f"    {json.dumps(step, ensure_ascii=False)}\n" for step in walk.steps)
    told.writelines(f"  ! {_said(one)}\n" for one in walk.undecided[:6])
    told.flush()


def _said(one: Difference) -> str:
    return f"{one.field} of {one.ref or 'the form'} ({one.type}): {one.ours!r:.300} | {one.theirs!r:.300}"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tests.peer.fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--seeds", type=int, default=1, help="how many, one after the other")
    parser.add_argument(
        "--forms", default="", help="ids, separated by commas, or how many; empty: all"
    )
    parser.add_argument("--steps", type=int, default=30, help="the most steps of a walk")
    parser.add_argument("--minutes", type=float, default=60.0, help="the most minutes of the run")
    given = parser.parse_args(arguments)
    reason = missing()
    if reason is not None:
        print(f"not compared: {reason}", file=sys.stderr)
        return 2
    with (
        tempfile.TemporaryDirectory(prefix="pser-peer-") as folder,
        ours(still=True) as our,
        peer(still=True) as their,
    ):
        chosen = choose(forms(Path(folder)), given.forms)
        if not chosen:
            print("not compared: no such forms; PSER_SHARED names where they are", file=sys.stderr)
            return 2
        pair = Pair(our, their, decisions())
        seeds = range(given.seed, given.seed + given.seeds)
        until = time.monotonic() + 60 * given.minutes
        tally = run(pair, chosen, seeds, given.steps, until, sys.stdout)
    print(tally.told())
    return 1 if tally.undecided else 0


def choose(found: Sequence[Form], wanted: str) -> Sequence[Form]:
    if not wanted:
        return found
    if wanted.isdigit() and int(wanted) < len(found):
        return found[: int(wanted)]
    return [form for form in found if form.id in wanted.split(",")]


if __name__ == "__main__":
    sys.exit(main())
