"""What a partial interview lacks stands at its question, in words and with a sign."""

from dataclasses import replace

import pytest

from enumerator.review.beside import Compared
from enumerator.ui.bidi import plain
from enumerator.ui.review.answers_model import AnswersModel, Column
from enumerator.ui.theme import Appearance
from forms.prompts import ProblemKind
from tests.ui.review.desks import ROWS


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ((ProblemKind.REQUIRED,), "Not met: it needs an answer"),
        (
            (ProblemKind.CONSTRAINT, ProblemKind.WARNING),
            "Not met: the answer breaks a rule of the form\n"
            "Not met: unusual, and nobody confirmed it",
        ),
    ],
)
def test_a_question_says_what_it_lacks(
    appearance: Appearance, kinds: tuple[ProblemKind, ...], words: str
) -> None:
    row = replace(ROWS[0], unmet=kinds)
    model = AnswersModel(appearance)

    model.present((Compared(row, row), Compared(ROWS[4], ROWS[4])), "i1")

    notes = [model.index(at, model.columns.index(Column.NOTES)) for at in (1, 3)]
    assert [plain(one.data()) for one in notes] == [words, ""]
