"""Expressions and texts of a form under reading: compiled once each, and every fault kept with its place."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final

from lxml import etree

from forms.definition.texts import Text, Words
from forms.definition.xml import local, text_of
from forms.errors import (
    FormError,
    FormProblem,
    Place,
    UnknownFunction,
    WrongArguments,
    XPathSyntaxError,
)
from forms.xpath.compiler import Compiled, compile_expression
from forms.xpath.library import ODK, Library

_ITEXT: Final = re.compile(r"""\s*jr:itext\(\s*(?:'([^']*)'|"([^"]*)")\s*\)\s*""")
_ITEXT_OF: Final = re.compile(r"\s*jr:itext\((.+)\)\s*", re.DOTALL)
_STEP: Final = re.compile(r"\s*/\s*")


class Expressions:
    """What reading a form needs of XPath."""

    def __init__(self, prefixes: Mapping[str, str], problems: list[FormProblem]) -> None:
        self.problems = problems
        self.repeats: Collection[tuple[str, ...]] = ()
        self.passing: Collection[str] = ()  # lists that are another at the next opening
        self._prefixes = prefixes
        self._known: dict[tuple[str, bool], Compiled] = {}

    def compile(
        self, text: str, ref: str, rule: str = "", *, whole: bool = False, library: Library = ODK
    ) -> Compiled | None:
        """None where the expression is at fault; the fault is kept. ``rule``: what of the place it decides."""
        found = self._known.get((text, whole))
        if found is not None:
            return found
        try:
            made = compile_expression(
                text, self._prefixes, repeats=self.repeats, whole=whole, library=library
            )
        except UnknownFunction as error:
            near = error.suggestion
            self._fault("unknown_function", ref, error.name, str(error), near=near, rule=rule)
            return None
        except WrongArguments as error:
            self._fault("wrong_arguments", ref, error.name, str(error), rule=rule)
            return None
        except XPathSyntaxError as error:
            self._fault("syntax", ref, text, str(error), rule=rule)
            return None
        if any(read.instance in self.passing for read in made.reads if read.instance):
            made = replace(made, volatile=True)
        self._known[text, whole] = made
        return made

    @property
    def known(self) -> Iterable[Compiled]:
        """All expressions so far."""
        return self._known.values()

    def fault(self, code: str, ref: str, subject: str, reason: str) -> None:
        self._fault(code, ref, subject, reason)

    def _fault(
        self, code: str, ref: str, subject: str, reason: str, *, near: str = "", rule: str = ""
    ) -> None:
        self.problems.append(FormProblem(code, Place(ref=ref), subject, reason, near, rule))

    def path(self, ref: str, base: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A plain reference as expanded names from the first element down."""
        text = ref.strip()
        path = [] if text.startswith("/") else list(base)
        for step in _STEP.split(text.strip("/")):
            if step == ".." and path:
                path.pop()
            elif step not in ("", ".", "..", "current()"):
                path.append(self.expanded(step))
        return tuple(path)

    def expanded(self, name: str) -> str:
        if name.startswith("@"):
            return f"@{self.expanded(name[1:])}"
        prefix, colon, plain = name.partition(":")
        if not colon:
            return name
        uri = self._prefixes.get(prefix, "")
        return f"{{{uri}}}{plain}" if uri else plain

    def text(self, element: etree._Element | None, ref: str) -> Text | None:
        """The text of a label, a hint or an item's label."""
        if element is None:
            return None
        given = element.get("ref")
        if given is not None:
            return self.text_ref(given, ref)
        words = self.words(element, ref)
        return Text(words) if words else None

    def text_ref(self, given: str, ref: str) -> Text | None:
        named = _ITEXT.fullmatch(given)
        if named:
            return Text(entry=named[1] if named[1] is not None else named[2])
        computed = self.compile(given, ref)
        return None if computed is None else Text(computed=computed, named=self.entry_of(given))

    def entry_of(self, given: str) -> Compiled | None:
        """Of ``jr:itext(expression)``, the expression: it gives the name of an entry."""
        inner = _ITEXT_OF.fullmatch(given)
        if inner is None:
            return None
        try:
            return compile_expression(inner[1], self._prefixes, repeats=self.repeats)
        except FormError:
            return None  # two calls in a row, or a fault that is kept already

    def message(self, given: str | None) -> Text | None:
        """A message attribute: the name of an itext entry in jr:itext(), or the words themselves."""
        if not given:
            return None
        named = _ITEXT.fullmatch(given)
        if named:
            return Text(entry=named[1] if named[1] is not None else named[2])
        name = self.entry_of(
            given
        )  # JavaRosa reads jr:itext() of an expression; anything else is words
        if name is None:
            return Text((given,))
        return Text(computed=self.compile(given, ""), named=name)

    def words(self, element: etree._Element, ref: str) -> Words:
        """The content of an element with its outputs."""
        pieces: list[str | Compiled] = []

        def say(text: str | None) -> None:
            if not text:
                return
            if pieces and isinstance(pieces[-1], str):
                pieces[-1] += text
            else:
                pieces.append(text)

        say(element.text)
        for child in element:
            if local(child) == "output":
                inserted = self.compile(child.get("value") or child.get("ref") or "", ref)
                if inserted is not None:
                    pieces.append(inserted)
            else:
                say(text_of(child))
            say(child.tail)
        blank = all(isinstance(piece, str) and not piece.strip() for piece in pieces)
        return () if blank else tuple(pieces)
