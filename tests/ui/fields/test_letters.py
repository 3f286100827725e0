"""Letters and arrows look for an option; Enter, Space and the complete code choose it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.fields.choice import ChoiceField
from forms.engine.finding import ChoiceIndex
from forms.prompts import Choice, Kind
from tests.support.scenario import scenario
from tests.ui.fields.test_fields import Table, ask
from tests.ui.hands import ENTER, SPACE, Key

pytestmark = pytest.mark.usefixtures("appearance")

NAMES = ("Wheat", "Rice", "Cotton", "Sugar cane", "Sorghum", "Maize")
CROPS = tuple(Choice(str(at), name) for at, name in enumerate(NAMES, 1))
URDU = tuple(
    Choice(str(at), name)
    for at, name in enumerate(("گندم", "چاول", "کپاس", "گنا", "جوار", "مکئی"), 1)
)


def at(table: Table) -> str:
    found = next((one for one in table.field.findChildren(QRadioButton) if one.hasFocus()), None)
    return "" if found is None else plain(found.text()).split(maxsplit=1)[1]


def test_a_letter_leads_to_the_next_option_that_begins_with_it_and_answers_nothing(
    qtbot: QtBot,
) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=CROPS)).type("c")
    assert at(table) == "Cotton"

    table.type("s")
    assert at(table) == "Sugar cane"
    table.type("s")
    assert at(table) == "Sorghum"
    table.type("s")
    assert at(table) == "Sugar cane"
    assert table.field.commit()
    assert table.told == []


def test_letters_in_a_row_lead_to_a_longer_word(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=CROPS)).type("so")
    assert at(table) == "Sorghum"

    table.type("x")
    assert at(table) == "Sorghum"


def test_enter_takes_what_letters_or_arrows_led_to(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=CROPS))
    ended: list[bool] = []
    table.field.completed.connect(ended.append)

    assert table.type(ENTER).told == []
    assert table.type("m", ENTER).told == ["6"]
    assert table.type(Key.Key_Up, ENTER).told == ["6", "5"]
    assert table.type(Key.Key_Down, Key.Key_Up, ENTER).told == ["6", "5"]
    assert ended == [True, True, False]


def test_who_goes_on_without_enter_has_only_looked(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=CROPS)).type(Key.Key_Down, Key.Key_Down)

    assert at(table) == "Cotton"
    assert table.field.commit()
    assert table.told == []


def test_of_several_only_space_and_codes_mark(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_MANY, choices=CROPS)).type("r", ENTER)
    assert table.told == []

    assert table.type(SPACE, "5").told == ["2", "2 5"]


def test_letters_of_the_other_script_lead_there_too(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=URDU))
    index = ChoiceIndex([c.value for c in URDU], [c.label for c in URDU], lambda: [NAMES])
    assert isinstance(table.field, ChoiceField)
    table.field.seek_with(lambda typed: [URDU[place] for place in index.beginning(typed)])

    assert at(table.type("c")) == "کپاس"
    assert at(table.type("گ")) == "گنا"
    assert at(table.type("ن")) == "گنا"


def test_the_form_knows_the_names_in_every_language() -> None:
    form = scenario(
        """
        | type         | name | label::English (en) | label::Urdu (ur) |
        | select_one c | crop | Crop                | فصل              |
        """,
        """
        | list_name | name | label::English (en) | label::Urdu (ur) |
        | c         | 1    | Wheat               | گندم             |
        | c         | 2    | White maize         | سفید مکئی        |
        | c         | 3    | Rice                | چاول             |
        """,
    )
    for language in form.session.languages:
        form.session.set_language(language)
        for typed, values in (("w", ["1", "2"]), ("whi", ["2"]), ("چ", ["3"]), ("h", []), ("", [])):
            found = form.session.choices_beginning("/data/crop", typed)
            assert [choice.value for choice in found] == values


def test_where_the_form_says_quick_one_press_ends_the_question(qtbot: QtBot) -> None:
    quick = ask(Kind.SELECT_ONE, choices=CROPS, appearance=frozenset({"quick"}))
    for prompt, ends in ((quick, [True]), (replace(quick, appearance=frozenset()), [])):
        table = Table(qtbot, prompt)
        ended: list[bool] = []
        table.field.completed.connect(ended.append)

        table.type(Key.Key_Down, SPACE)

        assert (table.told, ended) == (["2"], ends)


@pytest.mark.parametrize("kind", [Kind.INTEGER, Kind.DECIMAL, Kind.DATE, Kind.TIME, Kind.RANGE])
def test_the_wheel_changes_no_number(qtbot: QtBot, kind: Kind) -> None:
    table = Table(qtbot, ask(kind, value="3" if kind in (Kind.INTEGER, Kind.DECIMAL) else ""))
    before = table.line.text()
    none = Qt.KeyboardModifier.NoModifier

    for turn in (120, -120):
        where = QPointF(5, 5)
        wheel = QWheelEvent(
            where, table.line.mapToGlobal(where), QPoint(0, 0), QPoint(0, turn),
            Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(table.line, wheel)
    if kind in (Kind.INTEGER, Kind.DECIMAL):
        table.type(Key.Key_Up, Key.Key_Down, Key.Key_Up)

    assert table.line.text() == before
    assert table.field.commit()
    assert table.told == []
