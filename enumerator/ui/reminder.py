"""A reminder over whatever page is in front: somebody asked to be visited about now."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from enumerator.ui.announcing import announce
from enumerator.ui.bidi import plain
from enumerator.ui.parts import KeyButton, label, put
from enumerator.ui.theme import Appearance, role

_SHOWN_MS = 60_000
_ABOVE_FOOT = 76


class Reminder(QFrame):
    """Takes no focus and stops nobody; it goes by itself, or when it is pressed."""

    pressed = Signal()

    def __init__(self, over: QWidget, appearance: Appearance) -> None:
        super().__init__(over)
        self._appearance = appearance
        role(self, "toast")
        self._words = label()
        self._go = KeyButton("quiet")
        self._go.clicked.connect(self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.addWidget(self._words)
        row.addWidget(self._go)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What is shown; empty while nothing is."""
        return "" if self.isHidden() else plain(self._words.text())

    def tell(self, words: str, button: str) -> None:
        put(self._words, words, self._appearance)
        self._go.say(button, "Alt+0")
        self.setAccessibleName(plain(words))
        self._place()
        self.show()
        self.raise_()
        self._away.start(_SHOWN_MS)
        announce(self, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _press(self) -> None:
        self.put_away()
        self.pressed.emit()

    def put_away(self) -> None:
        self._away.stop()
        self.hide()

    def press(self) -> None:
        """As its button does, while it is shown."""
        if not self.isHidden():
            self._press()

    def _place(self) -> None:
        over = self.parentWidget()
        assert over is not None
        self.adjustSize()
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - _ABOVE_FOOT)
