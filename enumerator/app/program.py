"""The program in its window: who is let in where, and what each page is handed.

What is needed only after the sign-in is imported there, and read ahead while somebody types a passphrase.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from enumerator.app.idle import WARNED_MS, IdleLock
from enumerator.app.own_rooms import OwnRooms
from enumerator.app.preferences import Preferences
from enumerator.app.watch import LaptopWatch
from enumerator.config import POLICY_ZONE, Folders, Settings, SettingsFile
from enumerator.errors import (
    CertificateAwaited,
    EnumeratorError,
    LockComing,
    StoreError,
)
from enumerator.logs import Log
from enumerator.ui.background import Background
from enumerator.ui.drafts import Drafts
from enumerator.ui.fields.urdu_hand import hand
from enumerator.ui.languages import Languages, offered
from enumerator.ui.laptop_line import LaptopLine
from enumerator.ui.practice_button import PracticeButton
from enumerator.ui.shell import Shell
from enumerator.ui.sign_in import SignInView
from enumerator.ui.theme import Appearance

if TYPE_CHECKING:
    from enumerator.app.field_room import FieldRoom
    from enumerator.app.guard import Guard
    from enumerator.app.head_keeper import HeadKeeper
    from enumerator.app.host import Accounts
    from enumerator.app.interview_room import InterviewRoom
    from enumerator.app.mirror_room import MirrorRoom
    from enumerator.app.sitting import Sitting
    from enumerator.auth.accounts import Opened
    from enumerator.auth.enrolling import Enrolling
    from enumerator.fieldwork.conditions import Battery
    from enumerator.fieldwork.interview import Interview

_READ_AHEAD_MS = 300  # the window stands by then
_log = Log("program")


class Program(QObject):
    """Everything that lives as long as the window."""

    erase_wanted = Signal()  # at the gate of practice: delete everything that was practised
    copied = Signal(object)  # how the copies on cards and sticks stand: tuple[MediumState, ...]
    pausing = Signal()  # the store is about to close: who works on it beside the window stops

    def __init__(
        self,
        application: QApplication,
        folders: Folders,
        accounts: "Accounts",
        settings: Settings,
        *,
        clock: Callable[[], datetime],
        hint: str = "",
        sends: bool = True,
        enrol: "Callable[[], Enrolling] | None" = None,
    ) -> None:
        """``hint`` is shown at the gate: the passphrases of a practice laptop, and nothing else, ever.

        Where it does not ``send``, as in practice, nothing that could is built: no outbox, no transport, no room.
        ``enrol`` is called on a laptop that nobody was added to; without it, the gate says so.
        """
        super().__init__()
        self._enrol = enrol
        self._sends = sends
        self.folders = folders
        self._accounts = accounts
        self.file = SettingsFile(folders.settings, settings)
        self.clock = clock
        self._work, self.sending = Background("work"), Background("sync")
        self._checking = Background("check")
        self.appearance = Appearance(application)
        self.languages = Languages(
            application, self.appearance, offers=offered(settings.draft_languages)
        )
        self.preferences = Preferences(self.file, self.appearance, self.languages)
        self._hint = hint
        practice = accounts.practises
        self.shell = Shell(
            self.appearance,
            self.languages,
            clock=clock,
            zone=POLICY_ZONE,
            practice=practice,
        )
        if practice:
            from enumerator.app.trying.dropping import FormDrops

            FormDrops(self.shell)
        self.shell.lock_wanted.connect(self.lock)
        self.shell.closing.connect(self.close)
        self._own = OwnRooms(
            self,
            accounts,
            self._work,
            self._checking,
            practise=self._practise if sends and not practice else None,
        )
        self._sitting: Sitting | None = None
        self._field: FieldRoom | None = None
        self._heads: HeadKeeper | None = None
        self._copying = Background("copies")
        self._copies: MirrorRoom | None = None
        self._interviews: InterviewRoom | None = None
        self.drafts = Drafts()
        self._interrupted = ("", "")  # person and assignment of the interview that a lock broke off
        self._idle = IdleLock(
            application, settings.idle_lock_minutes * 60_000, partial(self.lock, idle=True)
        )
        self._idle.coming.connect(lambda: self.shell.show_problem(LockComing(WARNED_MS // 1000)))
        self._idle.over.connect(lambda: self.shell.banner.withdraw(LockComing.code))
        self._guard: Guard | None = None  # from the first sign-in on
        self._undecided: list[Exception] = []  # why decisions came to nothing while she locks
        self.preferences.idle_changed.connect(
            lambda minutes: self._idle.lock_after(minutes * 60_000)
        )
        self.watch = LaptopWatch()
        self.watch.warned.connect(self.shell.show_problem)
        self.watch.over.connect(self.shell.banner.withdraw)
        self._show_gate()
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._read_ahead)
        self._ahead.start(_READ_AHEAD_MS)

    @property
    def interview(self) -> "Interview | None":
        """The one opened last in this sitting."""
        return self._interviews.interview if self._interviews is not None else None

    @property
    def sitting(self) -> "Sitting | None":
        """Who is signed in, with what she can do; None while locked."""
        return self._sitting

    def lock(self, *, idle: bool = False) -> None:
        """Close the store and show the gate. Nothing is lost: every answer is in the store already.

        ``idle``: because nobody touched a key; that time is none of the interview's.
        """
        from enumerator.ui.interview.window import InterviewWindow
        from enumerator.ui.passphrase_view import PassphraseView

        if self._sitting is None:
            if isinstance(self.shell.page, PassphraseView):  # before anything was open
                self._back_to_gate()
            return
        sitting = self._sitting
        self.shell.close_down_to(InterviewWindow)  # from its slip, its notice, the settings over it
        page = self.shell.page
        self._interrupted = ("", "")
        if isinstance(page, InterviewWindow):
            assert self._interviews is not None
            self._interrupted = (sitting.person.id, self._interviews.assignment)
            self._interviews.break_off(page, self._idle.wait if idle else 0)
        self._undecided.clear()
        self.pausing.emit()  # an approval that could be taken back is signed now, and counts
        unsent: int | None = None
        with suppress(StoreError):  # a disk that fails does not keep the laptop open
            unsent = sitting.unsent()
        self._show_gate(unsent, sitting.person.id)
        for error in self._undecided:
            self.shell.show_problem(error)
        self._leave()

    def close(self) -> None:
        self._ahead.stop()
        self.pausing.emit()
        self._leave()
        self._idle.stop()
        self._work.close()
        self.sending.close()
        self._checking.close()
        self._copying.close()

    # --- the gate ---

    def _show_gate(self, unsent: int | None = None, person: str = "") -> None:
        if self._enrol is not None and not self.folders.slots.exists():
            self._show_first_run(self._enrol())
            return
        gate = SignInView(
            self._accounts,
            self._work,
            self.appearance,
            unsent=unsent,
            hint=self._hint,
            laptop=LaptopLine(
                self.appearance, clock=self.clock, zone=POLICY_ZONE, battery=_battery
            ),
        )
        gate.opened.connect(self._let_in)
        gate.store_shut.connect(self._show_trouble)
        self.gate = gate
        if not self._sends:
            PracticeButton(gate, practising=True).clicked.connect(self.erase_wanted)
        elif not self._accounts.practises:
            PracticeButton(gate, practising=False).clicked.connect(self._practise)
        self.shell.show_gate(gate)
        if person:
            gate.choose(person)

    def _show_first_run(self, enrolling: "Enrolling") -> None:
        """Nobody was added yet: the first run stands where the gate will be."""
        from enumerator.app.first_run import first_run_page

        view = first_run_page(
            enrolling,
            self._work,
            self.appearance,
            self.languages,
            folders=self.folders,
            clock=self.clock,
        )
        view.practice_wanted.connect(self._practise)
        view.opened.connect(self._enrolled)
        self.shell.show_gate(view)

    def _enrolled(self, opened: "Opened", person: str) -> None:
        """The laptop is set up; whatever refuses now refuses at its gate."""
        from enumerator.app.first_run import open_first_checks, take_registry

        self._show_gate(person=person)
        try:
            take_registry(self.file, self.folders)
        except EnumeratorError as error:
            self.shell.show_problem(error)
        self._let_in(opened)
        if self._sitting is not None:
            open_first_checks(
                self._sitting,
                self.file.now,
                self.shell,
                self.appearance,
                folders=self.folders,
                clock=self.clock,
                checking=self._checking,
                preferences=self.preferences,
            )

    def _practise(self) -> None:
        from enumerator.app.practising import open_beside

        open_beside(self.folders)

    def _show_trouble(self, error: Exception) -> None:
        """The store cannot be opened: that has a page of its own, from which one comes back to the gate."""
        from enumerator.ui.trouble_view import TroubleView

        view = TroubleView(error, self.appearance, clock=self.clock)
        view.again_wanted.connect(self._show_gate)
        self.shell.show_gate(view)

    def _read_ahead(self) -> None:
        def failed(error: Exception) -> None:
            _log.fault("read_ahead_failed", error)  # the sign-in will meet it again, and tell

        rooms = "enumerator.app.sync_desk" if self._sends else "enumerator.app.sitting"
        for module in ("enumerator.auth.accounts", rooms):  # a passphrase waits for the first alone
            self._work.run(partial(import_module, module), done=lambda _: None, failed=failed)

    def _let_in(self, opened: "Opened") -> None:
        """Whose passphrase somebody else thought of chooses her own first: the store is not open until then."""
        if opened.slot.must_change:
            view = self._own.people().ask_own(opened, self._come_in)
            view.left.connect(partial(self._back_to_gate, opened.slot.person))
            self._idle.start()
        else:
            self._come_in(opened)

    def _back_to_gate(self, person: str = "") -> None:
        self._idle.stop()
        self._show_gate(person=person)

    def _refuse(self, error: Exception, person: str) -> None:
        if self.shell.page is not self.gate:
            self._back_to_gate(person)
        self.gate.refuse(error)

    def _come_in(self, opened: "Opened") -> None:
        from enumerator.app.guard import Guard
        from enumerator.app.head_keeper import HeadKeeper
        from enumerator.app.mirror_room import open_copies
        from enumerator.app.rooms import instruments_of, open_rooms
        from enumerator.app.sitting import Sitting
        from forms.errors import FormError
        from sync.errors import SyncError

        try:
            unlocked = self._accounts.enter(opened)
        except EnumeratorError as error:
            self._refuse(error, opened.slot.person)
            return
        try:
            sitting = Sitting(
                unlocked,
                self.folders,
                self.file.now,
                lambda: self.languages.current.code,
                sends=self._sends,
            )
            sitting.author.recipients  # noqa: B018  keys, certificates and trust list are sound, or nobody gets in
            sitting.retention_over(unlocked.store).apply()
        except (EnumeratorError, FormError, SyncError) as error:
            unlocked.lock()
            self._refuse(error, opened.slot.person)
            return
        self._sitting = sitting
        self.drafts.come_in(sitting.person.id)
        hand().set_on(sitting.writes_urdu)
        self.preferences.come_in(unlocked.store, sitting.person.id)
        self._idle.start()
        if self._guard is None:
            self._guard = Guard(self.shell, self.lock)
        self._guard.start(captures=self.file.now.screen_capture)
        self._field, self._interviews = open_rooms(self, sitting)
        if sitting.author.certified is None:
            self.shell.show_problem(CertificateAwaited(sitting.person.id))
        self.watch.start(instruments_of(unlocked, self.folders, self.clock))
        self._heads = HeadKeeper(self._work, unlocked.remember_head)
        self._copies = open_copies(sitting, self.file.now.mirrors, self._copying, self.shell)
        if self._copies is not None:
            self._copies.stood.connect(self.copied)
            self.pausing.connect(self._copies.stop)
        if not sitting.supervises and self._interviews.notices.news_due():
            self._interviews.notices.show_news()
        person, assignment = self._interrupted
        if person == sitting.person.id:
            self._interviews.open(assignment)

    def _leave(self) -> None:
        if self._sitting is not None:
            self._idle.stop()
            if self._field is not None:
                self._field.stop()
                self._field = None
            self._interviews = None
            self.preferences.go_out()
            self.watch.stop()
            if self._heads is not None:
                self._heads.stop()
            self._copies = None
            sitting, self._sitting = self._sitting, None
            with suppress(StoreError):  # only which letters she writes; the answers are kept
                sitting.keep_letters(urdu=hand().on)
            with suppress(StoreError):  # only the note that she locked; store and keys are shut
                sitting.unlocked.lock()
        if self._guard is not None:
            self._guard.stop()

    # --- the rooms ---

    def keep_copies(self) -> None:
        """An interview was finished: the key ring learns of it, and cards get it."""
        if self._heads is not None:
            self._heads.keep()
        if self._copies is not None:
            self._copies.run()

    def tell_undecided(self, error: Exception) -> None:
        """A decision that could not be made is told where it is seen: at the gate too, when she locks."""
        self._undecided.append(error)
        self.shell.show_problem(error)


def _battery() -> "Battery | None":
    from enumerator.fieldwork.conditions import read_battery

    return read_battery()
