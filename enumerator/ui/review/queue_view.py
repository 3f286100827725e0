"""The queue: interviews that wait for a decision, came back, or were approved."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from functools import partial
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
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from enumerator.review.queue import QueueItem, QueueState
from enumerator.ui.bidi import isolate, label_text, ltr, plain
from enumerator.ui.fields.entry import QuietList
from enumerator.ui.fonts import LATIN
from enumerator.ui.household import split_key
from enumerator.ui.icons import pixmap
from enumerator.ui.moments import when_words
from enumerator.ui.palette import Offer, Sort
from enumerator.ui.parts import KeyButton, label, put
from enumerator.ui.theme import Appearance, role

Index = QModelIndex | QPersistentModelIndex


class QueueView(QFrame):
    """Three tabs and a list. Tells which interview is to be read."""

    picked = Signal(str)  # interview; empty when the list is
    turned = Signal(str)  # a QueueState: another tab is open

    def __init__(
        self,
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        role(self, "card")
        self._appearance = appearance
        self._state = QueueState.WAITING
        self._quiet = False
        self._counts: dict[QueueState, int] = dict.fromkeys(QueueState, 0)
        self._heading = label("subheading", wraps=True)
        self._tabs = {state: _TabButton(appearance) for state in QueueState}
        for state, tab in self._tabs.items():
            tab.clicked.connect(lambda _on=False, state=state: self.turn(state))
        self._model = _QueueModel(appearance, clock, zone)
        self._list = QuietList()
        role(self._list, "outline")
        self._list.setModel(self._model)
        self._list.setItemDelegate(_QueueLine(appearance, self._list))
        self._list.setUniformItemSizes(True)
        self._list.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self._empty = label("muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 1)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._heading, 1)
        column.addLayout(head)
        self._tab_rows = QGridLayout()
        self._tab_rows.setContentsMargins(4, 0, 4, 0)
        self._tab_rows.setSpacing(0)
        self._tab_rows.setColumnStretch(len(QueueState), 1)
        column.addLayout(self._tab_rows)
        empty = QHBoxLayout()
        empty.setContentsMargins(12, 8, 12, 8)
        empty.addWidget(self._empty)
        column.addLayout(empty)
        column.addWidget(self._list, 1)
        self.setFocusProxy(self._list)

    @property
    def state(self) -> QueueState:
        """The open tab."""
        return self._state

    @property
    def current(self) -> QueueItem | None:
        return self._model.item(self._list.currentIndex().row())

    @property
    def empty_words(self) -> str:
        """What is said in place of the list; empty while there is one."""
        return "" if self._empty.isHidden() else plain(self._empty.text())

    def turn(self, state: QueueState) -> None:
        self._state = state
        self.turned.emit(state.value)

    def present(self, items: Sequence[QueueItem], counts: dict[QueueState, int]) -> None:
        """Show the open tab's interviews; the one that was current stays so, or the one in its place."""
        current = self.current
        row = self._list.currentIndex().row()
        self._counts = dict(counts)
        self._model.present(items)
        ids = [item.interview_id for item in items]
        if current is not None and current.interview_id in ids:
            row = ids.index(current.interview_id)
        row = max(0, min(row, len(ids) - 1))
        if ids:
            self._quiet = True  # told once, below
            self._list.setCurrentIndex(self._model.index(row))
            self._quiet = False
        self.say_words()
        self._tell()

    def go(self, by: int) -> None:
        """To the next household, or the one before."""
        row = self._list.currentIndex().row() + by
        if 0 <= row < self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(row))

    def choose(self, interview_id: str) -> None:
        """Make an interview of the open tab the current one."""
        row = next(
            (at for at, one in enumerate(self._model.listed) if one.interview_id == interview_id),
            -1,
        )
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))

    def palette_offers(self) -> tuple[Offer, ...]:
        """The households of the open tab."""
        return tuple(
            Offer(
                f"interview:{item.interview_id}",
                Sort.HOUSEHOLD,
                ltr(item.household),
                partial(self.choose, item.interview_id),
                also=(item.household.replace("-", ""),),
                place=item.enumerator,
            )
            for item in self._model.listed
        )

    def say_words(self) -> None:
        put(self._heading, self.tr("Review queue"), self._appearance)
        words = {
            QueueState.WAITING: self.tr("Waiting {count}"),
            QueueState.RETURNED: self.tr("Returned {count}"),
            QueueState.APPROVED: self.tr("Approved {count}"),
        }
        for state, tab in self._tabs.items():
            tab.say(words[state].format(count=ltr(self._counts[state])))
            tab.setChecked(state is self._state)
        self._lay_tabs()
        nothing = {
            QueueState.WAITING: self.tr("Nothing waits for you."),
            QueueState.RETURNED: self.tr("Nothing is with the enumerators."),
            QueueState.APPROVED: self.tr("Nothing is approved yet."),
        }
        put(self._empty, nothing[self._state], self._appearance)
        empty = not self._model.rowCount()
        self._empty.setVisible(empty)
        self._list.setAccessibleName(self._heading.accessibleName())
        self._model.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_tabs()

    def _lay_tabs(self) -> None:
        """Beside each other where there is room, else one under the other."""
        tabs = self._tabs.values()
        beside = sum(tab.sizeHint().width() for tab in tabs) <= self.width() - 12
        for at, tab in enumerate(tabs):
            self._tab_rows.addWidget(tab, 0 if beside else at, at if beside else 0)

    def _tell(self) -> None:
        if self._quiet:
            return
        current = self.current
        self.picked.emit(current.interview_id if current else "")


class _TabButton(KeyButton):
    """Underlined while its list is open."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__("quiet")
        self._appearance = appearance
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            line = QRect(8, self.height() - 4, self.width() - 16, 3)
            with QPainter(self) as painter:
                painter.fillRect(line, QColor(self._appearance.tokens.primary))


class _QueueModel(QAbstractListModel):
    def __init__(self, appearance: Appearance, clock: Callable[[], datetime], zone: tzinfo) -> None:
        super().__init__()
        self._appearance, self._clock, self._zone = appearance, clock, zone
        self._items: tuple[QueueItem, ...] = ()

    def present(self, items: Sequence[QueueItem]) -> None:
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def redraw(self) -> None:
        self.layoutChanged.emit()

    @property
    def listed(self) -> tuple[QueueItem, ...]:
        return self._items

    def item(self, row: int) -> QueueItem | None:
        return self._items[row] if 0 <= row < len(self._items) else None

    def second_line(self, item: QueueItem) -> str:
        when = when_words(item.finalized_at, self._clock(), self._zone)
        return f"{isolate(item.enumerator)} · {when}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row())
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.household
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [item.household, self.second_line(item)]
            if item.flags:
                parts.append(self.tr("flags: {count}").format(count=item.flags))
            if item.own:
                parts.append(self.tr("your own interview"))
            return plain(", ".join(parts))
        return None


class _QueueLine(QStyledItemDelegate):
    """Household, who and when, and how many flags, all from the side of reading."""

    def __init__(self, appearance: Appearance, parent: QuietList) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        look = self._appearance.look
        return QSize(120, look.px(72 if look.nastaliq else 60 if look.rtl else 56))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, _QueueModel):
            return
        item = model.item(index.row())
        if item is None:
            return
        look, tokens = self._appearance.look, self._appearance.tokens
        rect: QRect = option.rect
        chosen = bool(option.state & option.state.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, QColor(tokens.sel))
        ink = QColor(tokens.on_sel if chosen else tokens.text)
        faint = QColor(tokens.on_sel if chosen else tokens.muted)
        side = Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
        other = Qt.AlignmentFlag.AlignLeft if look.rtl else Qt.AlignmentFlag.AlignRight
        middle, absolute = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignAbsolute
        inside = rect.adjusted(14, 4, -14, -4)
        upper = QRect(inside.left(), inside.top(), inside.width(), inside.height() * 2 // 5)
        lower = QRect(
            inside.left(), upper.bottom(), inside.width(), inside.bottom() - upper.bottom()
        )
        bold = QFont(painter.font())
        bold.setFamilies([LATIN, look.urdu])
        bold.setPixelSize(look.px(16))
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(ink)
        block, rest = split_key(item.household)
        painter.drawText(upper, side | middle | absolute, ltr(rest))
        small = QFont(painter.font())
        small.setPixelSize(look.px(15 if look.rtl else 13))
        small.setWeight(QFont.Weight.Normal)
        small.setFamilies([look.urdu, LATIN] if look.rtl else [LATIN, look.urdu])
        painter.setFont(small)
        painter.setPen(faint)
        if block and not item.flags:
            painter.setFont(_latin(look.px(12)))
            painter.drawText(upper, other | middle | absolute, ltr(block))
            painter.setFont(small)
        words = label_text(model.second_line(item), rtl=look.rtl)
        painter.drawText(lower, side | middle | absolute, words)
        if item.flags:
            painter.setPen(ink)
            painter.drawText(upper, other | middle | absolute, str(item.flags))
            colour = tokens.on_sel if chosen else tokens.warn
            number = painter.fontMetrics().horizontalAdvance(str(item.flags)) + 6
            left = inside.left() + number if look.rtl else inside.right() - number - 18
            painter.drawPixmap(left, upper.center().y() - 9, pixmap("flag", colour, 18))
        painter.restore()


def _latin(size: int) -> QFont:
    font = QFont([LATIN])
    font.setPixelSize(size)
    return font
