"""What stands out in one interview, beside its answers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from enumerator.review.reading import Reading
from enumerator.ui.fields.entry import QuietScroll
from enumerator.ui.parts import Note, label, put
from enumerator.ui.review.check_words import checks_of
from enumerator.ui.theme import Appearance, role


class ChecksPanel(QFrame):
    """One note for each check; what the decision needs below them."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "card")
        self._appearance = appearance
        self._reading: Reading | None = None
        self._notes: list[Note] = []
        self._heading, self._rule = label("subheading", wraps=True), label("small", wraps=True)
        sheet = QWidget()
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._column.addWidget(self._rule)
        scroll = QuietScroll()
        scroll.setWidget(sheet)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        sheet.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(scroll, 1)

    def present(self, reading: Reading | None) -> None:
        self._reading = reading
        for note in self._notes:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        checks = checks_of(reading) if reading else ()
        self._notes = [Note(tone, self._appearance) for tone, _ in checks]
        for at, (note, (_, words)) in enumerate(zip(self._notes, checks, strict=True)):
            note.say(words)
            self._column.insertWidget(at, note)
        put(self._heading, self.tr("Checks"), self._appearance)
        put(self._rule, self.tr("Returning needs a comment for the enumerator."), self._appearance)

    def say_words(self) -> None:
        self.present(self._reading)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(note.words for note in self._notes)
