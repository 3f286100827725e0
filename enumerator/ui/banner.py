"""The strip that tells of a fault or warns of one: what happened, what is safe, what to do, and a fold for IT."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.errors import LaptopWarning
from enumerator.ui.announcing import announce
from enumerator.ui.bidi import ltr
from enumerator.ui.messages import Message, message_for
from enumerator.ui.parts import IconLabel, KeyButton, Toned, label, put
from enumerator.ui.theme import Appearance, role


class Banner(Toned):
    """One thing at a time, over every page, until it is put away. Never a dialog: work can go on.

    A fault is told at once. A warning about the laptop waits until what is told now is put away, and goes by itself
    when it holds no longer.
    """

    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("error", appearance, parent, radius=0)
        self._error: BaseException | None = None
        self._waiting: list[LaptopWarning] = []
        self._at = ""
        self._icon = IconLabel("alert-circle", "err", 22)
        self._what, self._rest, self._details = (
            label("error", wraps=True),
            label(wraps=True),
            label("code", wraps=True),
        )
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._fold, self._copy, self._away = KeyButton("quiet"), KeyButton("quiet"), KeyButton()
        self._fold.clicked.connect(self._turn_details)
        self._copy.clicked.connect(self._copy_details)
        self._away.clicked.connect(self.put_away)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._rest)
        words.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for button in (self._copy, self._fold, self._away):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        appearance.changed.connect(self._say_words)
        self.hide()

    @property
    def message(self) -> Message | None:
        """What is shown now, or None."""
        return None if self._error is None else message_for(self._error)

    def tell(self, error: BaseException) -> None:
        if isinstance(error, LaptopWarning) and not self._gives_way_to(error):
            self._waiting = [one for one in self._waiting if one.code != error.code] + [error]
            return
        if isinstance(self._error, LaptopWarning) and not isinstance(error, LaptopWarning):
            self._waiting.insert(0, self._error)
        self._error = error
        self._at = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%SZ}"
        self._details.hide()
        self._copy.hide()
        self._say_words()
        self.show()
        announce(self, self.accessibleName())

    def put_away(self) -> None:
        """The next warning that waits takes its place."""
        if self._error is not None:
            self._error = None
            self.hide()
            if self._waiting:
                self.tell(self._waiting.pop(0))
            else:
                self.closed.emit()

    def forget(self) -> None:
        """Nobody is here any more: nothing is told, and nothing waits."""
        self._waiting.clear()
        self.put_away()

    def withdraw(self, code: str) -> None:
        """What a warning told of is over."""
        self._waiting = [one for one in self._waiting if one.code != code]
        if isinstance(self._error, LaptopWarning) and self._error.code == code:
            self.put_away()

    def _gives_way_to(self, warning: LaptopWarning) -> bool:
        """Whether a warning may be shown now: over nothing, or over its own last words."""
        now = self._error
        return now is None or (isinstance(now, LaptopWarning) and now.code == warning.code)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()

    def _say_words(self) -> None:
        warns = isinstance(self._error, LaptopWarning)
        self.set_tone("warning" if warns else "error")
        role(self._what, "warning" if warns else "error")
        self._icon.draw(
            self.appearance,
            "alert-triangle" if warns else "alert-circle",
            "warn" if warns else "err",
        )
        self._fold.say(self.tr("Details for IT"))
        self._copy.say(self.tr("Copy"))
        self._away.say(self.tr("Close"), "Esc")
        message = self.message
        if message is None:
            return
        put(self._what, message.what, self.appearance)
        put(
            self._rest,
            " ".join(part for part in (message.safe, message.do) if part),
            self.appearance,
        )
        put(self._details, ltr(f"{message.details} · {self._at}"), self.appearance)
        self.setAccessibleName(f"{message.what} {message.safe} {message.do}")

    def _turn_details(self) -> None:
        shown = self._details.isHidden()
        self._details.setVisible(shown)
        self._copy.setVisible(shown)

    def _copy_details(self) -> None:
        message = self.message
        if message is not None:
            QGuiApplication.clipboard().setText(f"{message.details} · {self._at}")
