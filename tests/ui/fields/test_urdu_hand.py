"""Ctrl+Space in a field that takes words: the next keys write Urdu, and the field's corner says so."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.fields.entry import Entry
from enumerator.ui.fields.urdu_hand import Corner, hand, takes_urdu
from enumerator.ui.theme import Appearance
from forms.prompts import Kind, More
from tests.ui.fields.test_fields import Table, ask
from tests.ui.hands import Key, Mod, ctrl, press

LETTERS = ctrl(Key.Key_Space)
HALF_SPACE = (Key.Key_Space, Mod.ShiftModifier)


@pytest.fixture(autouse=True)
def latin(appearance: Appearance) -> Iterator[None]:
    hand().set_on(False)
    yield
    hand().set_on(False)


def corner(table: Table) -> str:
    QApplication.processEvents()
    found = table.field.findChild(Corner)
    return plain(found.text()) if found is not None and found.isVisible() else ""


def test_the_key_turns_the_letters_and_the_corner_shows_which(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT))
    assert corner(table) == "EN"

    press(table.field, "Ali ", LETTERS, "mHmd")
    assert corner(table) == "اردو"
    assert table.line.text() == "Ali محمد"

    press(table.field, LETTERS, " 5")
    assert table.line.text() == "Ali محمد 5"
    assert table.field.commit()
    assert table.told == ["Ali محمد 5"]


def test_backspace_takes_one_letter_and_what_is_selected_is_replaced(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT))

    press(table.field, LETTERS, "bhaUi", Key.Key_Backspace, Key.Key_Backspace)
    assert table.line.text() == "بھا"
    press(table.field, ctrl(Key.Key_A), "s")
    assert table.line.text() == "س"
    press(table.field, "h")
    assert table.line.text() == "ش"


def test_letters_come_where_the_caret_is(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT))

    press(table.field, LETTERS, "mmd", Key.Key_Home, (Key.Key_Right, Mod.NoModifier))
    table.line.setCursorPosition(1)
    press(table.field, "H")

    assert table.line.text() == "محمد"


def test_what_is_typed_is_dropped_like_any_other_typing(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT, value="Iqra"))

    press(table.field, LETTERS, "iqra")
    assert table.field.typing
    table.field.drop()

    assert table.line.text() == "Iqra"


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (Kind.INTEGER, {}), (Kind.DATE, {}), (Kind.GEOPOINT, {}), (Kind.BARCODE, {}),
        (Kind.TEXT, {"appearance": frozenset({"numbers"})}), (Kind.TEXT, {"appearance": frozenset({"masked"})}),
        (Kind.TEXT, {"read_only": True, "value": "علی"}), (Kind.TEXT, {"pii": "1", "value": "3520212345671"}),
    ],
)  # fmt: skip
def test_numbers_codes_and_secrets_are_never_written_in_urdu(
    qtbot: QtBot, kind: Kind, more: dict[str, object]
) -> None:
    hand().set_on(True)
    table = Table(qtbot, ask(kind, **more))
    before = table.line.text()

    press(table.field, LETTERS, "a")

    assert hand().on
    assert corner(table) == ""
    assert not takes_urdu(table.line)
    assert table.line.text() in (before, before + "a", "a")


def test_a_sheet_takes_urdu_too_and_a_half_space(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT, appearance=frozenset({"multiline"})))

    press(table.field, LETTERS, "xwx", HALF_SPACE, "bw. shhr")

    sheet = table.field.findChild(QPlainTextEdit)
    assert sheet is not None
    assert sheet.toPlainText() == "شوش\u200cبو۔ شہر"
    assert corner(table) == "اردو"


def test_the_longest_answer_holds_for_urdu_letters(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT, more=More(longest=3)))

    press(table.field, LETTERS, "lahwr")

    assert table.line.text() == "لاہ"


def test_the_language_of_the_window_leaves_the_letters_as_they_are(
    qtbot: QtBot, appearance: Appearance
) -> None:
    table = Table(qtbot, ask(Kind.TEXT))
    press(table.field, LETTERS, "a")

    appearance.set_rtl(True)
    press(table.field, "b")

    assert table.line.text() == "اب"
    found = table.field.findChild(Corner)
    assert isinstance(found, QPushButton)
    assert found.geometry().right() < table.line.width() // 2


def test_a_click_on_the_corner_turns_the_letters_and_takes_no_focus(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT))
    assert corner(table) == "EN"
    found = table.field.findChild(Corner)
    assert found is not None

    found.click()

    assert hand().on
    assert table.line.hasFocus()
    assert found.accessibleName() == "Letters: Urdu"
    assert min(found.width(), found.height()) >= 24


def test_a_line_outside_the_interview_takes_urdu_too(qtbot: QtBot) -> None:
    line = Entry()
    qtbot.addWidget(line)
    line.setProperty("urdu", "true")
    line.show()
    line.activateWindow()
    line.setFocus()

    press(line, LETTERS, "mndro")

    assert line.text() == "مندرہ"
