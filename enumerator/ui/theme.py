"""How the window looks: three sets of colours, four text sizes, two reading directions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from enumerator.ui.fonts import lettering, load_fonts


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

# Foreground, background, and the least contrast between them that we accept; tests hold every theme to it.
CONTRASTS: Final[tuple[tuple[str, str, float], ...]] = (
    ("text", "surface", 7), ("text", "bg", 7), ("muted", "surface", 7), ("muted", "bg", 4.5),
    ("text", "surface2", 7), ("muted", "surface2", 4.5), ("border", "surface", 3), ("border", "bg", 3),
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

    @property
    def tokens(self) -> Tokens:
        return TOKENS[self.theme]

    def px(self, size: int) -> int:
        """``size`` pixels of text at the chosen text size."""
        return round(size * self.percent / 100)

    @property
    def body(self) -> int:
        return self.px(17 if self.rtl else 16)

    @property
    def control(self) -> int:
        """Height of a control whose text is in the window's language."""
        return self.px(52 if self.rtl else 42)

    @property
    def row(self) -> int:
        """Height of a row of a table or list."""
        return self.px(52 if self.rtl else 44)


class Appearance(QObject):
    """The look that is on now, and the keys' way to change it. One for the whole program, handed to every page."""

    changed = Signal()

    def __init__(self, application: QApplication, look: Look | None = None) -> None:
        super().__init__()
        self._application = application
        self._look = look or Look()
        load_fonts()
        application.setStyle("Fusion")
        self._apply()

    @property
    def look(self) -> Look:
        return self._look

    @property
    def tokens(self) -> Tokens:
        return self._look.tokens

    @property
    def rtl(self) -> bool:
        return self._look.rtl

    def set_look(self, look: Look) -> None:
        """Put ``look`` on the whole program; widgets keep focus and caret."""
        if look != self._look:
            self._look = look
            self._apply()
            self.changed.emit()

    def set_rtl(self, rtl: bool) -> None:
        self.set_look(Look(self._look.theme, self._look.percent, rtl))

    def next_theme(self) -> None:
        """Day, night, high contrast, and round again."""
        themes = list(Theme)
        following = themes[(themes.index(self._look.theme) + 1) % len(themes)]
        self.set_look(Look(following, self._look.percent, self._look.rtl))

    def larger(self) -> None:
        self._resize(+1)

    def smaller(self) -> None:
        self._resize(-1)

    def usual_size(self) -> None:
        self.set_look(Look(self._look.theme, TEXT_SIZES[0], self._look.rtl))

    def _resize(self, by: int) -> None:
        at = TEXT_SIZES.index(self._look.percent) + by
        percent = TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))]
        self.set_look(Look(self._look.theme, percent, self._look.rtl))

    def _apply(self) -> None:
        from enumerator.ui.style_sheet import style_sheet

        look = self._look
        font = lettering(rtl=look.rtl)
        font.setPixelSize(look.body)
        # The direction belongs to the application: style sheets draw combo boxes by it, not by the widget's own.
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if look.rtl else Qt.LayoutDirection.LeftToRight
        )
        self._application.setFont(font)
        self._application.setPalette(_palette(look.tokens))
        self._application.setStyleSheet(style_sheet(look))


def role(widget: QWidget, name: str) -> None:
    """Say what ``widget`` is for; the style sheet dresses it by that (see style_sheet for the names)."""
    if widget.property("role") != name:
        widget.setProperty("role", name)
        _dress_again(widget)


def show_script(widget: QWidget, *, urdu: bool) -> None:
    """Say whether the words on ``widget`` are Urdu now; an English window then makes room for their ink."""
    if (widget.property("script") == "urdu") is not urdu:
        widget.setProperty("script", "urdu" if urdu else "")
        _dress_again(widget)


def _dress_again(widget: QWidget) -> None:
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette(QColor(tokens.surface), QColor(tokens.bg))
    for group_role, colour in (
        (QPalette.ColorRole.WindowText, tokens.text),
        (QPalette.ColorRole.Text, tokens.text),
        (QPalette.ColorRole.ButtonText, tokens.text),
        (QPalette.ColorRole.Base, tokens.surface),
        (QPalette.ColorRole.AlternateBase, tokens.bg),
        (QPalette.ColorRole.PlaceholderText, tokens.muted),
        (QPalette.ColorRole.Highlight, tokens.primary),
        (QPalette.ColorRole.HighlightedText, tokens.on_primary),
        (QPalette.ColorRole.ToolTipBase, tokens.surface),
        (QPalette.ColorRole.ToolTipText, tokens.text),
        (QPalette.ColorRole.Link, tokens.primary),
    ):
        palette.setColor(group_role, QColor(colour))
    return palette
