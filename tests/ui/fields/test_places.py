"""Places, lines and pieces of land: typed in either script, taken from a receiver, or given up with a reason."""

import socket
import sys
import threading
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import QFile
from pytestqt.qtbot import QtBot

from enumerator.ui.devices.kit import Devices, devices_here
from enumerator.ui.devices.nmea import checksum
from enumerator.ui.devices.positions import (
    LineSource,
    SystemSource,
    likely_receiver,
    position_source,
)
from enumerator.ui.fields.path import PathField
from enumerator.ui.fields.place import PlaceField
from enumerator.ui.fields.position_panel import PositionPanel
from enumerator.ui.theme import Appearance
from tests.support.collecting import collected_here
from tests.ui.devices.receivers import Receiver, ReceiverOnALine
from tests.ui.fields.capturing import Asked
from tests.ui.hands import CTRL_ENTER, ENTER, ESC, SHIFT_ENTER, Key

SURVEY = """
    | type     | name  | label::English (en) | appearance    | required | parameters         |
    | geopoint | door  | Position            | placement-map | yes      | capture-accuracy=8 |
    | geotrace | path  | The way             |               |          |                    |
    | geoshape | field | The field           |               |          |                    |
    | text     | name  | Name                |               |          |                    |
"""
DOWN, BACK = Key.Key_Down, Key.Key_Backspace


@pytest.fixture
def receiver() -> Receiver:
    return Receiver()


@pytest.fixture
def asked(qtbot: QtBot, appearance: Appearance, receiver: Receiver) -> Asked:
    return Asked(qtbot, appearance, SURVEY, devices=Devices(position=lambda: receiver))


def panel(asked: Asked) -> PositionPanel | None:
    return next((p for p in asked.card.findChildren(PositionPanel) if p.isVisible()), None)


def test_degrees_and_minutes_in_urdu_digits_are_a_place(asked: Asked) -> None:
    asked.press("۳۱°۳۱'۱۳.۴۴\"N ۷۴°۲۱'۳۱.۳۲\"E", ENTER)

    assert asked.value("door") == "31.5204 74.3587 0 0"
    assert asked.at == "path"


def test_what_is_no_place_stays_on_the_line(asked: Asked) -> None:
    asked.press("31.5", ENTER)

    assert "latitude and longitude" in asked.said()
    assert asked.at == "door"


def test_the_receiver_is_waited_for_until_it_is_good_enough(
    asked: Asked, receiver: Receiver
) -> None:
    asked.press(DOWN)
    assert receiver.begun == 1
    receiver.heard.emit(3)
    assert "looking for satellites" in asked.said()

    for accuracy in (30.0, 12.0, 7.0, 6.0):
        receiver.fix(accuracy)
    assert "Accuracy 6 m, wanted 8 m" in asked.said()
    receiver.fix(6.5)

    assert panel(asked) is None
    assert receiver.begun == receiver.ended == 1
    latitude, longitude, height, accuracy = map(float, asked.value("door").split())
    assert (latitude, longitude) == pytest.approx((31.5204, 74.3587), abs=1e-6)
    assert (height, accuracy) == (217.0, 6.0)
    assert "Accuracy 6 m" in asked.said()
    assert asked.press(ENTER).at == "path"


def test_enter_takes_a_poor_position_and_escape_none(asked: Asked, receiver: Receiver) -> None:
    asked.press(DOWN, ENTER)
    assert panel(asked) is not None, "there is nothing to take yet"

    receiver.fix(25.0)
    asked.press(ESC)
    assert (panel(asked), receiver.ended, asked.value("door")) == (None, 1, "")


def test_a_poor_position_is_taken_with_its_accuracy(asked: Asked, receiver: Receiver) -> None:
    asked.press(DOWN)
    receiver.fix(25.0)

    asked.press(ENTER)

    assert asked.value("door").endswith(" 25.0")


def test_a_receiver_that_is_pulled_out_is_told(asked: Asked, receiver: Receiver) -> None:
    asked.press(DOWN)
    receiver.failed.emit()

    assert "does not answer" in asked.said()
    assert asked.press(ESC, "31 74", ENTER).value("door") == "31 74 0 0"


def test_without_a_receiver_the_card_says_how_to_go_on(
    qtbot: QtBot, appearance: Appearance
) -> None:
    asked = Asked(qtbot, appearance, SURVEY)

    asked.press(DOWN)
    assert isinstance(asked.field, PlaceField)
    assert "No receiver is connected" in asked.field.note()

    asked.press(CTRL_ENTER, "1", ENTER)
    assert asked.interview.problems[0].confirmed == "no_device"


def test_no_map_is_shown_and_that_is_said(asked: Asked) -> None:
    assert "No map is shown" in asked.said()


def test_a_way_is_typed_point_by_point_and_measured(asked: Asked) -> None:
    asked.press("31 74", ENTER, "31 74", ENTER)
    assert isinstance(asked.field, PathField)
    assert asked.at == "path"
    assert asked.press(ENTER).at == "path", "one point is no line"
    assert "at least 2 points" in asked.said()

    asked.press("31.001 74", ENTER)
    assert asked.value("path") == "31 74 0 0;31.001 74 0 0"
    assert "111 m" in asked.field.note()
    assert asked.press(ENTER).at == "field"


def test_every_point_is_kept_at_once_and_the_last_can_be_taken_away(asked: Asked) -> None:
    asked.press("31 74", ENTER, "31 74", ENTER, "31.001 74", ENTER, "31.002 74", ENTER)
    assert asked.value("path").count(";") == 2

    asked.press(BACK, BACK)
    assert asked.value("path") == ""
    assert asked.press(ESC).at == "path"


def test_a_piece_of_land_is_closed_and_measured(asked: Asked, receiver: Receiver) -> None:
    asked.press("31 74", ENTER, ENTER)
    assert asked.at == "field"
    for latitude, longitude in ((31.0, 74.0), (31.0, 74.00067), (31.00057, 74.00067)):
        asked.press(DOWN)
        receiver.fix(4.0, latitude, longitude)
        asked.press(ENTER)

    points = asked.value("field").split(";")
    assert (len(points), points[0]) == (4, points[-1])
    assert isinstance(asked.field, PathField)
    assert "kanal" in asked.field.note()
    asked.press("31.00057 74.0", ENTER)
    assert "8.0 kanal" in asked.field.note()


def test_what_was_walked_opens_again(qtbot: QtBot, appearance: Appearance, asked: Asked) -> None:
    asked.press("31 74", ENTER, "31 74", ENTER, "31.001 74", ENTER, ENTER)

    asked.press(SHIFT_ENTER)

    assert isinstance(asked.field, PathField)
    assert asked.field.points() == ("31 74 0 0", "31.001 74 0 0")


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo terminals are of POSIX")
def test_a_receiver_on_a_serial_line_is_read(qtbot: QtBot, appearance: Appearance) -> None:
    line = ReceiverOnALine()
    asked = Asked(qtbot, appearance, SURVEY, devices=devices_here(line.path))
    asked.press(DOWN)
    line.say("GPRMC,062713,V,,,,,,,241126,,", "GPGSV,1,1,00")
    qtbot.waitUntil(lambda: "looking for satellites" in asked.said())

    line.say("GPRMC,062713,A,3131.2,N,07421.5,E,0,0,241126,,")
    for _ in range(3):
        line.fix()
    qtbot.waitUntil(lambda: asked.value("door") != "")

    assert asked.value("door") == "31.5204000 74.3587000 217.4 4.0"
    line.unplug()


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo terminals are of POSIX")
def test_a_line_that_hangs_up_is_told(qtbot: QtBot) -> None:
    line = ReceiverOnALine()
    source = LineSource(line.path)
    source.start()

    with qtbot.waitSignal(source.failed):
        line.unplug()


def test_a_receiver_in_the_network_of_the_laptop_is_read(qtbot: QtBot) -> None:
    server = socket.create_server(("127.0.0.1", 0))
    body = b"GPGGA,062713,3131.2240,N,07421.5220,E,1,09,0.8,217.4,M,-38.5,M,,"
    said = b"$%b*%02X\r\n" % (body, checksum(body))

    def serve() -> None:
        line, _ = server.accept()
        with line:
            line.sendall(said)

    thread = threading.Thread(target=serve)
    source = LineSource(f"tcp://127.0.0.1:{server.getsockname()[1]}")

    with collected_here():
        thread.start()
        with qtbot.waitSignal(source.found) as found:
            source.start()
        thread.join()
    source.stop()
    server.close()
    assert found.args is not None
    assert found.args[0].satellites == 9


def test_a_line_that_is_not_there_fails_at_once(qtbot: QtBot) -> None:
    source = LineSource("/dev/no-such-receiver")

    with qtbot.waitSignal(source.failed):
        source.start()


def test_a_receiver_is_known_by_its_name(tmp_path: Path) -> None:
    assert likely_receiver(tmp_path) == ""
    by_id = tmp_path / "serial" / "by-id"
    by_id.mkdir(parents=True)
    (by_id / "usb-Prolific_Printer").touch()
    (by_id / "usb-u-blox_7_-_GPS_GNSS").touch()

    assert likely_receiver(tmp_path).endswith("GNSS")
    assert find_spec("PySide6.QtSerialPort") or position_source("COM3") is None


@pytest.mark.skipif(
    not find_spec("PySide6.QtPositioning"), reason="PySide6-Addons is not installed"
)
@pytest.mark.no_qt_log
def test_what_the_system_knows_is_a_position_too(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtPositioning import QNmeaPositionInfoSource

    bodies = (
        b"GPRMC,062713.00,A,3131.2240,N,07421.5220,E,0.0,0.0,241126,,",
        b"GPGGA,062713.00,3131.2240,N,07421.5220,E,1,09,0.8,217.4,M,-38.5,M,,",
    )
    said = b"".join(b"$%b*%02X\r\n" % (body, checksum(body)) for body in bodies * 3)
    (tmp_path / "said.nmea").write_bytes(said)
    file = QFile(str(tmp_path / "said.nmea"))
    assert file.open(QFile.OpenModeFlag.ReadOnly)
    read = QNmeaPositionInfoSource(QNmeaPositionInfoSource.UpdateMode.SimulationMode)
    read.setDevice(file)
    source = SystemSource(read)

    with qtbot.waitSignal(source.found, timeout=5000) as found:
        source.start()

    source.stop()
    assert found.args is not None
    assert found.args[0].latitude == pytest.approx(31.5204, abs=1e-6)
    assert found.args[0].height == pytest.approx(217.4)
