"""Texts that a regular expression matches, drawn by chance; for the patterns that constraints are made of.

The one who asks checks what comes out: look-around and back references are passed over, not understood.
"""

import string
from collections.abc import Callable
from typing import Final

from forms.synthetic.chance import Chance

_MOST: Final = 40  # repetitions of one part
_LONGEST: Final = 400
_ALPHABET: Final = string.ascii_letters + string.digits + " -_./@"
_SETS: Final = {
    "d": string.digits,
    "w": string.ascii_letters + string.digits,
    "s": " ",
    "D": string.ascii_letters,
    "W": "-",
    "S": string.ascii_letters + string.digits,
}
_SIGNS: Final = {"n": "\n", "t": "\t", "r": "\r"}
_NOTHING: Final = frozenset("bBAZzGQE")  # places and quotation marks, not characters
_Part = Callable[[], str]


def matching(pattern: str, chance: Chance) -> str | None:
    """A text that ``pattern`` should match as a whole; None where the pattern is too strange."""
    reading = _Reading(pattern, chance)
    try:
        made = reading.either()
        if reading.at < len(pattern):
            return None
        text = made()
    except (ValueError, IndexError, RecursionError):
        return None
    return text if len(text) <= _LONGEST else None


class _Reading:
    """Reads a pattern from the left; every part becomes something that draws a text."""

    def __init__(self, pattern: str, chance: Chance) -> None:
        self._pattern = pattern
        self._chance = chance
        self.at = 0

    def _peek(self) -> str:
        return self._pattern[self.at : self.at + 1]

    def _take(self) -> str:
        taken = self._pattern[self.at]
        self.at += 1
        return taken

    def either(self) -> _Part:
        branches = [self._line()]
        while self._peek() == "|":
            self.at += 1
            branches.append(self._line())
        if len(branches) == 1:
            return branches[0]

        def any_of() -> str:
            return self._chance.pick(branches)()

        return any_of

    def _line(self) -> _Part:
        parts: list[_Part] = []
        while self._peek() not in ("", "|", ")"):
            parts.append(self._times(self._part()))
        return lambda: "".join(part() for part in parts)

    def _times(self, part: _Part) -> _Part:
        low, high = 1, 1
        match self._peek():
            case "*":
                low, high = 0, 3
            case "+":
                low, high = 1, 4
            case "?":
                low, high = 0, 1
            case "{" if (end := self._pattern.find("}", self.at)) > 0:
                first, comma, second = self._pattern[self.at + 1 : end].partition(",")
                low = int(first or 0)
                high = int(second) if second.strip() else low + (3 if comma else 0)
                self.at = end
            case _:
                return part
        self.at += 1
        if self._peek() in ("?", "+"):
            self.at += 1
        low, high = min(low, _LONGEST), min(high, low + _MOST, _LONGEST)
        return lambda: "".join(part() for _ in range(self._chance.whole(low, high)))

    def _part(self) -> _Part:
        sign = self._take()
        match sign:
            case "^" | "$":
                return str
            case ".":
                return self._one_of(string.ascii_lowercase + string.digits)
            case "[":
                return self._one_of(self._set())
            case "(":
                return self._group()
            case "\\":
                return self._one_of(self._escaped())
            case _:
                return lambda: sign

    def _group(self) -> _Part:
        silent = False
        if self._peek() == "?":
            self.at += 1
            kind = self._take()
            if kind == "<" and self._peek() in ("=", "!"):
                kind = self._take()
            elif kind in ("<", "P"):
                self.at = self._pattern.index(">", self.at) + 1
            elif kind not in (":", "=", "!"):
                self.at = min(
                    found for sign in ":)" if (found := self._pattern.find(sign, self.at)) >= 0
                )
                if self._take() == ")":
                    return str
            silent = kind in ("=", "!")
        inner = self.either()
        if self._take() != ")":
            raise ValueError(self._pattern)
        return str if silent else inner

    def _one_of(self, characters: str) -> _Part:
        return lambda: self._chance.pick(characters) if characters else ""

    def _escaped(self) -> str:
        sign = self._take()
        if sign in ("p", "P") and self._peek() == "{":
            self.at = self._pattern.index("}", self.at) + 1
            return string.ascii_letters
        return "" if sign in _NOTHING else _SETS.get(sign) or _SIGNS.get(sign, sign)

    def _set(self) -> str:
        negated = self._peek() == "^"
        self.at += negated
        found: list[str] = []
        first = True
        while first or self._peek() != "]":
            first = False
            sign = self._take()
            if sign == "\\":
                found.extend(self._escaped())
            elif self._peek() == "-" and self._pattern[self.at + 1] != "]":
                self.at += 1
                last = self._take()
                if last == "\\":
                    last = self._take()
                if ord(last) - ord(sign) > 70_000 or ord(last) < ord(sign):
                    raise ValueError(self._pattern)
                found.extend(map(chr, range(ord(sign), min(ord(last), ord(sign) + 500) + 1)))
            else:
                found.append(sign)
        self.at += 1
        if not negated:
            return "".join(dict.fromkeys(found))
        return "".join(sign for sign in _ALPHABET if sign not in found)
