"""Long labels where there is little room: two lines at most; the whole is in the tooltip and for screen readers."""

import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from enumerator.ui.bidi import has_rtl

_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
MOST_LINES = 2


def height(words: str, metrics: QFontMetrics, width: int) -> int:
    """How high ``words`` stand when they are broken at ``width``."""
    return metrics.boundingRect(
        QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, words
    ).height()


def on_two_lines(words: str, metrics: QFontMetrics, width: int) -> str:
    """``words`` as far as two lines of ``width`` go: without brackets at the end where that
    saves a line, and without last words.

    Nastaliq is never given dots, which would stand far below its last letter.
    """
    most = metrics.lineSpacing() * MOST_LINES + metrics.lineSpacing() // 2
    shorter = _ASIDE.sub("", words) or words
    if height(shorter, metrics, width) == height(words, metrics, width) <= most:
        return words
    if height(shorter, metrics, width) <= most:
        return shorter
    end = "" if has_rtl(shorter) else "…"
    parts = shorter.split(" ")
    while len(parts) > 1:
        parts.pop()
        if height(" ".join(parts) + end, metrics, width) <= most:
            break
    return " ".join(parts) + end
