"""The colours, sizes and heights of the window, by what they are for; three themes, four text sizes, two directions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from enumerator.ui.fonts import NASKH, URDU


class Theme(StrEnum):
    DAY = "day"
    NIGHT = "night"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, by what they are for; each as ``#RRGGBB``."""

    bg: str
    surface: str
    surface2: str
    text: str
    muted: str
    border: str
    hair: str
    primary: str
    primary_hover: str
    on_primary: str
    primary_soft: str
    focus: str
    focus_in: str
    ring: str  # the one of the two that is seen on this theme's surface
    info: str
    info_bg: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    err: str
    err_bg: str
    sel: str
    on_sel: str
    disabled: str


TOKENS: Final[Mapping[Theme, Tokens]] = MappingProxyType(
    {
        Theme.DAY: Tokens(
            bg="#EEF2F0", surface="#FFFFFF", surface2="#E3EAE6", text="#0E1C17", muted="#40504A",
            border="#66756F", hair="#C5D0CA", primary="#00573D", primary_hover="#003F2C",
            on_primary="#FFFFFF", primary_soft="#D9EDE4", focus="#FFB300", focus_in="#0E1C17",
            ring="#0E1C17", info="#0A559E", info_bg="#E2EEFA", ok="#0B6636", ok_bg="#DDF1E5",
            warn="#7A4300", warn_bg="#FFF0CC", err="#A8121B", err_bg="#FCE6E7", sel="#D9EDE4",
            on_sel="#0E1C17", disabled="#5F6B66",
        ),
        Theme.NIGHT: Tokens(
            bg="#101614", surface="#1A2220", surface2="#25302C", text="#F0F5F2", muted="#B6C4BE",
            border="#86968F", hair="#36433E", primary="#5FD3A5", primary_hover="#86E2BE",
            on_primary="#06251A", primary_soft="#123A2C", focus="#FFC53D", focus_in="#101614",
            ring="#FFC53D", info="#8CC4FF", info_bg="#12304D", ok="#7BDCA0", ok_bg="#123A24",
            warn="#FFCB66", warn_bg="#3D2B00", err="#FF9A9A", err_bg="#4A1417", sel="#1B4D3A",
            on_sel="#F0F5F2", disabled="#8A9791",
        ),
        Theme.CONTRAST: Tokens(
            bg="#FFFFFF", surface="#FFFFFF", surface2="#FFFFFF", text="#000000", muted="#000000",
            border="#000000", hair="#000000", primary="#00356B", primary_hover="#000000",
            on_primary="#FFFFFF", primary_soft="#FFFFFF", focus="#FFD000", focus_in="#000000",
            ring="#000000", info="#00356B", info_bg="#FFFFFF", ok="#004D1F", ok_bg="#FFFFFF",
            warn="#5C2E00", warn_bg="#FFFFFF", err="#8B0000", err_bg="#FFFFFF", sel="#00356B",
            on_sel="#FFFFFF", disabled="#4A4A4A",
        ),
    }
)  # fmt: skip

# Foreground, background, and the least contrast between them that we accept; tests hold every theme to it. Words of any
# kind 4.5, those beside the main ones 6.9 (sun on the screen), edges and rings 3 (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11).
CONTRASTS: Final[tuple[tuple[str, str, float], ...]] = (
    ("text", "surface", 7), ("text", "bg", 7), ("muted", "surface", 7), ("muted", "bg", 6.9),
    ("text", "surface2", 7), ("muted", "surface2", 6.9), ("border", "surface", 3), ("border", "bg", 3),
    ("border", "surface2", 3), ("ring", "bg", 3), ("ring", "surface2", 3), ("ring", "primary_soft", 3),
    ("ok", "surface", 4.5), ("warn", "surface", 4.5), ("info", "surface", 4.5), ("err", "bg", 4.5),
    ("muted", "primary_soft", 6.9), ("text", "ok_bg", 7), ("text", "info_bg", 7),
    ("surface", "text", 7), ("disabled", "bg", 4.5),
    ("primary", "surface", 4.5), ("primary", "bg", 4.5), ("on_primary", "primary", 7),
    ("text", "primary_soft", 7), ("primary", "primary_soft", 4.5), ("info", "info_bg", 4.5),
    ("ok", "ok_bg", 4.5), ("warn", "warn_bg", 4.5), ("err", "err_bg", 4.5), ("err", "surface", 4.5),
    ("text", "warn_bg", 7), ("text", "err_bg", 7), ("on_sel", "sel", 7), ("ring", "surface", 3),
    ("focus", "focus_in", 3), ("disabled", "surface", 4.5),
)  # fmt: skip

TEXT_SIZES: Final = (100, 115, 130, 150)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as WCAG counts it: from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True, slots=True)
class Look:
    """Everything the style sheet depends on."""

    theme: Theme = Theme.DAY
    percent: int = 100
    rtl: bool = False
    compact: bool = False  # Urdu in Naskh, whose lines are lower

    @property
    def tokens(self) -> Tokens:
        return TOKENS[self.theme]

    def px(self, size: int) -> int:
        """``size`` pixels of text at the chosen text size."""
        return round(size * self.percent / 100)

    @property
    def body(self) -> int:
        return self.px(17 if self.nastaliq else 18 if self.rtl else 16)

    @property
    def control(self) -> int:
        """Height of a control whose text is in the window's language."""
        return self.px(self._urdu_line if self.rtl else 42)

    @property
    def writing(self) -> int:
        """Height of a line that may hold Urdu, whatever the language of the window."""
        return self.px(self._urdu_line)

    @property
    def row(self) -> int:
        """Height of a row of a table or list."""
        return self.px(self._urdu_line if self.rtl else 44)

    @property
    def nastaliq(self) -> bool:
        """Whether the words of the window stand in Nastaliq, which needs tall lines and room above them."""
        return self.rtl and not self.compact

    @property
    def urdu(self) -> str:
        """The family of Urdu letters."""
        return NASKH if self.compact else URDU

    @property
    def _urdu_line(self) -> int:
        return 44 if self.compact else 52
