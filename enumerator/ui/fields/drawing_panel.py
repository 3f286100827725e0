"""A sheet inside a card on which somebody signs or draws: with a mouse, a touchpad, a pen, a finger.

Nobody has to hold a button down while moving (WCAG 2.2, 2.5.7): Space puts the pen on the sheet and lifts it again.
"""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTabletEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from enumerator.ui.bidi import key_hints, label_text, ltr
from enumerator.ui.fields.strokes import Strokes
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import role

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (
    (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
)
SIGNATURE, DRAWING = QSize(560, 180), QSize(640, 300)  # pixels of the sheet on the screen


class _Sheet(QWidget):
    """The paper itself: white in every theme."""

    changed = Signal()

    def __init__(self, strokes: Strokes, line: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.strokes = strokes
        self._line = line  # to sign on
        self._down = self._held = False
        self.setFixedSize(strokes.size)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def down(self) -> bool:
        """Whether the pen is on the paper without a button held."""
        return self._held

    def turn_pen(self) -> None:
        """Put the pen down where the pointer is, or lift it."""
        self._held = not self._held
        self._down = False
        if self._held:
            self._begin(QPointF(self.mapFromGlobal(self.cursor().pos())))
        self.changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._held:
            self._begin(event.position())
            self._down = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._down or self._held:
            self._go_on(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._down = False

    def tabletEvent(self, event: QTabletEvent) -> None:
        kind = event.type()
        if kind == QEvent.Type.TabletPress:
            self._begin(event.position())
            self._down = True
        elif kind == QEvent.Type.TabletMove and self._down:
            self._go_on(event.position())
        elif kind == QEvent.Type.TabletRelease:
            self._down = False
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            if self._line:
                painter.setPen(QPen(QColor("#9aa7a1"), 1, Qt.PenStyle.DashLine))
                at = self.height() * 3 // 4
                painter.drawLine(24, at, self.width() - 24, at)
            self.strokes.paint(painter)
            painter.setPen(QPen(QColor("#66756f"), 3 if self._held else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _begin(self, at: QPointF) -> None:
        self.strokes.begin(at)
        self.changed.emit()
        self.update()

    def _go_on(self, at: QPointF) -> None:
        self.strokes.go_on(at)
        self.update()


class DrawingPanel(QFrame):
    """The sheet with its keys: Enter keeps, Ctrl+Z takes the last stroke back, Delete begins anew, Escape closes."""

    drawn = Signal(QImage)
    dismissed = Signal()

    def __init__(
        self, heading: str, size: QSize, longest: int, parent: QWidget, ground: QImage | None = None
    ) -> None:
        """``longest``: pixels of the longer side of the picture that is made; ``ground``: what is drawn on."""
        super().__init__(parent)
        role(self, "panel")
        self._longest = longest
        self._warned = False
        if ground is not None:
            size = ground.size().scaled(DRAWING, Qt.AspectRatioMode.KeepAspectRatio)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        top = QHBoxLayout()
        self._heading = Words(self, heading)
        top.addWidget(self._heading)
        self._state = Words(self)
        role(self._state, "small")
        top.addWidget(self._state, 1)
        column.addLayout(top)
        self.strokes = Strokes(size, ground)
        self.sheet = _Sheet(self.strokes, size == SIGNATURE and ground is None, self)
        self.sheet.changed.connect(self._show_state)
        column.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignLeading)
        self._hints = Words(self)
        role(self._hints, "small")
        self._hints.setWordWrap(True)
        column.addWidget(self._hints)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(heading)
        self._say_hints()
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER and not modifiers:
            self._keep()
        elif key == Qt.Key.Key_Escape:
            self._think_better()
        elif key == Qt.Key.Key_Space and not modifiers:
            if not event.isAutoRepeat():
                self.sheet.turn_pen()
        elif (key, modifiers) in _BACK:
            self._turn_back()
        elif key == Qt.Key.Key_Delete and not modifiers:
            self.strokes.clear()
            self._redraw()
        else:
            event.ignore()

    def state_words(self) -> str:
        return self._state.text()

    def picture(self) -> QImage:
        """What was drawn, as it is kept."""
        return self.strokes.picture(self._longest)

    def _think_better(self) -> None:
        """What somebody drew goes only when Escape is pressed twice."""
        if self._warned or not len(self.strokes):
            self.dismissed.emit()
            return
        self._warned = True
        self._say_state(self.tr("Esc once more throws it away; Enter keeps it."))

    def _keep(self) -> None:
        if len(self.strokes):
            self.drawn.emit(self.picture())
        else:
            self.dismissed.emit()

    def _turn_back(self) -> None:
        self.strokes.undo()
        self._redraw()

    def _redraw(self) -> None:
        self.sheet.update()
        self._show_state()

    def _show_state(self) -> None:
        self._warned = False
        if self.sheet.down:
            words = self.tr("The pen is down: move to draw, press Space to lift it.")
        else:
            words = self.tr("Strokes: {count}").format(count=ltr(len(self.strokes)))
        self._say_state(words)

    def _say_state(self, words: str) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._state.setText(label_text(words, rtl=rtl))
        self.setAccessibleDescription(words)

    def _say_hints(self) -> None:
        hints = (
            ("Enter", self.tr("keep")),
            ("Space", self.tr("pen down, pen up")),
            ("Ctrl+Z", self.tr("last stroke back")),
            ("Del", self.tr("begin anew")),
            ("Esc", self.tr("close")),
        )
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._hints.setText(key_hints(hints, rtl=rtl))
