"""A table that is read line by line."""

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from enumerator.ui.icons import pixmap
from enumerator.ui.theme import Tokens

_CELL_EDGES = 46  # padding, and an icon with its gap
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
HEIGHT = int(Qt.ItemDataRole.UserRole) + 7
"""The pixels that a cell needs beside its words: of a picture in it."""


def row_icon(name: str, colour: str, tokens: Tokens) -> QIcon:
    """An icon in a line, in the colour of the token ``colour``; on the current line in that of its words."""
    drawn = QIcon(pixmap(name, getattr(tokens, colour)))
    drawn.addPixmap(pixmap(name, tokens.on_sel), QIcon.Mode.Selected)
    return drawn


class RowTable(QTableView):
    """Arrows move from line to line, Enter opens; other keys go on to the page."""

    _OWN = frozenset(
        {
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
        }
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.refits = False  # fit the rows again whenever the table has another width
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain_key = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in _ENTER and plain_key and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain_key:
            rows = self.model().rowCount()
            if rows:
                self.go_to(0 if event.key() == Qt.Key.Key_Home else rows - 1)
        elif event.key() in self._OWN and plain_key:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.refits:
            self.fit_rows()

    def sizeHint(self) -> QSize:
        """As little as three lines: what is around the table matters more when there is no room."""
        return QSize(256, self.verticalHeader().defaultSectionSize() * 4)

    def go_to(self, row: int) -> None:
        """Make a line the current one. (Qt's selectRow selects nothing in a right-to-left table not yet laid out.)"""
        index = self.model().index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def fit_rows(self) -> None:
        """Give more height to the lines whose words do not fit on one, and only to those."""
        model, metrics = self.model(), self.fontMetrics()
        usual = self.verticalHeader().defaultSectionSize()
        for row in range(model.rowCount()):
            needed = usual
            for column in range(model.columnCount()):
                if self.columnSpan(row, column) == 1:
                    words = str(model.index(row, column).data() or "")
                    needed = max(needed, self._height(words, column, metrics))
                    needed = max(needed, int(model.index(row, column).data(HEIGHT) or 0))
            if self.rowHeight(row) != needed:
                self.setRowHeight(row, needed)

    def _height(self, words: str, column: int, metrics: QFontMetrics) -> int:
        room = self.columnWidth(column) - _CELL_EDGES
        if "\n" not in words and metrics.horizontalAdvance(words) <= room:
            return 0
        return metrics.boundingRect(0, 0, room, 0, Qt.TextFlag.TextWordWrap, words).height() + 14
