"""Ranges and rankings at the keyboard."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from enumerator.ui.fields.factory import field_for
from enumerator.ui.fields.field import Field
from enumerator.ui.fields.ranking import RankField
from enumerator.ui.fields.scale import Scale, ScaleField, nearest
from forms.prompts import Bounds, Choice, Kind, More, Prompt
from tests.ui.hands import Key, Mod, Press, press

pytestmark = pytest.mark.usefixtures("appearance")

TENTHS = Bounds(Decimal("0.5"), Decimal(2), Decimal("0.25"))
DRINKS = tuple(Choice(code, name) for code, name in (("1", "Tea"), ("2", "Milk"), ("3", "Water")))
SCALE = Prompt("/data/q", "/data/q", "q", "A1", Kind.RANGE, "How sure?", more=More(bounds=TENTHS))
RANKING = Prompt("/data/q", "/data/q", "q", "A1", Kind.RANK, "Which first?", choices=DRINKS)
ALT_UP, ALT_DOWN = (Key.Key_Up, Mod.AltModifier), (Key.Key_Down, Mod.AltModifier)


class Asked:
    """A field on the screen; what it tells is presented back to it."""

    def __init__(self, qtbot: QtBot, prompt: Prompt) -> None:
        self.prompt, self.told = prompt, list[str]()
        self.field: Field = field_for(prompt)
        qtbot.addWidget(self.field)
        self.field.answered.connect(self._keep)
        self.field.present(prompt)
        self.field.show()
        self.field.set_active(True)
        self.field.activateWindow()
        self.field.focus_field()

    def _keep(self, value: str) -> None:
        self.told.append(value)
        self.prompt = replace(self.prompt, value=value)
        self.field.present(self.prompt)

    def press(self, *presses: Press) -> "Asked":
        press(self.field, *presses)
        return self

    @property
    def line(self) -> str:
        edit = self.field.findChild(QLineEdit)
        assert edit is not None
        return edit.text()


def test_a_number_of_the_scale_is_typed_and_any_other_refused(qtbot: QtBot) -> None:
    asked = Asked(qtbot, SCALE)
    assert isinstance(asked.field, ScaleField)

    assert asked.press("1.3").field.commit() is False
    assert asked.field.fault == "off_scale"
    assert asked.told == []

    asked.field.drop()
    assert asked.press("1.25").field.commit()
    assert asked.told == ["1.25"]


def test_the_arrows_step_along_the_scale_and_stop_at_its_ends(qtbot: QtBot) -> None:
    asked = Asked(qtbot, SCALE)

    assert asked.press(Key.Key_Up).line == "0.5"
    assert asked.press(Key.Key_Up, Key.Key_Up).line == "1"
    assert asked.press(Key.Key_Down).line == "0.75"
    asked.press(*[Key.Key_Up] * 9)
    assert asked.line == "2"
    assert asked.told == []
    assert asked.field.commit()
    assert asked.told == ["2"]


def test_a_click_on_the_scale_answers(qtbot: QtBot) -> None:
    asked = Asked(qtbot, SCALE)
    scale = asked.field.findChild(Scale)
    assert scale is not None
    scale.resize(360, 44)

    qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(355, 20))

    assert asked.told == ["2"]


def test_a_scale_that_may_only_be_read_is_not_stepped_on(qtbot: QtBot) -> None:
    asked = Asked(qtbot, replace(SCALE, value="1", read_only=True))

    assert asked.press(Key.Key_Up).line == "1"


@given(
    st.decimals("-50", "50", places=1),
    st.decimals("-50", "50", places=1),
    st.decimals("0.1", "20", places=1),
    st.decimals("-80", "80", places=2),
)
def test_the_nearest_number_is_on_the_scale(
    start: Decimal, end: Decimal, step: Decimal, near: Decimal
) -> None:
    bounds = Bounds(start, end, step)

    assert bounds.takes(nearest(bounds, near))


def test_a_ranking_is_told_when_every_choice_has_its_place(qtbot: QtBot) -> None:
    asked = Asked(qtbot, RANKING)
    assert isinstance(asked.field, RankField)

    asked.press("3")
    assert asked.told == []
    assert asked.field.typing

    asked.press("1")
    assert asked.told == ["3 1 2"], "the last one's place is known"
    assert not asked.field.typing


def test_part_of_a_ranking_is_no_answer(qtbot: QtBot) -> None:
    asked = Asked(qtbot, RANKING).press("2")

    assert asked.field.commit() is False
    assert asked.field.fault == "part_ranked"

    asked.press(Key.Key_Backspace)
    assert asked.field.commit()
    assert asked.told == []


def test_a_choice_is_moved_within_its_ranking(qtbot: QtBot) -> None:
    asked = Asked(qtbot, replace(RANKING, value="1 2 3"))

    asked.press(Key.Key_Down, ALT_UP)
    assert asked.told[-1] == "2 1 3"
    asked.press(ALT_UP)
    assert asked.told[-1] == "2 1 3"
    asked.press(ALT_DOWN, ALT_DOWN)
    assert asked.told[-1] == "1 3 2"
    assert [box.accessibleDescription() for box in asked.field.findChildren(QCheckBox)] == [
        "Which first? place 1",
        "Which first? place 3",
        "Which first? place 2",
    ]


def test_a_place_is_taken_away_and_given_again(qtbot: QtBot) -> None:
    asked = Asked(qtbot, replace(RANKING, value="1 2 3")).press("1")
    assert asked.field.typing

    asked.press("1")

    assert asked.told == ["2 3 1"]


def test_a_counter_counts_with_the_arrows(qtbot: QtBot) -> None:
    prompt = Prompt(
        "/data/q", "/data/q", "q", "", Kind.INTEGER, "Hens", appearance=frozenset({"counter"})
    )
    asked = Asked(qtbot, prompt)

    asked.press(Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Down)

    assert asked.field.commit()
    assert asked.told == ["2"]


def test_thousands_are_parted_only_where_they_are_shown(qtbot: QtBot) -> None:
    prompt = Prompt(
        "/data/q", "/data/q", "q", "", Kind.DECIMAL, "Rent", appearance=frozenset({"thousands-sep"})
    )
    asked = Asked(qtbot, prompt).press("1234567.5")

    assert asked.field.commit()
    assert asked.told == ["1234567.5"]
    assert asked.line == "1,234,567.5"


def test_what_is_masked_is_not_read_over_a_shoulder_and_no_longer_than_allowed(
    qtbot: QtBot,
) -> None:
    prompt = Prompt(
        "/data/q",
        "/data/q",
        "q",
        "",
        Kind.TEXT,
        "Word",
        appearance=frozenset({"masked"}),
        more=More(longest=4),
    )
    asked = Asked(qtbot, prompt).press("secret")
    edit = asked.field.findChild(QLineEdit)
    assert edit is not None

    assert edit.displayText() != edit.text()
    assert asked.field.commit()
    assert asked.told == ["secr"]
