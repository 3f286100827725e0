"""The household key of an opened submission, for the registry's search for duplicates."""

from collections.abc import Sequence
from xml.parsers import expat

PSER_KEY = ("block_code", "structure_no", "hh_serial", "family_serial")


class NotXml(ValueError):
    """The submission is not XML, or more than plain XML."""


class _KeyFinder:
    def __init__(self, names: Sequence[str]) -> None:
        self._wanted = frozenset(names)
        self.found: dict[str, str] = {}
        self._open = ""
        self._text: list[str] = []

    def start(self, name: str, _attributes: object) -> None:
        local = name.rpartition(" ")[2]
        self._open = local if local in self._wanted and local not in self.found else ""
        self._text.clear()

    def characters(self, text: str) -> None:
        if self._open:
            self._text.append(text)

    def end(self, name: str) -> None:
        if self._open and name.rpartition(" ")[2] == self._open:
            self.found[self._open] = "".join(self._text).strip()
        self._open = ""


def household_key(xml: bytes, names: Sequence[str] = PSER_KEY) -> str:
    """The named elements' first values joined by dashes; empty when one is missing or blank.

    Raises NotXml for anything with a document type as well: a submission needs none.
    """
    finder = _KeyFinder(names)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = finder.start
    parser.EndElementHandler = finder.end
    parser.CharacterDataHandler = finder.characters
    parser.StartDoctypeDeclHandler = _no_doctype
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, UnicodeDecodeError, LookupError):
        raise NotXml("not well-formed") from None
    values = [finder.found.get(name, "") for name in names]
    return "-".join(values) if all(values) else ""


def _no_doctype(*_: object) -> None:
    raise NotXml("document type")
