"""A tile with somebody's name and role."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.ui.painted import PaintedButton
from enumerator.ui.parts import IconLabel, label, put
from enumerator.ui.theme import Appearance

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PersonTile(PaintedButton):
    """Tells who was chosen; arrows go from tile to tile, in the direction of reading."""

    chosen = Signal(str)
    beside = Signal(str, int)

    def __init__(
        self,
        person: str,
        name: str,
        kind: str,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self.person, self.name, self._kind = person, name, kind
        self._icon = IconLabel("user-check" if kind == "supervisor" else "user", "primary", 24)
        self._name, self._role = label("subheading"), label("small")
        self._words = words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._role)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        self.let_clicks_through()
        self.clicked.connect(lambda: self.chosen.emit(self.person))
        self.say_words()

    def say_words(self) -> None:
        kind = self.tr("supervisor") if self._kind == "supervisor" else self.tr("enumerator")
        low = self.appearance.rtl and self.appearance.look.percent > 100
        beside = QVBoxLayout.Direction.LeftToRight if low else QVBoxLayout.Direction.TopToBottom
        self._words.setDirection(beside)
        put(self._name, self.name, self.appearance)
        put(self._role, kind, self.appearance)
        self._icon.draw(self.appearance)
        self.setAccessibleName(f"{self.name}, {kind}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        self.beside.emit(self.person, -step if sideways and self.appearance.rtl else step)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(250, 64))
