"""Parts of the window in which a form is tried: what stands there without one, and the name of its file."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from enumerator.ui.bidi import isolate, plain
from enumerator.ui.fields.words import tip
from enumerator.ui.parts import label, put
from enumerator.ui.theme import Appearance, role

_MARKS = 2  # pixels: signs of direction have no width, but are rounded


class Welcome(QWidget):
    """What stands in the middle while no form is open."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._words = label("subheading", wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        QVBoxLayout(self).addWidget(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, words: str) -> None:
        put(self._words, words, self._appearance)
        self.setAccessibleName(plain(words))


class FileName(QLabel):
    """The name of the file, whole where there is room and else without its middle: both ends tell files apart."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        role(self, "fact")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._appearance, self._name, self._otherwise = appearance, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, name: str, otherwise: str) -> None:
        """``otherwise``: what is said without a name."""
        self._name, self._otherwise = name, otherwise
        self.setToolTip(tip(isolate(name)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        put(self, isolate(self._name) if self._name else self._otherwise, self._appearance)
        words = self.fontMetrics().horizontalAdvance(self.text())
        around = self.sizeHint().width() - words  # wider where letters slope over their edges
        if self._name and words + around > self.width():
            middle, room = Qt.TextElideMode.ElideMiddle, max(self.width() - around - _MARKS, 40)
            shown = self.fontMetrics().elidedText(self._name, middle, room)
            put(self, isolate(shown), self._appearance)
        self.setAccessibleName(self._name or plain(self._otherwise))
