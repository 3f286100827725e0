"""A household's visits: what came of each, and one more without an interview."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from enumerator.errors import EnumeratorError
from enumerator.fieldwork.visits import (
    OPEN_DISPOSITIONS,
    Disposition,
    Outlook,
    RefusalReason,
    Visit,
)
from enumerator.fieldwork.worklist import WorkItem, WorkState
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.code_chooser import CodeChooser
from enumerator.ui.coming import coming
from enumerator.ui.disposition_words import disposition_words
from enumerator.ui.drafts import Drafts
from enumerator.ui.entry_page import EntryPage, side_by_side
from enumerator.ui.fields.entry import OwnEntry
from enumerator.ui.fields.typed import Unreadable
from enumerator.ui.household import split_key
from enumerator.ui.parts import KeyButton, Keys, Note, label, put
from enumerator.ui.theme import Appearance
from enumerator.ui.visit_words import history_words, outlook_words, reason_words
from enumerator.ui.work_model import state_words

translate = QCoreApplication.translate
OFFERED = tuple(one for one in Disposition if one is not Disposition.INTERVIEW)
_VISITED = frozenset({WorkState.ASSIGNED, WorkState.IN_PROGRESS, WorkState.RETURNED})
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class VisitDesk(Protocol):
    """What the page needs of the fieldwork (fieldwork.visits)."""

    def record(
        self,
        assignment_id: str,
        disposition: Disposition,
        note: str,
        call_back_at: datetime | None,
        *,
        reason: str = "",
    ) -> object:
        """Committed when it returns. Raises EnumeratorError."""
        ...

    def of(self, assignment_id: str) -> Sequence[Visit]:
        """Oldest first, those undone too."""
        ...

    def outlook(self, assignment_id: str) -> Outlook: ...

    def may_undo(self, visit: Visit) -> bool: ...

    def undo(self, visit_id: str, why: str) -> object:
        """Committed when it returns. Raises EnumeratorError."""
        ...


class VisitView(EntryPage):
    """The outcome by its code, a time for coming back where that makes sense, a note; of a refusal only why."""

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
        drafts: Drafts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        about = ("visit", item.assignment_id)
        super().__init__(appearance, parent, drafts=drafts, about=about)
        self._desk, self._item = desk, item
        self._clock, self._zone = clock, zone
        self._made = tuple(desk.of(item.assignment_id))
        self._wanted = desk.outlook(item.assignment_id)
        self._undoable = self._last_undoable()
        self._history, self._outlook = label("muted", wraps=True), label("muted", wraps=True)
        self._asks, self._asks_why, self._asks_time, self._asks_note = (
            label("subheading"),
            label("subheading"),
            label("muted"),
            label("muted"),
        )
        self._outcomes = CodeChooser([one.value for one in OFFERED], self)
        self._reasons = CodeChooser([one.value for one in RefusalReason], self)
        self._outcomes.chosen.connect(lambda _code: self._ask_further())
        self._outcomes.gone_on.connect(self._go_on)
        self._reasons.gone_on.connect(self._record)
        self._time, self._note = OwnEntry(), OwnEntry()
        self._time.setProperty("ltr", "true")
        self._time.setProperty("tall", "true")
        self._time.setMaximumWidth(260)
        self._note.setProperty("urdu", "true")
        self._note.setMaxLength(500)
        self.keep_words({"time": self._time, "note": self._note})
        self._waits = Note("info", appearance)
        self._back, self._take_back, self._save = KeyButton(), KeyButton(), KeyButton("primary")
        self._back.clicked.connect(self.escape)
        self._take_back.clicked.connect(self._undo)
        self._save.clicked.connect(self._record)
        self._lay_out()
        keys = Keys(self)
        keys.on(["Ctrl+Return", "Ctrl+Enter"], self._record)
        keys.on("Ctrl+Z", self._undo)
        self.redraw()

    # --- what was entered ---

    @property
    def picked(self) -> Disposition | None:
        return Disposition(self._outcomes.code) if self._outcomes.code else None

    @property
    def history(self) -> tuple[str, ...]:
        """The visits made so far as they are listed, the last one first."""
        return tuple(plain(self._history.text()).splitlines())

    @property
    def outlook_words(self) -> str:
        """What the rule of three visits still wants, as it is said."""
        return plain(self._outlook.text())

    def call_back_at(self) -> datetime | None:
        """The time typed for coming back; a time alone is one of today. Raises Unreadable."""
        if self.picked not in OPEN_DISPOSITIONS:
            return None
        return coming(self._time.text(), self._clock(), self._zone)

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        household = ltr(split_key(self._item.household)[1])
        put(
            self._heading,
            self.tr("Visits to household {household}").format(household=household),
            look,
        )
        put(self._sub, isolate(self._item.address) if self._item.address else "", look)
        put(self._history, history_words(self._made, self._clock(), self._zone), look)
        put(self._outlook, outlook_words(self._wanted), look)
        put(self._asks, self.tr("No interview now: what happened?"), look)
        put(self._asks_why, self.tr("Why do they not want to?"), look)
        put(self._asks_note, self.tr("Note (no names, no numbers)"), look)
        self._note.setAccessibleName(self.tr("Note"))
        self._outcomes.say([disposition_words(one) for one in OFFERED])
        self._reasons.say([reason_words(one) for one in RefusalReason])
        self._time.setPlaceholderText(ltr("24/11/2026 14:30"))
        self._time.setAccessibleName(self.tr("Day and time to come back"))
        self._back.say(self.tr("Back"), "Esc")
        self._take_back.say(self.tr("Take the last visit back"), "Ctrl+Z")
        self._take_back.setVisible(self._undoable is not None)
        self._save.say(self.tr("Save visit"), "Ctrl+Enter")
        self._save.setVisible(self._may_record)
        self.say_foot()
        self._problem.redraw()
        self._ask_further()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("2 … 12", self.tr("choose what happened by its number")),
            ("Enter", self.tr("go on; after the note: save")),
            ("Ctrl+Enter", self.tr("save the visit")),
            ("Ctrl+Z", self.tr("take the last visit back, recorded by mistake")),
            ("Esc", self.tr("back; nothing is recorded, and what is typed waits here")),
        )

    @property
    def _may_record(self) -> bool:
        return self._item.state in _VISITED

    def _last_undoable(self) -> Visit | None:
        standing = [visit for visit in self._made if not visit.undone]
        last = standing[-1] if standing else None
        return last if last is not None and self._desk.may_undo(last) else None

    @property
    def _why_not(self) -> str:
        state = state_words(self._item)
        return self.tr("No visit is recorded here now: {state}.").format(state=isolate(state))

    @property
    def _what_stays(self) -> str:
        """A refusal in the middle of an interview is not yet a withdrawal."""
        return self.tr(
            "What was answered here stays until the family withdraws: for that, open the interview, press {key} and "
            "choose “{act}”."
        ).format(
            key=ltr("Ctrl+K"),
            act=translate("Palette", "The family withdraws: erase the interview"),
        )

    def _ask_further(self) -> None:
        """Ask for what belongs to the outcome that is chosen."""
        self._problem.hide()
        refused = self.picked is Disposition.REFUSED
        asked: tuple[tuple[tuple[QWidget, ...], bool], ...] = (
            ((self._asks, self._outcomes), True),
            ((self._asks_why, self._reasons), refused),
            ((self._asks_time, self._time), self.picked in OPEN_DISPOSITIONS),
            ((self._asks_note, self._note), not refused),
        )
        for widgets, wanted in asked:
            for widget in widgets:
                widget.setVisible(wanted and self._may_record)
        begun = refused and self._item.state is not WorkState.ASSIGNED
        self._waits.say(self._what_stays if begun and self._may_record else self._why_not, "info")
        self._waits.setVisible(begun or not self._may_record)
        told = bool(self._made) and not refused  # where the reasons are asked, they need the room
        self._history.setVisible(told)
        self._outlook.setVisible(told and self._may_record)
        QTimer.singleShot(0, self, self.reveal_focus)
        words = (
            self.tr("When to come back; a time alone is today")
            if self.picked is Disposition.CALL_BACK
            else self.tr("When to come back, if known")
        )
        put(self._asks_time, words, self.appearance)

    # --- acts ---

    def _go_on(self) -> None:
        """After the outcome: to what is asked next."""
        if self.picked is Disposition.REFUSED:
            self._reasons.setFocus()
            QTimer.singleShot(0, self, self.reveal_focus)
        else:
            (self._note if self._time.isHidden() else self._time).setFocus()

    def _record(self) -> None:
        if not self._may_record:
            return
        if self.picked is None:
            self.complain(self.tr("Choose what happened first."), self._outcomes)
            return
        if self.picked is Disposition.REFUSED and not self._reasons.code:
            self.complain(self.tr("Choose why they do not want to."), self._reasons)
            return
        try:
            at = self.call_back_at()
        except Unreadable:
            self.complain(
                self.tr("Type a day and a time, for example {example}.").format(
                    example=ltr("24/11/2026 14:30")
                ),
                self._time,
            )
            return
        if at is None and self.picked is Disposition.CALL_BACK:
            self.complain(self.tr("Type when to come back."), self._time)
        elif at is not None and at <= self._clock():
            self.complain(self.tr("This time has passed already."), self._time)
        else:
            self._keep(self.picked, at)

    def _keep(self, disposition: Disposition, at: datetime | None) -> None:
        note = plain(self._note.text()).strip()
        reason = self._reasons.code if disposition is Disposition.REFUSED else ""
        try:
            self._desk.record(self._item.assignment_id, disposition, note, at, reason=reason)
        except EnumeratorError as error:
            self.tell(error, self._outcomes if self._note.isHidden() else self._note)
        else:
            self.kept()
            self.recorded.emit(self._item.assignment_id)

    def _undo(self) -> None:
        visit = self._undoable
        if visit is None:
            return
        try:
            self._desk.undo(visit.id, plain(self._note.text()).strip() or "mistake")
        except EnumeratorError as error:
            self.tell(error, self._back)
        else:
            self.kept()
            self.recorded.emit(self._item.assignment_id)

    def escape(self) -> None:
        """Leave; nothing is recorded, and what is typed waits."""
        self.left.emit()

    # --- keys and places ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._time.hasFocus():
            self._note.setFocus()
        elif event.key() in _ENTER and self._note.hasFocus():
            self._record()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = self.begin()
        for widget in (self._history, self._outlook, self._waits, self._asks, self._outcomes):
            column.addWidget(widget)
        column.addWidget(self._asks_why)
        column.addWidget(self._reasons)
        lines = ((self._asks_time, self._time, 0), (self._asks_note, self._note, 1))
        column.addLayout(side_by_side(lines))
        column.addWidget(self._problem)
        column.addStretch(1)
        for button in (self._take_back, self._back, self._save):
            self.foot.add(button)
        self.setFocusProxy(self._outcomes if self._may_record else self._back)
