"""Looking at the window: words that are cut off, and ink that is."""

from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

_SLACK = 1  # a pixel may go where sizes are rounded


def settle() -> None:
    """What a running event loop does until nothing moves any more; windows that went are really deleted."""
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def clipped(window: QWidget) -> list[str]:
    """The words of labels and buttons on ``window`` that have less room than they need."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.visibleRegion().isEmpty() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        if not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            short = widget.height() + _SLACK < widget.heightForWidth(widget.width())
        else:
            wanted = widget.sizeHint()
            short = (
                widget.width() + _SLACK < wanted.width()
                or widget.height() + _SLACK < wanted.height()
            )
        if short:
            found.append(widget.text())
    return found


class LongWords(QTranslator):
    """English a third longer, as translations are; what stands in braces stays."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, _context: str, source: str, _comment: str | None = None, _count: int = -1
    ) -> str:
        more = max(1, round(len(source) * 0.35))
        return f"[{source}{('~' * 5 + ' ') * (more // 6)}{'~' * (more % 6)}]"


def ink(widget: QWidget) -> int:
    """How much dark is seen on the white of ``widget``."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    wide, tall = image.bytesPerLine(), image.height()
    whole, shown = bytes(image.constBits()), image.width()
    rows = (whole[row * wide : row * wide + shown] for row in range(tall))
    return 255 * shown * tall - sum(map(sum, rows))
