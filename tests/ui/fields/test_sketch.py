"""A signature, a drawing, marks on a photo: made by pointer, kept as a picture, taken back stroke by stroke."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.devices.kit import NO_DEVICES
from enumerator.ui.fields.drawing_panel import DrawingPanel
from enumerator.ui.theme import Appearance
from tests.ui.devices.photos import photo
from tests.ui.fields.capturing import Asked
from tests.ui.hands import CTRL_ENTER, ENTER, ESC, SHIFT_ENTER, SPACE, Key, ctrl

SURVEY = """
    | type  | name | label::English (en) | appearance |
    | image | mark | Signature           | signature  |
    | image | plan | Draw the house      | draw       |
    | image | roof | Mark the roof       | annotate   |
    | text  | name | Name                |            |
"""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def asked(qtbot: QtBot, appearance: Appearance) -> Asked:
    NO_DEVICES.desktop.folder = None
    return Asked(qtbot, appearance, SURVEY)


def panel(asked: Asked) -> DrawingPanel:
    found = [one for one in asked.card.findChildren(DrawingPanel) if one.isVisible()]
    assert found
    return found[-1]


def stroke(asked: Asked, *points: tuple[int, int]) -> None:
    sheet = panel(asked).sheet
    QTest.mousePress(sheet, LEFT, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(sheet, QPoint(*point))
    QTest.mouseRelease(sheet, LEFT, pos=QPoint(*points[-1]))


def kept(asked: Asked, name: str) -> QImage:
    return QImage.fromData(asked.journal.files[asked.value(name)])


def inked(image: QImage) -> int:
    """How many pixels are not paper."""
    return sum(
        1
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
        if image.pixelColor(x, y).lightness() < 160
    )


def test_a_signature_is_kept_as_png_and_enter_goes_on(asked: Asked) -> None:
    asked.press("1")
    stroke(asked, (40, 60), (200, 120), (300, 40))
    asked.press(ENTER)

    image = kept(asked, "mark")
    assert asked.value("mark").endswith(".png")
    assert (image.width(), image.height()) == (800, 257)
    assert inked(image) > 50
    assert image.pixelColor(2, 2) == QColor("white")
    assert asked.press(ENTER).at == "plan"


def test_strokes_are_taken_back_one_by_one_and_all_at_once(asked: Asked) -> None:
    asked.press("1")
    stroke(asked, (40, 60), (200, 120))
    stroke(asked, (60, 60), (220, 120))
    assert plain(panel(asked).state_words()) == "Strokes: 2"

    asked.press(ctrl(Key.Key_Z))
    assert len(panel(asked).strokes) == 1
    stroke(asked, (60, 60), (220, 120))
    asked.press(Key.Key_Delete)
    assert len(panel(asked).strokes) == 0

    asked.press(ENTER)
    assert asked.value("mark") == "", "an empty sheet is no signature"


def test_space_puts_the_pen_down_so_that_nobody_has_to_hold_a_button(asked: Asked) -> None:
    asked.press("1", SPACE)
    sheet = panel(asked).sheet
    for point in ((100, 50), (150, 90), (240, 60)):
        QTest.mouseMove(sheet, QPoint(*point))
    assert "pen is down" in panel(asked).state_words()

    asked.press(SPACE)
    QTest.mouseMove(sheet, QPoint(10, 10))
    asked.press(ENTER)

    assert inked(kept(asked, "mark")) > 50


def test_what_was_drawn_is_thrown_away_only_on_purpose(asked: Asked) -> None:
    asked.press("1")
    stroke(asked, (40, 60), (200, 120))

    asked.press(ESC)
    assert "Enter keeps it" in panel(asked).state_words()
    asked.press(ESC)

    assert asked.value("mark") == ""
    assert not [one for one in asked.card.findChildren(DrawingPanel) if one.isVisible()]


def test_a_signature_stays_when_somebody_goes_to_another_question_with_the_mouse(
    asked: Asked,
) -> None:
    asked.press("1")
    stroke(asked, (40, 60), (200, 120))

    asked.press(ctrl(Key.Key_End))

    assert asked.value("mark").endswith(".png")


def test_a_photo_is_marked_on_and_stays_a_photo(asked: Asked, tmp_path: Path) -> None:
    asked.press(ENTER, ENTER)
    assert asked.at == "roof"
    (tmp_path / "roof.jpg").write_bytes(photo(1000, 600))
    asked.press("1", str(tmp_path / "roof.jpg"), ENTER)
    before = kept(asked, "roof")

    asked.press("2")
    stroke(asked, (200, 10), (230, 10), (260, 10), (300, 10))
    asked.press(ENTER)

    after = kept(asked, "roof")
    assert asked.value("roof").endswith(".jpg")
    assert after.size() == before.size() == QSize(1000, 600)
    assert before.pixelColor(500, 20).red() < 100
    assert after.pixelColor(500, 20).red() > 200, "yellow, over the blue half"
    assert len(asked.journal.files) == 1


def test_why_there_is_no_signature_is_kept_by_keyboard(asked: Asked) -> None:
    asked.press(CTRL_ENTER, "4", "thumb hurt", ENTER, SHIFT_ENTER)

    assert "Not taken. Confirmed: Another reason: thumb hurt" in " ".join(asked.said().split())
    assert asked.interview.problems[0].confirmed == "other: thumb hurt"
    assert asked.at == "mark"
