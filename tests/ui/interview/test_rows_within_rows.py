"""A list inside of each line of a list: every key that goes to a question finds those of the inner list too."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.theme import Appearance
from tests.support.scenario import form_of
from tests.ui.hands import ENTER, Key, Press, ctrl
from tests.ui.interview.family import Family

SURVEY = """
| type         | name   | label    | constraint | bind::pser:code |
| begin_group  | plot   | Plot     |            |                 |
| text         | owner  | Owner    |            | A1              |
| end_group    |        |          |            |                 |
| begin_repeat | tree   | Trees    |            |                 |
| text         | kind   | Kind     |            | B1              |
| begin_repeat | stem   | Stems    |            |                 |
| integer      | girth  | Girth    | . < 500    | C1              |
| end_repeat   |        |          |            |                 |
| end_repeat   |        |          |            |                 |
"""
GIRTH = "/data/tree[1]/stem[2]/girth"


@pytest.fixture
def plot(qtbot: QtBot, appearance: Appearance) -> Family:
    family = Family(qtbot, appearance, form_of(SURVEY))
    trial = family.trial
    for roster in ("/data/tree", "/data/tree[1]/stem"):
        while len(trial.session.rows(roster)) < 2:
            trial.add_row(roster)
    trial.answer("/data/tree[1]/stem[1]/girth", "40")
    trial.answer(GIRTH, "700")
    family.show()
    return family


@pytest.mark.parametrize(
    ("presses", "ref"),
    [
        ((Key.Key_F3, "C1", ENTER), "/data/tree[1]/stem[1]/girth"),
        ((Key.Key_F4,), GIRTH),
        ((ctrl(Key.Key_Z),), GIRTH),
    ],
)
def test_the_inner_question_is_found_and_has_the_keyboard(
    plot: Family, presses: tuple[Press, ...], ref: str
) -> None:
    plot.press(*presses)

    prompt = plot.window.active_prompt()
    assert prompt is not None
    assert prompt.ref == ref
    plot.press("55", ENTER)
    assert plot.trial.session.value(ref) == "55"
