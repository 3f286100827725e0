"""Whether one writes Urdu or Latin letters: the switch, and the sign in the corner of a field that is written on.

The switch is one for the whole program, as Qt's own input method is, and is kept for each person. It is never turned
by the language of the window: the form is shown in the other language for a moment whenever a respondent asks, and
a hand in the middle of a name must not write other letters because of that.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from shiboken6 import isValid

from enumerator.ui.announcing import announce
from enumerator.ui.bidi import ltr
from enumerator.ui.fields.urdu_typing import HALF_SPACE, Stroke, stroke
from enumerator.ui.theme import role

Line = QLineEdit | QPlainTextEdit
_NARROWEST = 150  # pixels; a narrower cell has no room for the sign
_KEYS_OF_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class UrduHand(QObject):
    """On: Latin keys write Urdu by their sound. Off: they write what is printed on them."""

    turned = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False

    @property
    def on(self) -> bool:
        return self._on

    def set_on(self, on: bool) -> None:
        if on is not self._on:
            self._on = on
            self.turned.emit(on)

    def turn(self) -> None:
        self.set_on(not self._on)


_one: list[UrduHand] = []


def hand() -> UrduHand:
    """The program's one."""
    if not _one or not isValid(
        _one[0]
    ):  # not looked for among Qt's own: they would be handed to Python first
        _one[:] = [UrduHand(QApplication.instance())]
    return _one[0]


def takes_urdu(widget: object) -> bool:
    """Whether words are written here: not in numbers, codes and passphrases, nor where nothing can be written."""
    if isinstance(widget, QLineEdit):
        seen = widget.echoMode() is QLineEdit.EchoMode.Normal
        return seen and not widget.isReadOnly() and widget.property("urdu") == "true"
    return isinstance(widget, QPlainTextEdit) and not widget.isReadOnly()


def wants_turn(event: QKeyEvent) -> bool:
    """Whether the key is the one that changes between Urdu and Latin letters."""
    ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return ctrl and event.key() == Qt.Key.Key_Space


def struck(line: Line, event: QKeyEvent) -> bool:
    """Do what a key press means to the hand; False where the line has to see to it."""
    if not takes_urdu(line):
        return False
    if wants_turn(event):
        if not event.isAutoRepeat():
            hand().turn()
        return True
    if not hand().on or event.modifiers() & _KEYS_OF_OTHERS:
        return False
    if event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        _put(line, Stroke(HALF_SPACE))
        return True
    made = stroke(_before(line), event.text()) if event.text() else None
    if made is None:
        return False
    _put(line, made)
    return True


def _before(line: Line) -> str:
    """What stands left of the caret, or of what is selected."""
    if isinstance(line, QLineEdit):
        at = line.selectionStart() if line.hasSelectedText() else line.cursorPosition()
        return line.text()[:at]
    caret = line.textCursor()
    start = caret.selectionStart()
    block = line.document().findBlock(start)
    return block.text()[: start - block.position()]


def _put(line: Line, made: Stroke) -> None:
    if isinstance(line, QLineEdit):
        if made.erased and not line.hasSelectedText():
            at = line.cursorPosition()
            line.setSelection(at - made.erased, made.erased)
        line.insert(made.text)
        return
    caret = line.textCursor()
    if made.erased and not caret.hasSelection():
        caret.setPosition(caret.position() - made.erased, caret.MoveMode.KeepAnchor)
    caret.insertText(made.text)
    line.setTextCursor(caret)


class Corner(QPushButton):
    """Says which letters are written, in the corner of the line that is written on; a click changes them."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self._line = line
        role(self, "hand")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.clicked.connect(hand().turn)
        hand().turned.connect(self._turned)
        self.hide()

    def come(self) -> None:
        """The line has the keyboard now."""
        wanted = takes_urdu(self._line) and self._line.width() >= _NARROWEST
        self.setVisible(wanted)
        if wanted:
            self._show()
        elif isinstance(self._line, QLineEdit):
            self._line.setTextMargins(0, 0, 0, 0)

    def go(self) -> None:
        self.hide()
        if isinstance(self._line, QLineEdit):
            self._line.setTextMargins(0, 0, 0, 0)

    def settle(self) -> None:
        """Stand in the corner at the end of the line, whichever side that is."""
        if self.isHidden():
            return
        size = self.sizeHint()
        width, height = size.width(), min(size.height(), self._line.height() - 6)
        rtl = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at = 4 if rtl else self._line.width() - width - 4
        one_line = isinstance(self._line, QLineEdit)
        self.setGeometry(at, (self._line.height() - height) // 2 if one_line else 4, width, height)
        if isinstance(self._line, QLineEdit):
            self._line.setTextMargins(width + 4 if rtl else 0, 0, 0 if rtl else width + 4, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.settle()

    def _show(self) -> None:
        self.setText("اردو" if hand().on else ltr("EN"))
        words = self.tr("Letters: Urdu") if hand().on else self.tr("Letters: Latin")
        self.setAccessibleName(words)
        self.setAccessibleDescription("Ctrl+Space")
        self.settle()

    def _turned(self, _on: bool) -> None:
        if not self.isHidden():
            self._show()
            announce(self, self.accessibleName())


def corner_of(line: QWidget) -> Corner | None:
    """The sign of ``line``, made when words are first written on it."""
    found = line.findChild(Corner, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if found is None and isinstance(line, QLineEdit | QPlainTextEdit) and takes_urdu(line):
        found = Corner(line)
    return found if isinstance(found, Corner) else None
