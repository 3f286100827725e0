"""A number makes the list shorter: who goes is asked by name, and nobody is lost."""

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.fields.options import CheckOption
from enumerator.ui.interview.going import GoingPanel
from enumerator.ui.theme import Appearance
from forms.definition.model import FormDefinition
from tests.support.scenario import form_of, scenario
from tests.ui.hands import ENTER, ESC, Key, ctrl
from tests.ui.interview.family import Family

COUNTED = """
| type         | name   | label | required | repeat_count |
| begin_group  | home   | Home  |          |              |
| integer      | n      | How many |       |              |
| text         | street | Street |         |              |
| end_group    |        |       |          |              |
| begin_repeat | member | Members |        | ${n}         |
| text         | name   | Name  | yes      |              |
| end_repeat   |        |       |          |              |
"""
NUMBER = "/data/home/n"


def counted() -> FormDefinition:
    return form_of(COUNTED)


@pytest.fixture
def family(qtbot: QtBot, appearance: Appearance) -> Family:
    family = Family(qtbot, appearance, counted())
    family.trial.answer(NUMBER, "4")
    for at, name in enumerate(("Bano", "Akram", "Zara", ""), 1):
        family.answer(at, "name", name)
    return family.show()


def asked(family: Family) -> str:
    panel = family.window.findChild(GoingPanel)
    if panel is None or not panel.isVisible():
        return ""
    return " ".join(plain(option.text()) for option in panel.findChildren(CheckOption))


def test_nobody_goes_before_it_is_said_who(family: Family) -> None:
    family.press("2", ENTER)

    assert family.names == ["Bano", "Akram", "Zara", ""]
    assert "1   Bano" in asked(family)
    family.press(ENTER)
    assert family.names == ["Bano", "Akram"]


def test_others_can_go_than_the_last(family: Family) -> None:
    family.press("2", ENTER, "3", "1", ENTER)

    assert family.names == ["Akram", "Zara"]
    assert family.trial.session.value(NUMBER) == "2"
    family.press(ctrl(Key.Key_Z))
    assert family.names == ["Bano", "Akram", "Zara", ""]
    assert family.trial.session.value(NUMBER) == "4"


def test_as_many_have_to_be_marked_as_go(family: Family) -> None:
    family.press("2", ENTER, "1", ENTER)

    assert family.names == ["Bano", "Akram", "Zara", ""]
    assert asked(family) != ""


def test_escape_keeps_all_and_the_number(family: Family) -> None:
    family.press("2", ENTER, ESC)

    assert asked(family) == ""
    assert family.names == ["Bano", "Akram", "Zara", ""]
    assert family.trial.session.value(NUMBER) == "4"


def test_where_only_empty_rows_go_nothing_is_asked(family: Family) -> None:
    family.press("3", ENTER)

    assert asked(family) == ""
    assert family.names == ["Bano", "Akram", "Zara"]


def test_a_count_by_way_of_a_calculation_is_seen_too() -> None:
    form = scenario("""
        | type         | name   | label | calculation | repeat_count |
        | integer      | adults | A     |             |              |
        | integer      | young  | Y     |             |              |
        | calculate    | all    |       | ${adults} + ${young} |     |
        | text         | street | S     |             |              |
        | begin_repeat | member | M     |             | ${all}       |
        | text         | name   | N     |             |              |
        | end_repeat   |        |       |             |              |
    """)
    form.answer("adults", 1)
    form.answer("young", 2)
    form.answer("member[3]/name", "Zara")

    shrinking = form.session.shrinking("/data/young", "0")

    assert shrinking is not None
    assert (len(shrinking.rows), shrinking.go) == (3, 2)
    assert form.session.shrinking("/data/young", "5") is None
    assert form.session.shrinking("/data/street", "Mall") is None
