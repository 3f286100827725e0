"""What a hand drew: strokes one after the other, and the picture that they make."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

_INK = QColor("#10263f")  # the same in every theme: it is the paper's, not the window's
_MARKING = QColor("#ffd400")  # over a dark edge, to be seen on any photo
_EDGE = QColor("#1a1a1a")
_NEAR = 1.5  # points nearer than this to the last one say nothing, in pixels


class Strokes:
    """Lines on a sheet of ``size`` pixels, over ``ground`` where something is drawn on."""

    def __init__(self, size: QSize, ground: QImage | None = None) -> None:
        self.size = size
        self._ground = ground
        self._lines: list[list[QPointF]] = []

    def __len__(self) -> int:
        return len(self._lines)

    def begin(self, at: QPointF) -> None:
        self._lines.append([self._within(at)])

    def go_on(self, at: QPointF) -> None:
        line, at = self._lines[-1], self._within(at)
        if (at - line[-1]).manhattanLength() >= _NEAR:
            line.append(at)

    def undo(self) -> bool:
        """Take the last stroke away; False where there is none."""
        return bool(self._lines) and self._lines.pop() is not None

    def clear(self) -> None:
        self._lines.clear()

    def paint(self, painter: QPainter) -> None:
        """Draw all of it in the sheet's own pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._ground is None:
            self._paint_lines(painter, _INK, 2.5)
        else:
            painter.drawImage(QRectF(QPointF(0, 0), QSizeF(self.size)), self._ground)
            self._paint_lines(painter, _EDGE, 6.0)
            self._paint_lines(painter, _MARKING, 3.5)

    def _paint_lines(self, painter: QPainter, colour: QColor, width: float) -> None:
        pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for line in self._lines:
            painter.drawPath(_smooth(line))

    def picture(self, longest: int) -> QImage:
        """The sheet as a picture whose longer side has ``longest`` pixels."""
        scale = longest / max(self.size.width(), self.size.height())
        image = QImage(
            round(self.size.width() * scale),
            round(self.size.height() * scale),
            QImage.Format.Format_RGB32,
        )
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.scale(scale, scale)
            self.paint(painter)
        return image

    def _within(self, at: QPointF) -> QPointF:
        return QPointF(
            min(max(at.x(), 0.0), self.size.width()), min(max(at.y(), 0.0), self.size.height())
        )


def _smooth(line: list[QPointF]) -> QPainterPath:
    """A curve through the middles between the points: a touchpad gives few of them."""
    path = QPainterPath(line[0])
    if len(line) == 1:
        path.lineTo(line[0] + QPointF(0.1, 0.1))  # a dot
    for before, at in pairwise(line[1:]):
        path.quadTo(before, (before + at) / 2)
    if len(line) > 1:
        path.lineTo(line[-1])
    return path
