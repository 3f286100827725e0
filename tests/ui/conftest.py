"""The window under test: offscreen, with the program's own look."""

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from enumerator.ui.theme import Appearance, Look


@pytest.fixture(scope="session")
def one_appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp)


@pytest.fixture
def appearance(one_appearance: Appearance) -> Iterator[Appearance]:
    yield one_appearance
    one_appearance.set_look(Look())
