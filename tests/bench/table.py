"""The table, on paper and on the screen."""

import platform
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import version
from statistics import median

from tests.bench.measuring import QUIET_MS, Row

_HEAD = """# Measurements

Written by `make bench` (tests/bench). Every row is a ratio taken within one run: against another thing measured in
turn with ours, or against the budget of the design (section 9), then scaled by the calibration loop to a machine on
which nobody else works. Nothing in it stands in for a part of the program; people and households are made up.
"""
_NOT_HERE = """
Not measured here: the line at 64 kbit/s (it needs a link emulator), PostgreSQL (the reference registry's province
edition is not built), a cold disk, Windows.
"""


def table(rows: Sequence[Row]) -> str:
    """The rows as a table that reads well as plain text too."""
    cells = [("what", "measured", "against", "ratio", "budget", "")]
    cells += [
        (
            row.what,
            row.measured,
            row.against,
            f"{row.ratio:.2f}",
            row.goal or f"{'≥' if row.least else '≤'} {row.budget:g} ×",
            "told" if row.told else "met" if row.met else "NOT MET",
        )
        for row in rows
    ]
    widths = [max(len(line[at]) for line in cells) for at in range(6)]
    lines = [
        "| " + " | ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)) + " |"
        for line in cells
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def conditions(loops: Sequence[float], load: float, at: datetime) -> str:
    """Where and when it was measured, and how busy the machine was."""
    slow = median(loops)
    busy = "nobody else worked on it" if slow < QUIET_MS * 1.15 and load < 1.5 else "a busy machine"
    return (
        f"{at:%Y-%m-%d}, {platform.system()} {platform.machine()}, Python {platform.python_version()}, "
        f"PySide6 {version('PySide6-Essentials')}: {busy}.\n"
        f"Calibration loop: median {slow:.1f} ms, {min(loops):.1f} to {max(loops):.1f} "
        f"(quiet: {QUIET_MS:.0f} ms); load average {load:.1f}."
    )


def document(rows: Sequence[Row], about: str, left_out: Sequence[str] = ()) -> str:
    """docs/measurements.md. ``left_out``: parts that could not be measured on this machine, with the reason."""
    missed = sum(not (row.met or row.told) for row in rows)
    said = f"{len(rows)} rows, {missed} not met." if missed else f"{len(rows)} rows, all met."
    reasons = "".join(f"- {row.what}: {row.because}\n" for row in rows if row.because)
    after = f"\n{reasons}" if reasons else ""
    after += "".join(f"\nLeft out this time: {one}.\n" for one in left_out)
    return f"{_HEAD}\n{about}\n\n{said}\n\n{table(rows)}\n{after}{_NOT_HERE}"
