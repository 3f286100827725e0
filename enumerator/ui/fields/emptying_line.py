"""A line on which Backspace goes on where nothing is left to erase: to the folder above, to the point before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from enumerator.ui.fields.entry import Entry


class EmptyingLine(Entry):
    """Tells that Backspace was pressed although nothing stands here."""

    emptied_more = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied_more.emit()
        else:
            super().keyPressEvent(event)
