"""Two dumps of one form, place by place: what of them differs, with what no run repeats left out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isclose
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError, fromstring

_ID: Final = re.compile(r"(uuid:)?([0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12})")
_FIELDS: Final = ("relevant", "readonly", "required", "value", "label", "hint", "count")
_OF_ROWS: Final = frozenset({"relevant", "label"})
"""What is compared of a repeat besides its count; the rest stands at its rows."""

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """``field``: a fact of a place, or ``load``, ``error``, ``places``, ``xml`` for the whole."""

    field: str
    ref: str
    type: str
    ours: object
    theirs: object

    @property
    def sort(self) -> tuple[str, str]:
        """Alike wherever the same question of any row differs in the same fact."""
        return self.field, re.sub(r"\[\d+\]", "", self.ref)


def differences(ours: Sequence[Node], theirs: Sequence[Node]) -> Iterator[Difference]:
    """Everything in which two dumps differ; only the places themselves where those differ."""
    our, their = _by_place(ours), _by_place(theirs)
    if list(our) != list(their):
        only_our, only_their = sorted(our.keys() - their), sorted(their.keys() - our)
        first = (only_our or only_their or ["order"])[0]
        yield Difference("places", first, "", only_our, only_their)
        return
    for place, node in our.items():
        yield from _of_place(node, their[place])


def _by_place(nodes: Sequence[Node]) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for node in nodes:
        place = ("range " if node["type"].startswith("repeat-range") else "") + node["ref"]
        while place in found:
            place += " again"
        found[place] = node
    return found


def _of_place(our: Node, their: Node) -> Iterator[Difference]:
    ref, kind = our["ref"], our["type"]
    for field in _FIELDS:
        here, there = plain(our.get(field)), plain(their.get(field))
        if here != there and not _close(here, there):
            yield Difference(field, ref, kind, here, there)
    broken, broke = our.get("violation") or {}, their.get("violation") or {}
    if broken.get("condition") != broke.get("condition"):
        yield Difference("violation", ref, kind, broken.get("condition"), broke.get("condition"))
    elif broken and plain(broken.get("message")) != plain(broke.get("message")):
        yield Difference("message", ref, kind, broken.get("message"), broke.get("message"))
    if "choices" in our and "choices" in their:
        yield from _of_choices(our, their)


def _of_choices(our: Node, their: Node) -> Iterator[Difference]:
    for field, part in (("choices", "value"), ("choice labels", "label")):
        here = [plain(one[part]) for one in our["choices"]]
        there = [plain(one[part]) for one in their["choices"]]
        if here != there:
            yield Difference(field, our["ref"], our["type"], here, there)
            return


def plain(value: object) -> object:
    """A value as it is compared: nothing and empty text are alike, and so are all made-up ids."""
    if value is None or value == "":
        return None
    return _ID.sub("ID", value) if isinstance(value, str) else value


def _close(here: object, there: object) -> bool:
    """Whether two numbers are alike to ten digits: different libraries, the same sine."""
    try:
        return isclose(float(str(here)), float(str(there)), rel_tol=1e-10) and "." in str(here)
    except ValueError:
        return False


def submissions(ours: str, theirs: str) -> Iterator[Difference]:
    """Where two submissions differ: in their elements, their attributes, or their text. Prefixes do not count."""
    try:
        our, their = fromstring(ours), fromstring(theirs)
    except ParseError as error:
        yield Difference("xml", "", "", ours[:200], f"{error}: {theirs[:200]}")
        return
    waiting = [("", our, their)]
    while waiting:
        above, here, there = waiting.pop()
        ref = f"{above}/{_name(here)}"
        if _said(here) != _said(there):
            yield Difference("xml attributes", ref, "", _said(here), _said(there))
        said, told = plain(_text(here)), plain(_text(there))
        if said != told and not _close(said, told):
            yield Difference("xml text", ref, "", _text(here), _text(there))
        names = [[_name(child) for child in one] for one in (here, there)]
        if names[0] != names[1]:
            yield Difference("xml places", ref, "", *names)
        else:
            waiting += [(ref, *pair) for pair in zip(here, there, strict=True)]


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _text(element: Element) -> str:
    return "" if len(element) else element.text or ""


def _said(element: Element) -> list[str]:
    return [f"{name}={plain(value)}" for name, value in sorted(element.attrib.items())]
