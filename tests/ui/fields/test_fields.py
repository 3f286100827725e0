"""Fields show a prompt and tell an answer; they are driven by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.fields.choice import WAIT_MS, ManyOfField, OneOfField
from enumerator.ui.fields.factory import field_for
from enumerator.ui.fields.field import Field
from enumerator.ui.fields.search_list import SearchListField
from enumerator.ui.theme import Appearance
from forms.engine.finding import ChoiceIndex
from forms.prompts import Choice, Kind, Prompt
from tests.ui.hands import ENTER, Key, press

pytestmark = pytest.mark.usefixtures("appearance")

FEW = tuple(Choice(code, name) for code, name in (("1", "Yes"), ("2", "No"), ("12", "Perhaps")))
MANY = tuple(Choice(str(at), f"Village {at}") for at in range(1, 31))


def ask(kind: Kind, **more: object) -> Prompt:
    plain = Prompt("/data/q", "/data/q", "q", "A1", kind, "The question")
    return replace(plain, **more)  # type: ignore[arg-type]


class Table:
    """A field on the screen, and the answers it has told; each is presented back to it."""

    def __init__(self, qtbot: QtBot, prompt: Prompt) -> None:
        self.prompt = prompt
        self.told: list[str] = []
        self.field: Field = field_for(prompt)
        qtbot.addWidget(self.field)
        self.field.answered.connect(self._keep)
        self.field.present(prompt)
        self.field.show()
        self.field.set_active(True)
        self.field.activateWindow()
        self.field.focus_field()

    def type(self, *presses: str | Qt.Key) -> "Table":
        press(self.field, *presses)
        return self

    @property
    def fault(self) -> str:
        return self.field.fault or ""

    @property
    def line(self) -> QLineEdit:
        line = self.field.findChild(QLineEdit)
        assert line is not None
        return line

    def _keep(self, value: str) -> None:
        self.told.append(value)
        self.prompt = replace(self.prompt, value=value)
        self.field.present(self.prompt)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.INTEGER, "۳۴", "34"), (Kind.DECIMAL, "2.5", "2.5"), (Kind.DATE, "24/11/2026", "2026-11-24"),
        (Kind.TEXT, "غلام محی الدین", "غلام محی الدین"), (Kind.TIME, "930", "09:30:00.000+05:00"),
        (Kind.GEOPOINT, "31.5 74.3", "31.5 74.3 0 0"),
        (Kind.DATETIME, "24/11/2026 14:30", "2026-11-24T14:30:00.000+05:00"),
    ],
)  # fmt: skip
def test_a_line_tells_what_was_typed_once(qtbot: QtBot, kind: Kind, text: str, value: str) -> None:
    table = Table(qtbot, ask(kind)).type(text)

    assert table.told == []
    assert table.field.commit()
    assert table.field.commit()
    assert table.told == [value]


def test_text_that_cannot_be_an_answer_stays_and_is_not_told(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.INTEGER, value="4")).type("four")

    assert not table.field.commit()
    assert table.fault == "not_whole"
    assert table.line.text() == "four"
    table.field.drop()
    assert table.fault == ""
    assert table.line.text() == "4"


def test_what_is_being_typed_survives_a_new_presentation_with_its_caret(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT)).type("Ghulam", Key.Key_Left, Key.Key_Left)
    line = table.line

    table.field.present(ask(Kind.TEXT, label="سوال"))

    assert line.text() == "Ghulam"
    assert line.cursorPosition() == 4


def test_an_emptied_line_clears_the_answer(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT, value="Iqra")).type(Key.Key_Backspace)

    assert table.field.commit()
    assert table.told == [""]


def test_every_line_that_can_hold_urdu_is_tall_enough_for_it(qtbot: QtBot) -> None:
    assert Table(qtbot, ask(Kind.TEXT)).line.height() >= 52


def test_numbers_are_written_from_the_left_in_an_urdu_window(
    qtbot: QtBot, appearance: Appearance
) -> None:
    appearance.set_rtl(True)
    table = Table(qtbot, ask(Kind.INTEGER))
    line = table.line

    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert line.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert line.alignment() & Qt.AlignmentFlag.AlignLeft


def test_an_identity_number_is_masked_when_the_question_is_left(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT, pii="1")).type("35202-1234567-1")
    table.field.commit()
    line = table.line

    assert table.told == ["3520212345671"]
    assert line.text() == "35202-1234567-1"
    table.field.set_active(False)
    assert line.text() == "35202-*****67-1"
    table.field.set_active(True)
    assert line.text() == "35202-1234567-1"
    assert table.field.commit()
    assert table.told == ["3520212345671"]


def test_a_digit_chooses_at_once_where_no_longer_code_begins_with_it(qtbot: QtBot) -> None:
    assert Table(qtbot, ask(Kind.SELECT_ONE, choices=FEW)).type("2").told == ["2"]


def test_two_digits_choose_a_long_code(qtbot: QtBot) -> None:
    assert Table(qtbot, ask(Kind.SELECT_ONE, choices=FEW)).type("12").told == ["12"]


def test_a_short_code_waits_for_a_second_digit_and_then_counts(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=FEW))

    with qtbot.waitSignal(table.field.answered, timeout=WAIT_MS * 4):
        table.type("1")
        assert table.told == []

    assert table.told == ["1"]


def test_leaving_does_not_wait_for_a_second_digit(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=FEW)).type("1")

    assert table.field.commit()
    assert table.told == ["1"]


def test_an_unknown_code_is_said_and_not_told(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=FEW)).type("7")

    assert table.told == []
    assert table.fault == "no_such_choice"
    assert table.type("2").fault == ""


def test_arrows_look_and_space_chooses(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=FEW)).type(Key.Key_Down)

    assert table.told == []
    assert table.type(Key.Key_Space).told == ["2"]


def test_a_choice_can_be_taken_back(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=FEW, value="2")).type(Key.Key_Backspace)

    assert table.told == [""]
    assert not any(option.isChecked() for option in table.field.findChildren(QRadioButton))


def test_codes_are_always_seen_and_options_are_radio_buttons(qtbot: QtBot) -> None:
    field = Table(qtbot, ask(Kind.SELECT_ONE, choices=FEW)).field
    assert isinstance(field, OneOfField)
    option = field.findChildren(QRadioButton)[2]

    assert "12" in option.text()
    assert "Perhaps" in option.text()
    interface = QAccessible.queryAccessibleInterface(option)
    assert interface.role() == QAccessible.Role.RadioButton


def test_new_words_for_the_same_choices_keep_the_highlight(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=FEW)).type(Key.Key_Down)
    urdu = tuple(Choice(one.value, "جی") for one in FEW)

    table.field.present(ask(Kind.SELECT_ONE, choices=urdu))

    assert table.type(Key.Key_Space).told == ["2"]


def test_a_list_that_an_earlier_answer_leaves_empty_says_so_and_takes_the_keyboard(
    qtbot: QtBot,
) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE))

    qtbot.waitUntil(table.field.hasFocus)
    assert "earlier answer" in table.field.accessibleDescription()
    table.field.present(ask(Kind.SELECT_ONE, choices=FEW))
    table.field.focus_field()
    assert table.type("2").told == ["2"]


def test_several_are_marked_by_codes_and_space_in_the_forms_order(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_MANY, choices=FEW))
    assert isinstance(table.field, ManyOfField)

    assert table.type("12", "2").told[-1] == "2 12"
    assert table.type("2").told[-1] == "12"
    assert table.type(Key.Key_Up, Key.Key_Space).told[-1] == "1 12"


def test_a_long_list_is_searched_and_enter_takes_the_first(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=MANY)).type("village 17")
    assert isinstance(table.field, SearchListField)

    assert table.field.commit()
    assert table.told == ["17"]
    assert table.line.text() == "Village 17"


def test_a_long_list_takes_codes_and_arrows(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=MANY)).type("3")
    table.field.commit()
    table.type(Key.Key_Down, ENTER)

    assert table.told == ["3", "4"]
    table.type(Key.Key_Down)
    assert table.field.commit(), "who goes on without Enter has only looked"
    assert (table.told, table.line.text()) == (["3", "4"], "Village 4")


def test_a_long_list_is_searched_by_the_form_where_that_knows_more_names(qtbot: QtBot) -> None:
    urdu = tuple(Choice(f"v{at}", f"گاؤں {at}") for at in range(1, 31))
    index = ChoiceIndex([one.value for one in urdu], [f"Village {at}" for at in range(1, 31)])
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=urdu))
    assert isinstance(table.field, SearchListField)
    table.field.search_with(lambda typed, most: [urdu[at] for at in index.find(typed, most)])

    table.type("vill 17")

    assert table.field.commit()
    assert table.told == ["v17"]
    assert table.line.text() == "گاؤں 17"


def test_the_number_that_is_seen_beside_a_choice_is_taken_before_names_that_hold_it(
    qtbot: QtBot,
) -> None:
    places = tuple(Choice(f"v{at}", f"Chak {31 - at}") for at in range(1, 31))
    index = ChoiceIndex([one.value for one in places], [one.label for one in places])
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=places))
    assert isinstance(table.field, SearchListField)
    table.field.search_with(lambda typed, most: [places[at] for at in index.find(typed, most)])

    table.type("3")

    assert table.field.commit()
    assert table.told == ["v3"]


def test_a_name_that_is_not_in_the_list_is_not_an_answer(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=MANY)).type("zzz")

    assert not table.field.commit()
    assert table.fault == "no_such_choice"
    assert table.told == []


def test_looking_at_a_long_list_answers_nothing(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.SELECT_ONE, choices=MANY))

    assert table.field.commit()
    assert table.told == []


def test_a_short_list_is_searched_where_the_form_says_so(qtbot: QtBot) -> None:
    minimal = ask(Kind.SELECT_ONE, choices=FEW, appearance=frozenset({"minimal"}))

    assert isinstance(Table(qtbot, minimal).field, SearchListField)


def test_an_acknowledgement_is_one_key(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.ACKNOWLEDGE)).type("1")

    assert table.told == ["OK"]
    assert table.type(Key.Key_Space).told == ["OK", ""]


def test_several_lines_keep_their_breaks(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT, appearance=frozenset({"multiline"}))).type("one")
    press(table.field, (Key.Key_Return, Qt.KeyboardModifier.AltModifier), "two")

    table.field.commit()
    assert table.told == ["one\ntwo"]


def test_several_lines_say_how_a_line_begins_and_show_their_problem(qtbot: QtBot) -> None:
    table = Table(qtbot, ask(Kind.TEXT, appearance=frozenset({"multiline"})))
    sheet = table.field.findChild(QPlainTextEdit)
    assert sheet is not None

    assert plain(sheet.placeholderText()) == "Alt+Enter begins a new line"
    table.field.describe("Too short.")
    table.field.mark("err")
    assert sheet.accessibleDescription() == "Alt+Enter begins a new line. Too short."
    assert sheet.property("state") == "err"
    table.field.set_active(False)
    assert sheet.placeholderText() == ""
