"""Every kind of question tells a screen reader its name, role and state, and takes nothing where it is only read."""

from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from forms.prompts import Bounds, Choice, Kind, More, Prompt
from tests.ui.fields.test_fields import FEW, MANY, Table, ask
from tests.ui.hands import ENTER, SPACE, Key

pytestmark = pytest.mark.usefixtures("appearance")

Role = QAccessible.Role
SCALE = More(bounds=Bounds(Decimal(0), Decimal(10), Decimal(1)))


def looks(word: str) -> dict[str, Any]:
    return {"appearance": frozenset({word})}


KINDS: tuple[tuple[Kind, dict[str, Any], str, QAccessible.Role], ...] = (
    (Kind.TEXT, {}, "Iqra", Role.EditableText),
    (Kind.TEXT, looks("multiline"), "one\ntwo", Role.EditableText),
    (Kind.TEXT, looks("numbers"), "0300", Role.EditableText),
    (Kind.INTEGER, {}, "34", Role.EditableText),
    (Kind.INTEGER, looks("thousands-sep"), "1234", Role.EditableText),
    (Kind.INTEGER, looks("counter"), "3", Role.EditableText),
    (Kind.DECIMAL, {}, "2.5", Role.EditableText),
    (Kind.DATE, {}, "2026-11-24", Role.EditableText),
    (Kind.DATE, looks("month-year"), "2026-11-01", Role.EditableText),
    (Kind.DATE, looks("year"), "2026-01-01", Role.EditableText),
    (Kind.TIME, {}, "09:30:00.000+05:00", Role.EditableText),
    (Kind.DATETIME, {}, "2026-11-24T09:30:00.000+05:00", Role.EditableText),
    (Kind.RANGE, {"more": SCALE}, "4", Role.EditableText),
    (Kind.SELECT_ONE, {"choices": FEW}, "2", Role.RadioButton),
    (Kind.SELECT_ONE, {"choices": FEW, **looks("likert")}, "2", Role.RadioButton),
    (Kind.SELECT_ONE, {"choices": FEW, **looks("list-nolabel")}, "2", Role.RadioButton),
    (Kind.SELECT_ONE, {"choices": MANY}, "7", Role.EditableText),
    (Kind.SELECT_MANY, {"choices": FEW}, "1 2", Role.CheckBox),
    (Kind.SELECT_MANY, {"choices": MANY}, "7 9", Role.EditableText),
    (Kind.RANK, {"choices": FEW}, "2 1 12", Role.CheckBox),
    (Kind.ACKNOWLEDGE, {}, "OK", Role.CheckBox),
)  # fmt: skip


def told(table: Table) -> QAccessibleInterface:
    widget = QApplication.focusWidget() or table.field.focusProxy()
    assert widget is not None
    return QAccessible.queryAccessibleInterface(widget)


def prompt_of(kind: Kind, more: dict[str, Any], value: str, *, read_only: bool = False) -> Prompt:
    return ask(kind, value=value, read_only=read_only, **more)


@pytest.mark.parametrize(("kind", "more", "value", "role"), KINDS)
def test_name_and_role_are_told(
    qtbot: QtBot, kind: Kind, more: dict[str, Any], value: str, role: QAccessible.Role
) -> None:
    table = Table(qtbot, prompt_of(kind, more, value))
    table.field.describe("")
    heard = told(table)
    words = heard.text(QAccessible.Text.Name) + " " + heard.text(QAccessible.Text.Description)

    assert heard.role() == role
    assert "The question" in words
    assert plain(words) == words, "marks of direction are read out by some"
    if role is Role.RadioButton:
        assert heard.state().checked
        assert "2" in heard.text(QAccessible.Text.Name).split()


@pytest.mark.parametrize(("kind", "more", "value", "role"), KINDS)
def test_what_is_only_read_shows_its_answer_and_takes_nothing(
    qtbot: QtBot, kind: Kind, more: dict[str, Any], value: str, role: QAccessible.Role
) -> None:
    table = Table(qtbot, prompt_of(kind, more, value, read_only=True))
    table.type("1", SPACE, "x", Key.Key_Backspace, Key.Key_Delete, Key.Key_Up, Key.Key_Down, ENTER)

    assert table.field.commit()
    assert table.told == []
    assert not table.field.typing


def test_a_choice_that_ticks_tells_its_state(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.ACKNOWLEDGE))
    assert not told(table).state().checked

    table.type(SPACE)
    assert told(table).state().checked


def test_a_note_is_named_and_takes_the_keyboard_while_it_is_read(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.NOTE))

    assert table.field.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert table.field.accessibleName() == "The question"


def test_an_answer_that_no_choice_offers_any_more_ticks_nothing(qtbot: QtBot) -> None:
    gone = ask(Kind.SELECT_ONE, choices=(Choice("1", "Yes"), Choice("2", "No")), value="9")
    table = Table(qtbot, gone)

    assert not any(one.isChecked() for one in table.field.findChildren(QRadioButton))
