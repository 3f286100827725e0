"""What is shown and what was sealed are compared question by question, in every row of every roster."""

from hashlib import sha256

import pytest

from enumerator.review.paradata import Given
from enumerator.review.reading import read_answers
from enumerator.review.sameness import shows_the_sealed_files, shows_what_was_sealed
from tests.support.scenario import Scenario, scenario

FORM = """
    | type                 | name   | label | relevant     | calculation      |
    | text                 | loose  | Loose |              |                  |
    | begin_group          | home   | Home  |              |                  |
    | integer              | rooms  | Rooms |              |                  |
    | note                 | said   | Said  |              |                  |
    | begin_repeat         | person | P     |              |                  |
    | text                 | name   | Name  |              |                  |
    | begin_repeat         | job    | Job   |              |                  |
    | select_multiple days | days   | Days  |              |                  |
    | end_repeat           |        |       |              |                  |
    | begin_group          | more   | More  |              |                  |
    | date                 | born   | Born  | ${name} != '' |                  |
    | end_group            |        |       |              |                  |
    | end_repeat           |        |       |              |                  |
    | end_group            |        |       |              |                  |
    | calculate            | twice  |       |              | ${rooms} * 2     |
    | text                 | last   | Last  |              |                  |
"""
DAYS = """
    | list_name | name | label |
    | days      | mon  | Mon   |
    | days      | tue  | Tue   |
"""


@pytest.fixture
def filled() -> Scenario:
    form = scenario(FORM, DAYS)
    form.answer("loose", '  <b> & "two"\nlines ')
    form.answer("rooms", 3)
    form.add_row("person")
    form.answer("person[2]/name", "زینب")
    form.answer("person[2]/more/born", "1990-02-28")
    form.session.add_row("/data/home/person[2]/job")
    form.session.answer("/data/home/person[2]/job[1]/days", "mon tue")
    return form


def test_a_session_shows_what_it_renders(filled: Scenario) -> None:
    assert shows_what_was_sealed(filled.again().session, filled.session.finalize().xml)


def test_a_file_that_an_answer_names_is_here_and_as_it_was_signed() -> None:
    form = scenario("""
        | type  | name  | label |
        | image | photo | Photo |
        """)
    form.answer("photo", "photo.jpg")
    signed = {sha256(b"as taken").digest()}

    assert shows_the_sealed_files(form.session, signed, lambda _: b"as taken")
    assert not shows_the_sealed_files(form.session, signed, lambda _: b"another")
    assert not shows_the_sealed_files(form.session, signed, lambda _: None)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("/data/loose", "another"),
        ("/data/home/rooms", "4"),
        ("/data/home/rooms", ""),
        ("/data/last", "one thing more"),
        ("/data/home/person[1]/name", "Zainab"),
        ("/data/home/person[2]/name", ""),
        ("/data/home/person[2]/job[1]/days", "mon"),
        ("/data/home/person[2]/more/born", "1990-03-01"),
    ],
)
def test_one_other_answer_is_seen(filled: Scenario, place: str, value: str) -> None:
    sealed = filled.session.finalize().xml

    filled.session.answer(place, value)

    assert not shows_what_was_sealed(filled.session, sealed)


def test_a_special_answer_is_read_and_compared_like_any_other() -> None:
    form = scenario("""
        | type    | name | label | bind::pser:special |
        | integer | age  | Age   | dont_know refused  |
        """)
    form.session.give_special("/data/age", "refused")
    sealed = form.session.finalize().xml
    assert shows_what_was_sealed(form.again().session, sealed)

    form.session.give_special("/data/age", "dont_know")
    assert not shows_what_was_sealed(form.session, sealed)

    form.answer("age", "")
    assert not shows_what_was_sealed(form.session, sealed)


def test_a_supervisor_reads_which_special_answer_was_given() -> None:
    form = scenario("""
        | type    | name | label | bind::pser:special |
        | integer | age  | Age   | refused            |
        """)
    form.session.give_special("/data/age", "refused")

    [row] = read_answers(form.session, changed={"/data/age": Given(special="dont_know")})

    assert (row.answer, row.special) == ("", "refused")
    assert (row.changed_from, row.special_before) == ("", "dont_know")


def test_a_row_less_is_seen(filled: Scenario) -> None:
    sealed = filled.session.finalize().xml

    filled.remove_row("person[1]")

    assert not shows_what_was_sealed(filled.session, sealed)
