"""Ranges: a number typed, or stepped to with the arrows, with the whole scale in sight."""

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from enumerator.ui.bidi import label_text, ltr, plain
from enumerator.ui.fields import typed
from enumerator.ui.fields.lines import LineField
from enumerator.ui.fields.typed import Fault, Unreadable
from enumerator.ui.fields.words import Words
from enumerator.ui.theme import role
from forms.prompts import Bounds, Prompt

_ARROWS = "↑ ↓"
_MOST_TICKS = 60  # more would be a grey bar


def written(number: Decimal) -> str:
    """A number of the scale as it is typed: without an exponent and without zeros that say nothing."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class ScaleField(LineField):
    """A line for the number; below it what the scale offers, and the scale itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(typed.decimal, ltr=True, width=130, steps=True, parent=parent)
        self._bounds: Bounds | None = None
        self._scale = Scale(self)
        self._scale.picked.connect(self._picked)
        self._row.insertWidget(1, self._scale, 1)
        self._told = Words(self)
        self._told.setWordWrap(True)
        role(self._told, "muted")
        self._column.addWidget(self._told)

    def present(self, prompt: Prompt) -> None:
        self._bounds = prompt.more.bounds
        super().present(prompt)
        bounds = prompt.more.bounds
        self._scale.setVisible(bounds is not None)
        self._told.setVisible(bounds is not None)
        if bounds is not None:
            low, high, step = (
                ltr(written(n)) for n in (bounds.lowest, bounds.highest, bounds.step)
            )
            words = self.tr("From {low} to {high} in steps of {step}. Type the number, or use ↑ ↓.")
            words = words.format(low=low, high=high, step=step)
            words = words.replace(_ARROWS, ltr(_ARROWS))  # else all beside them is in their font
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._told.setText(label_text(words, rtl=rtl))
            self.explain(plain(words))
            self._scale.show_at(bounds, prompt.value, read_only=prompt.read_only)

    def commit(self) -> bool:
        if self._dirty and self._bounds is not None:
            try:
                value = self._read(self._edit.text())
            except Unreadable as unreadable:
                self.refuse(unreadable.fault)
                return False
            if value and not self._bounds.takes(Decimal(value)):
                self.refuse(Fault.OFF_SCALE)
                return False
        return super().commit()

    def _edited(self, text: str) -> None:
        super()._edited(text)
        if self._bounds is not None:
            self._scale.show_at(self._bounds, self._edit.text().strip(), read_only=False)

    def _stepped(self, value: str, by: int) -> str:
        """The next number of the scale; from nowhere, its start, and never over its ends."""
        bounds = self._bounds
        if bounds is None:
            return super()._stepped(value, by)
        if not value:
            return written(bounds.start)
        steps = (Decimal(value) - bounds.start) / bounds.step
        whole = steps.to_integral_value("ROUND_FLOOR" if by > 0 else "ROUND_CEILING")
        stepped = bounds.start + (whole + by) * bounds.step
        return written(stepped if bounds.takes(stepped) else nearest(bounds, stepped))

    def _picked(self, number: str) -> None:
        self._edit.setText(number)
        self._edit.setFocus()
        self._edited("")
        self.commit()


def nearest(bounds: Bounds, number: Decimal) -> Decimal:
    """The number on the scale that is nearest to ``number``."""
    inside = min(max(number, bounds.lowest), bounds.highest)
    steps = ((inside - bounds.start) / bounds.step).to_integral_value()
    found = bounds.start + steps * bounds.step
    if not bounds.lowest <= found <= bounds.highest:
        found += bounds.step if found < bounds.lowest else -bounds.step
    return found if bounds.takes(found) else bounds.start


class Scale(QWidget):
    """The scale drawn, from its start at the left in every language, as number lines are; a click picks a number."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds: Bounds | None = None
        self._at: Decimal | None = None
        self._read_only = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(560)

    def show_at(self, bounds: Bounds, value: str, *, read_only: bool) -> None:
        try:
            self._at = Decimal(value) if value else None
        except ArithmeticError:
            self._at = None
        self._bounds, self._read_only = bounds, read_only
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 44)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        bounds = self._bounds
        if bounds is None or self._read_only:
            return
        share = (event.position().x() - self._side) / max(1.0, self.width() - 2 * self._side)
        length = bounds.end - bounds.start
        wished = bounds.start + length * Decimal(str(round(min(max(share, 0.0), 1.0), 4)))
        self.picked.emit(written(nearest(bounds, wished)))

    @property
    def _side(self) -> int:
        return 24

    def _x(self, number: Decimal) -> float:
        assert self._bounds is not None
        length = self._bounds.end - self._bounds.start
        share = float((number - self._bounds.start) / length) if length else 0.0
        return self._side + share * (self.width() - 2 * self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        bounds = self._bounds
        if bounds is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            palette = self.palette()
            ink, chosen = palette.placeholderText().color(), palette.highlight().color()
            middle = 14.0
            painter.setPen(QPen(QColor(ink), 2))
            painter.drawLine(
                QPointF(self._x(bounds.start), middle), QPointF(self._x(bounds.end), middle)
            )
            count = int(abs(bounds.end - bounds.start) / bounds.step)
            if count <= _MOST_TICKS:
                way = bounds.step if bounds.end >= bounds.start else -bounds.step
                for at in range(count + 1):
                    x = self._x(bounds.start + at * way)
                    painter.drawLine(QPointF(x, middle - 5), QPointF(x, middle + 5))
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            for number in (bounds.start, bounds.end):
                box = QRectF(self._x(number) - 60, middle + 8, 120, 22)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, written(number))
            if self._at is not None and bounds.lowest <= self._at <= bounds.highest:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(chosen)
                painter.drawEllipse(QPointF(self._x(self._at), middle), 8, 8)
