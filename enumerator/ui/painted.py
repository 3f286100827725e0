"""Buttons that are larger than words: tiles and counters, painted from the tokens."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from enumerator.ui.theme import Appearance


class PaintedButton(QAbstractButton):
    """A card that can be pressed and stays marked; what it shows lies in its layout."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def let_clicks_through(self) -> None:
        """The words on the card are not in the way of the mouse."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize(120, 48)

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize(80, 44)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # Qt would move the focus by arrows, against the reading direction

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self.appearance.tokens
        edge, width = tokens.hair, 1.0
        if self.isChecked():
            edge, width = tokens.primary, 2.0
        if self.hasFocus():
            edge, width = tokens.ring, 3.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(edge), width))
            soft = self.isChecked() or self.isDown() or self.underMouse()
            painter.setBrush(QColor(tokens.primary_soft if soft else tokens.surface))
            half = width / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
