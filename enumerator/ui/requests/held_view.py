"""What this laptop holds of one household, in numbers, and what was asked about it before."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import Signal

from enumerator.fieldwork.requests import Request, RequestState
from enumerator.fieldwork.requests_held import Held
from enumerator.ui.bidi import isolate, ltr
from enumerator.ui.parts import KeyButton, Keys
from enumerator.ui.reading_page import Part, ReadingPage
from enumerator.ui.requests.words import (
    household_lines,
    interview_lines,
    interview_words,
    request_words,
)
from enumerator.ui.theme import Appearance


class HeldView(ReadingPage):
    """Read it, then write down what is asked, decide on an erasure, or print the slip."""

    ask_wanted = Signal()
    decide_wanted = Signal(str)  # request
    slip_wanted = Signal(str)  # request

    def __init__(
        self,
        held: Callable[[], Held],
        asked: Callable[[], Sequence[Request]],
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
    ) -> None:
        """``held`` and ``asked`` are read again whenever the page comes to the front."""
        super().__init__(appearance)
        self._read_held, self._read_asked = held, asked
        self._clock, self._zone = clock, zone
        self._held, self._asked = held(), tuple(asked())
        self._said = ""
        self._slip, self._decide = KeyButton(), KeyButton()
        self._ask = KeyButton()
        keys = Keys(self)
        for button, key, act in (
            (self._slip, "Ctrl+P", self._want_slip),
            (self._decide, "Ctrl+E", self._want_decision),
            (self._ask, "Ctrl+N", self.ask_wanted.emit),
        ):
            button.clicked.connect(lambda _on=False, act=act: act())
            keys.on(key, act)
            self.foot.add(button)
        self.redraw()

    @property
    def waiting(self) -> Request | None:
        """The erasure that waits, if one does."""
        return next((one for one in self._asked if one.state is RequestState.WAITING), None)

    def refresh(self) -> None:
        self._held, self._asked = self._read_held(), tuple(self._read_asked())
        self.say_words()

    def say_done(self, words: str) -> None:
        """What was just done here."""
        self._said = words
        self.say_words()

    def heading(self) -> str:
        return self.tr("What is held of household {household}").format(
            household=ltr(self._held.household)
        )

    def parts(self) -> list[Part]:
        held = self._held
        parts = [Part("", (self._fate(),))]
        if self._asked:
            now = self._clock()
            lines = (f"• {request_words(one, now, self._zone)}" for one in self._asked)
            parts.append(Part(self.tr("Requests"), tuple(lines)))
        lines = (f"• {line}" for line in household_lines(held))
        parts.append(Part(self.tr("The household"), tuple(lines)))
        for one in held.interviews:
            heading = f"{interview_words(one.state.value)} · {isolate(one.by_name)}"
            told = (f"• {line}" for line in interview_lines(one, self._zone))
            parts.append(Part(heading, tuple(told)))
        return parts

    def say_words(self) -> None:
        super().say_words()
        self._slip.say(self.tr("Slip…"), "Ctrl+P")
        self._decide.say(self.tr("Decide on the erasure…"), "Ctrl+E")
        self._ask.say(self.tr("Write down a request…"), "Ctrl+N")
        self._slip.setVisible(bool(self._asked))
        self._decide.setVisible(self.waiting is not None)
        if self._said:
            self.foot.say(self._said, "circle-check", "ok")
        else:
            self.foot.say(self.tr("What people said is never shown here, only how much there is"))

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+N", self.tr("write down a request")),
            ("Ctrl+E", self.tr("decide on the erasure that waits")),
            ("Ctrl+P", self.tr("slip with the reference of the newest request")),
            ("↑ ↓", self.tr("scroll")),
            ("Esc", self.tr("back")),
        )

    def _fate(self) -> str:
        """What an erasure would come to."""
        if self._held.left:
            return self.tr(
                "Headquarters has an interview of this household, or it is on its way. Nothing is erased here on "
                "request: headquarters decides."
            )
        if not self._held.anything:
            return self.tr("Nothing more is held of it here than its number on the list.")
        return self.tr("Nothing of an interview has left this laptop: it can be erased here.")

    def _want_slip(self) -> None:
        if self._asked:
            self.slip_wanted.emit(self._asked[0].id)

    def _want_decision(self) -> None:
        if self.waiting is not None:
            self.decide_wanted.emit(self.waiting.id)
