"""Ctrl+K: the palette comes over the page in front, and what is chosen there is done when it has gone."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from enumerator.ui.theme import Appearance

if TYPE_CHECKING:
    from enumerator.ui.palette import Offer
    from enumerator.ui.palette_panel import PalettePanel

_WIDEST, _TALLEST, _EDGE = 820, 560, 16  # pixels


class Palette(QObject):
    """Opens and closes the panel over ``room``; remembers what was chosen until it is told to forget."""

    def __init__(
        self,
        room: QWidget,
        appearance: Appearance,
        offers: Callable[[], "Sequence[Offer]"],
        give_back: Callable[[], object],
    ) -> None:
        """``give_back`` returns the keyboard to the page when the panel has gone."""
        super().__init__(room)  # the look outlives the room, and must not call here any more
        self._room, self._appearance = room, appearance
        self._offers, self._give_back = offers, give_back
        self._recent: tuple[str, ...] = ()
        self._panel: PalettePanel | None = None
        appearance.changed.connect(self._leave_if_open)

    @property
    def panel(self) -> "PalettePanel | None":
        return self._panel

    def turn(self) -> None:
        """Open it, or put it away."""
        if self._panel is not None:
            self._leave()
            return
        offers = self._offers()
        if not offers:
            return
        from enumerator.ui.palette import PaletteSearch  # not before somebody asks for it
        from enumerator.ui.palette_panel import PalettePanel

        search = PaletteSearch(offers, self._recent)
        self._panel = PalettePanel(search, self._appearance, self._room)
        self._panel.chosen.connect(self._take)
        self._panel.dismissed.connect(self._leave)
        self.settle()
        self._panel.show()
        self._panel.raise_()
        self._panel.setFocus()

    def put_away(self) -> bool:
        """Close it; False where it is not open."""
        if self._panel is None:
            return False
        panel, self._panel = self._panel, None
        panel.hide()
        panel.deleteLater()
        return True

    def forget(self) -> None:
        """Somebody else may come: what was chosen is nobody's business."""
        self.put_away()
        self._recent = ()

    def settle(self) -> None:
        """Stand in the middle of the room, near its top."""
        if self._panel is not None:
            room = self._room.rect()
            wide = min(_WIDEST, room.width() - 2 * _EDGE)
            tall = min(_TALLEST, room.height() - 2 * _EDGE)
            self._panel.setGeometry((room.width() - wide) // 2, _EDGE, wide, tall)

    def _leave_if_open(self) -> None:
        if self._panel is not None:
            self._leave()

    def _leave(self) -> None:
        self.put_away()
        self._give_back()

    def _take(self, offer: "Offer") -> None:
        from enumerator.ui.palette import remembered

        self._recent = remembered(self._recent, offer.id)
        self._leave()
        offer.act()
