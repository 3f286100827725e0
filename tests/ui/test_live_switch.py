"""Language, colours and letters change under one's hands: field, caret and typed words stay, and are still seen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from enumerator.ui.background import Background
from enumerator.ui.languages import Languages
from enumerator.ui.person_tile import PersonTile
from enumerator.ui.theme import Appearance
from tests.ui.eyesight import settle
from tests.ui.gallery import SCREENS, View, every_voice, set_up

Switch = Callable[[Appearance, Languages], object]
SWITCHES: dict[str, tuple[Switch, Switch]] = {
    "language": (lambda _look, words: words.use("ur"), lambda _look, words: words.use("en")),
    "colours": (lambda look, _words: look.next_theme(), lambda look, _words: look.next_theme()),
    "urdu letters": (
        lambda look, _words: look.set_look(replace(look.look, compact=True)),
        lambda look, _words: look.set_look(replace(look.look, compact=False)),
    ),
    "letters": (lambda look, _words: look.larger(), lambda look, _words: look.usual_size()),
}


GOES_AWAY = ("palette",)  # what was chosen there is done; the page below has the keyboard again


@pytest.fixture(scope="module")
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


@pytest.fixture(scope="module")
def languages(qapp: QApplication, one_appearance: Appearance) -> Languages:
    return every_voice(qapp, one_appearance)


@dataclass(frozen=True, slots=True)
class Held:
    """What a person has in hand: the thing with the keyboard, what stands in it, and where in it she is."""

    kind: str
    text: str
    caret: tuple[int, ...]
    seen: bool


def held(window: QMainWindow) -> Held:
    widget = window.focusWidget()
    assert widget is not None
    return Held(type(widget).__name__, _text(widget), _caret(widget), _seen(widget))


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""


def _caret(widget: QWidget) -> tuple[int, ...]:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition(), widget.selectionStart(), len(widget.selectedText())
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().position(), widget.textCursor().anchor()
    if isinstance(widget, QTableView):
        return widget.currentIndex().row(), widget.currentIndex().column()
    return ()


def _seen(widget: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty()


@pytest.mark.parametrize("screen", [one for one in SCREENS if one not in GOES_AWAY])
def test_what_is_in_hand_stays(
    screen: str, one_appearance: Appearance, languages: Languages, background: Background
) -> None:
    """All three ways on one window, each there and back: setting a screen up costs more than switching it."""
    with set_up(screen, View("en"), one_appearance, languages, background) as window:
        widget = window.focusWidget()
        if isinstance(widget, QLineEdit) and not widget.isReadOnly() and not widget.text():
            widget.insert("12" if widget.property("ltr") else "abc")
            widget.setCursorPosition(1)
            settle()
        before = held(window)
        for name, (there, back) in SWITCHES.items():
            for switch in (there, back):
                switch(one_appearance, languages)
                settle()
                assert held(window) == before, name


def test_below_a_palette_that_goes_the_page_has_the_keyboard(
    one_appearance: Appearance, languages: Languages, background: Background
) -> None:
    with set_up("palette", View("en"), one_appearance, languages, background) as window:
        languages.use("ur")
        settle()

        assert held(window).kind == "RowTable"


@pytest.mark.parametrize("screen", ["sign-in", "locked", "shut-out"])
def test_a_name_at_the_gate_is_whole_in_the_language_that_came(
    screen: str, one_appearance: Appearance, languages: Languages, background: Background
) -> None:
    with set_up(screen, View("en"), one_appearance, languages, background) as window:
        languages.use("ur")
        settle()

        tiles = [tile for tile in window.findChildren(PersonTile) if tile.isVisible()]
        assert tiles
        for tile in tiles:
            assert tile.visibleRegion().boundingRect() == tile.rect()
