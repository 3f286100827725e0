"""A visit without an interview: what happened at the door, and when to come back."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from enumerator.errors import EnumeratorError
from enumerator.fieldwork.visits import OPEN_DISPOSITIONS, Disposition
from enumerator.fieldwork.worklist import WorkItem
from enumerator.ui.bidi import isolate, latin_digits, ltr, plain
from enumerator.ui.disposition_words import disposition_words
from enumerator.ui.fields.entry import Entry
from enumerator.ui.fields.options import OptionTable, RadioOption
from enumerator.ui.fields.typed import Unreadable, moment
from enumerator.ui.household import split_key
from enumerator.ui.messages import message_for
from enumerator.ui.parts import KeyButton, Keys, Note, Page, label, put
from enumerator.ui.theme import Appearance

OFFERED = tuple(one for one in Disposition if one is not Disposition.INTERVIEW)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class VisitDesk(Protocol):
    """What the page needs of the fieldwork (fieldwork.visits)."""

    def record(
        self,
        assignment_id: str,
        disposition: Disposition,
        note: str,
        call_back_at: datetime | None,
    ) -> object:
        """Committed when it returns. Raises EnumeratorError."""
        ...


class VisitView(Page):
    """The outcome by its code, a time for coming back where that makes sense, a note."""

    recorded = Signal(str)  # assignment
    left = Signal()  # nothing was recorded

    def __init__(
        self,
        desk: VisitDesk,
        item: WorkItem,
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._desk, self._item = desk, item
        self._clock, self._zone = clock, zone
        self._picked: Disposition | None = None
        self._first_digit = ""
        self._heading, self._sub = label("heading"), label("muted")
        self._asks, self._asks_time, self._asks_note = (
            label("subheading"),
            label("muted"),
            label("muted"),
        )
        self._table = OptionTable(self)
        self._options = [RadioOption(self._option_key, self._table) for _ in OFFERED]
        for disposition, option in zip(OFFERED, self._options, strict=True):
            option.clicked.connect(lambda _on=False, one=disposition: self.pick(one))
        self._time, self._note = Entry(), Entry()
        self._time.setProperty("ltr", "true")
        self._time.setMaximumWidth(260)
        self._note.setProperty("urdu", "true")
        self._note.setMaxLength(500)
        self._problem = Note("error", appearance)
        self._problem.hide()
        self._back, self._save = KeyButton(), KeyButton("primary")
        self._back.clicked.connect(self.escape)
        self._save.clicked.connect(self._record)
        self._lay_out()
        Keys(self).on(["Ctrl+Return", "Ctrl+Enter"], self._record)
        self.redraw()

    # --- what was entered ---

    @property
    def picked(self) -> Disposition | None:
        return self._picked

    @property
    def problem(self) -> str:
        """Why it was not recorded; empty when nothing is wrong."""
        return "" if self._problem.isHidden() else self._problem.words

    def pick(self, disposition: Disposition) -> None:
        self._picked = disposition
        for one, option in zip(OFFERED, self._options, strict=True):
            option.setChecked(one is disposition)
            if one is disposition:
                option.setFocus()
        self._problem.hide()
        self._ask_for_time()

    def call_back_at(self) -> datetime | None:
        """The time typed for coming back. Raises Unreadable."""
        if self._picked not in OPEN_DISPOSITIONS:
            return None
        typed = moment("")(self._time.text())
        return datetime.fromisoformat(typed).replace(tzinfo=self._zone) if typed else None

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        put(
            self._heading,
            self.tr("No interview at household {household}").format(
                household=ltr(split_key(self._item.household)[1])
            ),
            look,
        )
        attempt = self.tr("Visit {number}").format(number=ltr(self._item.visits + 1))
        address = isolate(self._item.address) if self._item.address else ""
        put(self._sub, " · ".join(part for part in (address, attempt) if part), look)
        put(self._asks, self.tr("What happened?"), look)
        put(self._asks_note, self.tr("Note (no names, no numbers)"), look)
        self._note.setAccessibleName(self.tr("Note"))
        self._table.fill(
            self._options,
            [f"{ltr(one.value)}   {disposition_words(one)}" for one in OFFERED],
        )
        self._time.setPlaceholderText(ltr("24/11/2026 14:30"))
        self._time.setAccessibleName(self.tr("Day and time to come back"))
        self._back.say(self.tr("Back"), "Esc")
        self._save.say(self.tr("Save visit"), "Ctrl+Enter")
        self.foot.say(self.tr("All answers are encrypted on this laptop"))
        self._problem.redraw()
        self._ask_for_time()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("2 … 12", self.tr("choose what happened by its number")),
            ("Enter", self.tr("go on; after the note: save")),
            ("Ctrl+Enter", self.tr("save the visit")),
            ("Esc", self.tr("back, nothing is recorded")),
        )

    def _ask_for_time(self) -> None:
        asked = self._picked in OPEN_DISPOSITIONS
        self._time.setVisible(asked)
        self._asks_time.setVisible(asked)
        put(
            self._asks_time,
            self.tr("When to come back")
            if self._picked is Disposition.CALL_BACK
            else self.tr("When to come back, if known"),
            self.appearance,
        )

    # --- acts ---

    def _record(self) -> None:
        if self._picked is None:
            self._complain(self.tr("Choose what happened first."), self._options[0])
            return
        try:
            at = self.call_back_at()
        except Unreadable:
            self._complain(
                self.tr("Type a day and a time, for example {example}.").format(
                    example=ltr("24/11/2026 14:30")
                ),
                self._time,
            )
            return
        if at is None and self._picked is Disposition.CALL_BACK:
            self._complain(self.tr("Type when to come back."), self._time)
        elif at is not None and at <= self._clock():
            self._complain(self.tr("This time has passed already."), self._time)
        else:
            self._keep(self._picked, at)

    def _keep(self, disposition: Disposition, at: datetime | None) -> None:
        note = plain(self._note.text()).strip()
        try:
            self._desk.record(self._item.assignment_id, disposition, note, at)
        except EnumeratorError as error:
            message = message_for(error)
            words = (message.what, message.safe, message.do)
            self._complain(" ".join(part for part in words if part), self._note)
        else:
            self.recorded.emit(self._item.assignment_id)

    def escape(self) -> None:
        """Leave; nothing is recorded."""
        self.left.emit()

    def _complain(self, words: str, place: QWidget) -> None:
        self._problem.say(words, "error")
        self._problem.show()
        place.setFocus()

    # --- keys and places ---

    def _option_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        digit = latin_digits(event.text())
        code, self._first_digit = self._first_digit + digit, ""
        if digit.isdigit():
            found = next((one for one in OFFERED if one.value == code), None)
            if found is not None:
                self.pick(found)
            elif code == "1":
                self._first_digit = code
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            at = OFFERED.index(self._picked) if self._picked else -1
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.pick(OFFERED[max(0, min(at + step, len(OFFERED) - 1))])
            return True
        if event.key() in _ENTER and self._picked is not None:
            (self._note if self._time.isHidden() else self._time).setFocus()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._time.hasFocus():
            self._note.setFocus()
        elif event.key() in _ENTER and self._note.hasFocus():
            self._record()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._table.set_room(self.width() - 60)

    def _lay_out(self) -> None:
        column = self.body
        column.setContentsMargins(24, 10, 24, 10)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self._sub)
        column.addLayout(top)
        column.addWidget(self._asks)
        column.addWidget(self._table)
        row = QHBoxLayout()
        row.setSpacing(16)
        for words, entry, stretch in (
            (self._asks_time, self._time, 0),
            (self._asks_note, self._note, 1),
        ):
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(words)
            pair.addWidget(entry)
            pair.addStretch(1)
            row.addLayout(pair, stretch)
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addStretch(1)
        self.foot.add(self._back)
        self.foot.add(self._save)
        self._options[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._options[0])
