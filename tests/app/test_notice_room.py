"""Notice and consent in the program: what is said stands in the form, and a family may take it back."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore, State
from enumerator.store.settings import SettingStore
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.notice_news import NoticeNewsPage
from enumerator.ui.notice_view import NoticeView
from enumerator.ui.notice_withdraw import WithdrawPage
from enumerator.ui.worklist import WorklistView
from tests.app.working import close
from tests.support.practice import HEAD, A, PracticeLaptop, hold, line, state
from tests.ui.shell.keyboard import press, write

CONSENT, READ, LANGUAGE = (
    f"/data/sec_b/{name}" for name in ("consent", "notice_read", "notice_lang")
)
CANARY = "Zzyzx Canarywala"


def front(program: Program) -> object:
    return program.shell.page


@pytest.fixture
def program(qtbot: QtBot, laptop: PracticeLaptop) -> Program:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = Program(
        application,
        laptop.practice.folders,
        laptop.practice.accounts,
        laptop.settings,
        clock=laptop.time.tell,
    )
    qtbot.addWidget(made.shell)
    made.shell.show()
    made.shell.activateWindow()
    qtbot.waitUntil(made.shell.isActiveWindow)
    return made


def sign_in(program: Program, laptop: PracticeLaptop) -> None:
    checked = laptop.practice.accounts.check(ENUMERATOR.id, PASSPHRASES[ENUMERATOR.id])
    program.gate.opened.emit(checked)
    assert program.sitting is not None


def at_the_door(program: Program, laptop: PracticeLaptop) -> InterviewWindow:
    sign_in(program, laptop)
    home = front(program)
    assert isinstance(home, WorklistView)
    home.opened.emit(A)
    window = front(program)
    assert isinstance(window, InterviewWindow)
    return window


def read_it(program: Program) -> None:
    press("Ctrl+R")
    assert isinstance(front(program), NoticeView)
    for _ in range(6):
        press("Enter")
    press("1")  # an adult


def test_what_is_said_to_the_notice_stands_in_the_form_and_what_was_read_in_the_log(
    program: Program, laptop: PracticeLaptop
) -> None:
    window = at_the_door(program, laptop)
    read_it(program)
    press("1")

    assert front(program) is window
    assert program.interview is not None
    session = program.interview.session
    assert (session.value(CONSENT), session.value(READ), session.value(LANGUAGE)) == (
        "1",
        "OK",
        "8",
    )
    assert program.sitting is not None
    log = EventLog(program.sitting.unlocked.store).of(program.interview.id)
    [read] = [event.content for event in log if event.kind == EventKind.NOTICE_READ]
    assert read is not None
    assert (read["version"], read["language"], len(read["hash"])) == (
        "2026112401", "English (en)", 64,
    )  # fmt: skip
    press("Ctrl+R")
    assert front(program) is window, "it is not read twice"
    close(program)


def test_a_refusal_ends_the_interview_and_keeps_only_that_and_why(
    program: Program, laptop: PracticeLaptop
) -> None:
    at_the_door(program, laptop)
    interview = program.interview
    assert interview is not None
    read_it(program)
    press("2", "2", "1")

    assert isinstance(front(program), WorklistView)
    assert program.sitting is not None
    store = program.sitting.unlocked.store
    assert InterviewStore(store).record(interview.id).state is State.WITHDRAWN
    assert InterviewStore(store).facts_of(interview.id) == ()
    [visit] = program.sitting.visits.of(A)
    assert visit.disposition is Disposition.REFUSED
    close(program)


def test_another_time_is_a_visit_and_the_interview_waits(
    program: Program, laptop: PracticeLaptop
) -> None:
    at_the_door(program, laptop)
    read_it(program)
    press("3")
    write("06/03/2026 16:30")
    press("Enter")

    assert isinstance(front(program), WorklistView)
    assert program.sitting is not None
    [visit] = program.sitting.visits.of(A)
    assert visit.disposition is Disposition.CALL_BACK
    assert visit.call_back_at is not None
    assert line(program.sitting).state is WorkState.IN_PROGRESS
    close(program)


def test_when_another_time_has_come_the_notice_is_read_again(
    program: Program, laptop: PracticeLaptop
) -> None:
    window = at_the_door(program, laptop)
    assert program.interview is not None
    program.interview.answer(CONSENT, "3")  # on the form's own card

    read_it(program)
    press("1")

    assert front(program) is window
    assert program.interview.session.value(CONSENT) == "1"
    close(program)


def test_a_family_that_withdraws_leaves_nothing_but_that(
    program: Program, laptop: PracticeLaptop
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        begun = sitting.interviews.open(A)
        hold(begun)
        begun.answer(HEAD, CANARY)
    window = at_the_door(program, laptop)
    window.withdraw_wanted.emit()
    assert isinstance(front(program), WithdrawPage)

    press("Ctrl+Enter")

    assert isinstance(front(program), WorklistView)
    assert program.interview is not None
    assert program.sitting is not None
    store = program.sitting.unlocked.store
    records = EventLog(store)
    events = records.of(program.interview.id)
    assert [event.kind for event in events][-2:] == [EventKind.WITHDRAWN, EventKind.ERASED]
    assert all(event.content is None for event in events[:-2])
    assert records.verify_chain() == ()
    close(program)
    assert state(laptop) is not WorkState.IN_PROGRESS


def test_a_newer_notice_is_read_before_the_next_interview_begins(
    program: Program, laptop: PracticeLaptop
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        SettingStore(sitting.unlocked.store).keep(f"notice_read_by_{ENUMERATOR.id}", "2026010101")
    sign_in(program, laptop)
    assert isinstance(front(program), NoticeNewsPage)
    press("Escape")
    home = front(program)
    assert isinstance(home, WorklistView)

    home.opened.emit(A)
    assert isinstance(front(program), NoticeNewsPage)
    press("Ctrl+Enter")

    assert isinstance(front(program), InterviewWindow)
    close(program)


def test_whoever_comes_for_the_first_time_was_taught_the_notice(
    program: Program, laptop: PracticeLaptop
) -> None:
    at_the_door(program, laptop)
    close(program)


@pytest.mark.parametrize("over", ["Ctrl+R", "Ctrl+P", "Ctrl+,"])
def test_the_interview_below_follows_the_language_chosen_on_the_page_over_it(
    program: Program, laptop: PracticeLaptop, over: str
) -> None:
    window = at_the_door(program, laptop)
    assert program.interview is not None
    try:
        press(over)
        assert front(program) is not window
        press("Ctrl+L", "Esc")

        assert front(program) is window
        assert program.interview.session.language == "Urdu (ur)"
        assert program.languages.current.code == "ur"
    finally:
        program.languages.use("en")
        close(program)
