"""The cell of a table that shows a household: its own number large, its block small below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from enumerator.ui.bidi import plain
from enumerator.ui.fonts import LATIN
from enumerator.ui.household import split_key
from enumerator.ui.theme import Appearance

_Index = QModelIndex | QPersistentModelIndex
_EDGE = 8


class HouseholdCell(QStyledItemDelegate):
    """Draws keys from left to right, on the side where reading starts."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        block, rest = split_key(plain(str(index.data() or "")))
        large, small = (QFontMetrics(font) for font in self._fonts())
        wide = max(large.horizontalAdvance(rest), small.horizontalAdvance(block))
        return QSize(wide + 2 * _EDGE + 8, large.height() + (small.height() if block else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, rect = self._appearance.tokens, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, QColor(tokens.sel))
        block, rest = split_key(plain(str(index.data() or "")))
        large, small = self._fonts()
        tall, low = QFontMetrics(large).height(), QFontMetrics(small).height() if block else 0
        inside = rect.adjusted(_EDGE, (rect.height() - tall - low) // 2, -_EDGE, 0)
        side = Qt.AlignmentFlag.AlignRight if self._appearance.rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(large)
        painter.setPen(QColor(tokens.on_sel if chosen else tokens.text))
        painter.drawText(inside, flags, rest)
        painter.setFont(small)
        painter.setPen(QColor(tokens.on_sel if chosen else tokens.muted))
        painter.drawText(inside.adjusted(0, tall, 0, 0), flags, block)
        painter.restore()

    def _fonts(self) -> tuple[QFont, QFont]:
        large, small = QFont([LATIN]), QFont([LATIN])
        large.setPixelSize(self._appearance.look.px(16))
        large.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(self._appearance.look.px(12))
        return large, small
