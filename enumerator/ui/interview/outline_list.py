"""The list of an outline while it has the keyboard: what is typed leaves the sections whose names have it in them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from enumerator.ui.fields.entry import QuietList, is_erasing
from enumerator.ui.fields.urdu_hand import hand, wants_turn
from enumerator.ui.fields.urdu_typing import stroke

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OTHERS_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_AWAY = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class OutlineList(QuietList):
    """Letters filter, Backspace takes the last one back, Enter goes, Escape shows all again and then leaves."""

    chosen = Signal(int)  # row
    filtered = Signal(str)  # by what
    came = Signal()  # the keyboard, by a key
    went = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sought = ""

    def seek(self, words: str) -> None:
        """Show the rows that have ``words`` in their names; all where they are empty."""
        self.sought = words
        self.filter_again()
        shown = [row for row in range(self._rows) if not self.isRowHidden(row)]
        if words and shown:
            self.setCurrentIndex(self.model().index(shown[0], 0))
        self.filtered.emit(words)

    def filter_again(self) -> None:
        """The rows were named anew."""
        wanted = self.sought.strip().casefold()
        for row in range(self._rows):
            name = str(self.model().index(row, 0).data()).casefold()
            self.setRowHidden(row, wanted not in name)

    @property
    def _rows(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        text = event.text() if event.text().isprintable() else ""  # Escape has a sign of its own
        if bare and event.key() in _ENTER:
            row = self.currentIndex().row()
            if row >= 0 and not self.isRowHidden(row):
                self.chosen.emit(row)
        elif wants_turn(event):
            hand().turn()
        elif self.sought and event.key() == Qt.Key.Key_Escape:
            self.seek("")
        elif self.sought and is_erasing(event):
            self.seek(self.sought[:-1])
        elif (text.strip() or (text and self.sought)) and not event.modifiers() & _OTHERS_KEYS:
            made = stroke(self.sought, text) if hand().on else None
            kept = self.sought[: len(self.sought) - made.erased] if made else self.sought
            self.seek(kept + (made.text if made else text))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _AWAY:
            self.seek("")
            self.went.emit()
