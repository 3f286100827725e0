"""A table of records: one line for each, its words by column, and a sign in one of the columns."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from enumerator.ui.bidi import plain
from enumerator.ui.row_table import row_icon
from enumerator.ui.theme import Appearance

Index = QModelIndex | QPersistentModelIndex
Record = TypeVar("Record")


class RecordModel(QAbstractTableModel, Generic[Record]):
    """Whoever makes one says the headings, the words and the sign; a screen reader hears the words."""

    COLUMNS = 5
    SIGNED = 0  # the column with the sign

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._records: tuple[Record, ...] = ()

    def show_records(self, records: Sequence[Record]) -> None:
        """These are the lines now, in this order."""
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def item(self, row: int) -> Record | None:
        return self._records[row] if 0 <= row < len(self._records) else None

    # --- what is said of a record ---

    def headings(self) -> tuple[str, ...]:
        """One for each column."""
        raise NotImplementedError

    def words(self, record: Record, column: int) -> str:
        raise NotImplementedError

    def sign(self, record: Record) -> tuple[str, str]:
        """The name of an icon, and the token of its colour."""
        raise NotImplementedError

    def more(self, record: Record, column: int, role: int) -> Any:  # noqa: ARG002
        """What else Qt may ask of a cell; None where nothing is to be told."""
        return None

    # --- Qt ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self.COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headings()[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.item(index.row())
        if record is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(record, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return plain(self.words(record, index.column()))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == self.SIGNED:
            name, colour = self.sign(record)
            return row_icon(name, colour, self._appearance.tokens)
        return self.more(record, index.column(), role)
