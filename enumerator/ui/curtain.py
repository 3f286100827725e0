"""The curtain: one key hides the whole window from whoever looks over a shoulder, and nothing is locked or left."""

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from enumerator.ui.bidi import ltr, plain
from enumerator.ui.parts import label, put
from enumerator.ui.theme import Appearance, role

CURTAIN_KEY: Final = "Shift+F12"
_DRAW: Final = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F12)
_LOCK: Final = (
    QKeyCombination(Qt.KeyboardModifier.NoModifier, Qt.Key.Key_F12),
    QKeyCombination(
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_L
    ),
)
_MOUSE: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.TouchBegin,
    }
)


class CurtainKey:
    """Draws the curtain over ``window`` and takes it away; ``told`` hears of both, for the window's title."""

    def __init__(self, window: QWidget, appearance: Appearance, told: Callable[[], object]) -> None:
        self._window, self._appearance, self._told = window, appearance, told
        self._curtain: Curtain | None = None

    @property
    def drawn(self) -> bool:
        return self._curtain is not None

    def draw(self) -> None:
        if self._curtain is None:
            self._curtain = Curtain(self._appearance, self._window)
            self._curtain.passed.connect(self._pass)
            self.settle()
            self._curtain.draw()
            self._told()

    def forget(self) -> None:
        """Take it away where something else than before comes to the front, as at a lock."""
        if self._curtain is not None:
            curtain, self._curtain = self._curtain, None
            curtain.take_away()
            self._told()

    def settle(self) -> None:
        """The window has another size."""
        if self._curtain is not None:
            self._curtain.setGeometry(self._window.rect())

    def _pass(self) -> None:
        curtain = self._curtain
        self.forget()
        if curtain is not None:
            curtain.give_back()


class Curtain(QWidget):
    """A plain page over everything. It takes every key but its own, which ends it, and those that lock.

    Whatever asks for the focus below meanwhile gets it when the curtain goes, and no key before.
    """

    passed = Signal()  # its key was pressed once more

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._back: QWidget | None = QApplication.focusWidget()
        role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        heading, how = label("heading"), label(wraps=True)
        words = self.tr("Press {key} to go on. Nothing is locked; {lock} locks.").format(
            key=ltr(CURTAIN_KEY), lock=ltr("F12")
        )
        column = QVBoxLayout(self)
        column.addStretch()
        for shown, said in ((heading, self.tr("Hidden")), (how, words)):
            put(shown, said, appearance)
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(shown)
        column.addStretch()
        self.setAccessibleName(plain(f"{self.tr('Hidden')}. {words}"))

    def draw(self) -> None:
        self.show()
        self.raise_()
        self.setFocus()
        _application().focusChanged.connect(self._keep_focus)

    def take_away(self) -> None:
        _application().focusChanged.disconnect(self._keep_focus)
        self.hide()
        self.deleteLater()

    def give_back(self) -> None:
        """The focus, to whoever has it below."""
        if self._back is not None and shiboken6.isValid(self._back):
            self._back.setFocus()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            combined = event.keyCombination()
            if event.type() is QEvent.Type.ShortcutOverride and combined in _LOCK:
                event.ignore()
                return False
            event.accept()
            pressed = event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat()
            if pressed and combined == _DRAW:
                self.passed.emit()
            return True
        if event.type() in _MOUSE:
            event.accept()
            return True
        return super().event(event)

    def _keep_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and now.window() is self.window():
            self._back = now
            self.setFocus()


def _application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found
