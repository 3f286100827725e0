"""Households without interview, for the supervisor: refusals to follow up, closings to confirm or to send back."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from enumerator.errors import EnumeratorError
from enumerator.fieldwork.closings import NonInterview
from enumerator.fieldwork.dispositions import RefusalReason
from enumerator.fieldwork.refusals import Refusal
from enumerator.fieldwork.visit_book import Visit
from enumerator.ui.bidi import isolate, ltr, plain
from enumerator.ui.doors_answer import DoorsAnswer
from enumerator.ui.doors_model import DoorsModel, Times, Waiting
from enumerator.ui.drafts import Drafts
from enumerator.ui.household_cell import HouseholdCell
from enumerator.ui.parts import KeyButton, Keys, Page, label, put
from enumerator.ui.row_table import RowTable
from enumerator.ui.theme import Appearance
from enumerator.ui.visit_words import history_words, reason_words


class Someone(Protocol):
    """Who could go to a household next."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


class RefusalsDesk(Protocol):
    """What the page needs of fieldwork.refusals."""

    def waiting(self) -> Sequence[Refusal]: ...

    def others(self, assignment_id: str) -> Sequence[Someone]: ...

    def reopen(self, assignment_id: str, person: str, reason: str) -> None: ...

    def refused_again(self, assignment_id: str, reason: str) -> None: ...


class ClosingsDesk(Protocol):
    """What the page needs of fieldwork.closings."""

    def waiting(self) -> Sequence[NonInterview]: ...

    def visits(self, assignment_id: str) -> Sequence[Visit]: ...

    def close(self, assignment_id: str, *, seen: bool = False) -> None: ...

    def send_again(self, assignment_id: str, reason: str) -> None: ...


class DoorsView(Page):
    """A list, the visits to the current household, and two things that can be decided about it."""

    failed = Signal(object)  # a decision that could not be made; nothing of it happened
    decided = Signal(str)  # assignment

    def __init__(
        self,
        refusals: RefusalsDesk,
        closings: ClosingsDesk,
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
        drafts: Drafts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``drafts``: where half-written words are kept over a lock; the person's own."""
        super().__init__(appearance, parent)
        self._refusals, self._closings = refusals, closings
        self._drafts = drafts or Drafts()
        self._times = Times(clock, zone)
        self._answer: DoorsAnswer | None = None
        self._asked = ""  # the household that the question is about
        self._heading, self._history = label("heading"), label("muted", wraps=True)
        self._empty = label("muted", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._model = DoorsModel(appearance, self._times)
        self._table = RowTable()
        self._table.setModel(self._model)
        cell = HouseholdCell(appearance, self._table)
        self._table.setItemDelegateForColumn(DoorsModel.HOUSEHOLD, cell)
        self._table.selectionModel().currentChanged.connect(lambda *_: self._turn_to_current())
        self._again, self._close = KeyButton(), KeyButton("primary")
        self._again.clicked.connect(self.want_again)
        self._close.clicked.connect(self.want_close)
        self._lay_out()
        keys = Keys(self)
        keys.on("Ctrl+1", self.want_close)
        keys.on("Ctrl+2", self.want_again)
        self.refresh()
        self.redraw()

    # --- what the program tells and asks ---

    def refresh(self) -> None:
        """Read again who waits; the line that was current stays current."""
        current = self.current
        self._model.show_records((*self._refusals.waiting(), *self._closings.waiting()))
        self._table.fit_rows()
        if self._model.rowCount():
            row = self._model.row_of(current.assignment_id) if current else 0
            self._table.go_to(max(row, 0))
        proxy = self._table if self._model.rowCount() else None
        self.setFocusProxy(proxy)  # type: ignore[arg-type]  # Qt takes none, its stubs do not say so
        self.say_words()

    @property
    def current(self) -> Waiting | None:
        return self._model.item(self._table.currentIndex().row())

    @property
    def shown(self) -> tuple[Waiting, ...]:
        found = (self._model.item(row) for row in range(self._model.rowCount()))
        return tuple(item for item in found if item is not None)

    @property
    def answer(self) -> DoorsAnswer | None:
        """What is asked before a decision, while it is asked."""
        return self._answer

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        put(self._heading, self.tr("Households without interview"), look)
        put(self._empty, self.tr("No household waits for you here."), look)
        self._table.verticalHeader().setDefaultSectionSize(look.look.row)
        self._table.setAccessibleName(self.tr("Households without interview"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 4)
        if not self.foot.notice:
            self.foot.say(self.tr("All answers are encrypted on this laptop"))
        self.foot.hint([("F1", self.tr("Keys")), ("↑ ↓", self.tr("household"))])
        self._show_current()

    def redraw(self) -> None:
        self.foot.say("")
        super().redraw()
        self._table.fit_rows()
        self._table.viewport().update()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+1", self.tr("refused for good; close the household")),
            ("Ctrl+2", self.tr("another person goes there; send there again")),
            ("↑ ↓", self.tr("next · previous household")),
            ("Esc", self.tr("nothing is decided")),
        )

    def _turn_to_current(self) -> None:
        """What is asked is asked about one household; beside another it goes."""
        item = self.current
        if item is not None and item.assignment_id != self._asked:
            self.escape()
        self._show_current()

    def _show_current(self) -> None:
        item = self.current
        some = item is not None
        self._table.setVisible(some)
        self._empty.setVisible(not some)
        self._close.setEnabled(some)
        self._again.setEnabled(some)
        refused = isinstance(item, Refusal)
        self._close.say(
            self.tr("Refused again: for good") if refused else self.tr("Close it"), "Ctrl+1"
        )
        self._again.say(
            self.tr("Another person goes") if refused else self.tr("Send there again"), "Ctrl+2"
        )
        self._history.setVisible(some)
        if item is not None:
            visits = self._closings.visits(item.assignment_id)
            words = history_words(visits, self._times.clock(), self._times.zone)
            put(self._history, words, self.appearance)

    # --- deciding ---

    def want_close(self) -> None:
        """Ask what has to be asked before the household is closed, or close it."""
        item = self.current
        if isinstance(item, Refusal):
            self._ask(
                DoorsAnswer(
                    self.tr("You were in touch, and they refused again. Why?"),
                    self.tr("Refused for good"),
                    self.appearance,
                    offered=[(one.value, reason_words(one)) for one in RefusalReason],
                ),
                lambda code, _words: self._refusals.refused_again(item.assignment_id, code),
                self.tr("Household {household} is closed: refused for good."),
            )
        elif item is not None and item.sighting:
            self._ask(
                DoorsAnswer(
                    self.tr(
                        "This household was drawn. Have you been there, and is it as reported?"
                    ),
                    self.tr("Close it"),
                    self.appearance,
                    offered=[("1", self.tr("Yes, I have seen it"))],
                ),
                lambda _code, _words: self._closings.close(item.assignment_id, seen=True),
                self.tr("Household {household} is closed."),
            )
        elif item is not None:
            self._ask(
                DoorsAnswer(
                    self.tr("Nobody goes there again after this. Is it as reported?"),
                    self.tr("Close it"),
                    self.appearance,
                    offered=[("1", self.tr("Yes, nobody is to be interviewed there"))],
                ),
                lambda _code, _words: self._closings.close(item.assignment_id),
                self.tr("Household {household} is closed."),
            )

    def want_again(self) -> None:
        """Ask who goes there next, or what is not as reported."""
        item = self.current
        if isinstance(item, Refusal):
            people = self._refusals.others(item.assignment_id)
            ids = {str(at): one.id for at, one in enumerate(people, 1)}
            self._ask(
                DoorsAnswer(
                    self.tr("Who goes there next? What should they know?"),
                    self.tr("Send there"),
                    self.appearance,
                    offered=[(str(at), isolate(one.name)) for at, one in enumerate(people, 1)],
                    words=True,
                    draft=self._drafts.at("doors", item.assignment_id, "again"),
                ),
                lambda code, words: self._refusals.reopen(item.assignment_id, ids[code], words),
                self.tr("Household {household} is visited once more."),
            )
        elif item is not None:
            self._ask(
                DoorsAnswer(
                    self.tr("What is not as reported?"),
                    self.tr("Send there again"),
                    self.appearance,
                    words=True,
                    draft=self._drafts.at("doors", item.assignment_id, "again"),
                ),
                lambda _code, words: self._closings.send_again(item.assignment_id, words),
                self.tr("Household {household} is visited once more."),
            )

    def _ask(self, answer: DoorsAnswer, act: Callable[[str, str], None], done: str) -> None:
        self.escape()
        item = self.current
        assert item is not None
        self._answer, self._asked = answer, item.assignment_id
        answer.given.connect(
            lambda code, words: self._decide(item, partial(act, code, words), done)
        )
        answer.dismissed.connect(self.escape)
        answer.moved.connect(lambda: QTimer.singleShot(0, self, self.reveal_focus))
        self._place.addWidget(answer)
        answer.set_room(self.width() - 80)
        answer.show()
        answer.setFocus()
        QTimer.singleShot(0, self, self.reveal_focus)

    def _decide(self, item: Waiting, act: Callable[[], None], done: str) -> None:
        try:
            act()
        except EnumeratorError as error:
            self.failed.emit(error)
            return
        self._drafts.forget("doors", item.assignment_id)
        self.escape()
        self.foot.say(plain(done).format(household=ltr(item.household)), "circle-check", "ok")
        self.refresh()
        self.decided.emit(item.assignment_id)

    def escape(self) -> None:
        """Put away what was asked; nothing is decided, and what is written waits."""
        if self._answer is not None:
            answer, self._answer, self._asked = self._answer, None, ""
            self._place.removeWidget(answer)
            self.setFocus()
            answer.hide()
            answer.deleteLater()

    # --- places ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._answer is not None:
            self._answer.set_room(self.width() - 80)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(24, 10, 24, 10)
        self.body.setSpacing(8)
        self._place = QVBoxLayout()
        self.body.addWidget(self._heading)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._history)
        self.body.addLayout(self._place)
        self.foot.add(self._again)
        self.foot.add(self._close)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._table.refits = True  # until when is never cut off
        header = self._table.horizontalHeader()
        header.setResizeContentsPrecision(50)
        for column in range(5):
            fits = column in (DoorsModel.HOUSEHOLD, DoorsModel.WHO)
            mode = (
                QHeaderView.ResizeMode.ResizeToContents if fits else QHeaderView.ResizeMode.Stretch
            )
            header.setSectionResizeMode(column, mode)
