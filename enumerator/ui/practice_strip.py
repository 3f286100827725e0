"""The strip over everything while people practise."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from enumerator.ui.fonts import LATIN, URDU
from enumerator.ui.theme import Appearance

# Both languages at once, whatever the window speaks: these two are not for translators.
_ENGLISH = "PRACTICE — nothing here is real"
_URDU = "مشق — یہاں کچھ بھی اصل نہیں"
_HEIGHT = 32  # as little as the Nastaliq needs
_GAP = 28


class PracticeStrip(QWidget):
    """Says in both languages that nothing here is real. It cannot be put away."""

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        english: str = _ENGLISH,
        urdu: str = _URDU,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._english, self._urdu = english, urdu
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(f"{english} {urdu}")
        appearance.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._appearance.tokens
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.warn))
            painter.drawRect(self.rect())
            painter.setPen(QColor(tokens.warn_bg))
            latin, urdu = QFont([LATIN]), QFont([URDU])
            latin.setPixelSize(14)
            latin.setWeight(QFont.Weight.DemiBold)
            urdu.setPixelSize(15)
            middle = self.width() // 2
            centre = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.setFont(latin)
            half = QRect(0, 0, middle - _GAP // 2, _HEIGHT)
            painter.drawText(half, centre | Qt.AlignmentFlag.AlignRight, self._english)
            painter.setFont(urdu)
            # The line box of Nastaliq is far higher than this line's ink; it is placed by hand.
            other = QRect(middle + _GAP // 2, -8, middle, _HEIGHT + 8)
            painter.drawText(other, centre | Qt.AlignmentFlag.AlignLeft, self._urdu)
