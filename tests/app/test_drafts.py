"""What is half-typed outlives a lock and another room, and is nobody's but hers who typed it."""

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.auth.session import Person
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SUPERVISOR
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.envelopes import DecisionStore
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.visits_view import VisitView
from enumerator.ui.worklist import WorklistView
from forms.prompts import Kind
from tests.app.working import working
from tests.support.practice import A, PracticeLaptop, state
from tests.ui.shell.keyboard import focused, press, write


def come_back(program: Program, laptop: PracticeLaptop, person: Person) -> None:
    """Sign in at the gate that stands."""
    accounts = laptop.practice.accounts
    program.gate.opened.emit(accounts.check(person.id, PASSPHRASES[person.id]))
    QApplication.processEvents()


def on_page(program: Program) -> VisitView:
    page = program.shell.page
    assert isinstance(page, VisitView)
    return page


def begin_note(program: Program) -> None:
    """On the page of a visit, half a note."""
    press("Ctrl+R")
    write("3")
    press("Enter", "Enter")
    write("dog at")
    assert on_page(program).picked is not None


def note() -> str:
    """What stands on the note's line of the page in front."""
    write("3")
    press("Enter", "Enter")
    line = focused()
    assert isinstance(line, QLineEdit)
    return line.text()


def test_a_note_outlives_a_lock(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        begin_note(program)
        press("F12")
        come_back(program, laptop, ENUMERATOR)
        press("Ctrl+R")

        assert note() == "dog at"


def test_another_person_finds_nothing_and_nothing_comes_back_after_her(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        begin_note(program)
        press("F12")
        come_back(program, laptop, SUPERVISOR)
        assert program.drafts.under() == ()
        press("F12")
        come_back(program, laptop, ENUMERATOR)
        press("Ctrl+R")

        assert note() == ""


def test_what_is_searched_for_outlives_a_lock(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+F")
        write("no such lane")
        press("F12")
        come_back(program, laptop, ENUMERATOR)

        home = program.shell.page
        assert isinstance(home, WorklistView)
        assert home.shown == ()


def test_a_return_begun_outlives_another_room_and_a_lock(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    interview = laptop.finalized()

    with working(qtbot, laptop, SUPERVISOR) as program:
        write("rAsk the")
        press("Alt+2", "Alt+1")
        write(" age")
        press("F12")
        come_back(program, laptop, SUPERVISOR)
        write(" again")
        press("Enter")

    assert state(laptop) is WorkState.RETURNED
    with laptop.signed_in(SUPERVISOR) as sitting:
        (decision,) = DecisionStore(sitting.unlocked.store).of(interview)
    assert decision.comment == "Ask the age again"


def test_a_withdrawal_takes_along_what_was_begun(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        home = program.shell.page
        assert isinstance(home, WorklistView)
        home.opened.emit(A)
        window = program.shell.page
        assert isinstance(window, InterviewWindow)
        asked = window.active_prompt()
        assert asked is not None
        assert program.interview is not None
        comment = program.drafts.at("interview", program.interview.household, "comment", asked.key)
        press("F6")
        write("asks who pays")
        press("Esc")
        assert comment.draft is not None

        window.withdraw_wanted.emit()
        press("Ctrl+Enter")

        assert program.shell.page is home
        assert comment.draft is None


def test_an_answer_typed_by_half_outlives_a_lock(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        home = program.shell.page
        assert isinstance(home, WorklistView)
        home.opened.emit(A)
        assert program.interview is not None
        session = program.interview.session
        asked = (one for part in session.sections() for one in session.prompts(part.ref))
        number = next(one for one in asked if one.kind is Kind.INTEGER and not one.read_only)
        press("F3")
        write(number.code)
        press("Enter")
        write("1o")
        press("F12")
        come_back(program, laptop, ENUMERATOR)

        line = focused()
        assert isinstance(line, QLineEdit)
        assert line.text() == "1o"
        assert program.interview.session.value(number.ref) == ""
