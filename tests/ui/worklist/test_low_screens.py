"""On the lowest screen what has to be seen is seen without scrolling: at the gate, at home, at a new household."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from enumerator.ui.background import Background
from enumerator.ui.new_household_view import NewHouseholdView
from enumerator.ui.sign_in import SignInView
from enumerator.ui.theme import Appearance, Look
from enumerator.ui.worklist import WorklistView
from tests.ui.eyesight import settle
from tests.ui.gallery import Studio, every_voice, new_household, shut_out, sign_in


@pytest.fixture
def studio(qapp: QApplication, one_appearance: Appearance) -> Iterator[Studio]:
    worker = Background()
    made = Studio(one_appearance, every_voice(qapp, one_appearance), worker)
    yield made
    made.clear()
    made.languages.use("en")
    one_appearance.set_look(Look())
    worker.close()


@pytest.mark.parametrize(
    ("size", "rows"), [((1366, 690), 5), ((1024, 560), 3)], ids=["usual", "least"]
)
@pytest.mark.parametrize("compact", [False, True])
def test_in_urdu_lines_and_the_supervisors_words_are_seen_without_scrolling(
    studio: Studio, size: tuple[int, int], rows: int, compact: bool
) -> None:
    studio.size = size
    studio.languages.use("ur")
    studio.appearance.set_look(replace(studio.appearance.look, compact=compact))
    shell = studio.rooms()
    home = shell.page
    assert isinstance(home, WorklistView)
    settle()

    table, comment = home._table, home._comment
    seen = [
        row
        for row in range(table.model().rowCount())
        if table.viewport().rect().contains(table.visualRect(table.model().index(row, 0)))
    ]
    assert len(seen) >= rows + (1 if compact else 0)
    assert table.horizontalScrollBar().maximum() == 0
    assert home.comment
    place = QRect(comment.mapTo(home, QPoint()), comment.size())
    assert place.bottom() <= home.height() - home.foot.height()
    assert home._scroll is not None
    assert home._scroll.verticalScrollBar().maximum() == 0


def test_numbers_and_words_on_the_page_of_a_new_household_are_equally_high(
    studio: Studio,
) -> None:
    for language, compact, high in (("en", False, 52), ("ur", False, 52), ("ur", True, 44)):
        studio.languages.use(language)
        studio.appearance.set_look(replace(studio.appearance.look, compact=compact))
        view = new_household(studio)
        assert isinstance(view, NewHouseholdView)
        settle()
        assert {view._building.height(), view._address.height()} == {high}
        studio.clear()


@pytest.mark.parametrize("screen", [sign_in, shut_out])
def test_at_the_gate_of_the_lowest_screen_everything_is_seen(
    studio: Studio, screen: Callable[[Studio], object]
) -> None:
    studio.size = (1024, 560)
    studio.languages.use("ur")

    gate = screen(studio)
    settle()

    assert isinstance(gate, SignInView)
    assert gate._scroll is not None
    assert gate._scroll.verticalScrollBar().maximum() == 0
