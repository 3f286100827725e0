"""The program in its window: who is let in where, and what each page is handed.

What is needed only after the sign-in is imported there, and read ahead while somebody types a passphrase.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from enumerator.app.idle import WARNED_MS, IdleLock
from enumerator.app.preferences import Preferences
from enumerator.app.watch import LaptopWatch
from enumerator.config import POLICY_ZONE, Folders, Settings, SettingsFile
from enumerator.errors import (
    CertificateAwaited,
    EnumeratorError,
    LockComing,
    StoreError,
    StoreWentBack,
)
from enumerator.logs import Log
from enumerator.ui.background import Background
from enumerator.ui.drafts import Drafts
from enumerator.ui.fields.urdu_hand import hand
from enumerator.ui.languages import Languages, offered
from enumerator.ui.laptop_line import LaptopLine
from enumerator.ui.palette import Offer
from enumerator.ui.practice_button import PracticeButton
from enumerator.ui.shell import Shell
from enumerator.ui.sign_in import Door, SignInView
from enumerator.ui.theme import Appearance
from enumerator.ui.top_bar import Contact, Tab

if TYPE_CHECKING:
    from enumerator.app.copied import Copied
    from enumerator.app.field_room import FieldRoom
    from enumerator.app.head_keeper import HeadKeeper
    from enumerator.app.mirror_room import MirrorRoom
    from enumerator.app.notice_room import NoticeRoom
    from enumerator.app.people_room import PeopleRoom
    from enumerator.app.session_watch import SessionWatch
    from enumerator.app.settings_room import SettingsRoom
    from enumerator.app.sitting import Sitting
    from enumerator.auth.accounts import Accounts as WholeAccounts
    from enumerator.auth.accounts import Opened
    from enumerator.auth.enrolling import Enrolling
    from enumerator.auth.session import Unlocked
    from enumerator.fieldwork.conditions import Battery, Instruments
    from enumerator.fieldwork.interview import Interview

_READ_AHEAD_MS = 300  # the window stands by then
_log = Log("program")


class Accounts(Door, Protocol):
    """What the program needs of the people of this laptop (auth.accounts, or auth.entrance until they are there)."""

    @property
    def practises(self) -> bool: ...

    @property
    def whole(self) -> "WholeAccounts": ...

    def enter(self, opened: "Opened") -> "Unlocked":
        """Open the store, on the thread that works with it. Raises EnumeratorError."""
        ...


class Program(QObject):
    """Everything that lives as long as the window."""

    erase_wanted = Signal()  # at the gate of practice: delete everything that was practised
    copied = Signal(object)  # how the copies on cards and sticks stand: tuple[MediumState, ...]
    pausing = Signal()  # the store is about to close: who works on it beside the window stops

    def __init__(
        self,
        application: QApplication,
        folders: Folders,
        accounts: Accounts,
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
        self._folders = folders
        self._accounts = accounts
        self._file = SettingsFile(folders.settings, settings)
        self._clock = clock
        self._work, self._sending = Background("work"), Background("sync")
        self._checking = Background("check")
        self.appearance = Appearance(application)
        self.languages = Languages(
            application, self.appearance, offers=offered(settings.draft_languages)
        )
        self.preferences = Preferences(self._file, self.appearance, self.languages)
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
        self.shell.settings_wanted.connect(self._open_settings)
        self.shell.key_card_wanted.connect(self._open_key_card)
        self.shell.more_offers = self._more_offers
        self._sitting: Sitting | None = None
        self._field: FieldRoom | None = None
        self._heads: HeadKeeper | None = None
        self._copying = Background("copies")
        self._copies: MirrorRoom | None = None
        self.interview: Interview | None = None  # the one opened last
        self._assignment = ""
        self.drafts = Drafts()
        self._interrupted = ("", "")  # person and assignment of the interview that a lock broke off
        self._idle = IdleLock(
            application, settings.idle_lock_minutes * 60_000, partial(self.lock, idle=True)
        )
        self._idle.coming.connect(lambda: self.shell.show_problem(LockComing(WARNED_MS // 1000)))
        self._idle.over.connect(lambda: self.shell.banner.withdraw(LockComing.code))
        self._session: SessionWatch | None = None  # from the first sign-in on
        self._copied: Copied | None = None
        self._undecided: list[Exception] = []  # why decisions came to nothing while she locks
        self._pause: int | None = None  # milliseconds of idling before the lock that comes now
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
            self._interrupted = (sitting.person.id, self._assignment)
            self._pause = self._idle.wait if idle else 0
            if (
                not page.leave()
            ):  # what nobody could read waits as it was typed; the answers are kept
                page.keep_typed()
                self._turn_away(self.interview)
            self._pause = None
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
        self._sending.close()
        self._checking.close()
        self._copying.close()

    # --- the gate ---

    def _show_gate(self, unsent: int | None = None, person: str = "") -> None:
        if self._enrol is not None and not self._folders.slots.exists():
            self._show_first_run(self._enrol())
            return
        gate = SignInView(
            self._accounts,
            self._work,
            self.appearance,
            unsent=unsent,
            hint=self._hint,
            laptop=LaptopLine(
                self.appearance, clock=self._clock, zone=POLICY_ZONE, battery=_battery
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
            folders=self._folders,
            clock=self._clock,
        )
        view.practice_wanted.connect(self._practise)
        view.opened.connect(self._enrolled)
        self.shell.show_gate(view)

    def _enrolled(self, opened: "Opened", person: str) -> None:
        """The laptop is set up; whatever refuses now refuses at its gate."""
        from enumerator.app.first_run import open_first_checks, take_registry

        self._show_gate(person=person)
        try:
            take_registry(self._file, self._folders)
        except EnumeratorError as error:
            self.shell.show_problem(error)
        self._let_in(opened)
        if self._sitting is not None:
            open_first_checks(
                self._sitting,
                self._file.now,
                self.shell,
                self.appearance,
                folders=self._folders,
                clock=self._clock,
                checking=self._checking,
                preferences=self.preferences,
            )

    def _practise(self) -> None:
        """Open practice beside this window, in a process of its own: its store and key are not in this one."""
        from PySide6.QtCore import QProcess

        from enumerator.app.practising import command

        program, *arguments = command(self._folders)
        QProcess.startDetached(program, arguments)

    def _show_trouble(self, error: Exception) -> None:
        """The store cannot be opened: that has a page of its own, from which one comes back to the gate."""
        from enumerator.ui.trouble_view import TroubleView

        view = TroubleView(error, self.appearance, clock=self._clock)
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
            view = self._people().ask_own(opened, self._come_in)
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
        from enumerator.app.head_keeper import HeadKeeper
        from enumerator.app.mirror_room import open_copies
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
                self._folders,
                self._file.now,
                lambda: self.languages.current.code,
                sends=self._sends,
            )
            sitting.author  # noqa: B018  keys, certificates and trust list are sound, or nobody gets in
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
        self._watch_session()
        self._open_rooms(sitting)
        if sitting.author.certified is None:
            self.shell.show_problem(CertificateAwaited(sitting.person.id))
        self.watch.start(self._instruments(unlocked))
        self._heads = HeadKeeper(self._work, unlocked.remember_head)
        self._copies = open_copies(sitting, self._file.now.mirrors, self._copying, self.shell)
        if self._copies is not None:
            self._copies.stood.connect(self.copied)
            self.pausing.connect(self._copies.stop)
        if not sitting.supervises and self._notices().news_due():
            self._notices().show_news()
        person, assignment = self._interrupted
        if person == sitting.person.id:
            self._open_interview(assignment)

    def _leave(self) -> None:
        if self._sitting is not None:
            self._idle.stop()
            if self._field is not None:
                self._field.stop()
                self._field = None
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
        if self._session is not None:
            self._session.stop()  # now the laptop may sleep
        if self._copied is not None:
            self._copied.clear()

    def _watch_session(self) -> None:
        from enumerator.app.session_watch import SessionWatch

        if self._session is None:
            self._session = SessionWatch()
            self._session.leaving.connect(self.lock)
        self._session.start()
        self._guard_screen()

    def _guard_screen(self) -> None:
        """Nothing of a household stays on the clipboard; IT may keep the window off screenshots."""
        from enumerator.app.capture import keep_off_captures
        from enumerator.app.copied import Copied

        if self._copied is None:
            self._copied = Copied(QApplication.clipboard())
        if not self._file.now.screen_capture:
            keep_off_captures(self.shell)

    # --- the rooms ---

    def _open_rooms(self, sitting: "Sitting") -> None:
        from enumerator.app.field_room import FieldRoom

        clock, zone = self._clock, POLICY_ZONE
        self._field = FieldRoom(
            sitting, self.shell, self.appearance, clock=clock, drafts=self.drafts
        )
        self._field.interview_wanted.connect(self._open_interview)
        home = self._field.home
        home.slip_wanted.connect(self._open_slip)
        sync: dict[Tab, QWidget] = {Tab.SYNC: self._sync_room(sitting)} if sitting.sends else {}
        rooms = {Tab.HOME: home, **sync}
        if sitting.supervises:
            from enumerator.app.doors import doors_room
            from enumerator.ui.review.review_view import ReviewView

            review = ReviewView(
                sitting.review,
                self.appearance,
                clock=clock,
                zone=zone,
                language=lambda: self.languages.current.code,
                drafts=self.drafts,
            )
            review.failed.connect(self._tell_undecided)
            self.pausing.connect(review.settle)
            review.letters_are_keys = lambda: self.preferences.review_letters
            doors = doors_room(sitting, self.appearance, clock, self.drafts)
            doors.failed.connect(self.shell.show_problem)
            own = {Tab.HOME: home} if sitting.worklist.segment() else {}
            rooms = {**own, Tab.REVIEW: review, **sync, Tab.DOORS: doors}
            for (
                room
            ) in sync.values():  # its counts were read before the room that was left had decided
                review.decided.connect(lambda _interview, room=room: room.refresh())
        self.shell.open_rooms(rooms, Tab.REVIEW if sitting.supervises else Tab.HOME)
        last = sitting.outbox.state().last_contact if sitting.sends else None
        self.shell.present_contact(Contact(last=last))

    def _tell_undecided(self, error: Exception) -> None:
        """A decision that could not be made is told where it is seen: at the gate too, when she locks."""
        self._undecided.append(error)
        self.shell.show_problem(error)

    def _sync_room(self, sitting: "Sitting") -> QWidget:
        from enumerator.app.sync_desk import SyncDesk
        from enumerator.ui.sync_view import SyncView

        clock, zone = self._clock, POLICY_ZONE
        sync = SyncView(SyncDesk(sitting), self._sending, self.appearance, clock=clock, zone=zone)
        sync.contact_changed.connect(self._present_contact)
        self.shell.sync_wanted.connect(sync.send)
        self.pausing.connect(sync.pause)
        self.copied.connect(sync.present_copies)
        return sync

    def _present_contact(self, contact: Contact) -> None:
        self.shell.present_contact(contact)

    def _open_interview(self, assignment: str) -> None:
        from enumerator.ui.devices.kit import devices_here
        from enumerator.ui.interview.window import InterviewWindow
        from forms.errors import FormError

        assert self._sitting is not None
        try:
            self._must_have_room(assignment)
            if self._sitting.is_new(assignment) and self._notices().news_due():
                self._notices().show_news(partial(self._open_interview, assignment))
                return
            interview = self._sitting.interviews.open(assignment)
        except (EnumeratorError, FormError) as error:
            self.shell.show_problem(error)
            return
        self.interview, self._assignment = interview, assignment
        window = InterviewWindow(
            interview,
            self.appearance,
            zone=POLICY_ZONE,
            devices=devices_here(self._file.now.position_device),
            drafts=self.drafts,
        )
        window.left.connect(partial(self._left, interview))
        window.finished.connect(partial(self._finished, assignment))
        window.language_changed.connect(self._follow_form)
        if self._field is not None:
            window.hear_hints(partial(self._field.hints_of, interview.id))
        self.languages.changed.connect(window.follow_window)
        window.slip_wanted.connect(partial(self._open_slip, assignment))
        window.offer_slip()
        window.key_card_wanted.connect(self._open_key_card)
        window.offer_key_card()
        if comment := self._sitting.worklist.comment(interview.id):
            window.say_returned(comment)
        self._notices().attend(interview, assignment, window)
        window.problems_counted.connect(partial(self.shell.set_subject, interview.household))
        self.shell.open_page(window)
        self.shell.set_subject(interview.household, 0)
        window.take_focus()

    def _finished(self, assignment: str) -> None:
        self.shell.close_page()
        if self._field is not None:
            self._field.home.say_finished(assignment)
        if self._heads is not None:
            self._heads.keep()
        if self._copies is not None:
            self._copies.run()

    def _left(self, interview: "Interview") -> None:
        self._turn_away(interview)
        self.shell.close_page()

    def _turn_away(self, interview: "Interview | None") -> None:
        if interview is None:
            return
        assert self._sitting is not None
        with suppress(StoreError):  # only the hour is not kept; the answers are
            self._sitting.leave(interview, self._pause)

    def _follow_form(self, language: str) -> None:
        """The window speaks the language that the form was switched to."""
        self.languages.use_that_of(language)

    def _notices(self) -> "NoticeRoom":
        from enumerator.app.notice_room import NoticeRoom

        assert self._sitting is not None
        return NoticeRoom(self.shell, self.appearance, self._sitting, self.drafts)

    def _must_have_room(self, assignment: str) -> None:
        """The last of the disk belongs to the interviews that were begun. Raises DiskTooLow."""
        from enumerator.fieldwork.conditions import free_on, must_have_room

        if self._sitting is not None and self._sitting.is_new(assignment):
            must_have_room(free_on(self._folders.home))

    def _instruments(self, unlocked: "Unlocked") -> "Instruments":
        from enumerator.fieldwork.conditions import Instruments, free_on, read_battery
        from enumerator.store.last_time import last_time

        known = last_time(unlocked.store)  # before this sitting writes anything at the wrong time
        back = unlocked.went_back
        return Instruments(
            lambda: free_on(self._folders.home),
            read_battery,
            self._clock,
            lambda: known,
            (StoreWentBack(back.known, back.found),) if back else (),
        )

    def _open_slip(self, assignment: str) -> None:
        from enumerator.ui import slip_printer
        from enumerator.ui.slip_view import LastTime, SlipView

        assert self._sitting is not None
        view = SlipView(
            self._sitting.slips,
            slip_printer,
            assignment,
            self.appearance,
            today=lambda: self._clock().astimezone(POLICY_ZONE).date(),
            last_time=LastTime(self._file.now.printer, self._file.now.slip_folder),
        )
        view.left.connect(self.shell.close_page)
        view.went.connect(self.preferences.keep_outlet)
        self.shell.open_page(view)

    def _open_key_card(self) -> None:
        from enumerator.app.key_card_room import open_key_card

        if self._sitting is not None:
            open_key_card(
                self._sitting, self._file.now, self.shell, self.appearance, self.preferences
            )

    def _more_offers(self) -> Sequence[Offer]:
        """What the program itself has for the palette."""
        from enumerator.app.palette_acts import program_offers

        sitting, real = self._sitting, self._sends and not self._accounts.practises
        if sitting is None:
            return ()
        return program_offers(
            self._settings_room(),
            sitting,
            self._file.now,
            print_keys=self._open_key_card,
            practise=self._practise if real else None,
        )

    def _open_settings(self) -> None:
        if self._sitting is not None:
            self._settings_room().open(self._sitting, self._file.now)

    def _settings_room(self) -> "SettingsRoom":
        from enumerator.app.settings_room import SettingsRoom

        return SettingsRoom(
            self.shell,
            self.preferences,
            self.appearance,
            self.languages,
            self._folders,
            clock=self._clock,
            checking=self._checking,
            people=self._people(),
        )

    def _people(self) -> "PeopleRoom":
        from enumerator.app.people_room import PeopleRoom

        return PeopleRoom(
            self.shell,
            self.appearance,
            self._accounts.whole,
            self._work,
            self._folders,
            drafts=self.drafts,
        )


def _battery() -> "Battery | None":
    from enumerator.fieldwork.conditions import read_battery

    return read_battery()
