"""A line for a passphrase: its letters are not seen, so what can be known of them without seeing is told."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from enumerator.ui.fields.entry import Entry
from enumerator.ui.keyboard_script import Script, script_of

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PassphraseEntry(Entry):
    """Pasting is allowed; what is written here is never kept as a draft."""

    given = Signal()  # Enter
    capitals = Signal(bool)  # whether Caps Lock wrote this letter
    script = Signal(object)  # the Script of this letter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ltr", "true")
        self.setProperty("level", "true")
        self.show_letters(shown=False)

    def show_letters(self, *, shown: bool) -> None:
        self.setEchoMode(Entry.EchoMode.Normal if shown else Entry.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.given.emit()
            return
        self._tell_capitals(event)
        script: Script | None = script_of(event.text())
        if script is not None:
            self.script.emit(script)
        super().keyPressEvent(event)

    def _tell_capitals(self, event: QKeyEvent) -> None:
        """A letter that comes large without Shift, or small with it, tells that Caps Lock is on."""
        letter = event.text()
        if len(letter) == 1 and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capitals.emit(letter.isupper() != shift)
