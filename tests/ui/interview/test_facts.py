"""What is known already: read line by line, and a card of its own only where something is to be done about it."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from enumerator.ui.interview.facts import FactsCard, blocks, is_fact
from enumerator.ui.theme import Appearance
from forms.prompts import Choice, Kind, Problem, ProblemKind, Prompt
from tests.ui.hands import Key, press
from tests.ui.interview.paper import PaperDesk
from tests.ui.interview.test_window import Desk

AREA = Prompt(
    "/data/area", "/data/area", "area", "A05", Kind.SELECT_ONE, "Rural or urban", value="1",
    choices=(Choice("1", "Rural"), Choice("2", "Urban")), read_only=True,
)  # fmt: skip
NUMBER = Prompt(
    "/data/cnic", "/data/cnic", "cnic", "A06", Kind.TEXT, "Identity number",
    value="3520112345671", read_only=True, pii="1",
)  # fmt: skip
ASKED = Prompt("/data/name", "/data/name", "name", "A07", Kind.TEXT, "Name")


def test_a_fact_is_a_line_with_number_question_and_words(
    qtbot: QtBot, appearance: Appearance
) -> None:
    card = FactsCard(appearance)
    qtbot.addWidget(card)

    card.present((AREA, NUMBER))

    assert card.lines() == (
        "A05 Rural or urban Rural",
        "A06 Identity number 35201-*****67-1",
    )


def test_facts_that_follow_each_other_share_a_card() -> None:
    later = replace(AREA, ref="/data/b", key="/data/b")

    found = list(blocks((AREA, NUMBER, ASKED, later), is_fact))

    assert [[one.ref for one in ones] for _, ones in found] == [
        ["/data/area", "/data/cnic"],
        ["/data/name"],
        ["/data/b"],
    ]


def test_a_fact_with_something_to_settle_is_a_question_again() -> None:
    unusual = replace(AREA, problems=(Problem(AREA.ref, ProblemKind.WARNING, "Ask again."),))

    assert is_fact(AREA)
    assert not is_fact(unusual)


def test_going_to_a_fact_by_its_number_opens_it_as_a_card_and_leaving_closes_it(
    qtbot: QtBot, appearance: Appearance
) -> None:
    desk = Desk(qtbot, appearance, PaperDesk())

    assert facts_seen(desk) == 1
    press(desk.window, Key.Key_F3, "A01", Key.Key_Return)
    assert desk.at == "case"
    assert facts_seen(desk) == 0

    press(desk.window, Key.Key_Return)
    assert desk.at != "case"
    assert facts_seen(desk) == 1


def facts_seen(desk: Desk) -> int:
    return sum(card.isVisible() for card in desk.window.findChildren(FactsCard))
