from collections.abc import Iterator
from functools import partial
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from enumerator.ui.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    worker = Background()
    yield worker
    worker.close()


def test_work_is_done_elsewhere_and_its_result_comes_back_here(
    qtbot: QtBot, background: Background
) -> None:
    came: list[tuple[int, int]] = []

    background.run(get_ident, done=lambda there: came.append((there, get_ident())), failed=_rise)
    qtbot.waitUntil(lambda: bool(came))

    there, here = came[0]
    assert here == get_ident()
    assert there != here


def test_an_error_comes_back_as_it_was_raised(qtbot: QtBot, background: Background) -> None:
    failed: list[Exception] = []

    background.run(lambda: 1 // 0, done=lambda _: None, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))

    assert isinstance(failed[0], ZeroDivisionError)


def test_pieces_of_work_keep_their_order(qtbot: QtBot, background: Background) -> None:
    done: list[int] = []

    for number in range(20):
        background.run(partial(int, number), done=done.append, failed=_rise)
    qtbot.waitUntil(lambda: len(done) == 20)

    assert done == list(range(20))


def test_news_from_the_middle_of_the_work_is_heard_here_before_its_end(
    qtbot: QtBot, background: Background
) -> None:
    heard: list[str] = []
    tell = background.relay(heard.append)

    background.run(lambda: tell("half"), done=lambda _: heard.append("done"), failed=_rise)
    qtbot.waitUntil(lambda: "done" in heard)

    assert heard == ["half", "done"]


class _Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, news: object) -> None:
        self.heard.append(news)


def test_a_listener_that_is_gone_is_not_called(qtbot: QtBot, background: Background) -> None:
    held, listener, rest = Event(), _Listener(), _Listener()
    background.run(lambda: held.wait(10), done=listener.hear, failed=_rise)
    background.run(lambda: "later", done=rest.hear, failed=_rise)

    with qtbot.waitSignal(listener.destroyed):
        listener.deleteLater()
    held.set()
    qtbot.waitUntil(lambda: rest.heard == ["later"])

    assert listener.heard == []


def _rise(error: Exception) -> None:
    raise error
