"""How the window looks now, and how that changes: colours, text size and direction, on everything at once."""

import sys
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from enumerator.ui.fonts import lettering, load_fonts, load_naskh
from enumerator.ui.style_sheet import style_sheet
from enumerator.ui.tokens import (
    CONTRASTS,
    TEXT_SIZES,
    TOKENS,
    Look,
    Theme,
    Tokens,
    contrast,
)

__all__ = [
    "CONTRASTS",
    "TEXT_SIZES",
    "TOKENS",
    "Appearance",
    "Look",
    "Theme",
    "Tokens",
    "contrast",
    "role",
    "show_script",
]


_FUSION = "drawnByFusion"


def the_application() -> QApplication:
    """The program's one QApplication, drawn by Fusion from the beginning.

    A style that is set later is handed to Python, and with it more names of Qt's than all of the gate needs.
    """
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    made = QApplication([sys.argv[0], "-style", "fusion"])
    made.setProperty(_FUSION, True)
    return made


class Appearance(QObject):
    """The look that is on now, and the keys' way to change it. One for the whole program, handed to every page."""

    changed = Signal()

    def __init__(self, application: QApplication, look: Look | None = None) -> None:
        super().__init__()
        self._application = application
        self._look = look or Look()
        load_fonts()
        if not application.property(_FUSION):
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
        self.set_look(replace(self._look, rtl=rtl))

    def next_theme(self) -> None:
        """Day, night, high contrast, and round again."""
        themes = list(Theme)
        following = themes[(themes.index(self._look.theme) + 1) % len(themes)]
        self.set_look(replace(self._look, theme=following))

    def larger(self) -> None:
        self._resize(+1)

    def smaller(self) -> None:
        self._resize(-1)

    def usual_size(self) -> None:
        self.set_look(replace(self._look, percent=TEXT_SIZES[0]))

    def _resize(self, by: int) -> None:
        at = TEXT_SIZES.index(self._look.percent) + by
        percent = TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))]
        self.set_look(replace(self._look, percent=percent))

    def _apply(self) -> None:
        look = self._look
        if look.compact:
            load_naskh()
        font = lettering(rtl=look.rtl, urdu=look.urdu)
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
    dress(widget, "role", name)


def show_script(widget: QWidget, *, urdu: bool) -> None:
    """Say whether the words on ``widget`` are Urdu now; an English window then makes room for their ink."""
    if (widget.property("script") == "urdu") is not urdu:
        dress(widget, "script", "urdu" if urdu else "")


def dress(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet asks for, and dress ``widget`` again if it was dressed already."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        # A frame that no rule dresses any more is not told so by the style: it would keep the room it had.
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


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
