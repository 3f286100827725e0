"""Camera, microphone and barcodes: with the device, without it, and where the program was installed without any."""

import wave
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage, QTransform
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from enumerator.ui.bidi import plain
from enumerator.ui.devices.camera import camera_is_installed, open_camera
from enumerator.ui.devices.codes import code_in, codes_are_read
from enumerator.ui.devices.kit import NO_DEVICES, Devices, devices_here
from enumerator.ui.devices.sound import open_recorder
from enumerator.ui.fields.barcode import BarcodeField
from enumerator.ui.fields.capture import CaptureField
from enumerator.ui.interview.page import QuestionPage
from enumerator.ui.theme import Appearance
from tests.ui.devices.lenses import Ear, Lens
from tests.ui.devices.photos import painted, photo
from tests.ui.fields.capturing import Asked
from tests.ui.hands import ENTER, ESC, SPACE, Key, ctrl

SURVEY = """
    | type    | name  | label::English (en) | bind::pser:pii | parameters     |
    | image   | photo | Photo               |                | max-pixels=320 |
    | audio   | sound | Say it              |                |                |
    | barcode | tag   | Meter's tag         |                |                |
    | barcode | card  | Card                | 1              |                |
    | text    | name  | Name                |                |                |
"""
DOWN = Key.Key_Down


class Kit:
    """Devices that a test holds in its hands."""

    def __init__(self) -> None:
        self.lens, self.ear = Lens(), Ear()
        self.code = ""
        self.devices = Devices(
            camera=lambda: self.lens, recorder=lambda _most: self.ear, read_code=lambda _: self.code
        )


@pytest.fixture
def kit() -> Kit:
    return Kit()


@pytest.fixture
def asked(qtbot: QtBot, appearance: Appearance, kit: Kit) -> Asked:
    NO_DEVICES.desktop.folder = None
    return Asked(qtbot, appearance, SURVEY, devices=kit.devices)


def ways(asked: Asked) -> list[str]:
    """The ways to answer that the card offers."""
    buttons = asked.field.findChildren(QPushButton)
    return [plain(b.accessibleName()) for b in buttons if b.isVisible()]


def to(asked: Asked, name: str) -> Asked:
    while asked.at != name:
        asked.press(ENTER)
    return asked


def test_a_picture_is_taken_with_the_camera_and_kept(asked: Asked, kit: Kit) -> None:
    assert ways(asked) == ["Choose a picture", "Take a picture"]
    asked.press("2")
    kit.lens.show(painted(1280, 720))

    asked.press(ENTER)

    image = QImage.fromData(asked.journal.files[asked.value("photo")])
    assert (image.width(), image.height()) == (320, 180)
    assert not kit.lens.open
    assert asked.press(ENTER).at == "sound"


def test_nothing_is_taken_before_the_camera_sees_and_escape_closes_it(
    asked: Asked, kit: Kit
) -> None:
    asked.press("2", ENTER, SPACE)
    assert (asked.value("photo"), kit.lens.open, kit.lens.turned) == ("", True, 1)

    asked.press(ESC)

    assert not kit.lens.open
    assert asked.at == "photo"


def test_a_camera_that_fails_is_told(asked: Asked, kit: Kit) -> None:
    asked.press("2")
    kit.lens.failed.emit()

    assert "camera does not answer" in asked.said()
    asked.press(ESC)


def test_without_a_camera_the_card_says_how_to_go_on(qtbot: QtBot, appearance: Appearance) -> None:
    none = Devices(camera=lambda: None, recorder=lambda _most: None)
    asked = Asked(qtbot, appearance, SURVEY, devices=none)

    asked.press("2")
    assert isinstance(asked.field, CaptureField)
    assert "No camera is found" in asked.field.message()

    asked.press(ENTER, "2")
    assert isinstance(asked.field, CaptureField)
    assert "No microphone is found" in asked.field.message()


def test_where_nothing_is_installed_nothing_is_offered(
    qtbot: QtBot, appearance: Appearance
) -> None:
    asked = Asked(qtbot, appearance, SURVEY)

    assert ways(asked) == ["Choose a picture"]
    to(asked, "tag").press(DOWN)
    assert ways(asked) == []


def test_speech_is_recorded_into_memory(asked: Asked, kit: Kit) -> None:
    to(asked, "sound").press("2")
    kit.ear.hear()
    kit.ear.hear()
    assert "Recording: 0:02" in asked.said()

    asked.press(ENTER)

    kept = asked.journal.files[asked.value("sound")]
    with wave.open(BytesIO(kept)) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getnframes()) == (
            16_000,
            1,
            32_000,
        )
    assert asked.value("sound").endswith(".wav")


def test_a_recording_is_thrown_away_only_on_purpose_and_kept_when_somebody_goes_on(
    asked: Asked, kit: Kit
) -> None:
    to(asked, "sound").press("2")
    kit.ear.hear()
    asked.press(ESC)
    assert "Enter keeps it" in asked.said()
    asked.press(ESC)
    assert (asked.value("sound"), kit.ear.open) == ("", False)

    asked.press("2")
    kit.ear.hear()
    asked.press(ctrl(Key.Key_End))
    assert asked.value("sound").endswith(".wav")


def test_a_scanner_that_types_answers_one_question(asked: Asked) -> None:
    to(asked, "tag")

    asked.press("8964000123457", ENTER)

    assert asked.value("tag") == "8964000123457"
    assert asked.at == "card"


def test_a_code_is_seen_by_the_camera(asked: Asked, kit: Kit) -> None:
    to(asked, "tag").press(DOWN)
    kit.lens.show(painted(640, 480))
    assert asked.value("tag") == ""

    kit.code = "LESCO-0042\x1d"
    for _ in range(4):
        kit.lens.show(painted(640, 480))

    assert asked.value("tag") == "LESCO-0042"
    assert not kit.lens.open


def test_without_a_camera_a_code_is_read_from_a_picture(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    NO_DEVICES.desktop.folder = None
    said = ["", "0042"]
    asked = Asked(qtbot, appearance, SURVEY, devices=Devices(read_code=lambda _: said.pop(0)))
    (tmp_path / "tag.jpg").write_bytes(photo())
    to(asked, "tag")

    asked.press(DOWN, str(tmp_path / "tag.jpg"), ENTER)
    assert isinstance(asked.field, BarcodeField)
    assert "No barcode is seen" in asked.field.note()

    asked.press(DOWN, str(tmp_path / "tag.jpg"), ENTER)
    assert asked.value("tag") == "0042"


def test_no_card_of_a_person_is_ever_looked_at(asked: Asked, kit: Kit) -> None:
    to(asked, "card")
    assert ways(asked) == []

    asked.press(DOWN)

    assert not kit.lens.open
    assert asked.press("3520112345671", ENTER).value("card") == "3520112345671"


@pytest.mark.skipif(not codes_are_read(), reason="zxing-cpp is not installed")
def test_codes_are_read_in_any_direction() -> None:
    import zxingcpp

    made = zxingcpp.create_barcode("LHR-417-0012", zxingcpp.BarcodeFormat.QRCode)
    drawn: Any = made.to_image(scale=4)
    square = bytes(memoryview(drawn))
    side = int(len(square) ** 0.5)
    image = QImage(square, side, side, side, QImage.Format.Format_Grayscale8)

    assert code_in(image) == "LHR-417-0012"
    assert code_in(image.transformed(QTransform().rotate(130))) == "LHR-417-0012"
    assert code_in(painted(300, 300)) == ""


@pytest.mark.skipif(not camera_is_installed(), reason="QtMultimedia is not installed")
@pytest.mark.no_qt_log
def test_a_laptop_without_camera_and_microphone_is_told_apart_from_one_with(qtbot: QtBot) -> None:
    from PySide6.QtMultimedia import QMediaDevices

    assert (open_camera() is None) == (not QMediaDevices.videoInputs())
    assert (open_recorder(1_000_000) is None) == (not QMediaDevices.audioInputs())
    assert devices_here().camera is not None


def test_a_program_without_the_extra_has_only_receivers_on_lines() -> None:
    devices = devices_here("/dev/no-receiver")

    assert (devices.camera is None) == (not camera_is_installed())
    assert devices.position() is not None
    if not codes_are_read():
        assert code_in(painted(20, 20)) == ""


def test_the_ways_to_answer_never_stand_wider_than_the_page(asked: Asked, kit: Kit) -> None:
    asked.window.resize(1024, 560)
    asked.press("2")
    kit.lens.show(painted(1280, 720))
    asked.press(ENTER, ctrl(Key.Key_Equal), ctrl(Key.Key_Equal))

    page = asked.window.page()
    assert isinstance(page, QuestionPage)
    assert len(ways(asked)) == 3
    assert asked.card.width() <= page.viewport().width()
