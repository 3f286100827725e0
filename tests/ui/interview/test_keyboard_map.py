"""Every row of the interview's keyboard map: each key, and its twin, pressed in its place, and what it does."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from enumerator.ui.interview.panels import KeyCard, ReasonPanel, WordsPanel
from enumerator.ui.interview.roster import RosterPage
from enumerator.ui.theme import Appearance, Theme
from tests.ui.hands import ENTER, ESC, SHIFT_ENTER, Key, Mod, Press, ctrl
from tests.ui.interview.paper import URDU
from tests.ui.interview.test_window import Desk, go

CTRL_SHIFT = Mod.ControlModifier | Mod.ShiftModifier


def housing(desk: Desk) -> None:
    go(desk, "/data/housing")


def second_option(desk: Desk) -> None:
    go(desk, "/data/housing").press(Key.Key_Down)


def toilet(desk: Desk) -> None:
    desk.press(Key.Key_F3, "c04", ENTER)


def unusual(desk: Desk) -> None:
    go(desk, "/data/housing").press("1", "14", ENTER)


def wrong_number(desk: Desk) -> None:
    desk.press(ENTER, "0300", ENTER)


def wrong_numbers(desk: Desk) -> None:
    wrong_number(desk)
    go(desk, "/data/housing").press("1", "99", ENTER)


def named(desk: Desk) -> None:
    desk.press("Ghulam", ENTER)


def undone(desk: Desk) -> None:
    desk.press("Ghulam", ENTER, ctrl(Key.Key_Z))


def members(desk: Desk) -> None:
    go(desk, "/data/member").add("Ghulam").add("Nasreen", "2")


def first_member(desk: Desk) -> None:
    members(desk)
    grid(desk).select_row("/data/member[1]")
    grid(desk).take_focus()


def second_relation(desk: Desk) -> None:
    members(desk)
    grid(desk).select_row("/data/member[2]")
    grid(desk).take_focus()
    desk.press(Key.Key_Right)


def second_member(desk: Desk) -> None:
    first_member(desk)
    desk.press(Key.Key_F5, (Key.Key_Down, Mod.AltModifier))


def first_members_page(desk: Desk) -> None:
    first_member(desk)
    desk.press(Key.Key_F5)


def in_a_cell(desk: Desk) -> None:
    first_member(desk)
    desk.press("G")


def in_the_next_cell(desk: Desk) -> None:
    first_member(desk)
    desk.press(Key.Key_Right, "1")


def grid(desk: Desk) -> RosterPage:
    page = desk.page
    assert isinstance(page, RosterPage)
    return page


def is_open(kind: type[QWidget]) -> Callable[[Desk], bool]:
    return lambda desk: any(one.isVisible() for one in desk.window.findChildren(kind))


@dataclass(frozen=True)
class Line:
    """A row of the map."""

    keys: tuple[Press, ...]
    does: Callable[[Desk], object]
    place: Callable[[Desk], object] = lambda _desk: None
    after: tuple[Press, ...] = field(default=())


MAP: dict[str, Line] = {
    "accept, next": Line((ENTER, Key.Key_Enter), lambda d: d.at == "mobile"),
    "previous": Line((SHIFT_ENTER,), lambda d: d.at == "head_name", named),
    "next control": Line((Key.Key_Tab,), lambda d: d.at == "mobile"),
    "control before": Line(((Key.Key_Backtab, Mod.ShiftModifier),), lambda d: d.at == "head_name", named),
    "next card": Line(((Key.Key_Tab, Mod.ControlModifier),), lambda d: d.at == "mobile"),
    "card before": Line(((Key.Key_Backtab, CTRL_SHIFT),), lambda d: d.at == "head_name", named),
    "code of an option": Line(("3", "۳", "٣"), lambda d: d.value("/data/housing/walls") == "3", housing),
    "code of two digits": Line(("96",), lambda d: d.at == "walls_other", housing),
    "option by Space": Line((Key.Key_Space,), lambda d: d.value("/data/housing/walls") == "2", second_option),
    "next section": Line((Key.Key_PageDown, ctrl(Key.Key_Down)), lambda d: d.section == "/data/member"),
    "section before": Line((Key.Key_PageUp, ctrl(Key.Key_Up)), lambda d: d.section == "/data/member", housing),
    "outline": Line((Key.Key_F2, ctrl(Key.Key_B)), lambda d: d.window.outline().focus_widget().hasFocus()),
    "question by number": Line(
        (Key.Key_F3, ctrl(Key.Key_G)), lambda d: d.at == "toilet", after=("c04", ENTER)
    ),
    "next problem": Line((Key.Key_F4, ctrl(Key.Key_E)), lambda d: d.at == "head_name", wrong_numbers),
    "problem before": Line(
        ((Key.Key_F4, Mod.ShiftModifier), (Key.Key_E, CTRL_SHIFT)), lambda d: d.at == "mobile", wrong_numbers
    ),
    "comment": Line((Key.Key_F6, ctrl(Key.Key_M)), is_open(WordsPanel)),
    "don't know": Line((Key.Key_F7, ctrl(Key.Key_7)), lambda d: d.at == "assets", toilet),
    "refused": Line((Key.Key_F8, ctrl(Key.Key_8)), lambda d: d.at == "assets", toilet),
    "not applicable, not offered": Line(
        ((Key.Key_F8, Mod.ShiftModifier), ctrl(Key.Key_9)),
        lambda d: "does not offer" in d.window.footer().toast_words(),
        toilet,
    ),
    "confirm": Line(((Key.Key_Return, Mod.ControlModifier),), is_open(ReasonPanel), unusual),
    "undo": Line((ctrl(Key.Key_Z),), lambda d: d.value("/data/ident/head_name") == "", named),
    "redo": Line(
        (ctrl(Key.Key_Y), (Key.Key_Z, CTRL_SHIFT)), lambda d: d.value("/data/ident/head_name") == "Ghulam", undone
    ),
    "flag": Line((ctrl(Key.Key_J),), lambda d: d.paper.flagged == {"/data/ident/head_name"}),
    "first unanswered": Line((ctrl(Key.Key_End),), lambda d: d.at == "head_name", housing),
    "add a member": Line((ctrl(Key.Key_Insert), ctrl(Key.Key_I)), lambda d: d.section == "/data/member[3]", members),
    "member off the list": Line((ctrl(Key.Key_Delete),), is_open(ReasonPanel), first_member),
    "same as above": Line(
        (ctrl(Key.Key_D),), lambda d: d.value("/data/member[2]/relation") == "1", second_relation
    ),
    "member down the list": Line(
        ((Key.Key_Down, CTRL_SHIFT),), lambda d: grid(d).current_row_ref() == "/data/member[2]", first_member
    ),
    "member page": Line((Key.Key_F5, ctrl(Key.Key_O)), lambda d: d.section == "/data/member[1]", first_member),
    "next member": Line(
        ((Key.Key_Down, Mod.AltModifier),),
        lambda d: d.section == "/data/member[2]",
        first_members_page,
    ),
    "member before": Line(((Key.Key_Up, Mod.AltModifier),), lambda d: d.section == "/data/member[1]", second_member),
    "same column, other member": Line(
        (Key.Key_Down,), lambda d: grid(d).current_row_ref() == "/data/member[2]", first_member
    ),
    "next cell": Line((ENTER, Key.Key_Tab), lambda d: d.at == "relation", in_a_cell),
    "cell before": Line(
        (SHIFT_ENTER, (Key.Key_Backtab, Mod.ShiftModifier)),
        lambda d: d.at == "m_name",
        in_the_next_cell,
    ),
    "next language": Line((ctrl(Key.Key_L),), lambda d: d.paper.session.language == URDU),
    "larger": Line((ctrl(Key.Key_Equal), ctrl(Key.Key_Plus)), lambda d: d.appearance.look.percent == 115),
    "smaller": Line(
        (ctrl(Key.Key_Minus),), lambda d: d.appearance.look.percent == 100, lambda d: d.press(ctrl(Key.Key_Equal))
    ),
    "usual size": Line(
        (ctrl(Key.Key_0),),
        lambda d: d.appearance.look.percent == 100,
        lambda d: d.press(ctrl(Key.Key_Equal), ctrl(Key.Key_Equal)),
    ),
    "colours": Line(((Key.Key_C, CTRL_SHIFT),), lambda d: d.appearance.look.theme is Theme.NIGHT),
    "help": Line((Key.Key_F1, ctrl(Key.Key_H)), is_open(KeyCard)),
    "close what is open": Line((ESC,), lambda d: not is_open(WordsPanel)(d), lambda d: d.press(Key.Key_F6)),
}  # fmt: skip


@pytest.mark.parametrize(
    ("row", "key"), [(row, key) for row, line in MAP.items() for key in range(len(line.keys))]
)
def test_every_key_and_its_twin_do_what_the_map_says(
    qtbot: QtBot, appearance: Appearance, row: str, key: int
) -> None:
    line, desk = MAP[row], Desk(qtbot, appearance)
    line.place(desk)
    assert not line.after or not line.does(desk)

    desk.press(line.keys[key], *line.after)
    QApplication.processEvents()

    assert line.does(desk)


def test_every_line_of_the_key_card_is_a_key_of_the_window(
    qtbot: QtBot, appearance: Appearance
) -> None:
    shown = " ".join(keys for keys, _ in Desk(qtbot, appearance).window.key_table())

    for named_on_card in (
        "F2",
        "F3",
        "F4",
        "F5",
        "F6",
        "F7",
        "F8",
        "Ctrl+Enter",
        "Ctrl+Z",
        "Ctrl+End",
        "Ctrl+D",
        "Esc",
    ):
        assert named_on_card in shown
