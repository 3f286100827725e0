"""The work at the doors, by keys over a real store: visits, refusals, closings, households that were found."""

from pytestqt.qtbot import QtBot

from enumerator.auth.session import Person
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.fieldwork.new_household import NewHouseholds
from enumerator.fieldwork.visits import Disposition
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.assignments import AssignmentStore, CaseState
from enumerator.store.people import PeopleStore, PersonRole
from enumerator.ui.doors_view import DoorsView
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.interview.route import FINISH
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.new_household_view import NewHouseholdView
from enumerator.ui.worklist import WorklistView
from tests.app.working import working
from tests.support.practice import A, PracticeLaptop, hold, line, state
from tests.ui.shell.keyboard import press, write

OTHER = Person("PE-0003", "Rashid (practice)", PersonRole.ENUMERATOR)


def test_a_visit_is_recorded_and_taken_back_from_home(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        assert program.sitting is not None
        press("Ctrl+R")
        write("6")
        press("Enter")
        write("roof fallen in")
        press("Enter")
        assert line(program.sitting).state is WorkState.REPORTED

        press("End", "Ctrl+R", "Ctrl+Z")
        assert line(program.sitting).state is WorkState.ASSIGNED


def test_a_building_that_is_not_on_the_list_is_added_and_opened(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+N")
        page = program.shell.page
        assert isinstance(page, NewHouseholdView)
        assert page.key_words == "Building 113 · household 13 · family 1"

        press("Enter", "Enter")
        write("by the canal")
        press("Enter")
        write("2")
        press("Enter")

        assert isinstance(program.shell.page, InterviewWindow)
        assert program.interview is not None
        assert program.interview.household == "418020417-113-13-1"


def test_who_is_listed_in_a_building_is_shown_before_another_household_is_added(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+N")
        page = program.shell.page
        assert isinstance(page, NewHouseholdView)
        write("2")
        assert page.key_words == "Building 101 · household 13 · family 1"
        press("Enter", "Enter", "Enter")
        write("3")
        press("Enter")
        assert page.problem.startswith("In building 101 these are on the list: 101-1-1 Chak 214 RB")

        press("Ctrl+Enter")
        assert isinstance(program.shell.page, InterviewWindow)


def test_a_block_that_nobody_assigned_needs_a_code_that_a_block_can_have(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        assert program.sitting is not None
        nobodys = NewHouseholds(program.sitting.unlocked.store, OTHER.id)
        view = NewHouseholdView(nobodys, program.appearance)
        program.shell.open_page(view)
        press("Enter")
        write("41802049")
        press("Enter", "Enter", "Enter")
        write("2")
        press("Enter")
        assert view.problem.startswith("A block's code has exactly 9 digits.")

        write("9")
        with qtbot.waitSignal(view.added):
            press("Ctrl+Enter")


def test_a_family_with_its_own_kitchen_needs_only_one_key_and_enter(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+N")
        write("3")
        press("Enter", "Enter")

        assert program.interview is not None
        assert program.interview.household == "418020417-101-1-2"


def test_a_number_that_no_building_has_is_said_and_esc_adds_nothing(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        assert program.sitting is not None
        press("Ctrl+N", "Enter")
        write("house")
        press("Ctrl+Enter")
        page = program.shell.page
        assert isinstance(page, NewHouseholdView)
        assert page.problem.startswith("A building's number has 1 to 4 digits")

        press("Esc")
        assert len(program.sitting.worklist.items()) == 12


def refused(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        PeopleStore(sitting.unlocked.store).add(OTHER.id, OTHER.name, OTHER.role)
        sitting.visits.record(A, Disposition.REFUSED, reason="2")


def test_a_refusal_goes_to_another_person_by_keys(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    refused(laptop)
    with working(qtbot, laptop, SUPERVISOR) as program:
        assert program.sitting is not None
        press("Alt+3")
        page = program.shell.page
        assert isinstance(page, DoorsView)
        assert [item.assignment_id for item in page.shown] == [A]

        press("Ctrl+2")
        write("2")
        press("Enter", "Enter")
        assert page.answer is not None
        assert page.answer.problem == "Write it in a few words."
        write("The elder agreed")
        press("Enter")

        assert page.shown == ()
        case = AssignmentStore(program.sitting.unlocked.store).one(A)
        assert (case.state, case.assignee) == (CaseState.OPEN, OTHER.id)


def shown(page: DoorsView) -> int:
    """How many households wait."""
    return len(page.shown)


def test_a_second_refusal_is_final_by_keys(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    refused(laptop)
    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Alt+3", "Ctrl+1")
        write("6")
        press("Enter")
        page = program.shell.page
        assert isinstance(page, DoorsView)
        assert page.foot.notice == "Household 418020417-101-1-1 is closed: refused for good."
    assert state(laptop) is WorkState.CLOSED


def test_esc_decides_nothing(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    refused(laptop)
    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Alt+3", "Ctrl+1", "Esc")
        page = program.shell.page
        assert isinstance(page, DoorsView)
        assert page.answer is None
        assert len(page.shown) == 1


def test_enter_before_anything_is_chosen_says_what_is_missing(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    refused(laptop)
    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Alt+3", "Ctrl+2", "Enter")
        page = program.shell.page
        assert isinstance(page, DoorsView)
        assert page.answer is not None
        assert page.answer.problem == "Choose one first."
        assert len(page.shown) == 1


def test_an_empty_house_is_closed_or_sent_back_by_keys(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.visits.record(A, Disposition.ACCESS)
        sitting.visits.record("A-002", Disposition.ACCESS)
    with working(qtbot, laptop, SUPERVISOR) as program:
        press("Alt+3", "Ctrl+1")
        page = program.shell.page
        assert isinstance(page, DoorsView)
        assert shown(page) == 2  # it is asked first
        write("1")
        press("Enter", "Ctrl+2")
        write("The road is open again")
        press("Enter")
        assert shown(page) == 0
    assert (state(laptop), state(laptop, "A-002")) == (WorkState.CLOSED, WorkState.ASSIGNED)


def test_an_interview_left_with_an_error_stands_before_the_other_drafts(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        sitting.interviews.open(A)
        interview = sitting.interviews.open("A-002")
        interview.answer("/data/sec_b/notice_lang", "1")
        interview.answer("/data/sec_b/resp_adult", "2")  # nobody under 18 is asked
        sitting.leave(interview)

        first = sitting.worklist.items()[0]
        assert (first.assignment_id, first.errors) == ("A-002", 1)


def test_a_hint_stands_on_the_finish_page_and_blocks_nothing(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        for name, seed in ((A, 1), ("A-002", 2)):
            laptop.time.pass_(120)
            interview = sitting.interviews.open(name)
            hold(interview, seed=seed)
            interview.answer("/data/member[1]/id_type", "1")
            interview.answer("/data/member[1]/id_number", "3520212345671")
            interview.enter(FINISH, "")
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+Enter")
        window = program.shell.page
        assert isinstance(window, InterviewWindow)
        finish = window.page()
        assert isinstance(finish, FinishPage)
        assert "An identity number of this household was also given in: 101-1-1." in finish.hints


def test_home_says_what_was_finished_and_stands_on_its_line(
    qtbot: QtBot, laptop: PracticeLaptop
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open("A-003")
        hold(interview)
        interview.enter(FINISH, "")
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Ctrl+Enter", "Enter")

        home = program.shell.page
        assert isinstance(home, WorklistView)
        assert home.current is not None
        assert home.current.assignment_id == "A-003"
        assert home.foot.notice == ("Household 103-3-1 is finished; it waits for the supervisor.")


def test_home_says_that_a_visit_is_kept(qtbot: QtBot, laptop: PracticeLaptop) -> None:
    with working(qtbot, laptop, ENUMERATOR) as program:
        press("Down", "Ctrl+R")
        write("3")
        press("Ctrl+Enter")

        home = program.shell.page
        assert isinstance(home, WorklistView)
        assert home.foot.notice == "What happened at household 102-2-1 is kept."
