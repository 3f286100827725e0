"""Sync: what waits on this laptop, what is under way, and what the registry has signed for."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QProgressBar, QVBoxLayout, QWidget

from enumerator.fieldwork.outbox import OutboxState
from enumerator.ui.background import Background
from enumerator.ui.batch_model import BatchModel
from enumerator.ui.bidi import ltr, plain
from enumerator.ui.copies_words import MediumState, copies_words
from enumerator.ui.moments import when_words
from enumerator.ui.outbox_words import fault_words, report_words, waiting_words
from enumerator.ui.parts import IconLabel, KeyButton, Note, Page, label, put
from enumerator.ui.row_table import RowTable
from enumerator.ui.theme import Appearance, role
from enumerator.ui.top_bar import Contact
from sync.errors import RegistryUnreachable
from sync.ports import SyncProgress, SyncReport


class SyncDesk(Protocol):
    """What the page needs of the outbox."""

    def state(self) -> OutboxState:
        """Called on the interface thread."""
        ...

    def send(
        self, progress: Callable[[SyncProgress], None], cancelled: Callable[[], bool]
    ) -> SyncReport:
        """Seal what waits into batches and send them. Called on a worker, with a connection of its own.

        Raises SyncError for what is worse than no line; receipts kept before stay kept.
        """
        ...


class SyncView(Page):
    """Never in the way: it sends beside the work, and says in words how far it is."""

    contact_changed = Signal(object)  # Contact, for the bar
    sent = Signal(object)  # SyncReport: the worklist and the queue may look different now

    def __init__(
        self,
        desk: SyncDesk,
        background: Background,
        appearance: Appearance,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._desk, self._background = desk, background
        self._clock, self._zone = clock, zone
        self._state = desk.state()
        self._sending = False
        self._cancelled = False
        self._reachable: bool | None = None
        self._progress: SyncProgress | None = None
        self._report: SyncReport | None = None
        self._error: BaseException | None = None
        self._heading, self._contact = label("heading"), label("muted")
        self._card = QFrame()
        role(self._card, "panel")
        self._icon = IconLabel("cloud-upload", "primary", 28)
        self._waits, self._kinds = label("subheading"), label("muted", wraps=True)
        self._not_approved = label("muted", wraps=True)
        self._media: Sequence[MediumState] = ()
        self._copies = label("muted", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._far = label("muted")
        self._result = Note("ok", appearance)
        self._batches = label("subheading")
        self._model = BatchModel(appearance, clock, zone)
        self._table = RowTable()
        self._table.setModel(self._model)
        self._table.refits = True
        self._table.setWordWrap(True)
        self._empty = label("muted", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = KeyButton("primary")  # one for both acts: the focus stays where it is
        self._button.clicked.connect(self._act)
        self._lay_out()
        self.redraw()

    # --- what the program tells and asks ---

    @property
    def sending(self) -> bool:
        return self._sending

    @property
    def contact(self) -> Contact:
        return Contact(self._state.last_contact, self._reachable, self._sending)

    @property
    def result(self) -> str:
        """How the last run ended, in words; empty before there was one."""
        return "" if self._result.isHidden() else self._result.words

    @property
    def tone(self) -> str:
        """How good the last run's end was: ok, info, warning or error."""
        return self._result.tone

    @property
    def words(self) -> tuple[str, ...]:
        """What is said to wait."""
        lines = (self._waits, self._kinds, self._not_approved, self._copies)
        return tuple(plain(line.text()) for line in lines if not line.isHidden())

    @property
    def progress(self) -> str:
        """How far a run is, in words; empty while none runs."""
        return "" if self._far.isHidden() else plain(self._far.text())

    @property
    def empty_words(self) -> str:
        """What is said in place of the batches; empty while there are some."""
        return "" if self._empty.isHidden() else plain(self._empty.text())

    def refresh(self) -> None:
        """Read the outbox again."""
        self._state = self._desk.state()
        self.say_words()

    def present_copies(self, media: Sequence[MediumState]) -> None:
        """Say how the copies on cards and sticks stand."""
        self._media = media
        self._say_copies()

    def send(self) -> None:
        """Make a batch of what waits and send everything; a second call while sending does nothing."""
        if self._sending:
            return
        self._sending, self._cancelled = True, False
        self._progress = self._report = self._error = None
        hear = self._background.relay(self._hear)
        self._background.run(
            lambda: self._desk.send(hear, lambda: self._cancelled),
            done=self._done,
            failed=self._failed,
        )
        self._tell()

    def pause(self) -> None:
        """Stop after the part that is under way; the next run goes on where this one stopped."""
        if self._sending:
            self._cancelled = True
            self.say_words()

    def _act(self) -> None:
        if self._sending:
            self.pause()
        else:
            self.send()

    def escape(self) -> None:
        self.pause()

    # --- what comes back ---

    def _hear(self, progress: SyncProgress) -> None:
        self._progress = progress
        self._say_progress()

    def _done(self, report: SyncReport) -> None:
        self._report = report
        if report.receipts or report.refused or report.kept:
            self._reachable = True
        elif isinstance(report.stopped, RegistryUnreachable):
            self._reachable = False
        self._finish()
        self.sent.emit(report)

    def _failed(self, error: Exception) -> None:
        self._error = error
        self._reachable = False
        self._finish()

    def _finish(self) -> None:
        self._sending = False
        self._state = self._desk.state()
        self._tell()

    def _tell(self) -> None:
        self.say_words()
        self.contact_changed.emit(self.contact)

    # --- words ---

    def redraw(self) -> None:
        self._icon.draw(self.appearance)
        self._table.verticalHeader().setDefaultSectionSize(self.appearance.look.row)
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 4)
        self._result.redraw()
        super().redraw()

    def say_words(self) -> None:
        state = self._state
        put(self._heading, self.tr("Sync"), self.appearance)
        self._say_contact()
        title, kinds = waiting_words(state, self._clock(), self._zone)
        put(self._waits, title, self.appearance)
        put(self._kinds, kinds, self.appearance)
        self._kinds.setVisible(bool(kinds))
        self._not_approved.setVisible(bool(state.not_approved))
        if state.not_approved == 1:
            words = self.tr("1 finished interview waits for the supervisor, and is not sent yet.")
        else:
            words = self.tr(
                "{count} finished interviews wait for the supervisor, and are not sent yet."
            ).format(count=ltr(state.not_approved))
        put(self._not_approved, words, self.appearance)
        self._say_copies()
        put(self._batches, self.tr("Batches and receipts"), self.appearance)
        self._model.present(state.batches)
        self._table.fit_rows()
        self._table.setVisible(bool(state.batches))
        self._table.setAccessibleName(self.tr("Batches and receipts"))
        self._empty.setVisible(not state.batches)
        put(
            self._empty,
            self.tr("No batches yet.\nApproved interviews are sealed into one when you send."),
            self.appearance,
        )
        if not self._sending:
            self._button.say(self.tr("Make batch and send"), "F9")
        elif self._cancelled:
            self._button.say(self.tr("Pausing…"))
        else:
            self._button.say(self.tr("Pause"), "Esc")
        self.foot.say(self.tr("Everything that leaves this laptop is sealed"))
        self.foot.hint([("F1", self.tr("Keys"))])
        self._say_progress()
        self._say_result()

    def key_table(self) -> tuple[tuple[str, str], ...]:
        return (
            ("F9", self.tr("make a batch of what waits and send it")),
            ("Esc", self.tr("pause; the next sync goes on from there")),
            ("↑ ↓", self.tr("next · previous batch")),
        )

    def _say_contact(self) -> None:
        last = self._state.last_contact
        if last is None:
            words = self.tr("The registry has not signed for anything from this laptop yet.")
        else:
            words = self.tr("Last receipt of the registry: {when}").format(
                when=when_words(last, self._clock(), self._zone)
            )
        put(self._contact, words, self.appearance)

    def _say_copies(self) -> None:
        words = copies_words(self._media, self._clock(), self._zone)
        put(self._copies, words, self.appearance)
        self._copies.setVisible(bool(words))

    def _say_progress(self) -> None:
        self._bar.setVisible(self._sending)
        self._far.setVisible(self._sending)
        progress = self._progress
        if progress is None or not progress.bytes:
            self._bar.setRange(0, 0 if self._sending else 1)
            put(self._far, self.tr("Sealing the batch…"), self.appearance)
            return
        self._bar.setRange(0, 1000)
        self._bar.setValue(progress.bytes_sent * 1000 // progress.bytes)
        words = self.tr("Batch {number} of {count} · {percent} %").format(
            number=ltr(min(progress.batches_done + 1, progress.batches)),
            count=ltr(progress.batches),
            percent=ltr(progress.bytes_sent * 100 // progress.bytes),
        )
        if left := self._time_left(progress.seconds_left):
            words = f"{words} · {left}"
        put(self._far, words, self.appearance)
        self._bar.setAccessibleName(self._far.accessibleName())

    def _time_left(self, seconds: float | None) -> str:
        if seconds is None:
            return ""
        if seconds < 60:
            return self.tr("less than a minute left")
        return self.tr("about {minutes} min left").format(minutes=ltr(round(seconds / 60)))

    def _say_result(self) -> None:
        shown = not self._sending and (self._report is not None or self._error is not None)
        self._result.setVisible(shown)
        if not shown:
            return
        if self._error is not None:
            self._result.say(fault_words(self._error), "error")
            return
        assert self._report is not None
        tone, words = report_words(self._report, self._state)
        self._result.say(words, tone)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(24, 12, 24, 12)
        self.body.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self._contact)
        inside = QVBoxLayout()
        inside.setSpacing(2)
        told = (self._waits, self._kinds, self._not_approved, self._copies)
        for line in (*told, self._far, self._bar):
            inside.addWidget(line)
        row = QHBoxLayout(self._card)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(inside, 1)
        self.body.addLayout(top)
        for widget in (self._card, self._result, self._batches):
            self.body.addWidget(widget)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._empty, 1)
        self.foot.add(self._button)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setFocusProxy(self._button)
