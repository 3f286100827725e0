"""Two scripts on one line: what is put into a sentence keeps its own direction.

A number or a name that is put raw into an Urdu sentence is shown with its groups in the wrong order (an identity
number, a telephone number). Every value that goes into translated text passes through ``isolate`` or ``ltr``; nothing
that is stored, copied or exported keeps the marks (``plain``).
"""

import re
import unicodedata
from collections.abc import Iterable

_LRI, _RLI, _FSI, _PDI, _RLM = "\u2066", "\u2067", "\u2068", "\u2069", "\u200f"
_LETTER = re.compile("[A-Za-z]")
_MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_ISOLATED = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
_LANGUAGE_CODE = re.compile(r"\(([A-Za-z]{2,3})(?:[-_][^)]*)?\)\s*$")
_RTL_CODES = frozenset({"ar", "fa", "he", "ks", "pnb", "ps", "sd", "skr", "ug", "ur"})
_RTL_NAMES = ("urdu", "arabic", "pashto", "sindhi", "persian", "saraiki", "shahmukhi")
_OWN_NAMES = {
    "ur": "اردو", "urdu": "اردو", "pa": "پنجابی", "pnb": "پنجابی", "punjabi": "پنجابی", "skr": "سرائیکی",
    "saraiki": "سرائیکی", "ps": "پښتو", "pashto": "پښتو", "sd": "سنڌي", "sindhi": "سنڌي",
}  # fmt: skip
_GURMUKHI = re.compile(
    r"guru|[-_]in\b", re.IGNORECASE
)  # the Punjabi of India is written from the left
# Both sets of digits that Urdu keyboards give, with their signs for decimals and thousands.
_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫٬", "01234567890123456789.,")


def isolate(value: object) -> str:
    """``value`` for use inside a sentence of either direction; its own first letter decides its direction."""
    return f"{_FSI}{value}{_PDI}"


def ltr(value: object) -> str:
    """``value`` for use inside a sentence, read from left to right: numbers, codes, keys, times."""
    return f"{_LRI}{value}{_PDI}"


def key_hints(hints: Iterable[tuple[str, str]], *, rtl: bool) -> str:
    """Keys and what they do, on one line: each pair stays together, and they follow in the order of reading."""
    begin = _RLI if rtl else _LRI
    line = "     ".join(f"{begin}{ltr(keys)} {isolate(words)}{_PDI}" for keys, words in hints)
    return _RLM + line if rtl else line


def plain(text: str) -> str:
    """``text`` as it may be stored or copied: no direction marks."""
    return _MARKS.sub("", text)


def latin_digits(text: str) -> str:
    """Urdu and Arabic digits as the digits that are stored."""
    return text.translate(_DIGITS)


def has_rtl(text: str) -> bool:
    """Whether any letter of ``text`` is written from right to left."""
    return not text.isascii() and any(
        unicodedata.bidirectional(letter) in ("R", "AL") for letter in text
    )


def label_text(text: str, *, rtl: bool) -> str:
    """``text`` for a label of its own.

    In a right-to-left window Qt puts a label without any Urdu letter at the left edge; a leading mark brings it back.
    Its lines are read from the left nevertheless: the question mark of an English question stands at its end.
    """
    if not rtl or not text:
        return text
    outside, inside = text, ""
    while (
        outside != inside
    ):  # what stands in an isolate says nothing about the line's own direction
        inside, outside = outside, _ISOLATED.sub("", outside)
    if has_rtl(outside):
        return text
    if not _LETTER.search(outside):
        return _RLM + text
    return "\n".join(_RLM + ltr(line) for line in text.split("\n"))  # an isolate ends with its line


def language_code(name: str) -> str:
    """The code of a form's language, named as XLSForm does ("Urdu (ur)", "ur-PK"); else the name in small letters."""
    found = _LANGUAGE_CODE.search(name)
    return found.group(1).lower() if found else re.split("[-_]", name.strip().lower())[0]


def is_rtl_language(name: str) -> bool:
    """Whether a form's language, named as XLSForm does ("Urdu (ur)", "ur", "اردو"), is written from the right."""
    code = language_code(name)
    if code in ("pa", "punjabi"):
        return _GURMUKHI.search(name) is None
    return code in _RTL_CODES or name.strip().lower().startswith(_RTL_NAMES) or has_rtl(name)


def own_name(language: str) -> str:
    """A form language as its speakers write it, for the button that switches to it."""
    code = language_code(language)
    if code in _OWN_NAMES and is_rtl_language(language):
        return _OWN_NAMES[code]
    return _LANGUAGE_CODE.sub("", language).strip() or language
