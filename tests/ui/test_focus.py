"""The keyboard on every screen: where it begins, that Tab reaches everything and is never caught, the way home."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget

from enumerator.ui.background import Background
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.interview.window import InterviewWindow
from enumerator.ui.languages import Languages
from enumerator.ui.shell import Shell
from enumerator.ui.theme import Appearance
from enumerator.ui.top_bar import TopBar
from tests.ui.gallery import SCREENS, View, every_voice, set_up

OVER_THE_PAGE = frozenset(
    {"palette", "key-card", "key-card-of-home", "key-card-of-choice", "key-card-of-review"}
)  # any other key puts these away
_MOST = 60


@pytest.fixture(scope="module")
def background() -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


@pytest.fixture(scope="module")
def languages(qapp: QApplication, one_appearance: Appearance) -> Languages:
    return every_voice(qapp, one_appearance)


@pytest.fixture(scope="module", params=SCREENS)
def screen(
    request: pytest.FixtureRequest,
    one_appearance: Appearance,
    languages: Languages,
    background: Background,
) -> Iterator[tuple[str, QMainWindow]]:
    with set_up(request.param, View("en"), one_appearance, languages, background) as window:
        QTest.qWaitForWindowActive(window, 1000)
        yield request.param, window


def test_the_keyboard_begins_on_the_page_and_not_in_the_bar(
    screen: tuple[str, QMainWindow],
) -> None:
    _name, window = screen
    focused = window.focusWidget()

    assert focused is not None
    assert not any(bar.isAncestorOf(focused) for bar in window.findChildren(TopBar))


def test_in_an_interview_it_begins_in_the_question_that_is_asked(
    screen: tuple[str, QMainWindow],
) -> None:
    name, window = screen
    focused = window.focusWidget()
    for interview in window.findChildren(InterviewWindow):
        page = interview.page()
        card = page.active_card() if isinstance(page, QuestionPage) else None
        if card is not None and name not in {*OVER_THE_PAGE, "code-asked", "outline"}:
            assert focused is not None
            assert card.isAncestorOf(focused), focused


def test_tab_reaches_everything_and_is_never_caught(screen: tuple[str, QMainWindow]) -> None:
    """Questions are gone through along the path taken, across pages: there it is enough that Tab comes out again."""
    name, window = screen
    if name in OVER_THE_PAGE:
        return
    stops = {id(one): one for one in _stops(window)}
    forward, back = _presses(window, Qt.Key.Key_Tab), _presses(window, Qt.Key.Key_Backtab)

    assert any(TopBar in {type(parent) for parent in _above(one)} for one in forward) or not (
        window.findChildren(TopBar)
    )
    if not window.findChildren(InterviewWindow):
        reached = {id(one) for one in (*forward, *back)}
        missed = [
            one.accessibleName() or type(one).__name__
            for at, one in stops.items()
            if at not in reached
        ]
        assert missed == []


def _stops(window: QMainWindow) -> Iterator[QWidget]:
    """What Tab is meant to reach."""
    for one in window.findChildren(QWidget):
        if (
            one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and one.isVisibleTo(window)
            and one.isEnabled()
            and one.focusProxy() is None
            and not _one_of_a_group(one)
            and not one.visibleRegion().isEmpty()
        ):
            yield one


def _one_of_a_group(widget: QWidget) -> bool:
    """Tab comes to the chosen one of a group; from there the arrows go on."""
    return isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked()


def _presses(window: QMainWindow, key: Qt.Key) -> list[QWidget]:
    """Each thing that has the keyboard as ``key`` is pressed, until one comes a second time."""
    start = window.focusWidget()
    seen: list[QWidget] = []
    for _ in range(_MOST):
        focused = window.focusWidget()
        if focused is None or focused in seen:
            break
        seen.append(focused)
        QTest.keyClick(focused, key)
        QApplication.processEvents()
    assert len(seen) < _MOST
    if start is not None:
        start.setFocus()
    return seen


def _above(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def test_escape_in_the_bar_goes_back_to_the_page(
    one_appearance: Appearance, languages: Languages, background: Background
) -> None:
    with set_up("questions", View("en"), one_appearance, languages, background) as window:
        assert isinstance(window, Shell)
        asked = window.focusWidget()
        tab = next(one for one in _stops(window) if window.bar.isAncestorOf(one))
        tab.setFocus()

        QTest.keyClick(tab, Qt.Key.Key_Escape)

        assert window.focusWidget() is asked
