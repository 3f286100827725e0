"""A line to a D-Bus bus that keeps nobody waiting: messages out, answers and signals in, on the interface thread.

Not QtDBus: it works in a thread of its own that wants Python's lock when a connection is given up, while Python waits
for that thread with the lock held; the second connection of a process then stood still for ever (PySide6 6.11.3). The
key ring brings jeepney along, which only reads and writes messages (D-Bus specification, "Message Protocol").
"""

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
)
from jeepney.bus import get_bus  # type: ignore[import-untyped]
from jeepney.fds import FileDescriptor  # type: ignore[import-untyped]
from jeepney.io.blocking import prep_socket  # type: ignore[import-untyped]
from jeepney.low_level import Parser  # type: ignore[import-untyped]
from PySide6.QtCore import QObject, QSocketNotifier, Signal

_GREETING_S = 1.0  # a bus that does not answer sooner is none
_CHUNK = 4096
_DESCRIPTORS = socket.CMSG_SPACE(16 * 4)  # bytes: sixteen at once are more than anybody sends us


class BusLine(QObject):
    """One connection. What was asked and not answered when it is lost stays unanswered."""

    heard = Signal(object)  # a signal of the bus, as a jeepney Message
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._parser = Parser()
        self._serials = count(1)
        self._asked: dict[int, Callable[[tuple[Any, ...]], object]] = {}

    def open(self, bus: str) -> bool:
        """Connect to ``SYSTEM``, ``SESSION`` or an address; False when nobody is there."""
        self.close()
        try:
            self._socket = prep_socket(get_bus(bus), enable_fds=True, timeout=_GREETING_S)
        except (OSError, KeyError, ValueError, RuntimeError, StopIteration):
            return False  # no such bus, or not one that we speak to
        self._socket.setblocking(False)
        self._parser, self._serials = Parser(), count(1)
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self.send(message_bus.Hello())
        return self._socket is not None

    def close(self) -> None:
        """Hang up. Nobody is told."""
        self._asked.clear()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def listen(self, rule: MatchRule) -> None:
        """From now on ``heard`` brings these signals."""
        self.send(message_bus.AddMatch(rule))

    def send(
        self, message: Message, hear: Callable[[tuple[Any, ...]], object] | None = None
    ) -> None:
        """Send without waiting. ``hear`` gets the body of the answer, and () when it is an error."""
        if self._socket is None:
            return
        serial = next(self._serials)
        if hear is not None:
            self._asked[serial] = hear
        try:
            self._socket.sendall(message.serialise(serial=serial))
        except OSError:
            self._lose()

    def _read(self) -> None:
        while self._socket is not None:
            try:
                data, beside, _flags, _from = self._socket.recvmsg(_CHUNK, _DESCRIPTORS)
            except BlockingIOError:
                return
            except OSError:
                data, beside = b"", []
            if not data:
                self._lose()
                return
            self._parser.add_data(data, fds=FileDescriptor.from_ancdata(beside))
            while self._socket is not None:
                message = self._parser.get_next_message()
                if message is None:
                    break
                self._take(message)

    def _take(self, message: Message) -> None:
        kind = message.header.message_type
        if kind is MessageType.signal:
            self.heard.emit(message)
        elif kind in (MessageType.method_return, MessageType.error):
            hear = self._asked.pop(message.header.fields.get(HeaderFields.reply_serial, 0), None)
            if hear is not None:
                hear(message.body if kind is MessageType.method_return else ())

    def _lose(self) -> None:
        self.close()
        self.lost.emit()


def close_descriptor(descriptor: int) -> None:
    """Let go of what came over the line; one that is closed already is no matter."""
    with suppress(OSError):
        os.close(descriptor)
