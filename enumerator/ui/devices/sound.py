"""The laptop's microphone: speech recorded into memory as WAV; through QtMultimedia, where that is installed.

QMediaRecorder writes files; raw samples do not. Sixteen thousand samples a second are enough for speech, and make
two megabytes a minute.
"""

import struct
from typing import Any

from PySide6.QtCore import QObject, Signal

RATE = 16_000  # samples a second, of 16 bits, one channel
_BYTES_A_SECOND = RATE * 2


class Recorder(QObject):
    """Records from ``start`` until ``stop``."""

    lasted = Signal(int)  # seconds so far
    failed = Signal()

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> bytes:
        """What was recorded, as a WAV file; empty where nothing was."""
        raise NotImplementedError


class QtRecorder(Recorder):
    """A microphone of QtMultimedia. Raises LookupError where there is none, ImportError where Qt cannot be loaded."""

    def __init__(self, most_bytes: int) -> None:
        super().__init__()
        from PySide6.QtMultimedia import QAudioFormat, QAudioSource, QMediaDevices

        device = QMediaDevices.defaultAudioInput()
        if device.isNull():
            raise LookupError("no microphone")
        wanted = QAudioFormat()
        wanted.setSampleRate(RATE)
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if not device.isFormatSupported(wanted):
            raise LookupError("no such format")
        self._source = QAudioSource(device, wanted, self)
        self._line: Any = None
        self._most = most_bytes - 64
        self._samples = bytearray()

    def start(self) -> None:
        self._samples.clear()
        self._line = self._source.start()
        if self._line is None:
            self.failed.emit()
            return
        self._line.readyRead.connect(self._read)

    def stop(self) -> bytes:
        self._source.stop()
        self._line = None
        return wav(bytes(self._samples)) if self._samples else b""

    def _read(self) -> None:
        before = len(self._samples) // _BYTES_A_SECOND
        self._samples += self._line.readAll().data()
        del self._samples[self._most :]
        now = len(self._samples) // _BYTES_A_SECOND
        if now != before:
            self.lasted.emit(now)
        if len(self._samples) >= self._most:
            self._source.stop()


def wav(samples: bytes) -> bytes:
    """Samples as a WAV file (RIFF, PCM of 16 bits, one channel)."""
    about = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, _BYTES_A_SECOND, 2, 16)
    body = b"WAVE" + about + struct.pack("<4sI", b"data", len(samples)) + samples
    return struct.pack("<4sI", b"RIFF", len(body)) + body


def open_recorder(most_bytes: int) -> Recorder | None:
    """The laptop's microphone; None where there is none, or where QtMultimedia cannot be loaded."""
    try:
        return QtRecorder(most_bytes)
    except (ImportError, LookupError):
        return None
