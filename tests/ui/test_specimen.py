"""What pages are made of looks as it did: a change is seen before it is meant."""

import sys

import pytest
from PySide6.QtGui import QColor, QImage

from enumerator.ui.theme import Appearance, Look
from tests.ui.specimen import KEPT, SHEETS, drawn, from_afar, unlike

_MOST = 0.001  # of what is seen from afar


@pytest.mark.skipif(not KEPT.is_dir(), reason=f"no kept pictures for {sys.platform}")
@pytest.mark.parametrize("name", SHEETS)
def test_the_sheet_looks_as_it_did(appearance: Appearance, name: str) -> None:
    kept = QImage(str(KEPT / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)

    assert unlike(from_afar(drawn(SHEETS[name], appearance)), kept) <= _MOST, (
        "python -m tests.ui.specimen, where the change is meant"
    )


def test_drawn_twice_it_is_the_same_picture(appearance: Appearance) -> None:
    assert drawn(Look(), appearance) == drawn(Look(), appearance)


def test_a_small_change_of_colour_is_noticed(appearance: Appearance) -> None:
    picture = drawn(Look(), appearance)
    other = QImage(picture)
    for x in range(100, 200):
        for y in range(100, 130):
            other.setPixelColor(x, y, QColor("#00573D"))

    assert unlike(from_afar(picture), from_afar(other)) > _MOST
