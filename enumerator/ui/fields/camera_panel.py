"""What the camera sees, inside a card: Enter takes the picture, or a barcode is found in it by itself."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from enumerator.ui.bidi import key_hints, plain
from enumerator.ui.devices.camera import Camera
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import role

_ROOM = QSize(480, 300)  # of the live view, in pixels
_EVERY = 4  # frames, of which one is looked at for a code
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CameraPanel(QFrame):
    """With ``read_code`` it looks for a code; without, Enter takes the picture that is seen."""

    taken = Signal(QImage)
    read = Signal(str)
    dismissed = Signal()

    def __init__(
        self,
        camera: Camera,
        parent: QWidget,
        read_code: Callable[[QImage], str] | None = None,
    ) -> None:
        super().__init__(parent)
        role(self, "panel")
        self._camera, self._read_code = camera, read_code
        self._last = QImage()
        self._frames = 0
        camera.seen.connect(self._seen)
        camera.failed.connect(self._failed)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        self._view = Words(self)
        self._view.setFixedSize(_ROOM)
        self._view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._view.setWordWrap(True)
        self._view.setText(self.tr("The camera is opening."))
        column.addWidget(self._view, 0, Qt.AlignmentFlag.AlignLeading)
        self._how = Words(self)
        self._how.setText(
            self.tr("Hold the code still before the camera, a hand away; it is read by itself.")
        )
        self._how.setVisible(read_code is not None)
        column.addWidget(self._how)
        self._hints = Words(self)
        role(self._hints, "small")
        column.addWidget(self._hints)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Camera"))
        if read_code is not None:
            self.setAccessibleDescription(plain(self._how.text()))
        self._say_hints()

    def begin(self) -> None:
        """Look from now on."""
        self._camera.start()

    def words(self) -> str:
        """What is said in place of a picture."""
        return self._view.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._read_code is None:
            if not self._last.isNull():
                self._camera.stop()
                self.taken.emit(self._last)
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self._camera.turn()
        elif event.key() not in _ENTER:
            event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._camera.stop()

    def _seen(self, image: QImage) -> None:
        self._last = image
        self._frames += 1
        shown = image.scaled(_ROOM, Qt.AspectRatioMode.KeepAspectRatio)
        self._view.setPixmap(QPixmap.fromImage(shown))
        if self._read_code is not None and self._frames % _EVERY == 1:
            code = self._read_code(image)
            if code:
                self._camera.stop()
                self.read.emit(code)

    def _failed(self) -> None:
        self._last = QImage()
        self._view.setText(
            self.tr(
                "The camera does not answer; perhaps another program uses it. Close that, or choose a file."
            )
        )

    def _say_hints(self) -> None:
        taking = (("Enter", self.tr("take the picture")),) if self._read_code is None else ()
        hints = (*taking, ("Space", self.tr("other camera")), ("Esc", self.tr("close")))
        self._hints.setText(
            key_hints(hints, rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        )
