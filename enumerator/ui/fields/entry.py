"""Editors that keep the keys of writing for themselves and leave all others to the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListView, QPlainTextEdit, QScrollArea, QWidget

from enumerator.ui.bidi import has_rtl
from enumerator.ui.fields.urdu_hand import corner_of, struck
from enumerator.ui.theme import show_script

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # beside a widget of Qt only what is no other one can be inherited from

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_WRITING_WITH_CTRL = frozenset(
    {
        _Key.Key_A,
        _Key.Key_C,
        _Key.Key_V,
        _Key.Key_X,
        _Key.Key_Left,
        _Key.Key_Right,
        _Key.Key_Backspace,
    }
)
_PASSED_ON = frozenset(
    {
        _Key.Key_Return,
        _Key.Key_Enter,
        _Key.Key_PageUp,
        _Key.Key_PageDown,
        _Key.Key_Escape,
        _Key.Key_Up,
        _Key.Key_Down,
    }
    | {_Key(_Key.Key_F1 + number) for number in range(12)}
)


def is_writing(event: QKeyEvent) -> bool:
    """Whether a line of text wants this key; Enter, the function keys and most Ctrl keys belong to the window."""
    modifiers = event.modifiers()
    if modifiers & _Mod.ControlModifier and not modifiers & _Mod.AltModifier:
        return event.key() in _WRITING_WITH_CTRL
    if modifiers & _Mod.AltModifier and not modifiers & _Mod.ControlModifier:
        return False
    return event.key() not in _PASSED_ON


def is_erasing(event: QKeyEvent) -> bool:
    """Whether the key takes something away. Where nothing stands it is the card's, for a special answer."""
    bare = not event.modifiers() & ~_Mod.KeypadModifier
    return bare and event.key() in (_Key.Key_Backspace, _Key.Key_Delete)


class _Cornered(_Widget):
    """What is written on: while it has the keyboard, its corner says which letters it writes."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if (corner := corner_of(self)) is not None:
            corner.come()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if (corner := corner_of(self)) is not None:
            corner.go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.hasFocus() and (corner := corner_of(self)) is not None:
            corner.settle()


class Entry(_Cornered, QLineEdit):
    """A line to write on; Urdu words on it are drawn by the height of Nastaliq, in an English window too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(False)  # what is dropped is a file, and the window's
        self.textChanged.connect(self._follow_script)
        # Qt's own menu speaks no Urdu; the keys do all that it offers.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if struck(self, event):
            return
        if is_writing(event) and (self.text() or not is_erasing(event)):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _follow_script(self, text: str) -> None:
        show_script(self, urdu=has_rtl(text))

    def write(self, letter: str) -> None:
        """As if ``letter`` had been typed here; it may have been typed elsewhere."""
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        if not struck(self, key):
            self.insert(letter)


class OwnEntry(Entry):
    """A line of a panel or a page: undo takes back what was typed on it, and nothing else anywhere."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            super().keyPressEvent(event)


class StepEntry(Entry):
    """A line for a number, on which the arrows up and down step. The wheel does not: it turns unasked."""

    def __init__(self, step: Callable[[int], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {int(_Key.Key_Up): 1, int(_Key.Key_Down): -1}
        by = ways.get(event.key(), 0)
        if by and not event.modifiers() & ~_Mod.KeypadModifier:
            self._step(by)
        else:
            super().keyPressEvent(event)


class Sheet(_Cornered, QPlainTextEdit):
    """Several lines to write on; Enter goes on to the next question, Alt+Enter begins a new line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(False)  # what is dropped is a file, and the window's
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (_Key.Key_Return, _Key.Key_Enter)
        if struck(self, event):
            return
        if enter and event.modifiers() & _Mod.AltModifier:
            self.insertPlainText("\n")
        elif is_erasing(event) and self.document().isEmpty():
            event.ignore()
        elif is_writing(event) or event.key() in (_Key.Key_Up, _Key.Key_Down):
            super().keyPressEvent(event)
        else:
            event.ignore()


class QuietScroll(QScrollArea):
    """A scroll area that leaves PgUp, PgDn and the arrows to the window."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class QuietList(QListView):
    """A list that keeps only the arrows, Home and End."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moving = event.key() in (_Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End)
        if moving and event.modifiers() in (_Mod.NoModifier, _Mod.KeypadModifier):
            super().keyPressEvent(event)
        else:
            event.ignore()
