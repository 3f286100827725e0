"""The few HTML tags and styles that the words of a form may use, and what each of them means."""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of text looks. ``colour`` is #rrggbb or empty; a window may choose one that can be read."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    even: bool = False  # every letter as wide as the next (monospace)
    centred: bool = False
    colour: str = ""

    def over(self, other: "Look") -> "Look":
        """This look with that of a tag within it."""
        return Look(
            self.bold or other.bold,
            self.italic or other.italic,
            self.underlined or other.underlined,
            self.struck or other.struck,
            self.even or other.even,
            self.centred or other.centred,
            other.colour or self.colour,
        )


PLAIN: Final = Look()
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
BREAKING: Final = frozenset({"br", "p", "div", "li", "ul", "ol", "center", "blockquote", *HEADINGS})
_LOOKS: Final = {
    "b": Look(bold=True),
    "strong": Look(bold=True),
    "i": Look(italic=True),
    "em": Look(italic=True),
    "u": Look(underlined=True),
    "ins": Look(underlined=True),
    "a": Look(underlined=True),
    "s": Look(struck=True),
    "del": Look(struck=True),
    "strike": Look(struck=True),
    "code": Look(even=True),
    "tt": Look(even=True),
    "center": Look(centred=True),
}
_SILENT: Final = frozenset({"small", "big", "sup", "sub", "span", "font"})
KNOWN: Final = BREAKING | frozenset(_LOOKS) | _SILENT
_ATTRIBUTE: Final = re.compile(r"""([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_DECLARATION: Final = re.compile(r"([A-Za-z-]+)\s*:\s*([^;]+)")
_HEX: Final = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_EVEN: Final = ("monospace", "courier", "consolas")
_COLOURS: Final = {
    "black": "#000000", "white": "#ffffff", "gray": "#808080", "grey": "#808080", "silver": "#c0c0c0",
    "red": "#ff0000", "maroon": "#800000", "darkred": "#8b0000", "crimson": "#dc143c", "tomato": "#ff6347",
    "orange": "#ffa500", "darkorange": "#ff8c00", "orangered": "#ff4500", "gold": "#ffd700", "yellow": "#ffff00",
    "olive": "#808000", "green": "#008000", "lime": "#00ff00", "darkgreen": "#006400", "teal": "#008080",
    "cyan": "#00ffff", "aqua": "#00ffff", "blue": "#0000ff", "navy": "#000080", "darkblue": "#00008b",
    "royalblue": "#4169e1", "purple": "#800080", "violet": "#ee82ee", "indigo": "#4b0082", "magenta": "#ff00ff",
    "fuchsia": "#ff00ff", "pink": "#ffc0cb", "brown": "#a52a2a",
}  # fmt: skip


def look_of(tag: str, attributes: str) -> Look | None:
    """How what stands in ``tag`` looks, by the tag and its attributes; None where it looks as everything else."""
    given = {
        found[1].lower(): found[2] or found[3] or found[4] or ""
        for found in _ATTRIBUTE.finditer(attributes)
    }
    style = {
        found[1].lower(): found[2].strip().lower()
        for found in _DECLARATION.finditer(given.get("style", ""))
    }
    family = style.get("font-family", given.get("face", "")).lower()
    stated = Look(
        bold=style.get("font-weight", "") in ("bold", "bolder", "600", "700", "800", "900"),
        italic=style.get("font-style", "") in ("italic", "oblique"),
        underlined="underline" in style.get("text-decoration", ""),
        struck="line-through" in style.get("text-decoration", ""),
        even=any(name in family for name in _EVEN),
        centred="center" in (style.get("text-align", ""), given.get("align", "").lower()),
        colour=_colour(style.get("color", "") or given.get("color", "")),
    )
    look = _LOOKS.get(tag, PLAIN).over(stated)
    return None if look == PLAIN else look


def _colour(written: str) -> str:
    text = written.strip().lower()
    if _HEX.fullmatch(text):
        return text if len(text) == 7 else "#" + "".join(2 * digit for digit in text[1:])
    return _COLOURS.get(text, "")
