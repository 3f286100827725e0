"""The command palette on the screen: a line to type on, and what may be meant below it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.bidi import isolate, key_hints, ltr, plain
from enumerator.ui.fields.entry import Entry, QuietList
from enumerator.ui.fields.words import Words
from enumerator.ui.fitting import height, on_two_lines
from enumerator.ui.fonts import LATIN
from enumerator.ui.icons import pixmap
from enumerator.ui.palette import Offer, PaletteSearch, Sort
from enumerator.ui.theme import Appearance, role

_Index = QModelIndex | QPersistentModelIndex
_OFFER = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDE, _ICON, _GAP, _CODE, _END = 10, 18, 10, 56, 230


class _Offers(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: Sequence[Offer] = ()

    def show_found(self, found: Sequence[Offer]) -> None:
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        offer = self.found[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (offer.code, offer.words, offer.place, offer.keys)
            return plain(", ".join(part for part in parts if part))
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.words
        return offer if role == _OFFER else None


class _OfferPainter(QStyledItemDelegate):
    """Icon, number, words over at most two lines, and at the end the key or the place."""

    def __init__(self, appearance: Appearance, view: QuietList) -> None:
        super().__init__(view)
        self._appearance, self._view = appearance, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        look, offer = self._appearance.look, self._offer(index)
        room = self._view.viewport().width() - self._begin() - _END - _SIDE
        metrics = QFontMetrics(self._font(16))
        tall = height(on_two_lines(offer.words, metrics, room), metrics, room)
        return QSize(
            room, max(look.px(50 if look.nastaliq else 38), tall + (0 if look.nastaliq else 8))
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        offer, tokens, rect = self._offer(index), self._appearance.tokens, QRect(option.rect)
        chosen = bool(option.state & option.state.State_Selected)
        rtl = self._appearance.rtl
        ink, faint = (tokens.on_sel, tokens.on_sel) if chosen else (tokens.text, tokens.muted)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if chosen:
            painter.fillRect(rect, QColor(tokens.sel))
        at = rect.right() - _SIDE - _ICON if rtl else rect.left() + _SIDE
        drawn = pixmap(offer.sort.value, faint, _ICON)
        painter.drawPixmap(at, rect.center().y() - _ICON // 2, _ICON, _ICON, drawn)
        before = _SIDE + _ICON + _GAP
        self._write(
            painter,
            self._between(rect, before, rect.width() - before - _CODE),
            offer.code,
            _latin(self._appearance.look.px(13)),
            faint,
        )
        words = self._between(rect, self._begin(), _END + _SIDE)
        font = self._font(16)
        if offer.sort is Sort.HOUSEHOLD:
            font = _latin(self._appearance.look.px(16))
        self._write(
            painter, words, on_two_lines(offer.words, QFontMetrics(font), words.width()), font, ink
        )
        end = self._between(rect, rect.width() - _END, _SIDE)
        if offer.keys:
            self._write(
                painter, end, ltr(offer.keys), _latin(self._appearance.look.px(13)), faint, end=True
            )
        else:
            font = self._font(13)
            place = on_two_lines(isolate(offer.place), QFontMetrics(font), end.width())
            self._write(painter, end, place, font, faint, end=True)
        painter.restore()

    def _write(
        self, painter: QPainter, room: QRect, text: str, font: QFont, ink: str, *, end: bool = False
    ) -> None:
        right = self._appearance.rtl is not end
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), text)

    def _between(self, rect: QRect, begin: int, end: int) -> QRect:
        """The part of a line that lies so many pixels from where reading begins and from where it ends."""
        return (
            rect.adjusted(end, 0, -begin, 0)
            if self._appearance.rtl
            else rect.adjusted(begin, 0, -end, 0)
        )

    def _begin(self) -> int:
        return _SIDE + _ICON + _GAP + _CODE

    def _font(self, size: int) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(self._appearance.look.px(max(size, 16) if self._appearance.rtl else size))
        return font

    @staticmethod
    def _offer(index: _Index) -> Offer:
        offer: Offer = index.data(_OFFER)
        return offer


def _latin(size: int) -> QFont:
    font = QFont([LATIN])
    font.setPixelSize(size)
    return font


class _Line(Entry):
    """The line; up and down move in the list below it, Enter takes what is marked there."""

    def __init__(self, panel: "PalettePanel") -> None:
        super().__init__(panel)
        self._panel = panel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            int(Qt.Key.Key_Down): 1,
            int(Qt.Key.Key_Up): -1,
            int(Qt.Key.Key_PageDown): 6,
            int(Qt.Key.Key_PageUp): -6,
        }
        if event.key() in steps:
            self._panel.move_by(steps[event.key()])
        elif event.key() in _ENTER:
            self._panel.take()
        elif event.key() == Qt.Key.Key_Escape:
            self._panel.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._panel.move_by(1 if forward else -1)
        return True


class PalettePanel(QFrame):
    """Tells which offer was chosen; does nothing itself."""

    chosen = Signal(object)  # an Offer
    dismissed = Signal()

    def __init__(self, search: PaletteSearch, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        role(self, "panel")
        self._search = search
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(6)
        self._line = _Line(self)
        self._line.setProperty("urdu", "true")
        asked = self.tr("Where to? A question, a household, a page, a setting")
        self._line.setPlaceholderText(asked)
        self._line.setAccessibleName(asked)
        self._line.textEdited.connect(lambda _text: self._narrow())
        column.addWidget(self._line)
        self._offers = _Offers(self)
        self._list = QuietList(self)
        self._list.setModel(self._offers)
        self._list.setItemDelegate(_OfferPainter(appearance, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollMode(QuietList.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("What may be meant"))
        self._list.clicked.connect(lambda index: self._take_row(index.row()))
        column.addWidget(self._list, 1)
        self._nothing = Words(self, self.tr("Nothing has this number or these words."))
        role(self._nothing, "muted")
        column.addWidget(self._nothing)
        hints = (("Enter", self.tr("Go")), ("↑ ↓", self.tr("Choose")), ("Esc", self.tr("Back")))
        self._hints = Words(self, key_hints(hints, rtl=appearance.rtl))
        role(self._hints, "small")
        column.addWidget(self._hints)
        self.setAccessibleName(self.tr("Command palette"))
        self.setFocusProxy(self._line)
        self._narrow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.activate()
        self._list.doItemsLayout()  # the lines are as high as their words need at this width

    def shown(self) -> tuple[Offer, ...]:
        """What is listed now."""
        return tuple(self._offers.found)

    def move_by(self, by: int) -> None:
        rows = self._offers.rowCount()
        if rows:
            row = max(0, min(rows - 1, self._list.currentIndex().row() + by))
            self._mark(row)

    def take(self) -> None:
        self._take_row(self._list.currentIndex().row())

    def _take_row(self, row: int) -> None:
        if 0 <= row < self._offers.rowCount():
            self.chosen.emit(self._offers.found[row])

    def _mark(self, row: int) -> None:
        index = self._offers.index(row)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index)
        spoken = self._offers.data(index, Qt.ItemDataRole.AccessibleTextRole)
        self._line.setAccessibleDescription(str(spoken))

    def _narrow(self) -> None:
        self._offers.show_found(self._search.find(self._line.text()))
        self._nothing.setVisible(not self._offers.found)
        self._list.setVisible(bool(self._offers.found))
        if self._offers.found:
            self._mark(0)
