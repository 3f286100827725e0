"""Answers are looked at as they differ from the revision before, and those alone that have something to them."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from enumerator.review.queue import QueueState
from enumerator.review.showing import Showing
from enumerator.ui.announcing import listening
from enumerator.ui.review.review_view import ReviewView
from enumerator.ui.theme import Appearance, Look
from tests.ui.review.desks import BEFORE, ROWS, SupervisorDesk
from tests.ui.shell.keyboard import focused, place, press, write
from tests.ui.worklist.desks import ZONE, now


def review(
    qtbot: QtBot, appearance: Appearance, desk: SupervisorDesk, width: int = 1366
) -> ReviewView:
    view = ReviewView(desk, appearance, clock=now, zone=ZONE, undo_ms=0)
    place(qtbot, view)
    view.resize(width, 560)
    return view


def code(view: ReviewView) -> str:
    answer = view.answers.current_answer
    return answer.code if answer else ""


def stops(view: ReviewView, keys: str) -> list[str]:
    """The questions that each key comes to; one that went has a key only."""
    found = []
    for key in keys:
        write(key)
        found.append(view.answers.current_key.rpartition("/")[2])
    return found


# --- side by side ---


def test_s_lays_the_revision_before_beside_the_answers_and_puts_it_away(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk(before=BEFORE))

    write("s")
    assert "4\nChanged since" in view.answers.shown_before()
    assert "Gul Muhammad\nMember gone" in view.answers.shown_before()
    assert "Not asked before" in view.answers.shown_before()
    assert "Baked brick or cement block" in view.answers.shown_before()
    assert view.answers.what_is_shown == (
        "Beside revision 1: 2 changed, 1 new, 1 gone. S closes this."
    )

    write("s")
    assert view.answers.shown_before() == ()
    assert view.answers.what_is_shown == ""


def test_ctrl_4_does_the_same_and_where_it_was_read_it_is_read_on(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk(before=BEFORE))
    view.letters_are_keys = lambda: False

    press("Down", "Down", "Down")
    at = code(view)
    press("Ctrl+4")
    assert view.answers.shown_before()
    assert view.answers.what_is_shown.endswith("Ctrl+4 closes this.")
    assert code(view) == at
    press("Ctrl+4")
    assert not view.answers.shown_before()
    assert code(view) == at


def test_n_goes_from_change_to_change_and_j_and_k_pass_what_went_too(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk(before=BEFORE))

    write("s")
    assert stops(view, "nnnnn") == ["d02", "h09", "h12", "h15", "d02"]
    write("7")
    assert stops(view, "kjjjjkk") == ["d02", "h09", "h12", "h15", "h15", "h12", "h09"]


def test_on_a_question_that_went_nothing_is_remarked(qtbot: QtBot, appearance: Appearance) -> None:
    view = review(qtbot, appearance, SupervisorDesk(before=BEFORE))

    write("sn")
    assert view.answers.current_answer is None
    write("c")
    press("Enter")
    assert view.panel_problem == ""


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (None, "This is the first revision: there is none before it. S closes this."),
        ((), "Revision 1 is no longer on this laptop. S closes this."),
    ],
)
def test_where_nothing_is_to_compare_with_it_is_said_and_the_answers_stay(
    qtbot: QtBot, appearance: Appearance, before: tuple[()] | None, words: str
) -> None:
    view = review(qtbot, appearance, SupervisorDesk(before=before))
    heard: list[str] = []

    with listening(heard.append):
        write("s")

    assert view.answers.what_is_shown == words
    assert heard == [words]
    assert not view.answers.shows_beside
    write("j")
    assert code(view) == "D02"
    write("s")
    assert view.answers.what_is_shown == ""


def test_two_revisions_have_the_room_of_the_checks_and_in_a_small_window_of_the_queue(
    qtbot: QtBot, appearance: Appearance
) -> None:
    for width, queue_too in ((1366, False), (1024, True)):
        view = review(qtbot, appearance, SupervisorDesk(before=BEFORE), width)
        write("s")
        assert view.checks.isHidden()
        assert view.queue.isHidden() is queue_too
        now_focused = focused()
        assert now_focused is not None
        assert view.isAncestorOf(now_focused)
        press("Ctrl+Down")
        assert not view.answers.compares, "another household is read alone"
        assert not view.checks.isHidden()
        assert not view.queue.isHidden()
        view.hide()


def test_a_comment_leaves_the_revision_before_where_it_is(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = SupervisorDesk(before=BEFORE)
    view = review(qtbot, appearance, desk)

    write("snnc")
    write("Count them again")
    press("Enter")

    assert desk.comments == [("i1", "/data/h09", "Count them again")]
    assert view.answers.shows_beside
    assert code(view) == "H09"


def test_an_identity_number_that_stood_before_is_whole_only_while_its_line_is_read(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk(before=BEFORE))

    write("s")
    assert "35201-*****67-1" in view.answers.shown_before()
    assert "3520112345671" not in view.answers.shown_before()
    write("jjj")
    assert code(view) == "D17"
    assert "3520112345671" in view.answers.shown_before()


def test_another_language_reads_both_revisions_again(qtbot: QtBot, appearance: Appearance) -> None:
    desk = SupervisorDesk(before=BEFORE)
    spoken = ["en"]
    view = ReviewView(desk, appearance, clock=now, zone=ZONE, language=lambda: spoken[0], undo_ms=0)
    place(qtbot, view)
    write("s")

    spoken[0] = "ur"
    appearance.set_look(Look(rtl=True))

    assert desk.compared_languages == ["en", "ur"]
    assert view.answers.shows_beside


# --- filters ---


@pytest.mark.parametrize(
    ("key", "codes"),
    [
        ("2", ["H03"]),
        ("3", ["H12"]),
        ("4", ["D08", "H09"]),
        ("5", ["A05"]),
        ("6", ["H16"]),
        ("7", ["H15"]),
    ],
)
def test_a_digit_shows_only_the_answers_with_something_to_them(
    qtbot: QtBot, appearance: Appearance, key: str, codes: list[str]
) -> None:
    rows = [
        replace(row, flagged=row.code == "H03", special="refused" if row.code == "A05" else "")
        for row in ROWS
    ]
    view = review(qtbot, appearance, SupervisorDesk(rows=tuple(rows)))

    write(key)
    found = [code(view)]
    while stops(view, "j") != [found[-1].lower()]:
        found.append(code(view))

    assert found == codes
    assert f": {len(codes)} of {len(ROWS)}." in view.answers.what_is_shown
    write("1")
    assert len(view.answers.shown_answers()) == len(ROWS)


def test_the_name_and_the_count_of_what_is_shown_are_announced(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk())
    heard: list[str] = []

    with listening(heard.append):
        write("4")
        press("Esc")

    assert heard == [
        "Confirmed warnings: 2 of 9. Esc shows all answers.",
        "All answers",
    ]
    assert view.answers.showing is Showing.ALL


def test_where_nothing_is_to_be_shown_it_is_said_and_the_keys_go_on(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk())

    write("2")
    assert view.answers.empty_words == (
        "No answer here: Flagged by the enumerator. Esc shows all answers."
    )
    press("Esc")
    assert view.answers.empty_words == ""
    assert code(view) == "A05"
    write("j")
    assert code(view) == "D02"


def test_ctrl_5_goes_through_what_can_be_shown_where_letters_are_no_keys(
    qtbot: QtBot, appearance: Appearance
) -> None:
    view = review(qtbot, appearance, SupervisorDesk())
    view.letters_are_keys = lambda: False

    write("4")
    seen = []
    for _ in Showing:
        press("Ctrl+5")
        seen.append(view.answers.showing)

    assert seen == [*tuple(Showing)[1:], Showing.ALL]


def test_another_interview_is_shown_whole(qtbot: QtBot, appearance: Appearance) -> None:
    view = review(qtbot, appearance, SupervisorDesk())

    write("4a")

    assert view.reading is not None
    assert view.reading.interview_id == "i2"
    assert view.answers.showing is Showing.ALL


def test_escape_closes_the_last_thing_first(qtbot: QtBot, appearance: Appearance) -> None:
    view = review(qtbot, appearance, SupervisorDesk(before=BEFORE))

    write("s4r")
    press("Esc")
    said = [view.answers.what_is_shown]
    press("Esc")
    said.append(view.answers.what_is_shown)
    press("Esc")
    said.append(view.answers.what_is_shown)

    assert [words.partition(" ")[0] for words in said] == ["Confirmed", "Beside", ""]


def test_digits_of_a_comment_are_words(qtbot: QtBot, appearance: Appearance) -> None:
    desk = SupervisorDesk()
    review(qtbot, appearance, desk)

    write("r")
    write("4 rooms")
    press("Enter")

    assert desk.returned_with == {"i1": "4 rooms"}
    assert desk.states["i1"] is QueueState.RETURNED
