"""A partial interview is read with what it was sealed with: why it ended, and what each question lacks."""

import pytest

from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.review.beside import Compared
from enumerator.review.lacking import Lacking, read_lacking
from enumerator.review.reading import AnswerRow, Reading
from enumerator.review.showing import Showing, shows
from forms.prompts import ProblemKind
from tests.support.practice import A, PracticeLaptop, hold
from tests.support.scenario import scenario

AGE = "/data/member[2]/age_told"
SURVEY = """
    | type         | name   | label  | required | constraint | bind::pser:warn |
    | begin_repeat | member | Member |          |            |                 |
    | text         | name   | Name   | yes      |            |                 |
    | integer      | age    | Age    |          | . < 120    | . < 90 => Old?  |
    | end_repeat   |        |        |          |            |                 |
"""


def read(laptop: PracticeLaptop, interview: str) -> Reading:
    with laptop.signed_in(SUPERVISOR) as sitting:
        return sitting.review.read(interview)


def row(reading: Reading, ref: str) -> AnswerRow:
    return next(one for one in reading.rows if one.ref == ref)


def test_the_marks_of_the_submission_are_read_by_place() -> None:
    interview = scenario(SURVEY)
    interview.add_row("member")
    interview.answer("member[1]/name", "Bano")
    interview.answer("member[2]/age", "130")

    found = read_lacking(
        interview.session.form, interview.session.finalize(partial="other: rain").xml
    )

    assert found == Lacking(
        "other: rain",
        {
            "/data/member[2]/name": (ProblemKind.REQUIRED,),
            "/data/member[2]/age": (ProblemKind.CONSTRAINT, ProblemKind.WARNING),
        },
    )
    assert read_lacking(interview.session.form, b"<data><member/></data>") == Lacking()


@pytest.fixture
def stopped(laptop: PracticeLaptop) -> str:
    """The id of an interview that ended while one age was open."""
    with laptop.signed_in(ENUMERATOR) as sitting:
        interview = sitting.interviews.open(A)
        hold(interview, seed=2)
        interview.answer(AGE, "")
        interview.finalize_partial("respondent_stopped")
        return interview.id


def test_the_supervisor_reads_it_at_the_question(laptop: PracticeLaptop, stopped: str) -> None:
    reading = read(laptop, stopped)

    assert reading.partial == "respondent_stopped"
    lacking = row(reading, AGE)
    assert lacking.unmet == (ProblemKind.REQUIRED,)
    assert all(not one.unmet for one in reading.rows if one is not lacking)
    assert shows(Showing.UNANSWERED, Compared(lacking, lacking))


def test_once_somebody_goes_on_with_it_nothing_of_it_is_said(
    laptop: PracticeLaptop, stopped: str
) -> None:
    with laptop.signed_in(SUPERVISOR) as sitting:
        sitting.review.return_(stopped, "Ask the age.")

    reading = read(laptop, stopped)

    assert reading.partial == ""
    assert not any(one.unmet for one in reading.rows)


def test_an_answer_that_is_wrong_is_found_among_those_that_are_open() -> None:
    wrong = AnswerRow("Home", "/a", "/a", "", "Age", "130", unmet=(ProblemKind.CONSTRAINT,))

    assert shows(Showing.UNANSWERED, Compared(wrong, wrong))
