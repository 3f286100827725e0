"""What the registry reads in an opened submission: its household key, and the files that it names."""

from collections.abc import Sequence
from xml.parsers import expat

PSER_KEY = ("block_code", "structure_no", "hh_serial", "family_serial")


class NotXml(ValueError):
    """The submission is not XML, or more than plain XML."""


class _KeyFinder:
    """Listens to the parser until every name has been found."""

    def __init__(self, names: Sequence[str]) -> None:
        self._missing = set(names)
        self.found: dict[str, str] = {}
        self._open = ""
        self._text: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = _no_doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def _start(self, name: str, _attributes: object) -> None:
        local = name.rpartition(" ")[2]
        self._open = local if local in self._missing else ""
        self._text.clear()

    def _characters(self, text: str) -> None:
        if self._open:
            self._text.append(text)

    def _end(self, _name: str) -> None:
        if not self._open:
            return
        self.found[self._open] = "".join(self._text).strip()
        self._missing.discard(self._open)
        self._open = ""
        if not self._missing:  # the rest need only be well-formed, which expat sees alone
            self.parser.StartElementHandler = None
            self.parser.EndElementHandler = None
            self.parser.CharacterDataHandler = None


def household_key(xml: bytes, names: Sequence[str] = PSER_KEY) -> str:
    """The named elements' first values joined by dashes; empty when one is missing or blank.

    Raises NotXml for anything with a document type as well: a submission needs none.
    """
    finder = _KeyFinder(names)
    try:
        finder.parser.Parse(xml, True)
    except (expat.ExpatError, UnicodeDecodeError, LookupError):
        raise NotXml("not well-formed") from None
    values = [finder.found.get(name, "") for name in names]
    return "-".join(values) if all(values) else ""


def has_text(xml: bytes, text: str) -> bool:
    """True when a text of the submission, blanks around it aside, is just this."""
    found: list[str] = []
    here: list[str] = []

    def end(_: str) -> None:
        found.append("".join(here).strip())
        here.clear()

    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda _name, _attributes: here.clear()
    parser.CharacterDataHandler = here.append
    parser.EndElementHandler = end
    parser.Parse(xml, True)
    return text in found


def _no_doctype(*_: object) -> None:
    raise NotXml("document type")
