"""Listening to the window: what a screen reader is told of each thing on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListView, QTableView, QWidget

_Role = QAccessible.Role
Index = QModelIndex | QPersistentModelIndex

FRAMES: Final = frozenset(
    {_Role.Client, _Role.Window, _Role.Border, _Role.LayeredPane, _Role.ScrollBar, _Role.Graphic}
)
"""What holds other things, and icons that stand for nothing the words beside them do not say."""

USED: Final = frozenset(
    {
        _Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.EditableText, _Role.List, _Role.Table,
        _Role.ComboBox, _Role.ProgressBar, _Role.Slider, _Role.SpinBox, _Role.Grouping,
    }
)  # fmt: skip
"""What people use; each has a name."""

KNOWN: Final = FRAMES | USED | {_Role.StaticText}


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing as it is told."""

    role: QAccessible.Role
    name: str
    description: str
    value: str
    widget: QWidget

    def __str__(self) -> str:
        return f"{self.role.name} {type(self.widget).__name__} “{self.name}”"


def heard(window: QWidget) -> Iterator[Heard]:
    """Everything that is visible, from the window down; lists and tables are told by ``lines_of``."""
    QAccessible.setActive(True)
    yield from _below(QAccessible.queryAccessibleInterface(window))


def _below(told: QAccessibleInterface | None) -> Iterator[Heard]:
    if told is None or not told.isValid() or told.state().invisible:
        return
    widget = told.object()
    if isinstance(widget, QWidget):
        name, description, value = (told.text(part) for part in _PARTS)
        yield Heard(told.role(), name, description, value, widget)
    if not isinstance(widget, QAbstractItemView | QComboBox):
        for at in range(told.childCount()):
            yield from _below(told.child(at))


_PARTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


def lines_of(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    """What is shown in each visible cell of a list or table, and what is told of it."""
    model = view.model()
    columns = (
        [at for at in range(model.columnCount()) if not view.isColumnHidden(at)]
        if isinstance(view, QTableView)
        else [view.modelColumn() if isinstance(view, QListView) else 0]
    )
    for row in range(model.rowCount()):
        for column in columns:
            index = model.index(row, column)
            shown = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            yield shown, str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


def said(window: QWidget, *, told: bool = True) -> Iterator[str]:
    """Every text on the screen, with the lines and heads of lists and tables; ``told``: and what is spoken of those."""
    for one in heard(window):
        widget = one.widget
        text = getattr(widget, "text", None)
        yield str(text()) if callable(text) else ""
        if isinstance(widget, QAbstractItemView):
            for shown, spoken in lines_of(widget):
                yield shown
                if told:
                    yield spoken
        if isinstance(widget, QTableView) and widget.horizontalHeader().isVisible():
            for at in range(widget.model().columnCount()):
                yield str(widget.model().headerData(at, Qt.Orientation.Horizontal) or "")


_ISOLATED = re.compile("[\u2066\u2067\u2068][^\u2066-\u2069]*\u2069")


def outside_isolates(text: str) -> str:
    """``text`` without the values that were put into it."""
    while (less := _ISOLATED.sub("", text)) != text:
        text = less
    return text
