"""The forms that both engines are given: third-party data, found through PSER_SHARED."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.peer.engines import ROOT

SHARED: Final = Path(os.environ.get("PSER_SHARED", ROOT.parent / "shared"))
_NAMED: Final = re.compile(r"""src\s*=\s*["'](jr://[^"']+)["']""")


@dataclass(frozen=True, slots=True)
class Form:
    """``media``: the path of each file that the form names, by its jr:// address, where it is at hand."""

    id: str
    xml: str
    media: dict[str, str] = field(default_factory=dict)


def forms(folder: Path) -> list[Form]:
    """Every given form that is an XForm or was compiled into one; ``folder`` takes recorded media files."""
    return [*_corpus(SHARED / "forms-corpus"), *_recorded(SHARED / "conformance", folder)]


def _corpus(corpus: Path) -> Iterator[Form]:
    paths = [
        path for part in ("compiled", "field", "fixtures") for path in (corpus / part).glob("*.xml")
    ]
    for path in sorted(paths, key=lambda one: one.name):
        name = path.name.partition("__")[0]
        xml = path.read_text("utf-8-sig")
        files = {one.name: str(one) for one in (corpus / "media" / name).glob("*")}
        named = {url: files.get(url.rpartition("/")[2]) for url in _NAMED.findall(xml)}
        yield Form(name, xml, {url: at for url, at in named.items() if at is not None})


def _recorded(recordings: Path, folder: Path) -> Iterator[Form]:
    if not recordings.is_dir():
        return
    media: dict[str, dict[str, str]] = {}
    for line in (recordings / "traces.jsonl").read_text("utf-8").splitlines():
        for step in json.loads(line)["steps"]:
            for url, item in (step.get("attachments") or {}).items():
                if item["status"] == 200:
                    media.setdefault(step["form"], {})[url] = _kept(folder, step["form"], url, item)
    for name, xml in json.loads((recordings / "forms.json").read_text("utf-8")).items():
        yield Form(name, xml, media.get(name, {}))


def _kept(folder: Path, form: str, url: str, item: dict[str, str]) -> str:
    kind = item["type"] or ""
    ending = ".csv" if "csv" in kind else ".geojson" if "json" in kind else ".xml"
    stem = Path(url.rpartition("/")[2]).stem
    path = folder / form / (stem + ending)
    path.parent.mkdir(exist_ok=True)
    path.write_text(item["text"], "utf-8")
    return str(path)
