"""Who goes, where a number makes the list shorter: asked by name, before anybody is gone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from enumerator.ui.bidi import label_text, latin_digits, ltr
from enumerator.ui.fields.options import CheckOption, OptionTable
from enumerator.ui.fields.words import Words
from enumerator.ui.interview import wording
from enumerator.ui.interview.panel import Panel
from enumerator.ui.parts import say_key
from enumerator.ui.theme import role
from forms.prompts import Row, Shrinking


class GoingPanel(Panel):
    """Digits and Space mark who goes; Enter lets them go once there are as many as the number wants; Escape keeps all.

    The last ones are marked to begin with.
    """

    given = Signal(list)  # ids of rows

    def __init__(self, shrinking: Shrinking, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("inset", "true")
        self._rows, self._go = shrinking.rows, shrinking.go
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        question = self.tr("{now} are listed, and there shall be {then}. Who goes? Mark {count}.")
        words = question.format(
            now=ltr(len(self._rows)), then=ltr(len(self._rows) - self._go), count=ltr(self._go)
        )
        heading = Words(self, label_text(words, rtl=self.isRightToLeft()))
        heading.setWordWrap(True)
        column.addWidget(heading)
        undo = self.tr("{key} brings them back with all answers.").format(key=ltr("Ctrl+Z"))
        line = Words(self, label_text(undo, rtl=self.isRightToLeft()))
        role(line, "muted")
        column.addWidget(line)
        self._table = OptionTable(self)
        self._options = [CheckOption(self._option_key, self._table) for _ in self._rows]
        for option in self._options[len(self._rows) - self._go :]:
            option.setChecked(True)
        self._table.fill(self._options, [_words(at, row) for at, row in enumerate(self._rows, 1)])
        column.addWidget(self._table)
        foot = QHBoxLayout()
        self._message = Words(self)
        role(self._message, "error")
        foot.addWidget(self._message, 1)
        button = QPushButton(self)
        role(button, "primary")
        say_key(button, self.tr("Let them go"), "Enter")
        button.clicked.connect(self._give)
        foot.addWidget(button)
        column.addLayout(foot)
        self.setFocusProxy(self._options[-1])

    def set_room(self, width: int) -> None:
        self._table.set_room(width - 30)

    def _option_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        at = self._focused()
        typed = latin_digits(event.text())
        if typed.isdigit() and 1 <= int(typed) <= len(self._options):
            at = int(typed) - 1
            self._options[at].toggle()
        elif event.key() == Qt.Key.Key_Space:
            self._options[at].toggle()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            at = (at + (1 if event.key() == Qt.Key.Key_Down else -1)) % len(self._options)
        else:
            return False
        self._options[at].setFocus()
        return True

    def _focused(self) -> int:
        found = (at for at, option in enumerate(self._options) if option.hasFocus())
        return next(found, len(self._options) - 1)

    def _give(self) -> None:
        gone = self._marked()
        if len(gone) == self._go:
            self.given.emit([row.id for row in gone])
            return
        words = self.tr("{marked} are marked; it must be {count}.")
        self._message.setText(words.format(marked=ltr(len(gone)), count=ltr(self._go)))

    def _marked(self) -> Sequence[Row]:
        return [
            row for row, option in zip(self._rows, self._options, strict=True) if option.isChecked()
        ]


def _words(number: int, row: Row) -> str:
    name = wording.member_words(number, row.label)
    return f"{ltr(number)}   {name}" if row.label else name
