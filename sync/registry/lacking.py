"""What a submission says of itself that it lacks: why it was finished before its end, and which checks are not met.

Both are attributes in the program's own namespace (docs/adr/0010-partial-interviews.md): ``partial`` on the first
element, ``unmet`` on each question with the kinds of what blocks it: required, constraint, warning.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from xml.parsers import expat

from sync.registry.household import NotXml

OURS = "https://pser.example/xforms"
_PARTIAL, _UNMET = f"{OURS} partial", f"{OURS} unmet"


@dataclass(frozen=True, slots=True)
class Unmet:
    """One question that blocked when the interview was finished."""

    ref: str  # /data/member[2]/age; the position stands where there are several of a name
    kind: str  # required, constraint or warning


@dataclass(frozen=True, slots=True)
class Lacking:
    """``partial`` is "code" or "code: words", empty for a whole interview; then nothing is unmet."""

    partial: str = ""
    unmet: tuple[Unmet, ...] = ()


WHOLE = Lacking()


@dataclass(slots=True)
class _Open:
    """An element that the parser stands in: its name, its place among those of its name, and its own children."""

    name: str
    place: int
    children: dict[str, int] = field(default_factory=dict)


class _Listener:
    def __init__(self) -> None:
        self.partial = ""
        self.found: list[tuple[tuple[_Open, ...], str]] = []
        self._open: list[_Open] = [_Open("", 1)]
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = _no_doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        above, local = self._open[-1], name.rpartition(" ")[2]
        above.children[local] = place = above.children.get(local, 0) + 1
        self._open.append(_Open(local, place))
        if len(self._open) == 2:
            self.partial = attributes.get(_PARTIAL, "").strip()
        if kinds := attributes.get(_UNMET, ""):
            self.found.append((tuple(self._open), kinds))

    def _end(self, _name: str) -> None:
        self._open.pop()


def may_lack(xml: bytes) -> bool:
    """False for most submissions, which then need not be parsed once more.

    Names cannot be written otherwise in XML; only where each letter has a zero beside it, as in UTF-16, are they not
    found so.
    """
    return any(mark in xml for mark in (b"partial", b"unmet", b"\0"))


def read_lacking(xml: bytes) -> Lacking:
    """Raises NotXml as ``household_key`` does."""
    listener = _Listener()
    try:
        listener.parser.Parse(xml, True)
    except (expat.ExpatError, UnicodeDecodeError, LookupError):
        raise NotXml("not well-formed") from None
    unmet = tuple(Unmet(_ref(way), kind) for way, kinds in listener.found for kind in kinds.split())
    return Lacking(listener.partial, unmet)


def _ref(way: tuple[_Open, ...]) -> str:
    """Known only at the end: whether a name came once or several times."""
    steps = []
    for above, here in pairwise(way):
        several = above.children[here.name] > 1
        steps.append(f"{here.name}[{here.place}]" if several else here.name)
    return "/" + "/".join(steps)


def _no_doctype(*_: object) -> None:
    raise NotXml("document type")
