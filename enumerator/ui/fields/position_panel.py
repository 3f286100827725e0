"""A panel inside a card that waits for a position: what the receiver says, how good it is, taken when good enough."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from enumerator.ui.bidi import key_hints, label_text, ltr
from enumerator.ui.devices.fix import Fix, averaged
from enumerator.ui.devices.positions import PositionSource
from enumerator.ui.fields.words import Words
from enumerator.ui.icons import pixmap
from enumerator.ui.theme import role

GOOD_ENOUGH = 5.0  # metres, where the form does not say (ODK XForms, accuracyThreshold)
_STEADY = 3  # fixes that are good enough before the position is taken by itself
_MOST = 60  # fixes that are made into one
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PositionPanel(QFrame):
    """Enter takes what is there, however good; Escape stops waiting."""

    taken = Signal(object)  # Fix
    dismissed = Signal()

    def __init__(self, source: PositionSource, wanted: float, parent: QWidget) -> None:
        """``wanted``: metres that are good enough; 0.0: as usual."""
        super().__init__(parent)
        role(self, "panel")
        self._source = source
        self._wanted = wanted or GOOD_ENOUGH
        self._fixes: list[Fix] = []
        source.found.connect(self._found)
        source.heard.connect(self._heard)
        source.failed.connect(self._failed)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        row = QHBoxLayout()
        sign = Words(self)
        sign.setPixmap(pixmap("map-pin", self.palette().link().color().name()))
        row.addWidget(sign)
        self._state = Words(self)
        self._state.setWordWrap(True)
        row.addWidget(self._state, 1)
        column.addLayout(row)
        self._hints = Words(self)
        role(self._hints, "small")
        column.addWidget(self._hints)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Position"))
        self._rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._hints.setText(
            key_hints((("Enter", self.tr("take it now")), ("Esc", self.tr("stop"))), rtl=self._rtl)
        )
        self._say(self.tr("Listening to the receiver. Stand under open sky."))

    def begin(self) -> None:
        """Listen from now on."""
        self._source.start()

    def state_words(self) -> str:
        return self._state.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            if self._fixes:
                self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._source.stop()

    def _heard(self, satellites: int) -> None:
        if not self._fixes:
            words = self.tr("The receiver is looking for satellites: {count} so far.")
            self._say(words.format(count=ltr(satellites)))

    def _found(self, fix: Fix) -> None:
        self._fixes = [*self._fixes, fix][-_MOST:]
        now = averaged(self._fixes)
        words = self.tr("Accuracy {now} m, wanted {wanted} m. Positions so far: {count}.")
        self._say(
            words.format(
                now=ltr(f"{now.accuracy:.0f}"),
                wanted=ltr(f"{self._wanted:.0f}"),
                count=ltr(len(self._fixes)),
            )
        )
        good = [one for one in self._fixes if 0 < one.accuracy <= self._wanted]
        if len(good) >= _STEADY:
            self._take()

    def _failed(self) -> None:
        self._say(
            self.tr(
                "The receiver does not answer. Look whether it is plugged in; Esc goes back, "
                "and the position can be typed."
            )
        )

    def _take(self) -> None:
        self._source.stop()
        self.taken.emit(averaged(self._fixes))

    def _say(self, words: str) -> None:
        self._state.setText(label_text(words, rtl=self._rtl))
        self.setAccessibleDescription(words)
