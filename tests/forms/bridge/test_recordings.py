"""The recorded ODK scenarios, found through PSER_SHARED; they are third-party data and stay outside."""

import importlib.util
import json
import os
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from forms.bridge.desk import Desk

ROOT = Path(__file__).resolve().parents[3]
RECORDED = Path(os.environ.get("PSER_SHARED", ROOT.parent / "shared")) / "conformance"
FLOOR = 0.95
PHOENIX = ZoneInfo("America/Phoenix")
# a form that asks for today was answered with the day on which the recordings were made
RECORDED_AT = datetime(2026, 11, 24, 12, tzinfo=PHOENIX)

_STRICT = (
    "PROTOCOL.md: a form whose control names a node that is not there does not load; JavaRosa too"
)
_STRICT_BIND = "PROTOCOL.md: a form whose bind names a node that is not there does not load"
_SUM = "XPath 1.0 section 4.1: the sum of nothing is 0; JavaRosa too"
_EXPONENT = "XPath 1.0 section 4.2: a number is written without an exponent"

# Where the recorded engine departs from a standard or from itself, it is not followed.
DEPARTURES = {
    "c69ece762de9": _STRICT,
    "6681b7b5e054": _STRICT,
    "6dc602da9485": _STRICT,
    "efbefef75753": _STRICT,
    "4464c10d2c7c": _STRICT,
    "85c75073451b": _STRICT,
    "78f923cfae92": _STRICT,
    "f28f48b30168": _STRICT,
    "b7d7ed93cfcf": _STRICT,
    "64654373b814": _STRICT,
    "53563acfa9f0": _STRICT,
    "c32b30ca6952": _STRICT_BIND,
    "999a8fb70b29": _STRICT_BIND,
    "c12c45317a28": _SUM,
    "b94754e44d38": _SUM,
    "1d22811eb5e1": _EXPONENT,
    "1ae172c0fcc5": _EXPONENT,
    "81434c4ccfbf": "random() as an integer: what one run made, another cannot make again",
    "eb3c431269db": "the recorded engine gives up on an answer: it found an infinite loop that is none",
    "4f6bf75212a1": "a label is one form of its text, not the long and the short one in a row",
}


class InProcess:
    """What run.py calls an engine, without the pipe between."""

    def __init__(self) -> None:
        self._desk = Desk(zone=PHOENIX, clock=lambda: RECORDED_AT)

    def ask(self, timeout: float = 0, **message: Any) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(json.dumps(self._desk.answer(message)))
        return answer


def runner() -> ModuleType:
    """The program that came with the recordings."""
    spec = importlib.util.spec_from_file_location("recorded_runner", RECORDED / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def run() -> ModuleType:
    if not RECORDED.is_dir():
        pytest.skip(f"no recordings at {RECORDED}: set PSER_SHARED; none of them was replayed")
    return runner()


def test_the_recorded_scenarios_agree(run: ModuleType, tmp_path: Path) -> None:
    forms = json.loads((RECORDED / "forms.json").read_text("utf-8"))
    outcome: Counter[bool] = Counter()
    unexplained: dict[str, str] = {}

    for line in (RECORDED / "traces.jsonl").read_text("utf-8").splitlines():
        trace = json.loads(line)
        if trace["tier"] != "vouched" or not run.replayable(trace):
            continue
        wrong, _ = run.replay(InProcess(), trace, forms, str(tmp_path))
        outcome[wrong is None] += 1
        if wrong is not None and trace["id"] not in DEPARTURES:
            unexplained[trace["id"]] = wrong

    assert outcome.total() > 100, f"{outcome.total()} scenarios ran"
    assert not unexplained
    assert outcome[True] >= FLOOR * outcome.total(), f"{outcome[True]} of {outcome.total()}"


@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # run.py leaves its file open
def test_the_recorded_expressions_agree_through_the_bridge(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    agrees = run.agrees
    # a case that must fail has no expected value, which run.py looks for before it needs it
    monkeypatch.setattr(run, "agrees", lambda case, said: agrees({"expected": None, **case}, said))

    score = run.run_xpath(InProcess(), RECORDED, 0)

    for family in ("xforms", "native"):
        good, total = score[family]
        assert total > 500
        assert good >= 0.99 * total, f"{family}: {good} of {total}"
