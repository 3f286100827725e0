"""One check of the laptop on a row: what it is, what was found, what it means and what to do, and its button."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from enumerator.fieldwork.readiness import Check, Outcome, Verdict
from enumerator.fieldwork.readiness_words import CATALOGUE
from enumerator.ui.bidi import ltr, plain
from enumerator.ui.messages import spoken
from enumerator.ui.parts import IconLabel, KeyButton, label, put
from enumerator.ui.theme import Appearance, role

translate = QCoreApplication.translate
_SIGNS = {
    None: ("circle", "muted"),
    Verdict.RUNNING: ("clock", "info"),
    Verdict.GOOD: ("circle-check", "ok"),
    Verdict.CARE: ("alert-triangle", "warn"),
    Verdict.BAD: ("alert-circle", "err"),
}
_PICTURE = 96  # pixels high


class CheckRow(QFrame):
    """Shows outcomes; its button asks for the check, or for its end. It checks nothing itself."""

    wanted = Signal()

    def __init__(self, check: Check, number: int, appearance: Appearance) -> None:
        super().__init__()
        role(self, "card")
        self.check = check
        self._number, self._appearance = number, appearance
        self._outcome: Outcome | None = None
        self._sign = IconLabel(size=20)
        self._name, self._state = label("fact"), label("small")
        self._brief, self._words = label(wraps=True), label(wraps=True)
        self._picture = QLabel()
        self._picture.hide()
        self.button = KeyButton()
        self.button.clicked.connect(self.wanted)
        self._lay_out()

    @property
    def verdict(self) -> Verdict | None:
        """None where it was not checked yet."""
        return self._outcome.verdict if self._outcome is not None else None

    @property
    def code(self) -> str:
        """Which outcome is shown; empty where none is."""
        return self._outcome.code if self._outcome is not None else ""

    @property
    def words(self) -> str:
        """All that is said of it."""
        return plain(self._brief.text() or self._words.text())

    def present(self, outcome: Outcome) -> None:
        if outcome.verdict is Verdict.RUNNING:
            self.forget_picture()
        self._outcome = outcome
        self.redraw()

    def show_picture(self, image: QImage) -> None:
        """Show what a camera saw, until the page goes."""
        look = Qt.TransformationMode.SmoothTransformation
        self._picture.setPixmap(QPixmap.fromImage(image.scaledToHeight(_PICTURE, look)))
        self._picture.show()

    def forget_picture(self) -> None:
        self._picture.clear()
        self._picture.hide()

    def press(self) -> None:
        self.take_keyboard()
        self.button.click()

    def has_keyboard(self) -> bool:
        return self.button.hasFocus()

    def take_keyboard(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def redraw(self) -> None:
        """Say all words again, in the window's language and look."""
        look, outcome = self._appearance, self._outcome
        name = name_words(self.check)
        put(self._name, f"{ltr(self._number)}   {name}", look)
        put(self._state, _state_words(self.verdict), look)
        self._sign.draw(look, *_SIGNS[self.verdict])
        said: tuple[str, ...] = ()
        if outcome is not None:
            said = spoken(CATALOGUE[outcome.code], outcome.values)
        brief = (
            self.verdict is Verdict.GOOD and not said[-1]
        )  # in order, and nothing to do: one line
        put(self._brief, said[0] if brief else "", look)
        put(self._words, "" if brief else " ".join(part for part in said if part), look)
        self._brief.setVisible(brief)
        self._words.setVisible(bool(said) and not brief)
        running = self.verdict is Verdict.RUNNING
        if running:
            act = translate("CheckRow", "Stop")
        elif self.check is Check.PRINTER:
            act = translate("CheckRow", "Test slip")
        else:
            act = translate("CheckRow", "Check")
        self.button.say(act)
        self.button.setAccessibleName(plain(f"{name}: {act}"))
        self.button.setAccessibleDescription(f"{plain(self._state.text())}. {self.words}")
        self._picture.setAccessibleName(translate("CheckRow", "What the camera sees"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._name)
        top.addWidget(self._state)
        top.addWidget(self._brief, 100)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self._words)
        row.addLayout(column, 1)
        row.addWidget(self._picture)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)


def name_words(check: Check) -> str:
    """What is checked."""
    match check:
        case Check.CLOCK:
            return translate("CheckRow", "Clock")
        case Check.DISK:
            return translate("CheckRow", "Room on the disk")
        case Check.STORE:
            return translate("CheckRow", "Store and its encryption")
        case Check.POSITION:
            return translate("CheckRow", "Position (GPS)")
        case Check.PRINTER:
            return translate("CheckRow", "Printer")
        case Check.CAMERA:
            return translate("CheckRow", "Camera")
        case Check.SOUND:
            return translate("CheckRow", "Microphone")


def _state_words(verdict: Verdict | None) -> str:
    match verdict:
        case None:
            return translate("CheckRow", "not checked yet")
        case Verdict.RUNNING:
            return translate("CheckRow", "is being checked")
        case Verdict.GOOD:
            return translate("CheckRow", "in order")
        case Verdict.CARE:
            return translate("CheckRow", "to know")
        case Verdict.BAD:
            return translate("CheckRow", "to mend")
