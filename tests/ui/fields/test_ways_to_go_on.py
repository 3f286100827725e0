"""Questions that a device answers say how they go on: which files, how large, what to do with the code or the pen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.media.taking import MIB
from enumerator.ui.devices.kit import NO_DEVICES
from enumerator.ui.languages import Languages
from enumerator.ui.theme import Appearance
from tests.ui.eyesight import clipped, settle
from tests.ui.fields.capturing import EN, UR, Asked
from tests.ui.fields.test_devices import Kit, to
from tests.ui.hands import ENTER, Key

SURVEY = """
    | type    | name | label::English (en) | label::Urdu (ur) | required | appearance |
    | video   | walk | Walk round the plot | پلاٹ کا چکر       | yes      |            |
    | image   | sign | Sign here           | یہاں دستخط       |          | signature  |
    | image   | plan | Draw the rooms      | کمرے بنائیں      |          | draw       |
    | barcode | tag  | Meter's tag         | میٹر کا ٹیگ      |          |            |
    | text    | name | Name                | نام              |          |            |
"""


@pytest.fixture
def asked(qtbot: QtBot, appearance: Appearance) -> Asked:
    NO_DEVICES.desktop.folder = None
    return Asked(qtbot, appearance, SURVEY, devices=Kit().devices)


def test_a_video_says_where_it_comes_from_of_which_kind_and_how_large(asked: Asked) -> None:
    for words in ("Film with a telephone", "MP4", "3GP", "at most 24.0 MB", "keeps a reason"):
        assert words in asked.said()


def test_a_screen_reader_is_told_too(asked: Asked) -> None:
    target = asked.field.focusProxy()

    assert target is not None
    assert "Film with a telephone" in target.accessibleDescription()


def test_a_video_is_taken_as_it_is_and_the_way_to_it_is_no_longer_said(
    asked: Asked, tmp_path: Path
) -> None:
    film = b"\x00\x00\x00\x18ftypisom" + bytes(2 * MIB)
    (tmp_path / "plot.mp4").write_bytes(film)

    asked.press("1", str(tmp_path / "plot.mp4"), ENTER)

    assert asked.journal.files[asked.value("walk")] == film
    assert "Film with" not in asked.said()
    assert "Video · 2.0 MB" in asked.said()


def test_one_that_is_too_large_is_refused_and_the_way_stays(asked: Asked, tmp_path: Path) -> None:
    (tmp_path / "plot.mp4").write_bytes(b"\x00\x00\x00\x18ftypisom" + bytes(25 * MIB))

    asked.press("1", str(tmp_path / "plot.mp4"), ENTER)

    assert asked.value("walk") == ""
    assert "too large: at most 24.0 MB" in asked.said()
    assert "Film in low quality" in asked.said()


@pytest.mark.parametrize(
    ("name", "words"), [("sign", "Not signed yet"), ("plan", "Nothing is drawn yet")]
)
def test_a_sheet_says_that_it_is_empty(asked: Asked, name: str, words: str) -> None:
    to(asked, name)

    assert words in asked.said()
    assert "No picture yet" not in asked.said()


def test_a_camera_that_looks_for_a_code_says_how_it_is_held(asked: Asked) -> None:
    to(asked, "tag").press(Key.Key_Down)

    assert "Hold the code still before the camera" in asked.said()


@pytest.mark.parametrize("language", [EN, UR])
@pytest.mark.parametrize("size", [(1366, 690), (1024, 560)])
def test_none_of_it_is_cut_off(
    qtbot: QtBot, qapp: QApplication, appearance: Appearance, language: str, size: tuple[int, int]
) -> None:
    languages = Languages(qapp, appearance)
    languages.use("ur" if language == UR else "en")
    try:
        asked = Asked(qtbot, appearance, SURVEY, language, Kit().devices)
        asked.window.resize(*size)
        for name in ("walk", "sign", "plan", "tag"):
            to(asked, name)
            settle()
            assert clipped(asked.card) == []
            assert ("Film with" in asked.said()) is (name == "walk" and language == EN)
        asked.press(Key.Key_Down)
        settle()
        assert clipped(asked.card) == []
    finally:
        languages.use("en")
