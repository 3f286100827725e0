"""What was decided about each difference between the engines: decisions.toml, as docs/differences.md explains it."""

import json
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import ParseError, fromstring

from tests.peer.compare import Difference
from tests.peer.steps import Step

_FILE: Final = Path(__file__).with_name("decisions.toml")
_ANYTHING: Final = re.compile("")
_ROWS: Final = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Decision:
    """One class of differences. Each pattern is searched for; a class holds where all of its patterns are found.

    ``ends``: what else differs beside it follows from it, and the walk is over then.
    ``right``: ours, theirs, or either. ``typed``: it is a place that was answered in this walk.
    ``after`` is searched for in the steps taken, as JSON.
    ``bind`` is searched for in what About.bind tells.
    """

    id: str
    right: str
    fields: frozenset[str]
    ends: bool = False
    typed: bool = False
    after: re.Pattern[str] = _ANYTHING
    type: re.Pattern[str] = _ANYTHING
    ref: re.Pattern[str] = _ANYTHING
    ours: re.Pattern[str] = _ANYTHING
    theirs: re.Pattern[str] = _ANYTHING
    bind: re.Pattern[str] = _ANYTHING
    form: re.Pattern[str] = _ANYTHING

    def covers(self, found: Difference, about: "About", taken: Sequence[Step]) -> bool:
        typed = {step["ref"] for step in taken if step["verb"] == "set"}
        return (
            found.field in self.fields
            and (not self.typed or found.ref in typed)
            and self.after.search(json.dumps(taken)) is not None
            and self.type.search(found.type) is not None
            and self.ref.search(found.ref) is not None
            and self.ours.search(str(found.ours)) is not None
            and self.theirs.search(str(found.theirs)) is not None
            and self.bind.search(about.bind(found.ref)) is not None
            and self.form.search(about.xml) is not None
        )


@dataclass(frozen=True, slots=True)
class About:
    """What a form says about its places."""

    xml: str
    binds: dict[str, str] = field(default_factory=dict)

    def bind(self, ref: str) -> str:
        """What the form says about a place, after the path of its row: ``/data/member| type='int' calculate='…'``."""
        place = _ROWS.sub("", ref)
        row = _ROWS.sub("", ref[: ref.rfind("[")]) if "[" in ref else ""
        return f"{row}| {self.binds.get(place, '')}"


def about(xml: str) -> About:
    """Raises nothing: a form that cannot be read says nothing."""
    found = About(xml)
    try:
        root = fromstring(xml.encode())
    except (ParseError, ValueError):
        return found
    for element in root.iter():
        place = element.get("nodeset") or element.get("ref") or ""
        tag = element.tag.rpartition("}")[2]
        said = " ".join(
            f"{name.rpartition('}')[2]}={value!r}" for name, value in element.attrib.items()
        )
        found.binds[place] = f"{found.binds.get(place, '')} <{tag}> {said}".strip()
    return found


def decisions() -> tuple[Decision, ...]:
    written = tomllib.loads(_FILE.read_text("utf-8"))["decision"]
    return tuple(_read(one) for one in written)


def _read(one: dict[str, object]) -> Decision:
    patterns = {
        name: re.compile(str(one[name]), re.DOTALL)
        for name in ("type", "ref", "ours", "theirs", "bind", "form", "after")
        if name in one
    }
    fields = one["fields"]
    assert isinstance(fields, list)
    return Decision(
        str(one["id"]),
        str(one["right"]),
        frozenset(fields),
        bool(one.get("ends")),
        bool(one.get("typed")),
        **patterns,
    )


def decided(
    found: Difference, known: Iterable[Decision], said: About, taken: Sequence[Step]
) -> Decision | None:
    """The first decision that covers a difference after the steps ``taken``."""
    return next((one for one in known if one.covers(found, said, taken)), None)
