"""Labels that show words as they are written, and the looks a form gives its words; never anything else.

Qt guesses whether a label's text is HTML. Nothing here is left to that guess: an answer or a name with angle
brackets in it is shown letter by letter, and what has looks is written as HTML by us, every letter of it escaped.
"""

from functools import lru_cache
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from enumerator.ui.bidi import has_rtl, label_text, plain
from enumerator.ui.theme import Look, Theme, Tokens, contrast, show_script
from enumerator.ui.tips import tip
from forms.definition.markup import Paragraph, Span, Styled

__all__ = ["Words", "as_html", "readable", "tip"]

_READABLE = 4.5  # WCAG 2.2, 1.4.3
_SIZES = (1.0, 1.35, 1.2, 1.1, 1.0, 0.95, 0.9)  # by level of heading, against the words around
_TALLEST_NASTALIQ = 1.25


class Words(QLabel):
    """A label."""

    def __init__(self, parent: QWidget | None = None, text: str = "") -> None:
        super().__init__(parent)
        self.setText(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

    def setText(self, text: str) -> None:
        show_script(self, urdu=has_rtl(text))
        super().setText(text)

    def say(self, text: str, styled: Styled, look: Look, size: int) -> None:
        """Show a text of the form, with its looks where it has some; ``size`` is that of its letters in pixels."""
        if styled:
            self.setTextFormat(Qt.TextFormat.RichText)
            self.setText(as_html(styled, look, size))
        else:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(label_text(text, rtl=look.rtl))
        self.setAccessibleName(plain(text))


@lru_cache(maxsize=512)
def as_html(styled: Styled, look: Look, size: int) -> str:
    """``styled`` in the HTML that Qt draws. Everything in it is ours but the letters, and those are escaped."""
    heavy = any(span.look.bold for paragraph in styled for span in paragraph.spans)
    lines = []
    for paragraph in styled:
        ours = look.rtl and not any(has_rtl(span.text) for span in paragraph.spans)
        direction = "rtl" if look.rtl and not ours else "ltr"
        pixels = round(size * _scale(paragraph, look))
        weight = "600" if paragraph.heading else "400" if heavy else "inherit"
        style = f"margin:0; font-size:{pixels}px;"
        style += (
            " text-align:center;" if paragraph.centred else " text-align:right;" if ours else ""
        )
        style += "" if weight == "inherit" else f" font-weight:{weight};"
        words = "".join(_span(span, look) for span in paragraph.spans) or "&nbsp;"
        if not paragraph.spans:
            style = "margin:0; font-size:6px;"
        lines.append(f'<p dir="{direction}" style="{style}">{words}</p>')
    return "".join(lines)


def _scale(paragraph: Paragraph, look: Look) -> float:
    scale = _SIZES[paragraph.heading]
    return min(max(scale, 1.0), _TALLEST_NASTALIQ) if look.rtl else scale


def _span(span: Span, look: Look) -> str:
    words = escape(span.text).replace("\n", "<br/>")
    found = span.look
    urdu = has_rtl(span.text)  # Nastaliq neither leans nor stands evenly
    style = []
    if found.bold:
        style.append("font-weight:600")
    if found.italic and not urdu:
        style.append("font-style:italic")
    lines = ["underline"] * found.underlined + ["line-through"] * found.struck
    if lines:
        style.append(f"text-decoration:{' '.join(lines)}")
    if found.even and not urdu:
        style.append("font-family:monospace")
    if colour := readable(found.colour, look):
        style.append(f"color:{colour}")
    return f'<span style="{"; ".join(style)}">{words}</span>' if style else words


def readable(colour: str, look: Look) -> str:
    """``colour``, or one near it that can be read on a card; nothing where the theme wants no colours."""
    if not colour or look.theme is Theme.CONTRAST:
        return ""
    return _readable(colour, look.tokens)


@lru_cache(maxsize=256)
def _readable(colour: str, tokens: Tokens) -> str:
    for step in range(11):
        mixed = _mixed(colour, tokens.text, step / 10)
        if contrast(mixed, tokens.surface) >= _READABLE:
            return mixed
    return ""


def _mixed(one: str, other: str, share: float) -> str:
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
