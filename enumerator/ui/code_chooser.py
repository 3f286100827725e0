"""One of several, by its code: the digits choose, arrows move, Enter goes on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from enumerator.ui.bidi import latin_digits, ltr
from enumerator.ui.fields.options import OptionTable, RadioOption

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CodeChooser(OptionTable):
    """Options with their codes. A code of two digits waits for the second one."""

    chosen = Signal(str)  # code
    gone_on = Signal()  # Enter, with one chosen

    def __init__(self, codes: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.codes = tuple(codes)
        self._code = ""
        self._begun = ""
        self._buttons = [RadioOption(self._key, self) for _ in self.codes]
        for code, button in zip(self.codes, self._buttons, strict=True):
            button.clicked.connect(lambda _on=False, code=code: self.choose(code))
        if self._buttons:
            self._buttons[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocusProxy(self._buttons[0])

    @property
    def code(self) -> str:
        """What is chosen; empty where nothing is."""
        return self._code

    def choose(self, code: str) -> None:
        self.present(code)
        self.setFocus()
        self.chosen.emit(code)

    def present(self, code: str) -> None:
        """Show ``code`` as the chosen one; nothing is told, and the keyboard stays where it is."""
        self._code, self._begun = code, ""
        for one, button in zip(self.codes, self._buttons, strict=True):
            button.setChecked(one == code)
            if one == code:
                self.setFocusProxy(button)

    def say(self, words: Sequence[str]) -> None:
        """The words of the options, in the order of their codes."""
        pairs = zip(self.codes, words, strict=True)
        self.fill(self._buttons, [f"{ltr(code)}   {text}" for code, text in pairs])

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        digit = latin_digits(event.text())
        code, self._begun = self._begun + digit, ""
        if digit.isdigit():
            if code in self.codes:
                self.choose(code)
            elif any(one.startswith(code) for one in self.codes):
                self._begun = code
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            at = self.codes.index(self._code) if self._code else -1
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.choose(self.codes[max(0, min(at + step, len(self.codes) - 1))])
            return True
        if event.key() in _ENTER and self._code:
            self.gone_on.emit()
            return True
        return False
