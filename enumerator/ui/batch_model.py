"""The batches of this laptop as a table."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from enumerator.fieldwork.outbox import BatchRow, BatchState
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.moments import size_words, when_words
from enumerator.ui.row_table import row_icon
from enumerator.ui.theme import Appearance

Index = QModelIndex | QPersistentModelIndex


class BatchModel(QAbstractTableModel):
    """Newest first: number, state, what the registry says, how much it is, when it was sealed."""

    NUMBER, STATE, RECEIPT, SIZE, SEALED = range(5)

    def __init__(self, appearance: Appearance, clock: Callable[[], datetime], zone: tzinfo) -> None:
        super().__init__()
        self._appearance, self._clock, self._zone = appearance, clock, zone
        self._batches: tuple[BatchRow, ...] = ()

    def present(self, batches: Sequence[BatchRow]) -> None:
        self.beginResetModel()
        self._batches = tuple(sorted(batches, key=lambda batch: -batch.sequence))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._batches)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Batch"),
            self.tr("State"),
            self.tr("Receipt"),
            self.tr("Size"),
            self.tr("Sealed"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._batches):
            return None
        batch = self._batches[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(batch, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return plain(self._words(batch, index.column()))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == self.STATE:
            name, colour = _icon(batch)
            return row_icon(name, colour, self._appearance.tokens)
        return None

    def _words(self, batch: BatchRow, column: int) -> str:
        if column == self.NUMBER:
            return ltr(f"{batch.sequence} · {batch.id[:8]}")
        if column == self.STATE:
            return self._state_words(batch)
        if column == self.RECEIPT:
            return self._receipt_words(batch)
        if column == self.SIZE:
            return size_words(batch.size)
        return when_words(batch.sealed_at, self._clock(), self._zone)

    def _state_words(self, batch: BatchRow) -> str:
        match batch.state:
            case BatchState.SEALED:
                return self.tr("Signed, not sent")
            case BatchState.SENT:
                return self.tr("Sent, no final receipt yet")
            case BatchState.RECEIPTED:
                return self.tr("Signed for by the registry")

    def _receipt_words(self, batch: BatchRow) -> str:
        if batch.state is not BatchState.RECEIPTED:
            return self.tr("{count} sealed").format(count=ltr(batch.items))
        held = self.tr("{received} of {count} received").format(
            received=ltr(batch.received), count=ltr(batch.items)
        )
        kept = [f"{ltr(household)}: {isolate(reason)}" for household, reason in batch.kept]
        lines = [held, *(self.tr("Kept here: {item}").format(item=item) for item in kept)]
        if batch.attachments:
            files = self.tr("Files not yet signed for, kept here: {count}")
            lines.append(files.format(count=ltr(batch.attachments)))
        return "\n".join(lines)


def _icon(batch: BatchRow) -> tuple[str, str]:
    if batch.state is BatchState.SEALED:
        return "lock", "muted"
    if batch.state is BatchState.SENT:
        return "cloud-upload", "info"
    return ("alert-triangle", "warn") if batch.kept or batch.attachments else ("receipt", "ok")
