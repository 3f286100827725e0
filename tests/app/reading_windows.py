"""All that a window says, to eyes, a resting mouse, a screen reader and the clipboard."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.ui.shell.keyboard import focused

SAID = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def said(window: QWidget) -> Iterator[str]:
    """Every word on a window and every word that it would tell a screen reader or a resting mouse."""
    edited = focused()
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget is edited:
            continue
        yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
        yield from (widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield from (widget.displayText(), widget.placeholderText())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            current = widget.currentIndex().row()
            one = isinstance(model, QAbstractListModel)
            columns = 1 if one else model.columnCount(QModelIndex())
            for row in range(model.rowCount(QModelIndex())):
                for column in range(columns):
                    if row != current:  # a line that is read shows what stands on it
                        at = model.index(row, column)
                        yield from (str(at.data(role) or "") for role in SAID)
    yield QApplication.clipboard().text()
