"""The measurements run, and each row of what they write has a ratio and a verdict."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.measuring import Row, in_turn, within
from tests.bench.table import table

_ROW = re.compile(r"\| [^|]+\| [^|]+\| [^|]+\| +[\d.]+ +\| [^|]+\| (met|NOT MET|told) +\|")


def test_a_row_is_met_below_its_budget_or_above_where_the_least_is_said() -> None:
    assert Row("answer", "10 ms", "20 ms", 0.5, 1.0).met
    assert not Row("answer", "30 ms", "20 ms", 1.5, 1.0).met
    assert Row("records", "1,500/s", "1,000/s", 1.5, 1.0, least=True).met
    assert not Row("records", "500/s", "1,000/s", 0.5, 1.0, least=True).met


def test_an_absolute_time_is_scaled_to_a_quiet_machine() -> None:
    row = within("load", 60.0, 40.0, "ms", slowness=2.0)

    assert row.met
    assert row.ratio == pytest.approx(0.75)
    assert "30 ms on a quiet machine" in table([row]) or "30 on a quiet machine" in table([row])


def test_both_take_turns_at_going_first() -> None:
    turns: list[str] = []

    def taking(who: str, value: float) -> float:
        turns.append(who)
        return value

    ours, theirs, ratio = in_turn(lambda: taking("a", 4.0), lambda: taking("b", 2.0), 4)

    assert turns == ["a", "b", "b", "a", "a", "b", "b", "a"]
    assert (ours, theirs, ratio) == (4.0, 2.0, 2.0)


@pytest.mark.end2end
def test_every_part_measures_and_every_row_has_a_ratio(tmp_path: Path) -> None:
    document = tmp_path / "measurements.md"
    command = [sys.executable, "-m", "tests.bench", "--quick", "--output", str(document)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    assert ran.returncode == 0, ran.stderr
    lines = [line for line in document.read_text("utf-8").splitlines() if line.startswith("| ")][1:]
    assert len(lines) > 20
    assert [line for line in lines if not _ROW.fullmatch(line)] == []
