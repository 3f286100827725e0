import gc
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event, get_ident
from weakref import finalize

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

    def tell(self, number: int, news: object) -> None:
        self.heard.append((number, news))


def test_a_listener_that_is_gone_is_not_called(qtbot: QtBot, background: Background) -> None:
    held, listener, rest = Event(), _Listener(), _Listener()
    background.run(lambda: held.wait(10), done=listener.hear, failed=_rise)
    background.run(lambda: "later", done=rest.hear, failed=_rise)

    with qtbot.waitSignal(listener.destroyed):
        listener.deleteLater()
    held.set()
    qtbot.waitUntil(lambda: rest.heard == ["later"])

    assert listener.heard == []


def test_a_listener_that_is_gone_is_not_called_with_what_it_was_to_be_told_beside(
    qtbot: QtBot, background: Background
) -> None:
    held, listener, rest = Event(), _Listener(), _Listener()
    background.run(lambda: held.wait(10), done=partial(listener.tell, 1), failed=_rise)
    background.run(lambda: "later", done=rest.hear, failed=_rise)

    with qtbot.waitSignal(listener.destroyed):
        listener.deleteLater()
    held.set()
    qtbot.waitUntil(lambda: rest.heard == ["later"])

    assert listener.heard == []


# --- nothing of the window is deleted elsewhere ---


def _litter(pieces: int = 20_000) -> None:
    """Much that holds itself."""
    for _ in range(pieces):
        ring: list[object] = []
        ring.append(ring)


def test_what_holds_itself_is_collected_here_while_work_is_done_elsewhere(
    qtbot: QtBot, background: Background
) -> None:
    collected: list[int] = []
    done: list[object] = []

    def note(_phase: str, _found: dict[str, int]) -> None:
        collected.append(get_ident())

    gc.callbacks.append(note)
    try:
        background.run(_litter, done=done.append, failed=_rise)
        qtbot.waitUntil(lambda: bool(done))
        qtbot.waitUntil(lambda: bool(collected))
    finally:
        gc.callbacks.remove(note)

    assert set(collected) == {get_ident()}


def test_the_worker_is_not_the_last_to_hold_what_it_was_given(
    qtbot: QtBot, background: Background
) -> None:
    class Work:
        def __call__(self) -> None: ...

    let_go: list[int] = []
    work = Work()
    finalize(work, lambda: let_go.append(get_ident()))

    background.run(work, done=lambda _: None, failed=_rise)
    del work
    qtbot.waitUntil(lambda: bool(let_go))

    assert let_go == [get_ident()]


def test_python_collects_by_itself_again_when_the_worker_rests(
    qtbot: QtBot, background: Background
) -> None:
    background.run(_litter, done=lambda _: None, failed=_rise)

    assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled)


def test_python_collects_by_itself_again_when_the_worker_is_closed(qtbot: QtBot) -> None:
    first, second = Background("first"), Background("second")
    first.run(_litter, done=lambda _: None, failed=_rise)
    second.run(_litter, done=lambda _: None, failed=_rise)

    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()


_PAGES_COME_AND_GO = """
import gc
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from enumerator.ui.background import Background
from enumerator.ui.parts import Page
from enumerator.ui.theme import Appearance
from tests.ui.shell.test_background import _litter

application = QApplication([])
appearance = Appearance(application)
worker = Background()
left = 8


class Alone(Page):
    def __init__(self):
        super().__init__(appearance)
        self.itself = self
        self.body.addWidget(QLineEdit())
        self.timer = QTimer(self)
        self.timer.start(1)

    def say_words(self):
        pass


def come_and_go():
    Alone().show()


def again(_=None):
    global left
    left -= 1
    if left:
        worker.run(lambda: _litter(200_000), done=again, failed=again)
    else:
        application.quit()


timer = QTimer()
timer.timeout.connect(come_and_go)
timer.start(0)
again()
application.exec()
timer.stop()
worker.close()
"""


def test_pages_come_and_go_while_the_worker_leaves_litter() -> None:
    lived = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", _PAGES_COME_AND_GO],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert lived.returncode == 0, lived.stderr


def _rise(error: Exception) -> None:
    raise error
