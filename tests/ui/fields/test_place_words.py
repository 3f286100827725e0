"""A position is read as people read it, wherever it is shown: degrees to a metre, and how good it is in words."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.review.beside import Compared
from enumerator.review.reading import read_answers
from enumerator.ui.bidi import plain
from enumerator.ui.fields.answer_words import answer_words
from enumerator.ui.fields.place_words import place_words
from enumerator.ui.review.answers_model import AnswersModel, Column
from enumerator.ui.theme import Appearance
from forms.definition.positions import accuracy, in_degrees, numbers
from forms.prompts import Kind, Prompt
from tests.support.scenario import scenario
from tests.ui.fields.capturing import Asked
from tests.ui.hands import ENTER

pytestmark = pytest.mark.usefixtures("appearance")

SURVEY = """
    | type     | name  | label::English (en)         |
    | geopoint | door  | Position                    |
    | text     | name  | Who lives at ${door}?       |
    | geoshape | field | The field                   |
"""


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("31.52 74.35 0 0", "31.52000, 74.35000"),
        ("31.5204321 74.3587654 217.0 8.4", "31.52043, 74.35877 · Accuracy 8 m"),
        ("-0.000001 -74.5 0 0", "0.00000, -74.50000"),
        ("31.52 74.35", "31.52000, 74.35000"),
        ("31.52", "31.52"),
        ("nowhere at all", "nowhere at all"),
        ("nan nan 0 0", "nan nan 0 0"),
    ],
)
def test_a_position_in_words(value: str, words: str) -> None:
    assert plain(place_words(Kind.GEOPOINT, value)) == words


def test_what_is_no_position_has_no_numbers() -> None:
    assert (numbers("x y"), accuracy("31 74"), in_degrees("")) == ((), 0.0, "")


def test_several_points_are_counted_and_measured() -> None:
    corners = "31.5 74.3 0 0;31.5 74.301 0 0;31.501 74.301 0 0"

    assert plain(place_words(Kind.GEOTRACE, corners)) == "Points: 3 · 206 m"
    closed = f"{corners};31.5 74.3 0 0"
    assert plain(place_words(Kind.GEOSHAPE, closed)).startswith("Points: 3 · 5,27")


def prompt(kind: Kind, value: str) -> Prompt:
    return Prompt("/data/q", "/data/q", "q", "A1", kind, "Where", value=value)


def test_an_answer_that_is_only_read_is_said_the_same_way() -> None:
    assert plain(answer_words(prompt(Kind.GEOPOINT, "31.52 74.35 0 0"))) == "31.52000, 74.35000"
    assert plain(answer_words(prompt(Kind.GEOTRACE, "1 2 0 0;1 2 0 0"))) == "Points: 2 · 0 m"
    assert answer_words(prompt(Kind.GEOPOINT, "")) == "–"


def test_on_its_line_and_in_a_question_that_speaks_of_it(
    qtbot: QtBot, appearance: Appearance
) -> None:
    asked = Asked(qtbot, appearance, SURVEY)
    asked.press("31.52 74.35", ENTER)

    asked.press("x")
    assert "Who lives at 31.52000, 74.35000?" in plain(asked.said())
    assert asked.value("door") == "31.52 74.35 0 0"


def test_the_supervisor_reads_it_so_and_what_stood_before_too(appearance: Appearance) -> None:
    interview = scenario(SURVEY)
    interview.answer("door", "31.5204321 74.3587654 0 6")
    [row, *_] = read_answers(interview.session)
    model = AnswersModel(appearance)

    model.present((Compared(row, row),), "i1", revision=1)

    columns = (Column.ANSWER, Column.BEFORE)
    shown = [plain(model.index(1, model.columns.index(one)).data()) for one in columns]
    assert shown == ["31.52043, 74.35877 · Accuracy 6 m"] * 2
