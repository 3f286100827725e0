"""The recorded ODK cases, found through PSER_SHARED; they are third-party data and stay outside."""

import json
import math
import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from forms.errors import FormError
from forms.xpath.compiler import compile_expression
from forms.xpath.context import Context
from forms.xpath.documents import Document, DocumentEnvironment, DocumentNode

ROOT = Path(__file__).resolve().parents[3]
CASES = Path(os.environ.get("PSER_SHARED", ROOT.parent / "shared")) / "conformance"

# Where the suite departs from a standard, the standard is followed.
DEPARTURES = {
    "636303e58df6": "XPath 1.0 section 5: a document type declaration is no node",
    "9569490a2b4f": "XPath 1.0 section 5: a document type declaration is no node",
    "202ba9dea25c": "XPath 1.0 section 5: a document type declaration is no node",
    "4e9d867f91a6": "XPath 1.0 section 5: a document type declaration is no node",
    "09ff33f10ccd": "XForms specification, checklist(): an answer counts when its number is above 0",
}

KINDS = {
    "number-rounded": "number",
    "string-matches": "string",
    "string-length": "string",
    "nodeset": "nodes",
    "nodeset-ordered": "nodes",
    "error": "string",
}
RUNNABLE = {*KINDS, "boolean", "number", "string"}


def cases() -> Iterator[dict[str, Any]]:
    for line in (CASES / "xpath.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        addressable = not case["ctx"].startswith("#")
        if case["assert"] in RUNNABLE and not case.get("volatile") and addressable:
            yield case


@lru_cache(maxsize=1)
def documents() -> dict[str, str]:
    found: dict[str, str] = json.loads((CASES / "xpath-documents.json").read_text("utf-8"))
    return found


@lru_cache(maxsize=256)
def document(name: str) -> Document:
    return Document(documents()[name])


def bare(path: str) -> str:
    return re.sub(r"\([^)]*\)", "", path)


def answer(case: dict[str, Any]) -> object:
    """The value of a case's expression; FormError where it has none."""
    tree = document(case["doc"])
    env = DocumentEnvironment(
        tree,
        now=datetime.fromtimestamp(case["now"] / 1000, UTC),
        zone=ZoneInfo(case["tz"]),
        language=case.get("lang") or "",
    )
    names = {prefix: uri for prefix, uri in (case.get("ns") or {}).items() if uri}
    compiled = compile_expression(case["expr"], names, strict=False)
    context = Context(tree.places[bare(case["ctx"])], env)
    match KINDS.get(case["assert"], case["assert"]):
        case "boolean":
            return compiled.boolean(context)
        case "number":
            return compiled.number(context)
        case "nodes":
            nodes = compiled.nodes(context)
            return [node.place for node in nodes if isinstance(node, DocumentNode)]
        case _:
            return str(compiled.string(context))


def agrees(case: dict[str, Any]) -> bool:
    kind, wanted = case["assert"], case.get("expected")
    try:
        found = answer(case)
    except FormError:
        return bool(kind == "error")
    match kind:
        case "error":
            return False
        case "number" | "number-rounded":
            assert isinstance(found, float)
            number = float(str(wanted).replace("Infinity", "inf"))
            if not math.isfinite(number):
                return found == number or (math.isnan(found) and math.isnan(number))
            loose = 0.006 if kind == "number-rounded" else 1e-9 * max(1.0, abs(number))
            return abs(found - number) <= loose
        case "string-matches":
            return re.search(str(wanted), str(found)) is not None
        case "string-length":
            return len(str(found)) == wanted
        case "nodeset":
            assert isinstance(found, list)
            assert isinstance(wanted, list)
            return sorted(found) == sorted(map(bare, wanted))
        case "nodeset-ordered":
            assert isinstance(wanted, list)
            return found == [bare(path) for path in wanted]
        case _:
            return bool(found == wanted)


@pytest.mark.parametrize(("family", "floor"), [("xforms", 0.99), ("native", 0.99)])
def test_the_recorded_cases_agree(family: str, floor: float) -> None:
    if not CASES.is_dir():
        pytest.skip(f"no recorded ODK cases at {CASES}: set PSER_SHARED; nothing of them was run")
    outcome: Counter[bool] = Counter()
    failed: list[str] = []
    for case in cases():
        if case["tier"] != "stated" or (case["dialect"] == "xpath1") is not (family == "native"):
            continue
        good = agrees(case)
        outcome[good] += 1
        if not good:
            failed.append(case["id"])

    total = outcome.total()
    assert total > 500, f"{total} {family} cases ran"
    unexplained = [name for name in failed if name not in DEPARTURES]
    assert outcome[True] >= floor * total, f"{family}: {outcome[True]} of {total}; {unexplained}"
    assert not unexplained, f"{family}: {outcome[True]} of {total}; {unexplained}"
