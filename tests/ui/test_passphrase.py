"""The page on which a passphrase is changed; what comes of it on a real store stands in tests/app."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from enumerator.ui.background import Background
from enumerator.ui.passphrase_view import PassphraseView
from enumerator.ui.theme import Appearance
from tests.ui.listening import heard
from tests.ui.shell.keyboard import place, press, strike, write


class Desk:
    """Takes every passphrase."""

    least = 8

    def make(self, old: str, new: str) -> tuple[str, str]:
        return old, new

    def put(self, made: object) -> None:
        """It holds."""


@pytest.fixture
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


def shown(qtbot: QtBot, appearance: Appearance, background: Background) -> PassphraseView:
    view = PassphraseView(Desk(), background, appearance, name="Ayesha")
    place(qtbot, view)
    return view


def test_how_long_it_is_is_told_while_it_is_typed_and_heard_with_its_line(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = shown(qtbot, appearance, background)
    press("Tab")
    told = []
    for more in ("", "wheat", " morning"):
        write(more)
        line = next(one for one in heard(view) if one.name == "The new one")
        told.append(line.description)

    assert told == [
        "at least 8 characters",
        "5 of at least 8 characters",
        "13 characters: long enough",
    ]


def test_capitals_and_the_script_of_the_keyboard_are_told(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = shown(qtbot, appearance, background)
    told = []
    for letter in "aAaA":
        strike(letter, shift=False)
        told.append((view._lines.warns_of_capitals, view._lines.keyboard_words))

    assert told == [(False, "Keyboard: EN"), (True, "Keyboard: EN")] * 2


def test_all_lines_are_shown_and_hidden_together(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = shown(qtbot, appearance, background)
    seen = []
    for _ in range(3):
        seen.append({entry.echoMode().name for entry in view._lines.entries})
        press("Alt+S")

    assert seen == [{"Password"}, {"Normal"}, {"Password"}]


def test_what_was_typed_is_gone_when_one_leaves(
    qtbot: QtBot, appearance: Appearance, background: Background
) -> None:
    view = shown(qtbot, appearance, background)
    write("wheat morning")

    with qtbot.waitSignal(view.left):
        press("Escape")

    assert view._lines.words() == ("", "", "")
