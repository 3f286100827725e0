"""The cells of a roster's table: how they are painted, and the editor that lies over one of them."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from enumerator.ui.bidi import label_text, plain
from enumerator.ui.fields.entry import Entry
from enumerator.ui.fields.urdu_hand import hand, wants_turn
from enumerator.ui.fields.words import Words
from enumerator.ui.interview.roster_table import WRONG
from enumerator.ui.theme import Appearance, role

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Index = QModelIndex | QPersistentModelIndex


class Cells(Protocol):
    """What the cells' keys ask of the page."""

    def go_on_from_cell(self, by: int) -> None: ...
    def go_to_member(self, by: int) -> None: ...
    def drop_cell(self) -> None: ...
    def edit_cell(self, text: str | None = None) -> None: ...
    def share_width(self) -> None: ...


class CellEntry(Entry):
    """The editor that lies over one cell."""

    def __init__(self, page: Cells, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        role(self, "cell")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and not ctrl:
            self._page.go_on_from_cell(-1 if shift else 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            self._page.go_to_member(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self._page.drop_cell()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._page.go_on_from_cell(1 if forward else -1)
        return True


class CellTable(QTableView):
    """The table; what is typed on a cell begins its editor."""

    def __init__(self, page: Cells, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(CellPainter(appearance, self))
        self._page = page
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moving = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
        bare = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if wants_turn(event):
            hand().turn()
        elif event.key() in moving and bare:
            super().keyPressEvent(event)
        elif event.text().strip() and bare and event.text().isprintable():
            self._page.edit_cell(event.text())
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and bare:
            self._page.edit_cell("")
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._page.share_width()


class CellPainter(QStyledItemDelegate):
    """A cell with a problem has a border beside its icon and colour: no state by colour alone."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        colour = index.data(WRONG)
        if colour:
            painter.save()
            painter.setPen(QPen(QColor(getattr(self._appearance.tokens, colour)), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
            painter.restore()


class CellStrip(QFrame):
    """One line over the table about the cell one is on; it goes where there is nothing to say."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 10, 4)
        self._words = Words(self)
        self._words.setWordWrap(True)
        row.addWidget(self._words, 1)

    @property
    def words(self) -> str:
        return plain(self._words.text())

    def say(self, words: str, kind: str) -> None:
        """``kind``: error, warning or info."""
        self.setVisible(words != "")
        role(self, kind)
        role(self._words, kind)
        self._words.setText(label_text(words, rtl=self._appearance.rtl))
