"""Where the laptop is: from a receiver on a line (serial, TCP), or from the system where QtPositioning is installed.

A receiver is read only while somebody waits for it; its line is given back as soon as a position was taken.
"""

import errno
import os
import socket
import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from enumerator.fieldwork.readiness import Line
from enumerator.ui.devices.fix import Fix
from enumerator.ui.devices.nmea import NmeaReader

_BAUD = 9600  # what receivers speak unless they are told otherwise (NMEA 0183: 4800; u-blox and SiRF: 9600)
_CONNECT_SECONDS = 1.0
_WATCH = (
    b'?WATCH={"enable":true,"nmea":true};\n'  # gpsd sends sentences when asked; others do not mind
)
_MANY = 4096


class PositionSource(QObject):
    """Tells positions from ``start`` until ``stop``."""

    found = Signal(object)  # Fix
    heard = Signal(int)  # the receiver speaks; satellites that it uses
    failed = Signal()  # it cannot be opened, or it was pulled out: ``trouble`` tells which

    where = ""  # its line; empty where it has none
    trouble: Line | None = None
    received = 0  # bytes that came since ``start``, of whatever kind; 0 where there is no line
    reader: NmeaReader | None = None  # what was understood of them

    def start(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError

    def _fail(self, trouble: Line) -> None:
        self.trouble = trouble
        self.failed.emit()


_TROUBLES = {
    errno.EACCES: Line.NO_PERMISSION,
    errno.EPERM: Line.NO_PERMISSION,
    errno.EBUSY: Line.BUSY,
    errno.ENOENT: Line.NO_PORT,
    errno.ENODEV: Line.NO_PORT,
    errno.ENXIO: Line.NO_PORT,
}


class LineSource(PositionSource):
    """A receiver that speaks NMEA 0183: ``/dev/ttyUSB0``, ``/dev/ttyACM0@4800``, ``tcp://127.0.0.1:2947``."""

    def __init__(self, where: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.where = where
        self.reader = NmeaReader()
        self._notifier: QSocketNotifier | None = None
        self._socket: socket.socket | None = None
        self._descriptor = -1

    def start(self) -> None:
        self.reader, self.received, self.trouble = NmeaReader(), 0, None
        try:
            self._descriptor = self._open()
        except OSError as error:
            self._fail(_TROUBLES.get(error.errno or 0, Line.CLOSED))
            return
        except ValueError:
            self._fail(Line.CLOSED)
            return
        self._notifier = QSocketNotifier(self._descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def stop(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        elif self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = -1

    def _open(self) -> int:
        if self.where.startswith("tcp://"):
            host, _, port = self.where.removeprefix("tcp://").rpartition(":")
            self._socket = socket.create_connection((host, int(port)), _CONNECT_SECONDS)
            self._socket.setblocking(False)
            with suppress(OSError):
                self._socket.send(_WATCH)
            return self._socket.fileno()
        path, _, baud = self.where.partition("@")
        return _open_tty(path, int(baud or _BAUD))

    def _read(self) -> None:
        try:
            data = self._socket.recv(_MANY) if self._socket else os.read(self._descriptor, _MANY)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.stop()
            self._fail(Line.PULLED_OUT)
            return
        assert self.reader is not None
        self.received += len(data)
        before = self.reader.heard
        for fix in self.reader.feed(data):
            self.found.emit(fix)
        if self.reader.heard != before:
            self.heard.emit(self.reader.satellites)


def _open_tty(path: str, baud: int) -> int:
    """A serial line, read as it comes. Raises OSError, ValueError."""
    if sys.platform == "win32":
        raise ValueError(path)  # COM ports are opened by QtSerialPort
    import termios
    import tty

    descriptor = os.open(path, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
    try:
        tty.setraw(descriptor)
        speed = getattr(termios, f"B{baud}", None)
        if speed is None:
            raise ValueError(baud)
        modes: list[Any] = termios.tcgetattr(descriptor)
        modes[4] = modes[5] = speed
        termios.tcsetattr(descriptor, termios.TCSANOW, modes)
    except termios.error as error:
        os.close(descriptor)
        raise OSError(path) from error
    except ValueError:
        os.close(descriptor)
        raise
    return descriptor


class SerialSource(PositionSource):
    """The same over a COM port of Windows, where QtSerialPort (PySide6-Addons) is installed."""

    def __init__(self, where: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.where = where
        self.reader = NmeaReader()
        self._port: Any = None

    def start(self) -> None:
        from PySide6.QtSerialPort import QSerialPort

        name, _, baud = self.where.partition("@")
        self.reader, self.received, self.trouble = NmeaReader(), 0, None
        self._port = QSerialPort(name, self)
        self._port.setBaudRate(int(baud or _BAUD))
        self._port.readyRead.connect(self._read)
        if not self._port.open(QSerialPort.OpenModeFlag.ReadOnly):
            kinds = {
                QSerialPort.SerialPortError.DeviceNotFoundError: Line.NO_PORT,
                # Windows refuses a port that another program has with the same error as one without the right
                QSerialPort.SerialPortError.PermissionError: Line.BUSY,
            }
            self._fail(kinds.get(self._port.error(), Line.CLOSED))

    def stop(self) -> None:
        if self._port is not None:
            self._port.close()
            self._port.deleteLater()
            self._port = None

    def _read(self) -> None:
        assert self.reader is not None
        data = bytes(self._port.readAll().data())
        self.received += len(data)
        for fix in self.reader.feed(data):
            self.found.emit(fix)
        self.heard.emit(self.reader.satellites)


class SystemSource(PositionSource):
    """What the system knows (Windows location service, GeoClue), through QtPositioning (PySide6-Addons)."""

    def __init__(self, source: Any = None, parent: QObject | None = None) -> None:
        """``source``: a QGeoPositionInfoSource; None: that of the system. Raises LookupError, ImportError."""
        super().__init__(parent)
        from PySide6.QtPositioning import QGeoPositionInfoSource

        source = source or QGeoPositionInfoSource.createDefaultSource(self)
        if source is None:
            raise LookupError("no source")
        self._source = source
        source.setUpdateInterval(1000)
        source.positionUpdated.connect(self._tell)
        source.errorOccurred.connect(self._troubled)

    def start(self) -> None:
        self._source.startUpdates()

    def stop(self) -> None:
        self._source.stopUpdates()

    def _troubled(self, error: Any) -> None:
        from PySide6.QtPositioning import QGeoPositionInfoSource

        kinds = {
            QGeoPositionInfoSource.Error.AccessError: Line.NO_PERMISSION,
            QGeoPositionInfoSource.Error.ClosedError: Line.SWITCHED_OFF,
            QGeoPositionInfoSource.Error.UpdateTimeoutError: Line.NO_FIX,
        }
        self._fail(kinds.get(error, Line.CLOSED))

    def _tell(self, info: Any) -> None:
        from PySide6.QtPositioning import QGeoPositionInfo

        at, attribute = info.coordinate(), QGeoPositionInfo.Attribute.HorizontalAccuracy
        accuracy = info.attribute(attribute) if info.hasAttribute(attribute) else 0.0
        height = at.altitude() if at.altitude() == at.altitude() else 0.0  # NaN: not known
        self.found.emit(Fix(at.latitude(), at.longitude(), height, accuracy))


def position_source(where: str = "") -> PositionSource | None:
    """The receiver that ``where`` names, else one that is plugged in, else the system; None where there is none."""
    where = where or likely_receiver()
    if where.upper().startswith("COM"):
        return SerialSource(where) if find_spec("PySide6.QtSerialPort") else None
    if where:
        return LineSource(where)
    if find_spec("PySide6.QtPositioning") is None:
        return None
    try:
        return SystemSource()
    except (ImportError, LookupError):
        return None


def likely_receiver(devices: Path = Path("/dev")) -> str:
    """A line on which a receiver says by its name that it is one; empty where there is none."""
    by_name = sorted((devices / "serial" / "by-id").glob("*")) if devices.is_dir() else []
    named = [path for path in by_name if _names_receiver(path.name.lower())]
    found = named or sorted(devices.glob("gps[0-9]*"))
    return str(found[0]) if found else ""


def _names_receiver(name: str) -> bool:
    return any(word in name for word in ("gps", "gnss", "u-blox", "ublox", "sirf"))
