"""An erasure is decided on: what goes is named, and the household's number is typed before it does."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from enumerator.errors import EnumeratorError
from enumerator.fieldwork.requests import LONGEST_REMARKS, Request
from enumerator.fieldwork.requests_held import Held
from enumerator.ui.bidi import isolate, latin_digits, ltr, plain
from enumerator.ui.drafts import Drafts
from enumerator.ui.entry_page import EntryPage, side_by_side
from enumerator.ui.fields.entry import OwnEntry
from enumerator.ui.household import split_key
from enumerator.ui.parts import KeyButton, Keys, Note, label, put
from enumerator.ui.requests.words import asker_words, interview_words, seen_words
from enumerator.ui.theme import Appearance

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DecideDesk(Protocol):
    """What the page needs of fieldwork.requests; committed when they return. Both raise EnumeratorError."""

    def erase(self, request_id: str, reason: str) -> Request: ...

    def decline(self, request_id: str, reason: str) -> Request: ...


class DecideView(EntryPage):
    """The reason, and the number of the household as it is typed by nobody in passing. Nothing undoes it."""

    decided = Signal(object)  # the Request
    left = Signal()  # nothing was decided

    def __init__(
        self,
        desk: DecideDesk,
        request: Request,
        held: Held,
        appearance: Appearance,
        *,
        closes: bool,
        drafts: Drafts | None = None,
    ) -> None:
        """``closes``: nobody goes to the household after that; else it waits for the supervisor."""
        super().__init__(appearance, drafts=drafts, about=("decision", request.id))
        self._desk, self._request, self._held = desk, request, held
        self._closes = closes
        self._number = split_key(held.household)[1]
        self._who, self._goes = label("", wraps=True), label("", wraps=True)
        self._kept = label("muted", wraps=True)
        self._asks_reason, self._asks_number = label("muted"), label("muted")
        self._reason, self._typed = OwnEntry(), OwnEntry()
        self._reason.setProperty("urdu", "true")
        self._reason.setMaxLength(LONGEST_REMARKS)
        self._typed.setProperty("ltr", "true")
        self._typed.setProperty("tall", "true")
        self._typed.setMaximumWidth(260)
        self.keep_words({"reason": self._reason})
        self._warning = Note("warning", appearance)
        self._back, self._decline, self._erase = KeyButton(), KeyButton(), KeyButton("danger")
        self._back.clicked.connect(self.escape)
        self._decline.clicked.connect(lambda _on=False: self.decline())
        self._erase.clicked.connect(lambda _on=False: self.erase())
        keys = Keys(self)
        keys.on(["Ctrl+Return", "Ctrl+Enter"], self.erase)
        keys.on("Ctrl+D", self.decline)
        self._lay_out()
        self.redraw()

    def say_words(self) -> None:
        look, request, held = self.appearance, self._request, self._held
        put(
            self._heading,
            self.tr("Erase household {household}?").format(household=ltr(held.household)),
            look,
        )
        put(self._sub, ltr(request.reference), look)
        who = (
            isolate(request.name),
            asker_words(request.asker),
            seen_words(request.seen),
            isolate(request.remarks) if request.remarks else "",
        )
        put(self._who, " · ".join(part for part in who if part), look)
        put(self._goes, "\n".join(f"• {line}" for line in self._what_goes()), look)
        put(self._kept, f"{self._what_stays()} {self._what_comes()}", look)
        self._warning.say(self.tr("This cannot be undone."), "warning")
        put(self._asks_reason, self.tr("Why do you decide so? Headquarters reads it."), look)
        put(
            self._asks_number,
            self.tr("To erase, type {number}").format(number=ltr(self._number)),
            look,
        )
        self._reason.setAccessibleName(self.tr("Reason"))
        self._typed.setAccessibleName(self.tr("The household's number"))
        self._back.say(self.tr("Back"), "Esc")
        self._decline.say(self.tr("Do not erase"), "Ctrl+D")
        self._erase.say(self.tr("Erase for good"), "Ctrl+Enter")
        self.say_foot()
        self._warning.redraw()
        self._problem.redraw()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Enter", self.tr("go on to the number")),
            ("Ctrl+Enter", self.tr("erase for good, once the number is typed")),
            ("Ctrl+D", self.tr("do not erase; headquarters reads why")),
            ("Esc", self.tr("back; nothing is decided, and what is typed waits here")),
        )

    def _what_goes(self) -> list[str]:
        held = self._held
        goes = [
            self.tr("{interview}: {count} answers, {files} pictures and files, {comments} comments").format(
                interview=interview_words(one.state.value),
                count=ltr(sum(section.answers for section in one.sections)),
                files=ltr(one.files),
                comments=ltr(one.comments),
            )
            for one in held.interviews
            if one.sections or one.sealed or one.files or one.comments
        ]  # fmt: skip
        visits = self.tr("The address; notes of visits: {count}").format(count=ltr(held.notes))
        return [*goes, visits]

    def _what_stays(self) -> str:
        return self.tr("Kept: the household's number, that it was erased, when and by whom.")

    def _what_comes(self) -> str:
        after = (
            self.tr("Nobody goes there again.")
            if self._closes
            else self.tr("The household waits for your supervisor, as after a refusal.")
        )
        told = self.tr(
            "Headquarters is told with the next sync. Copies on cards and sticks go when they are next put in."
        )
        return f"{after} {told}"

    def erase(self) -> None:
        """Raises nothing: what stands in the way is said."""
        typed = latin_digits(plain(self._typed.text())).strip().replace(" ", "")
        if not self._has_reason():
            return
        if typed not in {self._number, self._held.household}:
            self.complain(
                self.tr("Type the household's number, {number}, to erase it.").format(
                    number=ltr(self._number)
                ),
                self._typed,
            )
        else:
            self._decide(erases=True)

    def decline(self) -> None:
        """It stays; the reason goes to headquarters."""
        if self._has_reason():
            self._decide(erases=False)

    def _has_reason(self) -> bool:
        if plain(self._reason.text()).strip():
            return True
        self.complain(self.tr("Write why first; headquarters reads it."), self._reason)
        return False

    def _decide(self, *, erases: bool) -> None:
        act = self._desk.erase if erases else self._desk.decline
        try:
            request = act(self._request.id, plain(self._reason.text()))
        except EnumeratorError as error:
            self.tell(error, self._reason)
        else:
            self.kept()
            self.decided.emit(request)

    def escape(self) -> None:
        """Leave; nothing is decided, and the reason waits."""
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._reason.hasFocus():
            self._typed.setFocus()
        elif event.key() in _ENTER and self._typed.hasFocus():
            self.erase()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = self.begin()
        for widget in (self._who, self._goes, self._kept, self._warning):
            column.addWidget(widget)
        lines = (
            (self._asks_reason, self._reason, 1),
            (self._asks_number, self._typed, 0),
        )
        column.addLayout(side_by_side(lines))
        column.addWidget(self._problem)
        column.addStretch(1)
        for button in (self._back, self._decline, self._erase):
            self.foot.add(button)
        self.setFocusProxy(self._reason)
