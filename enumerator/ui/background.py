"""Work that would hold up the window, done beside it. The only file of the product that mentions threads."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")


class Background(QObject):
    """One worker, one piece of work after the other; its results come back to the interface thread.

    Unlock, search and export share one; sync has another, so that a slow line does not keep anybody waiting.
    """

    _came_back = Signal(object, object)  # what to call, and with what

    def __init__(self, name: str = "work", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

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

        def carry() -> None:
            try:
                result = work()
            except Exception as error:  # whatever it was, somebody waits for word of it
                self._hand_back(failed, error)
            else:
                self._hand_back(done, result)

        self._worker.submit(carry)

    def relay(self, hear: Callable[[T], object]) -> Callable[[T], None]:
        """What ``work`` may call at any time, so that ``hear`` is called on the interface thread: progress."""
        return lambda news: self._hand_back(hear, news)

    def close(self) -> None:
        """Wait for what is under way; take nothing new, and forget what had not begun."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _hand_back(self, hear: Callable[[Any], object], news: object) -> None:
        if isValid(self):
            self._came_back.emit(hear, news)

    def _deliver(self, hear: Callable[[Any], object], news: object) -> None:
        listener = getattr(hear, "__self__", None)
        if not isinstance(listener, QObject) or isValid(listener):
            hear(news)
