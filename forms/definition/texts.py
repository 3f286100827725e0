"""The form's words: in several languages, in several forms, some with answers inserted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from forms.xpath.compiler import Compiled

Words: TypeAlias = tuple["str | Compiled", ...]
"""Literal pieces, and expressions whose value is inserted between them."""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A label, hint or message: literal words, the name of an itext entry, or an expression that gives it."""

    words: Words = ()
    entry: str = ""
    computed: Compiled | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """The itext of a form. ``entries`` are by language, then by name; the first language is the default."""

    languages: tuple[str, ...] = ()
    entries: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    other_forms: Mapping[str, Mapping[tuple[str, str], Words]] = field(default_factory=dict)

    def words(self, entry: str, language: str) -> Words | None:
        """The plain form of an entry; of the default language where ``language`` lacks it."""
        found = self.entries.get(language, {}).get(entry)
        if found is None and self.languages:
            found = self.entries[self.languages[0]].get(entry)
        return found

    def named(self, language: str | None) -> str:
        """The language meant by a full name or by its code: ``Urdu (ur)``, ``ur``; else the default."""
        if language in self.languages:
            return language or ""
        for name in self.languages:
            if language and (name.endswith(f"({language})") or name == language):
                return name
        return self.languages[0] if self.languages else ""

    def __contains__(self, entry: object) -> bool:
        return any(entry in entries for entries in self.entries.values())
