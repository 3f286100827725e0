"""Every screen of the program, built from its real parts with invented people, for tests and for people to look at.

A new screen is one function and one line in ``SCREENS``; every check that walks over the gallery sees it from then on.
``python -m tests.ui.gallery OUT`` writes a picture of each, in each language, size, theme and size of letters.
"""

import atexit
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from enumerator.errors import BatteryLow, ClockWentBack, DiskFull, SlotClosed, WrongPassphrase
from enumerator.fieldwork.conditions import Battery
from enumerator.fieldwork.hints import Hint, HintKind
from enumerator.fieldwork.notice_reading import Erased
from enumerator.fieldwork.outbox import OutboxState
from enumerator.fieldwork.visits import Disposition, Visit
from enumerator.fieldwork.worklist import WorkItem, WorkState
from enumerator.review.queue import QueueState
from enumerator.ui.background import Background
from enumerator.ui.doors_view import DoorsView
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.languages import Language, Languages, offered, translation_of
from enumerator.ui.laptop_line import LaptopLine
from enumerator.ui.new_household_view import NewHouseholdView
from enumerator.ui.notice_view import NoticeView
from enumerator.ui.notice_withdraw import WithdrawPage
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.settings_about import AboutPage
from enumerator.ui.settings_ready import ReadyPage
from enumerator.ui.settings_report import ReportPage
from enumerator.ui.settings_view import SettingsView
from enumerator.ui.shell import Shell
from enumerator.ui.sign_in import SignInView
from enumerator.ui.slip_view import SlipView
from enumerator.ui.sync_view import SyncView
from enumerator.ui.theme import Appearance, Look, Theme
from enumerator.ui.top_bar import Contact, Tab
from enumerator.ui.trouble_view import TroubleView
from enumerator.ui.trying_window import TrialWindow
from enumerator.ui.visits_view import VisitView
from enumerator.ui.worklist import WorklistView
from tests.ui.eyesight import settle
from tests.ui.hands import CTRL_ENTER, ENTER, Key, ctrl, press
from tests.ui.interview.paper import ENGLISH as ENGLISH_FORM
from tests.ui.interview.paper import URDU as URDU_FORM
from tests.ui.interview.paper import PaperDesk, PaperSession
from tests.ui.review.desks import BEFORE, SupervisorDesk
from tests.ui.shell.test_sign_in import Doorkeeper
from tests.ui.sync.desks import FULL, SINCE, Line
from tests.ui.trying.test_window import FOUND
from tests.ui.worklist.desks import (
    ITEMS,
    ZONE,
    Doorbook,
    Field,
    Refused,
    Reported,
    Streets,
    at,
    now,
)
from tools.pseudo import PSEUDO, compile_pseudo

if TYPE_CHECKING:
    from enumerator.ui.first_run.view import FirstRunView
    from enumerator.ui.people_view import PeopleView

_Window = TypeVar("_Window", bound=QMainWindow)
LARGE: Final = (1366, 690)
SMALL: Final = (1024, 560)


@dataclass
class Studio:
    """Where screens are set up: one look, one language, one window size."""

    appearance: Appearance
    languages: Languages
    background: Background
    size: tuple[int, int] = LARGE
    _made: list[QMainWindow] = field(default_factory=list)

    def shell(self, *, practice: bool = False) -> Shell:
        shell = Shell(self.appearance, self.languages, clock=now, zone=ZONE, practice=practice)
        return self.show(shell)

    def show(self, window: _Window) -> _Window:
        self._made.append(window)
        window.resize(*self.size)
        window.show()
        window.activateWindow()
        return window

    def rooms(self, first: Tab = Tab.HOME, **made: QWidget) -> Shell:
        """The frame with its three rooms, ``first`` in front; ``made`` takes the place of the usual rooms."""
        shell = self.shell()
        usual: dict[Tab, QWidget] = {
            Tab.HOME: made.get("home") or self.home(),
            Tab.REVIEW: made.get("review") or self.review(),
            Tab.SYNC: made.get("sync") or self.sync(),
        }
        shell.open_rooms(usual, first)
        shell.present_contact(Contact(last=SINCE))
        return shell

    def home(self, found: Field | None = None) -> WorklistView:
        return WorklistView(
            found or Field(), self.appearance, name="Ayesha", clock=now, zone=ZONE
        )  # fmt: skip

    def doors(self) -> Shell:
        shell = self.shell()
        view = DoorsView(Refused(), Reported(), self.appearance, clock=now, zone=ZONE)
        rooms = {Tab.REVIEW: self.review(), Tab.SYNC: self.sync(), Tab.DOORS: view}
        shell.open_rooms(rooms, Tab.DOORS)
        return shell

    def review(self, desk: SupervisorDesk | None = None) -> ReviewView:
        return ReviewView(desk or SupervisorDesk(), self.appearance, clock=now, zone=ZONE)

    def sync(self, outbox: OutboxState = FULL) -> SyncView:
        return SyncView(Line(outbox), self.background, self.appearance, clock=now, zone=ZONE)

    def interview(
        self, session: PaperSession | None = None, *, practice: bool = False
    ) -> InterviewWindow:
        """An interview over the rooms, its form in the language nearest to the window's."""
        desk = PaperDesk(session)
        desk.set_language(URDU_FORM if self.languages.current.rtl else ENGLISH_FORM)
        shell = self.rooms()
        window = InterviewWindow(desk, self.appearance)
        shell.open_page(window)
        shell.set_subject(desk.household, 0)
        window.take_focus()
        settle()
        return window

    def clear(self) -> None:
        for window in self._made:
            window.hide()
            window.deleteLater()
        self._made.clear()
        settle()


Screen = Callable[[Studio], object]
PEOPLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "/data/ident/head_name": "Nasreen Bibi",
        "/data/ident/mobile": "0300",
        "/data/member[@r1]/m_name": "Nasreen Bibi",
        "/data/member[@r1]/relation": "1",
        "/data/member[@r1]/sex": "2",
        "/data/member[@r1]/age": "130",
        "/data/member[@r1]/married": "1",
        "/data/member[@r2]/m_name": "گل محمد",
        "/data/member[@r2]/relation": "3",
        "/data/housing/walls": "96",
        "/data/housing/rooms": "14",
        "/data/housing/assets": "2 12",
    }
)


def begun() -> PaperSession:
    """An interview with answers of every kind: good, wrong, unusual, missing, given by others."""
    return PaperSession(values=dict(PEOPLE), row_ids=["r1", "r2"], made=2)


# --- the screens ---


def sign_in(studio: Studio) -> object:
    shell = studio.shell(practice=True)
    gate = SignInView(
        Doorkeeper(), studio.background, studio.appearance, hint="Ayesha: wheat morning bridge"
    )
    shell.show_gate(gate)
    return gate


def locked(studio: Studio) -> object:
    shell = studio.shell()
    line = LaptopLine(
        studio.appearance, clock=now, zone=ZONE, battery=lambda: Battery(8, charging=False)
    )
    gate = SignInView(Doorkeeper(), studio.background, studio.appearance, unsent=3, laptop=line)
    shell.show_gate(gate)
    gate.choose("s1")
    return gate


def shut_out(studio: Studio) -> object:
    gate = locked(studio)
    assert isinstance(gate, SignInView)
    gate.refuse(WrongPassphrase("s1", 4, 5))
    return gate


def first_run(studio: Studio, *, waits: bool = False) -> "FirstRunView":
    """A laptop that nobody was added to; or one that waits for an answer."""
    from enumerator.ui.first_run.view import FirstRunView
    from tests.ui.first_run.desks import WAITING, Office

    view = FirstRunView(
        Office(waits=WAITING if waits else None, need=12),
        studio.background,
        studio.appearance,
        studio.languages,
        zone=ZONE,
    )
    shell = studio.shell()
    shell.show_gate(view)
    while not view.waits_for_nothing:
        settle()
    return view


def first_run_code(studio: Studio) -> object:
    from tests.ui.first_run.desks import INVITATION

    view = first_run(studio)
    press(view, ENTER, INVITATION.typed_code)
    return view


def first_run_mistyped(studio: Studio) -> object:
    view = first_run(studio)
    press(view, ENTER, "12-34u")
    return view


def first_run_person(studio: Studio) -> object:
    from tests.ui.first_run.desks import INVITATION

    view = first_run(studio)
    press(view, ENTER, str(INVITATION), ENTER, "Ayesha Khan", ENTER, ENTER, ENTER)
    return view


def first_run_passphrase(studio: Studio) -> object:
    from tests.ui.first_run.desks import INVITATION

    view = first_run(studio)
    press(view, ENTER, str(INVITATION), ENTER, "Ayesha Khan", ENTER, "PE-0002", ENTER, "1", ENTER)
    press(view, "four", ENTER, ENTER)
    return view


def first_run_waiting(studio: Studio) -> object:
    view = first_run(studio, waits=True)
    view.propose(Path("/media/field/STICK"))
    return view


def recovery_slip(studio: Studio) -> None:
    from enumerator.ui.recovery_slip_view import RecoverySlipView
    from tests.ui.first_run.test_recovery_slip import SLIP, Outlet

    outlet = Outlet(Path("/home/field/Documents/PSER slips"))
    studio.rooms().open_page(RecoverySlipView(SLIP, outlet, studio.appearance))


def let_in(studio: Studio) -> None:
    """A supervisor reads who asks for a new laptop."""
    from enumerator.ui.devices.kit import Desktop
    from enumerator.ui.let_in_view import LetInView
    from tests.ui.first_run.desks import Supervising

    view = LetInView(Supervising(), studio.appearance, zone=ZONE, desktop=Desktop())
    studio.rooms(Tab.REVIEW).open_page(view)
    view.present(Path("/media/field/STICK/3F0A-77C2.pserq"), b"request")


def first_ready(studio: Studio) -> None:
    from enumerator.ui.first_run.ready_page import FirstReadyPage
    from tests.ui.test_settings_ready import ENDS, Slow

    probes = [Slow(check) for check in list(ENDS)[:5]]
    page = FirstReadyPage(probes, studio.appearance)
    studio.rooms().open_page(page)
    page.begin()
    for probe in probes:
        probe.end()


def gate_of_many(studio: Studio) -> object:
    """Thirty people, one of whom has no key ring and has tried too often."""
    from enumerator.auth.entrance import Name

    names = ("Ayesha Khan", "زارا گل", "Nasreen Bibi")
    staff = tuple(
        Name(f"PE-{at:04}", names[at % 3], "enumerator", keyring=at != 0) for at in range(29)
    )
    door = Doorkeeper(staff=(*staff, Name("PS-0001", "Bilal Ahmed", "supervisor")))
    gate = SignInView(door, studio.background, studio.appearance)
    studio.shell().show_gate(gate)
    gate.refuse(SlotClosed("PE-0000"))
    return gate


def home(studio: Studio) -> object:
    return studio.rooms()


def home_returned(studio: Studio) -> object:
    shell = studio.rooms()
    press(shell, Key.Key_Home)
    return shell


def home_empty(studio: Studio) -> object:
    return studio.rooms(home=studio.home(Field(())))


def fault(studio: Studio) -> object:
    shell = studio.rooms()
    shell.show_problem(DiskFull(Path("store.db")))
    return shell


def home_hinted(studio: Studio) -> object:
    """A household that may be registered already, an interview with errors, two blocks, a late call-back."""
    items = tuple(
        replace(item, errors=2 if item.assignment_id == "a23" else 0, call_back_at=at(9, 0))
        if item.assignment_id in {"a23", "a25"}
        else item
        for item in ITEMS
    )
    other = WorkItem("b1", "0418-1-1-1", "گلی 1، ہینڈ پمپ کے پاس", WorkState.ASSIGNED)
    hints = (Hint(HintKind.IDENTITY, ("0417-21-1-1",), 1), Hint(HintKind.SAID_REGISTERED))
    field = Field((*items, other), "How many rooms?", {"a23": hints})
    shell = studio.rooms(home=studio.home(field))
    press(shell, Key.Key_Home, Key.Key_Down)
    return shell


def doors(studio: Studio) -> object:
    return studio.doors()


def doors_again(studio: Studio) -> object:
    """Who goes to a household that refused."""
    shell = studio.doors()
    view = shell.page
    assert isinstance(view, DoorsView)
    view.want_again()
    press(shell, "1", ENTER)
    return shell


def new_household(studio: Studio) -> object:
    """Another household in a building where one is on the list."""
    shell = studio.rooms()
    view = NewHouseholdView(Streets(), studio.appearance, beside="a24", household="0417-24-1-1")
    shell.open_page(view)
    press(shell, "2", ENTER, ENTER, ENTER, "2", ENTER)
    return view


def refusal(studio: Studio) -> object:
    """Visits made, one taken back, and a refusal of which only the reason is asked."""
    shell = studio.rooms()
    shut = Visit("v1", "a24", 1, Disposition.LOCKED, at(9, 10, 23), by="PE-0002", by_name="Ayesha")
    made = (replace(shut, id="v0", disposition=Disposition.VACANT, undone=True), shut)
    view = VisitView(Doorbook(made=made), ITEMS[3], studio.appearance, clock=now, zone=ZONE)
    shell.open_page(view)
    press(shell, "5", ENTER, "2")
    return view


def visit(studio: Studio) -> object:
    shell = studio.rooms()
    view = VisitView(Doorbook(), ITEMS[3], studio.appearance, clock=now, zone=ZONE)
    shell.open_page(view)
    press(shell, "4")
    return view


def questions(studio: Studio) -> object:
    return studio.interview()


def questions_wrong(studio: Studio) -> object:
    window = studio.interview(begun())
    press(window, Key.Key_F4)
    return window


def questions_unusual(studio: Studio) -> object:
    window = studio.interview(begun())
    _turn_to(window, "/data/housing")
    press(window, ENTER, ENTER)
    return window


def reason_asked(studio: Studio) -> object:
    window = questions_unusual(studio)
    assert isinstance(window, InterviewWindow)
    press(window, CTRL_ENTER)
    return window


def special(studio: Studio) -> object:
    window = studio.interview(begun())
    window._go_to("/data/housing/toilet")
    press(window, Key.Key_F7)
    return window


def several(studio: Studio) -> object:
    window = studio.interview(begun())
    window._go_to("/data/housing/assets")
    return window


def comment(studio: Studio) -> object:
    window = studio.interview(begun())
    press(window, Key.Key_F6)
    return window


def code_asked(studio: Studio) -> object:
    window = studio.interview(begun())
    press(window, Key.Key_F3)
    return window


def outline(studio: Studio) -> object:
    window = studio.interview(begun())
    press(window, Key.Key_F2)
    return window


def roster(studio: Studio) -> object:
    window = studio.interview(begun())
    _turn_to(window, "/data/member")
    return window


def member(studio: Studio) -> object:
    window = studio.interview(begun())
    _turn_to(window, "/data/member")
    press(window, Key.Key_F5)
    return window


def finish(studio: Studio) -> object:
    window = studio.interview(begun())
    _turn_to(window, "finish")
    return window


def unsaved(studio: Studio) -> object:
    window = studio.interview()
    desk = window._desk
    assert isinstance(desk, PaperDesk)
    desk.full = True
    press(window, "N", ENTER)
    return window


def undone(studio: Studio) -> object:
    window = studio.interview()
    press(window, "Nasreen", ENTER, ctrl(Key.Key_Z))
    return window


def key_card(studio: Studio) -> object:
    window = studio.interview()
    press(window, Key.Key_F1)
    return window


def key_card_of_home(studio: Studio) -> object:
    shell = studio.rooms()
    _by_key(shell, "F1")
    return shell


def key_card_of_choice(studio: Studio) -> object:
    window = studio.interview(begun())
    window._go_to("/data/housing/toilet")
    press(window, Key.Key_F1)
    return window


def key_card_of_review(studio: Studio) -> object:
    shell = studio.rooms(Tab.REVIEW)
    _by_key(shell, "F1")
    return shell


def palette(studio: Studio) -> object:
    shell = studio.rooms()
    shell.palette_key.turn()
    press(shell, "1")
    return shell


def review(studio: Studio) -> object:
    return studio.rooms(Tab.REVIEW)


def review_returning(studio: Studio) -> object:
    shell = studio.rooms(Tab.REVIEW)
    _by_key(shell, "Ctrl+2")
    return shell


def review_beside(studio: Studio) -> object:
    """What was returned and what came back, beside each other."""
    desk = SupervisorDesk(before=BEFORE)
    shell = studio.rooms(Tab.REVIEW, review=studio.review(desk))
    _by_key(shell, "Ctrl+4")
    press(shell, "N", "N")
    return shell


def review_first(studio: Studio) -> object:
    """Nothing stands before a first revision."""
    shell = studio.rooms(Tab.REVIEW)
    _by_key(shell, "Ctrl+4")
    return shell


def review_filtered(studio: Studio) -> object:
    shell = studio.rooms(Tab.REVIEW)
    press(shell, "4")
    return shell


def review_filtered_out(studio: Studio) -> object:
    shell = studio.rooms(Tab.REVIEW)
    press(shell, "2")
    return shell


def review_done(studio: Studio) -> object:
    desk = SupervisorDesk(states=dict.fromkeys(("i1",), QueueState.APPROVED))
    return studio.rooms(Tab.REVIEW, review=studio.review(desk))


def sync(studio: Studio) -> object:
    return studio.rooms(Tab.SYNC)


def sync_nothing(studio: Studio) -> object:
    return studio.rooms(Tab.SYNC, sync=studio.sync(OutboxState((), 0, (), None)))


def trial_welcome(studio: Studio) -> object:
    return studio.show(TrialWindow(studio.appearance, studio.languages))


def trial(studio: Studio) -> object:
    desk = PaperDesk()
    desk.set_language(URDU_FORM if studio.languages.current.rtl else ENGLISH_FORM)
    window = studio.show(TrialWindow(studio.appearance, studio.languages))
    window.present_file("house.xlsx")
    window.present_interview(desk)
    window.present_findings(FOUND, offered=2, repaired=0)
    window.show_panel(True)
    return window


def settings(studio: Studio) -> None:
    from tests.ui.test_settings import Desk

    view = SettingsView(
        Desk(), studio.appearance, languages=studio.languages.offers, printers=lambda: ("Office",)
    )
    studio.rooms().open_page(view)


def about(studio: Studio) -> None:
    from tests.ui.test_settings import FACTS

    studio.rooms().open_page(AboutPage(FACTS, studio.appearance))


def report(studio: Studio) -> None:
    from tests.ui.test_settings import FOUND

    studio.rooms().open_page(ReportPage(FOUND, Path, studio.appearance))


def ready(studio: Studio) -> None:
    from tests.ui.test_settings_ready import ENDS, Slow

    probes = [Slow(check) for check in ENDS]
    page = ReadyPage(probes, studio.appearance)
    studio.rooms().open_page(page)
    page.check_all()
    for probe in probes[:-1]:  # the last one is still on its way
        probe.end()


def passphrase(studio: Studio) -> object:
    """The old one was wrong, and the new one is not long enough yet."""
    from enumerator.ui.passphrase_view import PassphraseView
    from tests.ui.test_passphrase import Desk

    view = PassphraseView(Desk(), studio.background, studio.appearance, name="Ayesha Khan")
    studio.rooms().open_page(view)
    view._refuse(WrongPassphrase("e1", 4, 5))
    press(view, "word", ENTER, "wheat", ENTER, "w")
    return view


def own_passphrase(studio: Studio) -> object:
    from enumerator.ui.passphrase_view import PassphraseView
    from tests.ui.test_passphrase import Desk

    view = PassphraseView(
        Desk(), studio.background, studio.appearance, name="Ayesha Khan", given=True
    )
    studio.shell().show_gate(view)
    press(view, "wheat morning bridge", ENTER, "wheat")
    return view


def people(studio: Studio, *, certifies: bool = False) -> "PeopleView":
    """Somebody is shut out, somebody new waits for her certificate."""
    from enumerator.ui.people_view import PeopleView
    from tests.ui.people_desks import Team

    view = PeopleView(Team(certifies=certifies), studio.appearance, clock=now, zone=ZONE)
    studio.rooms().open_page(view)
    press(view, Key.Key_Down, Key.Key_Down)
    return view


def people_removing(studio: Studio) -> object:
    view = people(studio, certifies=True)
    view.want_remove()
    settle()
    return view


def person_new(studio: Studio) -> object:
    from enumerator.ui.person_page import PersonPage
    from tests.ui.people_desks import Team

    page = PersonPage(Team(), studio.background, studio.appearance)
    studio.rooms().open_page(page)
    press(page, "PE-0009", ENTER, "Zara Gul", ENTER, "1", ENTER, "wheat", ENTER, ENTER)
    return page


def person_again(studio: Studio) -> object:
    from enumerator.ui.person_page import PersonPage
    from tests.ui.people_desks import STAFF, Team

    page = PersonPage(Team(), studio.background, studio.appearance, member=STAFF[0])
    studio.rooms().open_page(page)
    press(page, "wheat morning", ENTER, "wheat")
    return page


def key_card_on_paper(studio: Studio) -> object:
    from enumerator.ui.key_card import key_card as keys_of
    from enumerator.ui.key_card_view import KeyCardView
    from tests.ui.test_key_card import Outlet

    outlet = Outlet(folder=Path("/home/field/Documents/PSER slips"))
    shell = studio.rooms()
    shell.open_page(
        KeyCardView(lambda codes: keys_of(codes, supervises=False), outlet, studio.appearance)
    )
    return shell


def slip(studio: Studio) -> None:
    from tests.ui.test_slip_view import DAY, Printers, Slips

    printers = Printers(folder=Path("/home/field/Documents/PSER slips"))
    view = SlipView(Slips(), printers, "001", studio.appearance, today=lambda: DAY)
    studio.rooms().open_page(view)


def notice(studio: Studio) -> None:
    from tests.ui.test_notice import Desk, seconds

    view = NoticeView(
        Desk(), studio.appearance, language="Urdu (ur)", clock=now, zone=ZONE, monotonic=seconds()
    )
    studio.rooms().open_page(view)


def consent(studio: Studio) -> None:
    from tests.ui.test_notice import Desk, seconds

    view = NoticeView(
        Desk(),
        studio.appearance,
        language="Urdu (ur)" if studio.languages.current.rtl else "English (en)",
        clock=now,
        zone=ZONE,
        monotonic=seconds(),
    )
    studio.rooms().open_page(view)
    for _ in range(3):
        view.go_on()


def withdrawal(studio: Studio) -> None:
    page = WithdrawPage("418020417-101-1-1", Erased(212, 7, 3), settle, studio.appearance)
    studio.rooms().open_page(page)


def store_shut(studio: Studio) -> None:
    from tests.ui.shell.test_trouble import SHUT, clock

    view = TroubleView(SHUT[-1], studio.appearance, clock=clock)
    studio.shell().show_gate(view)
    view.turn_details()


def battery(studio: Studio) -> None:
    studio.rooms().show_problem(BatteryLow(8))


def clock_back(studio: Studio) -> None:
    studio.rooms().show_problem(ClockWentBack("21/11/2026 15:00", "24/11/2026 10:30"))


SCREENS: Final[Mapping[str, Screen]] = MappingProxyType(
    {
        "first-run": first_run, "first-run-code": first_run_code,
        "first-run-mistyped": first_run_mistyped, "first-run-person": first_run_person,
        "first-run-passphrase": first_run_passphrase, "first-run-waiting": first_run_waiting,
        "first-ready": first_ready,
        "let-in": let_in, "recovery-slip": recovery_slip,
        "sign-in": sign_in, "locked": locked, "shut-out": shut_out, "home": home,
        "home-returned": home_returned, "home-empty": home_empty, "fault": fault, "visit": visit,
        "home-hinted": home_hinted, "refusal": refusal, "new-household": new_household,
        "doors": doors, "doors-again": doors_again,
        "questions": questions, "questions-wrong": questions_wrong,
        "questions-unusual": questions_unusual, "reason-asked": reason_asked, "special": special,
        "several": several, "comment": comment, "code-asked": code_asked, "outline": outline,
        "roster": roster, "member": member, "finish": finish, "unsaved": unsaved, "undone": undone,
        "key-card": key_card, "key-card-of-home": key_card_of_home, "palette": palette,
        "key-card-of-choice": key_card_of_choice, "key-card-of-review": key_card_of_review,
        "review": review, "review-returning": review_returning, "review-done": review_done,
        "review-beside": review_beside, "review-first": review_first,
        "review-filtered": review_filtered, "review-filtered-out": review_filtered_out,
        "sync": sync, "sync-nothing": sync_nothing, "trial-welcome": trial_welcome, "trial": trial,
        "passphrase": passphrase, "own-passphrase": own_passphrase, "people": people,
        "gate-of-many": gate_of_many,
        "people-removing": people_removing, "person-new": person_new, "person-again": person_again,
        "settings": settings, "ready": ready, "about": about, "report": report, "slip": slip,
    "key-card-on-paper": key_card_on_paper,
        "notice": notice, "consent": consent, "withdrawal": withdrawal,
        "store-shut": store_shut, "battery": battery, "clock-back": clock_back,
    }
)  # fmt: skip


def _turn_to(window: InterviewWindow, section: str) -> None:
    for _ in range(9):
        if window.section_ref() == section:
            return
        press(window, Key.Key_PageDown)
    raise AssertionError(f"{section} did not come")


def _by_key(shell: Shell, keys: str) -> None:
    from tests.ui.shell.keyboard import press as press_shortcut

    settle()
    press_shortcut(keys)


# --- how they are looked at ---

ACCENTED = Language("en_XA", "[Åççéñţš]", rtl=False)
MIRRORED = Language("en_XB", "derorriM", rtl=True)
VOICES: Final = (*offered(["pa"]), ACCENTED, MIRRORED)
"""Every language of the window, and the two that nobody speaks (tools/pseudo.py)."""


@cache
def _pseudo_folder() -> Path:
    folder = Path(mkdtemp(prefix="pseudo"))
    for code in PSEUDO:
        compile_pseudo(code, folder / f"{code}.qm")
    atexit.register(rmtree, folder, ignore_errors=True)
    return folder


def _translation(language: Language) -> QTranslator | None:
    if language.code not in PSEUDO:
        return translation_of(language)
    translator = QTranslator()
    return translator if translator.load(str(_pseudo_folder() / f"{language.code}.qm")) else None


def every_voice(application: QApplication, appearance: Appearance) -> Languages:
    """The program's languages with drafts and pseudo-languages among those that can be chosen."""
    return Languages(application, appearance, _translation, VOICES)


@dataclass(frozen=True, slots=True)
class View:
    """In which language, size and look a screen is seen."""

    language: str = "en"
    size: tuple[int, int] = LARGE
    theme: Theme = Theme.DAY
    percent: int = 100

    def __str__(self) -> str:
        return f"{self.language}-{self.size[0]}-{self.theme.value}-{self.percent}"


@contextmanager
def set_up(
    screen: str, view: View, appearance: Appearance, languages: Languages, background: Background
) -> Iterator[QMainWindow]:
    """The window that shows ``screen`` as ``view`` says; everything is put back afterwards."""
    settle()
    languages.use(view.language)
    appearance.set_look(Look(view.theme, view.percent, languages.current.rtl))
    studio = Studio(appearance, languages, background, view.size)
    try:
        SCREENS[screen](studio)
        settle()
        yield studio._made[-1]
    finally:
        studio.clear()
        languages.use("en")
        appearance.set_look(Look())
        settle()


EVERY_VIEW: Final = (
    *(View(one.code, size) for one in VOICES for size in (LARGE, SMALL)),
    *(View("en", LARGE, theme) for theme in (Theme.NIGHT, Theme.CONTRAST)),
    *(View(code, SMALL, percent=percent) for code in ("en", "ur") for percent in (115, 130, 150)),
)


def main(out: Path, only: frozenset[str]) -> None:
    application = QApplication([])
    appearance = Appearance(application)
    languages, background = every_voice(application, appearance), Background()
    out.mkdir(parents=True, exist_ok=True)
    for view in EVERY_VIEW:
        for screen in SCREENS:
            if not only or screen in only or str(view) in only:
                with set_up(screen, view, appearance, languages, background) as window:
                    window.grab().save(str(out / f"{screen}-{view}.png"))
    background.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), frozenset(sys.argv[2:]))
