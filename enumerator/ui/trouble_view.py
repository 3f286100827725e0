"""A page for when the store cannot be opened: what happened, what is safe, what to do; and a fold for IT."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

import enumerator
from enumerator.ui.bidi import ltr
from enumerator.ui.messages import message_for
from enumerator.ui.parts import IconLabel, KeyButton, Keys, Note, Page, label, put
from enumerator.ui.theme import Appearance, role

_WIDEST = 760


class TroubleView(Page):
    """Calm and whole: nothing else is on it, and nothing is lost by staying on it."""

    again_wanted = Signal()  # back to the gate, to try once more

    def __init__(
        self, error: Exception, appearance: Appearance, *, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(appearance)
        self._error = error
        self._at = f"{clock():%Y-%m-%d %H:%M:%SZ}"
        self._icon = IconLabel("alert-circle", "err", 40)
        self._what = label("heading", wraps=True)
        self._safe, self._do = Note("ok", appearance), Note("info", appearance)
        self._fold, self._copy = KeyButton("quiet"), KeyButton("quiet")
        self._details = label("code", wraps=True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._details.hide()
        self._copy.hide()
        self._again = KeyButton("primary")
        self._fold.clicked.connect(self.turn_details)
        self._copy.clicked.connect(self.copy_details)
        self._again.clicked.connect(self.again_wanted)
        keys = Keys(self)
        keys.on("Ctrl+D", self.turn_details)
        keys.on("Ctrl+C", self.copy_details)
        self._lay_out()
        self.setFocusProxy(self._again)
        self.redraw()

    @property
    def words(self) -> tuple[str, str, str]:
        """What happened, what is safe, what to do, as they are shown."""
        return self._what.accessibleName(), self._safe.words, self._do.words

    @property
    def details(self) -> str:
        """The line for IT: codes, versions and the time; no personal data."""
        message = message_for(self._error)
        detail = getattr(self._error, "detail", "")
        parts = (message.details, detail, f"program {enumerator.__version__}", self._at)
        return " · ".join(part for part in parts if part)

    @property
    def shows_details(self) -> bool:
        return not self._details.isHidden()

    def say_words(self) -> None:
        message = message_for(self._error)
        self._icon.draw(self.appearance)
        put(self._what, message.what, self.appearance)
        self._safe.say(message.safe, "ok")
        self._do.say(message.do, "info")
        self._safe.setVisible(bool(message.safe))
        self._do.setVisible(bool(message.do))
        put(self._details, ltr(self.details), self.appearance)
        self._fold.say(self.tr("Details for IT"), "Ctrl+D")
        self._copy.say(self.tr("Copy"), "Ctrl+C")
        self._again.say(self.tr("Try again"), "Enter")
        self.foot.say(self.tr("Nothing was changed by this fault"))
        self.setAccessibleName(" ".join((message.what, message.safe, message.do)))

    def turn_details(self) -> None:
        shown = not self.shows_details
        self._details.setVisible(shown)
        self._copy.setVisible(shown)

    def copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self.foot.say(self.tr("Copied"), "circle-check", "ok")

    def escape(self) -> None:
        self.again_wanted.emit()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Enter · Esc", self.tr("back to the sign-in, to try again")),
            ("Ctrl+D", self.tr("details for IT")),
            ("Ctrl+C", self.tr("copy them")),
        )

    def _lay_out(self) -> None:
        sheet = QWidget()
        role(sheet, "page")
        sheet.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._what, 1)
        column.addLayout(head)
        column.addWidget(self._safe)
        column.addWidget(self._do)
        row = QHBoxLayout()
        row.addWidget(self._fold)
        row.addWidget(self._copy)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._details)
        column.addStretch(2)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(sheet, 20)  # as wide as it may be, in the middle
        across.addStretch(1)
        self.body.setContentsMargins(24, 12, 24, 12)
        self.body.addLayout(across)
        self.foot.add(self._again)
