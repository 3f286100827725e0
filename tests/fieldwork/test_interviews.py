"""Interviews: begun from an assignment, gone on with where they stopped, never ahead of the store."""

import pytest

from enumerator.demo.practice import ENUMERATOR
from enumerator.fieldwork.interview import REMOVAL_UNDONE, Interview
from enumerator.fieldwork.undoing import Turned
from enumerator.store.events import EventKind, EventLog
from enumerator.store.interviews import InterviewStore
from enumerator.store.rebuild import verify_rebuild
from forms.errors import AnswerNotAccepted, NotFinished
from forms.prompts import ProblemKind
from tests.support.practice import (
    ADULT,
    HEAD,
    LOCALITY,
    NOTICE,
    REMARKS,
    A,
    PracticeLaptop,
    hold,
)

CONSENT = (("notice_lang", "1"), ("resp_adult", "1"), ("notice_read", "OK"), ("consent", "1"))
UNUSUAL = "/data/member[2]/age_told"
MEMBER = "/data/member"


def consent(interview: Interview) -> None:
    for name, value in CONSENT:
        interview.answer(f"/data/sec_b/{name}", value)


def test_a_new_interview_knows_what_the_assignment_says(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)

        assert interview.household == "418020417-101-1-1"
        assert interview.session.value("/data/sec_a/structure_no") == "101"
        assert interview.session.prompt("/data/sec_a/structure_no").read_only
        assert interview.place == ("", "")


@pytest.mark.parametrize(("window", "form"), [("en", "English (en)"), ("ur", "Urdu (ur)")])
def test_a_new_interview_speaks_the_windows_language(
    laptop: PracticeLaptop, window: str, form: str
) -> None:
    laptop.language = window

    with laptop.signed_in(ENUMERATOR) as sitting:
        assert sitting.interviews.open(A).session.language == form


def test_an_interview_opens_again_where_it_stopped(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        first = sitting.interviews.open(A)
        consent(first)
        first.enter("/data/sec_c", HEAD)
        first.answer(HEAD, "Chiragh Din")
        facts = first.session.facts_now()

    with laptop.signed_in(ENUMERATOR) as sitting:
        again = sitting.interviews.open(A)

        assert again.id == first.id
        assert again.place == ("/data/sec_c", HEAD)
        assert again.session.value(HEAD) == "Chiragh Din"
        assert again.session.facts_now() == facts
        kinds = [event.kind for event in EventLog(sitting.unlocked.store).of(first.id)]
        assert kinds.count(EventKind.RESUMED) == 1


def test_an_interview_goes_on_in_the_windows_language(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.set_language("Urdu (ur)")
        laptop.language = "ur"

    with laptop.signed_in(ENUMERATOR) as sitting:
        assert sitting.interviews.open(A).session.language == "Urdu (ur)"


def refs(*turned: Turned | None) -> list[str]:
    return [one.ref if one is not None else "" for one in turned]


def test_undo_and_redo_walk_through_the_answers_and_are_kept(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(NOTICE, "1")
        interview.answer(NOTICE, "2")
        interview.answer(ADULT, "1")

        assert refs(interview.undo(), interview.undo()) == [ADULT, NOTICE]
        assert interview.session.value(NOTICE) == "1"
        assert refs(interview.redo()) == [NOTICE]
        assert interview.session.value(NOTICE) == "2"
        interview.answer(ADULT, "2")
        assert interview.redo() is None, "a new answer ends what could be redone"

    with laptop.signed_in(ENUMERATOR) as sitting:
        again = sitting.interviews.open(A)
        assert (again.session.value(NOTICE), again.session.value(ADULT)) == ("2", "2")
        assert refs(again.undo(), again.undo(), again.undo()) == [ADULT, NOTICE, NOTICE]
        assert again.undo() is None
        assert again.session.value(NOTICE) == ""


def test_a_member_who_was_taken_off_comes_back_with_all_that_was_said_of_them(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview, seed=2)
        row = interview.session.rows(MEMBER)[0]
        interview.comment(f"{row.ref}/m_name", "spelled by the son")
        interview.flag(f"{row.ref}/sex")
        before = told(interview)
        assert interview.session.rows_naming(row.ref), "somebody's father or spouse"

        interview.remove_row(row.ref, "listed_twice")
        assert not interview.flags()
        interview.undo()

        assert told(interview) == before
        assert [said.text for said in interview.comments()][-2:] == ["listed_twice", REMOVAL_UNDONE]
        after_redo = interview.redo()
        assert after_redo is not None
        assert (after_redo.number, after_redo.name) == (1, row.label)

    with laptop.signed_in(ENUMERATOR) as sitting:
        again = sitting.interviews.open(A)
        again.undo()

        assert told(again) == before
        assert verify_rebuild(sitting.unlocked.store, again.id) == ()


def told(interview: Interview) -> tuple[object, ...]:
    session = interview.session
    here = [said for said in interview.comments() if said.ref]
    return session.facts_now(), session.check(), session.rows(MEMBER), interview.flags(), here


def test_who_was_named_can_be_another_after_the_removal(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview, seed=2)
        session = interview.session
        interview.add_row(MEMBER)
        twin = session.rows(MEMBER)[-1]
        gone = session.rows(MEMBER)[0]
        naming = [prompt.key for prompt in session.rows_naming(gone.ref)]

        interview.remove_row(gone.ref, "listed_twice", twin.ref)

        heir = session.ref_of(f"{MEMBER}[@{twin.id}]")
        assert heir is not None
        assert [prompt.key for prompt in session.rows_naming(heir)] == naming


def test_a_corrected_interview_is_undone_as_far_as_it_was_returned(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview, seed=2)
        interview.finalize()
        InterviewStore(sitting.unlocked.store).give_back(interview.id)

        again = sitting.interviews.open(A)
        before = again.session.xml()
        again.answer(REMARKS, "the well is dry")

        assert refs(again.undo()) == [REMARKS]
        assert again.undo() is None
        assert again.session.xml() == before


def test_an_answer_that_is_not_accepted_changes_nothing(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        interview.answer(NOTICE, "1")
        events = len(EventLog(sitting.unlocked.store).of(interview.id))

        with pytest.raises(AnswerNotAccepted):
            interview.answer(NOTICE, "nobody offers this")
        with pytest.raises(AnswerNotAccepted):
            interview.answer(LOCALITY, "2")  # the assignment has said it

        assert interview.session.value(NOTICE) == "1"
        assert len(EventLog(sitting.unlocked.store).of(interview.id)) == events


def test_comments_stay_with_their_question_when_rows_before_it_go(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        consent(interview)
        while len(interview.session.rows(MEMBER)) < 2:
            interview.add_row(MEMBER)
        interview.comment("/data/member[2]/m_name", "spelled by the son")
        interview.comment("", "come in the evening")
        interview.remove_row("/data/member[1]", "listed twice")

    with laptop.signed_in(ENUMERATOR) as sitting:
        said = sitting.interviews.open(A).comments()

    assert [(c.ref, c.text) for c in said] == [
        ("/data/member[1]/m_name", "spelled by the son"),
        ("", "come in the evening"),
        ("", "listed twice"),
    ]
    assert {c.author for c in said} == {ENUMERATOR.name}


def test_an_unfinished_interview_says_what_is_missing_and_stays_open(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)

        with pytest.raises(NotFinished) as caught:
            interview.finalize()

        assert caught.value.problems
        interview.answer(NOTICE, "1")
        assert sitting.interviews.open(A).session.value(NOTICE) == "1"


def test_a_confirmed_check_is_there_after_a_lock(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview, seed=2)  # one member's age is unusual
        before = interview.problems
        assert [(p.ref, p.kind) for p in before if p.confirmed] == [(UNUSUAL, ProblemKind.WARNING)]

    with laptop.signed_in(ENUMERATOR) as sitting:
        assert sitting.interviews.open(A).problems == before
