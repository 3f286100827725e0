"""A family withdraws: what will be erased is named before it is, and cannot be brought back."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from enumerator.errors import EnumeratorError
from enumerator.fieldwork.notice_reading import Erased
from enumerator.ui.bidi import ltr
from enumerator.ui.messages import message_for
from enumerator.ui.parts import KeyButton, Keys
from enumerator.ui.reading_page import Part, ReadingPage
from enumerator.ui.theme import Appearance


class WithdrawPage(ReadingPage):
    """The one place where a question is asked twice: nothing undoes it."""

    withdrawn = Signal()

    def __init__(
        self,
        household: str,
        erased: Erased,
        withdraw: Callable[[], None],
        appearance: Appearance,
    ) -> None:
        """``withdraw`` erases; it raises EnumeratorError."""
        super().__init__(appearance)
        self._household, self._erased, self._withdraw = household, erased, withdraw
        self._problem = ""
        self._erase = KeyButton("danger")
        self._erase.clicked.connect(self.erase)
        self.foot.add(self._erase)
        Keys(self).on(["Ctrl+Return", "Ctrl+Enter"], self.erase)
        self.redraw()

    def heading(self) -> str:
        return self.tr("The family withdraws")

    def parts(self) -> list[Part]:
        erased = self._erased
        lines = (
            self.tr("Answers: {count}").format(count=ltr(erased.answers)),
            self.tr("Members on the list: {count}").format(count=ltr(erased.members)),
            self.tr("Comments: {count}; and all pictures and files").format(
                count=ltr(erased.comments)
            ),
        )
        kept = (
            self.tr("that household {household} withdrew, when, and who entered it").format(
                household=ltr(self._household)
            ),
            self.tr("which notice was read, and in which language"),
        )
        return [
            Part(self.tr("Erased at once, for good"), tuple(f"• {line}" for line in lines)),
            Part(self.tr("Kept"), tuple(f"• {line}" for line in kept)),
            Part(
                "",
                (
                    self.tr("Nothing of this interview was sent. Thank the respondent, and leave the slip."),
                ),
            ),
        ]  # fmt: skip

    def say_words(self) -> None:
        super().say_words()
        self.back.say(self.tr("Back to the interview"), "Esc")
        self._erase.say(self.tr("Erase everything"), "Ctrl+Enter")
        if self._problem:
            self.foot.say(self._problem, "alert-circle", "err")
        else:
            self.foot.say(self.tr("This cannot be undone"))

    def erase(self) -> None:
        try:
            self._withdraw()
        except EnumeratorError as error:
            message = message_for(error)
            self._problem = f"{message.what} {message.safe}"
            self.say_words()
            return
        self.withdrawn.emit()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+Enter", self.tr("erase everything")),
            ("Esc", self.tr("back to the interview")),
        )
