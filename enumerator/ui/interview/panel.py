"""A panel: asks for something in the middle of an interview. While it has the keyboard, the keys are its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from enumerator.ui.interview.keys import CHANGING, action_for
from enumerator.ui.theme import role

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Panel(QFrame):
    """Enter gives what is asked for; Escape thinks better of it. No key changes the interview outside of it."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "panel")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._give()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif action_for(event) not in CHANGING:
            event.ignore()

    def _give(self) -> None:
        """Tell what was said, or what is missing."""
        raise NotImplementedError


def asks(widget: QWidget | None) -> bool:
    """Whether ``widget`` belongs to a panel."""
    while widget is not None and not isinstance(widget, Panel):
        widget = widget.parentWidget()
    return widget is not None
