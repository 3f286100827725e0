"""Our form engine beside the peer, ODK Web Forms without its browser: the same forms, the same answers, in turn.

Both time themselves behind the engine protocol, so that no pipe is counted; ours is asked through it as well.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench import peer_forms
from tests.bench.cascade import villages
from tests.bench.measuring import Effort, Machine, NotMeasured, Row
from tests.peer.engines import Engine, missing, ours, peer

Measures = dict[str, float]
_MEMBERS = 30
_VILLAGES = 278

_BECAUSE = {
    "small: answer, plain": (
        "nothing follows from such an answer: what is left is checking the value against its type and looking up what "
        "depends on it, microseconds in both, where compiled JavaScript has the advantage over Python"
    ),
    "cascade: unrelated answer": (
        "nothing follows from it: both only store the text, microseconds in both, where compiled JavaScript has the "
        "advantage over Python"
    ),
    "small: load, first": "Python has its own modules to read once; a second load needs a fraction of it",
}
_BECAUSE["cascade_csv: unrelated answer"] = _BECAUSE["cascade: unrelated answer"]
_BECAUSE["household: plain answer"] = _BECAUSE["small: answer, plain"]


@dataclass(frozen=True, slots=True)
class Asked:
    """An engine with a form in it; every refusal is a fault of the measurement."""

    engine: Engine

    def __call__(self, verb: str, **said: object) -> dict[str, Any]:
        answer = self.engine.ask(verb, patience=300.0, **said)
        if answer.get("error"):
            raise RuntimeError(
                f"{self.engine.name}: {verb} {said.get('ref', '')}: {answer['error']}"
            )
        return answer

    def load(self, path: Path, attachments: dict[str, str] | None = None) -> float:
        answer = self("load", file=str(path), attachments=attachments or {})
        return float(answer["parse_ms"] + answer["instance_ms"])


def rows(folder: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    """Raises NotMeasured where the peer cannot run."""
    reason = missing()
    if reason is not None:
        raise NotMeasured(reason)
    machine.slowness()  # for the record: a ratio within one run needs no calibration
    _write(folder)
    cases = CASES if not effort.quick else {"small": small}
    return [row for name, case in cases.items() for row in _compared(name, case, folder, effort)]


def _write(folder: Path) -> None:
    forms = {
        "small": peer_forms.small(),
        "household": peer_forms.household(),
        "cascade": peer_forms.cascade(in_file=False),
        "cascade_csv": peer_forms.cascade(in_file=True),
    }
    for name, xml in forms.items():
        (folder / f"{name}.xml").write_text(xml, "utf-8")
    lines = "\n".join(",".join(line) for line in villages())
    (folder / "villages.csv").write_text(f"name,label,parent\n{lines}\n", "utf-8")


def _compared(
    name: str, case: Callable[[Asked, Path], Measures], folder: Path, effort: Effort
) -> Iterator[Row]:
    found: list[tuple[Measures, Measures]] = []
    for turn in range(effort.turns):
        measured = {
            who: _measured(make(), case, folder)
            for who, make in (("ours", ours), ("peer", peer))[:: -1 if turn % 2 else 1]
        }
        found.append((measured["ours"], measured["peer"]))
    for what in found[0][0]:
        unit = "MB" if what == "peak memory" else "ms"
        our, their = median(o[what] for o, _ in found), median(t[what] for _, t in found)
        ratio = median(o[what] / t[what] for o, t in found)
        row = f"{name}: {what}"
        yield Row(
            f"beside the peer, {row}",
            _said(our, unit),
            f"ODK Web Forms, {_said(their, unit)}",
            ratio,
            1.0,
            goal="< 1",
            because=_BECAUSE.get(row, "") if ratio > 0.5 else "",
        )


def _said(value: float, unit: str) -> str:
    if unit == "ms" and value < 0.1:
        return f"{value * 1000:.1f} µs"
    return f"{value:.{2 if value < 10 else 0}f} {unit}"


def _measured(engine: Engine, case: Callable[[Asked, Path], Measures], folder: Path) -> Measures:
    with engine:
        found = case(Asked(engine), folder)
        return found | {"peak memory": engine.peak_mib()}


# ---------------------------------------------------------------- what is asked


def small(ask: Asked, folder: Path) -> Measures:
    first, again = (ask.load(folder / "small.xml") for _ in range(2))
    ask("set", ref="/data/works", value=["yes"])
    plain = ask("bench", ref="/data/age", values=["20", "30"], n=300)
    counted = ask("bench", ref="/data/income", values=["1", "2.5"], n=300, read="/data/annual")
    return {
        "load, first": first,
        "load, again": again,
        "answer, plain": plain["median_ms"],
        "answer, one calculation": counted["median_ms"],
    }


def household(ask: Asked, folder: Path) -> Measures:
    load = ask.load(folder / "household.xml")
    ask("set", ref="/data/hh_size", value="5")
    grown = ask("set", ref="/data/hh_size", value=str(_MEMBERS))["set_ms"]
    for number in range(1, _MEMBERS + 1):
        member = f"/data/member[{number}]"
        ask("set", ref=f"{member}/m_name", value=f"P{number}")
        ask("set", ref=f"{member}/m_age", value=str(number * 2))
        ask("set", ref=f"{member}/m_works", value=["yes"])
        ask("set", ref=f"{member}/m_income", value="100.5")
    last, middle = f"/data/member[{_MEMBERS}]/m_income", f"/data/member[{_MEMBERS // 2}]/m_age"
    income = ask("bench", ref=last, values=["10", "20"], n=100, read="/data/total_income")
    age = ask("bench", ref=middle, values=["30", "5"], n=100, read="/data/n_adults")
    plain = ask("bench", ref="/data/sec3/s3_q0", values=["10", "20"], n=100)
    sent = ask("serialize")["ms"]
    more = ask("set", ref="/data/hh_size", value=str(_MEMBERS + 1))["set_ms"]
    less = ask("set", ref="/data/hh_size", value=str(_MEMBERS))["set_ms"]
    return {
        "load": load,
        "roster 5 to 30": grown,
        "answer feeding sums over 30 members": income["median_ms"],
        "the same, 95th percentile": income["p95_ms"],
        "answer feeding 18 relevances and sums": age["median_ms"],
        "plain answer": plain["median_ms"],
        "submission written": sent,
        "roster 30 to 31": more,
        "roster 31 to 30": less,
    }


def _cascade(name: str) -> Callable[[Asked, Path], Measures]:
    def run(ask: Asked, folder: Path) -> Measures:
        files = {"jr://file-csv/villages.csv": str(folder / "villages.csv")}
        load = ask.load(folder / f"{name}.xml", files if name == "cascade_csv" else None)
        ask("set", ref="/data/district", value=["d3"])
        ask("set", ref="/data/tehsil", value=["d3t1"])
        offered = ask("choices", ref="/data/village", brief=True)["n"]
        assert offered == _VILLAGES, f"{offered} villages offered"
        tehsils = [f"d3t{number}" for number in range(4)]
        chosen = ask("bench", ref="/data/tehsil", values=tehsils, n=12, read="/data/village")
        other = ask("bench", ref="/data/x", values=["a", "b"], n=50)
        return {
            "load 50,040 villages": load,
            "a tehsil chosen, its villages read": chosen["median_ms"],
            "unrelated answer": other["median_ms"],
        }

    return run


CASES: dict[str, Callable[[Asked, Path], Measures]] = {
    "small": small,
    "household": household,
    "cascade": _cascade("cascade"),
    "cascade_csv": _cascade("cascade_csv"),
}
