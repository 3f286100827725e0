"""Questions that share their choices stand as one table: names over it, codes in its rows, one row asked at a time."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from enumerator.app.trying.trial import begin
from enumerator.ui.bidi import plain
from enumerator.ui.fields.table_row import LegendField
from enumerator.ui.fields.words import Words
from enumerator.ui.interview.card import QuestionCard
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.theme import Appearance
from tests.support.scenario import SetClock, form_of
from tests.ui.hands import Key, press

FORM = form_of(
    """
    | type           | name  | label::English (en) | label::Urdu (ur) | appearance |
    | begin_group    | home  | Home                | گھر              | field-list |
    | begin_group    | t     |                     |                  | table-list |
    | select_one deg | water | Water?              | پانی؟            |            |
    | select_one deg | roads | Roads?              | سڑکیں؟           |            |
    | end_group      |       |                     |                  |            |
    | text           | last  | Last                | آخری             |            |
    | end_group      |       |                     |                  |            |
    """,
    """
    | list_name | name | label::English (en) | label::Urdu (ur) |
    | deg       | 1    | Bad                 | برا              |
    | deg       | 2    | Fair                | ٹھیک             |
    | deg       | 3    | Good                | اچھا             |
    """,
)


@pytest.fixture(params=["en", "ur"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, appearance: Appearance) -> InterviewWindow:
    appearance.set_rtl(request.param == "ur")
    made = InterviewWindow(begin(FORM, "f.xlsx", SetClock(), language=request.param), appearance)
    qtbot.addWidget(made)
    made.resize(1024, 560)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def cards(window: InterviewWindow) -> list[QuestionCard]:
    page = window.page()
    assert isinstance(page, QuestionPage)
    return sorted(page.findChildren(QuestionCard), key=lambda card: card.y())


def lefts(card: QuestionCard) -> list[int]:
    options: list[QWidget] = [o for o in card.findChildren(QRadioButton) if o.isVisible()]
    found = options or [w for w in card.field.findChildren(Words) if w.isVisible()]
    rtl = card.isRightToLeft()
    edges = [
        one.mapTo(card, one.rect().topRight() if rtl else one.rect().topLeft()).x() for one in found
    ]
    return sorted(edges, reverse=rtl)


def test_the_columns_of_all_rows_and_of_the_head_are_aligned(window: InterviewWindow) -> None:
    head, water, roads, _ = cards(window)
    assert isinstance(head.field, LegendField)
    names = [plain(words.text()).split(maxsplit=1)[0] for words in head.field.findChildren(Words)]

    assert names == ["1", "2", "3"]
    assert lefts(water) == lefts(roads) == lefts(head)


def test_only_the_row_that_is_asked_has_the_names_in_it_too(window: InterviewWindow) -> None:
    _, water, roads, _ = cards(window)
    texts = [
        [plain(o.text()).split() for o in c.findChildren(QRadioButton)] for c in (water, roads)
    ]

    assert [len(words) for words in texts[0]] == [2, 2, 2]
    assert texts[1] == [["1"], ["2"], ["3"]]
    told = QAccessible.queryAccessibleInterface(roads.findChildren(QRadioButton)[0])
    assert told.role() == QAccessible.Role.RadioButton
    assert len(told.text(QAccessible.Text.Name).split()) == 2


def test_a_table_is_answered_by_one_digit_a_row(window: InterviewWindow) -> None:
    press(window, "2", "3")

    prompt = window.active_prompt()
    assert prompt is not None
    assert prompt.name == "last"
    chosen = [[o.isChecked() for o in c.findChildren(QRadioButton)] for c in cards(window)[1:3]]
    assert chosen == [[False, True, False], [False, False, True]]
    press(window, Key.Key_Up)
