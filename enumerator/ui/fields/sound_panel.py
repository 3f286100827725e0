"""Recording speech, inside a card: it runs until Enter keeps it or Escape, pressed twice, throws it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from enumerator.ui.bidi import key_hints, label_text, ltr
from enumerator.ui.devices.sound import Recorder
from enumerator.ui.fields.words import Words
from enumerator.ui.icons import pixmap
from enumerator.ui.theme import role

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SoundPanel(QFrame):
    """Says that it records, in words and with a sign, for as long as it does."""

    recorded = Signal(bytes)
    dismissed = Signal()

    def __init__(self, recorder: Recorder, parent: QWidget) -> None:
        super().__init__(parent)
        role(self, "panel")
        self._recorder: Recorder | None = recorder
        self._warned = False
        recorder.lasted.connect(self._show)
        recorder.failed.connect(self._failed)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        row = QHBoxLayout()
        sign = Words(self)
        sign.setPixmap(pixmap("microphone", "#a8121b"))
        row.addWidget(sign)
        self._state = Words(self)
        self._state.setWordWrap(True)
        row.addWidget(self._state, 1)
        column.addLayout(row)
        hints = Words(self)
        role(hints, "small")
        column.addWidget(hints)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Recording"))
        self._rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        keys = (("Enter", self.tr("stop and keep")), ("Esc", self.tr("stop and throw away")))
        hints.setText(key_hints(keys, rtl=self._rtl))
        self._show(0)

    def begin(self) -> None:
        """Record from now on."""
        if self._recorder is not None:
            self._recorder.start()

    def state_words(self) -> str:
        return self._state.text()

    def finish(self) -> bytes:
        """Stop; what was recorded."""
        recorder, self._recorder = self._recorder, None
        return recorder.stop() if recorder is not None else b""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.recorded.emit(self.finish())
        elif event.key() == Qt.Key.Key_Escape:
            if self._warned or self._recorder is None:
                self.dismissed.emit()
            else:
                self._warned = True
                self._say(self.tr("Esc once more throws the recording away; Enter keeps it."))
        else:
            event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.finish()

    def _show(self, seconds: int) -> None:
        self._warned = False
        time = f"{seconds // 60}:{seconds % 60:02}"
        self._say(self.tr("Recording: {time}").format(time=ltr(time)))

    def _failed(self) -> None:
        self._say(self.tr("The microphone does not answer. Esc goes back; a file can be chosen."))

    def _say(self, words: str) -> None:
        self._state.setText(label_text(words, rtl=self._rtl))
        self.setAccessibleDescription(words)
