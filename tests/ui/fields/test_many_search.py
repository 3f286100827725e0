"""Several choices of a long list: found by code, name or arrows, put in and taken out by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QListView, QRadioButton
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.fields.many_search import ManySearchField
from enumerator.ui.fields.options import OptionTable, wished_columns
from enumerator.ui.fields.words import Words
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.theme import Appearance
from forms.prompts import Choice, Kind
from tests.support.scenario import form_of
from tests.ui.fields.test_fields import FEW, MANY, Table, ask
from tests.ui.hands import ENTER, SPACE, Key
from tests.ui.interview.family import Family

pytestmark = pytest.mark.usefixtures("appearance")


def several(qtbot: QtBot, value: str = "", **more: object) -> Table:
    return Table(qtbot, ask(Kind.SELECT_MANY, choices=MANY, value=value, **more))


def taken(table: Table) -> str:
    words = table.field.findChild(Words)
    assert isinstance(words, Words)
    return plain(words.text()) if words.isVisible() else ""


def test_names_and_codes_are_put_in_one_after_the_other(qtbot: QtBot) -> None:
    table = several(qtbot)
    assert isinstance(table.field, ManySearchField)

    table.type("village 17", ENTER, "29", "4", ENTER, "1", ENTER)

    assert table.told == ["17", "17 29", "4 17 29", "1 4 17 29"]
    assert taken(table) == "Village 1 · Village 4 · Village 17 · Village 29"
    assert table.line.text() == ""
    assert table.field.commit()


def test_the_same_once_more_takes_it_out_and_backspace_the_last(qtbot: QtBot) -> None:
    table = several(qtbot, "3 17 29").type("17")
    assert table.told == ["3 29"]

    table.type(Key.Key_Backspace)
    assert table.told[-1] == "3"
    table.type(Key.Key_Backspace)
    assert (table.told[-1], taken(table)) == ("", "")
    table.type(Key.Key_Backspace)
    assert len(table.told) == 3


def test_arrows_lead_and_space_puts_in(qtbot: QtBot) -> None:
    table = several(qtbot).type(Key.Key_Down, Key.Key_Down, SPACE, Key.Key_Down, SPACE)
    assert table.told == ["3", "3 4"]

    table.type(Key.Key_Down)
    assert table.field.commit(), "who only looked puts nothing in"
    assert table.told == ["3", "3 4"]


def test_a_name_may_have_blanks_in_it(qtbot: QtBot) -> None:
    assert several(qtbot).type("village 12", ENTER).told == ["12"]


def test_what_is_not_in_the_list_is_said_and_dropped_by_escape(qtbot: QtBot) -> None:
    table = several(qtbot).type("zzz", ENTER)
    assert table.fault == "no_such_choice"
    assert not table.field.commit()

    table.field.drop()
    assert (table.fault, table.line.text(), table.field.commit()) == ("", "", True)
    assert table.told == []


def test_leaving_puts_in_what_is_typed(qtbot: QtBot) -> None:
    table = several(qtbot).type("village 17")

    assert table.field.commit()
    assert table.told == ["17"]


def test_rows_have_boxes_and_a_screen_reader_hears_what_is_taken(qtbot: QtBot) -> None:
    table = several(qtbot, "1 3")
    found = table.field.findChild(QListView)
    assert isinstance(found, QListView)
    ticks = [found.model().index(at, 0).data(Qt.ItemDataRole.CheckStateRole) for at in range(3)]
    assert ticks == [Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.Checked]

    told = QAccessible.queryAccessibleInterface(table.line)
    assert told.text(QAccessible.Text.Name) == "The question"
    assert told.text(QAccessible.Text.Description) == "Chosen: Village 1, Village 3"
    listed = QAccessible.queryAccessibleInterface(found)
    assert listed.role() == QAccessible.Role.List


def test_what_is_only_read_is_read(qtbot: QtBot) -> None:
    table = several(qtbot, "1 3", read_only=True).type("4", SPACE, Key.Key_Backspace, ENTER)
    found = table.field.findChild(QListView)
    assert isinstance(found, QListView)

    assert (table.told, taken(table), found.isVisible()) == ([], "Village 1 · Village 3", False)


def test_a_click_turns_a_box(qtbot: QtBot) -> None:
    table = several(qtbot)
    found = table.field.findChild(QListView)
    assert isinstance(found, QListView)

    for place in (1, 2, 1):
        middle = found.visualRect(found.model().index(place, 0)).center()
        qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert table.told == ["2", "2 3", "3"]


@pytest.mark.parametrize(
    ("looks", "columns"),
    [
        ({"likert"}, 5), ({"columns-2"}, 2), ({"columns-pack"}, 0), ({"columns"}, 0), ({"compact-3", "quick"}, 3),
        ({"horizontal"}, 5), ({"columns-0"}, 0), (set(), 0),
    ],
)  # fmt: skip
def test_an_appearance_says_how_many_columns(looks: set[str], columns: int) -> None:
    assert wished_columns(looks, 5) == columns


DEGREES = tuple(
    Choice(str(at), name)
    for at, name in enumerate(
        ("Not at all satisfied", "A little", "So so", "Rather satisfied", "Very satisfied"), 1
    )
)


def test_degrees_stand_in_one_row_each_as_wide_as_the_next(qtbot: QtBot) -> None:
    likert = ask(Kind.SELECT_ONE, choices=DEGREES, appearance=frozenset({"likert"}))
    table = Table(qtbot, likert)
    table.field.resize(800, 200)
    table.field.set_room(800)
    options = table.field.findChildren(QRadioButton)

    assert len({one.y() for one in options}) == 1
    assert max(one.width() for one in options) - min(one.width() for one in options) <= 1
    assert "\n" in options[0].text()
    assert table.type("4").told == ["4"]


def test_where_a_word_has_no_room_the_columns_are_fewer(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=DEGREES, appearance=frozenset({"likert"})))
    table.field.set_room(330)
    grid = table.field.findChild(OptionTable)
    assert isinstance(grid, OptionTable)

    assert grid.columns == 2


def test_wished_columns_hold_in_urdu_too(qtbot: QtBot, appearance: Appearance) -> None:
    appearance.set_rtl(True)
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=FEW, appearance=frozenset({"columns-1"})))
    table.field.resize(600, 300)
    options = table.field.findChildren(QRadioButton)

    assert len({one.x() for one in options}) == 1


def test_of_a_very_long_list_only_the_first_are_laid_out_and_the_answer_is_among_them(
    qtbot: QtBot,
) -> None:
    villages = tuple(Choice(str(at), f"Village {at}") for at in range(1, 50_041))
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=villages, value="41234"))
    found = table.field.findChild(QListView)
    assert isinstance(found, QListView)

    assert found.model().rowCount() <= 201
    assert plain(str(found.currentIndex().data())).endswith("Village 41234")
    table.type("village 50040")
    assert table.field.commit()
    assert table.told == ["50040"]


def test_what_is_chosen_takes_its_room_from_the_list_and_the_card_stays_whole(
    qtbot: QtBot, appearance: Appearance
) -> None:
    form = form_of(
        """
        | type               | name  | label           | appearance |
        | begin_group        | a     | Programmes      |            |
        | select_multiple of | progs | From which one? |            |
        | end_group          |       |                 |            |
        """,
        "| list_name | name | label |\n"
        + "\n".join(f"| of | {at} | The programme with the number {at} |" for at in range(1, 31)),
    )
    family = Family(qtbot, appearance, form).show()
    family.window.resize(1024, 420)
    for code in range(10, 30):
        family.press(str(code))
    QApplication.processEvents()

    page = family.window.page()
    assert isinstance(page, QuestionPage)
    card = page.active_card()
    assert card is not None
    top = card.mapTo(page.viewport(), QPoint(0, 0)).y()
    assert top >= 0
    assert top + card.height() <= page.viewport().height()


def test_the_boxes_of_the_list_are_as_clear_as_all_others(
    qtbot: QtBot, appearance: Appearance
) -> None:
    table = several(qtbot)
    found = table.field.findChild(QListView)
    assert found is not None
    QApplication.processEvents()
    picture = found.viewport().grab().toImage()

    seen = {picture.pixelColor(x, y).name() for x in range(30) for y in range(picture.height())}
    assert appearance.tokens.border.lower() in seen
