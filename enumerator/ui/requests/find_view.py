"""Requests about data: the household of who asks is found, and erasures that wait for a decision are listed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView

from enumerator.fieldwork.requests import Request
from enumerator.fieldwork.requests_held import Candidate
from enumerator.ui.bidi import isolate, latin_digits, ltr, plain
from enumerator.ui.fields.entry import Entry
from enumerator.ui.moments import date_words, when_words
from enumerator.ui.parts import KeyButton, Keys, Page, label, put
from enumerator.ui.record_model import RecordModel
from enumerator.ui.requests.words import interview_words, kind_words, state_words
from enumerator.ui.row_table import RowTable
from enumerator.ui.theme import Appearance

translate = QCoreApplication.translate
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindingDesk(Protocol):
    """Where households are found (fieldwork.requests_held.Holdings)."""

    def find(self, typed: str) -> Sequence[Candidate]: ...


class WaitingDesk(Protocol):
    """Which erasures wait (fieldwork.requests.Requests)."""

    def waiting(self) -> Sequence[Request]: ...


@dataclass(frozen=True, slots=True)
class Line:
    """A household in the list: found, or with an erasure that waits."""

    assignment_id: str
    household: str
    candidate: Candidate | None = None
    request: Request | None = None


class LineModel(RecordModel[Line]):
    """One line for each."""

    HOUSEHOLD, STANDING, PERSON, SINCE = range(4)
    COLUMNS = 4
    SIGNED = STANDING

    def __init__(self, appearance: Appearance, clock: Callable[[], datetime], zone: tzinfo) -> None:
        super().__init__(appearance)
        self._clock, self._zone = clock, zone

    def headings(self) -> tuple[str, ...]:
        return (
            translate("Requests", "Household"),
            translate("Requests", "How it stands"),
            translate("Requests", "By whom"),
            translate("Requests", "Since"),
        )

    def sign(self, record: Line) -> tuple[str, str]:
        return ("clock", "warn") if record.request is not None else ("info-circle", "info")

    def words(self, record: Line, column: int) -> str:
        if column == self.HOUSEHOLD:
            return ltr(record.household)
        asked, found = record.request, record.candidate
        if asked is not None:
            standing = f"{kind_words(asked.kind)} · {state_words(asked.state)}"
            when = when_words(asked.at, self._clock(), self._zone)
            return (standing, isolate(asked.by_name), when)[column - 1]
        assert found is not None, "a line is a household that was found, or one that waits"
        since = date_words(found.since, self._zone)
        return (interview_words(found.state), isolate(found.by_name), since)[column - 1]


class FindView(Page):
    """Type to find; with nothing typed, what waits for a decision is listed."""

    left = Signal()
    opened = Signal(str)  # assignment

    def __init__(
        self,
        finding: FindingDesk,
        waiting: WaitingDesk,
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
    ) -> None:
        super().__init__(appearance)
        self._finding, self._waiting = finding, waiting
        self._heading, self._sub = label("heading"), label("muted", wraps=True)
        self._search = Entry()
        self._search.setProperty("urdu", "true")
        self._search.setMaximumWidth(460)
        self._search.textChanged.connect(lambda _text: self.refresh())
        self._model = LineModel(appearance, clock, zone)
        self._table = RowTable()
        self._table.setModel(self._model)
        self._table.activated.connect(self._open)
        self._empty = label("muted", wraps=True)
        self._back, self._go = KeyButton(), KeyButton("primary")
        self._back.clicked.connect(self.escape)
        self._go.clicked.connect(lambda _on=False: self._open(self._table.currentIndex()))
        Keys(self).on("Ctrl+F", self._search.setFocus)
        self._lay_out()
        self.setFocusProxy(self._search)
        self.refresh()
        self.redraw()

    # --- what the program and tests ask ---

    @property
    def lines(self) -> tuple[Line, ...]:
        found = (self._model.item(row) for row in range(self._model.rowCount()))
        return tuple(line for line in found if line is not None)

    @property
    def empty_words(self) -> str:
        """What is said in place of the list; empty while there is one."""
        return "" if self._empty.isHidden() else plain(self._empty.text())

    def refresh(self) -> None:
        """Look again; what was typed stays."""
        typed = self._typed
        if typed:
            found = [Line(c.assignment_id, c.household, c) for c in self._finding.find(typed)]
        else:
            waits = self._waiting.waiting()
            found = [Line(r.assignment_id, r.household, request=r) for r in waits]
        self._model.show_records(found)
        if found:
            self._table.go_to(0)
        self._say_empty()

    # --- words ---

    def say_words(self) -> None:
        look = self.appearance
        put(self._heading, self.tr("Requests about data"), look)
        put(
            self._sub,
            self.tr(
                "A family may see, correct or erase what is held of it, or object to its use. Find its household."
            ),
            look,
        )
        asked = self.tr("Name, household number, last 4 of CNIC")
        self._search.setPlaceholderText(asked)
        self._search.setAccessibleName(self.tr("Find the household"))
        self._search.setAccessibleDescription(asked)
        tall = look.look.writing if look.look.rtl else look.look.row
        self._table.verticalHeader().setDefaultSectionSize(tall)
        self._table.setAccessibleName(self.tr("Households"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, LineModel.COLUMNS - 1)
        self._back.say(self.tr("Back"), "Esc")
        self._go.say(self.tr("Show what is held"), "Enter")
        self.foot.say(self.tr("What people said is never shown here, only how much there is"))
        self._table.viewport().update()
        self._save_columns()
        self._say_empty()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("↑ ↓", self.tr("next · previous household")),
            ("Enter", self.tr("show what is held of it")),
            ("Ctrl+F", self.tr("find a household")),
            ("Esc", self.tr("back; first press: forget what was typed")),
        )

    @property
    def _typed(self) -> str:
        return latin_digits(plain(self._search.text())).strip()

    def _say_empty(self) -> None:
        there = bool(self._model.rowCount())
        self._table.setVisible(there)
        self._go.setEnabled(there)
        self._empty.setVisible(not there)
        if not self._typed:
            words = self.tr(
                "No erasure waits for a decision. Type to find the household of who asks."
            )
        elif len(self._typed) == 1:
            words = self.tr("Type one more letter or digit.")
        else:
            words = self.tr(
                "Nobody is found on this laptop. Answer with the address on the slip: headquarters looks further."
            )
        put(self._empty, words, self.appearance)

    # --- acts ---

    def _open(self, index: QModelIndex) -> None:
        line = self._model.item(index.row())
        if line is not None:
            self.opened.emit(line.assignment_id)

    def escape(self) -> None:
        """What was typed is forgotten first; then the page goes."""
        if self._search.text():
            self._search.clear()
            self._search.setFocus()
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus() and self._model.rowCount():
            self._table.setFocus()
        elif event.key() in _ENTER and self._search.hasFocus():
            self._open(self._table.currentIndex())
        else:
            super().keyPressEvent(event)

    def _save_columns(self) -> None:
        header, metrics = self._table.horizontalHeader(), self._table.fontMetrics()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(LineModel.STANDING, QHeaderView.ResizeMode.Stretch)
        for column, sample in (
            (LineModel.HOUSEHOLD, "000000000-0000A-000-00"),
            (LineModel.PERSON, "M" * 14),
            (LineModel.SINCE, "00/00/0000 00:00"),
        ):
            header.resizeSection(column, metrics.horizontalAdvance(sample) + 46)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(24, 10, 24, 10)
        self.body.setSpacing(8)
        for widget in (self._heading, self._sub, self._search, self._empty):
            self.body.addWidget(widget)
        self.body.addWidget(self._table, 1)
        self.body.addStretch(0)
        self.foot.add(self._back)
        self.foot.add(self._go)
