"""Looking at the window: what a running event loop shows, and words that are cut off."""

from PySide6.QtCore import QEvent
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
