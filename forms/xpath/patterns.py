"""Patterns of forms: written for JavaScript or Java, read here with one meaning and a limit on time.

The XForms specification makes regex() a JavaScript test: the pattern may stand anywhere in the text, ``\\d`` and
``\\w`` are those of ASCII, ``$`` is the very end. From Java, which ODK Collect runs on, come ``\\p{L}``, possessive
quantifiers, ``\\Q..\\E`` and intersections of classes.
"""

import re
from functools import lru_cache
from typing import Any, Final

import regex  # type: ignore[import-untyped]

from forms.errors import EvaluationFailed

TIME_LIMIT: Final = 0.1  # seconds that one search may take
_LONGEST: Final = 5_000  # characters of a pattern
_DEEPEST: Final = 100  # groups within groups

_SPACES = r"\t\n\x0b\x0c\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_LEVEL = r"\t \xa0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = r"\n\x0b\x0c\r\x85\u2028\u2029"
_SETS: Final = {
    "d": "0-9",
    "w": "A-Za-z0-9_",
    "s": _SPACES,
    "h": _LEVEL,
    "v": _BREAKS,
}
_CONTROLS: Final = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "e": "\x1b", "a": "\x07"}
_ANCHORS: Final = {"b": r"\b", "B": r"\B", "A": r"\A", "z": r"\Z", "Z": r"(?=\n?\Z)"}
_QUANTIFIER = re.compile(r"\{\d+(?:,\d*)?\}")
_GROUP = re.compile(r"\(\?(?:[:=!>]|<[=!]|<[A-Za-z][A-Za-z0-9]*>)")
_FLAGS = re.compile(r"\(\?([dimsuU]*)(?:-([dimsuU]*))?([:)])")
_CODE = re.compile(r"x([0-9A-Fa-f]{2})|x\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]+)\}")
_OCTAL = re.compile(r"0([0-7]{0,3})")
_PROPERTY = re.compile(r"[pP](?:\{\^?[\w=:. -]+\}|[A-Z])")
_POSIX = re.compile(r"\[:\^?[a-z]+:\]")


class _Refused(ValueError):
    """The pattern is none; the reason is its text."""


class _Translation:
    """One pattern on its way from one notation to the other."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.words: list[str] = []
        self.dots_take_breaks = False
        self.lines = False  # ^ and $ stand at every line
        self.depth = 0

    def run(self) -> str:
        while self.at < len(self.source):
            self.words.append(self._next())
        return "".join(self.words)

    def _next(self) -> str:
        source, at = self.source, self.at
        letter = source[at]
        self.at += 1
        match letter:
            case "\\":
                return self._escape()
            case "[":
                return self._class()
            case "(":
                return self._group()
            case ")":
                self.depth -= 1
                return ")"
            case ".":
                return r"[\s\S]" if self.dots_take_breaks else r"[^\n\r\u2028\u2029]"
            case "$":
                return "$" if self.lines else r"\Z"
            case "{" if found := _QUANTIFIER.match(source, at):
                self.at = found.end()
                return found[0]
            case "|" | "^" | "*" | "+" | "?":
                return letter
            case _:
                return _literal(letter)

    def _group(self) -> str:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _Refused("groups are nested too deeply")
        if not self.source.startswith("?", self.at):
            return "("
        start = self.at - 1
        if found := _GROUP.match(self.source, start):
            self.at = found.end()
            return found[0]
        if found := _FLAGS.match(self.source, start):
            self.at = found.end()
            on, off = found[1], found[2] or ""
            self.dots_take_breaks = ("s" in on or self.dots_take_breaks) and "s" not in off
            self.lines = ("m" in on or self.lines) and "m" not in off
            if found[3] == ")":
                self.depth -= 1
            on, off = (re.sub("[^im]", "", flags) for flags in (on, off))
            return f"(?{on}{'-' + off if off else ''}{found[3]}" if on or off else _plain(found[3])
        raise _Refused(f"{self.source[start : start + 3]!r} begins no group that forms know")

    # ------------------------------------------------------------ after a backslash

    def _escape(self) -> str:
        letter = self._letter()
        if letter in _ANCHORS:
            self.at += 1
            return _ANCHORS[letter]
        if letter.lower() in _SETS:
            self.at += 1
            return f"[{'^' if letter.isupper() else ''}{_SETS[letter.lower()]}]"
        if letter == "R":
            self.at += 1
            return rf"(?:\r\n|[{_BREAKS}])"
        if letter in "123456789":
            found = re.compile(r"\d{1,2}").match(self.source, self.at)
            assert found is not None
            self.at = found.end()
            return rf"(?:\{found[0]})"
        if letter == "k":
            found = re.compile(r"k<(\w+)>").match(self.source, self.at)
            if found is not None:
                self.at = found.end()
                return rf"\g<{found[1]}>"
        if letter == "Q":
            return "".join(map(_literal, self._quoted()))
        return self._property() or _literal(self._character())

    def _letter(self) -> str:
        if self.at == len(self.source):
            raise _Refused("it ends with a backslash")
        return self.source[self.at]

    def _quoted(self) -> str:
        start = self.at + 1
        end = self.source.find(r"\E", start)
        self.at = len(self.source) if end < 0 else end + 2
        return self.source[start:] if end < 0 else self.source[start:end]

    def _property(self) -> str:
        found = _PROPERTY.match(self.source, self.at)
        if found is None:
            return ""
        self.at = found.end()
        word = found[0]
        return rf"\{word}" if "{" in word else rf"\{word[0]}{{{word[1]}}}"

    def _character(self) -> str:
        """The one character that an escape means."""
        source, letter = self.source, self._letter()
        if found := _CODE.match(source, self.at):
            self.at = found.end()
            code = int(next(group for group in found.groups() if group), 16)
            if code > 0x10FFFF:
                raise _Refused("there is no such character")
            return chr(code)
        if found := _OCTAL.match(source, self.at):
            self.at = found.end()
            return chr(int(found[1] or "0", 8))
        self.at += 1
        if letter == "c" and source[self.at : self.at + 1].isascii() and self.at < len(source):
            self.at += 1
            return chr(ord(source[self.at - 1].upper()) ^ 64)
        return _CONTROLS.get(letter, letter)

    # ------------------------------------------------------------ in a class

    def _class(self) -> str:
        source = self.source
        negated = source.startswith("^", self.at)
        self.at += negated
        if source.startswith("]", self.at) and source.find("]", self.at + 1) < 0:
            self.at += 1  # JavaScript: nothing, and anything
            return r"[\s\S]" if negated else r"(?!)"
        items = [r"\]"] if source.startswith("]", self.at) else []
        self.at += len(items)
        while not source.startswith("]", self.at):
            if self.at >= len(source):
                raise _Refused("a class of characters is not closed")
            if source.startswith("&&", self.at) and items:
                self.at += 2
                items.append("&&")
                if source.startswith("[", self.at):
                    self.at += 1
                    items.append(self._class())
                continue
            items.append(self._item())
        self.at += 1
        return f"[{'^' if negated else ''}{''.join(items)}]"

    def _item(self) -> str:
        if found := _POSIX.match(self.source, self.at):
            self.at = found.end()
            return found[0]
        first = self._member()
        after = self.source[self.at : self.at + 2]
        if len(first) > 1 or len(after) < 2 or after[0] != "-" or after[1] == "]":
            return first if len(first) > 1 else _literal(first)
        self.at += 1
        last = self._member()
        if len(last) > 1:
            return _literal(first) + r"\-" + last
        return f"{_literal(first)}-{_literal(last)}"

    def _member(self) -> str:
        """One character as it is, or a set in brackets."""
        if self.source[self.at] != "\\":
            self.at += 1
            return self.source[self.at - 1]
        self.at += 1
        letter = self._letter()
        if letter.lower() in _SETS:
            self.at += 1
            return f"[{'^' if letter.isupper() else ''}{_SETS[letter.lower()]}]"
        if letter == "b":
            self.at += 1
            return "\b"
        if letter == "Q":
            quoted = "".join(map(_literal, self._quoted()))
            return f"[{quoted}]" if quoted else "[^\\s\\S]"
        return self._property() or self._character()


def _plain(closing: str) -> str:
    return "" if closing == ")" else "(?:"


def _literal(letter: str) -> str:
    return letter if letter.isalnum() or letter == "_" or ord(letter) > 127 else f"\\{letter}"


def translated(source: str) -> str:
    """``source`` as the regex package reads it (version 1); raises ValueError where it is no pattern."""
    if len(source) > _LONGEST:
        raise _Refused("it is too long")
    return _Translation(source).run()


@lru_cache(maxsize=1024)
def _compiled(source: str) -> Any:
    try:
        return regex.compile(translated(source), regex.V1)
    except (ValueError, regex.error, OverflowError, RecursionError) as error:
        reason = str(error) or "it is nested too deeply"
        return EvaluationFailed(f"regex(): {_short(source)} is not a pattern: {reason}")


_LATE: dict[
    tuple[str, str], None
] = {}  # searches that ran out of time: asked again, they are refused at once
_REMEMBERED: Final = 64


def found(source: str, text: str) -> bool:
    """Whether the pattern is found in the text.

    Raises EvaluationFailed where ``source`` is no pattern, or where the search takes longer than 100 ms, as
    patterns with repetitions within repetitions can.
    """
    pattern = _compiled(source)
    if isinstance(pattern, EvaluationFailed):
        raise EvaluationFailed(pattern.reason)
    late = (source, text)
    if late not in _LATE:
        try:
            return pattern.search(text, timeout=TIME_LIMIT) is not None
        except TimeoutError:
            while len(_LATE) >= _REMEMBERED:
                del _LATE[next(iter(_LATE))]
            _LATE[late] = None
    raise EvaluationFailed(f"regex(): {_short(source)} takes too long over {len(text)} characters")


def _short(source: str) -> str:
    return repr(source if len(source) <= 60 else source[:57] + "...")
