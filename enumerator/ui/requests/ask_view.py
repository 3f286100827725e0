"""A request about data is written down: what is asked, by whom, and how it was seen who that is."""

from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from enumerator.errors import EnumeratorError
from enumerator.fieldwork.requests import (
    LONGEST_NAME,
    LONGEST_REMARKS,
    Asked,
    Asker,
    IdentitySeen,
    Request,
    RequestKind,
)
from enumerator.fieldwork.requests_held import Held
from enumerator.ui.bidi import ltr, plain
from enumerator.ui.code_chooser import CodeChooser
from enumerator.ui.drafts import Drafts
from enumerator.ui.entry_page import EntryPage, side_by_side
from enumerator.ui.fields.entry import OwnEntry
from enumerator.ui.parts import KeyButton, Keys, Note, label, put
from enumerator.ui.requests.words import asker_words, kind_words, seen_words
from enumerator.ui.theme import Appearance

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KINDS, _ASKERS, _SEEN = tuple(RequestKind), tuple(Asker), tuple(IdentitySeen)


class AskDesk(Protocol):
    """What the page needs of fieldwork.requests."""

    def record(self, asked: Asked) -> Request:
        """Committed when it returns. Raises EnumeratorError."""
        ...


class AskView(EntryPage):
    """Three choices by their digits, a name and remarks; no number and no picture of a card."""

    recorded = Signal(object)  # the Request
    left = Signal()  # nothing was recorded

    def __init__(
        self, desk: AskDesk, held: Held, appearance: Appearance, *, drafts: Drafts | None = None
    ) -> None:
        super().__init__(appearance, drafts=drafts, about=("request", held.assignment_id))
        self._desk, self._held = desk, held
        self._asks = [label("subheading") for _ in range(3)]
        self._kind, self._asker, self._seen = (
            CodeChooser([str(at) for at in range(1, len(offered) + 1)], self)
            for offered in (_KINDS, _ASKERS, _SEEN)
        )
        self._asks_name, self._asks_remarks = label("muted"), label("muted")
        self._name, self._remarks = OwnEntry(), OwnEntry()
        for entry, longest in ((self._name, LONGEST_NAME), (self._remarks, LONGEST_REMARKS)):
            entry.setProperty("urdu", "true")
            entry.setMaxLength(longest)
        self.keep_words({"name": self._name, "remarks": self._remarks})
        self._fate = Note("info", appearance)
        self._back, self._save = KeyButton(), KeyButton("primary")
        self._back.clicked.connect(self.escape)
        self._save.clicked.connect(lambda _on=False: self._record())
        self._kind.chosen.connect(lambda _code: self._say_fate())
        self._kind.gone_on.connect(lambda: self._turn_to(self._asker))
        self._asker.gone_on.connect(lambda: self._turn_to(self._name))
        self._seen.gone_on.connect(lambda: self._turn_to(self._remarks))
        Keys(self).on(["Ctrl+Return", "Ctrl+Enter"], self._record)
        self._lay_out()
        self.redraw()

    @property
    def fate(self) -> str:
        """What is said of what becomes of the request; empty before something is chosen."""
        return "" if self._fate.isHidden() else self._fate.words

    def say_words(self) -> None:
        look = self.appearance
        put(self._heading, self.tr("A request about data"), look)
        household = ltr(self._held.household)
        put(self._sub, self.tr("Household {household}").format(household=household), look)
        for asks, words in zip(
            self._asks,
            (
                self.tr("What is asked?"),
                self.tr("Who asks?"),
                self.tr("How was it seen who asks? Copy nothing."),
            ),
            strict=True,
        ):
            put(asks, words, look)
        self._kind.say([kind_words(one) for one in _KINDS])
        self._asker.say([asker_words(one) for one in _ASKERS])
        self._seen.say([seen_words(one) for one in _SEEN])
        put(self._asks_name, self.tr("Name of who asks"), look)
        put(self._asks_remarks, self.tr("What exactly, and where the answer goes (no CNIC)"), look)
        self._name.setAccessibleName(self.tr("Name of who asks"))
        self._remarks.setAccessibleName(self.tr("Remarks"))
        self._back.say(self.tr("Back"), "Esc")
        self._save.say(self.tr("Record the request"), "Ctrl+Enter")
        self.say_foot()
        self._problem.redraw()
        self._say_fate()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("1 … 4", self.tr("choose by place")),
            ("Enter", self.tr("go on; after the remarks: record")),
            ("Ctrl+Enter", self.tr("record the request")),
            ("Esc", self.tr("back; nothing is recorded, and what is typed waits here")),
        )

    def _say_fate(self) -> None:
        kind = _KINDS[int(self._kind.code) - 1] if self._kind.code else None
        self._problem.hide()
        self._fate.setVisible(kind is not None)
        if kind is RequestKind.ERASURE and not self._held.left:
            words = self.tr(
                "It waits for a decision on this laptop, and the interview is not sent until then. A finished "
                "interview is erased by a supervisor."
            )
        elif kind is RequestKind.ERASURE:
            words = self.tr(
                "The interview has left this laptop: nothing is erased here. Headquarters decides."
            )
        else:
            words = self.tr("It goes to headquarters with the next sync. Nothing changes here.")
        self._fate.say(words, "info")
        QTimer.singleShot(0, self, self.reveal_focus)

    def _turn_to(self, place: QWidget) -> None:
        """To what is asked next, which may stand below what is seen."""
        place.setFocus()
        QTimer.singleShot(0, self, self.reveal_focus)

    def _record(self) -> None:
        for chooser, words in (
            (self._kind, self.tr("Choose what is asked.")),
            (self._asker, self.tr("Choose who asks.")),
            (self._seen, self.tr("Choose how it was seen who asks.")),
        ):
            if not chooser.code:
                self.complain(words, chooser)
                return
        try:
            request = self._desk.record(
                Asked(
                    self._held.assignment_id,
                    _KINDS[int(self._kind.code) - 1],
                    _ASKERS[int(self._asker.code) - 1],
                    plain(self._name.text()),
                    _SEEN[int(self._seen.code) - 1],
                    plain(self._remarks.text()),
                )
            )
        except EnumeratorError as error:
            self.tell(error, self._name)
        else:
            self.kept()
            self.recorded.emit(request)

    def escape(self) -> None:
        """Leave; nothing is recorded, and what is typed waits."""
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._name.hasFocus():
            self._turn_to(self._seen)
        elif event.key() in _ENTER and self._remarks.hasFocus():
            self._record()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = self.begin()
        column.addWidget(self._asks[0])
        column.addWidget(self._kind)
        column.addWidget(self._fate)
        column.addWidget(self._asks[1])
        column.addWidget(self._asker)
        column.addLayout(side_by_side([(self._asks_name, self._name, 1)]))
        column.addWidget(self._asks[2])
        column.addWidget(self._seen)
        column.addLayout(side_by_side([(self._asks_remarks, self._remarks, 1)]))
        column.addWidget(self._problem)
        column.addStretch(1)
        self.foot.add(self._back)
        self.foot.add(self._save)
        self.setFocusProxy(self._kind)
