"""The window under test: offscreen, with the program's own look."""

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from enumerator.ui.theme import Appearance, Look


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    look = Appearance(qapp)
    yield look
    look.set_look(Look())
