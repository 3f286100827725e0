"""Checks of devices: a receiver on a real line that misbehaves in every way, a camera and a microphone that do too."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from enumerator.fieldwork.readiness import (
    CameraSeen,
    Check,
    Fact,
    Line,
    PositionSeen,
    Sense,
    SoundHeard,
    Stopped,
    judged,
)
from enumerator.ui.background import Background
from enumerator.ui.devices.positions import LineSource, PositionSource
from enumerator.ui.devices.probes import (
    FIX_SECONDS,
    PICTURE_SECONDS,
    QUIET_SECONDS,
    SOUND_SECONDS,
    Asked,
    AskedBeside,
    CameraProbe,
    PositionProbe,
    Probe,
    SoundProbe,
    loudest,
)
from enumerator.ui.devices.sound import wav
from tests.ui.devices.lenses import Ear, Lens
from tests.ui.devices.receivers import Receiver, ReceiverOnALine


class Time:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def passes(self, probe: PositionProbe | CameraProbe | SoundProbe, seconds: float) -> None:
        self.now += seconds
        probe.tick()


class Heard:
    """What a probe told, in order, and how it ended."""

    def __init__(self, probe: Probe) -> None:
        self.told: list[Fact] = []
        self.ends: list[Fact] = []
        probe.told.connect(self.told.append)
        probe.done.connect(self.ends.append)

    @property
    def code(self) -> str:
        assert len(self.ends) == 1
        return judged(self.ends[0]).code


@pytest.fixture
def receiver() -> Iterator[ReceiverOnALine]:
    receiver = ReceiverOnALine()
    yield receiver
    receiver.unplug()


def listening(source: PositionSource | None, time: Time) -> tuple[PositionProbe, Heard]:
    probe = PositionProbe(lambda: source, clock=time)
    return probe, Heard(probe)


def test_a_receiver_with_a_fix_tells_how_long_how_many_and_how_exact(
    qtbot: QtBot, receiver: ReceiverOnALine
) -> None:
    time = Time()
    probe, heard = listening(LineSource(receiver.path), time)
    probe.start()
    time.passes(probe, 5)

    with qtbot.waitSignal(probe.done):
        receiver.fix(hdop=0.8)

    (found,) = heard.ends
    assert found == PositionSeen(Line.FOUND, receiver.path, 5, 1, 9, 4.0)
    assert judged(found).code == "position_found"


def test_sentences_without_a_fix_are_told_apart_from_silence(
    qtbot: QtBot, receiver: ReceiverOnALine
) -> None:
    time = Time()
    source = LineSource(receiver.path)
    probe, heard = listening(source, time)
    probe.start()
    with qtbot.waitSignal(source.heard):
        receiver.say(
            "GPRMC,062713,V,,,,,,,241126,,,N",
            "GPGGA,062713,,,,,0,00,99.9,,M,,M,,",
            "GPGSV,1,1,03,05,40,083,21,17,12,301,,20,33,120,18",
            "GLGSV,1,1,02,70,10,040,,71,22,100,15",
        )
    qtbot.waitUntil(lambda: source.reader is not None and source.reader.heard == 4)

    time.passes(probe, QUIET_SECONDS + 1)
    assert judged(heard.told[-1]).code == "position_listening"
    time.passes(probe, FIX_SECONDS)

    (found,) = heard.ends
    assert isinstance(found, PositionSeen)
    assert (found.line, found.sentences, found.satellites) == (Line.NO_FIX, 4, 5)


def test_a_line_on_which_nothing_comes_is_silent(receiver: ReceiverOnALine) -> None:
    time = Time()
    probe, heard = listening(LineSource(receiver.path), time)
    probe.start()

    time.passes(probe, QUIET_SECONDS - 1)
    assert judged(heard.told[-1]).code == "position_waiting"
    time.passes(probe, 1)

    assert heard.code == "position_silent"


def test_what_is_no_sentence_is_noise(qtbot: QtBot, receiver: ReceiverOnALine) -> None:
    time = Time()
    source = LineSource(receiver.path)
    probe, heard = listening(source, time)
    probe.start()
    os.write(receiver._master, b"\x00\xff\x91AT+CGMI\r\n$GPGGA,broken*00\r\n")
    qtbot.waitUntil(lambda: source.received > 0)

    time.passes(probe, QUIET_SECONDS)

    assert heard.code == "position_noise"


def test_a_receiver_pulled_out_meanwhile_is_told(qtbot: QtBot, receiver: ReceiverOnALine) -> None:
    probe, heard = listening(LineSource(receiver.path), Time())
    probe.start()

    with qtbot.waitSignal(probe.done):
        receiver.unplug()

    assert heard.code == "position_pulled_out"


def test_a_line_that_is_not_there(tmp_path: Path) -> None:
    probe, heard = listening(LineSource(str(tmp_path / "ttyUSB7")), Time())

    probe.start()

    assert heard.code == "position_no_port"
    assert not probe.running


def test_a_speed_that_no_line_has_and_a_file_that_is_no_line(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("dear", encoding="utf-8")
    for where in (f"{tmp_path}/letter", f"{tmp_path}/letter@nonsense"):
        probe, heard = listening(LineSource(where), Time())
        probe.start()
        assert heard.code == "position_closed"


class Forbidden(LineSource):
    """A line of somebody else's; root, who runs some tests, may open every real one."""

    def _open(self) -> int:
        raise PermissionError(13, "Permission denied", self.where)


def test_a_line_that_the_account_may_not_read() -> None:
    probe, heard = listening(Forbidden("/dev/ttyACM0"), Time())

    probe.start()

    assert heard.code == "position_no_permission"


def test_no_receiver_at_all() -> None:
    probe, heard = listening(None, Time())

    probe.start()

    assert heard.code == "position_none"


def test_a_source_without_a_line_has_its_two_minutes() -> None:
    time = Time()
    source = Receiver()
    probe, heard = listening(source, time)
    probe.start()
    time.passes(probe, FIX_SECONDS - 1)
    assert probe.running

    time.passes(probe, 1)

    assert heard.code == "position_no_fix_system"
    assert source.ended == source.begun


def test_the_system_says_that_it_has_none_yet_and_then_it_has() -> None:
    source = Receiver()
    probe, heard = listening(source, Time())
    probe.start()
    source._fail(Line.NO_FIX)
    assert probe.running

    source.fix(5.0)

    assert heard.code == "position_found"


def test_stopping_gives_the_line_back_and_it_can_be_checked_again(
    qtbot: QtBot, receiver: ReceiverOnALine
) -> None:
    sources = [LineSource(receiver.path), LineSource(receiver.path)]
    probe = PositionProbe(lambda: sources.pop(0), clock=Time())
    heard = Heard(probe)
    probe.start()

    probe.stop()
    probe.stop()

    assert heard.ends == [Stopped(Check.POSITION)]
    probe.start()
    with qtbot.waitSignal(probe.done):
        receiver.fix()


def picture(grey: int) -> QImage:
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(QColor(grey, grey, grey))
    return image


def test_a_camera_shows_one_picture_and_is_closed() -> None:
    lens = Lens()
    probe = CameraProbe(lambda: lens, clock=Time())
    heard, seen = Heard(probe), list[QImage]()
    probe.seen.connect(seen.append)
    probe.start()
    lens.show(picture(0))  # the first of many cameras
    assert probe.running

    lens.show(picture(120))

    assert heard.ends == [CameraSeen(Sense.GIVEN, 1280, 720, 120)]
    assert len(seen) == 1
    assert not lens.open


def test_a_closed_shutter_is_told_from_a_camera_that_gives_nothing() -> None:
    for shown, code in ((True, "camera_dark"), (False, "camera_nothing")):
        time, lens = Time(), Lens()
        probe = CameraProbe(lambda lens=lens: lens, clock=time)  # type: ignore[misc]
        heard = Heard(probe)
        probe.start()
        if shown:
            lens.show(picture(2))

        time.passes(probe, PICTURE_SECONDS)

        assert heard.code == code
        assert not lens.open


def test_a_camera_that_another_program_has() -> None:
    lens = Lens()
    probe = CameraProbe(lambda: lens, clock=Time())
    heard = Heard(probe)
    probe.start()

    lens.failed.emit()

    assert heard.code == "camera_nothing"


@pytest.mark.parametrize(("opened", "code"), [(None, "not_installed"), (lambda *_: None, "none")])
def test_what_is_not_there_is_said_at_once(opened: object, code: str) -> None:
    for probe in (CameraProbe(opened), SoundProbe(opened)):  # type: ignore[arg-type]
        heard = Heard(probe)
        probe.start()
        assert heard.code.endswith(code)


class Voice(Ear):
    """A microphone before which somebody speaks, so loud in percent."""

    def __init__(self, percent: int) -> None:
        super().__init__()
        self._percent = percent

    def stop(self) -> bytes:
        self.open = False
        sample = round(32_768 * self._percent / 100)
        return wav(
            b"".join((n % 2 * -sample).to_bytes(2, "little", signed=True) for n in range(64))
        )


@pytest.mark.parametrize(
    ("percent", "code"), [(40, "sound_given"), (3, "sound_given"), (2, "sound_faint"), (0, "sound_faint")]
)  # fmt: skip
def test_a_microphone_tells_how_loud_it_was(percent: int, code: str) -> None:
    time, voice = Time(), Voice(percent)
    probe = SoundProbe(lambda _most: voice, clock=time)
    heard = Heard(probe)
    probe.start()
    time.passes(probe, SOUND_SECONDS - 1)
    assert probe.running

    time.passes(probe, 1)

    assert heard.code == code
    assert heard.ends == [SoundHeard(Sense.GIVEN, percent)]
    assert not voice.open


def test_a_microphone_that_gives_no_sound_at_all() -> None:
    time, ear = Time(), Ear()
    probe = SoundProbe(lambda _most: ear, clock=time)
    heard = Heard(probe)
    probe.start()

    time.passes(probe, SOUND_SECONDS)

    assert heard.code == "sound_nothing"


def test_the_loudest_moment_counts_wherever_it_is() -> None:
    quiet = (0).to_bytes(2, "little") * 500
    assert loudest(wav(quiet + (-32_768).to_bytes(2, "little", signed=True) + quiet)) == 100
    assert loudest(b"") == 0


def test_a_question_that_was_stopped_is_answered_to_nobody(qtbot: QtBot) -> None:
    from threading import Event

    background, go = Background("check"), Event()
    asked: list[Asked] = []

    def slow(how: Asked) -> Fact:
        asked.append(how)
        go.wait(10)
        return SoundHeard(Sense.GIVEN, 50)

    probe = AskedBeside(Check.PRINTER, background, slow)
    heard = Heard(probe)
    probe.start(look_only=True)
    qtbot.waitUntil(lambda: len(asked) == 1)

    probe.stop()
    assert asked[0].look_only
    assert asked[0].stopped()
    probe.start()
    go.set()
    qtbot.waitUntil(lambda: len(heard.ends) == 2)
    background.close()

    assert heard.ends == [Stopped(Check.PRINTER), SoundHeard(Sense.GIVEN, 50)]
