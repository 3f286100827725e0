"""Screenshots of each step, numbered in order."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

_SETTLED = 60
"""Milliseconds in which layouts that depend on each other have settled, as they have when a person looks."""


class Shots:
    """Writes pictures of a window into a folder; a name is taken once per language."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self._window = window
        self._folder = folder
        self._taken: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def count(self) -> int:
        return len(self._taken)

    def take(self, name: str) -> None:
        if name in self._taken:
            return
        self._taken.add(name)
        QTest.qWait(_SETTLED)
        self._window.grab().save(str(self._folder / f"{len(self._taken):02d}-{name}.png"))
