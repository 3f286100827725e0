"""Two languages that nobody speaks, made from the English of the window; for tests only, never shipped.

``ACCENTED`` keeps every word readable but strange, a third longer and in brackets: what stays plain on the screen was
never given to translators, and what is cut off will be cut off in somebody's language. ``MIRRORED`` is English
that runs from right to left: what stands at the wrong side forgot to turn round.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.translations import SOURCE, compile_to, rewrite

_FIELD = re.compile(r"({\w*})")
_ACCENTS = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÅßÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž",
)
_LONGER = 0.35  # Nielsen and the W3C count 30 to 40 % for sentences
_RLM, _RLO, _PDF = "\u200f", "\u202e", "\u202c"


def accented(sentence: str) -> str:
    """``sentence`` in strange letters, in brackets, and longer by a third; fields stay."""
    strange = "".join(
        part if _FIELD.fullmatch(part) else part.translate(_ACCENTS)
        for part in _FIELD.split(sentence)
    )
    more = max(1, round(len(sentence) * _LONGER))
    return f"[{strange} {('~' * 5 + ' ') * (more // 6)}{'~' * (more % 6)}]"


def mirrored(sentence: str) -> str:
    """``sentence`` from right to left, letter by letter; fields stay."""
    return f"{_RLM}{_RLO}{sentence}{_PDF}"


PSEUDO: dict[str, Callable[[str], str]] = {"en_XA": accented, "en_XB": mirrored}


def compile_pseudo(code: str, to: Path) -> None:
    """Write the compiled catalogue of the pseudo-language ``code`` (en_XA or en_XB) to the file ``to``."""
    say = PSEUDO[code]
    with TemporaryDirectory() as folder:
        whole = Path(folder, f"enumerator_{code}.ts")
        rewrite(SOURCE, whole, lambda english, _kept: say(english))
        compile_to(to, whole, draft=True)


if __name__ == "__main__":
    for code in PSEUDO:
        compile_pseudo(code, Path(sys.argv[1], f"enumerator_{code}.qm"))
