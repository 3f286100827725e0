from pytestqt.qtbot import QtBot

from enumerator.errors import NotInThisState
from enumerator.review.queue import QueueState
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.theme import Appearance, Look
from tests.ui.review.desks import SupervisorDesk
from tests.ui.shell.keyboard import focused, place, press, write
from tests.ui.worklist.desks import ZONE, now


def review(qtbot: QtBot, appearance: Appearance, desk: SupervisorDesk) -> ReviewView:
    view = ReviewView(desk, appearance, clock=now, zone=ZONE, undo_ms=0)
    place(qtbot, view)
    return view


def reading(view: ReviewView) -> str:
    return view.reading.interview_id if view.reading else ""


def code(view: ReviewView) -> str:
    answer = view.answers.current_answer
    return answer.code if answer else ""


def test_the_first_interview_that_waits_is_read_from_its_first_answer(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk())

    assert reading(view) == "i1"
    assert code(view) == "A05"


def test_letters_walk_over_answers_and_pass_the_headings(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk())

    write("jj")
    assert code(view) == "D08"
    write("k")
    assert code(view) == "D02"
    write("kkkk")
    assert code(view) == "A05"


def test_n_goes_from_flag_to_flag_and_round(qtbot: QtBot, appearance: Appearance) -> None:
    view = review(qtbot, appearance, SupervisorDesk())

    visited = []
    for _ in range(5):
        write("n")
        visited.append(code(view))

    assert visited == ["D08", "H09", "H12", "H15", "D08"]


def test_a_approves_and_brings_the_next_household(qtbot: QtBot, appearance: Appearance) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    with qtbot.waitSignal(view.decided) as decided:
        write("a")

    assert decided.args == ["i1"]
    assert desk.states["i1"] is QueueState.APPROVED
    assert reading(view) == "i2"
    assert "0417-21-1-1 is approved" in view.foot.notice


def test_ctrl_and_digits_do_the_same_under_an_urdu_keyboard(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    press("Ctrl+Down")
    assert reading(view) == "i2"
    press("Ctrl+1")
    assert desk.states["i2"] is QueueState.APPROVED

    press("Ctrl+Up", "Ctrl+2")
    write("Ask about the walls again")
    press("Enter")
    assert desk.returned_with == {"i1": "Ask about the walls again"}


def test_returning_refuses_an_empty_comment(qtbot: QtBot, appearance: Appearance) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    write("r")
    press("Enter")
    assert view.panel_problem == "Write what the enumerator should do; then press Enter."
    assert desk.states["i1"] is QueueState.WAITING

    press("Esc")
    write("j")
    assert code(view) == "D02"
    assert desk.returned_with == {}


def test_a_comment_stands_at_its_question_and_is_named_when_it_goes_back(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    write("jjc")
    write("See the document again")
    press("Enter")
    assert desk.comments == [("i1", "/data/d08", "See the document again")]
    assert code(view) == "D08"
    assert view.answers.current_answer is not None
    assert ("Bilal Ahmed", "See the document again") in view.answers.current_answer.comments

    write("r")
    press("Enter")
    assert desk.returned_with == {"i1": "See the comments on D08."}
    assert reading(view) == "i2"


def test_nobody_decides_on_an_interview_of_their_own(qtbot: QtBot, appearance: Appearance) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)

    press("Ctrl+Down", "Ctrl+Down")
    with qtbot.assertNotEmitted(view.decided):
        write("arc")

    assert reading(view) == "i3"
    assert view.why_not.startswith("You made this interview yourself.")
    assert desk.states["i3"] is QueueState.WAITING


def test_an_interview_that_moved_on_is_not_decided_and_it_is_said(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk(moved_on=True)
    view = review(qtbot, appearance, desk)

    with qtbot.waitSignal(view.failed) as failed, qtbot.assertNotEmitted(view.decided):
        write("a")

    assert failed.args is not None
    assert isinstance(failed.args[0], NotInThisState)


def test_what_went_back_and_what_is_approved_can_be_read_but_not_decided(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    view = review(qtbot, appearance, desk)
    write("a")

    view.queue.turn(QueueState.APPROVED)

    assert reading(view) == "i1"
    assert view.why_not == "You approved this interview."
    with qtbot.assertNotEmitted(view.decided):
        press("Ctrl+1", "Ctrl+2")


def test_an_empty_queue_has_nothing_to_decide(qtbot: QtBot, appearance: Appearance) -> None:
    view = review(qtbot, appearance, SupervisorDesk(states={}))

    with qtbot.assertNotEmitted(view.decided):
        press("Ctrl+1", "Ctrl+2", "Ctrl+3")
    assert view.reading is None


def test_checks_say_what_stands_out(qtbot: QtBot, appearance: Appearance) -> None:
    view = review(qtbot, appearance, SupervisorDesk())

    assert view.checks.words == (
        "2 unusual answers were confirmed",
        "Questions without an answer: 1",
        "Comments on questions: 1",
        "Answers changed since it was returned: 1",
        "Time in the interview: 34 min",
    )


def test_a_switch_of_language_reads_the_interview_again_and_stays_at_the_answer(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    spoken = ["en"]
    view = ReviewView(desk, appearance, clock=now, zone=ZONE, language=lambda: spoken[0], undo_ms=0)
    place(qtbot, view)
    write("jj")

    spoken[0] = "ur"
    appearance.set_look(Look(rtl=True))

    assert desk.read_languages[-1] == "ur"
    assert code(view) == "D08"


def test_an_identity_number_is_whole_only_while_its_line_is_read(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk())

    assert "35201-*****67-1" in view.answers.shown_answers()
    write("jjj")
    assert code(view) == "D17"
    assert "3520112345671" in view.answers.shown_answers()


def test_an_empty_queue_says_so_in_place_of_the_answers_and_keeps_the_keys(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk()
    desk.states = dict.fromkeys(desk.states, QueueState.APPROVED)
    view = review(qtbot, appearance, desk)

    assert view.answers.empty_words == "Nothing waits for you."
    now_focused = focused()
    assert now_focused is not None
    assert view.isAncestorOf(now_focused)


def test_the_key_card_begins_with_what_has_the_keyboard(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk())

    heads = [view.help_here().about]
    view.queue.setFocus()
    heads.append(view.help_here().about)
    write("c")
    heads.append(view.help_here().about)

    assert heads == ["The answers", "The list of interviews", "A comment"]
    assert [keys for keys, _ in view.help_here().keys] == ["Esc"]
