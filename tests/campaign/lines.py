"""``python -m tests.campaign.lines``: cut the line and kill the registry again and again, and write what was found.

The program's own client, over real TLS and a wire that is cut after a given byte, sends to the registry of a process of
its own. After each fault the line is mended and the laptop sends again. Ends with 1 where anything is not as promised.
"""

import argparse
import json
import os
import random
import secrets
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from time import monotonic

from sync.errors import SyncError
from sync.ports import SyncReport
from sync.registry.folder import RegistryFolder
from sync.run import run_sync
from sync.sealing.batchfile import Batch
from sync.transport import HttpsTransport
from tests.support.cutting import Wire, cuttable
from tests.support.registry_process import running
from tests.sync.team import OutboxInMemory, Team, make_team

ROOT = Path(__file__).resolve().parents[2]
_DOCUMENT = Path("docs/campaign-sync.md")
_HEAD = """# The line cut, the registry killed

Written by `python -m tests.campaign.lines` (a part of `make campaign`). The program's own client sends over real TLS,
through a wire that is cut after so many bytes in one direction, to a registry in a process of its own; or that process
gets kill -9, or answers wrongly. Then the line is mended, the registry started again, and the laptop sends what it
still holds. After each fault: every batch has its final receipt; the registry holds exactly the envelopes that were
sealed, each once; nothing was receipted that was not sent; no batch was taken for a fork. A large batch goes in parts.

A run is repeated by its seed.
"""


@dataclass(slots=True)
class Found:
    """What came of one kind of fault."""

    what: str
    runs: int = 0
    broken: int = 0  # runs that the fault really broke
    violations: list[str] = field(default_factory=list)


def send(team: Team, outbox: OutboxInMemory, url: str, ca: Path) -> SyncReport | None:
    """One run of the laptop; None where something rose that is worse than no line."""
    try:
        with HttpsTransport(
            url, ca, key=team.device.signing, certificate=team.device.certificate, door=""
        ) as line:
            return run_sync(outbox, line, team.realm.trust())
    except SyncError:
        return None


def wrong(team: Team, batch: Batch, outbox: OutboxInMemory) -> str:
    """What is not as promised about a batch that was sent; empty where all is."""
    held = {e.hash for e in batch.envelopes}
    db = sqlite3.connect(RegistryFolder(team.realm.path).opened, timeout=20)
    try:
        rows = db.execute("SELECT hash, batch FROM envelope WHERE batch = ?", (batch.id,))
        there = [str(row[0]) for row in rows]
    finally:
        db.close()
    if outbox.waiting():
        return "a batch without its receipt"
    if sorted(there) != sorted(held):
        return "the registry holds other envelopes than were sealed"
    if any(receipt.content.forked for receipt in outbox.receipts):
        return "taken for a fork"
    if any(not receipt.purgeable <= held for receipt in outbox.receipts):
        return "a receipt about what was never sent"
    return ""


def small(team: Team) -> Batch:
    return team.interviews()


def large(team: Team) -> Batch:
    """Some 150 kB that do not get smaller, in parts."""
    return team.batch([team.seal(secrets.token_bytes(15_000)) for _ in range(10)])


def cuts(
    what: str,
    make: Callable[[Team], Batch],
    direction: str,
    points: Sequence[int],
    until: float,
) -> Found:
    """The line cut once after each of these many bytes, counted in one connection."""
    found = Found(what)
    with tempfile.TemporaryDirectory() as place:
        team = make_team(Path(place) / "registry")
        with (
            running(team.realm.path, complaints=subprocess.DEVNULL) as registry,
            cuttable(registry.url) as wire,
        ):
            for at in points:
                if monotonic() > until:
                    break
                batch = make(team)
                outbox = OutboxInMemory(batch)
                wire.cut(**{direction: at})
                report = send(team, outbox, wire.url, registry.ca)
                found.broken += report is None or report.stopped is not None
                wire.mend()
                send(team, outbox, wire.url, registry.ca)
                found.runs += 1
                if fault := wrong(team, batch, outbox):
                    found.violations.append(f"{what}, byte {at}: {fault}")
    return found


def length(make: Callable[[Team], Batch], direction: str) -> int:
    """Bytes that a whole run carries in a direction."""
    with tempfile.TemporaryDirectory() as place:
        team = make_team(Path(place) / "registry")
        with (
            running(team.realm.path, complaints=subprocess.DEVNULL) as registry,
            cuttable(registry.url) as wire,
        ):
            send(team, OutboxInMemory(make(team)), wire.url, registry.ca)
            return _carried(wire, direction)


def _carried(wire: Wire, direction: str) -> int:
    return wire.there if direction == "there" else wire.back


def kills(what: str, seed: int, count: int, until: float) -> Found:
    """kill -9 of the registry at a random moment of a large batch's way."""
    found, chance = Found(what), random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        team = make_team(Path(place) / "registry")
        while found.runs < count and monotonic() < until:
            batch = large(team)
            outbox = OutboxInMemory(batch)
            with running(team.realm.path, complaints=subprocess.DEVNULL) as registry:
                stroke = threading.Timer(chance.uniform(0.0, 0.25), registry.process.kill)
                stroke.start()
                report = send(team, outbox, registry.url, registry.ca)
                stroke.cancel()
                stroke.join()
            found.broken += report is None or report.stopped is not None
            with running(team.realm.path, complaints=subprocess.DEVNULL) as registry:
                send(team, outbox, registry.url, registry.ca)
            found.runs += 1
            if fault := wrong(team, batch, outbox):
                found.violations.append(f"{what}, run {found.runs}: {fault}")
    return found


_FAULTS = {
    "answers lost": {"lose_answer": 1},
    "answers to parts lost": {"lose_part_answer": 1},
    "503 for a part": {"part_error": 1},
    "503 for a receipt or a batch": {"server_error": 1},
    "a sign-in page in place of an answer": {"html": 1},
    "a receipt of a strange key": {"wrong_key": 1},
    "a receipt that forgets an envelope": {"one_short": 1},
    "a wrong offset": {"wrong_offset": 2},
    "a registry that knows no parts": {"no_parts": 1},
}


def misbehaves(what: str, count: int, until: float) -> Found:
    """The registry itself does wrong, once or twice, while a large batch comes."""
    found = Found(what)
    with tempfile.TemporaryDirectory() as place:
        team = make_team(Path(place) / "registry")
        while found.runs < count and monotonic() < until:
            batch = large(team)
            outbox = OutboxInMemory(batch)
            with running(
                team.realm.path,
                "--faults",
                json.dumps(_FAULTS[what]),
                complaints=subprocess.DEVNULL,
            ) as registry:
                for turn in range(4):
                    report = send(team, outbox, registry.url, registry.ca)
                    healthy = report is not None and report.stopped is None
                    found.broken += not turn and (not healthy or bool(outbox.waiting()))
                    if healthy and not outbox.waiting():
                        break
            found.runs += 1
            if fault := wrong(team, batch, outbox):
                found.violations.append(f"{what}, run {found.runs}: {fault}")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tests.campaign.lines", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--every", type=int, default=1, help="a small batch is cut at each such byte"
    )
    parser.add_argument("--points", type=int, default=2_000, help="random cuts of large batches")
    parser.add_argument("--kills", type=int, default=100, help="of the registry")
    parser.add_argument("--faults", type=int, default=10, help="runs of each misbehaviour")
    parser.add_argument("--minutes", type=float, default=40.0, help="nothing is begun later")
    parser.add_argument("--output", type=Path, default=_DOCUMENT)
    given = parser.parse_args(arguments)
    begun = monotonic()
    until = begun + given.minutes * 60
    chance = random.Random(given.seed)
    every = "every byte" if given.every == 1 else f"every {given.every} bytes"
    work: list[tuple[str, str, Sequence[int]]] = []
    for direction, words in (("there", "to the registry"), ("back", "from the registry")):
        points = range(0, length(small, direction) + 1, given.every)
        work += [
            (f"a small batch, line cut {words}, {every}", direction, points[half::2])
            for half in range(2)
        ]
        whole, half = length(large, direction), given.points // 4
        for _ in range(2):
            cuts_of = [chance.randrange(whole) for _ in range(half)]
            work.append((f"a large batch, line cut {words}", direction, cuts_of))
    makers = [small if "small" in what else large for what, _, _ in work]
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
        names, ways, points_of = zip(*work, strict=True)
        cut = pool.map(cuts, names, makers, ways, points_of, repeat(until))
        struck = pool.map(
            kills,
            ["the registry killed"] * 2,
            [given.seed, given.seed + 1],
            [given.kills // 2] * 2,
            repeat(until),
        )
        bad = pool.map(misbehaves, _FAULTS, repeat(given.faults), repeat(until))
        found = _joined([*cut, *struck, *bad])
    violations = [one for of in found for one in of.violations]
    given.output.write_text(_document(found, given, monotonic() - begun), encoding="utf-8")
    sys.stdout.write(f"{sum(of.runs for of in found)} runs, {len(violations)} violations\n")
    return 1 if violations or not all(of.runs for of in found) else 0


def _joined(found: Sequence[Found]) -> list[Found]:
    """Halves of the same fault in one row."""
    rows: dict[str, Found] = {}
    for one in found:
        row = rows.setdefault(one.what, replace(one, runs=0, broken=0, violations=[]))
        row.runs += one.runs
        row.broken += one.broken
        row.violations += one.violations
    return list(rows.values())


def _document(found: Sequence[Found], given: argparse.Namespace, seconds: float) -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    made = (
        f"{datetime.now(UTC):%Y-%m-%d}, {sys.platform}, Python {sys.version.split()[0]}, load average "
        f"{os.getloadavg()[0]:.1f} (commit {commit.stdout.strip() or 'unknown'}, `--seed {given.seed}`): "
        f"{sum(of.runs for of in found)} runs, {sum(len(of.violations) for of in found)} violations, "
        f"{seconds / 60:.0f} minutes."
    )
    rows = [
        "| what went wrong on the way | runs | of them really broken | violations |",
        "|----------------------------|------|-----------------------|------------|",
        *(f"| {of.what} | {of.runs} | {of.broken} | {len(of.violations)} |" for of in found),
    ]
    told = [f"- {one}" for of in found for one in of.violations]
    return "\n".join([_HEAD, made, "", *rows, *(["", *told] if told else [])]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
