"""Finding a choice by part of its name, in either script, or by its code."""

import re
import unicodedata
from collections.abc import Sequence

from enumerator.ui.bidi import latin_digits, plain
from enumerator.ui.fields.codes import codes
from forms.prompts import Choice

# Letters that two keyboards write differently and a reader takes for the same.
_SAME = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ", "أ": "ا", "إ": "ا", "آ": "ا", "ۂ": "ہ"}
)
_WORD = re.compile(r"[\s/(،,.-]+")


def folded(text: str) -> str:
    """``text`` as it is compared: no case, no vowel marks, one form of each letter."""
    bare = unicodedata.normalize("NFKD", latin_digits(plain(text)).casefold().translate(_SAME))
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).strip()


class ChoiceSearch:
    """One list of choices, made ready for searching."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._codes = codes(choices)
        self._names = [folded(choice.label) for choice in choices]
        self._words = [_WORD.split(name) for name in self._names]

    def find(self, typed: str) -> list[int]:
        """Places of the matching choices, best first: code, start of the name, start of a word, inside a word."""
        wanted = folded(typed)
        if not wanted:
            return list(range(len(self._names)))
        ranked = ((self._rank(at, wanted), at) for at in range(len(self._names)))
        return [at for rank, at in sorted(pair for pair in ranked if pair[0] < 5)]

    def _rank(self, at: int, wanted: str) -> int:
        code, name = self._codes[at], self._names[at]
        if code == wanted:
            return 0
        if name.startswith(wanted):
            return 1
        if code.startswith(wanted):
            return 2
        parts = wanted.split()
        if all(any(word.startswith(part) for word in self._words[at]) for part in parts):
            return 3
        return 4 if wanted in name else 5
