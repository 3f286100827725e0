"""The made-up family is asked a second time where a killed program had kept its answers, or a part of one."""

from collections.abc import Iterator
from datetime import date
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from enumerator.app.trying.trial import Trial, begin
from enumerator.demo.asking import Asking
from enumerator.demo.keyboard import Keyboard
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance
from forms.prompts import Prompt
from forms.synthetic import Chance
from tests.support.scenario import SetClock, form_of

FORM = form_of(
    """
    | type                  | name  | label::English (en) | required |
    | acknowledge           | read  | Read out            | yes      |
    | select_multiple progs | progs | Programmes          | yes      |
    | select_one progs      | first | The first           | yes      |
    | integer               | rooms | Rooms               | yes      |
    """,
    """
    | list_name | name | label::English (en) |
    | progs     | 0    | None                |
    | progs     | 1    | One                 |
    | progs     | 2    | Another             |
    | progs     | 10   | Ten                 |
    | progs     | 11   | Eleven              |
    """,
    {"default_language": "English (en)"},
)


class Family:
    """Says always the same."""

    chance, today = Chance(Random(1)), date(2026, 3, 5)

    def __init__(self, progs: str) -> None:
        self.answers = {"read": "OK", "progs": progs, "first": "10", "rooms": "3"}

    def rows(self, ref: str) -> int:
        return 0

    def says(self, prompt: Prompt, row: int) -> Iterator[str]:
        yield self.answers[prompt.name]

    def reason(self, prompt: Prompt) -> str:
        return "It is so."


def asked(qtbot: QtBot, appearance: Appearance, trial: Trial, progs: str) -> dict[str, str]:
    window = InterviewWindow(trial, appearance)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    Asking(window, trial, Keyboard(window), Family(progs)).run()
    return {name: trial.session.value(f"/data/{name}") for name in Family(progs).answers}


@pytest.mark.parametrize("progs", ["0", "1", "1 11", "2 10 11"])
@pytest.mark.parametrize("kept", ["", "0", "1", "11", "1 11", "0 2 10"])
def test_what_is_kept_already_is_not_typed_again(
    qtbot: QtBot, appearance: Appearance, kept: str, progs: str
) -> None:
    trial = begin(FORM, "form.xlsx", SetClock(), language="en")
    if kept:
        trial.answer("/data/read", "OK")
        trial.answer("/data/progs", kept)
        trial.answer("/data/first", "10")
        trial.answer("/data/rooms", "3")

    assert asked(qtbot, appearance, trial, progs) == Family(progs).answers
