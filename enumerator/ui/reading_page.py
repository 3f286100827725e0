"""A page to be read: headings and paragraphs, scrolled by the arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

from enumerator.ui.parts import KeyButton, Page, label, put
from enumerator.ui.theme import Appearance

_STEP = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it; ``code`` for lines that are no prose."""

    heading: str
    lines: tuple[str, ...]
    code: bool = False


class ReadingPage(Page):
    """Shows parts one below the other. Whoever makes one says what they are in ``parts``."""

    left = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._heading = label("heading", wraps=True)
        self._labels: list[QLabel] = []
        self.back = KeyButton("primary")
        self.back.clicked.connect(self.escape)
        self.body.setContentsMargins(24, 12, 24, 12)
        self.body.setSpacing(6)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._heading)
        self.foot.add(self.back)
        self.setFocusProxy(self.back)

    def heading(self) -> str:
        raise NotImplementedError

    def parts(self) -> Sequence[Part]:
        raise NotImplementedError

    def words(self) -> str:
        """All that is shown, line by line."""
        return "\n".join(one.text() for one in self._labels)

    def say_words(self) -> None:
        put(self._heading, self.heading(), self.appearance)
        said = [
            entry
            for part in self.parts()
            for entry in (
                ("subheading", part.heading),
                *(("code" if part.code else "", line) for line in part.lines),
            )
            if entry[1]
        ]
        for one in self._labels:
            self.body.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._labels = []
        for kind, words in said:
            made = label(kind, wraps=True)
            put(made, words, self.appearance)
            self.body.addWidget(made)
            self._labels.append(made)
        self.back.say(self.tr("Back"), "Esc")

    def escape(self) -> None:
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: _STEP, Qt.Key.Key_Up: -_STEP, Qt.Key.Key_PageDown: 6 * _STEP,
            Qt.Key.Key_PageUp: -6 * _STEP,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._scroll is not None and not event.modifiers():
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)
