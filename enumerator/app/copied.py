"""What was copied out of our windows does not stay for others: it goes after a while, and when the laptop locks.

What somebody copied in another program is left alone: only what we own is cleared (QClipboard.ownsClipboard).
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard

KEPT_MS = 60_000
_Mode = QClipboard.Mode


class Copied(QObject):
    """Watches the clipboard and, where there is one (X11), the selection."""

    def __init__(
        self, clipboard: QClipboard, *, kept_ms: int = KEPT_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._while = QTimer(self)
        self._while.setSingleShot(True)
        self._while.setInterval(kept_ms)
        self._while.timeout.connect(self.clear)
        clipboard.changed.connect(self._changed)

    def clear(self) -> None:
        """Take away what is ours."""
        self._while.stop()
        if self._clipboard.ownsClipboard():
            self._clipboard.clear(_Mode.Clipboard)
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(_Mode.Selection)

    def _changed(self, _mode: QClipboard.Mode) -> None:
        if self._clipboard.ownsClipboard() or self._clipboard.ownsSelection():
            self._while.start()
