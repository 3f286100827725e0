"""Letters typed to look for an option: one leads to the next that begins so, several in a row to a longer word."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer

IN_A_ROW_MS: Final = 900  # a later letter begins another word


class Letters:
    """Remembers the letters of the word that is being typed."""

    def __init__(self, owner: QObject) -> None:
        self._word = ""
        self._pause = QTimer(owner)
        self._pause.setSingleShot(True)
        self._pause.setInterval(IN_A_ROW_MS)
        self._pause.timeout.connect(self._forget)

    def sought(
        self, letter: str, beginning: Callable[[str], Sequence[int]], here: int
    ) -> int | None:
        """The place to go to from ``here``; None where nothing begins so. ``beginning`` gives places in order."""
        self._pause.start()
        word = self._word + letter
        found = beginning(word)
        if found and len(word) > 1:
            self._word = word
            return here if here in found else found[0]
        self._word = letter
        found = beginning(letter)
        return next((at for at in found if at > here), found[0]) if found else None

    def _forget(self) -> None:
        self._word = ""
