"""Finding a choice while its name is typed: by code, by beginnings of words, by parts of them, in either script."""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final

_SAME: Final = {
    "ي": "ی", "ى": "ی", "ې": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ", "ۃ": "ہ", "ە": "ہ", "ۀ": "ہ", "ٱ": "ا", "ء": "",
}  # fmt: skip
"""Letters that two keyboards write differently and a reader takes for the same."""
_DIGITS: Final = {
    **{chr(0x0660 + n): str(n) for n in range(10)},
    **{chr(0x06F0 + n): str(n) for n in range(10)},
}
_UNSEEN: Final = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Accents, vowel marks, the joining line, and signs that only say how letters join or run."""
_TABLE: Final = str.maketrans({**_SAME, **_DIGITS})
_BETWEEN: Final = re.compile(r"[\s/()\[\]،؛۔,;:.'’\"_–—-]+")
_SAMPLE: Final = 1000  # lines that tell how often a part may occur


def folded(text: str) -> str:
    """``text`` as it is compared: no case, accents or vowel marks, one form of each letter, one space between words."""
    text = text.casefold()
    if not text.isascii():
        text = _UNSEEN.sub("", unicodedata.normalize("NFKD", text)).translate(_TABLE)
    return _BETWEEN.sub(" ", text).strip()


class _Names:
    """Names in one long text, a line each and a space before each word: a search runs at the speed of the machine."""

    def __init__(self, names: Sequence[str]) -> None:
        lines = [f" {folded(name)}" for name in names]
        self._text = "\n" + "\n".join(lines) + "\n"
        self._sample = "\n".join(lines[:: max(1, len(lines) // _SAMPLE)])
        self._starts = array("L", accumulate((len(line) + 1 for line in lines), initial=0))
        self._known = ("", True)  # what was last looked for anywhere, and whether it is there

    def beginning(self, wanted: str) -> Iterator[int]:
        """The places of the lines that begin with ``wanted``, in order."""
        return self._holding(f"\n {wanted}") if self._holds(wanted) else iter(())

    def reading(self, wanted: str) -> Iterator[int]:
        return self._holding(f"\n {wanted}\n")

    def with_part(self, wanted: str) -> Iterator[int]:
        return self._holding(wanted) if self._holds(wanted) else iter(())

    def with_words(self, parts: Sequence[str]) -> Iterator[int]:
        """The places of the lines of which every part begins a word."""
        if len(parts) == 1:
            return self._holding(f" {parts[0]}")
        rarest = min(parts, key=lambda part: (self._sample.count(f" {part}"), -len(part)))
        words = [f" {part}" for part in parts]
        return (
            place
            for place in self._holding(f" {rarest}")
            if all(word in self._line(place) for word in words)
        )

    def _holds(self, wanted: str) -> bool:
        if self._known[0] != wanted:
            self._known = (wanted, wanted in self._text)
        return self._known[1]

    def _line(self, place: int) -> str:
        return self._text[self._starts[place] + 1 : self._starts[place + 1]]

    def _holding(self, part: str) -> Iterator[int]:
        """One place for each line, however often it holds the part."""
        text, starts = self._text, self._starts
        at = text.find(part)
        while at >= 0:
            place = bisect_right(starts, at) - 1
            yield place
            at = text.find(part, starts[place + 1])


class ChoiceIndex:
    """One list of choices, made ready for searching when somebody first types.

    ``names`` gives the names in the language that is spoken, ``others`` those of the same choices in the
    other languages: typing English finds what is shown in Urdu, and the reverse.
    """

    def __init__(
        self,
        codes: Sequence[str],
        names: Sequence[str],
        others: Callable[[], Sequence[Sequence[str]]] = tuple,
    ) -> None:
        self._size = len(codes)
        self._given_codes = codes
        self._given_names = names
        self._others = others

    @cached_property
    def _codes(self) -> _Names:
        return _Names(self._given_codes)

    @cached_property
    def _names(self) -> _Names:
        return _Names(self._given_names)

    @cached_property
    def _other_names(self) -> Sequence[_Names]:
        return [_Names(names) for names in self._others()]

    def find(self, typed: str, limit: int) -> list[int]:
        """Places of the matching choices, at most ``limit``; all of them, in their order, for nothing typed.

        The best come first: the code itself; codes that begin so, where digits are typed; names that begin
        so; names of which each typed part begins a word; codes that begin so; names that hold it anywhere.
        Among equals the order of the list stands.
        """
        wanted = folded(typed)
        if not wanted:
            return list(range(min(limit, self._size)))
        found: dict[int, None] = {}
        for places in self._ranked(wanted):
            for place in places:
                found[place] = None
                if len(found) >= limit:
                    return list(found)
        return list(found)

    def beginning(self, typed: str) -> list[int]:
        """Places of the choices whose name, in any language, begins with what is typed, in the order of the list."""
        wanted = folded(typed)
        found = {place for names in self._all_names() for place in names.beginning(wanted)}
        return sorted(found) if wanted else []

    def _ranked(self, wanted: str) -> Iterator[Iterator[int]]:
        yield self._codes.reading(wanted)
        digits = any(sign.isdigit() for sign in wanted)
        if digits:
            yield self._codes.beginning(wanted)
        yield from (names.beginning(wanted) for names in self._all_names())
        parts = wanted.split(" ")
        yield from (names.with_words(parts) for names in self._all_names())
        if not digits:
            yield self._codes.beginning(wanted)
        yield from (names.with_part(wanted) for names in self._all_names())

    def _all_names(self) -> Iterator[_Names]:
        yield self._names
        yield from self._other_names
