"""The button at the gate that leads into practice, or puts an end to it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from enumerator.ui.parts import KeyButton, Keys, Page


class PracticeButton(KeyButton):
    """Stands at the foot of the gate. ``practising``: everything that was practised is deleted by it."""

    def __init__(self, gate: Page, *, practising: bool, parent: QWidget | None = None) -> None:
        super().__init__("danger" if practising else "", parent)
        self._practising = practising
        self._say_words()
        gate.foot.add(self)
        Keys(gate).on("Alt+P", self.click)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()

    def _say_words(self) -> None:
        words = self.tr("Delete all practice and end") if self._practising else self.tr("Practise")
        self.say(words, "Alt+P")
