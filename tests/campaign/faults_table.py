"""``python -m tests.campaign.faults_table``: make each fault of the world again and again, and write docs/faults.md."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from enumerator.cli.tongue import translated
from enumerator.wording import CATALOGUE
from tests.campaign.faults import FAULTS

_DOCUMENT = Path("docs/faults.md")
_HEAD = """# Faults of the world

Written by `make faults` (tests/campaign/faults.py), which makes each fault to a laptop with an interview on it,
at places and times drawn from a seed. Lost are answers that had been acknowledged, that the fault itself did not take
from the disk, and that are not there afterwards or are others. kill -9 has a table of its own: docs/campaign.md.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tests.campaign.faults_table", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=50, help="of each fault")
    parser.add_argument("--output", type=Path, default=_DOCUMENT)
    given = parser.parse_args(arguments)
    rows, told, wrong = [], set(), 0
    for name, fault in FAULTS.items():
        chance, lost, codes = Random(f"{given.seed} {name}"), 0, set()
        try:
            for _ in range(given.runs):
                with tempfile.TemporaryDirectory() as folder:
                    seen = fault.run(Path(folder), chance)
                lost += seen.lost
                codes.add(seen.code)
                wrong += bool(seen.lost or seen.detail or seen.code not in fault.told)
        except pytest.skip.Exception:
            rows.append(f"| {name} | not run here: needs root on Linux | | | |")
            continue
        told |= codes - {""}
        shown = ", ".join(f"`{code}`" for code in sorted(codes) if code) or "nothing"
        rows.append(f"| {name} | {given.runs} | {lost} | {shown} | {fault.what_works} |")
        print(rows[-1], flush=True)
    given.output.write_text(document(rows, sorted(told), wrong), encoding="utf-8")
    return int(wrong > 0)


def document(rows: Sequence[str], told: Sequence[str], wrong: int) -> str:
    lines = [
        _HEAD,
        f"{datetime.now(UTC):%Y-%m-%d}, {sys.platform}, Python {sys.version.split()[0]}: {wrong} runs were not as "
        "promised.",
        "",
        "| fault | runs | answers lost | told | what still works |",
        "|-------|------|--------------|------|------------------|",
        *rows,
        "",
        "## What is told",
        "",
        "| code | English | Urdu |",
        "|------|---------|------|",
    ]
    for code in told:
        said = CATALOGUE[code]
        parts = [part for part in (said.what, said.safe, said.do) if part]
        urdu = " ".join(translated(part, "ur") for part in parts)
        lines.append(f"| `{code}` | {' '.join(parts)} | {urdu} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
