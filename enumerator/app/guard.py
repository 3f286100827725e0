"""What guards an open store from outside of it: sleep, the system's lock screen, the clipboard, screenshots."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from enumerator.app.capture import keep_off_captures
from enumerator.app.copied import Copied
from enumerator.app.session_watch import SessionWatch


class Guard:
    """Made at the first sign-in, started at each."""

    def __init__(self, window: QWidget, lock: Callable[[], object]) -> None:
        self._window = window
        self._session = SessionWatch()
        self._session.leaving.connect(lock)
        self._copied = Copied(QApplication.clipboard())

    def start(self, *, captures: bool) -> None:
        """Somebody is signed in. ``captures``: IT lets the window be seen on screenshots."""
        self._session.start()
        if not captures:
            keep_off_captures(self._window)

    def stop(self) -> None:
        """The store is shut: nothing of a household stays on the clipboard, and the laptop may sleep."""
        self._session.stop()
        self._copied.clear()
