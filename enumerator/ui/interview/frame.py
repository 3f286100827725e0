"""What stands round the page: its heading with the problem chip, and the footer with the state of saving."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from enumerator.ui.announcing import announce
from enumerator.ui.bidi import key_hints, label_text
from enumerator.ui.fields.words import Words
from enumerator.ui.icons import icon, pixmap
from enumerator.ui.interview import wording
from enumerator.ui.moments import clock_words
from enumerator.ui.parts import say_key
from enumerator.ui.theme import Appearance, role

_TOAST_MS = 6000
_SIDES = 40  # pixels beside the words of a toast
_LEAST_WORDS = 220  # pixels for what is said of saving before keys are named beside it


class Header(QWidget):
    """The heading of a page; for a member page also the way to the members beside."""

    problem_asked = Signal()
    add_asked = Signal()
    back_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 2)
        row.setSpacing(8)
        self._back = QPushButton(self)
        self._back.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._back.clicked.connect(self.back_asked)
        row.addWidget(self._back)
        self._title = Words(self)
        role(self._title, "heading")
        self._title.setWordWrap(True)
        row.addWidget(self._title, 1)
        self._chip = QPushButton(self)
        role(self._chip, "chip")
        self._chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._chip.clicked.connect(self.problem_asked)
        row.addWidget(self._chip)
        self._add = QPushButton(self)
        self._add.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._add.clicked.connect(self.add_asked)
        row.addWidget(self._add)

    def present(
        self,
        title: str,
        errors: int,
        to_confirm: int,
        *,
        can_add: bool = False,
        member: bool = False,
    ) -> None:
        tokens = self._appearance.tokens
        self._title.setText(label_text(title, rtl=self._appearance.rtl))
        words = wording.counted_problems(errors, to_confirm)
        self._chip.setVisible(words != "")
        role(self._chip, "chip-error" if errors else "chip-warning")
        name, colour = ("alert-circle", tokens.err) if errors else ("alert-triangle", tokens.warn)
        self._chip.setIcon(icon(name, colour))
        say_key(self._chip, words, "F4")
        self._add.setVisible(can_add)
        self._add.setIcon(icon("user-plus", tokens.text))
        say_key(self._add, self.tr("Add member"), "Ctrl+Ins")
        self._back.setVisible(member)
        self._back.setIcon(icon("list", tokens.text))
        say_key(self._back, self.tr("List"), "Esc")


class Footer(QFrame):
    """Where the answers are kept and since when; words of the moment; back and on."""

    back_asked = Signal()
    next_asked = Signal()
    help_asked = Signal()

    def __init__(self, appearance: Appearance, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "foot")
        self._appearance, self._zone = appearance, zone
        self._failure = ""
        self._keeps = True
        self._say: Callable[[], str] = str
        self._saved_at: datetime | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        self._sign = Words(self)
        row.addWidget(self._sign)
        self._state = Words(self)
        self._state.setWordWrap(True)
        self._state.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row.addWidget(self._state, 1)
        self._toast = QFrame(self)
        role(self._toast, "toast")
        toast = QHBoxLayout(self._toast)
        toast.setContentsMargins(12, 2, 12, 2)
        self._toast_words = Words(self._toast)
        self._toast_words.setWordWrap(True)
        toast.addWidget(self._toast_words)
        self._toast.hide()
        row.addWidget(self._toast)
        self._hints = Words(self)
        role(self._hints, "small")
        row.addWidget(self._hints)
        self._back = QPushButton(self)
        self._next = QPushButton(self)
        role(self._next, "primary")
        for button, asked in ((self._back, self.back_asked), (self._next, self.next_asked)):
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.clicked.connect(asked)
            row.addWidget(button)
        column.addLayout(row)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(_TOAST_MS)
        self._fading.timeout.connect(self._end_toast)
        self.retranslate(last=False)

    @property
    def failing(self) -> bool:
        """Whether the last answer could not be saved."""
        return self._failure != ""

    def state_words(self) -> str:
        return self._state.text()

    def keep_nothing(self) -> None:
        """From now on it says that this is a trial, whose answers nobody keeps."""
        self._keeps = False
        self._show_state()

    def show_saved(self, at: datetime | None) -> None:
        self._failure, self._saved_at = "", at
        self._show_state()

    def show_failed(self, words: str) -> None:
        """The store could not take an answer: say what happened, what is safe, what to do."""
        self._failure = words
        self._show_state()
        announce(self, words)

    def show_toast(self, say: Callable[[], str]) -> None:
        """Say something for a while, about which nothing needs to be done; in another language when that comes."""
        self._say = say
        words = say()
        self._toast_words.setText(words)
        self._toast.show()
        self._make_room()
        self._fading.start()
        announce(self, words)

    def _end_toast(self) -> None:
        self._toast.hide()
        self._make_room()

    def toast_words(self) -> str:
        return "" if self._toast.isHidden() else self._toast_words.text()

    def retranslate(self, *, last: bool, member: bool = False) -> None:
        say_key(self._back, self.tr("Back"), "PgUp")
        say_key(self._next, self.tr("Finish") if last else self.tr("Next section"), "PgDn")
        third = ("Alt+↑ ↓", self.tr("Other members")) if member else ("Ctrl+Z", self.tr("Undo"))
        hints = (("F1", self.tr("Help")), ("F2", self.tr("Outline")), third)
        self._hints.setText(key_hints(hints, rtl=self._appearance.rtl))
        self._make_room()
        if not self._toast.isHidden():
            self._toast_words.setText(self._say())
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is not room for all, what was said and the buttons stay, and the keys go."""
        shown = (self._sign, self._toast, self._hints, self._back, self._next)
        wanted = sum(
            one.sizeHint().width() + 8
            for one in shown
            if one is self._hints or one.isVisibleTo(self)
        )
        words = self._state.fontMetrics().horizontalAdvance(self._state.text())
        room = self.width() - 32 - wanted - min(words + 16, _LEAST_WORDS)
        self._hints.setVisible(room >= 0 and self._toast.isHidden())
        if not self._toast.isHidden():
            beside = sum(one.sizeHint().width() + 8 for one in shown[3:] if one.isVisibleTo(self))
            most = self.width() - 32 - beside - self._sign.sizeHint().width() - _LEAST_WORDS - 40
            self._toast_words.ensurePolished()
            metrics = self._toast_words.fontMetrics()
            said = metrics.horizontalAdvance(self._toast_words.text()) + _SIDES
            long = (
                said > most and not self._failure
            )  # it stands over what is said of saving for a while
            self._state.setHidden(long)
            self._toast_words.setFixedWidth(max(160, min(said, most + _LEAST_WORDS * long)))
        else:
            self._state.show()

    def show_on(self, *, back: bool, on: bool) -> None:
        self._back.setVisible(back)
        self._next.setVisible(on)
        self._make_room()

    def _show_state(self) -> None:
        tokens = self._appearance.tokens
        role(self, "foot-failed" if self._failure else "foot")
        if self._failure:
            self._sign.setPixmap(pixmap("alert-circle", tokens.err))
            role(self._state, "error")
            self._state.setText(label_text(self._failure, rtl=self._appearance.rtl))
            return
        sign = ("device-floppy", tokens.ok) if self._keeps else ("eye", tokens.warn)
        self._sign.setPixmap(pixmap(*sign))
        role(self._state, "small")
        if not self._keeps:
            words = self.tr("Trial — nothing is kept")
        elif self._saved_at is None:
            words = self.tr("Answers are saved on this laptop as you go")
        else:
            words = self.tr("Saved on this laptop {time}").format(
                time=clock_words(self._saved_at, self._zone)
            )
        self._state.setText(label_text(words, rtl=self._appearance.rtl))
