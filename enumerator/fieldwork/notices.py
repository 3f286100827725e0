"""The notices that travel with the program: what families are told, in which version, and what the slip says.

The text that is read aloud at the door stands in the form, as its question ``notice``; the written notice here is the
long one, for whoever wants to read it. Both carry the same version, and a test holds them to it (docs/adr/0008).
"""

import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources

LANGUAGES = ("en", "ur")
_VERSION = re.compile(r"^\S+ (\d{10})$", re.MULTILINE)
_FIELDS = (
    "title",
    "keep",
    "reference",
    "rights",
    "helpline",
    "contact",
    "free",
    "visited",
    "dated",
)


@dataclass(frozen=True, slots=True)
class Notice:
    """The written privacy notice in one language."""

    language: str
    version: str  # YYYYMMDDNN
    text: str  # Markdown: a heading, and bold words

    @property
    def hash(self) -> str:
        """SHA-256 of the text as UTF-8, in hex: which words a version had."""
        return sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class SlipWords:
    """What the doorstep slip says in one language; ``{…}`` is filled when it is printed, ``**…**`` is bold."""

    title: str
    keep: str
    reference: str
    rights: str
    helpline: str
    contact: str
    free: str
    visited: str
    dated: str


@cache
def privacy_notice(language: str) -> Notice:
    """The written notice in ``en`` or ``ur``."""
    text = _read(f"privacy_{language}.md")
    found = _VERSION.search(text)
    assert found is not None, "the notice names its version"
    return Notice(language, found.group(1), text)


@cache
def slip_words(language: str) -> SlipWords:
    """The words of the slip in ``en`` or ``ur``: the paragraphs of its file, in their order."""
    parts = [one.strip().removeprefix("# ") for one in _read(f"slip_{language}.md").split("\n\n")]
    return SlipWords(**dict(zip(_FIELDS, parts, strict=True)))


def _read(name: str) -> str:
    return (resources.files("resources") / "notices" / name).read_text(encoding="utf-8")
