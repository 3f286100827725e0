"""A line for a passphrase: hidden or shown, with which letters the keyboard writes and whether capitals are on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from enumerator.ui.fields.entry import Entry
from enumerator.ui.keyboard_script import Script, script_of, script_set


class SecretLine(Entry):
    """It may be pasted into; nothing of it can be copied while it is hidden (Qt's own rule)."""

    noticed = Signal()  # another script, or capitals

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setProperty("ltr", "true")
        self.script: Script | None = script_set()
        self.capitals = False

    @property
    def shown(self) -> bool:
        return self.echoMode() is QLineEdit.EchoMode.Normal

    def show_letters(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._notice(event)
        return super().event(event)

    def _notice(self, event: QKeyEvent) -> None:
        """A letter that comes large without Shift, or small with it, tells that Caps Lock is on."""
        letter = event.text()
        self.script = script_of(letter) or self.script
        if len(letter) == 1 and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capitals = letter.isupper() != shift
        self.noticed.emit()
