"""A scanner that types is a keyboard to the system: its code comes as keys, faster than fingers, mostly ended by Enter.

Where a key alone is an answer, such a shot would give one answer after the other. The first key cannot be told from a
finger's and is let through; those that follow too soon are held until it is known whose they are. What was a person's
after all is handed on in its order, within a twentieth of a second.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

GAP_MS = 35  # between two keys of a shot: scanners need 1 to 20, the fastest fingers 60, two fingers at once once
LEAST = 5  # keys: no person strikes so many so fast
_WAIT_MS = 50  # how long a person's key is held at most
_OVER_MS = 300  # of quiet after the first key: the page may have needed a moment, and the keys wait in the queue
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class _Held:
    """A key that waits."""

    key: Qt.Key
    modifiers: Qt.KeyboardModifier
    text: str

    def press(self) -> None:
        """Press it on whatever has the keyboard now; it has no time, so that nobody holds it again."""
        target = QApplication.focusWidget()
        if target is not None:
            event = QKeyEvent(QEvent.Type.KeyPress, self.key, self.modifiers, self.text)
            QApplication.sendEvent(target, event)


class ScannerWatch(QObject):
    """Attends to the widget in which a shot would do harm, and takes the shot out of the keys.

    Keys are judged by the time that the window system gives them, never by when they are handled: a slow laptop hands
    on a person's keys in a heap too. Keys without a time (0) are never part of a shot.
    """

    began = Signal()  # a key is about to be handed on that may be the first of a shot
    shot = Signal(str)  # a shot came, and only its first key was handed on; what it said

    def __init__(
        self, parent: QObject | None = None, *, welcome: Callable[[str], bool] = lambda _code: False
    ) -> None:
        """``welcome`` tells whether a whole code may be typed there after all."""
        super().__init__(parent)
        self._welcome = welcome
        self._attended: QWidget | None = None
        self._running = self._over = False
        self._code = ""
        self._held: list[_Held] = []
        self._window: QWindow | None = None  # where every key comes first, whoever has the keyboard
        self._last = 0
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._settle)

    def attend(self, widget: QWidget | None) -> None:
        """From now on to this widget, which has the keyboard; None where keys are welcome however they come."""
        if widget is self._attended:
            return
        if self._attended is not None and isValid(self._attended):
            self._attended.removeEventFilter(self)
        self._attended = widget
        if widget is not None:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not self._running:
            if watched is self._attended:
                self._begin(event)
            return False
        if watched is not self._window:  # handed on to the widget after it was judged
            return False
        if not event.text() and event.key() not in _ENDS and not event.modifiers() & _OTHERS:
            return False  # the shift key itself
        return self._judge(event)

    def _begin(self, event: QKeyEvent) -> None:
        letter = event.text().strip()
        if (
            not letter
            or not letter.isprintable()
            or event.timestamp() == 0
            or event.isAutoRepeat()
            or event.modifiers() & _OTHERS
        ):
            return
        self.began.emit()
        self._window = self._attended.window().windowHandle() if self._attended else None
        self._running, self._over, self._held = True, False, []
        self._code, self._last = letter, event.timestamp()
        self._quiet.start(_OVER_MS)
        if self._window is not None:
            self._window.installEventFilter(self)

    def _follows(self, event: QKeyEvent) -> bool:
        soon = 0 <= event.timestamp() - self._last <= GAP_MS
        return soon and not event.isAutoRepeat() and not event.modifiers() & _OTHERS

    def _judge(self, event: QKeyEvent) -> bool:
        """Whether the key is kept from whom it was sent to."""
        if self._over:  # what comes so soon after a shot is its end
            if 0 <= event.timestamp() - self._last <= GAP_MS:
                self._last = event.timestamp()
                return True
            self._stop()
            return False
        if not self._follows(event):
            waited = bool(self._held)
            self._hand_on()
            if not waited:
                return False
            target = QApplication.focusWidget()
            if target is not None:  # in its turn, wherever the keys before it led
                QApplication.sendEvent(target, event.clone())
            return True
        self._last = event.timestamp()
        if event.key() in _ENDS:
            self._end(_Held(Qt.Key(event.key()), event.modifiers(), event.text()))
            return True
        self._held.append(_Held(Qt.Key(event.key()), event.modifiers(), event.text()))
        self._code += event.text()
        self._quiet.start(_WAIT_MS)
        return True

    def _end(self, by: _Held | None) -> None:
        """The keys have ended: a shot, or a person's after all."""
        if len(self._code) < LEAST:
            if by is not None:
                self._held.append(by)
            self._hand_on()
        elif self._welcome(self._code):
            before = QApplication.focusWidget()
            self._hand_on()
            if by is not None and QApplication.focusWidget() is before:
                by.press()
        else:
            self._over, self._held = True, []
            self._quiet.start(_OVER_MS)
            self.shot.emit(self._code)

    def _settle(self) -> None:
        if self._held:
            self._end(None)
        else:
            self._stop()

    def _hand_on(self) -> None:
        held = self._held
        self._stop()
        for key in held:
            key.press()

    def _stop(self) -> None:
        self._running, self._over, self._held, self._code = False, False, [], ""
        self._quiet.stop()
        window, self._window = self._window, None
        if window is not None and isValid(window):
            window.removeEventFilter(self)
