"""The form's words: in several languages, in several forms, some with answers inserted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from forms.xpath.compiler import Compiled

Words: TypeAlias = tuple["str | Compiled", ...]
"""Literal pieces, and expressions whose value is inserted between them."""


UNTRANSLATED: Final = ("-",)  # what XLSForm compilers write where a translation was forgotten


class TextForm(StrEnum):
    """The forms of an entry beside its plain one (ODK XForms specification, "Languages")."""

    SHORT = "short"
    GUIDANCE = "guidance"
    IMAGE = "image"
    BIG_IMAGE = "big-image"
    AUDIO = "audio"
    VIDEO = "video"


MEDIA_FORMS: Final = (TextForm.IMAGE, TextForm.BIG_IMAGE, TextForm.AUDIO, TextForm.VIDEO)


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A label, hint or message: literal words, the name of an itext entry, or an expression that gives it.

    ``named``: of a computed text that is jr:itext() of an expression, that expression; it gives an entry's name.
    """

    words: Words = ()
    entry: str = ""
    computed: Compiled | None = None
    named: Compiled | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """The itext of a form. ``entries`` are by language, then by name; the first language is the default."""

    languages: tuple[str, ...] = ()
    entries: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)
    other_forms: Mapping[str, Mapping[tuple[str, str], Words]] = field(default_factory=dict)
    with_answers: frozenset[str] = field(init=False)
    """The names of the entries in which an answer is inserted, in some language."""

    def __post_init__(self) -> None:
        found = (
            name
            for entries in self.entries.values()
            for name, words in entries.items()
            if any(not isinstance(word, str) for word in words)
        )
        object.__setattr__(self, "with_answers", frozenset(found))

    def words(self, entry: str, language: str) -> Words | None:
        """The plain form of an entry; of the default language where ``language`` lacks it, as in JavaRosa."""
        found = self.entries.get(language, {}).get(entry)
        if found is None and self.languages:
            found = self.entries[self.languages[0]].get(entry)
        return found

    def shown(self, entry: str, language: str) -> Words | None:
        """What a person reads: a forgotten translation is that of the default language, a lone short form is all."""
        found = self.words(entry, language)
        if found == UNTRANSLATED and self.languages:
            found = self.entries[self.languages[0]].get(entry, found)
        return found or self.form(entry, TextForm.SHORT, language)

    def form(self, entry: str, form: str, language: str) -> Words | None:
        """Another form of an entry; of the default language where ``language`` lacks it."""
        found = self.other_forms.get(language, {}).get((entry, form))
        if (not found or found == UNTRANSLATED) and self.languages:
            found = self.other_forms.get(self.languages[0], {}).get((entry, form))
        return None if found == UNTRANSLATED else found or None

    def has_forms(self, text: Text | None) -> bool:
        """Whether ``text`` may have forms beside its plain one; of a computed name, whether any entry has."""
        if text is None:
            return False
        if text.named is not None:
            return any(self.other_forms.values())
        return any(
            (text.entry, form) in forms for forms in self.other_forms.values() for form in TextForm
        )

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
