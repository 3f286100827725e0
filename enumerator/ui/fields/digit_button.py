"""Buttons of a field, each with the key that presses it while the field is being answered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from enumerator.ui.bidi import latin_digits, ltr, plain

_PLAIN = Qt.KeyboardModifier.KeypadModifier


class DigitButton(QPushButton):
    """One thing that can be done about a question. What is no key of the field goes on to the window."""

    def __init__(self, handle: Callable[[QKeyEvent], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._handle = handle

    def say(self, key: str, words: str) -> None:
        """``key`` stands before the words, as a code stands before a choice."""
        shown = words.replace("&", "&&")
        room = "" if self.icon().isNull() else " "
        self.setText(f"{room}{ltr(key)}   {shown}")
        self.setAccessibleName(plain(words))
        self.setAccessibleDescription(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._handle(event):
            return
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class ButtonRows(QGridLayout):
    """Buttons in the order of reading, in as many rows as they need."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(8)

    def fill(self, buttons: Sequence[QPushButton], width: int) -> None:
        """Lay ``buttons`` out on ``width`` pixels. Whoever hides one leaves it out: a new one is not shown either."""
        widest = max((button.sizeHint().width() for button in buttons), default=1)
        columns = max(1, min(len(buttons), (width + 8) // (widest + 8)))
        for at, button in enumerate(buttons):
            self.addWidget(button, at // columns, at % columns)
        for column in range(len(buttons) + 1):
            self.setColumnStretch(column, 1 if column == columns else 0)


def digit(event: QKeyEvent) -> int:
    """The digit that was typed, in either script; 0 where it was none."""
    typed = latin_digits(event.text())
    if event.modifiers() & ~_PLAIN or len(typed) != 1 or not typed.isdecimal():
        return 0
    return int(typed)


def press(buttons: Sequence[QPushButton], event: QKeyEvent) -> bool:
    """Press the button whose number was typed; the arrows up and down go from one to the next."""
    shown = [button for button in buttons if not button.isHidden() and button.isEnabled()]
    number = digit(event)
    if 1 <= number <= len(shown):
        shown[number - 1].click()
        return True
    steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
    if event.key() in steps and not event.modifiers() & ~_PLAIN and len(shown) > 1:
        at = next((at for at, button in enumerate(shown) if button.hasFocus()), 0)
        shown[(at + steps[event.key()]) % len(shown)].setFocus(Qt.FocusReason.OtherFocusReason)
        return True
    return False
