"""Land: typed as a number, with a half or a quarter, or in acres, kanals and marlas; kept in the question's unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.fields.area_field import AreaField
from enumerator.ui.fields.areas import Unit, in_parts, written
from enumerator.ui.fields.factory import field_for
from enumerator.ui.fields.typed import Fault, Unreadable, land, shown_of
from enumerator.ui.interview.help_here import question_help
from enumerator.ui.interview.roster_table import editable, read_cell
from enumerator.ui.theme import Appearance
from forms.prompts import Kind, Prompt
from tests.ui.fields.capturing import Asked
from tests.ui.fields.test_fields import Table, ask
from tests.ui.hands import ENTER, ESC, Key

pytestmark = pytest.mark.usefixtures("appearance")


def of(unit: str = "", kind: Kind = Kind.DECIMAL, value: str = "") -> Prompt:
    look = f"area-{unit}" if unit else "area"
    return ask(kind, appearance=frozenset({look}), value=value)


def beside(table: Table) -> str:
    assert isinstance(table.field, AreaField)
    return plain(table.field.said())


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("12.5", None, "12.5"),
        ("1,250", None, "1250"),
        ("2 1/2", None, "2.5"),
        ("½", None, "0.5"),
        ("۲½", None, "2.5"),
        ("3-4-10", Unit.ACRE, "3.5625"),
        ("3-4-10", Unit.KANAL, "28.5"),
        ("3-4-10", Unit.MARLA, "570"),
        ("۳-۴-۱۰", Unit.ACRE, "3.5625"),
        ("4-6", Unit.ACRE, "4.75"),
        ("4-6", Unit.MARLA, "86"),
        ("0-0-1", Unit.ACRE, "0.00625"),
        ("", Unit.ACRE, ""),
    ],
)
def test_an_area_is_kept_in_the_unit_that_is_asked(
    text: str, unit: Unit | None, value: str
) -> None:
    assert land(text, unit) == value


@pytest.mark.parametrize(
    ("text", "unit", "fault"),
    [
        ("ten", Unit.ACRE, Fault.NOT_AN_AREA),
        ("-5", Unit.ACRE, Fault.NOT_AN_AREA),
        ("3,5", None, Fault.NOT_AN_AREA),
        ("11/2", None, Fault.NOT_AN_AREA),
        ("3-4", None, Fault.NOT_AN_AREA),  # nobody knows of what
        ("3-8", Unit.ACRE, Fault.AREA_PARTS),
        ("3-20", Unit.KANAL, Fault.AREA_PARTS),
        ("1-8-0", Unit.MARLA, Fault.AREA_PARTS),
        ("1.5-4", Unit.ACRE, Fault.AREA_PARTS),
        ("1-2-3-4", Unit.ACRE, Fault.AREA_PARTS),
    ],
)
def test_what_is_no_area_is_named(text: str, unit: Unit | None, fault: Fault) -> None:
    with pytest.raises(Unreadable) as refused:
        land(text, unit)

    assert refused.value.fault is fault


def test_a_whole_number_of_marlas_has_no_half() -> None:
    with pytest.raises(Unreadable) as refused:
        read_cell(of("marla", Kind.INTEGER), "2 1/2")
    assert refused.value.fault is Fault.NOT_WHOLE
    assert read_cell(of("marla", Kind.INTEGER), "1-5") == "25"


@given(st.integers(0, 5000), st.integers(0, 7), st.integers(0, 19), st.sampled_from(list(Unit)))
def test_no_marla_is_lost_between_the_units(acre: int, kanal: int, marla: int, unit: Unit) -> None:
    kept = land(f"{acre}-{kanal}-{marla}", unit)

    marlas = {Unit.ACRE: 160, Unit.KANAL: 20, Unit.MARLA: 1}[unit]
    assert Decimal(kept) * marlas == acre * 160 + kanal * 20 + marla
    assert written(Decimal(kept)) == kept
    assert land(kept, unit) == kept


def test_thousands_are_parted_while_it_is_typed_and_the_other_units_stand_beside_it(
    qtbot: QtBot,
) -> None:
    table = Table(qtbot, of("marla")).type("1250")
    assert table.line.text() == "1,250"
    assert beside(table) == "= 7 acre 6 kanal 10 marla"

    table.type(*[Key.Key_Backspace] * 2)
    assert (table.line.text(), beside(table)) == ("12", "")
    table.type("5.5")
    table.field.commit()
    assert table.told == ["125.5"]
    assert beside(table) == "= 6 kanal 5.5 marla"


def test_what_is_typed_in_parts_becomes_the_number_that_is_kept(qtbot: QtBot) -> None:
    table = Table(qtbot, of("acre")).type("۳-۴-۱۰")
    assert table.line.text() == "3-4-10"
    assert beside(table) == "= 3.5625 · 3 acre 4 kanal 10 marla"

    table.field.commit()
    assert (table.told, table.line.text()) == (["3.5625"], "3.5625")


def test_too_many_kanals_are_refused_as_soon_as_they_are_typed(qtbot: QtBot) -> None:
    table = Table(qtbot, of("acre")).type("3-9")
    assert table.fault == Fault.AREA_PARTS
    assert not table.field.commit()
    assert table.told == []

    table.type(Key.Key_Backspace, "7")
    assert table.fault == ""
    assert table.field.commit()
    assert table.told == ["3.875"]


def test_where_the_unit_is_a_question_of_its_own_only_a_fraction_is_said_anew(
    qtbot: QtBot,
) -> None:
    table = Table(qtbot, of()).type("2 1/2")
    assert beside(table) == "= 2.5"
    table.field.commit()
    assert (table.told, beside(table)) == (["2.5"], "")


def test_an_area_is_shown_parted_wherever_it_is_read_and_typed_into_a_cell() -> None:
    prompt = of("marla", value="12345.5")

    assert isinstance(field_for(prompt), AreaField)
    assert shown_of(prompt) == editable(prompt) == "12,345.5"
    assert read_cell(prompt, "8-5") == "165"


def test_an_area_that_fills_whole_units_says_nothing_twice() -> None:
    assert in_parts(Decimal(3), Unit.ACRE) == ""
    assert plain(in_parts(Decimal(20), Unit.MARLA)) == "1 kanal"
    assert in_parts(Decimal(0), Unit.KANAL) == ""


FORM = """
    | type    | name  | label::English (en) | appearance | required |
    | decimal | house | Area of the house   | area-marla | yes      |
    | text    | name  | Name                |            |          |
"""


def test_by_keys_alone_in_the_interview(qtbot: QtBot, appearance: Appearance) -> None:
    asked = Asked(qtbot, appearance, FORM)

    asked.press("4-25", ENTER)
    assert (asked.at, asked.value("house")) == ("house", "")
    assert "marlas up to 19" in asked.said()

    asked.press(ESC, "4-5", ENTER)
    assert (asked.at, asked.value("house")) == ("name", "85")


def test_help_says_how_an_area_is_typed() -> None:
    assert "3-4-10" in plain(question_help(of("acre"), ()).words)
    assert "1/2" in plain(question_help(of(), ()).words)
