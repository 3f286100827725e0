"""Work that would hold up the window, done beside it. The only file of the product that mentions threads.

A widget may be deleted on the interface thread alone; elsewhere the program falls down. Python deletes whatever
nobody holds any more on the thread that let go of it last, and what holds itself (cycles) on any thread that happens
to count to seven hundred new objects. Therefore the worker never holds the last reference to what it was given, and
while it works cycles are collected on the interface thread only.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
_SWEEP_MS = 100
_WHOLE_SWEEP = 600  # sweeps: once a minute everything is looked through, else what is young
_YOUNG, _ALL = 1, 2  # generations of Python's collector


@dataclass(slots=True)
class _Piece:
    """Work, who waits for it, and what came of it. It is held and let go of on the interface thread."""

    work: Callable[[], Any]
    done: Callable[[Any], object]
    failed: Callable[[Exception], object]
    over: bool = False
    result: Any = None
    error: Exception | None = None


class _Collector:
    """Python's own collection of cycles, which rests as long as any worker works."""

    def __init__(self) -> None:
        self._working: set[Background] = set()  # held: a worker must not be the last to know it
        self._was_on = False

    def rest(self, worker: "Background") -> None:
        if not self._working:
            self._was_on = gc.isenabled()
            gc.disable()
        self._working.add(worker)

    def go_on(self, worker: "Background") -> None:
        if worker in self._working:
            self._working.remove(worker)
            if not self._working and self._was_on:
                gc.enable()


_collector = _Collector()


class Background(QObject):
    """One worker, one piece of work after the other; its results come back to the interface thread.

    Unlock, search and export share one; sync has another, so that a slow line does not keep anybody waiting.
    """

    _over = Signal(int)  # the number of the piece
    _heard = Signal(object, object)  # what to call, and with what

    def __init__(self, name: str = "work") -> None:
        super().__init__()
        self._name = name
        self._hired: ThreadPoolExecutor | None = None
        self._numbers = count()
        self._pieces: dict[int, _Piece] = {}
        self._sweeps, self._quiet = 0, False
        self._sweeping = QTimer(self)
        self._sweeping.setInterval(_SWEEP_MS)
        self._sweeping.timeout.connect(self._sweep)
        self._over.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Do ``work`` on the worker, then call ``done`` or ``failed`` on the interface thread.

        A method of a widget that is gone by then is not called.
        """
        number = next(self._numbers)
        self._pieces[number] = _Piece(work, done, failed)
        self._rest()
        try:
            self._worker().submit(self._carry, number)
        except RuntimeError:  # it was closed
            self._go_on()
            raise

    def relay(self, hear: Callable[[T], object]) -> Callable[[T], None]:
        """What ``work`` may call at any time, so that ``hear`` is called on the interface thread: progress."""

        def tell(news: T) -> None:
            if isValid(self):
                self._heard.emit(hear, news)

        return tell

    def close(self) -> None:
        """Wait for what is under way; take nothing new, and forget what had not begun."""
        self._worker().shutdown(wait=True, cancel_futures=True)
        self._pieces = {number: piece for number, piece in self._pieces.items() if piece.over}
        self._go_on()

    def _worker(self) -> "ThreadPoolExecutor":
        """Hired for the first piece of work: the gate is shown before there is any."""
        if self._hired is None:
            from concurrent.futures import ThreadPoolExecutor

            self._hired = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        return self._hired

    def _carry(self, number: int) -> None:
        """On the worker. When it tells that a piece is over it holds nothing of it any more."""
        try:
            self._pieces[number].result = self._pieces[number].work()
        except Exception as error:  # whatever it was, somebody waits for word of it
            self._pieces[number].error = error
        self._pieces[number].over = True
        if isValid(self):
            self._over.emit(number)

    def _deliver(self, number: int) -> None:
        piece = self._pieces.pop(number)
        if piece.error is not None:
            self._hear(piece.failed, piece.error)
        else:
            self._hear(piece.done, piece.result)

    def _hear(self, hear: Callable[[Any], object], news: object) -> None:
        if not _is_gone(hear):
            hear(news)

    # --- cycles ---

    def _rest(self) -> None:
        """From now on Python collects no cycles by itself."""
        self._quiet = False
        if not self._sweeping.isActive():
            self._sweeping.start()
        _collector.rest(self)

    def _sweep(self) -> None:
        """Collect what the worker may not. Once it had nothing to do for a whole pause, it sleeps for certain."""
        self._sweeps += 1
        gc.collect(_ALL if self._sweeps % _WHOLE_SWEEP == 0 else _YOUNG)
        if self._quiet:
            self._go_on()
        self._quiet = not self._pieces

    def _go_on(self) -> None:
        self._sweeping.stop()
        _collector.go_on(self)


def _is_gone(hear: Callable[[Any], object]) -> bool:
    """Whether it is a method of something that Qt has deleted."""
    while isinstance(hear, partial):
        hear = hear.func
    listener = getattr(hear, "__self__", None)
    return isinstance(listener, QObject) and not isValid(listener)
