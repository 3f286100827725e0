"""A wire on loopback that can be cut after any byte, in either direction."""

import select
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_AT_ONCE = 65_536
_RESET = struct.pack(
    "ii", 1, 0
)  # SO_LINGER: what is under way is thrown away, and the peer is told


@dataclass(slots=True)
class Wire:
    """Carries all that comes to ``url`` to the registry behind it, until it is cut."""

    url: str
    there: int = 0  # bytes carried to the registry in the newest connection
    back: int = 0
    _cut_there: int | None = None
    _cut_back: int | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def cut(self, *, there: int | None = None, back: int | None = None) -> None:
        """Once: cut the next connection that has carried so many bytes to the registry, or back."""
        with self._lock:
            self._cut_there, self._cut_back = there, back

    def mend(self) -> None:
        self.cut()

    def _allowed(self, back: bool, size: int) -> tuple[int, bool]:
        """How many of the next bytes may pass, and whether the wire is cut behind them."""
        with self._lock:
            limit = self._cut_back if back else self._cut_there
            carried = self.back if back else self.there
            passes = size if limit is None else max(0, min(size, limit - carried))
            if back:
                self.back += passes
            else:
                self.there += passes
            broken = limit is not None and carried + size >= limit
            if broken:
                self._cut_there = self._cut_back = None
            return passes, broken

    def _begin(self) -> bool:
        """A new connection; False where it is cut before its first byte."""
        with self._lock:
            self.there = self.back = 0
            if 0 in (self._cut_there, self._cut_back):
                self._cut_there = self._cut_back = None
                return False
            return True


@contextmanager
def cuttable(url: str) -> Iterator[Wire]:
    """A wire to the registry at ``url``; at 127.0.0.1 as well, so that the same certificate holds."""
    target = urlsplit(url)
    assert target.port is not None
    with socket.create_server(("127.0.0.1", 0)) as listener:
        wire = Wire(f"https://127.0.0.1:{listener.getsockname()[1]}")
        stop, stopped = socket.socketpair()
        address = ("127.0.0.1", target.port)
        thread = threading.Thread(target=_serve, args=(wire, listener, stopped, address))
        thread.start()
        try:
            yield wire
        finally:
            stop.close()
            thread.join(20)
            stopped.close()


def _serve(
    wire: Wire, listener: socket.socket, stopped: socket.socket, target: tuple[str, int]
) -> None:
    pairs: dict[socket.socket, tuple[socket.socket, bool]] = {}  # a side: its other side, and which
    while True:
        ready, _, _ = select.select([listener, stopped, *pairs], [], [])
        if stopped in ready:
            for one in pairs:
                _break(one)
            return
        if listener in ready:
            near, _ = listener.accept()
            if wire._begin():
                far = _connected(target)
                if far is None:
                    _break(near)
                else:
                    pairs[near], pairs[far] = (far, False), (near, True)
            else:
                # after it has spoken: Python leaves a socket open that is reset while it puts on TLS
                near.settimeout(5)
                with suppress(OSError):
                    near.recv(1, socket.MSG_PEEK)
                _break(near)
        for one in ready:
            if one in pairs and not _pass_on(wire, one, *pairs[one]):
                for side in (one, pairs[one][0]):
                    pairs.pop(side)
                    _break(side)


def _pass_on(wire: Wire, from_: socket.socket, to: socket.socket, back: bool) -> bool:
    """Carry what has come; False when the connection is over."""
    try:
        data = from_.recv(_AT_ONCE)
        if not data:
            return False
        passes, broken = wire._allowed(back, len(data))
        to.sendall(data[:passes])
    except OSError:
        return False
    return not broken


def _connected(target: tuple[str, int]) -> socket.socket | None:
    with suppress(OSError):
        return socket.create_connection(target)
    return None


def _break(one: socket.socket) -> None:
    with suppress(OSError):
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    one.close()
