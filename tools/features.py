"""The feature ledger: what the form language has, where it is tested, and how far we are.

``python tools/features.py`` writes docs/features.md from tests/features.toml; with ``--check`` it only says whether
the two agree. Every named test must exist.
"""

import argparse
import ast
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = ROOT / "tests" / "features.toml"
TARGET: Final = ROOT / "docs" / "features.md"
STATES: Final = {
    "done": "works as the specification has it",
    "partly": "works as far as the note says",
    "degrades": "is not done; the form works and the question says so",
    "not": "is not done",
    "declined": "will not be done, for the reason given",
}
HEAD: Final = """\
# What of the form language works

Written by `make features` from `tests/features.toml`; a test keeps the two in agreement and looks for each test that is
named. The order is that of the ODK XForms specification; behaviour that it leaves open follows JavaRosa
(`docs/conformance.md`, `docs/differences.md`). Functions have a table of their own: `docs/functions.md`.
"""


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that a form may use. ``tests``: node ids, or files where all of a file is meant."""

    part: str
    name: str
    state: str
    tests: tuple[str, ...]
    note: str


class LedgerWrong(Exception):
    """The ledger says what is not so."""


def features() -> tuple[Feature, ...]:
    """All entries in order. Raises LedgerWrong with everything that is wrong."""
    parts = tomllib.loads(SOURCE.read_text("utf-8"))["part"]
    found = tuple(
        Feature(
            part["name"],
            row["name"],
            row["state"],
            tuple(row.get("tests", ())),
            row.get("note", ""),
        )
        for part in parts
        for row in part["feature"]
    )
    wrong = [complaint for feature in found for complaint in _complaints(feature)]
    names = Counter((feature.part, feature.name) for feature in found)
    wrong += [f"{part}: {name} stands there twice" for (part, name), n in names.items() if n > 1]
    if wrong:
        raise LedgerWrong("\n".join(wrong))
    return found


def _complaints(feature: Feature) -> list[str]:
    said = f"{feature.part}: {feature.name}"
    found = []
    if feature.state not in STATES:
        found.append(f"{said}: no such state: {feature.state}")
    if feature.state in ("done", "partly", "degrades") and not feature.tests:
        found.append(f"{said}: nothing tests it")
    if feature.state != "done" and not feature.note:
        found.append(f"{said}: no word of what is missing")
    found += [f"{said}: no such test: {test}" for test in feature.tests if not _exists(test)]
    return found


def _exists(test: str) -> bool:
    path, _, name = test.partition("::")
    return (ROOT / path).is_file() and (not name or name in _tests_of(ROOT / path))


@cache
def _tests_of(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
    )


def rendered(found: tuple[Feature, ...]) -> str:
    """The page."""
    counted = Counter(feature.state for feature in found)
    lines = [HEAD, "| state | features | which means |", "|---|---|---|"]
    lines += [f"| {state} | {counted[state]} | {meaning} |" for state, meaning in STATES.items()]
    part = ""
    for feature in found:
        if feature.part != part:
            part = feature.part
            lines += [
                "",
                f"## {part}",
                "",
                "| feature | state | tested by | note |",
                "|---|---|---|---|",
            ]
        tests = "<br>".join(_written(test) for test in feature.tests)
        lines.append(f"| {feature.name} | {feature.state} | {tests} | {feature.note} |")
    return "\n".join(lines) + "\n"


def _written(test: str) -> str:
    path, _, name = test.partition("::")
    short = path.removeprefix("tests/").removesuffix(".py")
    return f"`{short}` {name.removeprefix('test_').replace('_', ' ')}".rstrip()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    try:
        page = rendered(features())
    except LedgerWrong as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if asked.check:
        if TARGET.read_text("utf-8") == page:
            return 0
        sys.stderr.write(
            "docs/features.md is not what tests/features.toml says: run `make features`\n"
        )
        return 1
    TARGET.write_text(page, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
