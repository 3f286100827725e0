"""Urdu written by sound on a Latin keyboard: which letter a key gives after what stands before it.

One press gives one letter, as it is spelled, not as it is transliterated: mHmd is محمد. The letters stand where the
phonetic keyboards that are in use in Pakistan have most of them, so that nobody learns them twice; the few that
those hide under signs are reached by sounds. The digits are not touched, so they stay Latin.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

HALF_SPACE: Final = "\u200c"  # the zero-width non-joiner: the letters beside it do not join
_HAMZA_ABOVE = "\u0654"

LETTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "q": "ق", "w": "و", "e": "ع", "r": "ر", "t": "ت", "y": "ے", "u": "ء", "i": "ی", "o": "ہ", "p": "پ",
        "a": "ا", "s": "س", "d": "د", "f": "ف", "g": "گ", "h": "ہ", "j": "ج", "k": "ک", "l": "ل",
        "z": "ز", "x": "ش", "c": "چ", "v": "ط", "b": "ب", "n": "ن", "m": "م",
        "Q": "\u0652", "W": "ؤ", "E": "\u0670", "R": "ڑ", "T": "ٹ", "Y": "\u064e", "U": "ئ", "I": "\u0650",
        "O": "ۃ", "P": "\u064f",
        "A": "آ", "S": "ص", "D": "ڈ", "F": "\u064b", "G": "غ", "H": "ح", "J": "ض", "K": "خ", "L": "\u0651",
        "Z": "ذ", "X": "ژ", "C": "ث", "V": "ظ", "N": "ں", "M": _HAMZA_ABOVE,
    }
)  # fmt: skip
"""Each Latin letter and what it gives; a capital without its own gives what the small letter does."""

SIGNS: Final[Mapping[str, str]] = MappingProxyType({".": "۔", ",": "،", "?": "؟", ";": "؛"})

_BREATHED = frozenset("بپتٹجچدڈڑکگ")  # ھ joins these; elsewhere h is ہ
_JOINED: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {("س", "h"): "ش", ("ز", "h"): "ژ", ("ا", "a"): "آ", ("ہ", "h"): "ھ", ("ھ", "h"): "ہ"}
)


@dataclass(frozen=True, slots=True)
class Stroke:
    """What a key press does: so many letters before the caret go, and ``text`` comes."""

    text: str
    erased: int = 0


def stroke(before: str, key: str) -> Stroke | None:
    """What ``key`` writes where ``before`` stands left of the caret; None where the key writes itself.

    Two keys for one sound: sh ش, zh ژ, aa آ. After a consonant that is often breathed h is ھ (bh بھ), elsewhere ہ;
    h once more makes the other of the two, and o is always ہ. A full stop or comma after a digit stays as it is:
    3.5 is a number.
    """
    last = before[-1:]
    if key in SIGNS:
        return None if key in ".," and last.isdigit() else Stroke(SIGNS[key])
    if (last, key) in _JOINED:
        return Stroke(_JOINED[last, key], erased=1)
    if key == "h":
        return Stroke("ھ" if last in _BREATHED and last else "ہ")
    if key == "M":
        return _hamza_above(last)
    letter = LETTERS.get(key) or LETTERS.get(key.lower())
    return None if letter is None else Stroke(letter)


def _hamza_above(last: str) -> Stroke:
    """The hamza of an izafat as one letter with the one below it, where there is such a letter (ۂ, ۓ)."""
    one = unicodedata.normalize("NFC", last + _HAMZA_ABOVE) if last else ""
    return Stroke(one, erased=1) if len(one) == 1 else Stroke(_HAMZA_ABOVE)


def written(keys: str) -> str:
    """What ``keys`` give, pressed one after the other; the half space is Shift+Space and stands here as itself."""
    text = ""
    for key in keys:
        made = stroke(text, key) or Stroke(key)
        text = text[: len(text) - made.erased] + made.text
    return text
