"""One step of the first run: its heading, what is entered, and below it what stands in the way."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from enumerator.ui.messages import message_for
from enumerator.ui.parts import Note, label, put
from enumerator.ui.theme import Appearance

_WIDEST = 900  # pixels: a longer line is not read at a glance


class Step(QWidget):
    """Keeps what was typed while other steps are shown; says its words again in another language."""

    gone_on = Signal()  # Enter, or the button of the page
    complained = Signal(QWidget)  # what is to be seen

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.appearance = appearance
        self._heading, self._sub = label("heading", wraps=True), label("muted", wraps=True)
        self._problem = Note("error", appearance)
        self._problem.hide()
        self._says: Callable[[], str] | None = None
        self._tone = "error"
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._sub)

    # --- for those who inherit ---

    def say_words(self) -> None:
        """Say everything in the language of the window."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """What has the keyboard when the step is opened."""
        raise NotImplementedError

    def check(self) -> bool:
        """Whether one may go on; where not, it is said."""
        return True

    def put_away(self) -> bool:
        """Escape: close what is open over the step; False where nothing is."""
        return False

    def say_head(self, heading: str, sub: str) -> None:
        put(self._heading, heading, self.appearance)
        put(self._sub, sub, self.appearance)
        self._keep_narrow()
        self._say_problem()

    # --- what stands in the way ---

    @property
    def heading(self) -> str:
        return self._heading.accessibleName()

    @property
    def problem(self) -> str:
        """Why one cannot go on; empty where nothing is in the way."""
        return "" if self._problem.isHidden() else self._problem.words

    def complain(
        self, words: Callable[[], str], place: QWidget | None = None, tone: str = "error"
    ) -> None:
        """Say it, in every language that the window speaks from now on; the keyboard goes where it is mended."""
        self._says, self._tone = words, tone
        self._say_problem()
        if place is not None:
            place.setFocus()
        QTimer.singleShot(0, self, lambda: self.complained.emit(self._problem))

    def tell(self, error: Exception, place: QWidget | None = None) -> None:
        """Say what the world has against it."""
        self.complain(lambda: told(error), place)

    def calm(self) -> None:
        """What was wrong is not any more."""
        self._says = None
        self._problem.hide()

    def _say_problem(self) -> None:
        if self._says is not None:
            self._problem.say(self._says(), self._tone)
        self._problem.setVisible(self._says is not None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A step has the keyboard in what is to be filled in first."""
        super().focusInEvent(event)
        self.first().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_narrow()

    def _keep_narrow(self) -> None:
        """As wide as is read at a glance, at the side where reading begins."""
        spare = max(0, self.width() - self.appearance.look.px(_WIDEST))
        rtl = self.appearance.rtl
        self.column.setContentsMargins(spare if rtl else 0, 0, 0 if rtl else spare, 0)


def told(error: Exception) -> str:
    """All that the catalogue says of an error."""
    message = message_for(error)
    return " ".join(part for part in (message.what, message.safe, message.do) if part)
